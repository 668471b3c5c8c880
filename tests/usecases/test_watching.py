"""What runs low is told once, and again only when it was well in between."""

import pytest

from app.usecases.devices import Battery, Gauges
from app.usecases.watching import Alerts, is_low


def told(*gauges: Gauges) -> list[list[str]]:
    """What is told at each look, one after the other."""
    alerts, said = Alerts(), []
    for each in gauges:
        alerts, news = alerts.after(each)
        said.append([str(one) for one in news])
    return said


def battery(percent: int, *, plugged: bool = False, minutes: int | None = None) -> Gauges:
    return Gauges(Battery(percent, plugged, minutes), 50_000)


def disk(free_mb: int | None) -> Gauges:
    return Gauges(None, free_mb)


def counts(*gauges: Gauges) -> list[int]:
    return [len(each) for each in told(*gauges)]


def test_a_battery_that_empties_is_told_once_below_twenty():
    assert counts(battery(21), battery(20), battery(19), battery(18)) == [0, 0, 1, 0]


def test_a_battery_is_told_with_the_time_that_is_left_where_it_is_known():
    assert told(battery(19, minutes=35)) == [
        ["Battery at 19 %, about 35 minutes left: plug the computer in."]
    ]
    assert told(battery(19)) == [["Battery at 19 %: plug the computer in."]]


def test_a_computer_that_is_plugged_in_has_no_low_battery():
    assert counts(battery(3, plugged=True)) == [0]
    assert not is_low(Battery(3, plugged=True))


def test_a_battery_unplugged_again_is_told_again():
    assert counts(battery(15), battery(15, plugged=True), battery(15)) == [1, 0, 1]


def test_a_battery_that_trembles_around_its_limit_is_told_once():
    assert counts(battery(19), battery(20), battery(19), battery(25), battery(19)) == [
        1, 0, 0, 0, 1,
    ]  # fmt: skip


def test_a_disk_that_fills_is_told_once_below_two_hundred():
    assert told(disk(200), disk(199), disk(100)) == [
        [],
        ["Only 199 MB free on the disk: make room at the next break; what was entered is safe."],
        [],
    ]


def test_a_disk_that_trembles_around_its_limit_is_told_once():
    assert counts(disk(199), disk(201), disk(199), disk(300), disk(199)) == [1, 0, 0, 0, 1]


@pytest.mark.parametrize("unknown", [Gauges()])
def test_a_gauge_that_does_not_answer_changes_nothing(unknown: Gauges):
    low = Gauges(Battery(10, plugged=False), 100)
    assert counts(unknown, low, unknown, low) == [0, 2, 0, 0]
