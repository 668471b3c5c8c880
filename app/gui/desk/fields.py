"""The fields of the desk: Ctrl+Z takes back what was typed in one, and never a step besides."""

import re
from collections.abc import Callable

from PySide6.QtCore import QDateTime, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.gui.shared.fields import still_under_wheel
from app.gui.shared.widgets import button, label

_MOST_TYPED = 300
_KEY = "key"
_EDGES, _WIDEST, _WITHIN = 40, 700, 6  # pixels around what a list says, and the widest list
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LONG_WORD = re.compile(r"\S{18,}")
_PIECE = re.compile(r"-(?=.)|[^-]{14}(?=[^-]{4})")


def breakable(text: str) -> str:
    """A text whose longest words can go on in the next line: a name may have 120 letters."""
    return _LONG_WORD.sub(lambda word: _PIECE.sub("\\g<0>\N{ZERO WIDTH SPACE}", word[0]), text)


class Field(QLineEdit):
    """One line to type in; `held` when Ctrl+Z may begin or cease to mean what is typed here."""

    held = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(_MOST_TYPED)
        self.textChanged.connect(self.held)

    @property
    def holds_undo(self) -> bool:
        """Whether Ctrl+Z and Ctrl+Y mean what was typed here, not the steps of the desk.

        They still do when the last letter is taken back: one press more must not take back
        something else, out of sight.
        """
        return self.isUndoAvailable() or self.isRedoAvailable()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z and Ctrl+Y to the window while nobody has typed here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.setAccepted(self.holds_undo)
                return self.holds_undo
        return super().event(event)

    def put(self, text: str) -> None:
        """Show a text that nobody typed: there is nothing to take back."""
        self.setText(text)
        self.setCursorPosition(0)
        self.held.emit()


class Box(QCheckBox):
    """A box to tick with the space bar; Enter is left to the form around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter; some systems would tick with it."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Choice(QComboBox):
    """A list to choose from, with its values; it gives way where there is little room."""

    def __init__(self, name: str, *choices: tuple[str, object]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        still_under_wheel(self)
        self.offer(choices)

    def offer(self, choices: tuple[tuple[str, object], ...]) -> None:
        """Offer these; what was chosen stays so where it is still there."""
        chosen = self.value()
        self.blockSignals(True)
        self.clear()
        for text, value in choices:
            self.addItem(text, value)
            self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + _EDGES, _WIDEST))
        self.choose(chosen)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the form around it: the space bar and the arrows choose."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """End what does not fit in an ellipsis: cut off short, it would look whole."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - _WITHIN
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def value(self) -> object:
        """What is chosen."""
        return self.currentData()

    def choose(self, value: object) -> None:
        """Choose this value; the first one where it is not there."""
        values = [self.itemData(at) for at in range(self.count())]
        self.setCurrentIndex(values.index(value) if value in values else 0)


class Moment(QDateTimeEdit):
    """A day, with its hour or without; Tab leaves it, the arrows go from part to part.

    Any sign between the figures ("/", ".", "h"…) goes on to the next part.
    """

    def __init__(self, name: str, shape: str) -> None:
        super().__init__(QDateTime.currentDateTime())
        self.setCalendarPopup(True)
        self.setDisplayFormat(shape)
        self.setAccessibleName(name)
        still_under_wheel(self)
        self._went_on = False  # by itself: the last figure of a part was typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on at a sign; Qt would leave the field at some of them, and ignore the others."""
        sign, part = event.text(), self.currentSectionIndex()
        if not sign.isprintable() or not sign or event.modifiers() & _COMMANDS:
            self._went_on = False
            super().keyPressEvent(event)
        elif sign.isdigit():
            super().keyPressEvent(event)
            self._went_on = self.currentSectionIndex() != part
        else:
            if not self._went_on and part + 1 < self.sectionCount():
                self.setSelectedSection(self.sectionAt(part + 1))
            self._went_on = False
            event.accept()

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: N802, FBT001 - Qt calls it
        """Leave at once: Qt would go through day, month, year, hour and minute first."""
        return QWidget.focusNextPrevChild(self, on)


def titled(name: str, field: QWidget) -> tuple[QWidget, QWidget]:
    """A field under its name."""
    above = label(name, "small", wrap=True)
    above.setBuddy(field)
    return above, field


def keyed(
    text: str, key: str, pressed: Callable[[], object], look: str = "", *, name: str = ""
) -> QPushButton:
    """Make a button that shows its key, where there is room for it."""
    made = button(f"{text}  {key}", pressed, look, name=name, hint=key)
    made.setAccessibleName(text)
    made.setProperty(_KEY, key)
    return made


def name_keys(window: QWidget, *, shown: bool) -> None:
    """Show the keys on the buttons of a window, or leave them to what is said under the pointer."""
    for each in window.findChildren(QPushButton):
        key = each.property(_KEY)
        if key:
            text = each.text().removesuffix(f"  {key}")
            each.setText(f"{text}  {key}" if shown else text)
