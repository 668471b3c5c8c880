from datetime import timedelta
from uuid import uuid4

import pytest

from app.domain.meetings import UNLIMITED, Gathering, Standing
from app.usecases.online.offering import ClosedError, Offered, offered_session, offered_sessions
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep

SOON = TUESDAY_EVENING + timedelta(days=7)
TO_COME = a_session(2, SOON)


def test_sessions_to_come_are_offered_with_their_free_seats(office):
    over = a_session(5, TUESDAY_EVENING - timedelta(days=1))
    off = a_session(5, SOON, cancelled_at=TUESDAY_EVENING)
    hall = a_session(UNLIMITED, SOON + timedelta(1), gathering=Gathering.ASSEMBLY)
    zoe = somebody()
    keep(office.register, over, off, TO_COME, hall, zoe, a_seat(TO_COME.id, zoe))
    assert offered_sessions(office) == (Offered(TO_COME, 1), Offered(hall, None))
    assert offered_session(office, hall.id) == Offered(hall, None)


def test_a_free_seat_belongs_to_those_who_wait(office):
    zoe, ali = somebody(), somebody("Ali")
    waiting = a_seat(TO_COME.id, ali, standing=Standing.WAITING)
    keep(office.register, TO_COME, zoe, ali, a_seat(TO_COME.id, zoe), waiting)
    assert offered_session(office, TO_COME.id) == Offered(TO_COME, 0, 1)


def test_what_is_over_cancelled_or_unknown_is_offered_to_nobody(office, clock):
    keep(office.register, TO_COME)
    clock.set(SOON)
    with pytest.raises(ClosedError, match="Nobody can sign up"):
        offered_session(office, TO_COME.id)
    with pytest.raises(ClosedError, match="Nobody can sign up"):
        offered_session(office, uuid4())
