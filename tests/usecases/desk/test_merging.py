from dataclasses import replace

import pytest

from app.domain.errors import UserError
from app.domain.likeness import Reason
from app.domain.meetings import Attendance, Registration, Session, Standing
from app.usecases.desk.leaving import cancel
from app.usecases.desk.merging import likely_doubles, merge, parted_again, unmerge
from app.usecases.desk.office import Office
from app.usecases.desk.presence import mark
from app.usecases.desk.signing_up import edit_person
from app.usecases.desk.undoing import redo, undo
from tests.fakes.desk import come, now
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY, THURSDAY = a_session(2), a_session(2)
YANN = somebody("Le Goff", "Yann", phones=("06 12 34 56 78",))
DOUBLE = somebody("LEGOFF", "Yann", email="yann@exemple.fr", residence="Le Parc")


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY, THURSDAY)
    return office


def both(office: Office, *, there: Session = TUESDAY) -> tuple[Registration, Registration]:
    own, others = come(office, TUESDAY, YANN), come(office, there, DOUBLE)
    return own, others


def test_likely_doubles_come_with_their_reasons_the_likeliest_first(office):
    brother = somebody("Le Goff", "Yves", phones=("0612345678",))
    keep(office.register, YANN, brother, somebody("Roux", "Anne"))
    typed = somebody("legoff", "yann", phones=("+33 6 12 34 56 78",))
    first, second = likely_doubles(office.register, typed, 5)
    assert (first.person, first.reasons) == (YANN, (Reason.SAME_NAME, Reason.SAME_PHONE))
    assert (second.person, second.reasons) == (brother, (Reason.SAME_PHONE, Reason.CLOSE_NAME))
    assert first.score > second.score
    assert likely_doubles(office.register, YANN, 1)[0].person == brother


def test_a_merge_loses_nothing_of_either(office):
    own, others = both(office, there=THURSDAY)
    merge(office, YANN.id, DOUBLE.id)
    whole = office.register.person(YANN.id)
    assert (whole.phones, whole.email, whole.residence) == (
        YANN.phones, DOUBLE.email, "Le Parc",
    )  # fmt: skip
    assert {each.id for each in office.register.of_person(YANN.id)} == {own.id, others.id}
    assert office.register.everybody() == (whole,)
    assert office.register.person(DOUBLE.id).merged_into == YANN.id


def test_one_person_has_one_seat_in_a_session(office):
    own, others = both(office)
    merge(office, YANN.id, DOUBLE.id)
    assert now(office, own).standing is Standing.SEATED
    assert now(office, others).standing is Standing.CANCELLED


def test_the_better_of_two_places_stays(office):
    own, others = both(office)
    mark(office, others.id, Attendance.PRESENT)
    merge(office, YANN.id, DOUBLE.id)
    assert now(office, own).standing is Standing.CANCELLED
    kept = now(office, others)
    assert (kept.standing, kept.attendance, kept.person.id) == (
        Standing.SEATED, Attendance.PRESENT, YANN.id,
    )  # fmt: skip


def test_a_cancelled_seat_of_the_double_goes_along(office):
    own, others = both(office)
    cancel(office, others.id)
    merge(office, YANN.id, DOUBLE.id)
    assert now(office, own) == replace(own, person=office.register.person(YANN.id))
    assert now(office, others).person.id == YANN.id


@pytest.mark.parametrize("present", [True, False])
def test_a_merge_is_taken_back_to_the_last_letter(office, present):
    own, others = both(office)
    if present:
        mark(office, others.id, Attendance.PRESENT)
    before = now(office, own), now(office, others)
    merge(office, YANN.id, DOUBLE.id)
    unmerge(office, DOUBLE.id)
    assert (now(office, own), now(office, others)) == before
    assert set(office.register.everybody()) == {YANN, DOUBLE}


def test_a_merge_is_undone_and_done_again_like_any_step(office):
    own, others = both(office)
    merge(office, YANN.id, DOUBLE.id)
    undo(office)
    assert (now(office, own), now(office, others)) == (own, others)
    redo(office)
    assert office.register.person(DOUBLE.id).merged_into == YANN.id
    unmerge(office, DOUBLE.id)
    assert (now(office, own), now(office, others)) == (own, others)


def test_what_was_noted_since_a_merge_stays_when_it_is_taken_back(office):
    own, others = both(office, there=THURSDAY)
    merge(office, YANN.id, DOUBLE.id)
    whole = office.register.person(YANN.id)
    edit_person(office, whole, replace(whole, note="Sonner fort"))
    mark(office, others.id, Attendance.PRESENT)
    unmerge(office, DOUBLE.id)
    assert office.register.person(YANN.id).note == "Sonner fort"
    assert office.register.person(DOUBLE.id) == DOUBLE
    back = now(office, others)
    assert (back.person.id, back.attendance) == (DOUBLE.id, Attendance.PRESENT)
    assert now(office, own).person.id == YANN.id


def test_the_first_of_two_merges_is_taken_back_alone(office):
    own, others = both(office)
    third = somebody("Le Goff", "Y.")
    keep(office.register, third)
    mark(office, others.id, Attendance.PRESENT)  # so that the seat of Yann is given up
    merge(office, YANN.id, DOUBLE.id)
    merge(office, third.id, YANN.id)
    unmerge(office, DOUBLE.id)
    assert now(office, others).person == DOUBLE
    assert now(office, own).person.id == third.id


def test_a_seat_given_away_since_comes_back_under_a_name(office):
    _own, others = both(office)
    merge(office, YANN.id, DOUBLE.id)
    come(office, TUESDAY)
    unmerge(office, DOUBLE.id)
    back = now(office, others)
    assert (back.standing, back.over_capacity_by) == (Standing.SEATED, "Léa")


def test_what_is_one_already_is_not_merged(office):
    both(office)
    merge(office, YANN.id, DOUBLE.id)
    for one, other in ((YANN, YANN), (DOUBLE, YANN), (YANN, DOUBLE)):
        with pytest.raises(UserError, match="one person already"):
            merge(office, one.id, other.id)


def test_a_merge_is_taken_back_within_thirty_days(office, clock):
    both(office)
    merge(office, YANN.id, DOUBLE.id)
    clock.advance(days=31)
    with pytest.raises(UserError, match="more than 30 days"):
        unmerge(office, DOUBLE.id)
    with pytest.raises(UserError, match="not merged"):
        unmerge(office, YANN.id)


def test_who_can_still_be_parted_is_listed_with_the_step_that_did_it(office, clock):
    both(office)
    step = merge(office, YANN.id, DOUBLE.id)
    assert step is not None
    ((double, by),) = parted_again(office, YANN.id)
    assert (double.id, by.id) == (DOUBLE.id, step.id)
    assert parted_again(office, DOUBLE.id) == ()
    clock.advance(days=31)
    assert parted_again(office, YANN.id) == ()
    clock.advance(days=-31)
    unmerge(office, DOUBLE.id)
    assert parted_again(office, YANN.id) == ()
