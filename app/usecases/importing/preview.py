"""What bringing a table into a session would do, and doing it in one step that can be undone."""

import gc
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from uuid import UUID

from app.domain.changes import Action, Batch
from app.domain.errors import UserError
from app.domain.imports.identity import (
    NOBODY,
    digest,
    fingerprint_of,
    key_of_guest,
    named_before,
    person_id,
    told,
    trace,
)
from app.domain.imports.rows import Entry, Reading, read_entries, unclear_dates
from app.domain.imports.table import Remark, Trouble, filled
from app.domain.kept_rows import KeptRow
from app.domain.likeness import keys_of, reasons
from app.domain.names import folded
from app.domain.people import Person
from app.domain.seats import counted, open_seats
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import open_session
from app.usecases.importing.drafting import Draft
from app.usecases.importing.lines import Guest, Import, Likely, Line, Outcome, Preview
from app.usecases.importing.matching import AT_ONCE, Index, maybe, surely, worst_first
from app.usecases.importing.ports import ErasedRows, Watch
from app.usecases.mallettes import Interruption
from app.usecases.register import Register


def preview(
    office: Office, erased: ErasedRows, wanted: Import, watch: Watch | None = None
) -> Preview:
    """Tell what bringing a table in would do; nothing is written.

    Raises Interruption when whoever watches wants no more of it.
    """
    session = open_session(office.register, wanted.session)
    if not wanted.layout.names_people:
        raise UserError("Say which column holds the names: without one, nobody can be read.")
    wanted = replace(wanted, notice=wanted.notice or office.notice())
    registrations = office.register.registrations(session.id)
    room = open_seats(session, counted(registrations))
    draft = Draft(wanted, {each.person.id: each for each in registrations if each.live})
    remarks = [*wanted.table.remarks]
    if wanted.month_first is None and unclear_dates(wanted.table, wanted.layout):
        remarks.append(Remark(Trouble.UNCLEAR_DATES))
    with _all_of_it_stays():
        refused = _draw_up(draft, _Sorting(draft, office.register, erased), watch)
        changes = draft.seated(room, office.now(), office.who)
    lines = sorted((*draft.lines, *refused), key=lambda each: each.row)
    return Preview(wanted, tuple(lines), changes, tuple(remarks))


def bring_in(office: Office, seen: Preview) -> Batch | None:
    """Write what a preview showed, in one step; None where there is nothing to write.

    Raises UserError when somebody changed one of these people since: look at the preview again.
    """
    note = seen.wanted.layout.name or seen.wanted.layout.source.value
    with _all_of_it_stays():
        return office.write(Action.IMPORT, seen.changes, note)


@contextmanager
def _all_of_it_stays() -> Iterator[None]:
    """Look for no garbage among rows that all stay: that takes a quarter of the time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def rejected(seen: Preview) -> tuple[tuple[Line, tuple[str, ...]], ...]:
    """The rows that could not be read, as they are in the table, to correct them elsewhere."""
    rows = seen.wanted.table.rows
    return tuple(
        (each, rows[each.row - 1]) for each in seen.lines if each.outcome is Outcome.UNREADABLE
    )


_SET_ASIDE = (Trouble.DRAFT, Trouble.INCOMPLETE, Trouble.NOT_VALID)


def _draw_up(draft: Draft, sorting: "_Sorting", watch: Watch | None) -> list[Line]:
    """Draw everybody up; returns the rows that nobody can be read from."""
    wanted = draft.wanted
    table = filled(wanted.table) if wanted.fill else wanted.table
    reading = Reading(wanted.source, wanted.zone, wanted.known, wanted.month_first)
    refused = list[Line]()
    entries = read_entries(table, wanted.layout, reading)
    while some := [*islice(entries, AT_ONCE)]:
        if watch is not None:
            if watch.cancelled():
                raise Interruption
            watch.progress(some[0].row, len(table.rows))
        refused += [_refused(each, each.refused) for each in some if each.refused is not None]
        sorting.sort(some)
    return refused


def _refused(entry: Entry, why: Remark) -> Line:
    aside = why.trouble in _SET_ASIDE
    outcome = Outcome.SET_ASIDE if aside else Outcome.UNREADABLE
    return Line(entry.row, entry.key, outcome, remarks=(why, *entry.remarks))


def _guests_of(entry: Entry, kept: Mapping[str, KeptRow], source: str) -> Iterator[Guest]:
    for place, person in enumerate(entry.guests):
        said = told(person, entry.note)
        key = key_of_guest(entry.key, place)
        row = kept.get(key)
        if row is None or not _is_another(row, person, fingerprint_of(said)):
            yield Guest(entry, key, person, said)
            continue
        # two forms that both count from 1 came in for the same session
        own = f"{key}~{digest(folded(f'{person.family_name} {person.given_name}'))}"
        yield Guest(entry, own, replace(person, id=person_id(source, own)), said)


def _is_another(row: KeptRow, person: Person, fingerprint: str) -> bool:
    return row.fingerprint != fingerprint and not reasons(named_before(row.raw), person)


class _Sorting:
    """Tells of everybody in a table who they are, one after the other."""

    def __init__(self, draft: Draft, register: Register, erased: ErasedRows) -> None:
        self._draft = draft
        self._kept = register.kept_rows(draft.wanted.source)
        self._there = _people_of(register, self._kept.values(), draft.wanted.same.values())
        self._index = Index()
        self._register = register
        self._erased = erased

    def sort(self, entries: Iterable[Entry]) -> None:
        """Tell who the people of these entries are, and what becomes of them."""
        source = self._draft.wanted.source
        guests = [guest for each in entries for guest in _guests_of(each, self._kept, source)]
        new = [each for each in guests if each.key not in self._kept]
        keys = {each.key: keys_of(each.person) for each in new}
        if keys:
            self._index.add_alike(self._register, frozenset[str]().union(*keys.values()))
        erased = self._erased.forgotten(self._trace(each) for each in new)
        for each in guests:
            row = self._kept.get(each.key)
            if row is not None:
                self._again(each, row)
            elif erased and self._trace(each) in erased:
                self._draft.skip(each, Outcome.ERASED)
            else:
                self._newcomer(each, keys[each.key])

    def _trace(self, guest: Guest) -> str:
        return trace(self._draft.wanted.source, guest.key, guest.person)

    def _newcomer(self, guest: Guest, keys: Collection[str]) -> None:
        same = self._draft.wanted.same
        if guest.key in self._draft.wanted.left_out:
            self._draft.skip(guest, Outcome.LEFT_OUT)
            return
        if guest.key not in same:
            self._by_likeness(guest, keys)
            return
        chosen = same[guest.key] or NOBODY
        there = self._there.get(chosen, self._draft.people.get(chosen))  # or of a row above
        if there is None:
            self._add(guest, keys, ())
        else:
            self._draft.join(guest, there)

    def _again(self, guest: Guest, row: KeptRow) -> None:
        there = self._there.get(row.person) if row.person is not None else None
        if there is None:
            self._draft.skip(guest, Outcome.ERASED)
        elif row.fingerprint == fingerprint_of(guest.said):
            self._draft.skip(guest, Outcome.UNCHANGED)
        else:
            self._draft.renew(guest, row, there)

    def _by_likeness(self, guest: Guest, keys: Collection[str]) -> None:
        together = {each.id for each in guest.entry.guests}
        everybody = self._index.likely(guest.person, keys, self._draft.now)
        found = [each for each in everybody if each.person.id not in together]
        sure = [each for each in found if surely(guest.person, each)]
        seated = [each for each in sure if self._draft.registered(each.person.id)]
        if len(sure) == 1 or seated:
            self._draft.join(guest, (seated or sure)[0].person)
        else:
            doubtful = worst_first(each for each in found if maybe(guest.person, each))
            self._add(guest, keys, doubtful)

    def _add(self, guest: Guest, keys: Collection[str], alike: tuple[Likely, ...]) -> None:
        self._draft.add(guest, alike)
        self._index.add(guest.person, keys)


def _people_of(
    register: Register, rows: Iterable[KeptRow], chosen: Iterable[UUID | None]
) -> Mapping[UUID, Person]:
    """The people behind rows that came in before; of those who were merged, whom they became."""
    wanted = {each.person for each in rows if each.person is not None}
    wanted |= {each for each in chosen if each is not None}
    found = dict(register.people(wanted))
    while (
        lost := {each.merged_into for each in found.values() if each.merged_into is not None}
        - found.keys()
    ):
        more = register.people(lost)
        if not more:
            break
        found |= more
    return {person: _whole(found, each) for person, each in found.items()}


def _whole(found: Mapping[UUID, Person], person: Person) -> Person:
    while person.merged_into is not None and person.merged_into in found:
        person = found[person.merged_into]
    return person
