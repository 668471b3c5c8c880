"""Sessions of one series."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from app.domain.series import to_come
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_session

ALONE = a_session(at=NOW)
WEEK = timedelta(days=7)


def test_a_session_of_no_series_is_alone():
    assert to_come(ALONE, (ALONE, a_session()), NOW) == (ALONE,)


def test_the_rest_of_a_series_can_still_be_chosen():
    first = replace(ALONE, series=uuid4())
    past, next_one, gone = (
        replace(a_session(at=at, series=first.series), cancelled_at=cancelled)
        for at, cancelled in ((NOW - WEEK, None), (NOW + WEEK, None), (NOW + 2 * WEEK, NOW))
    )
    assert to_come(first, (past, first, next_one, gone, a_session(at=NOW + WEEK)), NOW) == (
        next_one,
    )
    assert to_come(first, (past, first), NOW) == (first,)
