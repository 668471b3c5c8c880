"""Opens the sign-up desk."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.domain.changes import Entity
from app.gui.shared.theme import Theme
from tests.gui.desk.front_office import FrontOffice


@pytest.fixture
def open_office(qtbot: QtBot, theme: Theme) -> Callable[..., FrontOffice]:
    """Open the desk on these people, sessions and registrations, on the first session."""

    def open_one(*entities: Entity) -> FrontOffice:
        made = FrontOffice(theme, *entities)
        qtbot.addWidget(made.window)
        made.open()
        return made

    return open_one
