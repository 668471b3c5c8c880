from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.calls import Outcome
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Gathering, Registration, Standing
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import edit_session
from app.usecases.desk.waiting import (
    answer_offer,
    offer_seat,
    passed_over,
    proposed,
    rank,
    record_call,
    reorder,
    seat,
    withdraw_offer,
)
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come, now
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY = a_session(1)
SOON = TUESDAY_EVENING + timedelta(days=1)


@pytest.fixture
def seated(office):
    keep(office.register, TUESDAY)
    return come(office, TUESDAY)


@pytest.fixture
def waiting(office, seated):
    """Three who wait, in the order of their coupons."""
    assert seated.standing is Standing.SEATED
    return [come(office, TUESDAY, received_on=date(2026, 3, day)) for day in (1, 2, 3)]


def test_a_rank_follows_the_coupons_and_not_the_typing(office, waiting):
    earlier = come(office, TUESDAY, received_on=date(2026, 2, 28))
    assert [rank(office.register, each.id) for each in (earlier, *waiting)] == [1, 2, 3, 4]


def test_those_of_one_form_wait_in_its_order(office, seated):
    people = [somebody("Petit", given) for given in ("Zoé", "Paul", "Anne")]
    come(office, TUESDAY, *people)
    waiting = [office.register.of_person(each.id)[0] for each in people]
    assert [rank(office.register, each.id) for each in waiting] == [1, 2, 3]
    assert seated not in waiting


def test_whoever_has_a_seat_has_no_rank(office, seated):
    assert rank(office.register, seated.id) is None


def test_a_freed_seat_is_proposed_to_the_first_and_held(office, seated, waiting):
    assert proposed(office.register, TUESDAY.id) == ()
    cancel(office, seated.id)
    assert proposed(office.register, TUESDAY.id) == (waiting[0],)
    offer_seat(office, waiting[0].id, SOON)
    assert now(office, waiting[0]).offered_until == SOON
    assert proposed(office.register, TUESDAY.id) == ()
    assert come(office, TUESDAY).standing is Standing.WAITING


def test_a_newcomer_never_takes_the_seat_of_somebody_who_waits(office, seated, waiting):
    cancel(office, seated.id)
    assert come(office, TUESDAY).standing is Standing.WAITING
    assert rank(office.register, waiting[0].id) == 1


def offered(office: Office, seated: Registration, waiting: list[Registration]) -> Registration:
    cancel(office, seated.id)
    offer_seat(office, waiting[0].id, SOON)
    return waiting[0]


@pytest.mark.parametrize(
    ("outcome", "standing", "until"),
    [
        (Outcome.REACHED_YES, Standing.SEATED, None),
        (Outcome.REACHED_NO, Standing.CANCELLED, None),
        (Outcome.REACHED, Standing.OFFERED, SOON),
        (Outcome.NO_ANSWER, Standing.OFFERED, SOON),
    ],
)
def test_the_answer_is_kept_with_the_call(office, seated, waiting, outcome, standing, until):
    held = offered(office, seated, waiting)
    answer_offer(office, held.id, outcome, " rappeler ")
    after = now(office, held)
    assert (after.standing, after.offered_until) == (standing, until)
    (call,) = office.register.calls(TUESDAY.id)
    assert (call.person, call.registration, call.outcome) == (held.person.id, held.id, outcome)
    assert (call.who, call.at, call.note) == ("Léa", TUESDAY_EVENING, "rappeler")


def test_whoever_does_not_answer_waits_at_the_end(office, seated, waiting):
    held = offered(office, seated, waiting)
    withdraw_offer(office, held.id)
    assert [rank(office.register, each.id) for each in waiting] == [3, 1, 2]
    assert now(office, held).offered_until is None


def test_the_only_one_who_waits_is_the_next_again(office, seated):
    alone = come(office, TUESDAY)
    held = offered(office, seated, [alone])
    withdraw_offer(office, held.id)
    assert proposed(office.register, TUESDAY.id) == (now(office, alone),)


def test_a_seat_that_is_not_free_is_not_offered(office, waiting):
    with pytest.raises(UserError, match="No seat is free"):
        offer_seat(office, waiting[0].id, SOON)


def test_where_everybody_may_come_a_seat_is_always_free(office):
    hall = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
    keep(office.register, hall)
    person = somebody()
    registration = come(office, hall, person)
    assert registration.standing is Standing.SEATED


def test_a_seat_is_held_until_a_moment_to_come(office, seated, waiting):
    cancel(office, seated.id)
    with pytest.raises(UserError, match="moment to come"):
        offer_seat(office, waiting[0].id, TUESDAY_EVENING)


def test_what_is_no_longer_so_is_said(office, seated, waiting):
    with pytest.raises(UserError, match="No seat is held for PETIT Zoé"):
        answer_offer(office, waiting[0].id, Outcome.REACHED_YES)
    with pytest.raises(UserError, match="not in the waiting list any more"):
        offer_seat(office, seated.id, SOON)
    with pytest.raises(UserError, match="not in the waiting list any more"):
        seat(office, seated.id)


def test_staff_change_the_order_for_a_reason_that_is_kept(office, waiting):
    reorder(office, waiting[2].id, 1, "Vient de loin")
    assert [rank(office.register, each.id) for each in waiting] == [2, 3, 1]
    assert office.register.history(waiting[2].id)[-1].note == "Vient de loin"
    assert reorder(office, waiting[2].id, 1, "Vient de loin") is None
    with pytest.raises(UserError, match="Say why the order changes"):
        reorder(office, waiting[2].id, 2, " ")


def test_somebody_who_waits_gets_a_seat_at_once(office, seated, waiting):
    cancel(office, seated.id)
    seat(office, waiting[1].id, "Aide à porter")
    assert now(office, waiting[1]).over_capacity_by == ""
    seat(office, waiting[0].id)
    after = now(office, waiting[0])
    assert (after.standing, after.over_capacity_by) == (Standing.SEATED, "Léa")


def test_whoever_passes_before_others_does_so_for_a_reason_that_is_kept(office, seated, waiting):
    cancel(office, seated.id)
    assert [passed_over(office.register, each.id) for each in (seated, *waiting)] == [0, 0, 1, 2]
    with pytest.raises(UserError, match="Others wait before PETIT Zoé: say why"):
        offer_seat(office, waiting[2].id, SOON, " ")
    with pytest.raises(UserError, match="Others wait before PETIT Zoé: say why"):
        seat(office, waiting[1].id)
    offer_seat(office, waiting[2].id, SOON, " Accompagne sa mère ")
    assert office.register.history(waiting[2].id)[-1].note == "Accompagne sa mère"
    seat(office, waiting[1].id, "Traduit")
    assert office.register.history(waiting[1].id)[-1].note == "Traduit"
    seat(office, waiting[0].id)
    assert office.register.history(waiting[0].id)[-1].note == ""


def test_nobody_is_passed_over_where_there_are_seats_for_them_too(office, waiting):
    edit_session(office, TUESDAY, replace(TUESDAY, capacity=3))
    assert [passed_over(office.register, each.id) for each in waiting] == [0, 0, 2]
    seat(office, waiting[1].id)
    assert now(office, waiting[1]).standing is Standing.SEATED


def test_a_seat_that_is_held_is_taken_at_once(office, seated, waiting):
    held = offered(office, seated, waiting)
    seat(office, held.id)
    after = now(office, held)
    assert (after.standing, after.over_capacity_by, after.offered_until) == (
        Standing.SEATED, "", None,
    )  # fmt: skip


def test_a_seat_too_many_needs_a_name(office, waiting):
    with pytest.raises(UserError, match="Say who accepts"):
        seat(Office(office.register, office.clock, ""), waiting[0].id)


def test_a_call_about_anything_is_recorded(office, seated):
    record_call(office, seated.person.id, TUESDAY.id, Outcome.NO_ANSWER, "répondeur")
    (call,) = office.register.calls_to(seated.person.id)
    assert (call.registration, call.note) == (None, "répondeur")
