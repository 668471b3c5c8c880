"""How many keys enter the counts of a four-choice question, against typing the bare numbers.

    python tests/benchmarks/key_presses.py

Each key goes to whatever has the keyboard in the real console; what the journal then holds must be
what was meant. A bare number costs its figures and one key to go on, as in a column of a table.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.answers import Tally
from app.domain.content import Question, Quiz
from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.gui.shared.keys import focus_of
from app.launch import Program, first_window
from app.screens.wording import use
from app.surroundings import catalogue
from tests.benchmarks.machine import machine_line

K = Qt.Key
PRESENT = 420
WHOLE = (105, 212, 64, 39)
ZONES = ((31, 52, 16, 11), (28, 61, 20, 9), (24, 48, 12, 10), (22, 51, 16, 9))


@dataclass(frozen=True)
class Task:
    """Counts to enter: the keys that do it, the bare numbers, and what must be noted then."""

    name: str
    type_it: Callable[["Evening"], None]
    numbers: tuple[int, ...]
    hands: tuple[int, ...]
    zoned: bool = False


class Evening:
    """An assembly that is asked a question of four choices, entered by keys alone."""

    def __init__(self, program: Program, *, zoned: bool) -> None:
        self.program = program
        module = program.shelf.modules()[0]
        planned = program.planning.plan(
            module.id, program.planning.now(), "Salle", PRESENT, Gathering.ASSEMBLY
        )
        program.planning.count_heads(planned.id, PRESENT)
        program.start_session(planned.id)
        self.question = self._ask()
        if zoned:
            self._key(K.Key_F2)
        self.keys = 0

    def _ask(self) -> Question:
        stage = self.program.stage
        session = stage.session
        assert session
        quizzes = (each for each in session.state.activities if isinstance(each, Quiz))
        quiz, question = next(
            (quiz, each) for quiz in quizzes for each in quiz.questions if len(each.choices) == 4
        )
        stage.do(lambda live: live.show_activity(quiz.id))
        while session.state.asking != question or session.state.phase(question) is Phase.QUESTION:
            stage.do(lambda live: live.forward())
        stage.do(lambda live: live.forward())
        return question

    def _key(self, key: Qt.Key) -> None:
        console = self.program.console
        QTest.keyClick(focus_of(console) or console, key)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys, wherever the keyboard is."""
        for key in keys:
            self.keys += 1
            self._key(key)

    def number(self, hands: int) -> None:
        """Type a number and go on."""
        self.press(*(K(K.Key_0 + int(figure)) for figure in str(hands)), K.Key_Return)

    def tally(self) -> Tally:
        """What is noted."""
        session = self.program.stage.session
        assert session
        return session.state.answers.tally(self.question.id)

    def noted(self) -> Mapping[str, int]:
        """The hands that are noted, by choice."""
        return self.tally().hands


def whole(evening: Evening) -> None:
    """Type every count."""
    for hands in WHOLE:
        evening.number(hands)


def with_the_rest(evening: Evening) -> None:
    """Type all but the last, which gets the rest."""
    for hands in WHOLE[:-1]:
        evening.number(hands)
    evening.press(K.Key_Equal)


def with_a_majority(evening: Evening) -> None:
    """Type the minorities; the majority was evident."""
    evening.number(WHOLE[0])
    evening.press(K.Key_M)
    for hands in WHOLE[2:]:
        evening.number(hands)


def by_zones(evening: Evening) -> None:
    """Type every count of every zone."""
    for zone in ZONES:
        for hands in zone:
            evening.number(hands)


def by_zones_with_the_rest(evening: Evening) -> None:
    """Type the zones for three choices, down each; the last choice gets the rest."""
    evening.program.console.quiz.down.click()
    for at in range(3):
        for zone in ZONES:
            evening.number(zone[at])
    evening.press(K.Key_Equal)


def main() -> None:
    """Enter everything, then print one table."""
    sums = tuple(sum(zone[at] for zone in ZONES) for at in range(4))
    every = tuple(hands for zone in ZONES for hands in zone)
    tasks = (
        Task("whole room, every count", whole, WHOLE, WHOLE),
        Task("whole room, = for the rest", with_the_rest, WHOLE, WHOLE),
        Task("whole room, M for a majority", with_a_majority, WHOLE, (WHOLE[0], *WHOLE[2:])),
        Task("4 zones, every count", by_zones, every, sums, zoned=True),
        Task(
            "4 zones, = for the rest", by_zones_with_the_rest, every,
            (*sums[:3], PRESENT - sum(sums[:3])), zoned=True,
        ),
    )  # fmt: skip
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    use(catalogue())
    application = QApplication([])
    home, theme = first_window(application)
    with tempfile.TemporaryDirectory() as folder:
        program = Program(application, home, theme, Path(folder))
        print(machine_line())
        print(f"{'keys pressed':32}{'bare numbers':>14}{'console':>9}{'ratio':>8}")
        for task in tasks:
            report(task, program)
        program.close()


def report(task: Task, program: Program) -> None:
    """Enter one task's counts and say what it took."""
    evening = Evening(program, zoned=task.zoned)
    task.type_it(evening)
    noted = tuple(evening.noted().values())
    if noted != task.hands:
        sys.exit(f"{task.name}: {noted} noted instead of {task.hands}")
    bare = sum(len(str(number)) + 1 for number in task.numbers)
    print(f"{task.name:32}{bare:14}{evening.keys:9}{evening.keys / bare:8.2f}")
    program.conductor.end()


if __name__ == "__main__":
    main()
