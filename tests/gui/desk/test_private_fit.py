"""In French, at the sizes of small laptops and with long names: nothing about data is cut."""

from collections.abc import Iterator
from datetime import timedelta
from gettext import NullTranslations

import pytest
from PySide6.QtWidgets import QApplication

from app.gui.shared.theme import Theme, dress
from app.screens.wording import use
from app.surroundings import RESOURCES, catalogue
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody
from tests.gui.desk.test_private import HELD, TONIGHT, DataOffice, K
from tests.gui.fitting import cut_texts, nameless, outside

SIZES = [(1366, 690), (1280, 720), (960, 500)]
LONG = somebody("de La Tour d’Auvergne-Laval-Montmorency", "Marie-Antoinette Joséphine Émilienne")
GIANT = somebody("Rhabarberbarbara" * 19, "Zoé")
MARKUP = somebody("<b>Gras</b>", "<img src=x>")
SUMMER = a_session(at=TUESDAY_EVENING - timedelta(days=100))


@pytest.fixture(scope="module", autouse=True)
def _french(theme: Theme) -> Iterator[None]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    type_face, palette = application.font(), application.palette()
    style = application.style().objectName()
    use(catalogue())
    dress(application, theme, RESOURCES)
    yield
    use(NullTranslations())
    application.setStyleSheet("")
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(type_face)


@pytest.fixture(params=SIZES, ids=str)
def office(qtbot, theme: Theme, request: pytest.FixtureRequest) -> DataOffice:
    made = DataOffice(
        theme, HELD, SUMMER, TONIGHT, LONG, GIANT, MARKUP, a_seat(HELD.id, LONG),
        a_seat(HELD.id, MARKUP), a_seat(TONIGHT.id, GIANT),
    )  # fmt: skip
    qtbot.addWidget(made.window)
    made.open(TONIGHT)
    made.window.resize(*request.param)
    made.wait()
    assert made.window.size().toTuple() == request.param
    return made


def faults(office: DataOffice) -> list[str]:
    office.settle()
    return [*cut_texts(office.window), *outside(office.window), *nameless(office.window)]


def test_the_page_fits(office: DataOffice):
    office.press(K.Key_F6)
    assert faults(office) == []
    for matter in ("exports", "numbers", "notice", "due"):
        office.click(f"private-{matter}")
        assert faults(office) == []
    office.click("purge")
    assert faults(office) == []


def test_the_data_of_somebody_fits(office: DataOffice):
    office.press(K.Key_F6, K.Key_Escape)
    office.clerk.sheets.open_person(GIANT.id)
    office.press(K.Key_F6)
    assert faults(office) == []
    office.click("erase")
    assert faults(office) == []
