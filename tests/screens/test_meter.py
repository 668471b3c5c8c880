"""A long piece of work tells how far it is, to people and to files."""

from io import StringIO

from app.screens.meter import Meter


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def shown(steps: list[tuple[float, float]], *, live: bool) -> list[str]:
    stream, clock = StringIO(), Hand()
    meter = Meter(stream, clock, live=live)
    pieces: list[str] = []
    for seconds, done in steps:
        clock.now = seconds
        meter(done)
        pieces.append(stream.getvalue()[len("".join(pieces)) :])
    return pieces


def test_a_terminal_sees_one_line_that_is_rewritten():
    first, half, last = shown([(0, 0), (30, 0.5), (60, 1)], live=True)

    assert first == "\r" + "░" * 30 + " 0 %"
    assert half == "\r" + "█" * 15 + "░" * 15 + " 50 %  30 s left"
    assert last == "\r" + "█" * 30 + " 100 %" + " " * 10 + "\n"


def test_long_work_is_told_in_minutes_and_the_last_seconds_are_not_zero():
    assert shown([(10, 0.1)], live=True)[0].endswith("10 %  1 min 30 s left")
    assert shown([(10, 0.999)], live=True)[0].endswith("99 %  5 s left")


def test_nothing_is_forecast_from_the_first_moments():
    assert "left" not in shown([(1, 0.01)], live=True)[0]


def test_a_file_gets_one_line_each_quarter():
    assert shown([(n, n / 8) for n in range(9)], live=False) == [
        "0 %\n", "", "25 %\n", "", "50 %\n", "", "75 %\n", "", "100 %\n",
    ]  # fmt: skip


def test_the_end_is_told_once():
    assert shown([(1, 1), (2, 1), (3, 0.5)], live=True)[1:] == ["", ""]


def test_the_same_is_not_drawn_twice():
    assert shown([(0, 0.001), (0, 0.002)], live=True)[1] == ""
