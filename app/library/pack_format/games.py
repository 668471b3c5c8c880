"""Games of a whole room: an owners' meeting, the alphabet of the cooperative."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.domain.answers import letter_of_word, tidy_word
from app.domain.content import LETTERS
from app.domain.errors import UserError
from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Part,
    Phrase,
    Readable,
    refuse_doubles,
)


def _one_letter(text: str) -> str:
    if len(text) != 1 or text not in LETTERS:
        raise PydanticCustomError("one_letter", "letter")
    return text


Letter = Annotated[str, AfterValidator(_one_letter)]
Word = Annotated[str, StringConstraints(max_length=24), Readable]
Name = Annotated[str, StringConstraints(max_length=30), Readable]
Portrait = Annotated[str, StringConstraints(max_length=200), Readable]


class RolePart(Part):
    """An owner to be played, with the shares of the building; `wish` is what they want."""

    id: Id
    name: Name
    shares: Annotated[int, Field(ge=1, le=1_000_000)]
    text: Portrait
    wish: Phrase | None = None


class ResolutionPart(Part):
    """What the meeting votes on, and by which article of the law."""

    id: Id
    text: Phrase
    majority: Literal["24", "25", "26"]
    explanation: Long
    facts: Facts = Field(default_factory=list)


class RolePlayPart(ActivityHead):
    """An owners' meeting; each role must be playable with one key, hence ten at most."""

    kind: Literal["role_play"]
    situation: Long
    roles: Annotated[list[RolePart], Field(min_length=2, max_length=10)]
    resolutions: Annotated[list[ResolutionPart], Field(min_length=1, max_length=12)]

    @model_validator(mode="after")
    def _shares(self) -> Self:
        refuse_doubles([role.id for role in self.roles])
        whole = sum(role.shares for role in self.roles)
        for role in self.roles:
            if role.shares * 2 > whole:  # article 22 would cut them down
                raise PydanticCustomError("most_shares", "most", {"role": role.name})
        return self


class HintPart(Part):
    """A word that helps a room that finds none."""

    letter: Letter
    word: Word
    text: Phrase | None = None
    facts: Facts = Field(default_factory=list)

    @model_validator(mode="after")
    def _begins_so(self) -> Self:
        if letter_of_word(self.word) != self.letter:
            raise PydanticCustomError(
                "hint_letter", "letter", {"word": self.word, "letter": self.letter}
            )
        try:
            tidy_word(self.letter, self.word, ())
        except UserError as error:  # the room could not take it
            raise PydanticCustomError("hint_signs", "signs", {"word": self.word}) from error
        return self


class AlphabetPart(ActivityHead):
    """The cooperative's alphabet, with at most one hint for each letter."""

    kind: Literal["alphabet"]
    prompt: Phrase | None = None
    hints: Annotated[list[HintPart], Field(max_length=26, default_factory=list)]

    @model_validator(mode="after")
    def _letters(self) -> Self:
        letters = [hint.letter for hint in self.hints]
        double = next((letter for letter in letters if letters.count(letter) > 1), None)
        if double:
            raise PydanticCustomError("double_letter", "double", {"letter": double})
        return self
