"""What has the keyboard is in sight, with its name, where a page scrolls."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QWidget

from app.gui.shared.widgets import Scrolled, column, label


class Page:
    """Twenty fields with names in a part that scrolls, and a note after the first."""

    def __init__(self) -> None:
        self.fields = [QLineEdit() for _each in range(20)]
        self.names = [label(f"Field {at}") for at in range(20)]
        self.note = label("\n".join("abc"))
        self.note.hide()
        parts: list[QWidget] = []
        for name, field in zip(self.names, self.fields, strict=True):
            name.setBuddy(field)
            parts += [name, field]
        self.part = Scrolled(column(*parts[:2], self.note, *parts[2:]), self.note)

        self.window = QStackedWidget()
        self.window.addWidget(QWidget())
        self.window.addWidget(self.part)

    def sees(self, part: QWidget) -> bool:
        """Whether the whole of it is in sight."""
        return part.visibleRegion().boundingRect() == part.rect()


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made.window)
    made.window.resize(300, 200)
    made.window.show()
    made.window.activateWindow()
    QApplication.processEvents()
    return made


def test_a_field_that_gets_the_keyboard_comes_into_sight_with_its_name(page):
    page.window.setCurrentIndex(1)
    for at in (19, 0, 10):
        page.fields[at].setFocus()
        QApplication.processEvents()
        assert page.sees(page.fields[at])
        assert page.sees(page.names[at])


def test_a_field_that_had_the_keyboard_before_it_was_shown_is_in_sight(page):
    page.window.setCurrentIndex(1)
    page.part.verticalScrollBar().setValue(9999)
    page.window.setCurrentIndex(0)
    page.fields[1].setFocus()
    page.window.setCurrentIndex(1)
    QApplication.processEvents()
    assert page.sees(page.fields[1])
    assert page.sees(page.names[1])


def test_what_belongs_to_the_field_is_in_sight_with_it_and_moves_it_nowhere(page):
    page.window.setCurrentIndex(1)
    page.fields[2].setFocus()
    QApplication.processEvents()
    page.part.verticalScrollBar().setValue(page.fields[1].y())
    page.note.show()
    QApplication.processEvents()
    assert page.sees(page.fields[2])
    assert page.sees(page.note)


def test_it_stays_in_sight_where_there_is_less_room(page):
    page.window.setCurrentIndex(1)
    page.fields[3].setFocus()
    page.window.resize(300, 90)
    QApplication.processEvents()
    assert page.sees(page.fields[3])


def test_somebody_who_looks_around_is_left_alone(page):
    page.window.setCurrentIndex(1)
    page.fields[0].setFocus()
    QApplication.processEvents()
    bar = page.part.verticalScrollBar()
    bar.setValue(bar.maximum())
    page.names[19].setText("Another name")
    QApplication.processEvents()
    assert bar.value() == bar.maximum()
