"""An update of a pack changes no question of a session already held: in the window, on paper."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.content import Quiz
from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.gui.home.window import HomeWindow
from app.gui.shared.theme import load_fonts, load_theme
from app.launch import Program
from app.papers import results_of
from app.storage.opening import open_storage
from app.surroundings import FONTS, RESOURCES, SystemClock
from app.usecases.planning import Planning
from tests.documents.reading import page_texts
from tests.end_to_end.programs import command
from tests.fakes.packs import small_module, small_pack, write_pack

OLD, NEW = "Où sont les pommes ?", "Où sont les poires ?"
Opener = Callable[[], Program]


def put_pack(data: Path, version: int, question: str) -> None:
    module: dict[str, Any] = small_module()
    module["version"] = version
    module["activities"][0]["questions"][0]["text"] = question
    write_pack(data / "packs" / "verger", module, {**small_pack(), "version": version})


@pytest.fixture
def data(tmp_path: Path) -> Path:
    put_pack(tmp_path / "data", 1, OLD)
    return tmp_path / "data"


@pytest.fixture
def session(data: Path) -> UUID:
    with closing(open_storage(data, SystemClock())) as storage:
        planning = Planning(storage.register, storage.journal, SystemClock(), "Léa")
        now = SystemClock().now()
        return planning.plan("verger", now, "Petite salle", 5, Gathering.SMALL_GROUP).id


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, data: Path) -> Iterator[Opener]:
    """Opens the program; the one before is closed first."""
    programs: list[Program] = []

    def opener() -> Program:
        for before in programs:
            before.close()
        load_fonts(RESOURCES)
        home = HomeWindow()
        qtbot.addWidget(home)
        home.show()
        programs.append(Program(qapp, home, load_theme(RESOURCES), data))
        qtbot.waitUntil(home.plan.save.isEnabled)
        qtbot.addWidget(programs[-1].console)
        qtbot.addWidget(programs[-1].projection)
        return programs[-1]

    yield opener
    for program in programs:
        program.close()
        program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def answer(program: Program, session: UUID, hands: int) -> str:
    """Take a session up, count some hands, and leave it; returns the question that was asked."""
    program.start_session(session)
    live = program.stage.session
    assert live is not None
    live.show_activity("intro")
    quiz = live.state.current
    assert isinstance(quiz, Quiz)
    question = quiz.questions[0]
    while live.state.phase(question) is not Phase.COLLECTING:
        live.forward()
    live.count_hands("b", hands)
    live.show_activity("final")
    program.conductor.end()
    return question.text


def results(program: Program, session: UUID) -> str:
    return " ".join(page_texts(results_of(program.planning, program.modules, session, FONTS)()))


def test_in_the_window_and_on_paper(opened: Opener, data: Path, session: UUID, tmp_path: Path):
    first = opened()
    assert answer(first, session, 3) == OLD
    put_pack(data, 2, NEW)

    second = opened()

    assert second.shelf.module("verger").questions[0].text == NEW
    assert OLD in results(second, session)
    assert answer(second, session, 4) == OLD  # taken up again: the journal says the same
    assert not second.console.notice.isVisible()
    assert OLD in results(second, session)
    second.close()
    paper = tmp_path / "results.pdf"
    words = "document", "results", "--session", str(session), "--out", paper, "--data", data
    assert command(*words).returncode == 0
    assert OLD in " ".join(page_texts(paper.read_bytes()))


def test_a_rehearsal_keeps_nothing(opened: Opener, data: Path, session: UUID):
    program = opened()
    program.rehearse_session(session)
    program.conductor.end()
    assert program.storage.asked.of(session) is None
    put_pack(data, 2, NEW)
    assert answer(opened(), session, 3) == NEW
