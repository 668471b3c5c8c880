"""Names a key the same on every keyboard layout, and finds the figures of a French one."""

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

K = Qt.Key
M = Qt.KeyboardModifier

COMMANDS = M.ControlModifier | M.AltModifier | M.MetaModifier
# keys above write nothing by themselves
FIRST_SILENT = 0x0100_0000
MODIFIERS = frozenset(
    {
        K.Key_Shift, K.Key_Control, K.Key_Alt, K.Key_AltGr, K.Key_Meta, K.Key_Super_L,
        K.Key_Super_R, K.Key_Hyper_L, K.Key_Hyper_R, K.Key_CapsLock, K.Key_NumLock,
        K.Key_ScrollLock, K.Key_unknown,
    }
)  # fmt: skip
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
# the numeric keypad while NumLock is off
KEYPAD_DIGITS = {
    K.Key_Insert: 0,
    K.Key_End: 1,
    K.Key_Down: 2,
    K.Key_PageDown: 3,
    K.Key_Left: 4,
    K.Key_Clear: 5,
    K.Key_Right: 6,
    K.Key_Home: 7,
    K.Key_Up: 8,
    K.Key_PageUp: 9,
}
# where the 6 of the digit row is, for X11 and for Windows
SIX_KEY = frozenset({15, 7})


def key_of(event: QKeyEvent) -> Qt.Key:
    """The key of a press; the enumeration makes one up for signs that have none."""
    return K(event.key())


def on_keypad(event: QKeyEvent) -> bool:
    """Tell whether a key of the numeric keypad was pressed."""
    return bool(event.modifiers() & M.KeypadModifier)


def key_name(event: QKeyEvent) -> str:
    """The name of what was pressed, as QKeySequence writes it everywhere; empty for no key.

    Where Shift only reaches a sign or a capital, it does not count: another layout does without.
    """
    key, modifiers = key_of(event), event.modifiers()
    if key in MODIFIERS:
        return ""
    counted = modifiers & COMMANDS
    letter = K.Key_A <= key <= K.Key_Z
    if key >= FIRST_SILENT or (letter and counted):
        counted |= modifiers & M.ShiftModifier
    # the full stop of the keypad is part of a number, that of a clicker is not
    if key in {K.Key_Period, K.Key_Comma}:
        counted |= modifiers & M.KeypadModifier
    written = QKeySequence(QKeyCombination(counted, key))
    return written.toString(QKeySequence.SequenceFormat.PortableText)


def digit_of(event: QKeyEvent) -> int | None:
    """The digit that a key means where only figures are typed, None for another key.

    That of a French digit row without Shift, or of a keypad whose NumLock is off. The 6 sends a
    minus sign, which elsewhere is a sign of its own: the place of the key tells.
    """
    key = key_of(event)
    if on_keypad(event):
        return KEYPAD_DIGITS.get(key)
    if key is K.Key_Minus and event.nativeScanCode() not in SIX_KEY:
        return None
    return AZERTY_DIGITS.get(key)


def figure_of(event: QKeyEvent) -> int | None:
    """The figure of a key pressed alone, on either row; None for another key."""
    key = key_of(event)
    if K.Key_0 <= key <= K.Key_9:
        return int(key) - int(K.Key_0)
    return None if on_keypad(event) else AZERTY_DIGITS.get(key)


def letter_of(event: QKeyEvent) -> str:
    """The capital letter of a key; empty for another key."""
    key = key_of(event)
    return chr(key) if K.Key_A <= key <= K.Key_Z else ""
