"""Lists of people: a letter looks for a name and decides nothing; Alt and a letter do something."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence

from app.gui.desk.drawing import SignedDrawing
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.screens.desk_people import SignedRow
from app.screens.typed_names import led_to

K, M = Qt.Key, Qt.KeyboardModifier
PAUSE = 1000  # milliseconds: a letter after that begins another name
_ARROWS = {K.Key_Down, K.Key_Up, K.Key_PageDown, K.Key_PageUp}


class PeopleList(RowList):
    """People, and the deeds for who is current: `wanted` says which of them its keys ask for.

    `entered` is Enter, whatever can be done now.
    """

    wanted = Signal(object)
    entered = Signal()

    def __init__(self, pen: Pen, name: str, spoken: str) -> None:
        super().__init__(name, SignedDrawing(pen), by_click=False)
        self.setAccessibleName(spoken)
        self.deeds: Sequence[Enum] = ()
        self._typed, self._names = "", tuple[str, ...]()
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.forget_typed)

    def renew_people(self, rows: tuple[SignedRow, ...], at: int) -> None:
        """Show these people where others were."""
        self._names = tuple(each.sought for each in rows)
        self.renew(rows, at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key stands for, once however long it is held."""
        repeated = event.isAutoRepeat() and event.key() not in _ARROWS
        if repeated or self._does(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _does(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~M.KeypadModifier
        if key in {K.Key_Return, K.Key_Enter}:
            if held == M.NoModifier:
                self.entered.emit()
            return True
        for deed in self.deeds:
            if held == _held_for(deed) and QKeySequence(key) == QKeySequence(deed.value):
                self.wanted.emit(deed)
                return True
        if key == K.Key_Space and self._typed:
            self.keyboardSearch(" ")
            return True
        # with Alt, a letter that means nothing for who is current leads nowhere either
        return held == M.AltModifier and K.Key_A <= key <= K.Key_Z

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt calls it
        """Lead to the name that begins with what was typed without a pause."""
        if not search.isprintable():
            return
        self._typed += search
        self._pause.start()
        at = led_to(self._typed, self._names, self.at())
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))

    def forget_typed(self) -> None:
        """Begin another name with the next letter."""
        self._typed = ""

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Begin another name once the keyboard was elsewhere."""
        self.forget_typed()
        super().focusOutEvent(event)


def _held_for(deed: Enum) -> Qt.KeyboardModifier:
    return M.AltModifier if len(deed.value) == 1 else M.NoModifier
