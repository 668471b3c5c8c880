"""In French, at the sizes of small laptops: the settings and the list of shortcuts show whole."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app.domain.shortcuts import ACTIONS
from app.gui.console.sheet import ShortcutSheet
from app.gui.shared.theme import Theme, dress
from app.screens.shortcuts import sheet_groups
from app.screens.wording import use
from app.surroundings import RESOURCES, catalogue
from tests.gui.fitting import cut_texts, nameless, outside

# a screen of 1366 by 768 between a title bar and a task bar; the smallest that is promised
SIZES = [(1366, 690), (1280, 720)]
LONG_ZONE = "Balcon, côté jardin, rangs A à"


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


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("at", range(8))
def test_every_page_fits(open_office, size, at):
    office = open_office(
        cooperative="Société coopérative d’HLM de la vallée des Tilleuls",
        zones=(LONG_ZONE, "gauche", "droite"),
        keys={"logo": ("Ctrl+Shift+Volume Down",)},
    )
    window = office.window
    window.resize(*size)
    window.doors[at].click()
    assert cut_texts(window) == []
    assert outside(window) == []
    assert nameless(window) == []
    assert window.size().toTuple() == size


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_shortcut_shows_without_scrolling(qtbot, size):
    console = QWidget()
    qtbot.addWidget(console)
    console.resize(*size)
    console.show()
    sheet = ShortcutSheet(console)
    sheet.toggle(sheet_groups({}, frozenset(ACTIONS)))
    assert cut_texts(console) == []
    (scrolled,) = sheet.findChildren(QScrollArea)
    assert scrolled.verticalScrollBar().maximum() == 0
