"""How soon a typed count of hands is on the disk and on both screens, against a frame at 60 Hz.

    python tests/benchmarks/hand_count.py [--counts 300] [--disk FOLDER]

The clock runs from the key Enter until every window that had something to draw has drawn it: the
real program, its real file written through to the disk, a laptop of 1366x768 and a projector of
1920x1080, both in memory unless QT_QPA_PLATFORM says otherwise. While hands go up, Enter also asks
the room for the next choice; once the count is closed the room's slide stays as it is. After
“Révéler” a few counts are corrected on the page of past questions: Enter after the reason draws
that page, with some six hundred counts in the journal, and the room.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.content import Question
from app.domain.events import HandsCounted, Phase
from app.domain.meetings import Gathering
from app.gui.console.entry import HandsField
from app.launch import Program, first_window
from app.screens.slides import ResultSlide
from tests.benchmarks.machine import machine_line
from tests.benchmarks.pair import FRAME_S, pair_of_screens, settle, until

WARM_UP = 20
CORRECTIONS = 10


class Painted(QObject):
    """Notes whether a window was painted since it was last asked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.times = 0
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See each painting."""
        self.times += event.type() == QEvent.Type.Paint
        return False


class Evening:
    """An assembly that is asked its first question, and counts hands."""

    def __init__(self, program: Program) -> None:
        self.program = program
        module = program.shelf.modules()[0]
        planned = program.planning.plan(
            module.id, program.planning.now(), "Salle", 150, Gathering.ASSEMBLY
        )
        self.session: UUID = planned.id
        self.drew_both = 0
        program.planning.count_heads(planned.id, 150)
        program.start_session(planned.id)
        self.fields: list[HandsField] = []
        while not any(field.isEnabled() for field in self.fields):
            self.step()
            self.fields = [line.field for line in program.console.quiz.lines.values()]
        self.console = Painted(program.console.quiz)
        self.room = Painted(program.projection.canvas)

    def step(self) -> None:
        """Do the next step of the session."""
        self.program.console.stepped.emit()
        settle()

    def close(self) -> None:
        """Close the count: no more choices are called."""
        session = self.program.stage.session
        assert session
        while session.state.phase(self.asked()) is Phase.COLLECTING:
            self.step()

    def asked(self) -> Question:
        """The question before the room."""
        session = self.program.stage.session
        assert session
        assert session.state.asking
        return session.state.asking

    def reveal(self) -> None:
        """Show the room the result."""
        while not isinstance(self.program.projection.canvas.slide, ResultSlide):
            self.step()

    def count(self, number: int) -> float:
        """Type a count and press Enter; how long until it is written and drawn."""
        field = self.fields[number % len(self.fields)]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, str(1 + number % 30))
        canvas = self.program.projection.canvas
        settle()
        until(canvas.is_quiet)
        console, room, slide = self.console.times, self.room.times, canvas.slide
        start = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Return)
        expected = room + (canvas.slide != slide)
        until(lambda: self.console.times > console and self.room.times >= expected)
        taken = time.perf_counter() - start
        self.drew_both += expected > room
        return taken

    def correct(self, number: int) -> float:
        """Correct a count with a reason; how long until it is written and drawn."""
        past = self.program.conductor.answering.past
        if not past.isVisible():
            self.program.console.left.corrections_wanted.emit()
            self.console = Painted(past)
        begin = past.findChild(QPushButton, "correct")
        assert isinstance(begin, QPushButton)
        begin.click()
        assert past.form
        field = past.form.numbers[number % len(past.form.numbers)][1]
        field.setValue(field.value() % 30 + 1)
        QTest.keyClicks(past.form.reason, "Chiffre mal lu")
        canvas = self.program.projection.canvas
        settle()
        until(canvas.is_quiet)
        console, room = self.console.times, self.room.times
        start = time.perf_counter()
        QTest.keyClick(past.form.reason, Qt.Key.Key_Return)
        until(lambda: self.console.times > console and self.room.times > room)
        return time.perf_counter() - start

    def written(self) -> int:
        """How many counts the journal holds."""
        entries = self.program.storage.journal.read(self.session)
        return sum(isinstance(entry.event, HandsCounted) for entry in entries)


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure a count of hands.")
    words.add_argument("--counts", type=int, default=300)
    words.add_argument("--disk", type=Path, help="a folder on the disk to measure")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.disk) as name:
        measured = measure(Path(name), asked.counts)
    print(machine_line())
    print(f"{asked.counts} counts; milliseconds from Enter to written and drawn")
    print(f"{'':26}{'median':>8}{'p95':>8}{'slowest':>9}{'p95 to a frame':>16}")
    for label, taken in measured.items():
        p95 = statistics.quantiles(taken, n=20)[-1]
        print(
            f"{label:26}{statistics.median(taken) * 1e3:8.1f}{p95 * 1e3:8.1f}"
            f"{max(taken) * 1e3:9.1f}{p95 / FRAME_S:16.2f}"
        )


def measure(folder: Path, counts: int) -> dict[str, list[float]]:
    """Enter so many counts before and after the close, and correct some; the seconds of each."""
    pair_of_screens(folder)
    application = QApplication([])
    home, theme = first_window(application)
    program = Program(application, home, theme, folder / "data")
    evening = Evening(program)
    numbers = range(counts + WARM_UP)
    drew_both: list[int] = []

    def stage(first: int) -> list[float]:
        before = evening.drew_both
        taken = [evening.count(number + first) for number in numbers][WARM_UP:]
        drew_both.append(evening.drew_both - before)
        return taken

    called = stage(0)
    evening.close()
    counted = stage(1)
    evening.reveal()
    corrected = [evening.correct(number) for number in range(CORRECTIONS)]
    written = evening.written()
    program.close()
    if written != 2 * len(numbers) + CORRECTIONS or not drew_both[0] or drew_both[1]:
        sys.exit(f"not all was written and drawn: {written}, {drew_both}")
    return {
        "hands up, next one called": called,
        "counted, console": counted,
        "corrected with a reason": corrected,
    }


if __name__ == "__main__":
    main()
