from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Standing
from app.domain.people import Address
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import (
    Form,
    Guest,
    edit_person,
    edit_registration,
    room_in,
    sign_up,
)
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come, now
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY = a_session(2)
ZOE = somebody("Petit", "Zoé")
EVENINGS = "06 12 34 56 78 (soir)"


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY)
    return office


def test_a_coupon_gives_a_new_person_a_seat_and_says_who_typed_it(office):
    seat = come(office, TUESDAY, ZOE, received_on=date(2026, 3, 1), notice="2")
    assert office.register.registrations(TUESDAY.id) == (seat,)
    assert (seat.person, seat.standing, seat.received_on) == (
        ZOE, Standing.SEATED, date(2026, 3, 1),
    )  # fmt: skip
    assert (seat.entered_at, seat.entered_by, seat.notice) == (TUESDAY_EVENING, "Léa", "2")
    (step,) = office.register.history(ZOE.id)
    assert (step.action, step.who) == (Action.SIGN_UP, "Léa")


def test_a_name_is_enough_and_needed(office):
    come(office, TUESDAY, somebody("", " Ali "))
    with pytest.raises(UserError, match="Type at least a name"):
        come(office, TUESDAY, somebody(" ", ""))
    with pytest.raises(UserError, match="Type at least a name"):
        sign_up(office, Form(TUESDAY.id, (), Channel.PAPER))
    assert [each.given_name for each in office.register.everybody()] == ["Ali"]


def test_mr_and_mrs_take_two_seats(office):
    come(office, TUESDAY, ZOE, somebody("Petit", "Paul"))
    assert room_in(office.register, TUESDAY.id) == 0


def test_two_people_may_share_a_phone_and_an_address(office):
    shared = {"phones": ("06 12 34 56 78",), "email": "petit@exemple.fr"}
    come(office, TUESDAY, somebody("Petit", "Zoé", **shared))
    come(office, TUESDAY, somebody("Petit", "Paul", **shared))
    assert len(office.register.registrations(TUESDAY.id)) == 2


def test_those_who_come_together_wait_together(office):
    come(office, TUESDAY)
    seat = come(office, TUESDAY, ZOE, somebody("Petit", "Paul"))
    assert seat.standing is Standing.WAITING
    assert room_in(office.register, TUESDAY.id) == 0  # it is theirs to be offered


def test_where_everybody_may_come_nobody_waits(office):
    hall = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
    keep(office.register, hall)
    assert room_in(office.register, hall.id) is None
    assert come(office, hall).standing is Standing.SEATED


def test_one_too_many_has_a_name_on_it(office):
    come(office, TUESDAY)
    first, second = sign_up(
        office, Form(TUESDAY.id, (Guest(ZOE), Guest(somebody())), Channel.PHONE, beyond=True)
    )
    assert (first.over_capacity_by, second.over_capacity_by) == ("", "Léa")
    assert {first.standing, second.standing} == {Standing.SEATED}


def test_nobody_is_one_too_many_without_a_name(office):
    nameless = Office(office.register, office.clock, "")
    come(nameless, TUESDAY, ZOE, somebody())
    with pytest.raises(UserError, match="Say who accepts one more person"):
        come(nameless, TUESDAY, beyond=True)


def test_the_same_form_twice_registers_nobody_twice(office):
    form = Form(TUESDAY.id, (Guest(ZOE), Guest(somebody("Petit", "Paul"))), Channel.PAPER)
    once = sign_up(office, form)
    twice = sign_up(office, form)
    assert {each.id for each in once} == {each.id for each in twice}
    assert len(office.register.registrations(TUESDAY.id)) == 2
    assert len(office.register.batches(TUESDAY_EVENING)) == 1


def test_somebody_known_is_registered_once(office):
    keep(office.register, ZOE)
    form = Form(TUESDAY.id, (Guest(replace(ZOE, email="z@x.fr"), ZOE),), Channel.PHONE)
    (seat,) = sign_up(office, form)
    assert office.register.person(ZOE.id).email == "z@x.fr"
    again = Form(TUESDAY.id, (Guest(seat.person, seat.person),), Channel.PHONE)
    with pytest.raises(UserError, match="PETIT Zoé is already registered"):
        sign_up(office, again)


def test_a_person_whom_somebody_else_changed_is_not_overwritten(office):
    keep(office.register, replace(ZOE, note="Sonner fort"))
    form = Form(TUESDAY.id, (Guest(replace(ZOE, email="z@x.fr"), ZOE),), Channel.PHONE)
    with pytest.raises(UserError, match="changed this in the meantime"):
        sign_up(office, form)
    assert office.register.registrations(TUESDAY.id) == ()


def test_somebody_who_walks_in_is_there_at_once(office):
    seat = come(office, TUESDAY, channel=Channel.WALK_IN)
    assert (seat.attendance, seat.arrived_at) == (Attendance.PRESENT, TUESDAY_EVENING)
    come(office, TUESDAY)
    third = come(office, TUESDAY, channel=Channel.WALK_IN)
    assert (third.attendance, third.standing) == (Attendance.UNKNOWN, Standing.WAITING)


def test_a_session_that_is_gone_or_cancelled_takes_nobody(office):
    with pytest.raises(UserError, match="no longer exists"):
        come(office, a_session())
    keep(office.register, replace(TUESDAY, cancelled_at=TUESDAY_EVENING))
    with pytest.raises(UserError, match="This session is cancelled"):
        come(office, TUESDAY)


def test_what_is_typed_is_tidied_and_never_spelt_anew(office):
    messy = somebody(
        " D’ANGÉLO\n", "de  La Tour", phones=(EVENINGS, " ", EVENINGS),
        address=Address((" 3 rue ", ""), " 35000", "Rennes "), email=" Z@X.fr ",
    )  # fmt: skip
    person = come(office, TUESDAY, messy).person
    assert (person.family_name, person.given_name) == ("D’ANGÉLO", "de La Tour")
    assert person.phones == (EVENINGS,)
    assert person.address == Address(("3 rue",), "35000", "Rennes")
    assert person.email == "Z@X.fr"


@pytest.mark.parametrize(
    ("known", "told"),
    [
        ({"family_name": "x" * 121}, "At most 120 letters"),
        ({"email": "x" * 255}, "At most 254 letters"),
        ({"email": "d@exemple.fr,e@exemple.fr"}, "“d@exemple.fr,e@exemple.fr” is not one e-mail"),
        ({"email": "c@exemple.fr Bcc: z@z.fr"}, "is not one e-mail address"),
        ({"note": "x" * 301}, "At most 300 letters"),
        ({"phones": tuple("1234567")}, "At most 6 lines"),
        ({"address": Address(town="x" * 121)}, "At most 120 letters"),
    ],
)
def test_what_no_paper_has_room_for_is_refused(office, known, told):
    with pytest.raises(UserError, match=told):
        come(office, TUESDAY, somebody(**known))
    assert office.register.everybody() == ()


def test_a_wrong_address_of_before_does_not_stand_in_the_way(office):
    wrong = replace(ZOE, email="a@b.fr,c@d.fr")
    keep(office.register, wrong)
    edit_person(office, wrong, replace(wrong, note="Rappeler"))
    assert office.register.person(ZOE.id).note == "Rappeler"
    with pytest.raises(UserError, match="is not one e-mail address"):
        edit_person(office, wrong, replace(wrong, email="a@b.fr c@d.fr"))
    edit_person(office, office.register.person(ZOE.id), replace(wrong, email=""))
    assert office.register.person(ZOE.id).email == ""


def test_a_person_is_corrected_and_the_old_words_stay_readable(office):
    keep(office.register, ZOE)
    edit_person(office, ZOE, replace(ZOE, family_name=" Petite "))
    assert office.register.person(ZOE.id).family_name == "Petite"
    (change,) = office.register.history(ZOE.id)[-1].changes
    assert change.before == ZOE
    assert edit_person(office, change.after, change.after) is None


def test_a_registration_is_corrected_but_for_its_seat(office):
    seat = come(office, TUESDAY, ZOE)
    other = uuid4()
    edit_registration(
        office,
        seat,
        replace(
            seat, channel=Channel.EMAIL, received_on=date(2026, 2, 1), second_choice=other,
            note=" x ", standing=Standing.CANCELLED, attendance=Attendance.PRESENT,
        ),
    )  # fmt: skip
    after = now(office, seat)
    assert (after.channel, after.received_on) == (Channel.EMAIL, date(2026, 2, 1))
    assert (after.second_choice, after.note) == (other, "x")
    assert (after.standing, after.attendance) == (Standing.SEATED, Attendance.UNKNOWN)
