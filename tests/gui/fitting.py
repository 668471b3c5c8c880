"""Looks for text that does not fit, and for controls that a screen reader cannot name."""

from collections.abc import Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QWidget,
)

from app.gui.shared.widgets import OneLine
from tests.gui.evening import Evening

CONTROLS = (
    QPushButton, QLineEdit, QAbstractSpinBox, QComboBox, QAbstractSlider, QCheckBox,
    QAbstractScrollArea,
)  # fmt: skip


def resize(evening: Evening, size: tuple[int, int]) -> None:
    """Give the console a size; the screen of the tests is smaller than any laptop's.

    Nobody must fit it on that later.
    """
    placer = evening.conductor.room.placer
    placer._quiet.stop()
    placer._soon.stop()
    evening.console.resize(*size)


def _needs(text: QLabel | QPushButton | QCheckBox) -> QSize:
    if isinstance(text, QLabel) and text.wordWrap():
        words = text.text().replace("\N{ZERO WIDTH SPACE}", " ").split()
        longest = max(words, key=len, default="")
        wide = QFontMetrics(text.font()).horizontalAdvance(longest)
        return QSize(wide, text.heightForWidth(text.width()))
    return text.sizeHint()


def cut_texts(window: QWidget) -> list[str]:
    """The texts that are on the screen and smaller than they need to be."""
    for _twice in range(2):  # a text that wraps asks for its height only once it has a width
        QApplication.processEvents()
    found = []
    texts: list[QLabel | QPushButton | QCheckBox] = [
        *window.findChildren(QLabel),
        *window.findChildren(QPushButton),
        *window.findChildren(QCheckBox),
    ]
    for each in texts:
        if isinstance(each, OneLine) or not each.isVisible() or not each.text():
            continue
        needs = _needs(each)
        if needs.width() > each.width() or needs.height() > each.height():
            found.append(f"{each.text()}: {needs.toTuple()} in {each.size().toTuple()}")
    return found


def outside(window: QWidget) -> list[str]:
    """The controls that are outside what contains them, sideways, where nothing scrolls."""
    return [
        f"{each.objectName() or each}: {each.geometry()} in {around.rect()}"
        for each in controls(window)
        if (around := each.parentWidget()) is not None
        and not around.rect().adjusted(-1, -9999, 1, 9999).contains(each.geometry())
    ]


def controls(window: QWidget) -> Iterator[QWidget]:
    """All that can be used in a window now; Qt's own inner parts left out."""
    for kind in CONTROLS:
        for each in window.findChildren(kind):
            inner = each.objectName().startswith("qt_") or isinstance(each, QScrollBar)
            inside = isinstance(each.parentWidget(), QComboBox | QAbstractSpinBox)
            popup = each.window() is not window
            if each.isVisible() and not (inner or inside or popup):
                yield each


def nameless(window: QWidget) -> list[str]:
    """The controls that can have the keyboard, but of which nothing can be read aloud."""
    return [
        f"{each} {each.objectName()}"
        for each in controls(window)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and not spoken(each)
    ]


def spoken(control: QWidget) -> str:
    """What a screen reader says of a control; a lone sign is no name."""
    name = control.accessibleName().strip()
    return name if any(sign.isalpha() for sign in name) else ""
