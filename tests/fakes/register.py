"""The port Register in memory; `tests/storage` holds it to the same as SQL.

Set `refusal` to a UserError to play a full disk: every write raises it and keeps nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

from app.domain.calls import Call
from app.domain.changes import Action, Batch, Change, Entity, Erasure, same
from app.domain.erasure import Erased
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow
from app.domain.likeness import email_key, keys_of, phone_keys, phone_start
from app.domain.meetings import Counts, Registration, Session
from app.domain.messages import Message
from app.domain.names import by_name, folded, name_words
from app.domain.people import Person
from app.domain.retention import Stay
from app.domain.seats import counted, excess
from app.domain.tallies import Tallies, tallied, together
from app.usecases.register import Register
from tests.fakes.forgetting import forget, lasting

_Rows = dict[tuple[type[Any], UUID], Entity]
LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def keep(register: Register, *entities: Entity) -> None:
    """Put rows there from before the test begins; those that are there already are replaced."""
    changes = tuple(Change(_as_it_is(register, each), each) for each in entities)
    register.write(Batch(uuid4(), LONG_AGO, "", Action.IMPORT, changes))


def empty(register: Register, session: UUID) -> None:
    """Take everybody off the list of a session."""
    changes = tuple(Change(each, None) for each in register.registrations(session))
    register.write(Batch(uuid4(), LONG_AGO, "", Action.UNDO, changes))


def _as_it_is(register: Register, entity: Entity) -> Entity | None:
    with suppress(UserError):
        if isinstance(entity, Session):
            return register.session(entity.id)
        if isinstance(entity, Person):
            return register.person(entity.id)
        if isinstance(entity, Registration):
            return register.registration(entity.id)
    return None


class MemoryRegister:
    """The port Register without a disk."""

    def __init__(self) -> None:
        self.refusal: UserError | None = None
        self.unread: UserError | None = None
        self._rows: _Rows = {}
        self._batches: dict[UUID, Batch] = {}
        self._numbers: set[str] = set()  # of certificates whose names are gone
        self._tallies: Tallies = {}

    def write(self, batch: Batch) -> None:
        """Write all changes of a batch, or none."""
        if self.refusal is not None:
            raise self.refusal
        rows = dict(self._rows)
        for change in batch.changes:
            _apply(rows, change)
        _check(rows, {each.entity.id for each in batch.changes})
        for session in (each for each in rows.values() if isinstance(each, Session)):
            if _excess(rows, session.id) > _excess(self._rows, session.id):
                raise UserError("No seat is free any more in this session: look at its list again.")
        self._rows, self._batches = rows, {**self._batches, batch.id: batch}

    def edition(self) -> int:
        """Return how many batches were written; `unread` plays a folder that is gone."""
        if self.unread is not None:
            raise self.unread
        return len(self._batches)

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, earliest first."""
        return tuple(sorted(self._all(Session), key=lambda each: (each.starts_at, each.id.hex)))

    def session(self, session: UUID) -> Session:
        """Return one session."""
        found = self._rows.get((Session, session))
        if not isinstance(found, Session):
            raise UserError("This session no longer exists: choose another one in the list.")
        return found

    def person(self, person: UUID) -> Person:
        """Return one person."""
        found = self._rows.get((Person, person))
        if not isinstance(found, Person):
            raise UserError("This person is no longer in the file: search for the name again.")
        return found

    def people(self, people: Collection[UUID]) -> Mapping[UUID, Person]:
        """Return those of these people who are there."""
        return {each.id: each for each in self._all(Person) if each.id in people}

    def everybody(self) -> tuple[Person, ...]:
        """Return all people who were not merged into others."""
        return tuple(sorted(self._unmerged(), key=by_name))

    def search(self, words: str, most: int) -> tuple[Person, ...]:
        """Find people by the beginnings of their names."""
        typed = folded(words).split()
        found = [
            person
            for person in self._unmerged()
            if ("".join(typed).isdecimal() and _has_phone(person, phone_start(words)))
            or ("@" in words and email_key(person.email).startswith(email_key(words)))
            or (typed and _has_words(person, typed))
        ]
        exact = {each.id: set(typed) <= name_words(each) for each in found}
        return tuple(sorted(found, key=lambda each: (not exact[each.id], by_name(each))))[:most]

    def alike(self, keys: Collection[str], most: int) -> tuple[Person, ...]:
        """Return people who have one of these keys."""
        found = [each for each in self._unmerged() if keys_of(each) & set(keys)]
        return tuple(sorted(found, key=by_name))[:most]

    def registration(self, registration: UUID) -> Registration:
        """Return one registration."""
        found = self._rows.get((Registration, registration))
        if not isinstance(found, Registration):
            raise UserError("This registration no longer exists: open the session's list again.")
        return self._with_person(found)

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a session."""
        own = (each for each in self._all(Registration) if each.session == session)
        whole = (self._with_person(each) for each in own)
        return tuple(sorted(whole, key=lambda each: (*by_name(each.person), each.id.hex)))

    def of_person(self, person: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a person."""
        own = (each for each in self._all(Registration) if each.person.id == person)
        whole = (self._with_person(each) for each in own)
        return tuple(sorted(whole, key=_entered))

    def last_certificate(self, year: int) -> int:
        """Return the highest number of a certificate of this year."""
        numbers = {each.certificate for each in self._all(Registration)} | self._numbers
        return max((int(each[5:]) for each in numbers if each.startswith(f"{year}-")), default=0)

    def counts(self) -> Mapping[UUID, Counts]:
        """Return how many registrations each session has."""
        of = defaultdict(list)
        for each in self._all(Registration):
            of[each.session].append(each)
        return {session: counted(each) for session, each in of.items()}

    def counts_of(self, session: UUID) -> Counts:
        """Return how many registrations one session has."""
        return self.counts().get(session, Counts())

    def calls(self, session: UUID) -> tuple[Call, ...]:
        """Return the calls about a session."""
        own = (each for each in self._all(Call) if each.session == session)
        return tuple(sorted(own, key=lambda each: (each.at, each.id.hex)))

    def calls_to(self, person: UUID) -> tuple[Call, ...]:
        """Return the calls to a person."""
        own = (each for each in self._all(Call) if each.person == person)
        return tuple(sorted(own, key=lambda each: (each.at, each.id.hex)))

    def messages(self, session: UUID) -> tuple[Message, ...]:
        """Return what people were told of a session."""
        own = {each.id for each in self._all(Registration) if each.session == session}
        found = (each for each in self._all(Message) if each.registration in own)
        return tuple(sorted(found, key=lambda each: (each.registration.hex, each.number)))

    def kept_rows(self, source: str) -> Mapping[str, KeptRow]:
        """Return what was brought in from a source before."""
        return {each.key: each for each in self._all(KeptRow) if each.source == source}

    def batch(self, batch: UUID) -> Batch:
        """Return one batch of the history."""
        if batch not in self._batches:
            raise UserError("This step is no longer in the history: look at the list again.")
        return self._batches[batch]

    def extent(self, batch: UUID) -> Mapping[type[Entity], int]:
        """Return how many rows of each kind a batch changed."""
        kinds = [type(each.entity) for each in self.batch(batch).changes]
        return {kind: kinds.count(kind) for kind in kinds}

    def batches(self, since: datetime, first: int | None = None) -> tuple[Batch, ...]:
        """Return what was done at this moment or after it."""
        return tuple(_told(each, first) for each in self._batches.values() if each.at >= since)

    def history(self, entity: UUID, first: int | None = None) -> tuple[Batch, ...]:
        """Return the batches that changed this row."""
        return tuple(
            _told(batch, first)
            for batch in self._batches.values()
            if any(each.entity.id == entity for each in batch.changes)
        )

    def story(self, entity: UUID) -> tuple[Batch, ...]:
        """Return the batches that changed this row, each with what it did to this row alone."""
        batches = self.history(entity)
        own = (tuple(c for c in each.changes if c.entity.id == entity) for each in batches)
        pairs = zip(batches, own, strict=True)
        return tuple(replace(batch, changes=changes) for batch, changes in pairs)

    def doubles_of(self, person: UUID) -> tuple[Person, ...]:
        """Return who was made one with this person."""
        own = (each for each in self._all(Person) if each.merged_into == person)
        return tuple(sorted(own, key=by_name))

    def kept_rows_of(self, person: UUID) -> tuple[KeptRow, ...]:
        """Return what was brought in about a person."""
        own = (each for each in self._all(KeptRow) if each.person == person)
        return tuple(sorted(own, key=lambda each: (each.source, each.key)))

    def erase(self, erasure: Erasure) -> None:
        """Forget people."""
        if self.refusal is not None:
            raise self.refusal
        rows, batches, numbers = forget(self._rows, self._batches, erasure)
        gone = (each for each in self._all(Registration) if (Registration, each.id) not in rows)
        new = self._tallied([self._with_person(each) for each in gone], erasure.batch.at)
        self._tallies = together(self._tallies, new)
        self._rows, self._batches, self._numbers = rows, batches, self._numbers | numbers

    def stays(self, before: date, now: datetime) -> tuple[Stay, ...]:
        """Return since when nothing was had to do with people."""
        return lasting(self._rows, self._batches, before, now)

    def tallies(self, now: datetime) -> Tallies:
        """Return who registered and who came."""
        here = [self._with_person(each) for each in self._all(Registration)]
        return together(self._tallies, self._tallied(here, now))

    def _tallied(self, seats: list[Registration], now: datetime) -> Tallies:
        return tallied(seats, {each.id: each for each in self._all(Session)}, now)

    def _all(self, kind: type[Any]) -> list[Any]:
        return [each for each in self._rows.values() if type(each) is kind]

    def _unmerged(self) -> list[Person]:
        return [each for each in self._all(Person) if each.merged_into is None]

    def _with_person(self, registration: Registration) -> Registration:
        return replace(registration, person=self.person(registration.person.id))


def _told(batch: Batch, first: int | None) -> Batch:
    return batch if first is None else replace(batch, changes=batch.changes[:first])


def _apply(rows: _Rows, change: Change) -> None:
    if isinstance(change.entity, Erased):
        raise UserError("Somebody of this step was erased since: it can no longer be taken back.")
    row = type(change.entity), change.entity.id
    if not same(rows.get(row), change.before):
        raise _stale()
    if change.after is None:
        del rows[row]
    else:
        rows[row] = _universal(change.after)


def _stale() -> UserError:
    return UserError(
        "Somebody changed this in the meantime: look at it again, then repeat what you did."
    )


def _points_at_rows(rows: _Rows, session: UUID, person: UUID) -> bool:
    return (Session, session) in rows and (Person, person) in rows


def _excess(rows: _Rows, session: UUID) -> int:
    found = rows.get((Session, session))
    if not isinstance(found, Session):
        return 0
    own = (each for each in rows.values() if isinstance(each, Registration))
    return excess(found, (each for each in own if each.session == session))


def _universal(entity: Entity) -> Entity:
    values = {each.name: getattr(entity, each.name) for each in fields(entity)}
    moments: dict[str, Any] = {
        name: each for name, each in values.items() if isinstance(each, datetime)
    }
    if any(each.tzinfo is None for each in moments.values()):
        raise ValueError("a moment has no time zone")
    return replace(entity, **{name: each.astimezone(UTC) for name, each in moments.items()})


def _check(rows: _Rows, written: set[UUID]) -> None:
    """Hold what refers to other rows to what a database holds it to."""
    seen = set()
    for each in rows.values():
        if isinstance(each, Message) and (Registration, each.registration) not in rows:
            raise UserError(
                "Somebody was told of this registration already: cancel it instead, then tell them."
            )
        if isinstance(each, Call) and not _points_at_rows(rows, each.session, each.person):
            raise _stale()
        if isinstance(each, KeptRow) and each.id in written:
            _check_row(rows, each)
        if isinstance(each, Registration):
            _check_seat(rows, each, in_batch=each.id in written)
            if each.live and (each.session, each.person.id) in seen:
                raise _already(rows, each.person.id)
            if each.live:
                seen.add((each.session, each.person.id))


def _check_row(rows: _Rows, row: KeptRow) -> None:
    if row.person is not None and (Person, row.person) not in rows:
        raise _stale()


def _check_seat(rows: _Rows, seat: Registration, *, in_batch: bool) -> None:
    if in_batch and (Session, seat.session) not in rows:
        raise UserError("This session no longer exists: choose another one in the list.")
    if not _points_at_rows(rows, seat.session, seat.person.id):
        raise _stale()


def _already(rows: _Rows, person: UUID) -> UserError:
    named = rows[Person, person]
    assert isinstance(named, Person)
    return UserError(
        "{name} is already registered for this session: look for the name in the list.",
        name=named.full_name,
    )


def _entered(registration: Registration) -> tuple[str, str]:
    return str(registration.entered_at or ""), registration.id.hex


def _has_phone(person: Person, digits: str) -> bool:
    kept = {key for phone in person.phones for key in phone_keys(phone)}
    return any(each.startswith(digits) for each in kept)


def _has_words(person: Person, typed: list[str]) -> bool:
    own = name_words(person)
    return all(any(each.startswith(word) for each in own) for word in typed)
