"""Who is called about a session."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.domain.calls import Call, Outcome
from app.domain.meetings import Registration, Standing
from app.domain.people import Reach
from app.screens.call_lists import CallList, call_list
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session()


def seat(name: str, phone: str = "", email: str = "", **known: Any) -> Registration:
    person = somebody(name, "", phones=(phone,) if phone else (), email=email)
    return a_seat(SESSION.id, person, **known)


def called(who: Registration, outcome: Outcome) -> Call:
    return Call(uuid4(), who.person.id, SESSION.id, who.id, TUESDAY_EVENING, "Léa", outcome)


def listed(*people: Registration, calls: tuple[Call, ...] = ()) -> CallList:
    return call_list(SESSION, "Les pommes", people, calls, TUESDAY_EVENING)


def test_whoever_has_no_email_is_called_and_who_has_one_is_not():
    made = listed(seat("Roy", "06 11"), seat("Écu", email="a@b.fr"), seat("Dé"))
    [group] = made.groups
    assert group.title == "Reached by telephone only, or not yet known how"
    assert [(each.name, each.phones, each.about, each.last) for each in group.people] == [
        ("DÉ", ("no number",), "has a seat", ""), ("ROY", ("06 11",), "has a seat", ""),
    ]  # fmt: skip
    assert made.summary == "2 people to call"
    assert made.session_lines[0] == "Les pommes"


def test_whoever_prefers_the_telephone_is_called():
    person = somebody("Roy", phones=("06 11",), email="a@b.fr", reach=Reach.PHONE)
    assert listed(a_seat(SESSION.id, person)).summary == "1 person to call"


def test_the_waiting_list_is_called_in_its_order_offers_first():
    day = TUESDAY_EVENING.date()
    first = seat("Zed", "06 1", standing=Standing.WAITING, received_on=day - timedelta(days=2))
    second = seat("Ano", "06 2", standing=Standing.WAITING, received_on=day)
    until = seat("Moy", "06 3", standing=Standing.OFFERED, offered_until=TUESDAY_EVENING)
    open_ = seat("Noy", standing=Standing.OFFERED)
    [group] = listed(second, first, open_, until).groups
    assert group.title == "In the waiting list"
    assert [(each.name, each.about) for each in group.people] == [
        ("MOY", "a seat is kept until Tue 3 Mar, 18:30"),
        ("NOY", "a seat is kept for an answer"),
        ("ZED", "waits, no. 1"),
        ("ANO", "waits, no. 2"),
    ]


def test_whoever_was_missed_comes_first_and_only_once():
    roy, dan = seat("Roy", "06 11"), seat("Dan", "06 12")
    calls = (
        called(dan, Outcome.NO_ANSWER), called(roy, Outcome.NO_ANSWER), called(dan, Outcome.REACHED)
    )  # fmt: skip
    missed, others = listed(roy, dan, calls=calls).groups
    assert missed.title == "Missed: call again"
    assert [(each.name, each.last) for each in missed.people] == [
        ("ROY", "Called on Tue 3 Mar, 18:30: no answer"),
    ]
    assert [(each.name, each.last) for each in others.people] == [
        ("DAN", "Called on Tue 3 Mar, 18:30: reached"),
    ]


def test_a_cancelled_registration_is_not_called_about():
    made = listed(seat("Roy", "06 11", standing=Standing.CANCELLED))
    assert (made.groups, made.summary) == ((), "There is nobody to call.")
