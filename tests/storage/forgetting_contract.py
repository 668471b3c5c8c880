"""What every register does when people are forgotten, in memory or on disk."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.calls import Call, Outcome
from app.domain.changes import Action, Batch, Change, Erasure, added, backwards, changed
from app.domain.erasure import Erased
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow, row_id
from app.domain.meetings import Attendance, Standing
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.people import Consent, Person, united
from app.domain.retention import Stay
from app.domain.tallies import Cell, Tally
from app.usecases.register import Register
from tests.storage.register_contract import (
    ALINE,
    ALL_KNOWN,
    EVENING,
    OMAR,
    TUESDAY,
    ZOE,
    batch,
    put,
    seat,
)

LATER = EVENING + timedelta(days=400)
ROW = KeptRow(
    row_id("framaforms:1", "7"), "framaforms:1", "7", "f", ALL_KNOWN.id, UUID(int=31),
    {"family_name": "Le Goff", "given_name": "Jean-Pierre", "email": "jp@exemple.fr"},
)  # fmt: skip
CALL = Call(
    UUID(int=41), ALL_KNOWN.id, TUESDAY.id, UUID(int=31), EVENING, "Léa", Outcome.REACHED, "Sourd"
)
TOLD = Message(
    message_id(UUID(int=31), 1), UUID(int=31), ALL_KNOWN.id, 1, Occasion.CONVOCATION, Way.EMAIL,
    Delivery.GONE, "0123456789abcdef", Standing.SEATED, EVENING, "Léa", note="jp@exemple.fr: 250",
)  # fmt: skip
SEAT = seat(31, ALL_KNOWN, note="Vient avec sa sœur", attendance=Attendance.PRESENT)
EVERYTHING = (SEAT, CALL, TOLD, ROW)


def erasure(*people: UUID, contacts: tuple[UUID, ...] = (), at: datetime = LATER) -> Erasure:
    done = Batch(uuid4(), at, "Paul", Action.PURGE if contacts else Action.ERASE, ())
    return Erasure(done, frozenset(people), frozenset(contacts))


def step(register: Register, *changes: Change, **known: Any) -> Batch:
    written = batch(*changes, **known)
    register.write(written)
    return written


class ForgettingContract:
    """Subclasses give the fixture `register`: an empty one."""

    def test_somebody_who_is_erased_is_nowhere(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, *EVERYTHING)
        register.erase(erasure(ALL_KNOWN.id))
        assert register.people([ALL_KNOWN.id]) == {}
        assert register.everybody() == register.search("goff", 5) == ()
        assert register.registrations(TUESDAY.id) == ()
        assert belongings(register) == []
        assert register.kept_rows("framaforms:1") == {}
        with pytest.raises(UserError, match="no longer in the file"):
            register.person(ALL_KNOWN.id)

    def test_the_others_stay_as_they_were(self, register: Register):
        both = replace(ZOE, phones=ALL_KNOWN.phones)
        put(register, TUESDAY, ALL_KNOWN, both, SEAT, seat(21, both, note="Assise devant"))
        before = register.batches(EVENING)[0].changes
        register.erase(erasure(ALL_KNOWN.id))
        assert register.registrations(TUESDAY.id) == (seat(21, both, note="Assise devant"),)
        assert register.search("06 12 34", 5) == (both,)
        after = register.batches(EVENING)[0].changes
        mine = [each for each in before if each.entity.id in (ALL_KNOWN.id, SEAT.id)]
        assert [each for each in after if each in before] == [
            each for each in before if each not in mine
        ]

    def test_the_history_says_that_something_was_done_but_not_to_whom(self, register: Register):
        first = put(register, TUESDAY, ALL_KNOWN, SEAT)
        why = step(
            register, *changed(SEAT, replace(SEAT, note="")), action=Action.REORDER, note="Sourd",
            at=EVENING + timedelta(hours=1),
        )  # fmt: skip
        gone = erasure(ALL_KNOWN.id)
        register.erase(gone)
        told = register.batches(EVENING)
        assert [(each.id, each.at, each.who, each.action) for each in told] == [
            (each.id, each.at, each.who, each.action) for each in (first, why, gone.batch)
        ]
        assert [each.erased for each in told] == [True, True, False]
        assert {each.note for each in told} == {""}
        marks = [each.entity for each in told[0].changes[1:]]
        assert marks == [Erased(ALL_KNOWN.id, "person"), Erased(SEAT.id, "registration")]
        assert [each.entity for each in told[2].changes] == [Erased(ALL_KNOWN.id, "person")]

    def test_a_step_that_told_of_somebody_erased_cannot_be_written_backwards(
        self, register: Register
    ):
        first = put(register, TUESDAY, ALL_KNOWN)
        register.erase(erasure(ALL_KNOWN.id))
        masked = register.batch(first.id)
        with pytest.raises(UserError, match="can no longer be taken back"):
            step(register, *backwards(masked.changes), action=Action.UNDO)
        assert register.everybody() == ()

    def test_whoever_was_made_one_with_them_goes_too(self, register: Register):
        double = replace(ZOE, merged_into=ALL_KNOWN.id)
        put(register, TUESDAY, ALL_KNOWN, double, ALINE, SEAT)
        register.erase(erasure(double.id))
        assert register.people([ALL_KNOWN.id, ZOE.id, ALINE.id]) == {ALINE.id: ALINE}

    def test_what_the_history_says_of_a_former_double_goes_too(self, register: Register):
        put(register, ALL_KNOWN, ZOE)
        both = united(ZOE, ALL_KNOWN)
        merged = (
            *changed(ZOE, both),
            *changed(ALL_KNOWN, replace(ALL_KNOWN, merged_into=ZOE.id)),
        )
        step(register, *merged, action=Action.MERGE)
        step(register, *backwards(merged), action=Action.UNMERGE)
        register.erase(erasure(ALL_KNOWN.id))
        assert register.everybody() == (ZOE,)
        assert {type(each.entity) for each in all_changes(register)} == {Erased}

    def test_what_was_taken_back_is_forgotten_as_well(self, register: Register):
        put(register, TUESDAY)
        written = step(register, *added(ALL_KNOWN, SEAT))
        step(register, *backwards(written.changes), action=Action.UNDO)
        register.erase(erasure(ALL_KNOWN.id))
        assert [each.entity for each in all_changes(register) if each.before] == [
            each.entity for each in all_changes(register) if isinstance(each.entity, Erased)
        ]

    def test_a_call_to_somebody_else_only_loses_the_seat_it_was_about(self, register: Register):
        other = replace(CALL, id=UUID(int=42), person=OMAR.id, note="")
        put(register, TUESDAY, ALL_KNOWN, OMAR, SEAT, other)
        register.erase(erasure(ALL_KNOWN.id))
        assert register.calls(TUESDAY.id) == (replace(other, registration=None),)

    def test_what_was_looked_at_before_brings_nothing_of_them_back(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, SEAT)
        register.erase(erasure(ALL_KNOWN.id))
        for late in (ROW, CALL, TOLD, seat(32, ALL_KNOWN)):
            with pytest.raises(UserError):
                put(register, late)
        assert register.everybody() == ()
        assert belongings(register) == []

    def test_nobody_is_erased_who_is_not_there(self, register: Register):
        put(register, ZOE)
        with pytest.raises(UserError, match="no longer in the file"):
            register.erase(erasure(ALL_KNOWN.id))
        register.erase(erasure(ZOE.id))
        assert register.everybody() == ()
        with pytest.raises(UserError, match="no longer in the file"):
            register.erase(erasure(ZOE.id))

    def test_the_number_of_a_certificate_is_never_given_again(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, ZOE)
        put(
            register, replace(SEAT, certificate="2026-0007"), seat(21, ZOE, certificate="2026-0002")
        )
        register.erase(erasure(ALL_KNOWN.id))
        assert (register.last_certificate(2026), register.last_certificate(2025)) == (7, 0)

    def test_numbers_stay_when_names_go(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, ZOE, SEAT, seat(21, ZOE, attendance=Attendance.ABSENT))
        before = register.tallies(LATER)
        register.erase(erasure(ALL_KNOWN.id))
        assert register.tallies(LATER) == before
        register.erase(erasure(ZOE.id))
        assert register.tallies(LATER) == before
        assert before[Cell("2026-1", "histoire", "whole", "")] == Tally(2, 1, 0, 1)

    def test_who_is_reduced_keeps_the_name_and_that_they_came(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, *EVERYTHING)
        register.erase(erasure(contacts=(ALL_KNOWN.id,)))
        left = Person(
            ALL_KNOWN.id, "Jean-Pierre", "Le Goff", ALL_KNOWN.civility, status=ALL_KNOWN.status,
            followed=ALL_KNOWN.followed,
        )  # fmt: skip
        assert register.person(ALL_KNOWN.id) == left
        assert register.registrations(TUESDAY.id) == (replace(SEAT, person=left, note=""),)
        assert belongings(register) == []
        assert register.search("06 12 34", 5) == ()
        assert register.search("goff", 5) == (left,)
        assert {type(each.entity) for each in all_changes(register)} >= {Erased}

    def test_the_doubles_of_who_is_reduced_go(self, register: Register):
        put(register, ALL_KNOWN, replace(ZOE, merged_into=ALL_KNOWN.id))
        register.erase(erasure(contacts=(ALL_KNOWN.id,)))
        assert [*register.people([ALL_KNOWN.id, ZOE.id])] == [ALL_KNOWN.id]

    def test_tells_since_when_nothing_was_had_to_do_with_people(self, register: Register):
        agreed = replace(ALINE, ambassador=Consent(EVENING + timedelta(days=9), "1"))
        put(register, TUESDAY, ALL_KNOWN, agreed, SEAT, seat(22, agreed))
        written = step(register, *added(OMAR), at=EVENING + timedelta(days=2))
        step(
            register, *backwards(written.changes), at=EVENING + timedelta(days=3),
            action=Action.UNDO,
        )  # fmt: skip
        step(register, *added(ZOE), at=EVENING - timedelta(days=5))
        day = EVENING.date()
        assert register.stays(date(2026, 4, 1), EVENING) == (
            Stay(ZOE.id, day - timedelta(days=5)),
            Stay(agreed.id, day, agreed=day + timedelta(days=9)),
            Stay(ALL_KNOWN.id, day, agreed=day),
            Stay(OMAR.id, day + timedelta(days=3), gone=True),
        )
        assert register.stays(day, EVENING) == (Stay(ZOE.id, day - timedelta(days=5)),)

    def test_of_whoever_was_reduced_nothing_more_is_to_go(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, *EVERYTHING)
        register.erase(erasure(contacts=(ALL_KNOWN.id,)))
        ahead = date(2030, 1, 1)
        assert [each.contacts for each in register.stays(ahead, EVENING)] == [False]
        before = register.registration(SEAT.id)
        step(register, *changed(before, replace(before, note="Appeler")), at=LATER)
        assert [each.contacts for each in register.stays(ahead, EVENING)] == [True]

    def test_of_whoever_is_gone_nothing_more_is_to_go(self, register: Register):
        written = step(register, *added(OMAR), at=datetime(2026, 1, 5, tzinfo=UTC))
        step(register, *backwards(written.changes), action=Action.UNDO)
        register.erase(erasure(OMAR.id))
        assert register.stays(date(2030, 1, 1), EVENING) == ()


def all_changes(register: Register) -> list[Change]:
    return [change for each in register.batches(EVENING) for change in each.changes]


def belongings(register: Register) -> list[Any]:
    calls, messages = register.calls(TUESDAY.id), register.messages(TUESDAY.id)
    return [*calls, *messages, *register.kept_rows_of(ALL_KNOWN.id)]
