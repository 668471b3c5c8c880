from dataclasses import replace
from datetime import timedelta

from app.domain.meetings import Attendance, Channel, Counts
from app.domain.turnout import Share
from app.usecases.desk.knowing import came_by_channel, followed_modules, numbers_of_session
from app.usecases.desk.leaving import cancel
from app.usecases.desk.presence import close_list, mark
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY = replace(a_session(2), more_modules=("agir",))
LATER = a_session(2, at=TUESDAY_EVENING + timedelta(days=7), module="syndic")
TOMORROW = TUESDAY_EVENING + timedelta(days=1)


def test_modules_are_followed_by_coming(office):
    keep(office.register, TUESDAY, LATER)
    seat = come(office, TUESDAY, somebody(followed=frozenset({"location"})))
    assert followed_modules(office.register, seat.person.id) == {"location"}
    mark(office, seat.id, Attendance.PRESENT)
    assert followed_modules(office.register, seat.person.id) == {"location", "histoire", "agir"}
    mark(office, seat.id, Attendance.ABSENT)
    assert followed_modules(office.register, seat.person.id) == {"location"}


def test_a_cancelled_seat_follows_nothing(office):
    keep(office.register, TUESDAY)
    seat = come(office, TUESDAY, channel=Channel.WALK_IN)
    cancel(office, seat.id)
    assert followed_modules(office.register, seat.person.id) == frozenset()


def test_the_numbers_of_a_session(office):
    keep(office.register, TUESDAY)
    come(office, TUESDAY, channel=Channel.WALK_IN)
    assert numbers_of_session(office.register, TUESDAY.id).counts == Counts(1)


def test_who_came_is_counted_by_channel_over_sessions_that_were_held(office):
    keep(office.register, TUESDAY, LATER)
    mark(office, come(office, TUESDAY, channel=Channel.PHONE).id, Attendance.PRESENT)
    come(office, TUESDAY)
    come(office, LATER)
    close_list(office, TUESDAY.id)
    cancelled = a_session(2)
    keep(office.register, cancelled)
    come(office, cancelled)
    keep(office.register, replace(cancelled, cancelled_at=TUESDAY_EVENING))
    assert came_by_channel(office.register, TOMORROW) == {
        Channel.PHONE: Share(1, 1), Channel.PAPER: Share(1, 0, 0, 1),
    }  # fmt: skip
