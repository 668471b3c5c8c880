"""What a command asks of Qt before there is any window; Qt is loaded only when it is asked."""

import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from app.domain.errors import UserError
from app.screens.wording import explain
from app.surroundings import has_screen
from app.traces import log

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

Result = TypeVar("Result")


def without_window() -> "QGuiApplication":
    """Start Qt without a window, for as long as the application is kept."""
    from PySide6.QtGui import QGuiApplication

    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # films need an application all the same
    return QGuiApplication(sys.argv[:1])


def awaited(begin: Callable[[Callable[[Result], None]], object]) -> Result:
    """Let events flow until `begin` hands its result over; keeps what it returned up to then."""
    from PySide6.QtCore import QEventLoop

    loop, results = QEventLoop(), list[Result]()

    def take(result: Result) -> None:
        results.append(result)
        loop.quit()

    kept = begin(take)
    if not results:
        loop.exec()
    del kept
    return results[0]


def hear_qt() -> None:
    """Send Qt's messages to the log; call it before there is an application.

    When Qt finds no screen it says so in its own words and aborts: here it ends with ours.
    """
    from PySide6.QtCore import QLoggingCategory, QtMsgType, qInstallMessageHandler

    # what the threads of Qt Multimedia say must not wait for Python
    QLoggingCategory.setFilterRules("*.debug=false\n*.info=false\nqt.multimedia.*=false")
    levels = {QtMsgType.QtCriticalMsg: logging.ERROR, QtMsgType.QtFatalMsg: logging.CRITICAL}

    def hear(kind: QtMsgType, _context: object, message: str) -> None:
        log.log(levels.get(kind, logging.WARNING), "Qt: %s", message)
        if kind is QtMsgType.QtFatalMsg:
            print(explain(no_screen()), file=sys.stderr, flush=True)
            os._exit(1)

    qInstallMessageHandler(hear)


def no_screen() -> UserError:
    """Say that no window can be opened here, and what can be done without one."""
    return UserError(
        "No window can be opened here: there is no screen, or a library of the system is missing. "
        "The demonstration needs no screen: python main.py demo --out FOLDER"
    )
