"""Exercises: cards and the places where they belong."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Part,
    Phrase,
    Short,
    refuse_doubles,
)


class CardPart(Part):
    """A card of the exercise."""

    id: Id
    text: Phrase
    place: int
    reason: Long
    date: Short | None = None
    facts: Facts = Field(default_factory=list)


class ExercisePart(ActivityHead):
    """Cards to put in order, listed in the order in which they are offered."""

    kind: Literal["exercise"]
    instruction: Long
    cards: Annotated[list[CardPart], Field(min_length=2, max_length=12)]

    @model_validator(mode="after")
    def _places(self) -> Self:
        refuse_doubles([card.id for card in self.cards])
        places = [card.place for card in self.cards]
        in_order = list(range(1, len(places) + 1))
        if sorted(places) != in_order:
            given = ", ".join(str(place) for place in places)
            raise PydanticCustomError(
                "wrong_places", "places", {"places": given, "count": len(places)}
            )
        if places == in_order:
            raise PydanticCustomError("cards_in_order", "in order")
        return self
