"""Starts the program as main.py does, takes the session up, and says when both windows show it.

    python tests/benchmarks/watched_recovery.py --data FOLDER

It presses “Reprendre” as soon as that can be pressed. Prints the moments at which that was, and at
which the console and the room's screen were painted and their fades over; then where the session
stands, and on each line of stdin one more count is noted. It waits to be killed.
"""

# ruff: noqa: T201 - printing is what it is for

import json
import os
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.commands import main

# the program imports Qt after that
# isort: split
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest

BUTTON = "resume"
LOOK_MS = 1


class RecoveredApplication(QtWidgets.QApplication):
    """An application that presses “Reprendre” and watches what comes of it."""

    counted = Signal(str)

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._painted: set[QObject] = set()
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._press)
        self._looks.start()
        self.counted.connect(self._count, Qt.ConnectionType.QueuedConnection)

    def _press(self) -> None:
        buttons = [
            button
            for window in self.topLevelWidgets()
            if window.isVisible()
            for button in window.findChildren(QtWidgets.QPushButton, BUTTON)
        ]
        if not buttons or not buttons[0].isEnabled():
            return
        from app.launch import Program  # noqa: PLC0415 - not before the program has it

        self._looks.stop()
        program = self.findChild(Program)
        assert program is not None
        self._program = program
        self._tell("pressed")
        self._room, self._desk = program.projection.canvas, program.console.side.now_canvas
        self._room.installEventFilter(self)
        self._desk.installEventFilter(self)
        QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
        self._looks.timeout.disconnect()
        self._looks.timeout.connect(self._look)
        self._looks.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See each window painted."""
        if event.type() == QEvent.Type.Paint:
            self._painted.add(watched)
        return False

    def _look(self) -> None:
        both = {self._room, self._desk} <= self._painted
        if both and self._room.is_quiet() and self._desk.is_quiet():
            self._looks.stop()
            self._tell("painted")
            print(json.dumps(self._stand()), flush=True)
            threading.Thread(target=self._listen, daemon=True).start()

    def _stand(self) -> dict[str, object]:
        session = self._program.stage.session
        assert session is not None
        question = session.state.asking
        assert question is not None
        hands = dict(session.state.answers.tally(question.id).hands)
        same = self._room.slide == self._desk.slide
        return {"question": question.id, "hands": hands, "same": same}

    def _listen(self) -> None:
        for line in sys.stdin:
            self.counted.emit(line.strip())

    def _count(self, hands: str) -> None:
        self._program.stage.do(lambda live: live.count_hands("b", int(hands)))
        print("counted", flush=True)

    def _tell(self, what: str) -> None:
        print(what, time.time(), flush=True)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QtWidgets.QApplication = RecoveredApplication  # type: ignore[assignment,misc]
    sys.exit(main(sys.argv[1:]))
