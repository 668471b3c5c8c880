from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from app.domain.meetings import Registration, Standing
from app.domain.people import Need
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.online.asking import Asked
from app.usecases.online.offering import ClosedError
from app.usecases.online.placing import change, place_of, withdraw
from app.usecases.online.signing_up import sign_up_online
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

NEXT_WEEK = a_session(2, TUESDAY_EVENING + timedelta(days=7))
LATER = a_session(2, TUESDAY_EVENING + timedelta(days=14))
BOTH = Asked(
    NEXT_WEEK.id, "Zoé", "Petit", "06 12 34 56 78",
    several=True, other_given_name="Paul", other_family_name="Petit",
)  # fmt: skip


@pytest.fixture
def office(office):
    keep(office.register, NEXT_WEEK, LATER)
    return office


def signed(office: Office, asked: Asked = BOTH) -> tuple[Registration, ...]:
    return sign_up_online(office, asked, uuid4())


def test_a_link_leads_to_those_of_its_form(office):
    zoe, paul = signed(office)
    place = place_of(office, zoe.id)
    assert [each.id for each in place.live] == [zoe.id, paul.id]
    assert (place.session, place.rank) == (NEXT_WEEK, 0)
    assert [each.id for each in place_of(office, paul.id).seats] == [paul.id, zoe.id]


def test_somebody_from_the_desk_stands_alone(office):
    seat = come(office, NEXT_WEEK)
    come(office, NEXT_WEEK, somebody("Roy"))
    assert len(place_of(office, seat.id).seats) == 1


def test_who_waits_is_told_which_place_they_have(office, clock):
    come(office, NEXT_WEEK, somebody("Roy"), somebody("Blanc"))
    come(office, NEXT_WEEK, somebody("Noir"))
    clock.advance(minutes=1)
    zoe, _paul = signed(office)
    assert zoe.standing is Standing.WAITING
    assert place_of(office, zoe.id).rank == 2


def test_seats_are_given_back_one_by_one_or_together(office):
    zoe, paul = signed(office)
    assert withdraw(office, place_of(office, zoe.id), [paul.id, uuid4()]) == 1
    assert [each.id for each in place_of(office, zoe.id).live] == [zoe.id]
    assert withdraw(office, place_of(office, zoe.id), [zoe.id, paul.id]) == 1
    assert withdraw(office, place_of(office, zoe.id), [zoe.id, paul.id]) == 0
    assert place_of(office, zoe.id).live == ()


def test_somebody_else_of_the_session_cannot_be_taken_off(office):
    other = come(office, NEXT_WEEK, somebody("Roy"))
    (zoe,) = signed(office, replace(BOTH, several=False))
    assert withdraw(office, place_of(office, zoe.id), [other.id]) == 0
    assert office.register.registration(other.id).live


def test_a_link_follows_who_was_moved(office):
    zoe, paul = signed(office)
    moved = move(office, move(office, zoe.id, LATER.id).id, NEXT_WEEK.id)
    place = place_of(office, zoe.id)
    assert place.seats[0].id == moved.id
    assert place.session == NEXT_WEEK
    assert paul.id in [each.id for each in place.seats]


def test_a_link_follows_who_was_merged_and_had_a_seat_already(office):
    known = come(office, NEXT_WEEK, somebody("Petit", "Zoé"))
    (zoe,) = signed(office, replace(BOTH, several=False))
    merge(office, known.person.id, zoe.person.id)
    assert place_of(office, zoe.id).seats[0].id == known.id


def test_who_cancelled_sees_that(office):
    (zoe,) = signed(office, replace(BOTH, several=False))
    cancel(office, zoe.id)
    assert place_of(office, zoe.id).seats[0].standing is Standing.CANCELLED


def test_a_link_is_good_until_a_week_after_the_session(office, clock):
    (zoe,) = signed(office, replace(BOTH, several=False))
    clock.advance(days=14)
    place_of(office, zoe.id)
    clock.advance(days=1)
    with pytest.raises(ClosedError, match="no longer of use"):
        place_of(office, zoe.id)
    with pytest.raises(ClosedError, match="no longer of use"):
        place_of(office, uuid4())


def test_new_ways_to_be_reached_are_added_and_needs_too(office):
    zoe, _paul = signed(office)
    place = place_of(office, zoe.id)
    change(office, place, "07 00 00 00 00", "zoe@example.org", frozenset({Need.READING}))
    person = office.register.person(zoe.person.id)
    assert person.phones == ("07 00 00 00 00", "06 12 34 56 78")
    assert (person.email, person.needs) == ("zoe@example.org", {Need.READING})
    change(office, place_of(office, zoe.id), "", "")
    assert office.register.person(zoe.person.id) == person


def test_a_seventh_number_pushes_the_oldest_out(office):
    zoe, _paul = signed(office)
    for figure in range(7):
        change(office, place_of(office, zoe.id), f"06 00 00 00 0{figure}", "")
    phones = office.register.person(zoe.person.id).phones
    assert len(phones) == 6
    assert phones[0] == "06 00 00 00 06"


def test_once_it_has_begun_it_is_for_the_phone(office, clock):
    zoe, _paul = signed(office)
    clock.advance(days=7)
    place = place_of(office, zoe.id)
    with pytest.raises(ClosedError, match="has begun"):
        withdraw(office, place, [zoe.id])
    with pytest.raises(ClosedError, match="has begun"):
        change(office, place, "07 00 00 00 00", "")
