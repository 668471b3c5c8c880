"""What every test of a window gets: the look, and a guard against what a window leaves behind."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.gui.shared.theme import Theme, load_fonts, load_theme

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


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest):
    """Fail a test that leaves a window, a running thread or a ticking timer."""
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
