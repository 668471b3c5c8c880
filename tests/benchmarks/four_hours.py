"""Memory and processor time of a session of four hours, played at speed in the real windows.

    python tests/benchmarks/four_hours.py [--minutes 240] [--presses 12] [--seed 1]

The clock of the program is wound on a second at a time; each second it ticks as it does in a
session, so that pauses run down. Meanwhile keys are pressed and counts typed, films are opened and
played, and every other button is pressed at random: counts in zones, rounds, undo, curtains, the
running order, games, votes, words. Every quarter of an hour the session is brought back to the
same slide and film, then the memory, the objects of Qt and the processor time since are noted. What
is got ready only once is not growth: it counts from minute 15 on, after both films and every
activity.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app import launch
from app.domain.content import Module, Video
from app.domain.meetings import Gathering
from app.domain.settings import View
from app.gui.conductor import CLOCK_MS
from app.gui.shared.keys import focus_of
from app.surroundings import CONTENT, SystemClock
from app.usecases.live_session import LiveSession
from app.usecases.ordering import set_order
from app.usecases.staging import change_view, open_curtain
from tests.benchmarks.machine import machine_line
from tests.benchmarks.pair import pair_of_screens
from tests.end_to_end.session_buttons import press_any
from tests.fakes.clock import FakeClock
from tests.fakes.everything import everything
from tests.fakes.shelf import FakeShelf

K = Qt.Key
LOOK_EVERY = 15  # simulated minutes
FILM_EVERY = 12
FILM_S = 3.0
REST_EVERY = 3
REST_S, QUIET_S = 0.3, 1.3
FILMS = {"film": "animated.mp4", "voices": "testimonial.mp4"}
PRESENT = 180
AIM_MB = 20


@dataclass(frozen=True)
class Look:
    """What the program took up at a moment of the session."""

    minute: int
    rss_mb: float
    objects: int
    widgets: int
    cpu_s: float
    entries: int


class OneModule(FakeShelf):
    """A shelf with the module that is played."""

    def titles(self) -> dict[str, str]:
        """What the first window calls it."""
        return {each.id: each.title for each in self.modules()}


class Facilitator:
    """Runs a session in the windows of the program."""

    def __init__(
        self, program: launch.Program, module: Module, clock: FakeClock, seed: int
    ) -> None:
        self.program = program
        self._module = module
        self._clock = clock
        self._dice = random.Random(seed)
        self.films = self.pressed = 0
        now = program.planning.now()
        planned = program.planning.plan(module.id, now, "Salle", 300, Gathering.ASSEMBLY)
        self.session = planned.id
        program.planning.count_heads(planned.id, PRESENT)
        program.start_session(planned.id)
        timers = program.conductor.findChildren(QTimer)
        self._ticks = next(each for each in timers if each.interval() == CLOCK_MS)
        self._ticks.stop()  # the clock is wound on by hand

    def warm_up(self) -> None:
        """Play both films, and show everything once."""
        for _film in FILMS:
            self._watch(FILM_S)
        for activity in self._module.activities:
            self._do(lambda live, to=activity.id: live.show_activity(to))  # type: ignore[misc]
            for _step in range(4):
                self._key(K.Key_PageDown)
                settle(REST_S)

    def live_a_minute(self, minute: int, presses: int) -> None:
        """Let a minute pass, with so many presses."""
        due = sorted(self._dice.randrange(60) for _press in range(presses))
        for second in range(60):
            self._clock.advance(seconds=1)
            self._ticks.timeout.emit()
            for _press in range(due.count(second)):
                self._press()
            QApplication.processEvents()
        if minute % FILM_EVERY == 0:
            self._watch(FILM_S)
        if minute % REST_EVERY == 0:
            settle(QUIET_S)  # as the program has most of the time in a real session

    def _press(self) -> None:
        self.pressed += 1
        chance = self._dice.random()
        if chance < 0.25:
            self._key(self._dice.choice((K.Key_PageDown, K.Key_PageDown, K.Key_PageUp)))
        elif chance < 0.35:
            self._key(K.Key_Period)
            QApplication.processEvents()
            self._key(K.Key_Period)
        elif chance < 0.5:
            self._type_count()
        else:
            self.program.stage.do(lambda live: press_any(live, self._dice))

    def _type_count(self) -> None:
        self._key(self._dice.choice((K.Key_A, K.Key_B, K.Key_C)))
        for figure in str(self._dice.randrange(60)):
            self._key(K(ord(figure)))
        self._key(K.Key_Return)

    def _key(self, key: K) -> None:
        console = self.program.console
        QTest.keyClick(focus_of(console) or console, key)

    def _watch(self, seconds: float) -> None:
        """Play a film for some seconds, as long as they last."""
        film = list(FILMS)[self.films % len(FILMS)]
        self._do(lambda live: live.reopen())
        self._do(lambda live: live.show_activity(film))
        self._do(open_curtain)
        settle(REST_S)
        at = self._dice.choice((0, 40_000, 60_000))
        self._do(lambda live: live.move_video(at, playing=True))
        settle(seconds)
        self._do(lambda live: live.move_video(self.program.stage.film_position(), playing=False))
        self.films += 1

    def _do(self, command: Callable[[LiveSession], None]) -> None:
        self.program.stage.do(command)

    def look(self, minute: int) -> Look:
        """Come back to the first question, and see what the program takes up."""
        first = self._module.activities[0].id
        self._do(lambda live: live.reopen())
        self._do(lambda live: set_order(live, self._module.activities))
        self._do(lambda live: change_view(live, View()))
        self._do(open_curtain)
        # a film that is open takes up memory: always the same one, at its beginning
        self._do(lambda live: live.show_activity(next(iter(FILMS))))
        self._do(lambda live: live.move_video(0, playing=False))
        settle(QUIET_S)
        self._do(lambda live: live.show_activity(first))
        settle(QUIET_S)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        session = self.program.stage.session
        assert session
        return Look(
            minute, resident_mb(), objects(), len(QApplication.allWidgets()),
            time.process_time(), session.state.sequence,
        )  # fmt: skip


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure a session of four hours.")
    words.add_argument("--minutes", type=int, default=240)
    words.add_argument("--presses", type=int, default=12, help="in each minute")
    words.add_argument("--seed", type=int, default=1)
    asked = words.parse_args()
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as name:
        looks, facilitator = play(Path(name), asked)
    pressed, films = facilitator.pressed, facilitator.films
    print(machine_line())
    print(
        f"{asked.minutes} minutes in {time.perf_counter() - start:.0f} s: {pressed} presses and "
        f"counts, {looks[-1].entries} entries, {films} times a film"
    )
    print(f"{'minute':>8}{'MB':>9}{'objects':>9}{'widgets':>9}{'entries':>9}{'CPU s':>8}")
    for before, look in zip(looks[:1] + looks, looks, strict=False):
        print(
            f"{look.minute:8}{look.rss_mb:9.1f}{look.objects:9}{look.widgets:9}{look.entries:9}"
            f"{look.cpu_s - before.cpu_s:8.1f}"
        )
    warm, end = looks[1], looks[-1]
    share = (end.cpu_s - looks[0].cpu_s) / (asked.minutes * 60)
    print(f"share of one processor over the session: {share:.1%}")
    grown = end.rss_mb - warm.rss_mb
    first_hour, last_hour = (
        statistics.median(each.rss_mb for each in hour) for hour in (looks[2:6], looks[-4:])
    )
    print(f"the last hour against the first, medians: {last_hour - first_hour:+.1f} MB")
    print(f"growth after minute {warm.minute}: {grown:+.1f} MB (aim: below {AIM_MB})")


def play(folder: Path, asked: argparse.Namespace) -> tuple[list[Look], Facilitator]:
    """Play the session; what was seen every quarter of an hour."""
    pair_of_screens(folder)
    clock = FakeClock(SystemClock().now())
    vars(launch)["SystemClock"] = lambda: clock  # there is no other way in: it knows everyone
    application = QApplication([])
    home, theme = launch.first_window(application)
    program = launch.Program(application, home, theme, folder / "data")
    module = with_real_films(everything())
    program.shelf = OneModule(module)  # type: ignore[assignment]
    facilitator = Facilitator(program, module, clock, asked.seed)
    facilitator.warm_up()
    looks = [facilitator.look(0)]
    for minute in range(1, asked.minutes + 1):
        facilitator.live_a_minute(minute, asked.presses)
        if minute % LOOK_EVERY == 0:
            looks.append(facilitator.look(minute))
    program.close()
    return looks, facilitator


def with_real_films(module: Module) -> Module:
    """The module with the films of the bundled one, so that something can be played."""
    media = CONTENT / "histoire" / "media"
    return replace(
        module,
        activities=tuple(
            replace(each, file=media / FILMS[each.id])
            if isinstance(each, Video) and each.id in FILMS
            else each
            for each in module.activities
        ),
    )


def settle(seconds: float) -> None:
    """Let the program work for some real seconds, without keeping the processor busy."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def resident_mb() -> float:
    """The memory that the program holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def objects() -> int:
    """How many objects of Qt belong to the program."""
    application = QApplication.instance()
    assert application
    tops = (application, *QApplication.topLevelWidgets())
    return sum(len(top.findChildren(QObject)) for top in tops)


if __name__ == "__main__":
    main()
