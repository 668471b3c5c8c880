"""What each key means, and which keys are left to the control that has the keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.gui.console.entry import HandsField
from app.gui.shared.keys import SessionKeys
from app.gui.shared.widgets import button
from app.screens.key_context import KeyContext

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


class Keyboard:
    """Two windows, the keys of a session, and what was understood."""

    def __init__(self, console: QWidget, projection: QWidget) -> None:
        self.console = console
        self.projection = projection
        self.keys = SessionKeys((console, projection), console)
        self.context = KeyContext()
        self.keys.context = lambda: self.context
        self.heard: list[str] = []
        self.keys.done.connect(self.heard.append)
        self.keys.digit.connect(lambda number: self.heard.append(str(number)))
        self.keys.letter.connect(lambda letter: self.heard.append(f"letter {letter}"))

    def understood(
        self,
        *keys: Qt.Key,
        on: QWidget | None = None,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> list[str]:
        """Press keys on a control (the console itself by default); say what they meant."""
        self.heard.clear()
        target = on or self.console
        if on is not None and on is not self.projection:
            on.setFocus()
            assert on.hasFocus()
        for key in keys:
            QTest.keyClick(target, key, modifier)
        return list(self.heard)

    def finger(
        self, key: Qt.Key, at_ms: int, *, held: bool = False, on: QWidget | None = None
    ) -> None:
        """Press a key at a moment of the system's clock."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", held)
        pressed.setTimestamp(at_ms)
        QApplication.sendEvent(on or self.console, pressed)


@pytest.fixture
def keyboard(qtbot):
    console, projection = QWidget(), QWidget()
    QVBoxLayout(console)
    made = Keyboard(console, projection)
    application = QCoreApplication.instance()
    assert application is not None
    application.installEventFilter(made.keys)
    for window in (projection, console):
        qtbot.addWidget(window)
        window.show()
    console.activateWindow()
    QApplication.processEvents()
    yield made
    application.removeEventFilter(made.keys)


def put(keyboard: Keyboard, control: QWidget) -> None:
    layout = keyboard.console.layout()
    assert layout is not None
    layout.addWidget(control)
    control.show()


MEANINGS = {
    "forward": (K.Key_PageDown, K.Key_Right, K.Key_Down, K.Key_N, K.Key_Return, K.Key_Enter),
    "back": (K.Key_PageUp, K.Key_Left, K.Key_Up, K.Key_P, K.Key_Backspace),
    "black": (K.Key_Period, K.Key_Colon, K.Key_B, K.Key_Comma, K.Key_Semicolon),
    "play_pause": (K.Key_Space,),
    "logo": (K.Key_L,),
    "freeze": (K.Key_F,),
    "leave": (K.Key_Escape,),
    "show_room": (K.Key_F5,),
    "people": (K.Key_F3,),
    "full_screen": (K.Key_F11,),
    "volume_up": (K.Key_VolumeUp,),
    "volume_down": (K.Key_VolumeDown,),
    "mute": (K.Key_VolumeMute,),
    "shortcuts": (K.Key_Question, K.Key_F1),
}
PAIRS = [(key, name) for name, keys in MEANINGS.items() for key in keys]


@pytest.mark.parametrize(("key", "meaning"), PAIRS)
def test_each_key_has_one_meaning_in_both_windows(keyboard, key, meaning):
    assert keyboard.understood(key) == [meaning]
    assert keyboard.understood(key, on=keyboard.projection) == [meaning]


def test_commands_with_control_and_what_the_desktop_keeps(keyboard):
    assert keyboard.understood(K.Key_Z, K.Key_Y, modifier=CONTROL) == ["undo", "redo"]
    assert keyboard.understood(K.Key_Z, modifier=CONTROL | SHIFT) == ["redo"]
    assert keyboard.understood(K.Key_Z) == []
    assert keyboard.understood(K.Key_L, K.Key_B, modifier=CONTROL) == []
    assert keyboard.understood(K.Key_P, K.Key_Left, K.Key_Z, K.Key_F4, modifier=ALT) == []


def test_shift_that_a_layout_needs_for_a_sign_does_not_count(keyboard):
    """On a French keyboard “.” and “?” are typed with Shift; on a US one “+” is."""
    assert keyboard.understood(K.Key_Period, K.Key_Question, modifier=SHIFT) == [
        "black", "shortcuts",
    ]  # fmt: skip
    larger = keyboard.understood(K.Key_Plus, K.Key_Equal, modifier=CONTROL | SHIFT)
    assert larger == ["larger_text", "larger_text"]
    assert keyboard.understood(K.Key_Plus, modifier=CONTROL | KEYPAD) == ["larger_text"]
    assert keyboard.understood(K.Key_N, K.Key_PageDown, K.Key_F5, modifier=SHIFT) == [
        "forward", "forward", "show_room",
    ]  # fmt: skip


def test_the_full_stop_of_the_numeric_keypad_never_blackens_the_room(keyboard):
    assert keyboard.understood(K.Key_Period, K.Key_Comma, modifier=KEYPAD) == []


def test_the_digit_row_of_a_french_keyboard_needs_no_shift(keyboard):
    keyboard.context = KeyContext(figures=True)
    row = (
        K.Key_Ampersand, K.Key_Eacute, K.Key_QuoteDbl, K.Key_Apostrophe, K.Key_ParenLeft,
        K.Key_Minus, K.Key_Egrave, K.Key_Underscore, K.Key_Ccedilla, K.Key_Agrave,
    )  # fmt: skip
    figures = [*"1234567890"]
    assert keyboard.understood(*row) == figures
    plain = [*(K(K.Key_1 + at) for at in range(9)), K.Key_0]
    for held in (NONE, SHIFT, KEYPAD):
        assert keyboard.understood(*plain, modifier=held) == figures
    assert keyboard.understood(K.Key_Minus, modifier=KEYPAD) == []


def test_figures_mean_nothing_where_nothing_has_a_number(keyboard):
    assert keyboard.understood(K.Key_1, K.Key_Ampersand) == []


def test_letters_are_shortcuts_unless_they_name_something(keyboard):
    keys = (K.Key_A, K.Key_B, K.Key_F, K.Key_L, K.Key_N)
    assert keyboard.understood(*keys) == ["black", "freeze", "logo", "forward"]
    keyboard.context = KeyContext(letters="ABCD")
    assert keyboard.understood(*keys) == ["letter a", "letter b", "freeze", "logo", "forward"]
    keyboard.context = KeyContext(letters="ABCDEFGHIJKL")
    named = ["letter a", "letter b", "letter f", "letter l", "forward"]
    assert keyboard.understood(*keys) == named
    assert keyboard.understood(*keys, modifier=SHIFT) == named
    assert keyboard.understood(K.Key_Period) == ["black"]
    keyboard.context = KeyContext(letters="PC")
    assert keyboard.understood(K.Key_P, K.Key_B) == ["letter p", "black"]


def test_some_keys_count_only_while_hands_are_counted(keyboard):
    keys = (K.Key_M, K.Key_Equal, K.Key_E, K.Key_Asterisk)
    assert keyboard.understood(*keys) == []
    keyboard.context = KeyContext(letters="ABCD", counting=True)
    assert keyboard.understood(*keys) == ["majority", "rest", "estimate", "estimate"]
    keyboard.context = KeyContext(letters="ABCDE", counting=True)
    assert keyboard.understood(*keys) == ["majority", "rest", "letter e", "estimate"]


def test_keys_can_be_changed_but_for_those_of_clickers(keyboard):
    keyboard.keys.bind({"logo": ("F4", "Ctrl+L"), "forward": ("X",), "nothing known": ("Q",)})
    assert keyboard.understood(K.Key_F4, K.Key_X) == ["logo", "forward"]
    assert keyboard.understood(K.Key_L, modifier=CONTROL) == ["logo"]
    assert keyboard.understood(K.Key_L, K.Key_N, K.Key_Right, K.Key_Q) == []
    assert keyboard.understood(K.Key_PageDown, K.Key_Period) == ["forward", "black"]


def test_a_changed_key_goes_before_one_as_it_comes_and_clickers_go_before_both(keyboard):
    keyboard.keys.bind({"freeze": ("L", "PgDown")})
    assert keyboard.understood(K.Key_L, K.Key_PageDown) == ["freeze", "forward"]


@pytest.mark.parametrize("key", [K.Key_Shift, K.Key_AltGr, K.Key_CapsLock, K.Key_unknown])
def test_a_key_that_only_changes_others_means_nothing(keyboard, key):
    keyboard.keys.bind({"logo": ("", "Shift")})
    keyboard.finger(key, 1_000)
    assert keyboard.heard == []


def test_signs_of_other_alphabets_mean_nothing(keyboard):
    euro = QKeyEvent(QEvent.Type.KeyPress, 0x20AC, Qt.KeyboardModifier.NoModifier, "€")
    QApplication.sendEvent(keyboard.console, euro)
    assert keyboard.heard == []


def test_a_key_held_down_counts_once(keyboard):
    for at_ms, held in ((1_000, False), (1_500, True), (1_530, True)):
        keyboard.finger(K.Key_PageDown, at_ms, held=held)
    assert keyboard.heard == ["forward"]
    keyboard.heard.clear()
    keyboard.context = KeyContext(letters="AB", figures=True)
    for key in (K.Key_A, K.Key_1):
        keyboard.finger(key, 3_000)
        keyboard.finger(key, 3_500, held=True)
        keyboard.finger(key, 3_600)
    assert keyboard.heard == ["letter a", "1"]


def test_the_sound_goes_on_changing_while_its_key_is_held_or_pressed_fast(keyboard):
    for at_ms, held in ((1_000, False), (1_500, True), (1_530, True), (1_600, False)):
        keyboard.finger(K.Key_VolumeUp, at_ms, held=held)
    assert keyboard.heard == ["volume_up"] * 4


def test_a_key_hammered_thirty_times_a_second_counts_once(keyboard):
    for at_ms in range(1_000, 4_000, 33):
        keyboard.finger(K.Key_PageDown, at_ms)
    assert keyboard.heard == ["forward"]


def test_enter_hammered_from_a_field_into_the_session_does_not_run_on(keyboard):
    field = QLineEdit()
    put(keyboard, field)
    field.setFocus()
    keyboard.finger(K.Key_Return, 1_000, on=field)
    field.clearFocus()
    keyboard.finger(K.Key_Return, 1_033)
    assert keyboard.heard == []


def test_a_worn_clicker_button_counts_once(keyboard):
    keyboard.finger(K.Key_PageDown, 1_000)
    keyboard.finger(K.Key_PageDown, 1_149)
    assert keyboard.heard == ["forward"]
    keyboard.finger(K.Key_PageUp, 1_160)
    assert keyboard.heard == ["forward", "back"]
    keyboard.finger(K.Key_PageUp, 1_311)
    assert keyboard.heard == ["forward", "back", "back"]


def test_names_are_typed_and_only_the_clicker_still_drives_the_session(keyboard):
    field = QLineEdit()
    put(keyboard, field)
    field.setFocus()
    keyboard.heard.clear()
    QTest.keyClicks(field, "DUPONT-L. p:n 1&?")
    assert field.text() == "DUPONT-L. p:n 1&?"
    assert keyboard.heard == []
    everything = (K.Key_Left, K.Key_Up, K.Key_Backspace, K.Key_Return, K.Key_Enter)
    assert keyboard.understood(*everything, on=field) == []
    assert keyboard.understood(K.Key_Z, on=field, modifier=CONTROL) == []
    clicker = (K.Key_PageDown, K.Key_PageUp, K.Key_F5, K.Key_Escape, K.Key_F3)
    assert keyboard.understood(*clicker, on=field) == [
        "forward", "back", "show_room", "leave", "people",
    ]  # fmt: skip
    assert keyboard.understood(K.Key_Plus, on=field, modifier=CONTROL) == ["larger_text"]
    # AltGr, as Windows says it, writes signs
    keyboard.keys.bind({"logo": ("Ctrl+Alt+E",)})
    assert keyboard.understood(K.Key_E, on=field, modifier=CONTROL | ALT) == []
    assert keyboard.understood(K.Key_E, on=keyboard.projection, modifier=CONTROL | ALT) == ["logo"]


def test_enter_in_a_field_is_not_taken_for_next_when_it_climbs_to_the_window(keyboard):
    class Climbing(QObject):
        """Notes that the window got the key after its field."""

        seen = 0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            self.seen += event.type() is QEvent.Type.KeyPress
            return False

    field, climbing = QLineEdit(), Climbing()
    put(keyboard, field)
    keyboard.console.installEventFilter(climbing)
    assert keyboard.understood(K.Key_Return, on=field) == []
    assert climbing.seen == 1


def test_a_field_for_hands_keeps_figures_and_leaves_letters(keyboard):
    field = HandsField()
    put(keyboard, field)
    keyboard.context = KeyContext(letters="AB", counting=True)
    used = (K.Key_1, K.Key_Left, K.Key_Up, K.Key_Backspace, K.Key_Return, K.Key_Minus)
    assert keyboard.understood(*used, on=field) == []
    assert keyboard.understood(K.Key_V, on=field, modifier=CONTROL) == []
    left = (K.Key_B, K.Key_N, K.Key_L, K.Key_Space, K.Key_Period, K.Key_Colon, K.Key_PageDown)
    assert keyboard.understood(*left, on=field) == [
        "letter b", "forward", "logo", "play_pause", "black", "black", "forward",
    ]  # fmt: skip
    counts = (K.Key_M, K.Key_Equal, K.Key_E, K.Key_Question, K.Key_F3)
    assert keyboard.understood(*counts, on=field) == [
        "majority", "rest", "estimate", "shortcuts", "people",
    ]  # fmt: skip
    assert keyboard.understood(K.Key_Z, on=field, modifier=CONTROL) == ["undo"]
    assert field.text() == "-"  # refused in words when it is entered


def test_a_keypad_without_numlock_types_figures_into_a_count(keyboard):
    """The 3 of such a keypad is a PageDown, which would close the count."""
    field = HandsField()
    put(keyboard, field)
    keys = (
        K.Key_Insert, K.Key_End, K.Key_Down, K.Key_PageDown, K.Key_Left, K.Key_Clear,
        K.Key_Right, K.Key_Home, K.Key_Up, K.Key_PageUp,
    )  # fmt: skip
    for at, key in enumerate(keys):
        field.clear()
        assert keyboard.understood(key, on=field, modifier=KEYPAD) == []
        assert field.text() == str(at)
    keyboard.context = KeyContext(counting=True)
    assert keyboard.understood(K.Key_Asterisk, on=field, modifier=KEYPAD) == ["estimate"]


def test_a_text_of_several_lines_keeps_what_is_typed(keyboard):
    text = QPlainTextEdit()
    put(keyboard, text)
    text.setFocus()
    keyboard.heard.clear()
    QTest.keyClicks(text, "B. n")
    assert text.toPlainText() == "B. n"
    assert keyboard.heard == []
    text.setReadOnly(True)
    assert keyboard.understood(K.Key_N, on=text) == ["forward"]


@pytest.mark.parametrize("control", [QSpinBox, QComboBox])
def test_fields_that_take_text_or_arrows_keep_them(keyboard, control):
    made = control()
    put(keyboard, made)
    keys = (K.Key_Up, K.Key_Down, K.Key_5, K.Key_Return, K.Key_A)
    assert keyboard.understood(*keys, on=made) == []


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return, K.Key_Enter])
def test_a_button_that_has_the_keyboard_is_pressed(keyboard, key):
    pressed = []
    made = button("Go", lambda: pressed.append(1))
    put(keyboard, made)
    assert keyboard.understood(key, on=made) == []
    assert pressed == [1]
    assert keyboard.understood(K.Key_Right, K.Key_N, on=made) == ["forward", "forward"]


def test_a_tick_box_that_has_the_keyboard_is_ticked(keyboard):
    made = QCheckBox("Zoé")
    put(keyboard, made)
    assert keyboard.understood(K.Key_Space, on=made) == []
    assert made.isChecked()


def test_sliders_lists_and_long_texts_keep_the_arrows(keyboard):
    slider = QSlider(Qt.Orientation.Horizontal)
    listed = QListWidget()
    listed.addItems(["one", "two"])
    text = QPlainTextEdit("\n".join("line" for _at in range(100)))
    arrows = (K.Key_Down, K.Key_Right)
    for control in (slider, listed, text):
        put(keyboard, control)
        assert keyboard.understood(*arrows, on=control) == []
        assert keyboard.understood(K.Key_PageDown, on=control) == ["forward"]
    assert keyboard.understood(K.Key_Return, K.Key_Enter, K.Key_Space, on=listed) == []
    assert keyboard.understood(K.Key_Space, on=slider) == ["play_pause"]


def test_other_windows_keep_their_keys(keyboard, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    keyboard.heard.clear()
    QTest.keyClick(other, K.Key_PageDown)
    assert keyboard.heard == []


def test_a_label_has_no_keys_of_its_own(keyboard):
    made = QLabel("Bonjour")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    put(keyboard, made)
    assert keyboard.understood(K.Key_Space, on=made) == ["play_pause"]
