"""The on-line sign-up at the desk."""

from uuid import uuid4

import pytest

from app.gui.desk.online import Online
from app.usecases.desk.office import Office
from app.usecases.online.asking import Asked
from app.usecases.online.signing_up import sign_up_online
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_session
from tests.gui.desk.front_office import FrontOffice

SESSION = a_session(5, TUESDAY_EVENING.replace(month=4))
ADDRESS = "http://192.168.1.20:8000/"


@pytest.fixture
def office(open_office):
    return open_office(SESSION)


def online(office: FrontOffice, address: str = ADDRESS) -> Online:
    made = Online(office.clerk.bench, lambda: address)
    office.clerk.bench.shown.emit()
    return made


def test_who_signs_up_on_line_is_counted_discreetly(office):
    made = online(office)
    assert made.chip.text() == "On line: 0  F4"
    page = Office(office.register, office.clock, "on-line sign-up")
    sign_up_online(page, Asked(SESSION.id, "Zoé", "Petit", "06"), uuid4())
    office.clerk.bench.changed.emit()
    assert made.chip.text() == "On line: 1  F4"
    assert made.chip.accessibleName() == "1 form came in on line today"


def test_the_code_is_shown_where_the_page_is_open(office):
    made = online(office)
    made.open()
    assert office.window.shows(made.pane)
    assert made.pane.address.text() == "http://192.168.1.20:8000"
    picture = made.pane.code.pixmap()
    assert picture.width() == picture.height() >= 200
    made.pane.close_pane.click()
    assert not office.window.shows(made.pane)


def test_without_a_page_it_is_said_how_to_open_one(office):
    made = online(office, "")
    made.open()
    assert "serve --on-site" in made.pane.told.text()
    assert made.pane.code.isHidden()
