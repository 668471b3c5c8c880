"""Plays a facilitator: presses the real buttons and keys of the real windows, and waits to see."""

import json
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.gui.shared.keys import focus_of
from app.gui.shared.theme import font
from app.launch import Program
from app.screens.wording import _

POLL_MS = 20
PATIENCE_S = 25.0
DETAILS = "details.txt"

Condition = Callable[[], bool]
Script = Iterator[tuple[str, Condition]]


class Actor:
    """Runs a script: a generator that acts, then yields what must become true before it goes on."""

    def __init__(self, program: Program, application: QApplication, out: Path) -> None:
        self.program = program
        self.out = out
        self._application = application
        self._script: Script = iter(())
        self._awaited: tuple[str, Condition] = ("", lambda: True)
        self._since = time.monotonic()
        self._timer = QTimer(interval=POLL_MS)
        self._timer.timeout.connect(self._look)

    def play(self, script: Script) -> int:
        """Play a script to its end in the event loop; 0 when all came true."""
        self._script = script
        self._timer.start()
        return self._application.exec()

    def _look(self) -> None:
        what, came_true = self._awaited
        if came_true():
            self._go_on()
        elif time.monotonic() - self._since > PATIENCE_S:
            self._timer.stop()
            said = self.program.console.notice.text() or self.program.home.notice.text()
            self._fail(f"waited in vain for: {what} ({said})")

    def _go_on(self) -> None:
        self._timer.stop()
        try:
            self._awaited = next(self._script)
        except StopIteration:
            self._application.exit(0)
            return
        self._since = time.monotonic()
        self._timer.start()

    def unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take an error that nobody caught for what it is in a demonstration: a failure."""
        self._fail("".join(traceback.format_exception(kind, error, trace)))

    def _fail(self, details: str) -> None:
        """End here: people get a sentence, and whoever helps them gets the details."""
        tell("failed", _("The demonstration stopped here: see {file}.").format(file=DETAILS))
        (self.out / DETAILS).write_text(f"{details}\n", encoding="utf-8")
        self._application.exit(1)

    def click(self, button: QAbstractButton) -> None:
        """Press a button with the mouse; a button that cannot be pressed is a failure."""
        if not (button.isVisible() and button.isEnabled()):
            self._fail(f"cannot be pressed: {button.text() or button.objectName()}")
            return
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))

    def find(self, parent: QWidget, name: str, index: int = 0) -> QAbstractButton:
        """Find a button that is on the screen by its object name."""
        found = [each for each in parent.findChildren(QAbstractButton, name) if each.isVisible()]
        return found[index]

    def sees(self, parent: QWidget, name: str) -> bool:
        """Tell whether a button with this object name is on the screen."""
        return any(each.isVisible() for each in parent.findChildren(QAbstractButton, name))

    def key(self, key: Qt.Key, window: QWidget | None = None) -> None:
        """Press a key in a window, by default the console."""
        target = window or self.keyboard()
        QTest.keyClick(target, key)

    def keyboard(self) -> QWidget:
        """The widget of the console that a key press would reach."""
        return focus_of(self.program.console) or self.program.console

    def type(self, text: str) -> None:
        """Type into whatever has the keyboard."""
        for sign in text:
            target = self.keyboard()  # the first sign may have led it elsewhere
            if sign.isascii():
                QTest.keyClicks(target, sign)
            else:  # QTest knows no accents
                pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
                QApplication.sendEvent(target, pressed)

    def picture(self, name: str) -> None:
        """Take a picture of all that is on the screens now, side by side."""
        number = len(list(self.out.glob("[0-9][0-9]-*.png"))) + 1
        windows = [self.program.home, self.program.console, self.program.projection]
        shots = [each.grab().toImage() for each in windows if each.isVisible()]
        file = self.out / f"{number:02}-{name}.png"
        _side_by_side(shots).save(str(file))
        tell("picture", file.name)


def _side_by_side(shots: list[QImage]) -> QImage:
    height = max(shot.height() for shot in shots)
    shots = [
        shot.scaledToHeight(height, Qt.TransformationMode.SmoothTransformation) for shot in shots
    ]
    gap = 24
    sheet = QImage(
        sum(shot.width() for shot in shots) + gap * (len(shots) + 1),
        height + 2 * gap,
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor("#54607A"))
    painter = QPainter(sheet)
    painter.setFont(font(16))
    x = gap
    for shot in shots:
        painter.drawImage(x, gap, shot)
        x += shot.width() + gap
    painter.end()
    return sheet


def tell(kind: str, text: str, **more: object) -> None:
    """Tell the parent process what happened, a JSON line each."""
    sys.stdout.write(json.dumps({"kind": kind, "text": text, **more}) + "\n")
    sys.stdout.flush()
