import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Standing
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.presence import close_list, mark, mark_left
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come, now
from tests.fakes.people import a_session
from tests.fakes.register import keep

TUESDAY, THURSDAY = a_session(1), a_session(1)


@pytest.fixture
def seat(office):
    keep(office.register, TUESDAY, THURSDAY)
    return come(office, TUESDAY)


def test_whoever_cancels_stays_in_the_list_as_cancelled(office, seat):
    cancel(office, seat.id, " malade ")
    assert now(office, seat).standing is Standing.CANCELLED
    assert office.register.history(seat.id)[-1].note == "malade"
    assert cancel(office, seat.id) is None


def test_a_move_keeps_where_somebody_came_from(office, seat):
    after = move(office, seat.id, THURSDAY.id)
    assert (after.session, after.moved_from, after.standing) == (
        THURSDAY.id, seat.id, Standing.SEATED,
    )  # fmt: skip
    assert now(office, seat).standing is Standing.CANCELLED
    assert office.register.history(seat.id)[-1].action is Action.MOVE
    assert office.register.registrations(THURSDAY.id) == (after,)


def test_whoever_moves_to_a_full_session_waits_there(office, seat):
    come(office, THURSDAY)
    assert move(office, seat.id, THURSDAY.id).standing is Standing.WAITING


def test_whoever_moves_may_be_one_too_many(office, seat):
    come(office, THURSDAY)
    after = move(office, seat.id, THURSDAY.id, beyond=True)
    assert (after.standing, after.over_capacity_by) == (Standing.SEATED, "Léa")


def test_the_second_choice_is_fulfilled_once_somebody_is_moved_there(office):
    keep(office.register, TUESDAY, THURSDAY)
    wish = come(office, TUESDAY, second_choice=THURSDAY.id)
    there = move(office, wish.id, THURSDAY.id)
    assert there.second_choice is None
    back = come(office, TUESDAY, second_choice=TUESDAY.id)
    assert move(office, back.id, THURSDAY.id).second_choice == TUESDAY.id


def test_a_move_to_the_same_session_changes_nothing(office, seat):
    assert move(office, seat.id, TUESDAY.id) == seat
    assert len(office.register.history(seat.id)) == 1


def test_whoever_cancelled_is_not_moved(office, seat):
    cancel(office, seat.id)
    with pytest.raises(UserError, match="has cancelled: sign the person up again"):
        move(office, seat.id, THURSDAY.id)


def test_an_arrival_keeps_its_first_moment(office, seat, clock):
    mark(office, seat.id, Attendance.PRESENT)
    clock.advance(minutes=5)
    assert mark(office, seat.id, Attendance.PRESENT) is None
    assert now(office, seat).arrived_at == TUESDAY_EVENING


def test_a_departure_is_noted_once(office, seat, clock):
    with pytest.raises(UserError, match="Only somebody who is there"):
        mark_left(office, seat.id)
    mark(office, seat.id, Attendance.PRESENT)
    left = clock.advance(minutes=50)
    mark_left(office, seat.id)
    clock.advance(minutes=5)
    assert mark_left(office, seat.id) is None
    assert now(office, seat).left_at == left


def test_a_tick_taken_back_takes_the_moments_back(office, seat):
    mark(office, seat.id, Attendance.PRESENT)
    mark_left(office, seat.id)
    mark(office, seat.id, Attendance.UNKNOWN)
    assert now(office, seat) == seat


def test_whoever_has_no_seat_is_not_ticked(office, seat):
    assert seat.standing is Standing.SEATED
    waiter = come(office, TUESDAY)
    with pytest.raises(UserError, match="has no seat in this session"):
        mark(office, waiter.id, Attendance.PRESENT)


def test_whoever_was_not_ticked_was_absent(office, seat):
    keep(office.register, THURSDAY)
    excused = come(office, TUESDAY, beyond=True)
    waiter = come(office, TUESDAY)
    mark(office, excused.id, Attendance.EXCUSED)
    close_list(office, TUESDAY.id)
    attendances = [now(office, each).attendance for each in (seat, excused, waiter)]
    assert attendances == [Attendance.ABSENT, Attendance.EXCUSED, Attendance.UNKNOWN]
    assert close_list(office, TUESDAY.id) is None
