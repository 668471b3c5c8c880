"""The changes that an import would make, drawn up person by person."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from app.domain.changes import Change, added, changed
from app.domain.imports.identity import (
    NOTE,
    Raw,
    fingerprint_of,
    registration_id,
    told,
    with_news,
)
from app.domain.imports.table import Remark
from app.domain.kept_rows import KeptRow, row_id
from app.domain.meetings import Channel, Registration, Standing
from app.domain.people import Consent, Person, united
from app.usecases.importing.lines import Guest, Import, Likely, Line, Outcome


@dataclass(frozen=True, slots=True)
class _Newcomer:
    """Somebody who gets a registration: the line that says so, and what the form says."""

    line: int
    person: UUID
    key: str
    said: Person
    row: int
    sent_at: datetime | None
    note: str
    fingerprint: str


@dataclass
class Draft:
    """What an import would write; nobody is changed twice.

    `live` holds the registrations of the session that are one, by person.
    """

    wanted: Import
    live: dict[UUID, Registration]
    before: dict[UUID, Person] = field(default_factory=dict)
    people: dict[UUID, Person] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    _rows: list[Change] = field(default_factory=list)
    _notes: list[Change] = field(default_factory=list)
    _joined: dict[UUID, str] = field(default_factory=dict)
    _newcomers: list[_Newcomer] = field(default_factory=list)

    def registered(self, person: UUID) -> UUID | None:
        """The live registration of somebody in the session, once this is written."""
        there = self.live.get(person)
        if there is not None:
            return there.id
        key = self._joined.get(person)
        return None if key is None else registration_id(self.wanted.source, key)

    def now(self, person: Person) -> Person:
        """Somebody as this import leaves them."""
        return self.people.get(person.id, person)

    def _put(self, before: Person | None, after: Person) -> None:
        if before is not None and before.id not in self.people:
            self.before[before.id] = before
        self.people[after.id] = after

    def skip(self, guest: Guest, outcome: Outcome) -> None:
        """Change nothing for somebody."""
        self._say(guest, outcome, guest.person)

    def add(self, guest: Guest, alike: tuple[Likely, ...]) -> None:
        """Bring somebody new in."""
        self._put(None, self._with_consent(guest, guest.person))
        outcome = Outcome.DOUBLE if alike else Outcome.NEW
        self._sign_up(guest, guest.person.id, outcome, alike)

    def join(self, guest: Guest, there: Person, alike: tuple[Likely, ...] = ()) -> None:
        """Give somebody who is there a registration, and what was not known of them."""
        both = united(self.now(there), replace(guest.person, note=""))
        self._put(there, self._with_consent(guest, both))
        self._sign_up(guest, there.id, Outcome.KNOWN, alike)

    def renew(self, guest: Guest, row: KeptRow, there: Person) -> None:
        """Take what a form says anew; what staff edited stays."""
        current = self.now(there)
        after = with_news(current, row.raw, guest.person)
        self._put(there, after)
        noted = self._renew_note(guest, row)
        kept = replace(row, fingerprint=fingerprint_of(guest.said), raw=guest.said)
        self._rows += changed(row, kept)
        edited = _edited(row, guest, after)
        outcome = Outcome.UPDATED if after != current or noted else Outcome.UNCHANGED
        self._say(guest, outcome, after, edited=edited)

    def _renew_note(self, guest: Guest, row: KeptRow) -> bool:
        old = next((each for each in self.live.values() if each.id == row.registration), None)
        if old is None or old.note != row.raw.get(NOTE, "") or old.note == guest.entry.note:
            return False
        self._notes += changed(old, replace(old, note=guest.entry.note))
        return True

    def _with_consent(self, guest: Guest, person: Person) -> Person:
        """The yes to a more active role is that of whoever filled the form in."""
        at = guest.entry.sent_at
        first = guest.person.id == guest.entry.guests[0].id
        if not (guest.entry.ambassador and first and at and person.ambassador is None):
            return person
        return replace(person, ambassador=Consent(at, self.wanted.notice))

    def _sign_up(
        self, guest: Guest, person: UUID, outcome: Outcome, alike: tuple[Likely, ...]
    ) -> None:
        entry, there = guest.entry, self.registered(person)
        newcomer = _Newcomer(
            len(self.lines), person, guest.key, guest.person, entry.row, entry.sent_at, entry.note,
            fingerprint_of(guest.said),
        )  # fmt: skip
        self._say(guest, outcome, self.people[person], alike)
        if there is None:
            self._joined[person] = guest.key
            self._newcomers.append(newcomer)
        else:
            self._rows.append(self._row(newcomer, there))

    def _row(self, newcomer: _Newcomer, registration: UUID) -> Change:
        """What is remembered of a row that comes in."""
        source, key = self.wanted.source, newcomer.key
        raw = Raw(newcomer.said, newcomer.note)
        row = KeptRow(
            row_id(source, key), source, key, newcomer.fingerprint, newcomer.person, registration,
            raw,
        )  # fmt: skip
        return Change(None, row)

    def _say(
        self,
        guest: Guest,
        outcome: Outcome,
        person: Person,
        alike: tuple[Likely, ...] = (),
        edited: tuple[str, ...] = (),
    ) -> None:
        first = guest.person.id == guest.entry.guests[0].id
        remarks: tuple[Remark, ...] = guest.entry.remarks if first else ()
        self.lines.append(
            Line(
                guest.entry.row, guest.key, outcome, person,
                alike=alike, remarks=remarks, edited=edited,
            )
        )  # fmt: skip

    def seated(self, room: int | None, now: datetime, who: str) -> tuple[Change, ...]:
        """All changes, with the seats given in the order of arrival; `room` None is endless.

        The people of one form sit or wait together; once one has to wait, so do all after.
        """
        made: list[Change] = []
        self._joined.clear()
        self._newcomers.sort(key=lambda each: (each.sent_at or now, each.row))
        self._newcomers.reverse()
        for _row, group in groupby(self._arriving(), key=lambda each: each.row):
            together = [*group]
            waits = room is not None and len(together) > room
            standing = Standing.WAITING if waits else Standing.SEATED
            if room is not None:
                room = 0 if waits else room - len(together)
            for each in together:
                self.lines[each.line] = self.lines[each.line].with_standing(standing)
                registration = registration_id(self.wanted.source, each.key)
                entered = self._registration(each, registration, standing, (now, who))
                made.append(Change(None, entered))
                now += timedelta(microseconds=1)  # they wait in the order they sit in
                self._rows.append(self._row(each, registration))
        everybody, self.people = [*self.people.values()], {}
        people = (
            change for each in everybody for change in _of_person(self.before.get(each.id), each)
        )
        return (*people, *made, *self._notes, *self._rows)

    def _arriving(self) -> Iterator[_Newcomer]:
        """Those who get a registration, each let go of on the way: they take much memory."""
        while self._newcomers:
            yield self._newcomers.pop()

    def _registration(
        self,
        newcomer: _Newcomer,
        registration: UUID,
        standing: Standing,
        entered: tuple[datetime, str],
    ) -> Registration:
        now, who = entered
        return Registration(
            registration, self.wanted.session, self.people[newcomer.person],
            Channel.ONLINE, standing=standing, sent_at=newcomer.sent_at, entered_at=now,
            entered_by=who, notice=self.wanted.notice, note=newcomer.note,
            source=self.wanted.layout.source.value,
        )  # fmt: skip


def _of_person(before: Person | None, after: Person) -> tuple[Change, ...]:
    return added(after) if before is None else changed(before, after)


def _edited(row: KeptRow, guest: Guest, after: Person) -> tuple[str, ...]:
    """What the form says anew, but staff had edited."""
    shown = told(after)
    return tuple(
        name
        for name, text in guest.said.items()
        if name != NOTE and text != row.raw.get(name, "") and shown.get(name, "") != text
    )
