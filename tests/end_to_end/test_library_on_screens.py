"""The library on two real X11 screens, by keys alone: the projector sees nothing of it.

E2E_SHOTS=FOLDER keeps the pictures.
"""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from tests.end_to_end.desk import LAPTOP
from tests.end_to_end.evening import HOME, TEAL, Evening, alike, has
from tests.end_to_end.programs import read_journal

pytestmark = pytest.mark.desktop

LIBRARY = "À main levée — mallettes"
TEAL_SOFT = QColor("#E2F1EF")
SLIDE = QRect(380, 200, 700, 380)


def test_modules_are_seen_and_searched_and_the_room_sees_nothing(evening: Evening) -> None:
    desk, program = evening.desk, evening.program
    program.until(lambda: desk.windows_called(HOME), "first window")
    program.until(lambda: has(desk.look(LAPTOP), TEAL), "green button")
    nothing = evening.room()
    desk.press("Tab", "Tab", "Return")  # past the sign-up desk
    program.until(lambda: desk.windows_called(LIBRARY), "library")
    program.until(lambda: has(desk.look(LAPTOP), TEAL_SOFT), "cards")
    evening.keep("mallettes")
    desk.press("Return")  # the first module
    changes(evening, "Down")  # its first film
    changes(evening, "Next")  # which plays now
    before = desk.look(SLIDE)
    program.until(lambda: not alike(desk.look(SLIDE), before), "running film")
    evening.keep("film")
    assert alike(evening.room(), nothing)
    changes(evening, "Escape")
    desk.press("ctrl+f")
    changes(evening, "1", "8", "9", "4")
    evening.keep("recherche")
    changes(evening, "Return")
    evening.keep("etape")
    assert alike(evening.room(), nothing)
    desk.press("alt+F4")
    program.until(lambda: desk.windows_called(HOME), "first window again")
    desk.press("alt+F4")
    assert program.process.wait(20) == 0
    assert read_journal(program.data, program.session) == ()


def changes(evening: Evening, *keys: str) -> None:
    """Press keys that show something else on the laptop."""
    before = evening.desk.look(LAPTOP)
    evening.desk.press(*keys)
    evening.program.until(lambda: not alike(evening.desk.look(LAPTOP), before), "change")
