"""A command waits for what only comes with events."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from app.desktop import awaited

pytestmark = pytest.mark.usefixtures("qapp")
Done = Callable[[str], None]


def test_a_result_that_comes_later_is_waited_for() -> None:
    def begin(done: Done) -> None:
        QTimer.singleShot(5, lambda: done("later"))

    assert awaited(begin) == "later"


def test_a_result_that_is_there_at_once_is_not_waited_for() -> None:
    def begin(done: Done) -> None:
        done("at once")

    assert awaited(begin) == "at once"


def test_what_begins_it_is_kept_until_then() -> None:
    def begin(done: Done) -> QTimer:
        timer = QTimer(singleShot=True, interval=5)
        timer.timeout.connect(lambda: done("kept"))
        timer.start()
        return timer

    assert awaited(begin) == "kept"
