"""Opens the first window, then the program behind it, and stays until it is closed."""

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication

from app.entrance import Entrance
from app.screens.wording import _
from app.surroundings import language
from app.traces import log


def open_program(data: Path) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    # all that was acknowledged is on the disk: Ctrl+C may end the program at once
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run_program(QApplication(sys.argv[:1]), data)


def speak(application: QApplication, language: str) -> None:
    """Have Qt say its own words, as in its file dialogs, in a language; English where it cannot."""
    words = QTranslator(application)
    if words.load(
        f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        application.installTranslator(words)


def run_program(application: QApplication, data: Path) -> int:
    """Be the program of this application until its last window is closed."""
    speak(application, language())
    entrance = Entrance(application, data)

    def say_unexpected(kind: type[BaseException], error: BaseException, trace: object) -> None:
        del kind, trace  # the error has both
        log.error("unexpected", exc_info=error)
        entrance.home.notice.say(
            _(
                "The program could not open its data, and what happened is noted. Start it again; "
                "if that does not help, write to the person who looks after it."
            )
        )

    def furnished() -> None:
        gc.freeze()  # it was off since the command began; what is there by now stays
        gc.enable()
        sys.excepthook = entrance.program.unexpected if entrance.program else say_unexpected

    sys.excepthook = say_unexpected
    entrance.furnished.connect(furnished)
    entrance.open()
    status = application.exec()
    empty = entrance.program is None
    entrance.close()
    return status or int(empty)
