"""In French, at the sizes of small laptops and with long titles: nothing of the library is cut."""

from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QListView

from app.domain.content import Video
from app.gui.shared.rows import RowList
from app.gui.shared.theme import Theme, dress
from app.screens.wording import use
from app.surroundings import RESOURCES, catalogue
from app.usecases.mallettes import Integrity, Origin, Trust
from app.usecases.ports import PackProblem
from tests.fakes.everything import everything
from tests.fakes.mallettes import ALTERED, a_pack
from tests.fakes.shelf import sample_module
from tests.gui.fitting import cut_texts, nameless, outside

# a screen of 1366 by 768 between a title bar and a task bar; 1920 by 1080 at twice the size; the
# first one at one and a half
SIZES = [(1366, 690), (1280, 720), (960, 500), (910, 500)]
LONG = "Initiation à la fonction d’administrateur ou d’administratrice d’une coopérative"


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
def room(open_room, request):
    module = everything()
    activities = tuple(
        replace(each, official=True, title=f"{each.title}\N{NO-BREAK SPACE}: {LONG}")
        if isinstance(each, Video)
        else each
        for each in module.activities
    )
    module = replace(module, title=LONG, activities=activities)
    module = replace(module, plain=replace(module, title="Simple"))
    pack = a_pack(origin=Origin.INSTALLED, integrity=ALTERED, version=12)
    problem = PackProblem("verger/module.json", "activities › 2", "Donnez-lui un titre.")
    made = open_room(module, packs=(pack,), problems=(problem,))
    made.window.resize(*request.param)
    made.settle()
    made.asked_size = request.param
    return made


def check(room: Any) -> None:
    """Nothing is cut, outside or nameless, and the window kept its size."""
    assert cut_texts(room.window) == []
    assert outside(room.window) == []
    assert nameless(room.window) == []
    assert room.window.size().toTuple() == room.asked_size
    for each in room.window.findChildren(RowList):
        if each.isVisible():
            assert rows_outside(each) == []


def rows_outside(view: RowList) -> list[QRect]:
    """The rows that are wider than their list."""
    places = [view.visualRect(view.rows.index(at)) for at in range(view.rows.rowCount())]
    room = view.viewport().width()
    return [each for each in places if each.left() < 0 or each.right() > room]


def test_cards_fit(room):
    check(room)


def test_results_fit(room):
    room.find("pomm")
    check(room)
    room.find("pommxyz")
    check(room)


def test_problems_fit(room):
    room.click("problems")
    check(room)


@pytest.mark.parametrize("activity", ["intro", "film", "page", "ag"])
def test_previews_fit(room, activity):
    room.show(activity)
    check(room)
    room.press(Qt.Key.Key_PageDown)
    check(room)


def test_the_question_before_a_removal_fits(room):
    room.press(Qt.Key.Key_Return)
    room.click("remove-pack")
    check(room)


def test_work_fits(room):
    room.later.do()
    room.window.work.bar.valueChanged.connect(lambda _now: check(room))
    room.window.install_wanted.emit(Path(f"/clé/{LONG}.mallette"))
    check(room)
    room.settle()
    check(room)


def test_the_slide_is_large_enough_to_be_judged(room):
    room.show("intro")
    canvas = room.window.module.preview.canvas
    assert canvas.width() >= room.window.width() * 0.35
    assert isinstance(room.window.module.preview.steps, QListView)


def test_a_title_without_a_space_does_not_widen_the_window(open_room):
    endless = replace(everything(), title="W" * 160)
    problem = PackProblem("W" * 160, "W" * 160, "W" * 160)
    pack = a_pack(origin=Origin.INSTALLED, integrity=Integrity(Trust.ALTERED, "", ("W" * 120,)))
    room = open_room(endless, packs=(pack,), problems=(problem,))
    room.window.resize(1366, 690)
    room.press(Qt.Key.Key_Return)
    room.click("remove-pack")
    room.window.notice.say("W" * 160)
    QApplication.processEvents()
    assert room.window.width() == 1366
    heading = room.window.module.heading
    assert heading._title.text() == "W" * 160
    assert heading._title.height() >= heading._title.heightForWidth(heading._title.width())
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    room.click("problems")
    QApplication.processEvents()
    assert room.window.width() == 1366


OURS = [
    "L’histoire des Coop’HLM", "La gouvernance en Coop’HLM", "L’accession sociale en Coop’HLM",
    "La gestion de syndic", "La gestion locative", "Initiation à la fonction d’administrateur",
    "Devenir salarié d’une Coop’HLM",
]  # fmt: skip


def test_seven_cards_show_at_once_on_a_small_laptop(open_room):
    modules = [replace(sample_module(), id=f"m{n}", title=each) for n, each in enumerate(OURS)]
    room = open_room(*modules, packs=(a_pack(*[each.id for each in modules]),))
    room.window.resize(1366, 690)
    QApplication.processEvents()
    cards = room.window.cards.cards
    last = cards.visualRect(cards.rows.index(len(OURS) - 1))
    assert last.isValid()
    assert last.bottom() <= cards.viewport().height()
    assert rows_outside(cards) == []
