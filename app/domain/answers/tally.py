"""The answers to one question, however they were given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.domain.content import Question
from app.domain.events import (
    AnswerGiven,
    CountSettled,
    HandsCounted,
    HandsTakenBack,
    MajorityGiven,
    NumbersGiven,
    PersonAnswered,
    PointsGiven,
    RestGiven,
)

FIRST, SECOND = 1, 2
"""The tellers: the second one counts the same hands again."""
WHOLE_ROOM = ""
"""The zone of a count that was made for everybody at once."""

HandsEvent = HandsCounted | HandsTakenBack | CountSettled | RestGiven | MajorityGiven
TallyEvent = HandsEvent | AnswerGiven | NumbersGiven | PersonAnswered | PointsGiven


@dataclass(frozen=True)
class Cell:
    """Which hands were counted: for a choice, in a zone, by a teller."""

    choice: str
    zone: str = WHOLE_ROOM
    teller: int = FIRST


@dataclass(frozen=True)
class Count:
    """How many hands; `about` marks an estimate."""

    hands: int
    about: bool = False


@dataclass(frozen=True)
class PersonAnswer:
    """What one person answered, or that they would rather not."""

    choices: tuple[str, ...] = ()
    declined: bool = False


@dataclass(frozen=True)
class Tally:
    """The answers to one question: hands, one answer together, persons, or numbers.

    Giving an answer in one way drops those given in another; the journal keeps them. `rest` is the
    choice of all who raised no hand, `rest_of` how many people that was taken from. `majority` is
    the choice whose majority was evident and never counted. `settled` names the teller whose
    figure holds where two differ, by choice and zone.
    """

    counts: Mapping[Cell, Count] = field(default_factory=dict)
    settled: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rest: str = ""
    rest_of: int = 0
    majority: str = ""
    agreed: tuple[str, ...] = ()
    persons: Mapping[str, PersonAnswer] = field(default_factory=dict)
    numbers: tuple[float, ...] = ()
    points: Mapping[int, int] = field(default_factory=dict)

    @property
    def hands(self) -> Mapping[str, int]:
        """The hands for each choice that has any figure, whichever way they came."""
        totals: dict[str, int] = {}
        for choice, zone in self._counted_places():
            count = self.count(choice, zone)
            totals[choice] = totals.get(choice, 0) + (count.hands if count else 0)
        for answer in self.persons.values():
            for choice in answer.choices:
                totals[choice] = totals.get(choice, 0) + 1
        if self.rest:
            totals[self.rest] = max(0, self.rest_of - sum(totals.values()))
        return totals

    def _counted_places(self) -> tuple[tuple[str, str], ...]:
        return tuple(dict.fromkeys((cell.choice, cell.zone) for cell in self.counts))

    def count(self, choice: str, zone: str = WHOLE_ROOM) -> Count | None:
        """The figure that is used for a choice in a zone: the teller's who was settled upon."""
        teller = self.settled.get((choice, zone), FIRST)
        other = SECOND if teller == FIRST else FIRST
        first = self.counts.get(Cell(choice, zone, teller))
        return first if first is not None else self.counts.get(Cell(choice, zone, other))

    def disputed(self, choice: str, zone: str = WHOLE_ROOM) -> bool:
        """Tell whether two tellers differ and nobody has settled it."""
        counts = (self.counts.get(Cell(choice, zone, teller)) for teller in (FIRST, SECOND))
        figures = {count.hands for count in counts if count is not None}
        return len(figures) > 1 and (choice, zone) not in self.settled

    def zones_of(self, choice: str) -> frozenset[str]:
        """The zones in which a choice was counted; empty when the whole room was."""
        return frozenset(
            cell.zone for cell in self.counts if cell.choice == choice and cell.zone != WHOLE_ROOM
        )

    def about(self, choice: str) -> bool:
        """Tell whether the figure of a choice is an estimate, in full or in part."""
        if choice == self.rest:
            return self.estimated
        return self._any_about(at for at in self._counted_places() if at[0] == choice)

    @property
    def estimated(self) -> bool:
        """Tell whether any figure that is used is an estimate."""
        return self._any_about(self._counted_places())

    def _any_about(self, places: Iterable[tuple[str, str]]) -> bool:
        used = (self.count(choice, zone) for choice, zone in places)
        return any(count.about for count in used if count)

    @property
    def counted(self) -> int:
        """All hands raised."""
        return sum(self.hands.values())

    @property
    def declined(self) -> int:
        """How many people would rather not answer."""
        return sum(answer.declined for answer in self.persons.values())

    @property
    def empty(self) -> bool:
        """Nothing was answered yet."""
        ways = (self.counts, self.rest, self.majority, self.agreed, self.persons, self.numbers)
        return not any(ways)

    def among(self, question: Question) -> "Tally":
        """Leave out what was answered to choices that the question no longer has."""
        known = {choice.id for choice in question.choices}
        return replace(
            self,
            counts={cell: count for cell, count in self.counts.items() if cell.choice in known},
            rest=self.rest if self.rest in known else "",
            majority=self.majority if self.majority in known else "",
            agreed=tuple(choice for choice in self.agreed if choice in known),
            persons={
                who: replace(answer, choices=tuple(c for c in answer.choices if c in known))
                for who, answer in self.persons.items()
            },
        )

    def after(self, event: TallyEvent) -> "Tally":
        """Return the tally once this was entered."""
        match event:
            case PersonAnswered(_question, person, choices, declined):
                return self._with_person(person, PersonAnswer(choices, declined))
            case AnswerGiven(_question, choices):
                return Tally(agreed=choices, points=self.points)
            case NumbersGiven(_question, numbers):
                return Tally(numbers=numbers, points=self.points)
            case PointsGiven(_question, team, points):
                return replace(self, points={**self.points, team: points})
            case _:
                return self._after_hands(event)

    def _after_hands(self, event: HandsEvent) -> "Tally":
        match event:
            case HandsCounted():
                return self._with_count(event)
            case HandsTakenBack(_question, choice, zone, teller):
                return self._without(choice, zone, teller)
            case CountSettled(_question, choice, zone, teller):
                return replace(self, settled={**self.settled, (choice, zone): teller})
            case RestGiven(_question, choice, present):
                kept = self._without_choice(choice)
                return replace(kept, rest=choice, rest_of=present, majority="")
            case MajorityGiven(_question, choice):
                return replace(self._without_choice(choice), majority=choice, rest="", rest_of=0)

    def _with_count(self, event: HandsCounted) -> "Tally":
        """Count hands; counting zones drops the figure for the whole room, which they replace.

        A figure that changes is to be settled anew.
        """
        kept = {
            cell: count
            for cell, count in self.counts.items()
            if not (event.zone and cell.choice == event.choice and cell.zone == WHOLE_ROOM)
        }
        cell = Cell(event.choice, event.zone, event.teller)
        return replace(
            self,
            counts={**kept, cell: Count(event.hands, event.about)},
            settled=self._settled_but(event.choice, event.zone),
            rest="" if self.rest == event.choice else self.rest,
            majority="" if self.majority == event.choice else self.majority,
            agreed=(), persons={}, numbers=(),
        )  # fmt: skip

    def _settled_but(self, choice: str, zone: str) -> Mapping[tuple[str, str], int]:
        return {at: who for at, who in self.settled.items() if at != (choice, zone)}

    def _without(self, choice: str, zone: str, teller: int) -> "Tally":
        """Take a figure back; without that of the whole room its zones have none either."""
        if zone == WHOLE_ROOM:
            return self._without_choice(choice)
        gone = Cell(choice, zone, teller)
        return replace(
            self,
            counts={cell: count for cell, count in self.counts.items() if cell != gone},
            settled=self._settled_but(choice, zone),
            rest="" if self.rest == choice else self.rest,
            majority="" if self.majority == choice else self.majority,
        )

    def _without_choice(self, choice: str) -> "Tally":
        """Drop every figure of a choice, and the answers that are not hands."""
        return replace(
            self,
            counts={cell: count for cell, count in self.counts.items() if cell.choice != choice},
            settled={at: who for at, who in self.settled.items() if at[0] != choice},
            rest="" if self.rest == choice else self.rest,
            majority="" if self.majority == choice else self.majority,
            agreed=(), persons={}, numbers=(),
        )  # fmt: skip

    def _with_person(self, person: str, answer: PersonAnswer) -> "Tally":
        persons = {who: each for who, each in self.persons.items() if who != person}
        if answer != PersonAnswer():
            persons = {**persons, person: answer}
        return Tally(persons=persons, points=self.points)
