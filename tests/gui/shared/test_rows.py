"""Lists of drawn rows stay quick and right, however many rows there are."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.gui.shared.pen import Pen
from app.gui.shared.rows import Look, Row, RowDrawing, RowList
from app.gui.shared.theme import Theme
from app.surroundings import RESOURCES


@dataclass(frozen=True)
class Line:
    spoken: str
    high: int


class Drawing(RowDrawing):
    """Counts how many rows were measured."""

    measured = 0

    def size(self, room: int, row: Row) -> QSize:
        self.measured += 1
        assert isinstance(row, Line)
        return QSize(room, row.high)

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        del painter, place, row, look


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme) -> tuple[RowList, Drawing]:
    drawing = Drawing(Pen(theme, RESOURCES / "icons"))
    made = RowList("rows", drawing)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    return made, drawing


def test_of_very_many_rows_those_out_of_sight_are_not_measured_at_once(shown) -> None:
    made, drawing = shown
    made.show_rows([Line(str(number), 20 + number % 3) for number in range(50_000)])
    made.repaint()
    assert drawing.measured < 5_000
    assert made.at() == 0


def test_the_last_of_very_many_rows_is_reached_by_a_key(qtbot: QtBot, shown) -> None:
    made, _drawing = shown
    made.show_rows([Line(str(number), 20 + number % 3) for number in range(3_000)])
    QTest.keyClick(made, Qt.Key.Key_End)
    assert made.at() == 2_999
    qtbot.waitUntil(lambda: made.viewport().rect().intersects(made.visualRect(made.currentIndex())))


def test_a_row_of_few_lies_where_its_neighbours_leave_room(shown) -> None:
    made, _drawing = shown
    made.show_rows([Line("a", 30), Line("b", 50), Line("c", 20)])
    made.repaint()
    assert [made.visualRect(made.rows.index(at)).top() for at in range(3)] == [0, 30, 80]
