"""Fields keep what is typed whole, and a wheel that scrolls past leaves them alone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.gui.shared.fields import NumberField, still_under_wheel

K = Qt.Key


def wheel(field: QWidget) -> QWheelEvent:
    """Turn the wheel one notch down over a field."""
    place = QPointF(field.rect().center())
    turned = QWheelEvent(
        place, field.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, turned)
    return turned


class Form(QWidget):
    """A number, a choice, and somewhere else to be."""

    def __init__(self) -> None:
        super().__init__()
        self.number = NumberField(-1)
        self.choice = QComboBox()
        self.choice.addItems(["a", "b", "c"])
        still_under_wheel(self.choice)
        self.other = QLineEdit()
        layout = QVBoxLayout(self)
        for field in (self.other, self.number, self.choice):
            layout.addWidget(field)
        self.show()
        self.activateWindow()
        self.other.setFocus()


@pytest.fixture
def form(qtbot):
    made = Form()
    qtbot.addWidget(made)
    QApplication.processEvents()
    return made


def test_a_wheel_that_scrolls_past_changes_nothing(form):
    form.number.setValue(31)
    for field in (form.number, form.number.lineEdit(), form.choice):
        assert not wheel(field).isAccepted()  # the page scrolls instead
        assert form.other.hasFocus()
    assert (form.number.value(), form.choice.currentText()) == (31, "a")


def test_the_wheel_serves_the_field_that_has_the_keyboard(form):
    form.number.setValue(31)
    form.number.setFocus()
    wheel(form.number)
    assert form.number.value() == 30
    form.choice.setFocus()
    wheel(form.choice)
    assert form.choice.currentText() == "b"


def test_a_click_lets_the_next_digit_replace_the_number(form):
    form.number.setValue(7)
    QTest.mouseClick(form.number.lineEdit(), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    QTest.keyClicks(form.number, "2500")
    QTest.keyClick(form.number, K.Key_Return)
    assert form.number.value() == 2500
