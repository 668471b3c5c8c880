"""How soon a key has changed the room's picture, against a frame at 60 Hz.

    python tests/benchmarks/slide_change.py [--times 200] [--disk FOLDER]

The clock runs from the key until the projection has painted the new slide: the real program, its
real file written through to the disk, a laptop of 1366x768 and a projector of 1920x1080, both in
memory unless QT_QPA_PLATFORM says otherwise. "next" walks the questions of a quiz and back,
"reveal" shows and hides the right answer, "black" covers the slide and opens it again. A fade
begins with this first picture: how long it lasts is looks, not delay.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.content import Quiz
from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.gui.projection import window as projection
from app.gui.shared.canvas import SlideCanvas
from app.launch import Program, first_window
from tests.benchmarks.machine import machine_line
from tests.benchmarks.pair import FRAME_S, pair_of_screens, settle, until

K = Qt.Key
WARM_UP = 10
LOOKED_AT = 8  # times 50 ms: nobody sees a slide for less


class WatchedCanvas(SlideCanvas):
    """Notes when it was painted."""

    painted: tuple[float, ...] = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then look at the clock."""
        super().paintEvent(event)
        self.painted = (*self.painted[-20:], time.perf_counter())

    def first_after(self, moment: float) -> float | None:
        """When it was painted first since then."""
        return next((at for at in self.painted if at > moment), None)


class Evening:
    """A session whose room is shown one slide after the other."""

    def __init__(self, program: Program) -> None:
        self.console = program.console
        canvas = program.projection.canvas
        assert isinstance(canvas, WatchedCanvas)
        self.canvas = canvas
        self.program = program
        module = program.shelf.modules()[0]
        planned = program.planning.plan(
            module.id, program.planning.now(), "Salle", 150, Gathering.SMALL_GROUP
        )
        program.start_session(planned.id)
        self.press(K.Key_PageDown)

    def phase(self) -> Phase:
        """How far the present question has come."""
        state = self.program.stage.session.state  # type: ignore[union-attr]
        assert isinstance(state.current, Quiz)
        return state.phase(state.question(state.current))

    def press(self, key: Qt.Key) -> float:
        """Press a key; how long until the room has another picture. Ends when all is quiet."""
        for _rest in range(LOOKED_AT):
            settle()
        until(self.canvas.is_quiet)
        slide = self.canvas.slide
        start = time.perf_counter()
        QTest.keyClick(self.console, key)
        if self.canvas.slide == slide:
            sys.exit(f"the room’s slide did not change at {key.name}")
        until(lambda: self.canvas.first_after(start) is not None)
        return (self.canvas.first_after(start) or start) - start

    def walk(self, times: int) -> dict[str, list[float]]:
        """The seconds of each kind of change, so many times each."""
        taken: dict[str, list[float]] = {"next": [], "reveal": [], "black": []}
        while len(taken["next"]) < times:
            while self.phase() is not Phase.EXPLAINED:
                kind = "reveal" if self.phase() is Phase.DISTRIBUTION else "next"
                taken[kind].append(self.press(K.Key_PageDown))
                taken["black"] += [self.press(K.Key_Period), self.press(K.Key_Period)]
            while self.phase() is not Phase.QUESTION:
                kind = "reveal" if self.phase() is Phase.REVEALED else "next"
                taken[kind].append(self.press(K.Key_PageUp))
        return taken


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure a change of the room's picture.")
    words.add_argument("--times", type=int, default=200)
    words.add_argument("--disk", type=Path, help="a folder on the disk to measure")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.disk) as name:
        taken = measure(Path(name), asked.times)
    print(machine_line())
    print("milliseconds from the key until the room has another picture")
    print(f"{'':10}{'times':>7}{'p50':>8}{'p95':>8}{'slowest':>9}{'p95 to a frame':>16}")
    for kind, seconds in taken.items():
        p95 = statistics.quantiles(seconds, n=20)[-1]
        print(
            f"{kind:10}{len(seconds):7}{statistics.median(seconds) * 1e3:8.1f}{p95 * 1e3:8.1f}"
            f"{max(seconds) * 1e3:9.1f}{p95 / FRAME_S:16.2f}"
        )


def measure(folder: Path, times: int) -> dict[str, list[float]]:
    """Change the room's picture so many times; the seconds of each."""
    pair_of_screens(folder)
    projection.SlideCanvas = WatchedCanvas  # type: ignore[attr-defined]
    application = QApplication([])
    home, theme = first_window(application)
    program = Program(application, home, theme, folder / "data")
    evening = Evening(program)
    evening.walk(WARM_UP)
    taken = evening.walk(times)
    program.close()
    return taken


if __name__ == "__main__":
    main()
