"""The moment of a film between two reports, with a clock that the test turns."""

import pytest

from app.player.moment import Moment, near_the_end


class Watch:
    """A clock turned by hand."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_it_stands_until_it_runs(watch: Watch) -> None:
    moment = Moment(1200, watch)
    watch.seconds += 5

    assert moment.position_ms() == 1200


def test_it_runs_with_the_clock_and_holds(watch: Watch) -> None:
    moment = Moment(1200, watch)
    moment.run()
    watch.seconds += 0.3
    moment.run()
    assert moment.position_ms() == 1500

    moment.hold()
    watch.seconds += 5
    assert moment.position_ms() == 1500


def test_a_report_puts_it_right(watch: Watch) -> None:
    moment = Moment(0, watch)
    moment.run()
    watch.seconds += 0.3
    moment.report(260)
    watch.seconds += 0.1

    assert moment.position_ms() == 360


def test_a_report_from_before_a_jump_is_not_believed(watch: Watch) -> None:
    moment = Moment(0, watch)
    moment.run()
    moment.jump(60_000)
    watch.seconds += 0.05
    moment.report(420)
    assert moment.position_ms() == 60_050

    moment.report(60_010)
    assert moment.position_ms() == 60_010


def test_an_engine_that_could_not_jump_is_believed_in_the_end(watch: Watch) -> None:
    moment = Moment(0, watch)
    moment.run()
    moment.jump(60_000)
    watch.seconds += 2
    moment.report(2_000)

    assert moment.position_ms() == 2_000


def test_a_film_is_whole_when_it_stops_near_its_end_and_when_nobody_knows_its_length():
    assert near_the_end(60_000, 60_000)
    assert near_the_end(58_500, 60_000)
    assert not near_the_end(57_000, 60_000)
    assert near_the_end(800, 1_000)
    assert not near_the_end(500, 1_000)
    assert near_the_end(4_000, 0)
