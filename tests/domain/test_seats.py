from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.meetings import UNLIMITED, Counts, Standing, Turn
from app.domain.seats import (
    counted,
    free_seats,
    lapsed,
    open_seats,
    put_at,
    taken,
    to_offer,
    turn_of,
    waiting_order,
)
from tests.fakes.people import a_seat, a_session

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
TUESDAY = a_session(2)


def waiter(day: int | None = None, minute: int = 0, **known):
    received = date(2026, 3, day) if day else None
    return a_seat(
        TUESDAY.id,
        standing=Standing.WAITING,
        received_on=received,
        entered_at=NOON + timedelta(minutes=minute),
        **known,
    )


SEATED = a_seat(TUESDAY.id)
OFFERED = a_seat(TUESDAY.id, standing=Standing.OFFERED, offered_until=NOON)
CANCELLED = a_seat(TUESDAY.id, standing=Standing.CANCELLED)


def test_an_offered_seat_is_taken_and_a_cancelled_one_is_free():
    everybody = [SEATED, OFFERED, CANCELLED, waiter()]
    assert taken(everybody) == 2
    assert counted(everybody) == Counts(1, 1, 1, 1)
    assert (CANCELLED.live, OFFERED.live) == (False, True)


@pytest.mark.parametrize(("held", "free"), [(0, 2), (2, 0), (3, 0)])
def test_seats_are_free_until_the_session_is_full(held, free):
    assert free_seats(TUESDAY, held) == free


def test_an_assembly_is_never_full():
    everybody = replace(TUESDAY, capacity=UNLIMITED)
    assert free_seats(everybody, 5000) is None
    assert open_seats(everybody, Counts(5000)) is None


@pytest.mark.parametrize(
    ("counts", "left"), [(Counts(1), 1), (Counts(1, waiting=1), 0), (Counts(0, waiting=1), 1)]
)
def test_a_newcomer_takes_no_seat_that_somebody_waits_for(counts, left):
    assert open_seats(TUESDAY, counts) == left


def test_the_postmark_counts_before_the_moment_of_typing():
    late, early, form = waiter(3), waiter(1, 9), waiter(None, 5, sent_at=NOON - timedelta(days=1))
    assert waiting_order([late, SEATED, early, form]) == (early, form, late)


def test_those_of_one_day_wait_in_the_order_of_typing():
    second, first = waiter(3, 2), waiter(3, 1)
    assert waiting_order([second, first]) == (first, second)


def test_of_forms_sent_at_one_moment_the_first_entered_comes_first():
    sent = NOON - timedelta(days=1)
    later = [waiter(minute=each, sent_at=sent) for each in (3, 2, 1)]
    assert waiting_order(later) == tuple(reversed(later))


def test_rows_from_before_are_the_first():
    assert turn_of(a_seat(TUESDAY.id)).day == date(1970, 1, 1)


def test_a_free_seat_goes_to_the_first_who_waits():
    first, second = waiter(1), waiter(2)
    assert to_offer(TUESDAY, [SEATED, second, first]) == (first,)
    assert to_offer(TUESDAY, [SEATED, OFFERED, first]) == ()


def test_everybody_may_come_where_seats_have_no_end():
    first, second = waiter(1), waiter(2)
    everybody = replace(TUESDAY, capacity=UNLIMITED)
    assert to_offer(everybody, [second, first]) == (first, second)


def test_an_offer_lapses_at_its_moment():
    assert lapsed([OFFERED, SEATED], NOON) == (OFFERED,)
    assert lapsed([OFFERED, replace(OFFERED, offered_until=None)], NOON - timedelta(1)) == ()


@given(days=st.lists(st.integers(1, 3), min_size=1, max_size=6), data=st.data())
def test_a_place_given_by_staff_is_kept_and_the_others_stay_in_order(days, data):
    waiting = waiting_order([waiter(day) for day in days])
    moved = data.draw(st.sampled_from(waiting))
    place = data.draw(st.integers(0, len(waiting) - 1))
    changes = {each.id: each for each in put_at(waiting, moved, place)}
    after = [each.id for each in waiting_order(changes.get(each.id, each) for each in waiting)]
    expected = [each.id for each in waiting if each.id != moved.id]
    expected.insert(place, moved.id)
    assert after == expected


def test_whoever_was_given_a_place_keeps_it():
    turn = Turn(date(2026, 1, 1), NOON)
    assert turn_of(waiter(3, ranks_as=turn)) == turn
