"""What opens the library for a test."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.gui.shared.theme import Theme
from tests.fakes.everything import everything
from tests.fakes.mallettes import SIGNED, a_pack
from tests.gui.library.reading_room import ReadingRoom


@pytest.fixture
def open_room(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., ReadingRoom]]:
    """Open libraries; takes what ReadingRoom takes."""
    opened: list[ReadingRoom] = []

    def open_one(*modules: Any, **kind: Any) -> ReadingRoom:
        made = ReadingRoom(theme, *modules, **kind)
        opened.append(made)
        qtbot.addWidget(made.window)
        return made.open()

    yield open_one
    for each in opened:
        each.library.close()


@pytest.fixture
def room(open_room: Callable[..., ReadingRoom]) -> ReadingRoom:
    """A library with one module of every kind of activity, from a signed pack."""
    return open_room(everything(), packs=(a_pack(integrity=SIGNED),))
