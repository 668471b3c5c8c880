"""The way into the program: its first window, the passphrase where one is wanted, what is behind.

The data is written again, encrypted or plain, while nobody uses it: the program closes, a new first
window shows how far it is, and the program opens again behind it.
"""

from collections.abc import Callable
from contextlib import ExitStack, closing
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError
from app.gui.home.window import HomeWindow
from app.gui.shared.room import fit_on_screen
from app.launch import Program, first_window
from app.screens.wording import _, explain
from app.traces import words_for
from app.unlocking import given

if TYPE_CHECKING:
    from app.gui.home.door import Door
    from app.gui.shared.background import Background
    from app.storage.cipher import Passphrase
    from app.storage.sealing import Change


class Entrance(QObject):
    """Shows the first window and builds the program behind it; `program` is None until then."""

    furnished = Signal()
    _moved = Signal(float)

    def __init__(self, application: QApplication, data: Path) -> None:
        super().__init__(application)
        self._application = application
        self._data = data
        self.home, self._theme = first_window(application)
        self.program: Program | None = None
        self._resources = ExitStack()
        self._stopping = False

    def open(self) -> None:
        """Show the first window; the rest comes once it is on the screen."""
        self._show(lambda: self._furnish(given()))

    def close(self) -> None:
        """Let go of everything."""
        if self.program is not None:
            self.program.close()
        self._resources.close()

    def _show(self, then: Callable[[], None]) -> None:
        # what is slow waits until the window is on the screen, which a timer alone would not
        self.home.appeared.connect(lambda: QTimer.singleShot(0, self, then))
        fit_on_screen(self.home)
        self.home.show()
        self.home.setFocus()  # no button answers to Enter by chance

    @cached_property
    def _background(self) -> "Background":
        from app.gui.shared.background import Background  # noqa: PLC0415 - seldom needed

        return self._resources.enter_context(closing(Background()))

    @cached_property
    def _door(self) -> "Door":
        from app.gui.home.door import Door  # noqa: PLC0415 - seldom needed

        made = Door()
        made.tried.connect(self._try)
        return made

    def _furnish(self, *passphrases: "Passphrase | None") -> None:
        """Build the program with the first of these that opens the data, else ask for another."""
        first, *others = passphrases
        try:
            self.program = Program(self._application, self.home, self._theme, self._data, first)
        except PassphraseWantedError as error:
            if others:
                self._furnish(*others)
            else:
                self._ask(error)
        except UserError as error:
            self.home.notice.say(explain(error))
            if "_door" in self.__dict__:
                self._door.refuse("")
        else:
            self.program.relocked.connect(self._relock)
            self.__dict__.pop("_door", None)
        finally:
            self.furnished.emit()

    def _ask(self, error: PassphraseWantedError) -> None:
        if "_door" not in self.__dict__:  # else it stands there
            self.home.show_door(self._door)
        self._door.refuse(explain(error) if isinstance(error, PassphraseRefusedError) else "")

    def _try(self, words: str) -> None:
        from app.storage.cipher import Passphrase  # noqa: PLC0415 - seldom needed
        from app.storage.opening import unlock  # noqa: PLC0415

        passphrase = Passphrase(words)
        self._background.run(
            lambda: unlock(self._data, passphrase),
            lambda _nothing: self._furnish(passphrase),
            lambda error: self._door.refuse(words_for(error)),
        )

    def _relock(self, change: "Change") -> None:
        """Close the program, have the data written again, and open it again."""
        program, self.program = self.program, None
        self.home = HomeWindow()
        self._show(partial(self._write_again, change))  # before the old one goes: one always shows
        if program is not None:
            program.close()
            program.deleteLater()
        for window in self._application.topLevelWidgets():
            if window is not self.home and window.parent() is None:
                window.hide()
                window.deleteLater()

    def _write_again(self, change: "Change") -> None:
        from app.gui.home.door import Rewriting  # noqa: PLC0415 - seldom needed
        from app.storage.opening import FILE_NAME  # noqa: PLC0415
        from app.storage.sealing import change_lock  # noqa: PLC0415

        self._stopping = False
        title = _("The data is being encrypted") if change.new else _("The data is being opened up")
        card = Rewriting(title)
        card.stopped.connect(self._stop)
        self._moved.connect(card.show_share)
        self.home.show_door(card)
        self._background.run(
            lambda: change_lock(self._data / FILE_NAME, change, self._go_on),
            lambda _readable: self._written(change),
            lambda error: self._failed(change, error),
        )

    def _go_on(self, done: float) -> bool:
        """What the thread that writes asks from time to time."""
        self._moved.emit(done)
        return not self._stopping

    def _stop(self) -> None:
        self._stopping = True

    def _written(self, change: "Change") -> None:
        from app.screens.safety import afterwards_said, safety_said  # noqa: PLC0415

        self._furnish(change.new)
        if self.program is None:
            return
        found = self.program.storage.safety()
        names = tuple(each.name for each in found.readable)
        said = afterwards_said(sealed=found.sealed)
        if names:
            said += safety_said(0, names, sealed=found.sealed)[1:]
        self.home.notice.say("\n".join(said), calm=not found.readable)

    def _failed(self, change: "Change", error: BaseException) -> None:
        """Whatever failed, one of the two passphrases opens the data."""
        self._furnish(change.old, change.new)
        self.home.notice.say(words_for(error))
