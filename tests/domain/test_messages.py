from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.meetings import Registration, Session, Standing
from app.domain.messages import (
    Delivery,
    Message,
    Occasion,
    Way,
    by_registration,
    doubtful,
    is_copy,
    message_id,
    news,
    to_convoke,
    version_of,
)
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session

NOW = TUESDAY_EVENING - timedelta(days=7)
TUESDAY = a_session()
ZOE = a_seat(TUESDAY.id)
WAITING = replace(ZOE, standing=Standing.WAITING)
OFFERED = replace(ZOE, standing=Standing.OFFERED, offered_until=NOW + timedelta(days=1))
CANCELLED = replace(TUESDAY, cancelled_at=NOW)
MOVED = replace(TUESDAY, starts_at=TUESDAY_EVENING + timedelta(days=1))


def told(
    session: Session = TUESDAY, seat: Registration = ZOE, number: int = 1, **known: Any
) -> Message:
    """A message that says what held then."""
    message = Message(
        message_id(seat.id, number), seat.id, seat.person.id, number, Occasion.CONFIRMATION,
        Way.EMAIL, Delivery.GONE, version_of(session, seat), seat.standing, NOW, "Léa",
    )  # fmt: skip
    return replace(message, **known)


@pytest.mark.parametrize(
    ("session", "seat", "occasion"),
    [
        (TUESDAY, ZOE, Occasion.CONFIRMATION),
        (TUESDAY, WAITING, Occasion.WAITING),
        (TUESDAY, OFFERED, Occasion.OFFER),
        (CANCELLED, ZOE, Occasion.CANCELLATION),
        (CANCELLED, WAITING, Occasion.CANCELLATION),
        (TUESDAY, replace(ZOE, standing=Standing.CANCELLED), None),
    ],
)
def test_what_nobody_was_told_yet(session, seat, occasion):
    assert news(session, seat, (), NOW) is occasion


def test_nothing_is_told_once_the_session_has_begun():
    assert news(TUESDAY, ZOE, (), TUESDAY.starts_at) is None
    assert not to_convoke(TUESDAY, ZOE, (), TUESDAY.starts_at)


def test_nobody_is_told_twice():
    assert news(TUESDAY, ZOE, (told(),), NOW) is None
    perhaps = told(delivery=Delivery.GOING)
    assert news(TUESDAY, ZOE, (perhaps,), NOW) is None
    assert doubtful((perhaps,)) is perhaps


def test_what_was_refused_was_not_told():
    refused = told(delivery=Delivery.REFUSED)
    assert news(TUESDAY, ZOE, (refused,), NOW) is Occasion.CONFIRMATION
    assert news(TUESDAY, ZOE, (told(), told(number=2, delivery=Delivery.REFUSED)), NOW) is None
    assert doubtful((refused,)) is None
    assert doubtful(()) is None


@pytest.mark.parametrize(
    ("change", "occasion"),
    [
        ({"starts_at": MOVED.starts_at}, Occasion.CHANGE),
        ({"place": "Mairie"}, Occasion.CHANGE),
        ({"minutes": 90}, Occasion.CHANGE),
        ({"more_modules": ("agir",)}, Occasion.CHANGE),
        ({"place": " agence  du PARC"}, None),
        ({"facilitator": "Paul", "notes": "Clé", "capacity": 3}, None),
        ({"cancelled_at": NOW}, Occasion.CANCELLATION),
    ],
)
def test_who_was_told_is_told_of_what_matters(change, occasion):
    assert news(replace(TUESDAY, **change), ZOE, (told(),), NOW) is occasion


@pytest.mark.parametrize(
    ("before", "after", "occasion"),
    [
        (WAITING, ZOE, Occasion.CONFIRMATION),
        (WAITING, OFFERED, Occasion.OFFER),
        (OFFERED, ZOE, Occasion.CONFIRMATION),
        (OFFERED, replace(OFFERED, offered_until=TUESDAY_EVENING), Occasion.OFFER),
        (ZOE, WAITING, Occasion.WAITING),
        (OFFERED, WAITING, Occasion.WAITING),
    ],
)
def test_whoever_gets_another_place_is_told(before, after, occasion):
    assert news(TUESDAY, after, (told(seat=before),), NOW) is occasion


def test_what_was_moved_and_moved_back_is_told_to_those_who_heard_of_the_move_only():
    assert news(TUESDAY, ZOE, (told(),), NOW) is None
    heard = (told(), told(MOVED, number=2))
    assert news(TUESDAY, ZOE, heard, NOW) is Occasion.CHANGE


def test_a_session_that_takes_place_after_all_is_told():
    assert news(TUESDAY, ZOE, (told(CANCELLED),), NOW) is Occasion.CHANGE
    assert news(CANCELLED, WAITING, (told(CANCELLED),), NOW) is None


def test_whoever_has_a_seat_is_convoked_once():
    convoked = told(number=2, occasion=Occasion.CONVOCATION)
    assert to_convoke(TUESDAY, ZOE, (), NOW)
    assert to_convoke(TUESDAY, ZOE, (told(),), NOW)
    assert not to_convoke(TUESDAY, ZOE, (told(), convoked), NOW)
    assert to_convoke(TUESDAY, ZOE, (told(), replace(convoked, delivery=Delivery.REFUSED)), NOW)
    assert news(TUESDAY, ZOE, (replace(convoked, number=1),), NOW) is None


def test_whoever_was_convoked_is_convoked_again_once_the_session_moved():
    convoked = told(occasion=Occasion.CONVOCATION)
    assert to_convoke(MOVED, ZOE, (convoked,), NOW)
    assert to_convoke(TUESDAY, ZOE, (convoked, told(MOVED, number=2)), NOW)


@pytest.mark.parametrize(
    ("messages", "occasion", "copy"),
    [
        ((), Occasion.CONFIRMATION, False),
        ((told(),), Occasion.CONFIRMATION, True),
        ((told(),), Occasion.CONVOCATION, False),
        ((told(way=Way.PHONE),), Occasion.CONFIRMATION, False),
        ((told(delivery=Delivery.GOING),), Occasion.CONFIRMATION, False),
        ((told(occasion=Occasion.CONVOCATION),), Occasion.CONVOCATION, True),
        ((told(), told(MOVED, number=2)), Occasion.CONFIRMATION, False),
    ],
)
def test_what_somebody_has_in_writing_is_a_copy(messages, occasion, copy):
    assert is_copy(TUESDAY, ZOE, messages, occasion) is copy


@pytest.mark.parametrize(
    ("session", "seat"), [(TUESDAY, WAITING), (TUESDAY, OFFERED), (CANCELLED, ZOE)]
)
def test_nobody_is_convoked_without_a_seat(session, seat):
    assert not to_convoke(session, seat, (), NOW)


def test_the_clock_set_back_changes_no_order():
    later = told(MOVED, number=2, at=NOW - timedelta(hours=2))
    found = by_registration((later, told()))
    assert found == {ZOE.id: (told(), later)}
    assert news(MOVED, ZOE, found[ZOE.id], NOW) is None
