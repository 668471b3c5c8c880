"""The keys that drive a session, on any keyboard layout, from either window.

A presentation clicker is a keyboard: PageDown and PageUp, F5 and Escape in turn, and the key of
the US full stop, which on a French keyboard is the colon.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

K = Qt.Key

CLICKER_FORWARD = frozenset({K.Key_PageDown})
CLICKER_BACK = frozenset({K.Key_PageUp})
FORWARD = frozenset({K.Key_Right, K.Key_Down, K.Key_N, K.Key_Return, K.Key_Enter})
BACK = frozenset({K.Key_Left, K.Key_Up, K.Key_Backspace, K.Key_P})
BLACK = frozenset({K.Key_Period, K.Key_Colon})
ARROWS = frozenset({K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right})
# the digit row of a French keyboard, without Shift
AZERTY_DIGITS = {
    K.Key_Ampersand: 1,
    K.Key_Eacute: 2,
    K.Key_QuoteDbl: 3,
    K.Key_Apostrophe: 4,
    K.Key_ParenLeft: 5,
    K.Key_Minus: 6,
    K.Key_Egrave: 7,
    K.Key_Underscore: 8,
    K.Key_Ccedilla: 9,
    K.Key_Agrave: 0,
}
COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
BOUNCE_MS = 150
# where the 6 of the digit row is, for X11 and for Windows
SIX_KEY = frozenset({15, 7})


class SessionKeys(QObject):
    """Turns key presses in its windows into what they mean; install it on the application."""

    forward = Signal()
    back = Signal()
    toggled = Signal()
    black = Signal()
    logo = Signal()
    escaped = Signal()
    shown = Signal()
    undone = Signal()
    people = Signal()
    digit = Signal(int)
    letter = Signal(str)

    def __init__(self, windows: tuple[QWidget, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = windows
        self._last_key = 0
        self._last_at = -BOUNCE_MS

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something; leave the others to the widgets."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QWidget) or watched.window() not in self._windows:
            return False
        # a key that its widget left alone climbs to the parents: it is not pressed again there
        first = focus_of(watched.window()) or watched.window()
        return watched is first and self._take(watched, event)

    def _take(self, receiver: QWidget, event: QKeyEvent) -> bool:
        key = K(event.key())
        signal = self._always(key)
        if signal is None and not _used_by(receiver, key):
            if event.modifiers() & COMMANDS:
                undo = key is K.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier
                signal = self.undone if undo else None
            elif self._shortcut(key, event):
                return True
            else:
                signal = self._meaning(key)
        if signal is None:
            return False
        if not self._bounced(event):
            signal.emit()
        return True

    def _always(self, key: Qt.Key) -> SignalInstance | None:
        """Keys that mean the same even while a number is being typed."""
        if key in CLICKER_FORWARD:
            return self.forward
        if key in CLICKER_BACK:
            return self.back
        return {K.Key_F5: self.shown, K.Key_Escape: self.escaped, K.Key_F3: self.people}.get(key)

    def _meaning(self, key: Qt.Key) -> SignalInstance | None:
        if key in FORWARD:
            return self.forward
        if key in BACK:
            return self.back
        if key in BLACK:
            return self.black
        return {K.Key_Space: self.toggled, K.Key_L: self.logo}.get(key)

    def _shortcut(self, key: Qt.Key, event: QKeyEvent) -> bool:
        """Send digits and letters on; they name choices, cards and points."""
        if event.isAutoRepeat():
            return False
        number = AZERTY_DIGITS.get(key, key - K.Key_0 if K.Key_1 <= key <= K.Key_9 else 0)
        if number:
            self.digit.emit(number)
            return True
        if K.Key_A <= key <= K.Key_F:
            self.letter.emit(chr(key).lower())
            return True
        return False

    def _bounced(self, event: QKeyEvent) -> bool:
        """Tell a key held down or a worn clicker button from a wish."""
        # an event without a time (0) was not pressed by a finger
        at = event.timestamp()
        again = event.key() == self._last_key and 0 < at < self._last_at + BOUNCE_MS
        self._last_key, self._last_at = event.key(), at
        return event.isAutoRepeat() or again


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key of a French digit row means without Shift, None for another key.

    Its 6 sends a minus sign, which elsewhere is a sign of its own: the place of the key tells.
    """
    key = K(event.key())
    if key is K.Key_Minus and event.nativeScanCode() not in SIX_KEY:
        return None
    return AZERTY_DIGITS.get(key)


def focus_of(window: QWidget) -> QWidget | None:
    """The widget of a window that would get a key press; Qt's own stub forgets the None."""
    return window.focusWidget()


def _used_by(focus: QWidget, key: Qt.Key) -> bool:
    """Tell whether the widget that has the keyboard needs this key for itself."""
    if isinstance(focus, QLineEdit) and focus.property("look") == "hands":
        # a field for digits leaves letters and the space bar to the session
        return not (key is K.Key_Space or key in BLACK or K.Key_A <= key <= K.Key_Z)
    if isinstance(focus, QLineEdit | QAbstractSpinBox | QComboBox):
        return True
    if isinstance(focus, QAbstractButton):
        return key in {K.Key_Space, K.Key_Return, K.Key_Enter}
    if isinstance(focus, QAbstractItemView):
        return key in ARROWS | {K.Key_Return, K.Key_Enter, K.Key_Space}
    return isinstance(focus, QAbstractSlider | QAbstractScrollArea) and key in ARROWS
