import pytest

from app.domain.meetings import Attendance, Channel, Counts, Standing
from app.domain.people import Status
from app.domain.turnout import Share, turnout
from tests.fakes.people import a_seat, a_session, somebody

TUESDAY = a_session().id
TENANT = somebody(status=Status.TENANT)
CAME = a_seat(TUESDAY, TENANT, attendance=Attendance.PRESENT, channel=Channel.PHONE)
MISSED = a_seat(TUESDAY, TENANT, attendance=Attendance.ABSENT, channel=Channel.PHONE)
EXCUSED = a_seat(TUESDAY, attendance=Attendance.EXCUSED)
UNTICKED = a_seat(TUESDAY)
WAITING = a_seat(TUESDAY, standing=Standing.WAITING)
CANCELLED = a_seat(TUESDAY, standing=Standing.CANCELLED)


def test_all_are_counted_once_by_channel_and_once_by_status():
    numbers = turnout([CAME, MISSED, EXCUSED, UNTICKED, WAITING, CANCELLED])
    assert numbers.counts == Counts(4, 1, 0, 1)
    assert numbers.whole == Share(4, 1, 1, 1)
    assert numbers.channels == {Channel.PHONE: Share(2, 1, 0, 1), Channel.PAPER: Share(2, 0, 1, 0)}
    assert numbers.statuses == {
        Status.TENANT: Share(2, 1, 0, 1), Status.UNKNOWN: Share(2, 0, 1, 0),
    }  # fmt: skip


def test_nobody_is_nothing():
    numbers = turnout([])
    assert (numbers.whole, numbers.channels, numbers.statuses) == (Share(), {}, {})


@pytest.mark.parametrize(
    ("share", "missed"), [(Share(4, 3, 0, 1), 0.25), (Share(4, 0, 4, 0), None), (Share(), None)]
)
def test_whoever_was_excused_did_not_miss_it(share, missed):
    assert share.missed == missed
