"""The questions asked so far with what was noted, and each correction of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from app.domain.answers import FIRST, WHOLE_ROOM, Cell, Tally
from app.domain.content import Question, questions_in
from app.domain.live import SessionState
from app.domain.meetings import Registration
from app.screens.changes import (
    agreed_in_words,
    corrections_in_words,
    numbers_in_words,
    person_answer_in_words,
)
from app.screens.figures import answer_in_words, marked_about, number_in_words
from app.screens.panels.persons import SeatRow, seat_rows, seats_for
from app.screens.slides import Mark, marked_choices
from app.screens.wording import _
from app.usecases.counting import ANSWERABLE


class PastWay(Enum):
    """How a room answered, and so how its answer is put right."""

    FIGURES = "figures"
    TOGETHER = "together"
    NUMBERS = "numbers"
    PERSONS = "persons"


@dataclass(frozen=True)
class PastFigure:
    """What was noted for a choice, in a zone where `zone` names one; `hands` None: no number."""

    cell: Cell
    mark: Mark
    text: str
    zone: str
    hands: int | None
    about: bool
    said: str


@dataclass(frozen=True)
class PastQuestion:
    """A question that was asked, and what was noted: only what belongs to its `way` is filled.

    `agreed` are the choices of the group's one answer, `numbers` those said to an estimate,
    `seats` each person's own answer. `corrections` say what was corrected, when and why, the last
    one first.
    """

    id: str
    place: str
    question: str
    way: PastWay
    figures: tuple[PastFigure, ...]
    agreed: tuple[str, ...]
    several: bool
    numbers: tuple[str, ...]
    unit: str
    seats: tuple[SeatRow, ...]
    said: tuple[str, ...]
    corrections: tuple[str, ...]


def past_questions(
    state: SessionState, people: tuple[Registration, ...] = ()
) -> tuple[PastQuestion, ...]:
    """The questions asked so far, the last of the running order first; `people` are at the table.

    Names stay on the console: they are told here only where answers are noted by person.
    """
    names = {str(each.id): each.person.given_name or each.person.family_name for each in people}
    corrected = corrections_in_words(state, names)
    asked = [
        _past(state, question, f"{activity.title} · {number}", corrected, people)
        for activity in state.module.activities
        for number, question in enumerate(questions_in(activity), start=1)
        if state.phase(question) in ANSWERABLE
    ]
    return tuple(reversed(asked))


def _past(
    state: SessionState,
    question: Question,
    place: str,
    corrected: Mapping[str, tuple[str, ...]],
    people: tuple[Registration, ...],
) -> PastQuestion:
    tally = state.tally(question)
    way = _way(question, tally)
    figures = tuple(_figures(state, question))
    seats: tuple[SeatRow, ...] = ()
    if way is PastWay.PERSONS:
        persons = tuple(tally.persons.items())
        seats = seat_rows(seats_for(people, state.present), persons, people)
    numbers = tuple(number_in_words(each) for each in tally.numbers)
    unit = question.target.unit if question.target else ""
    return PastQuestion(
        id=question.id,
        place=place,
        question=question.text,
        way=way,
        figures=figures,
        agreed=tally.agreed,
        several=len(question.right_choices) > 1,
        numbers=numbers,
        unit=unit,
        seats=seats,
        said=_said(way, question, tally, figures, seats),
        corrections=tuple(reversed(corrected.get(question.id, ()))),
    )


def _way(question: Question, tally: Tally) -> PastWay:
    if question.target is not None:
        return PastWay.NUMBERS
    if tally.persons:
        return PastWay.PERSONS
    return PastWay.TOGETHER if tally.agreed else PastWay.FIGURES


def _said(
    way: PastWay,
    question: Question,
    tally: Tally,
    figures: tuple[PastFigure, ...],
    seats: tuple[SeatRow, ...],
) -> tuple[str, ...]:
    """What was noted, in one line of several parts."""
    if way is PastWay.NUMBERS:
        return (numbers_in_words(question, tally),)
    if way is PastWay.TOGETHER:
        return (agreed_in_words(question, tally),)
    if way is PastWay.PERSONS:
        answers = ((each, tally.persons.get(each.id)) for each in seats)
        return tuple(
            f"{seat.name} {person_answer_in_words(question, answer)}"
            for seat, answer in answers
            if answer is not None
        )
    return tuple(
        " ".join(part for part in (each.mark.letter, each.zone, each.said) if part)
        for each in figures
    )


def _figures(state: SessionState, question: Question) -> list[PastFigure]:
    """A figure for each choice, or for each zone in which it was counted."""
    tally = state.tally(question)
    names = {zone.id: zone.name for zone in state.zones}
    found: list[PastFigure] = []
    for mark, choice in marked_choices(question):
        zones = [zone for zone in names if zone in tally.zones_of(choice.id)]
        for zone in zones or [WHOLE_ROOM]:
            count = tally.count(choice.id, zone)
            teller = tally.settled.get((choice.id, zone), FIRST)
            said = answer_in_words(tally, choice.id) or _("not counted")
            if zone:
                said = marked_about(str(count.hands), about=count.about) if count else said
            found.append(
                PastFigure(
                    cell=Cell(choice.id, zone, teller),
                    mark=mark,
                    text=choice.text,
                    zone=names.get(zone, ""),
                    hands=count.hands if count else tally.hands.get(choice.id),
                    about=count.about if count else tally.about(choice.id),
                    said=said,
                )
            )
    return found
