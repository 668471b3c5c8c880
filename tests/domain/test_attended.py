from datetime import timedelta

import pytest

from app.domain.attended import time_attended
from tests.fakes.people import a_seat, a_session

SESSION = a_session()
BEGINS = SESSION.starts_at
ENDS = BEGINS + timedelta(minutes=90)


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


@pytest.mark.parametrize(
    ("came", "left", "expected"),
    [
        (None, None, (BEGINS, ENDS)),
        (BEGINS - minutes(20), None, (BEGINS, ENDS)),
        (BEGINS + minutes(10), None, (BEGINS, ENDS)),
        (BEGINS + minutes(30), None, (BEGINS + minutes(30), ENDS)),
        (BEGINS, BEGINS + minutes(60), (BEGINS, BEGINS + minutes(60))),
        (BEGINS, ENDS + minutes(30), (BEGINS, ENDS)),
        (ENDS + minutes(5), None, (BEGINS, ENDS)),
        (BEGINS + minutes(40), BEGINS + minutes(20), (BEGINS + minutes(40), ENDS)),
    ],
)
def test_the_time_that_somebody_was_there(came, left, expected):
    seat = a_seat(SESSION.id, arrived_at=came, left_at=left)
    assert time_attended(SESSION, 90, seat) == expected
