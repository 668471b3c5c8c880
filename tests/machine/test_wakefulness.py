import subprocess
import sys
from pathlib import Path

import pytest

from app.machine.wakefulness import Sleepy, ThreadState, wakefulness

HOUSE = Path(__file__).parents[2]


class Windows:
    """What SetThreadExecutionState does: it answers the state before, 0 when it could not."""

    def __init__(self, *, able: bool = True) -> None:
        self.states = [0x8000_0000]
        self.able = able

    def __call__(self, state: int) -> int:
        if not self.able:
            return 0
        self.states.append(state)
        return self.states[-2]


def test_windows_is_asked_for_the_computer_and_its_screen_and_let_go():
    windows = Windows()
    awake = ThreadState(windows)
    assert not awake.held()
    awake.hold()
    assert not awake.waiting()
    assert awake.held()
    # continuously, the system, the display
    assert windows.states[-1] == 0x8000_0000 | 1 | 2
    awake.release()
    assert not awake.held()
    assert windows.states[-1] == 0x8000_0000


def test_windows_may_refuse():
    awake = ThreadState(Windows(able=False))
    awake.hold()
    assert not awake.held()


def test_where_nobody_can_be_asked_nothing_is_held():
    sleepy = Sleepy()
    sleepy.hold()
    assert not sleepy.waiting()
    assert not sleepy.held()
    sleepy.release()


@pytest.mark.usefixtures("qapp")
def test_this_computer_is_asked_in_its_own_way():
    awake = wakefulness()
    kinds = {"linux": "BusWakefulness", "win32": "ThreadState"}
    assert type(awake).__name__ == kinds.get(sys.platform, "Sleepy")
    awake.hold()
    awake.release()
    assert not awake.held()


def test_importing_it_loads_no_qt():
    code = "import sys, app.machine.wakefulness; sys.exit('PySide6' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOUSE)
