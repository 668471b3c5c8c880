"""`main.py demo` on a machine without a screen does all that it promises."""

import json
import os
import signal
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.demo.run import PEOPLE
from app.domain.events import Event
from app.domain.journal_format import VERSIONS, decode
from app.library.shelf import FolderShelf
from app.surroundings import CONTENT
from tests.documents.reading import fonts_of, page_texts
from tests.end_to_end.programs import MAIN, MODULE, ROOT, command, without_screen
from tests.end_to_end.waiting import PATIENCE, until

MOST_SECONDS = 180
KEYS = ["sequence", "at", "kind", "version", "data"]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, str]":
    """Run the demonstration once; its folder and its table."""
    out = tmp_path_factory.mktemp("demo") / "résultats"
    done = command("demo", "--out", out, seconds=MOST_SECONDS)
    assert (done.returncode, done.stderr) == (0, "")
    return out, done.stdout


def test_prints_a_table_of_what_was_done(demo: tuple[Path, str]) -> None:
    lines = demo[1].splitlines()
    assert len(lines) > 15
    assert all(line.endswith("✓") for line in lines)


ORDINARY = {
    "SessionOpened", "SessionResumed", "SessionClosed", "PresenceCounted", "ActivityShown",
    "ActivitySkipped", "PhaseReached", "HandsCounted", "AnswerGiven", "EntryTakenBack",
    "VideoMoved", "CardPlaced", "CardLifted", "OrderChecked", "HotspotOpened", "PageTurned",
    "CurtainMoved",
}  # fmt: skip


def test_keeps_a_gapless_journal(demo: tuple[Path, str]) -> None:
    entries = json.loads((demo[0] / "journal.json").read_text(encoding="utf-8"))
    assert [list(entry) for entry in entries] == [KEYS] * len(entries)
    assert [entry["sequence"] for entry in entries] == list(range(1, len(entries) + 1))
    assert all(one["at"] <= other["at"] for one, other in pairwise(entries))
    assert all(entry["version"] == VERSIONS[entry["kind"]] for entry in entries)
    kinds = [entry["kind"] for entry in entries]
    # all that an ordinary session is made of; games and halls have tests of their own
    assert set(kinds) >= ORDINARY
    assert kinds[0] == "SessionOpened"
    assert kinds[-1] == "SessionClosed"
    assert kinds.count("SessionResumed") == 1
    events: list[Event] = [decode(e["kind"], e["version"], e["data"]) for e in entries]
    assert len(events) == len(entries)


def test_answers_every_question_of_every_quiz(demo: tuple[Path, str]) -> None:
    entries = json.loads((demo[0] / "journal.json").read_text(encoding="utf-8"))
    answered = {
        entry["data"]["question"]
        for entry in entries
        if entry["kind"] in {"HandsCounted", "AnswerGiven"}
    }
    assert answered == {question for question, _ in questions()}


def test_takes_pictures_with_the_real_films(demo: tuple[Path, str]) -> None:
    files = sorted(demo[0].glob("[0-9][0-9]-*.png"))
    assert [int(file.name[:2]) for file in files] == list(range(1, len(files) + 1))
    films = [file for file in files if "film" in file.name]
    assert len(films) == 2
    for file in films:
        sheet = QImage(str(file))
        # the room's window is the right one: neither black nor of one colour
        x, y = range(sheet.width() // 2, sheet.width() - 40, 20), range(40, sheet.height() - 40, 20)
        assert len({sheet.pixel(across, down) for across in x for down in y}) > 20


def test_prints_who_came_and_what_was_answered(demo: tuple[Path, str]) -> None:
    attendance = (demo[0] / "attendance.pdf").read_bytes()
    results = (demo[0] / "results.pdf").read_bytes()
    names = " ".join(page_texts(attendance))
    assert all(family in names and given in names for family, given, _ in PEOPLE)
    said = " ".join(page_texts(results))
    assert all(" ".join(text.split()) in said for _, text in questions())
    for paper in (attendance, results, (demo[0] / "leaflet.pdf").read_bytes()):
        fonts = fonts_of(paper)
        assert fonts
        assert all(fonts.values())


def questions() -> list[tuple[str, str]]:
    module = FolderShelf((CONTENT,)).module(MODULE)
    found = [each for quiz in module.activities for each in getattr(quiz, "questions", ())]
    return [(each.id, each.text) for each in found]


def test_says_that_a_folder_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    done = command("demo", "--out", tmp_path / "file" / "out")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert "--out" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C is a signal")
def test_stops_at_ctrl_c_with_all_that_it_started(tmp_path: Path) -> None:
    out = tmp_path / "out"
    # tests that a shell runs in its background ignore Ctrl+C, and what they start would too
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [*MAIN, "demo", "--out", str(out)],
            cwd=ROOT,
            env=without_screen(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        try:
            until(lambda: list(out.glob("01-*.png")), process, "first picture")
            os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to everybody
            said, complaints = process.communicate(timeout=PATIENCE)
        finally:
            process.kill()
    assert (process.returncode, said) == (1, b"")
    assert complaints.decode() == "Arrêté avant la fin.\n"
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
