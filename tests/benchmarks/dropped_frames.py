"""Pictures of a full 1080p film that the room never saw while counts were typed.

    python tests/benchmarks/dropped_frames.py [--seconds 60] [--rounds 1]

The film plays in the real program: console and projection of 1920x1080 (in memory unless
QT_QPA_PLATFORM says otherwise), every count of people typed key by key at a human pace and written
to the disk. Each picture carries its number, read when the projection paints it. Bare libVLC plays
the same film into memory of that size, in turns, in a process of its own.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.events import PresenceCounted
from app.domain.meetings import Gathering
from app.gui.shared.canvas import SlideCanvas
from app.launch import Program, first_window
from tests.benchmarks.bare_libvlc import BareLibVlc
from tests.benchmarks.machine import machine_line
from tests.benchmarks.numbered_film import LAP_S, RATE, SIZE, Tally, make_numbered_film, read_number
from tests.benchmarks.pair import pair_of_screens
from tests.fakes.packs import write_pack

KEY_MS = 200  # five keys a second: somebody who types well
COUNTS = (7, 12, 31, 118, 96)
SPARE_S = 60


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Count the pictures that the room never saw.")
    words.add_argument("--seconds", type=int, default=60)
    words.add_argument("--rounds", type=int, default=1)
    words.add_argument("--play", choices=["ours", "bare"], help=argparse.SUPPRESS)
    words.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    asked = words.parse_args()
    if asked.play:
        print(json.dumps((play_ours if asked.play == "ours" else play_bare)(asked.data)))
        return
    laps = max(1, asked.seconds // LAP_S)
    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "data"
        film = write_pack(data / "packs" / "verger") / "media" / "film.mp4"
        make_numbered_film(film, laps)
        weight = film.stat().st_size * 8 / (laps * LAP_S) / 1e6
        turns = [
            {who: measure(who, data, laps) for who in order}
            for order in (("bare", "ours"), ("ours", "bare"))[: asked.rounds] * asked.rounds
        ][: asked.rounds]
    show(turns, laps, weight)


def show(turns: list[dict[str, dict[str, int]]], laps: int, weight: float) -> None:
    """Print what was seen."""
    due = laps * LAP_S * RATE * len(turns)
    total = {
        who: {key: sum(turn[who][key] for turn in turns) for key in turns[0][who]}
        for who in ("ours", "bare")
    }
    typed = total["ours"]["typed"]
    print(machine_line())
    print(
        f"{len(turns)} times {laps * LAP_S} s, {SIZE[0]}x{SIZE[1]} {RATE} fps, {weight:.1f} Mbit/s;"
    )
    print(f"{typed} counts typed, {total['ours']['written']} written to the disk meanwhile")
    print(f"{'pictures':26}{'due':>7}{'seen':>7}{'never':>7}{'':>9}{'longest gap':>13}")
    for label, who in (("painted for the room", "ours"), ("bare libVLC", "bare")):
        seen = total[who]["shown"]
        gap = max(turn[who]["gap"] for turn in turns)
        print(f"{label:26}{due:7}{seen:7}{due - seen:7}{(due - seen) / due:9.2%}{gap:13}")
    print(f"{'ratio of those seen':26}{total['ours']['shown'] / total['bare']['shown']:14.3f}")
    if typed != total["ours"]["written"] or not typed:
        sys.exit("not every count was written")


def measure(who: str, data: Path, laps: int) -> dict[str, int]:
    """Play the whole film in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--play", who, "--data", str(data)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=laps * LAP_S + SPARE_S,
    )
    result: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return result


def play_bare(data: Path) -> dict[str, int]:
    """Play with nothing around libVLC."""
    tally = Tally()
    film = data / "packs" / "verger" / "media" / "film.mp4"
    bare = BareLibVlc(film, *SIZE, lambda: tally.see(read_number(bare.green)))
    bare.play()
    bare.ended.wait()
    bare.close()
    return {"shown": tally.shown, "gap": tally.longest_gap}


class RoomsEye(QObject):
    """Reads the number of each picture that the projection paints."""

    def __init__(self, canvas: SlideCanvas, program: Program) -> None:
        super().__init__(canvas)
        self.tally = Tally()
        self._canvas = canvas
        self._surface = program.stage.surface
        canvas.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Have the canvas paint, and look at what it painted."""
        if not isinstance(event, QPaintEvent):
            return False
        before = self._number()
        self._canvas.paintEvent(event)
        if before is not None and before == self._number():
            self.tally.see(before)
        return True

    def _number(self) -> int | None:
        image = self._surface.image
        if image is None or (image.width(), image.height()) != SIZE:
            return None
        return read_number(lambda x, y: QImage.pixelColor(image, x, y).green())


class Typist(QObject):
    """Types counts of people into the console, one key at a time."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._keys: list[str] = []
        self.typed = 0
        program.console.toggle_people()
        self._timer = QTimer(self, interval=KEY_MS)
        self._timer.timeout.connect(self._press)

    def begin(self) -> None:
        """Type from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Finish the count, then take the hands off the keys."""
        self._timer.stop()
        while self._keys:
            self._press()

    def _press(self) -> None:
        field = self._program.console.people.heads
        if not self._keys:
            self._keys = [*str(COUNTS[self.typed % len(COUNTS)]), "\n"]
            field.setFocus()
            field.selectAll()
        key = self._keys.pop(0)
        if key == "\n":
            QTest.keyClick(field, Qt.Key.Key_Return)
            self.typed += 1
        else:
            QTest.keyClicks(field, key)


def play_ours(data: Path) -> dict[str, int]:
    """Play in the two windows of a session, while somebody types."""
    pair_of_screens(data)
    application = QApplication([])
    program = Program(application, *first_window(application), data)
    session = program.planning.plan(
        "verger", program.planning.now(), "Salle", 150, Gathering.ASSEMBLY
    )
    program.start_session(session.id)
    program.stage.do(lambda live: live.show_activity("film"))
    eye, typist = RoomsEye(program.projection.canvas, program), Typist(program)
    # not `quit`, which asks the windows first: the room's one never closes
    program.stage.surface.film_ended.connect(lambda _film: application.exit())
    program.stage.surface.film_failed.connect(lambda _film: application.exit())
    # the film stands on its first picture before anybody starts it
    QTimer.singleShot(1_000, typist.begin)
    QTimer.singleShot(1_000, lambda: program.stage.play_film(True))
    application.exec()
    typist.stop()
    entries = program.storage.journal.read(session.id)
    written = sum(isinstance(entry.event, PresenceCounted) for entry in entries)
    program.close()
    seen = eye.tally
    return {
        "shown": seen.shown, "gap": seen.longest_gap, "typed": typist.typed, "written": written,
    }  # fmt: skip


if __name__ == "__main__":
    main()
