"""What opens the settings window for a test."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.settings import Settings
from app.gui.shared.theme import Theme
from tests.gui.settings.office import Office

ZONES = ("gauche", "centre", "droite")


@pytest.fixture
def open_office(qtbot: QtBot, theme: Theme) -> Callable[..., Office]:
    """Open the window on settings."""
    assert theme is not None

    def open_one(**settings: Any) -> Office:
        made = Office(Settings(**settings))
        qtbot.addWidget(made.window)
        return made

    return open_one


@pytest.fixture
def office(open_office: Callable[..., Office]) -> Office:
    """The window of a cooperative with three zones."""
    return open_office(cooperative="Les Tilleuls", zones=ZONES)
