"""What each key means, and which keys are left to the control that has the keyboard."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, SignalInstance
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

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keyboard:
    """Two windows, the keys of a session, and what was understood."""

    def __init__(self, console: QWidget, projection: QWidget) -> None:
        self.console = console
        self.projection = projection
        self.keys = SessionKeys((console, projection), console)
        self.heard: list[str] = []
        for name in ("forward", "back", "toggled", "black", "logo", "escaped", "shown", "undone"):
            self._hear(getattr(self.keys, name), name)
        self._hear(self.keys.people, "people")
        self.keys.digit.connect(lambda number: self.heard.append(str(number)))
        self.keys.letter.connect(self.heard.append)

    def _hear(self, signal: SignalInstance, name: str) -> None:
        signal.connect(lambda: self.heard.append(name))

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

    def finger(self, key: Qt.Key, at_ms: int, *, held: bool = False) -> None:
        """Press a key at a moment of the system's clock."""
        pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", held)
        pressed.setTimestamp(at_ms)
        QApplication.sendEvent(self.console, pressed)


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
    "black": (K.Key_Period, K.Key_Colon),
    "toggled": (K.Key_Space,),
    "logo": (K.Key_L,),
    "escaped": (K.Key_Escape,),
    "shown": (K.Key_F5,),
    "people": (K.Key_F3,),
}
PAIRS = [(key, name) for name, keys in MEANINGS.items() for key in keys]


@pytest.mark.parametrize(("key", "meaning"), PAIRS)
def test_each_key_has_one_meaning_in_both_windows(keyboard, key, meaning):
    assert keyboard.understood(key) == [meaning]
    assert keyboard.understood(key, on=keyboard.projection) == [meaning]


def test_control_z_undoes_and_other_commands_of_the_desktop_are_left_alone(keyboard):
    assert keyboard.understood(K.Key_Z, modifier=CONTROL) == ["undone"]
    assert keyboard.understood(K.Key_Z) == []
    assert keyboard.understood(K.Key_N, K.Key_L, K.Key_B, modifier=CONTROL) == []
    assert keyboard.understood(K.Key_P, K.Key_Left, K.Key_Z, modifier=ALT) == []


def test_the_digit_row_of_a_french_keyboard_needs_no_shift(keyboard):
    row = (
        K.Key_Ampersand, K.Key_Eacute, K.Key_QuoteDbl, K.Key_Apostrophe, K.Key_ParenLeft,
        K.Key_Minus, K.Key_Egrave, K.Key_Underscore, K.Key_Ccedilla,
    )  # fmt: skip
    figures = [str(number) for number in range(1, 10)]
    assert keyboard.understood(*row) == figures
    assert keyboard.understood(*(K(K.Key_1 + at) for at in range(9))) == figures
    assert keyboard.understood(K.Key_0, K.Key_Agrave) == []


def test_the_first_six_letters_name_what_is_on_the_screen(keyboard):
    keys = (K.Key_A, K.Key_B, K.Key_C, K.Key_D, K.Key_E, K.Key_F)
    assert keyboard.understood(*keys) == list("abcdef")
    assert keyboard.understood(K.Key_G, K.Key_Z) == []


def test_signs_of_other_alphabets_mean_nothing(keyboard):
    euro = QKeyEvent(QEvent.Type.KeyPress, 0x20AC, Qt.KeyboardModifier.NoModifier, "€")
    QApplication.sendEvent(keyboard.console, euro)
    assert keyboard.heard == []


def test_a_key_held_down_counts_once(keyboard):
    for at_ms, held in ((1_000, False), (1_500, True), (1_530, True)):
        keyboard.finger(K.Key_PageDown, at_ms, held=held)
    assert keyboard.heard == ["forward"]
    keyboard.heard.clear()
    keyboard.finger(K.Key_A, 3_000)
    keyboard.finger(K.Key_A, 3_500, held=True)
    assert keyboard.heard == ["a"]


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
    QTest.keyClicks(field, "DUPONT-L. p:n 1&")
    assert field.text() == "DUPONT-L. p:n 1&"
    assert keyboard.heard == []
    everything = (K.Key_Left, K.Key_Up, K.Key_Backspace, K.Key_Return, K.Key_Enter)
    assert keyboard.understood(*everything, on=field) == []
    assert keyboard.understood(K.Key_Z, on=field, modifier=CONTROL) == []
    clicker = (K.Key_PageDown, K.Key_PageUp, K.Key_F5, K.Key_Escape, K.Key_F3)
    assert keyboard.understood(*clicker, on=field) == [
        "forward", "back", "shown", "escaped", "people",
    ]  # fmt: skip


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
    used = (K.Key_1, K.Key_Left, K.Key_Backspace, K.Key_Return, K.Key_Minus)
    assert keyboard.understood(*used, on=field) == []
    left = (K.Key_B, K.Key_N, K.Key_L, K.Key_Space, K.Key_Period, K.Key_Colon, K.Key_PageDown)
    assert keyboard.understood(*left, on=field) == [
        "b", "forward", "logo", "toggled", "black", "black", "forward",
    ]  # fmt: skip
    assert keyboard.understood(K.Key_Z, on=field, modifier=CONTROL) == ["undone"]


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
    assert keyboard.understood(K.Key_Space, on=slider) == ["toggled"]


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
    assert keyboard.understood(K.Key_Space, on=made) == ["toggled"]
