"""What a room answered: raised hands, agreed answers, cards put in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.domain.content import Exercise, Question
from app.domain.errors import UserError

Value = TypeVar("Value")

MOST_HANDS = 2000  # more than any hall this program is made for


@dataclass(frozen=True)
class Tally:
    """The answers to one question: hands for each choice, or the one answer agreed upon."""

    hands: Mapping[str, int] = field(default_factory=dict)
    agreed: tuple[str, ...] = ()

    @property
    def counted(self) -> int:
        """All hands raised."""
        return sum(self.hands.values())

    @property
    def empty(self) -> bool:
        """Nothing was answered yet."""
        return not self.hands and not self.agreed

    def among(self, question: Question) -> "Tally":
        """Leave out what was answered to choices that the question no longer has."""
        known = {choice.id for choice in question.choices}
        return Tally(
            {choice: hands for choice, hands in self.hands.items() if choice in known},
            tuple(choice for choice in self.agreed if choice in known),
        )

    def share_right(self, question: Question) -> float | None:
        """The share (0 to 1) of the answers that are right; None when there are none.

        Hands weigh one each. An agreed answer is right as a whole or not at all.
        """
        if self.counted:
            right = sum(self.hands.get(choice, 0) for choice in question.right_choices)
            return right / self.counted
        if self.agreed:
            return float(frozenset(self.agreed) == question.right_choices)
        return None


@dataclass(frozen=True)
class Line:
    """The cards of an exercise as the group placed them: card by place, from 1.

    `checked` is the number of times that the order was compared with the right one; `verdict`
    is the line as it stood then, empty once a card has moved since.
    """

    placed: Mapping[int, str] = field(default_factory=dict)
    checked: int = 0
    verdict: Mapping[int, str] = field(default_factory=dict)

    def with_card(self, card: str, place: int) -> "Line":
        """Put a card at a place; the card that was there goes back to the table."""
        placed = {at: each for at, each in self.placed.items() if each != card}
        return replace(self, placed={**placed, place: card}, verdict={})

    def without_card(self, card: str) -> "Line":
        """Take a card off the line."""
        placed = {at: each for at, each in self.placed.items() if each != card}
        return replace(self, placed=placed, verdict={})

    def compared(self) -> "Line":
        """Compare the line with the right order."""
        return replace(self, checked=self.checked + 1, verdict=dict(self.placed))

    def first_gap(self, exercise: Exercise) -> int | None:
        """The first place without a card."""
        places = range(1, len(exercise.cards) + 1)
        return next((place for place in places if place not in self.placed), None)

    def right_places(self, exercise: Exercise) -> frozenset[int]:
        """The places whose card belongs there."""
        right = {card.id: card.place for card in exercise.cards}
        return frozenset(place for place, card in self.placed.items() if right.get(card) == place)


@dataclass(frozen=True)
class Answers:
    """Everything that the room has answered so far, by question and by exercise."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    lines: Mapping[str, Line] = field(default_factory=dict)

    def tally(self, question: str) -> Tally:
        """The answers to one question."""
        return self.tallies.get(question, Tally())

    def line(self, exercise: str) -> Line:
        """The cards of one exercise."""
        return self.lines.get(exercise, Line())

    def with_hands(self, question: str, choice: str, hands: int) -> "Answers":
        """Count the hands for a choice; hands replace an agreed answer."""
        before = self.tally(question)
        return self._with_tally(question, Tally({**before.hands, choice: hands}))

    def without_hands(self, question: str, choice: str) -> "Answers":
        """Drop the count of a choice."""
        hands = {each: n for each, n in self.tally(question).hands.items() if each != choice}
        return self._with_tally(question, Tally(hands))

    def with_agreed(self, question: str, choices: tuple[str, ...]) -> "Answers":
        """Note the answer that the group agreed on; it replaces counted hands."""
        return self._with_tally(question, Tally(agreed=choices))

    def as_in(self, before: "Answers", subject: str) -> "Answers":
        """Put one question or exercise back to what it was; the others stay as they are."""
        return Answers(
            _put_back(self.tallies, before.tallies, subject),
            _put_back(self.lines, before.lines, subject),
        )

    def with_line(self, exercise: str, line: Line) -> "Answers":
        """Replace the cards of an exercise."""
        return replace(self, lines={**self.lines, exercise: line})

    def _with_tally(self, question: str, tally: Tally) -> "Answers":
        return replace(self, tallies={**self.tallies, question: tally})


def _put_back(
    now: Mapping[str, Value], before: Mapping[str, Value], subject: str
) -> Mapping[str, Value]:
    others = {each: value for each, value in now.items() if each != subject}
    return {**others, subject: before[subject]} if subject in before else others


def check_hands(hands: int) -> None:
    """Refuse a count that no room can give."""
    if hands < 0:
        raise UserError("A count of hands cannot be negative: type 0 or more.")
    if hands > MOST_HANDS:
        raise UserError(
            "{hands} hands is more than any room holds: check the number and type it again.",
            hands=hands,
        )
