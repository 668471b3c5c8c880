from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from app.domain.changes import Batch
from app.domain.errors import UserError
from app.domain.meetings import Channel, Registration, Standing
from app.domain.people import Need
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.online.asking import Asked
from app.usecases.online.signing_up import sign_up_online
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import MemoryRegister, keep

NEXT_WEEK = a_session(2, TUESDAY_EVENING + timedelta(days=7))
LATER = a_session(2, TUESDAY_EVENING + timedelta(days=14))
FORM = uuid4()
ZOE = Asked(NEXT_WEEK.id, "Zoé", "Petit", "06 12 34 56 78")
BOTH = replace(ZOE, several=True, other_given_name="Paul", other_family_name="Petit")


@pytest.fixture
def office(office):
    keep(office.register, NEXT_WEEK, LATER)
    return office


class Crowded(MemoryRegister):
    """Somebody at the desk is quicker, as often as this says, just before each write."""

    def __init__(self, quicker: Callable[[Office], object]) -> None:
        super().__init__()
        self.times = 0
        self._quicker = quicker

    def write(self, batch: Batch) -> None:
        if self.times and batch.who == "inscription en ligne":
            self.times -= 1
            self._quicker(Office(self, FakeClock(batch.at), "Léa"))
        super().write(batch)


def crowded(office: Office, times: int, quicker: Callable[[Office], object]) -> Office:
    register = Crowded(quicker)
    keep(register, NEXT_WEEK)
    register.times = times
    return Office(register, office.clock, office.who)


def test_somebody_new_gets_a_seat_and_all_that_was_said_is_kept(office):
    wishes = replace(
        ZOE, email="zoe@example.org", second_choice=LATER.id, needs=frozenset({Need.HEARING})
    )
    (seat,) = sign_up_online(office, wishes, FORM, "3")
    assert office.register.registrations(NEXT_WEEK.id) == (seat,)
    assert (seat.channel, seat.standing, seat.notice, seat.second_choice) == (
        Channel.ONLINE, Standing.SEATED, "3", LATER.id,
    )  # fmt: skip
    assert (seat.sent_at, seat.entered_by) == (TUESDAY_EVENING, "inscription en ligne")
    person = seat.person
    assert (person.full_name, person.phones, person.email) == (
        "PETIT Zoé", ("06 12 34 56 78",), "zoe@example.org",
    )  # fmt: skip
    assert person.needs == {Need.HEARING}


def test_the_same_form_twice_is_one_registration(office):
    first = sign_up_online(office, BOTH, FORM)
    assert len(first) == 2
    assert sign_up_online(office, BOTH, FORM) == first
    assert len(office.register.batches(TUESDAY_EVENING)) == 1


def test_another_form_or_another_name_is_somebody_else(office):
    sign_up_online(office, ZOE, FORM)
    (other,) = sign_up_online(office, ZOE, uuid4())
    (later,) = sign_up_online(office, replace(ZOE, given_name="Léo"), FORM)
    assert other.standing is Standing.SEATED
    assert later.standing is Standing.WAITING
    assert len(office.register.registrations(NEXT_WEEK.id)) == 3


def test_a_number_corrected_on_the_way_back_is_kept(office):
    sign_up_online(office, ZOE, FORM)
    mended = replace(ZOE, phone="06 12 34 56 79", email="zoe@example.org")
    (seat,) = sign_up_online(office, mended, FORM)
    person = office.register.person(seat.person.id)
    assert person.phones == ("06 12 34 56 79", "06 12 34 56 78")
    assert person.email == "zoe@example.org"


def test_a_replay_leaves_what_was_changed_since_alone(office):
    (seat,) = sign_up_online(office, replace(ZOE, email="old@example.org"), FORM)
    keep(office.register, replace(seat.person, email="new@example.org"))
    sign_up_online(office, replace(ZOE, email="old@example.org"), FORM)
    assert office.register.person(seat.person.id).email == "new@example.org"


def test_a_replay_after_a_merge_or_a_move_finds_the_registration_and_changes_nothing(office):
    zoe = come(office, LATER, somebody("Petit", "Zoé", phones=("01 02 03 04 05",))).person
    (seat,) = sign_up_online(office, ZOE, FORM)
    merge(office, zoe.id, seat.person.id)
    moved = move(office, come(office, NEXT_WEEK, somebody("Roy")).id, LATER.id)
    assert moved.live
    (again,) = sign_up_online(office, replace(ZOE, phone="07 00 00 00 00"), FORM)
    assert (again.id, again.person.id) == (seat.id, zoe.id)
    assert "07 00 00 00 00" not in office.register.person(zoe.id).phones


def test_a_form_that_was_taken_back_is_not_signed_up_again(office):
    (seat,) = sign_up_online(office, ZOE, FORM)
    cancel(office, seat.id)
    (again,) = sign_up_online(office, ZOE, FORM)
    assert (again.id, again.live) == (seat.id, False)


def test_a_full_session_makes_people_wait_together(office):
    come(office, NEXT_WEEK)
    seats = sign_up_online(office, BOTH, FORM)
    assert [each.standing for each in seats] == [Standing.WAITING] * 2


def test_two_people_for_one_seat_one_of_them_waits(office):
    office = crowded(
        office, 1, lambda desk: come(desk, NEXT_WEEK, somebody("Roy"), somebody("Blanc"))
    )
    (seat,) = sign_up_online(office, ZOE, FORM)
    found = office.register.registrations(NEXT_WEEK.id)
    assert [each.standing for each in found].count(Standing.SEATED) == 2
    assert seat.standing is Standing.WAITING


def test_the_same_form_at_the_same_moment_is_one_registration(office):
    made: list[Registration] = []

    def quicker(desk):
        made.extend(sign_up_online(desk, ZOE, FORM))

    office = crowded(office, 1, quicker)
    assert [each.id for each in sign_up_online(office, ZOE, FORM)] == [each.id for each in made]
    assert len(office.register.registrations(NEXT_WEEK.id)) == 1


def test_what_cannot_be_written_is_said_and_nothing_is_kept(office):
    office.register.refusal = UserError("The disk is full.")
    with pytest.raises(UserError, match="disk is full"):
        sign_up_online(office, ZOE, FORM)
    office.register.refusal = None
    assert office.register.everybody() == ()


def test_a_race_without_end_is_given_up(office):
    def quicker(desk):
        keep(desk.register, replace(desk.register.session(NEXT_WEEK.id), capacity=next(sizes)))
        raise UserError("Not now.")

    sizes = iter(range(3, 100))
    with pytest.raises(UserError, match="Not now"):
        sign_up_online(crowded(office, 50, quicker), ZOE, FORM)
    assert next(sizes) == 8


def test_nobody_signs_up_for_what_has_begun(office, clock):
    clock.advance(days=8)
    with pytest.raises(UserError, match="Nobody can sign up"):
        sign_up_online(office, ZOE, FORM)
