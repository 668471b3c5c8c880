"""Questions and the quizzes that ask them."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Number,
    Part,
    Phrase,
    refuse_doubles,
)


class ChoicePart(Part):
    """An answer offered under a question."""

    id: Id
    text: Phrase
    right: bool = False


class QuestionPart(Part):
    """A question; `single` wants exactly one right choice, `multiple` two or more."""

    id: Id
    version: Number = 1
    kind: Literal["single", "multiple"] = "single"
    text: Long
    choices: Annotated[list[ChoicePart], Field(min_length=2, max_length=6)]
    explanation: Long
    facts: Facts = Field(default_factory=list)
    pair: Id | None = None

    @model_validator(mode="after")
    def _right_answers(self) -> Self:
        refuse_doubles([choice.id for choice in self.choices])
        right = sum(choice.right for choice in self.choices)
        if right == 0:
            raise PydanticCustomError("right_none", "none")
        if self.kind == "single" and right > 1:
            raise PydanticCustomError("right_many", "many", {"count": right})
        if self.kind == "multiple" and right == 1:
            raise PydanticCustomError("right_alone", "alone")
        return self


class QuizPart(ActivityHead):
    """The quiz that opens the module, or the one that closes it."""

    kind: Literal["intro_quiz", "evaluation"]
    questions: Annotated[list[QuestionPart], Field(min_length=1, max_length=30)]
