"""The whole program, with somebody at its keys who obeys the lines on stdin; run by `driving`.

Each line is a JSON list: what to do and with what. Each gets one JSON line back.
"""

import json
import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.commands import main
from app.domain.content import Quiz
from app.domain.live import SessionState
from app.gui.shared.keys import focus_of
from app.gui.shared.widgets import Notice
from app.launch import Program
from app.traces import guard


class Hands(QObject):
    """Does what it is told, on the thread of the windows."""

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.told.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self._can: dict[str, Callable[..., Any]] = {
            "see": see, "click": click, "press": press, "type": type_in, "grab": grab,
            "fill": fill, "close": lambda: window_in_use().close(),
        }  # fmt: skip

    def listen(self) -> None:
        """Pass the lines of stdin on; run by a thread of its own."""
        heard = b""
        while got := os.read(0, 4096):
            *lines, heard = (heard + got).split(b"\n")
            for line in lines:
                self.told.emit(line.decode())

    def _obey(self, line: str) -> None:
        what, *how = json.loads(line)
        os.write(1, json.dumps(self._can[what](*how)).encode() + b"\n")


def see() -> dict[str, Any]:
    """What a person at the laptop sees, and where the session stands."""
    shown = [each for each in QApplication.allWidgets() if each.isVisible()]
    active = QApplication.activeWindow()
    seen: dict[str, Any] = {
        "active": active.windowTitle() if active else "",
        "focus": name_of_focus(),
        "windows": [each.windowTitle() for each in shown if each.isWindow()],
        "notices": [each.text() for each in shown if isinstance(each, Notice)],
        "buttons": [each.objectName() for each in shown if is_button(each)],
    }
    application = QApplication.instance()
    program = application.findChild(Program) if application else None
    stage = getattr(program, "stage", None)  # not before the program is ready
    if program and stage and stage.session:
        seen |= stand(program, stage.session.state)
    return seen


def name_of_focus() -> str:
    focus = QApplication.focusWidget()
    return focus.accessibleName() if focus else ""


def stand(program: Program, state: SessionState) -> dict[str, Any]:
    quiz = state.current
    question = state.question(quiz) if isinstance(quiz, Quiz) else None
    return {
        "activity": state.activity,
        "question": question.id if question else "",
        "phase": state.phase(question).value if question else "",
        "hands": dict(state.answers.tally(question.id).hands) if question else {},
        "film_ms": program.stage.film_position(),
        "running": program.stage.film_running(),
        "room": program.projection.geometry().getRect() if program.projection.isVisible() else [],
        "broken": program.stage.film_broken,
        "reads": program.projection.canvas.accessibleName(),
        "sentence": program.projection.canvas.accessibleDescription(),
        "caption": program.console.side.now_canvas.caption,
    }


def is_button(widget: QWidget) -> bool:
    named = isinstance(widget, QAbstractButton) and bool(widget.objectName())
    return named and widget.isEnabled()


def window_in_use() -> QWidget:
    window = QApplication.activeWindow()
    assert window is not None
    return window


def click(name: str, number: int = 0) -> bool:
    """Click the button of this name or text that can be seen."""
    found = [
        each
        for window in QApplication.topLevelWidgets()
        for each in window.findChildren(QAbstractButton)
        if name in {each.objectName(), each.text()} and each.isVisible() and each.isEnabled()
    ]
    if len(found) <= number:
        return False
    QTest.mouseClick(found[number], Qt.MouseButton.LeftButton)
    return True


def press(key: str) -> bool:
    """Press a key of Qt's by name, where the keyboard is."""
    window = window_in_use()
    QTest.keyClick(focus_of(window) or window, getattr(Qt.Key, f"Key_{key}"))
    return True


def type_in(text: str) -> bool:
    window = window_in_use()
    QTest.keyClicks(focus_of(window) or window, text)
    return True


def fill(name: str, text: str) -> bool:
    """Put a text into a field, as from the clipboard; found by what screen readers call it."""
    for window in QApplication.topLevelWidgets():
        for field in window.findChildren(QLineEdit):
            if field.isVisible() and field.accessibleName() == name:
                field.setFocus()
                field.clear()
                field.insert(text)
                return True
    return False


def grab(title: str, file: str) -> bool:
    """Take a picture of a window."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window.windowTitle() == title:
            return window.grab().save(file)
    return False


if __name__ == "__main__":
    guard()
    hands = Hands()
    threading.Thread(target=hands.listen, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
