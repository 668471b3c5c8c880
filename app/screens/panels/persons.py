"""The answers of a small group, each person's own: by given name or by seat."""

from dataclasses import dataclass

from app.domain.answers import PersonAnswer
from app.domain.meetings import Attendance, Registration
from app.domain.people import Person
from app.screens.wording import _

SEAT = "seat-"
USUAL_SEATS = 5
MOST_SEATS = 9  # a digit chooses one


@dataclass(frozen=True)
class Seat:
    """Somebody at the table: `id` goes into the journal, `name` never does."""

    id: str
    name: str


@dataclass(frozen=True)
class SeatRow:
    """A seat with its key and its answer in letters; `declined` would rather not answer."""

    id: str
    number: int
    name: str
    choices: tuple[str, ...]
    declined: bool


def seats_for(registrations: tuple[Registration, ...], present: int | None) -> tuple[Seat, ...]:
    """Who sits at the table: those ticked by given name, the others by number."""
    ticked = [each for each in registrations if each.attendance is Attendance.PRESENT]
    names = [_given(each.person) for each in ticked]
    seats = [Seat(str(each.id), _told_apart(each.person, names)) for each in ticked[:MOST_SEATS]]
    wanted = min(MOST_SEATS, present if present is not None else USUAL_SEATS)
    empty = (f"{SEAT}{number}" for number in range(len(seats) + 1, wanted + 1))
    return (*seats, *(Seat(each, seat_name(each)) for each in empty))


def seat_name(seat: str) -> str:
    """Name a seat by its number; who is no longer in the list has none."""
    if seat.startswith(SEAT):
        return _("Person {n}").format(n=seat.removeprefix(SEAT))
    return _("Another person")


def _given(person: Person) -> str:
    return person.given_name or person.family_name


def _told_apart(person: Person, names: list[str]) -> str:
    """A given name; with the initial of the family name where there are two of it."""
    name = _given(person)
    if names.count(name) > 1 and person.given_name and person.family_name:
        return f"{name} {person.family_name[0].upper()}."
    return name


def seat_rows(
    seats: tuple[Seat, ...],
    persons: tuple[tuple[str, PersonAnswer], ...],
    registrations: tuple[Registration, ...] = (),
) -> tuple[SeatRow, ...]:
    """The seats with their answers; whoever answered and is no longer ticked comes last."""
    answers = dict(persons)
    known = {seat.id for seat in seats}
    names = {str(each.id): _given(each.person) for each in registrations}
    gone = tuple(
        Seat(each, names.get(each, seat_name(each))) for each in answers if each not in known
    )
    return tuple(
        SeatRow(
            seat.id,
            number,
            seat.name,
            answers.get(seat.id, PersonAnswer()).choices,
            answers.get(seat.id, PersonAnswer()).declined,
        )
        for number, seat in enumerate((*seats, *gone), start=1)
    )
