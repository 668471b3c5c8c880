"""Exercises: cards and the places where they belong."""

import re
from collections import Counter
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Part,
    Phrase,
    Readable,
    Short,
    refuse_doubles,
)

MOST_CATEGORIES = 4
MOST_GAPS = 9  # a figure on the keyboard names each
LONGEST_WORD = 40  # signs of a card that fills a gap
_GAP = re.compile(r"\[(\d+)\]")


class CardPart(Part):
    """A card of the exercise; place 0 where it belongs nowhere."""

    id: Id
    text: Phrase
    place: Annotated[int, Field(ge=0)]
    reason: Long
    date: Short | None = None
    facts: Facts = Field(default_factory=list)


class ExercisePart(ActivityHead):
    """A game with cards, listed in the order in which they are offered.

    `places` are what wants a partner, or the categories; `text` is the one with gaps.
    """

    kind: Literal["exercise"]
    game: Literal["order", "pairs", "sort", "gaps", "odd_one_out"] = "order"
    instruction: Long
    places: Annotated[list[Phrase], Field(max_length=9)] = Field(default_factory=list)
    text: Annotated[str, StringConstraints(max_length=600), Readable] | None = None
    cards: Annotated[list[CardPart], Field(min_length=2, max_length=12)]

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        refuse_doubles([card.id for card in self.cards])
        if self.places and self.game not in {"pairs", "sort"}:
            raise PydanticCustomError("places_unasked", "unasked", {"game": self.game})
        if self.text is not None and self.game != "gaps":
            raise PydanticCustomError("text_unasked", "unasked", {"game": self.game})
        _RULES[self.game](self)
        return self


def _order(exercise: ExercisePart) -> None:
    _each_once(exercise, len(exercise.cards))
    _mixed(exercise)


def _pairs(exercise: ExercisePart) -> None:
    count = len(exercise.places)
    if count < 2 or count != len(exercise.cards):
        counts = {"places": count, "cards": len(exercise.cards)}
        raise PydanticCustomError("pairs_uneven", "uneven", counts)
    _each_once(exercise, count)
    _mixed(exercise)


def _sort(exercise: ExercisePart) -> None:
    count = len(exercise.places)
    if not 2 <= count <= MOST_CATEGORIES:
        most = {"count": count, "most": MOST_CATEGORIES}
        raise PydanticCustomError("categories", "categories", most)
    _known_places(exercise, 1, count)
    used = {card.place for card in exercise.cards}
    for number, name in enumerate(exercise.places, start=1):
        if number not in used:
            raise PydanticCustomError("category_empty", "empty", {"category": name})


def _gaps(exercise: ExercisePart) -> None:
    numbers = [int(number) for number in _GAP.findall(exercise.text or "")]
    count = len(numbers)
    if not 1 <= count <= MOST_GAPS or numbers != list(range(1, count + 1)):
        raise PydanticCustomError("gaps_numbered", "gaps", {"most": MOST_GAPS})
    _known_places(exercise, 0, count)
    cards = Counter(card.place for card in exercise.cards)
    for number in numbers:
        if cards[number] != 1:
            wrong = {"gap": number, "count": cards[number]}
            raise PydanticCustomError("gap_cards", "cards", wrong)
    for card in exercise.cards:
        if len(card.text) > LONGEST_WORD:
            long = {"card": card.id, "most": LONGEST_WORD}
            raise PydanticCustomError("gap_long", "long", long)
    _mixed(exercise)


def _odd_one_out(exercise: ExercisePart) -> None:
    odd = [card for card in exercise.cards if card.place == 1]
    if len(odd) != 1 or any(card.place > 1 for card in exercise.cards):
        raise PydanticCustomError("odd_one", "odd", {"count": len(odd)})
    if len(exercise.cards) < 3:
        raise PydanticCustomError("odd_few", "few")


def _each_once(exercise: ExercisePart, count: int) -> None:
    places = [card.place for card in exercise.cards]
    if sorted(places) != list(range(1, count + 1)):
        given = ", ".join(str(place) for place in places)
        raise PydanticCustomError("wrong_places", "places", {"places": given, "count": count})


def _mixed(exercise: ExercisePart) -> None:
    """The order in which cards are offered must not be the answer."""
    places = [card.place for card in exercise.cards if card.place]
    if len(places) > 1 and places == sorted(places):
        raise PydanticCustomError("cards_in_order", "in order")


def _known_places(exercise: ExercisePart, least: int, count: int) -> None:
    for card in exercise.cards:
        if not least <= card.place <= count:
            wrong = {"card": card.id, "place": card.place, "least": least, "count": count}
            raise PydanticCustomError("place_unknown", "unknown", wrong)


_RULES = {
    "order": _order,
    "pairs": _pairs,
    "sort": _sort,
    "gaps": _gaps,
    "odd_one_out": _odd_one_out,
}
