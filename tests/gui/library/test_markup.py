"""Mark-up in any text of a pack is shown in the library as it is written, and opens nothing."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.usecases.mallettes import Integrity, Trust
from app.usecases.ports import PackProblem
from tests.fakes.everything import everything
from tests.fakes.mallettes import a_pack
from tests.gui.library.reading_room import ReadingRoom
from tests.gui.spying import look, marked, set_trap

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def test_the_library_shows_markup_as_it_is_written(open_room: Callable[..., ReadingRoom]) -> None:
    with set_trap() as trap:
        said = trap.marks[0]
        integrity = Integrity(Trust.ALTERED, said, (said,), (said,), (said,))
        pack = replace(a_pack(integrity=integrity), title=said)
        module = marked(everything(), trap.marks)
        room = open_room(module, packs=(pack,), problems=(PackProblem(said, said, said),))
        look((room.window,))
        room.find("img")
        look((room.window,))
        room.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
        room.press(Qt.Key.Key_Return)
        for _activity in module.activities:
            look((room.window,))
            room.press(Qt.Key.Key_Down)
        assert not trap.sprung()
