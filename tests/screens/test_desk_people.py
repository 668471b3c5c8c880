"""The people of a session, and what can be done with each, in words."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.domain.calls import Call, Outcome
from app.domain.meetings import Attendance, Channel, Registration, Session, Standing
from app.domain.people import Address, Civility, Need, Person, Reach, Status, apart
from app.screens.desk_people import (
    Deed,
    SignedRow,
    addressed,
    call_said,
    deed_key,
    deed_name,
    numbers_of,
    outcome_name,
    reach_name,
    reach_of,
    signed_for,
    status_name,
)
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody

SESSION = a_session()


def rows_of(
    *seats: Registration,
    session: Session = SESSION,
    calls: tuple[Call, ...] = (),
    now: datetime = NOW,
) -> tuple[SignedRow, ...]:
    return signed_for(now, session, seats, calls)


def the_row(
    person: Person | None = None, *, session: Session = SESSION, now: datetime = NOW, **known: Any
) -> SignedRow:
    (row,) = rows_of(a_seat(session.id, person, **known), session=session, now=now)
    return row


def test_seats_come_first_then_offers_then_the_waiting_list_then_who_cancelled():
    gone = a_seat(SESSION.id, standing=Standing.CANCELLED)
    second = a_seat(SESSION.id, standing=Standing.WAITING, entered_at=NOW)
    first = a_seat(SESSION.id, standing=Standing.WAITING, entered_at=NOW - timedelta(days=1))
    offered = a_seat(SESSION.id, standing=Standing.OFFERED, offered_until=NOW + timedelta(days=1))
    seated = a_seat(SESSION.id)
    rows = rows_of(gone, second, first, offered, seated)
    assert [each.registration for each in rows] == [
        each.id for each in (seated, offered, first, second, gone)
    ]
    assert [each.place for each in rows[2:]] == [
        "waiting, no. 1", "waiting, no. 2", "cancelled",
    ]  # fmt: skip
    assert rows[1].place.startswith("seat held until")
    assert [each.live for each in rows] == [True] * 4 + [False]
    assert rows[4].deeds == (Deed.SHEET,)
    assert Deed.YES in rows[1].deeds
    assert rows[2].deeds[:2] == (Deed.OFFER, Deed.SEAT)


def test_an_offer_without_an_answer_in_time_says_so():
    row = the_row(standing=Standing.OFFERED, offered_until=NOW - timedelta(hours=1))
    assert row.place == "seat offered, no answer in time"
    assert the_row(standing=Standing.OFFERED).place == "seat offered, no answer in time"


def test_who_came_is_noted_from_the_day_itself_on():
    assert the_row().deeds[0] is Deed.PRESENT
    assert the_row(attendance=Attendance.PRESENT).deeds[0] is Deed.LEFT
    before = NOW - timedelta(days=2)
    assert the_row(now=before).deeds == (Deed.SHEET, Deed.EDIT, Deed.MOVE, Deed.CANCEL)
    off = a_session(cancelled_at=NOW)
    assert the_row(session=off).deeds == (Deed.SHEET, Deed.EDIT, Deed.MOVE, Deed.CANCEL)


def test_arrivals_and_departures_are_said_with_their_time():
    came = the_row(attendance=Attendance.PRESENT, arrived_at=NOW)
    assert came.place.startswith("present · ")
    assert came.here
    left = the_row(attendance=Attendance.PRESENT, arrived_at=NOW, left_at=NOW)
    assert left.place.startswith("left at ")
    assert not left.here
    assert the_row(over_capacity_by="Léa").place == "registered · one too many, accepted by Léa"


def test_needs_and_the_last_call_are_seen_beside_the_name():
    person = somebody(needs=frozenset({Need.WHEELCHAIR, Need.READING}))
    seat = a_seat(SESSION.id, person)
    call = Call(uuid4(), person.id, SESSION.id, None, NOW, "Léa", Outcome.NO_ANSWER)
    (row,) = rows_of(seat, calls=(call,))
    assert row.tags[:2] == ("wheelchair", "help with reading")
    assert row.tags[2].startswith("did not answer on")
    assert "wheelchair" in row.spoken


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"phones": ("06",), "email": "a@b.fr"}, "06"),
        ({"phones": ("06",), "email": "a@b.fr", "reach": Reach.EMAIL}, "a@b.fr"),
        ({"email": "a@b.fr", "reach": Reach.PHONE}, "a@b.fr"),
        ({"address": Address(("3 rue X",))}, "by post"),
        ({"residence": "Les Tilleuls"}, "Les Tilleuls"),
        ({}, ""),
    ],
)
def test_people_are_reached_as_they_prefer_else_as_they_can(known, said):
    assert reach_of(somebody(**known)) == said


def test_names_stand_as_on_an_envelope():
    assert addressed(somebody("Petit", "Zoé", civility=Civility.MADAM)) == "Mrs PETIT Zoé"
    assert addressed(Person(uuid4(), "Zoé", "")) == "Zoé"


def test_everything_has_a_name():
    assert all(deed_name(each) and deed_key(each) for each in Deed)
    assert all(status_name(each) for each in Status)
    assert all(reach_name(each) for each in Reach)
    assert all(outcome_name(each) for each in Outcome)
    call = Call(uuid4(), uuid4(), SESSION.id, None, NOW, "", Outcome.REACHED_YES)
    assert call_said(call).startswith("accepted by phone")


def test_keys_of_deeds_are_named_as_on_a_keyboard():
    assert [deed_key(each) for each in (Deed.PRESENT, Deed.CANCEL, Deed.MOVE)] == [
        "Enter", "Delete", "Alt+M",
    ]  # fmt: skip
    assert len({each.value for each in Deed}) == len(Deed)


def test_the_numbers_of_a_session():
    tenant = somebody(status=Status.TENANT)
    seats = (
        a_seat(SESSION.id, tenant, attendance=Attendance.PRESENT),
        a_seat(SESSION.id, attendance=Attendance.EXCUSED, channel=Channel.PHONE),
        a_seat(SESSION.id, standing=Standing.WAITING),
        a_seat(SESSION.id, standing=Standing.OFFERED),
    )
    first, channels, statuses = numbers_of(SESSION, seats).split("\n")
    assert first == "2 registered · 1 seat offered · 1 waiting · 1 present · 1 excused"
    assert channels == "paper 1 · phone 1"
    assert statuses == "tenant 1"
    assert numbers_of(SESSION, ()) == "0 registered"


def test_the_two_of_a_couple_are_not_one():
    him, her = somebody(civility=Civility.SIR), somebody(civility=Civility.MADAM)
    assert apart(him, her)
    assert not apart(him, somebody())
    assert not apart(her, her)


def test_words_agree_with_whom_they_are_of_where_that_is_known(french):
    french(
        {"registered": "inscrit·e", "present": "présent·e", "left at {time}": "parti·e à {time}"}
    )
    mrs, mr = somebody(civility=Civility.MADAM), somebody(civility=Civility.SIR)
    assert [the_row(each).place for each in (mrs, mr, somebody())] == [
        "inscrite", "inscrit", "inscrit·e",
    ]  # fmt: skip
    assert the_row(mr, attendance=Attendance.PRESENT).place == "présent"
    assert the_row(mrs, left_at=NOW).place.startswith("partie à ")
