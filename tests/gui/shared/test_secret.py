import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.gui.shared.secret import SecretField
from tests.gui.fitting import nameless

HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


@pytest.fixture
def field(qtbot) -> SecretField:
    made = SecretField("Passphrase")
    qtbot.addWidget(made)
    made.show()
    return made


def capitals_said(field: SecretField) -> bool:
    return field._capitals.isVisible()


def test_what_is_typed_is_hidden_until_it_is_asked_for(field, qtbot):
    qtbot.keyClicks(field.line, "le chat")
    assert field.line.echoMode() is HIDDEN
    field.shown.click()
    assert field.line.echoMode() is SHOWN
    assert field.shown.text() == "Hide"
    field.shown.click()
    assert field.line.echoMode() is HIDDEN
    assert field.words == "le chat"


def test_it_is_shown_by_keyboard_alone(field, qtbot):
    field.line.setFocus()
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.shown.hasFocus()
    qtbot.keyClick(field.shown, Qt.Key.Key_Space)
    assert field.line.echoMode() is SHOWN


def test_forgetting_empties_and_hides(field, qtbot):
    qtbot.keyClicks(field.line, "le chat")
    field.shown.click()
    field.forget()
    assert (field.words, field.line.echoMode()) == ("", HIDDEN)


@pytest.mark.parametrize(
    ("sign", "shift", "said"),
    [("A", False, True), ("a", True, True), ("a", False, False), ("A", True, False)],
)
def test_locked_capitals_are_said(field, qtbot, sign: str, shift: bool, said: bool):
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(field.line, sign, held)
    assert capitals_said(field) is said


def test_a_sign_without_capitals_says_nothing_about_them(field, qtbot):
    qtbot.keyClicks(field.line, "1 -")
    assert not capitals_said(field)


def test_whatever_is_pasted_is_taken_whole(field, qapp):
    for words in ("x" * 10_000, "ligne\n", "\N{SUNFLOWER} "):
        field.forget()
        qapp.clipboard().setText(words)
        field.line.paste()
        assert field.words == words


def test_every_control_can_be_named(field):
    assert nameless(field) == []
