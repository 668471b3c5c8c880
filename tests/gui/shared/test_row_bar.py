"""The scroll bar of a list whose rows fit beside it, and are too high where they are wider."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from app.gui.shared.pen import Pen
from app.gui.shared.rows import Look, Row, RowDrawing, RowList
from app.gui.shared.theme import Theme
from app.surroundings import RESOURCES

WIDE, HIGH = 400, 342


@dataclass(frozen=True)
class Word:
    """A row of the list."""

    spoken: str = "mot"


class Breaking(RowDrawing):
    """A row in columns where there is room: its word breaks there."""

    def size(self, room: int, row: Row) -> QSize:
        """High where there are columns."""
        del row
        return QSize(room, HIGH + 60 if room > WIDE - 4 else 100)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Nothing: only the room counts."""
        del painter, place, row, look


@pytest.fixture
def words(qtbot, theme: Theme) -> RowList:
    made = RowList("words", Breaking(Pen(theme, RESOURCES / "icons")))
    qtbot.addWidget(made)
    made.setFrameShape(RowList.Shape.NoFrame)
    made.resize(WIDE + 60, HIGH - 30)
    made.show()
    made.show_rows([Word()])
    QApplication.processEvents()
    return made


def test_the_bar_does_not_come_and_go_for_ever(words: RowList):
    words.resize(WIDE, HIGH)
    for _time in range(20):
        QApplication.processEvents()
    assert words.visualRect(words.rows.index(0)).height() > 0


def test_the_bar_goes_where_it_is_not_needed(words: RowList):
    words.resize(WIDE, HIGH)
    QApplication.processEvents()
    assert words.verticalScrollBar().isVisible()
    words.resize(WIDE + 60, HIGH + 100)
    QApplication.processEvents()
    assert not words.verticalScrollBar().isVisible()
    words.resize(WIDE, HIGH)
    words.show_rows([])
    QApplication.processEvents()
    assert not words.verticalScrollBar().isVisible()
