"""What every test of a window gets: the look, and a guard against what a window leaves behind."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.gui.shared.theme import Theme, load_fonts, load_theme
from tests.gui.evening import Evening

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def resources() -> Path:
    """The folder of fonts, tokens and icons."""
    return RESOURCES


@pytest.fixture(scope="session")
def theme(qapp: QApplication, resources: Path) -> Theme:
    """The tokens, with the bundled typeface loaded."""
    assert qapp is not None
    load_fonts(resources)
    return load_theme(resources)


@pytest.fixture
def open_evening(qtbot: QtBot, theme: Theme) -> Iterator[Callable[..., Evening]]:
    """Open sessions in their two windows; takes what Evening takes."""
    opened: list[Evening] = []

    def open_one(**kind: Any) -> Evening:
        evening = Evening(theme, **kind)
        opened.append(evening)
        for window in (evening.console, evening.projection):
            qtbot.addWidget(window)
        evening.begin()
        return evening

    yield open_one
    for evening in opened:
        evening.conductor.end()


@pytest.fixture
def evening(open_evening: Callable[..., Evening]) -> Evening:
    """A small group on the sample module, before its first activity."""
    return open_evening()


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest):
    """Fail a test that leaves a window, a running thread or a ticking timer."""
    gc.freeze()  # what was there before is not this test's, and need not be looked through
    yield
    if "qapp" not in request.fixturenames:
        return
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()
    left = [repr(widget) for widget in QApplication.topLevelWidgets() if not widget.parent()]
    for kind in (QThread, QTimer):
        alive = [each for each in gc.get_objects() if issubclass(type(each), kind)]
        left += [repr(each) for each in alive if isValid(each) and _works(each)]
    assert not left, f"left behind: {left}"


def _works(each: QThread | QTimer) -> bool:
    return each.isRunning() if isinstance(each, QThread) else each.isActive()
