"""The keys that drive a session, on any keyboard layout, from either window.

A presentation clicker is a keyboard: PageDown and PageUp, F5 and Escape in turn, and the key of
the US full stop, which on a French keyboard is the colon.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from app.domain.shortcuts import ACTIONS, Changed, actions_by_key
from app.gui.shared.key_names import (
    AZERTY_DIGITS,
    COMMANDS,
    FIRST_SILENT,
    KEYPAD_DIGITS,
    digit_of,
    figure_of,
    key_name,
    key_of,
    letter_of,
    on_keypad,
)
from app.screens.key_context import KeyContext

K = Qt.Key
M = Qt.KeyboardModifier

ARROWS = frozenset({K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right})
PRESSING = frozenset({K.Key_Space, K.Key_Return, K.Key_Enter})
# with Ctrl, what a field for text does
EDITING = ARROWS | {
    K.Key_A, K.Key_C, K.Key_V, K.Key_X, K.Key_Backspace, K.Key_Delete, K.Key_Home, K.Key_End,
    K.Key_Insert,
}  # fmt: skip
UNDOING = frozenset({K.Key_Y, K.Key_Z})
IN_NUMBERS = frozenset({K.Key_Plus, *AZERTY_DIGITS, *(K(K.Key_0 + at) for at in range(10))})
CLICKED = frozenset({K.Key_PageUp, K.Key_PageDown, K.Key_Escape})
BOUNCE_MS = 150


class SessionKeys(QObject):
    """Turns key presses in its windows into what they mean; install it on the application.

    `done` carries an action of app.domain.shortcuts. `context` is asked what letters and figures
    mean now. `rubbed` is Backspace, where a card is in the hand.
    """

    done = Signal(str)
    digit = Signal(int)
    letter = Signal(str)
    pointed = Signal(int)
    rubbed = Signal()

    def __init__(self, windows: tuple[QWidget, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._windows = windows
        self._last_key = 0
        self._last_at = -BOUNCE_MS
        self.context: Callable[[], KeyContext] = KeyContext
        self.bind({})

    def bind(self, changed: Changed) -> None:
        """Take these changed keys for everything pressed from now on."""
        self._actions = actions_by_key(changed)

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
        name = key_name(event)
        if not name:
            return False
        again = self._again(event)
        if _left_to(receiver, event):
            return False
        context = self.context()
        # Ctrl and the minus of a French digit row is the sixth table only while it is no shortcut
        if name not in self._actions and self._points(event, again=again):
            return True
        if not event.modifiers() & COMMANDS and self._names(event, context, again=again):
            return True
        action = self._action(name, context)
        if action and (not again or ACTIONS[action].held):
            self.done.emit(action)
        return bool(action)

    def _points(self, event: QKeyEvent, *, again: bool) -> bool:
        """Ctrl and a figure: a point for the table of that number."""
        figure = figure_of(event)
        if event.modifiers() & COMMANDS != M.ControlModifier or not figure:
            return False
        if not again:
            self.pointed.emit(figure)
        return True

    def _action(self, name: str, context: KeyContext) -> str:
        """What a key does now; Shift counts only where it was chosen to."""
        action = self._actions.get(name) or self._actions.get(name.replace("Shift+", "")) or ""
        return "" if action and ACTIONS[action].counting and not context.counting else action

    def _names(self, event: QKeyEvent, context: KeyContext, *, again: bool) -> bool:
        """Send digits and letters on, where they name choices, cards and points."""
        letter, figure = letter_of(event), figure_of(event)
        if letter and letter in context.letters:
            if not again:
                self.letter.emit(letter.lower())
            return True
        if figure is not None and context.figures:
            if not again:
                self.digit.emit(figure)
            return True
        if context.rubbing and key_of(event) == K.Key_Backspace:
            if not again:
                self.rubbed.emit()
            return True
        return False

    def _again(self, event: QKeyEvent) -> bool:
        """Tell a key held down or a worn clicker button from a wish."""
        # an event without a time (0) was not pressed by a finger
        at = event.timestamp()
        again = event.key() == self._last_key and 0 < at < self._last_at + BOUNCE_MS
        self._last_key, self._last_at = event.key(), at
        return event.isAutoRepeat() or again


def focus_of(window: QWidget) -> QWidget | None:
    """The widget of a window that would get a key press; Qt's own stub forgets the None."""
    return window.focusWidget()


def _left_to(focus: QWidget, event: QKeyEvent) -> bool:
    """Tell whether the widget that has the keyboard needs this key for itself."""
    key = key_of(event)
    if isinstance(focus, QLineEdit) and focus.property("look") == "hands":
        return _counting_needs(event)
    if isinstance(focus, QLineEdit | QAbstractSpinBox | QComboBox):
        return _typing_needs(event)
    if isinstance(focus, QPlainTextEdit | QTextEdit) and not focus.isReadOnly():
        return _typing_needs(event)
    if isinstance(focus, QAbstractButton):
        return key in PRESSING
    if isinstance(focus, QAbstractItemView):
        return key in ARROWS | PRESSING
    return isinstance(focus, QAbstractSlider | QAbstractScrollArea) and key in ARROWS


def _typing_needs(event: QKeyEvent) -> bool:
    """A field for text leaves the keys that neither write nor move in it."""
    key, commands = key_of(event), event.modifiers() & COMMANDS
    if commands == M.ControlModifier | M.AltModifier:
        return True  # AltGr, as Windows says it
    if commands:
        return key in EDITING | UNDOING
    return not _writes_nowhere(key)


def _counting_needs(event: QKeyEvent) -> bool:
    """A field for figures leaves letters, signs and the space bar to the session."""
    key = key_of(event)
    if event.modifiers() & COMMANDS:
        return key in EDITING
    if on_keypad(event) and key in KEYPAD_DIGITS:
        return True  # its NumLock is off: a figure is meant, not the next step
    return key in IN_NUMBERS if key < FIRST_SILENT else not _writes_nowhere(key)


def _writes_nowhere(key: Qt.Key) -> bool:
    """Tell whether a key has nothing to do in any field: clickers, function and sound keys."""
    media = K.Key_Back <= key < K.Key_AltGr
    return media or K.Key_F1 <= key <= K.Key_F35 or key in CLICKED


__all__ = ["SessionKeys", "digit_of", "focus_of"]
