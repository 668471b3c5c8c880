"""The sign-up desk of the program itself: from the first window and back to it."""

import pytest
from pytestqt.qtbot import QtBot

from app.gui.home.window import HomeWindow
from app.gui.shared.theme import load_fonts, load_theme
from app.reception import Reception
from app.surroundings import RESOURCES
from app.usecases.desk.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_session
from tests.fakes.register import MemoryRegister, keep

SESSION = a_session()


@pytest.fixture
def home(qtbot: QtBot) -> HomeWindow:
    """The first window, ready and shown."""
    load_fonts(RESOURCES)
    made = HomeWindow()
    qtbot.addWidget(made)
    made.ready()
    made.show()
    return made


def test_the_desk_opens_on_the_session_of_the_first_window_and_goes_back(
    home: HomeWindow, qtbot: QtBot
) -> None:
    register = MemoryRegister()
    keep(register, SESSION)
    office = Office(register, FakeClock(), "Léa")
    reception = Reception(home, load_theme(RESOURCES), office, dict, home.show)
    reception.close()  # it was never wanted
    home.selected_session = SESSION.id
    home.desk.click()
    window = reception.clerk.window
    qtbot.addWidget(window)
    assert window.isVisible()
    assert not home.isVisible()
    assert reception.clerk.bench.session == register.session(SESSION.id)
    window.close()
    assert home.isVisible()
    home.desk.click()
    reception.close()
    assert not window.isVisible()
