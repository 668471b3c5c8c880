"""One person in two rows: what speaks for it, making one of them, and taking that back."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

from rapidfuzz import fuzz

from app.domain.changes import Action, Batch, Change, backwards, changed, same
from app.domain.errors import UserError
from app.domain.likeness import Reason, keys_of, reasons
from app.domain.meetings import Attendance, Registration, Standing
from app.domain.names import folded
from app.domain.people import Person, united
from app.domain.seats import free_seats, taken, turn_of
from app.usecases.desk.checking import checked_person
from app.usecases.desk.office import Office
from app.usecases.register import Register

UNMERGED_FOR = timedelta(days=30)
_MOST_CANDIDATES = 200
_WORTH = (Standing.SEATED, Standing.OFFERED, Standing.WAITING)


@dataclass(frozen=True)
class Likely:
    """Somebody who may be the person that is typed; `score` only orders, it never decides."""

    person: Person
    reasons: tuple[Reason, ...]
    score: float


def likely_doubles(register: Register, person: Person, most: int) -> tuple[Likely, ...]:
    """Who may be this person, for which reasons, the likeliest first."""
    others = register.alike(keys_of(person), _MOST_CANDIDATES)
    found = (
        Likely(each, reasons(person, each), _score(person, each))
        for each in others
        if each.id != person.id
    )
    ordered = sorted(found, key=lambda each: (-len(each.reasons), -each.score, each.person.id.hex))
    return tuple(ordered)[:most]


def merge(office: Office, kept: UUID, double: UUID) -> Batch | None:
    """Make one person of two: what the first lacks comes from the second, with its seats.

    Where both were in one session, the better place stays and the other one is cancelled.
    """
    one, other = office.register.person(kept), office.register.person(double)
    if one.id == other.id or one.merged_into is not None or other.merged_into is not None:
        raise UserError("These two are one person already: search for the name again.")
    seats = _seats_of_one(
        office.register.of_person(one.id), office.register.of_person(other.id), one
    )
    both = united(one, other)
    changes = (
        *changed(one, checked_person(both, both)),
        *changed(other, replace(other, merged_into=one.id)),
        *seats,
    )
    return office.write(Action.MERGE, changes)


def unmerge(office: Office, double: UUID) -> Batch | None:
    """Make two people of one again; what was noted about either since then is kept."""
    step = _merge_of(office, double)
    changes: list[Change] = []
    for change in backwards(step.changes):
        merged, apart = change.before, change.after
        if isinstance(merged, Person) and isinstance(apart, Person):
            changes += _person_back(office, merged, apart)
        if isinstance(merged, Registration) and isinstance(apart, Registration):
            changes += _seat_back(office, merged, apart)
    return office.write(Action.UNMERGE, tuple(changes), undoes=step.id)


def parted_again(office: Office, person: UUID) -> tuple[tuple[Person, Batch], ...]:
    """Who was made one with somebody and can still be parted, with the step that did it."""
    found = []
    for double in office.register.doubles_of(person):
        with suppress(UserError):
            found.append((double, _merge_of(office, double.id)))
    return tuple(found)


def _merge_of(office: Office, double: UUID) -> Batch:
    steps = [each for each in office.register.history(double) if _merges(each, double)]
    if office.register.person(double).merged_into is None or not steps:
        raise UserError("This person is not merged with another one.")
    if office.now() - steps[-1].at > UNMERGED_FOR:
        raise UserError("This merge is more than 30 days old: correct both people by hand.")
    return steps[-1]


def _merges(batch: Batch, double: UUID) -> bool:
    return batch.action in (Action.MERGE, Action.REDO) and any(
        isinstance(each.after, Person) and each.after.id == double and each.after.merged_into
        for each in batch.changes
    )


def _person_back(office: Office, merged: Person, apart: Person) -> tuple[Change, ...]:
    """The double is there again; the other one is as before, unless somebody wrote since."""
    now = office.register.person(apart.id)
    if merged.merged_into is not None:
        return changed(now, replace(now, merged_into=None))
    return changed(now, apart) if now == merged else ()


def _seat_back(office: Office, merged: Registration, apart: Registration) -> tuple[Change, ...]:
    """A seat goes back to its person; it is as before, unless something happened since.

    A seat that somebody else got in the meantime comes back as one too many, under this name.
    """
    now = office.register.registration(merged.id)
    if not same(now, merged):
        went_over = apart.person.id != merged.person.id
        return changed(now, replace(now, person=apart.person)) if went_over else ()
    held = (Standing.SEATED, Standing.OFFERED)
    if apart.standing in held and now.standing not in held:
        session = office.register.session(apart.session)
        free = free_seats(session, taken(office.register.registrations(session.id)))
        if free == 0:
            apart = replace(apart, over_capacity_by=apart.over_capacity_by or office.who)
    return changed(now, apart)


def _seats_of_one(
    own: tuple[Registration, ...], others: tuple[Registration, ...], one: Person
) -> tuple[Change, ...]:
    """Hand the seats of the double over; of two in one session, the better one stays."""
    live = {each.session: each for each in own if each.live}
    changes: list[Change] = []
    for each in others:
        rival = live.get(each.session)
        if not each.live or rival is None:
            changes += changed(each, replace(each, person=one))
            continue
        better = min(rival, each, key=_worth)
        if better is rival:
            changes += changed(each, _given_up(replace(each, person=one)))
        else:  # given up first: nobody has two live seats in one session
            changes = [*changed(rival, _given_up(rival)), *changes]
            changes += changed(each, replace(each, person=one))
    return tuple(changes)


def _given_up(registration: Registration) -> Registration:
    return replace(registration, standing=Standing.CANCELLED, offered_until=None)


def _worth(registration: Registration) -> tuple[bool, int, object]:
    here = registration.attendance is Attendance.PRESENT
    return not here, _WORTH.index(registration.standing), turn_of(registration)


def _score(one: Person, other: Person) -> float:
    names = [folded(f"{each.family_name} {each.given_name}") for each in (one, other)]
    joined = [each.replace(" ", "") for each in names]
    return max(fuzz.token_sort_ratio(*names), fuzz.ratio(*joined))
