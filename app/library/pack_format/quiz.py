"""Questions and the quizzes that ask them."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Number,
    Part,
    Phrase,
    Readable,
    refuse_doubles,
)

Amount = Annotated[float, Field(ge=-1e12, le=1e12)]
Unit = Annotated[str, StringConstraints(max_length=20), Readable]


class ChoicePart(Part):
    """An answer offered under a question."""

    id: Id
    text: Phrase
    right: bool = False


class TargetPart(Part):
    """The number that an estimate aims at; within `margin` of it an answer is near enough."""

    value: Amount
    unit: Unit | None = None
    margin: Annotated[Amount, Field(ge=0)] = 0.0


class QuestionPart(Part):
    """A question: `single` and `true_false` want one right choice, `multiple` two or more.

    An `opinion` wants none; an `estimate` has a target instead of choices.
    """

    id: Id
    version: Number = 1
    kind: Literal["single", "multiple", "true_false", "estimate", "opinion"] = "single"
    text: Long
    choices: Annotated[list[ChoicePart], Field(max_length=6)] = Field(default_factory=list)
    target: TargetPart | None = None
    explanation: Long
    facts: Facts = Field(default_factory=list)
    pair: Id | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        refuse_doubles([choice.id for choice in self.choices])
        self._check_target()
        if self.kind == "estimate":
            return self
        if len(self.choices) < 2:
            raise PydanticCustomError("choices_few", "few")
        if self.kind == "true_false" and len(self.choices) > 2:
            raise PydanticCustomError("choices_two", "two")
        self._check_right(sum(choice.right for choice in self.choices))
        return self

    def _check_target(self) -> None:
        if self.kind == "estimate" and self.target is None:
            raise PydanticCustomError("target_missing", "missing")
        if self.kind == "estimate" and self.choices:
            raise PydanticCustomError("choices_none", "none")
        if self.kind != "estimate" and self.target is not None:
            raise PydanticCustomError("target_alone", "alone")

    def _check_right(self, right: int) -> None:
        if self.kind == "opinion":
            if right:
                raise PydanticCustomError("right_opinion", "opinion")
            return
        if right == 0:
            raise PydanticCustomError("right_none", "none")
        if self.kind != "multiple" and right > 1:
            raise PydanticCustomError("right_many", "many", {"count": right})
        if self.kind == "multiple" and right == 1:
            raise PydanticCustomError("right_alone", "alone")


class QuizPart(ActivityHead):
    """The quiz that opens the module, or the one that closes it."""

    kind: Literal["intro_quiz", "evaluation"]
    questions: Annotated[list[QuestionPart], Field(min_length=1, max_length=30)]
