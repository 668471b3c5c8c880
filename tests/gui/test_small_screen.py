"""The console on a laptop of 1366 by 768 at a scale of 125 %, between its title and task bars."""

from gettext import NullTranslations

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.meetings import Gathering
from app.gui.shared.theme import dress
from app.library.shelf import FolderShelf
from app.screens.wording import use
from app.surroundings import CONTENT, RESOURCES, catalogue
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import Evening
from tests.gui.fitting import cut_texts, outside, resize

SMALL = (1092, 542)
LARGE = (1366, 690)
MODULES = FolderShelf((CONTENT,)).modules()


@pytest.fixture(scope="module", autouse=True)
def _french(theme):
    """The program as people see it: its words, its look."""
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


def small(open_evening, **kind) -> Evening:
    evening: Evening = open_evening(**kind)
    resize(evening, SMALL)
    return evening


def assert_fits(evening: Evening) -> None:
    console = evening.console
    for _time in range(4):  # notes are as high as their words a moment later
        QApplication.processEvents()
    assert cut_texts(console) == []
    assert outside(console) == []
    assert console.size().toTuple() == SMALL
    least = console.minimumSizeHint()
    assert (least.width() <= SMALL[0], least.height() <= SMALL[1]) == (True, True)
    assert not console.pages.horizontalScrollBar().maximum()
    assert console.rect().contains(console.step.mapTo(console, console.step.rect().bottomRight()))


@pytest.mark.parametrize("module", MODULES, ids=[each.id for each in MODULES])
@pytest.mark.parametrize("gathering", Gathering)
def test_every_activity_fits(open_evening, module, gathering):
    evening = small(open_evening, module=module, gathering=gathering)
    for activity in module.activities:
        evening.show(activity.id)
        for _step in range(3):
            assert_fits(evening)
            evening.console.step.click()


def test_every_page_of_the_console_fits(open_evening):
    evening = small(open_evening, module=MODULES[0], gathering=Gathering.ASSEMBLY)
    console = evening.console
    for toggle in (
        console.toggle_people,
        console.toggle_screens,
        console.toggle_staging,
        console.toggle_order,
    ):
        toggle()
        assert_fits(evening)


def test_a_late_rehearsal_fits(open_evening):
    evening = small(open_evening, module=MODULES[0])
    evening.conductor.begin(
        evening.meeting.id, FakeShelf(MODULES[0]), evening.journal, rehearsal=True
    )
    resize(evening, SMALL)
    evening.clock.advance(minutes=50)
    evening.show(MODULES[0].activities[-1].id)
    evening.conductor._show_clock()
    assert_fits(evening)


def test_a_larger_screen_gets_the_next_slide_and_its_margins_back(open_evening):
    evening = small(open_evening, module=MODULES[0])
    evening.show(MODULES[0].activities[0].id)
    side = evening.console.side
    assert not side.next_canvas.isVisible()
    narrow = side.width()
    evening.console.resize(*LARGE)
    assert side.next_canvas.isVisible()
    assert side.width() > narrow
    assert cut_texts(evening.console) == []
