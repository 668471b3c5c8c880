from dataclasses import replace
from datetime import timedelta

from app.domain.meetings import Attendance, Channel, Counts
from app.domain.turnout import Share
from app.usecases.desk.knowing import (
    LATEST,
    came_by_channel,
    followed_modules,
    numbers_of_session,
    person_now,
)
from app.usecases.desk.leaving import cancel
from app.usecases.desk.merging import merge
from app.usecases.desk.presence import close_list, mark
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come
from tests.fakes.people import a_seat, a_session, somebody
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


def test_whoever_was_made_one_with_another_is_that_other_one(office):
    one, two, three = somebody("Un"), somebody("Deux"), somebody("Trois")
    keep(office.register, one, two, three)
    merge(office, two.id, one.id)
    merge(office, three.id, two.id)
    assert person_now(office.register, one.id).id == three.id
    assert person_now(office.register, three.id).id == three.id


def test_only_the_latest_sessions_tell_who_comes(office):
    old = a_session(at=TUESDAY_EVENING - timedelta(days=900))
    seat = a_seat(old.id, attendance=Attendance.ABSENT, channel=Channel.EMAIL)
    newer = [a_session(at=TUESDAY_EVENING - timedelta(days=n + 1)) for n in range(LATEST)]
    keep(office.register, old, *newer, seat.person, seat)
    assert came_by_channel(office.register, TUESDAY_EVENING) == {}
