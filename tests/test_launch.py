"""The program behind its first window, on a real data folder and with the real player."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.content import Video
from app.domain.errors import UserError
from app.domain.events import Curtain
from app.domain.meetings import Channel, Gathering
from app.gui.home.window import HomeWindow
from app.gui.shared.theme import load_fonts, load_theme
from app.launch import Program
from app.player.choice import FORCED_BY
from app.storage.opening import FILE_NAME, open_storage
from app.surroundings import RESOURCES, SystemClock
from app.usecases.planning import Planning
from tests.gui.evening import found, words

MODULE = "histoire"
Opener = Callable[[], Program]


def plan(data: Path, *places: str) -> list[UUID]:
    """Plan a session for now in each of these places, an hour apart."""
    with closing(open_storage(data, SystemClock())) as storage:
        planning = Planning(storage.register, storage.journal, SystemClock(), "Léa")
        made = []
        for at, place in enumerate(places):
            moment = SystemClock().now() + timedelta(minutes=at)
            made.append(planning.plan(MODULE, moment, place, 5, Gathering.SMALL_GROUP))
            planning.register(made[-1].id, "EXEMPLE", "Rose", Channel.PAPER)
    return [each.id for each in made]


def alter(data: Path, change: str, *values: str) -> None:
    """Change the data file behind the program's back."""
    with closing(sqlite3.connect(data / FILE_NAME)) as vandal, vandal:
        vandal.execute(change, values)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, data: Path) -> Iterator[Opener]:
    """Opens the program as `run_program` does, with its first window on the screen."""
    programs: list[Program] = []

    def opener() -> Program:
        load_fonts(RESOURCES)
        home = HomeWindow()
        qtbot.addWidget(home)
        home.show()
        program = Program(qapp, home, load_theme(RESOURCES), data)
        programs.append(program)
        qtbot.waitUntil(home.plan.save.isEnabled)  # the rest is ready too
        qtbot.addWidget(program.console)
        qtbot.addWidget(program.projection)
        return program

    yield opener
    for program in programs:
        program.close()
        program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_session_that_cannot_be_read_is_told_and_the_others_go_on(opened, data, qtbot):
    sound, newer = plan(data, "Petite salle", "Salle haute")
    program = opened()
    for session in (newer, sound):
        program.start_session(session)
        program.conductor.end()
    program.close()
    alter(data, "UPDATE journal SET kind = 'PollOpened' WHERE session = ?", newer.hex)

    again = opened()
    notice = again.home.notice
    qtbot.waitUntil(lambda: "newer version of the program" in notice.text())
    assert "Salle haute" in notice.text()
    assert len(found(again.home, "start")) == 2
    assert len(found(again.home, "resume")) == 1
    notice.hide()
    again.start_session(newer)
    assert "the other sessions are safe" in notice.text()
    assert not again.console.isVisible()
    again.start_session(sound)
    assert again.console.isVisible()


def test_each_card_counts_its_people(opened, data):
    plan(data, "Petite salle", "Salle haute")
    assert words(opened().home).count("1 registered for 5 seats") == 2


def test_the_first_window_comes_back_even_when_the_data_are_gone(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    program.start_session(session)
    assert not program.home.isVisible()
    shutil.rmtree(data)
    program.conductor.end()
    assert program.home.isVisible()
    assert "does not answer" in program.home.notice.text()


def test_a_changed_shortcut_works_in_the_next_session(opened, data, qtbot):
    (session,) = plan(data, "Petite salle")
    program = opened()
    assert program.home.settings.isEnabled()
    program.home.settings.click()
    qtbot.addWidget(program.settings.window)
    assert program.settings.window.isVisible()
    assert not program.home.isVisible()
    program.settings.window.shortcuts.bound.emit("logo", "F4")
    program.settings.window.close()
    assert program.home.isVisible()
    program.start_session(session)
    qtbot.keyClick(program.console, Qt.Key.Key_F4)
    assert program.stage.session is not None
    assert program.stage.session.state.curtain is Curtain.LOGO
    program.conductor.end()


_RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.start import run_program
from app.gui.home.window import HomeWindow

application = QApplication([])

def look():
    (home,) = [each for each in application.topLevelWidgets() if isinstance(each, HomeWindow)]
    if home.notice.text():
        print(home.isVisible(), home.notice.text())
        application.quit()

watch = QTimer(interval=20)
watch.timeout.connect(look)
watch.start()
sys.exit(run_program(application, Path(sys.argv[1])))
"""


def test_what_nobody_expected_at_the_start_is_said_on_the_first_window(data):
    plan(data, "Petite salle")
    alter(data, "UPDATE sessions SET gathering = 'picnic'")
    done = subprocess.run(
        [sys.executable, "-c", _RUN, str(data)],
        cwd=RESOURCES.parent,
        check=False,
        capture_output=True,
        timeout=60,
        encoding="utf-8",
    )
    assert done.stdout.startswith("True The program could not open its data")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_without_a_player_everything_but_the_films_goes_on(opened, data, monkeypatch):
    monkeypatch.setenv(FORCED_BY, "none")
    (session,) = plan(data, "Petite salle")
    program = opened()
    assert "can only be “vlc” or “qt”" in program.home.notice.text()
    program.start_session(session)
    assert program.console.isVisible()
    film = next(each for each in program.shelf.modules()[0].activities if isinstance(each, Video))
    program.stage.do(lambda live: live.show_activity(film.id))
    assert program.stage.film_broken
    assert "cannot be played" in words(program.console)
    program.console.stepped.emit()
    live = program.stage.session
    assert live is not None
    assert live.state.activity != film.id


def test_the_room_check_tries_the_data_and_the_films(opened, data, qtbot):
    plan(data, "Petite salle")
    program = opened()
    pane = program.home.check_pane

    def checked() -> str:
        program.home.check_wanted.emit()
        qtbot.waitUntil(pane.again.isEnabled, timeout=30_000)
        return words(pane)

    said = checked()
    assert str(data) in said
    assert said.count("Plays at its start, in the middle and at its end") == 2
    with closing(sqlite3.connect(data / FILE_NAME)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "Another program is using the data file" in checked()
    # its own lock is still there
    with pytest.raises(UserError, match="already open"):
        open_storage(data, SystemClock())


def test_a_session_that_starts_ends_the_check_of_the_room(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    program.home.check_wanted.emit()
    program.start_session(session)
    QApplication.processEvents()
    assert program.console.isVisible()
    assert not program.home.check_pane.again.isEnabled()


def test_a_paper_is_made_kept_and_opened(opened, data, qtbot):
    (session,) = plan(data, "Petite salle")
    program = opened()
    shown: list[Path] = []

    def open_paper(file: Path) -> bool:
        shown.append(file)
        return True

    program.paperwork.open_paper = open_paper
    program.home.attendance_wanted.emit(session)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0].parent == data / "documents"
    assert shown[0].name.startswith("emargement-")
    assert shown[0].name.endswith(f"-petite-salle-{session.hex[:6]}.pdf")
    assert f"{shown[0].name} is ready, in the folder “documents”" in program.home.notice.text()
    program.home.results_wanted.emit(session)
    assert "was not held yet" in program.home.notice.text()


def kept_in(data: Path) -> dict[str, list[str]]:
    """All that a data folder holds: every row of every table, and every other file."""
    with closing(sqlite3.connect(data / FILE_NAME)) as reader:
        tables = [name for (name,) in reader.execute("SELECT name FROM sqlite_master")]
        rows = {
            name: sorted(map(repr, reader.execute(f'SELECT * FROM "{name}"')))  # noqa: S608
            for name in tables
            if not name.startswith(("sqlite_", "ix_", "uq_"))
        }
    others = [file.relative_to(data).as_posix() for file in data.rglob("*") if file.is_file()]
    passing = (FILE_NAME, "logs/", "backups/")
    return rows | {"files": sorted(each for each in others if not each.startswith(passing))}


def test_a_rehearsal_in_which_everything_is_done_leaves_no_trace(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    before = kept_in(data)
    assert before["sessions"]
    program.home.rehearsed.emit(session)
    console, stage = program.console, program.stage
    assert console.bar.rehearsal.isVisible()
    assert not program.home.isVisible()
    console.who.click()
    console.people.ticked.emit(program.planning.people(session)[0].id, True)
    console.people.added.emit("Zola", "Ève", Channel.WALK_IN)
    console.people.heads_counted.emit(31)
    console.who.click()
    console.order.wanted.emit(program.shelf.modules()[0].activities[1:])
    console.video.volume.setValue(35)
    while console.step.isEnabled():
        console.quiz.wanted.emit(lambda live: live.agree(()))
        stage._note_film()
        console.stepped.emit()
    program.conductor.gaming.sheets_wanted.emit(stage.session)
    program.conductor.leaflet_wanted.emit(stage.session)
    program.conductor.playing.paper_wanted.emit("roles", stage.session)
    assert "papers are made during the session" in console.notice.text()
    program.conductor.room.placer.seating.remembered = "another projector"
    program.conductor.room._remember()
    for _twice in range(2):  # the session ends, then the first window comes
        console.finished.emit()
    assert program.home.isVisible()
    assert kept_in(data) == before
    assert found(program.home, "resume") == []
    program.start_session(session)
    assert not console.bar.rehearsal.isVisible()
    assert stage.session is not None
    assert stage.session.state.sequence == 1
    assert kept_in(data)["journal"] != before["journal"]


def test_heads_are_counted_for_the_length_of_a_rehearsal(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    before = kept_in(data)
    program.rehearse_session(session)
    people, conductor = program.console.people, program.conductor
    program.console.who.click()
    (box,) = people.tick_boxes()
    assert not box.isEnabled()
    assert not people.add.isEnabled()
    assert people.heads.isEnabled()
    for typed, said in (("31", "31 people present"), ("2500", "31 people present")):
        people.heads.selectAll()
        QTest.keyClicks(people.heads, typed)
        QTest.keyClick(people.heads, Qt.Key.Key_Return)
        assert said in words(people)
    assert "must be between 0 and 2000" in program.console.notice.text()
    assert program.stage.session is not None
    assert program.stage.session.state.present == 31
    people.heads.setValue(-1)
    assert program.stage.session.state.present == 0
    people.heads.setValue(31)
    conductor.end()
    assert kept_in(data) == before
    program.rehearse_session(session)
    assert people.heads.value() == -1
    assert program.stage.session.state.present is None
    conductor.end()
    program.start_session(session)
    assert people.heads.value() == -1
    assert program.planning.session(session).head_count is None


def test_a_rehearsal_that_breaks_off_is_not_taken_up_again(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    program.rehearse_session(session)
    program.console.stepped.emit()
    program.close()  # as little is written as when the power goes
    assert not kept_in(data)["journal"]
    assert found(opened().home, "resume") == []


def test_how_loud_films_are_is_kept_for_the_next_session(opened, data):
    (session,) = plan(data, "Petite salle")
    program = opened()
    program.start_session(session)
    assert program.console.video.volume.value() == 80
    program.console.video.volume.setValue(35)
    program.console.video.volume.setValue(0)  # silence is for a moment
    program.conductor.end()
    assert program.storage.settings.read().volume == 35
    program.start_session(session)
    assert program.console.video.volume.value() == 35
