"""A game between tables: named before the session, points by mouse or key, the score on demand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.domain.events import Curtain, Phase
from app.domain.meetings import Gathering
from app.domain.scores import scores
from app.screens.slides import ScoreSlide
from tests.fakes.kinds import SINGLE, every_kind
from tests.gui.evening import Evening

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evening(open_evening):
    evening = open_evening(module=every_kind())
    field = evening.console.welcome.teams.field
    field.setFocus()
    QTest.keyClicks(field, "Tilleuls, Table 2")
    QTest.keyClick(field, K.Key_Return)
    return evening


def reveal(evening: Evening) -> None:
    evening.show("intro")
    while evening.state.phase(SINGLE) is not Phase.REVEALED:
        evening.press(K.Key_PageDown)


def points(evening: Evening) -> tuple[int, ...]:
    return scores(evening.state.answers, evening.state.teams)


def teams(evening: Evening) -> list[QPushButton]:
    QApplication.processEvents()
    found = evening.console.points.findChildren(QPushButton, "give-point")
    return [each for each in found if each.isVisible()]


def test_tables_are_named_on_the_welcome_page(evening):
    assert evening.state.teams == ("Tilleuls", "Table 2")
    assert [each.text() for each in teams(evening)] == ["1. Tilleuls  (0)", "2. Table 2  (0)"]
    assert not evening.console.points.isHidden()


def test_nobody_plays_unless_it_is_wanted(open_evening):
    assert open_evening().console.points.isHidden()


def test_a_bad_list_of_tables_is_refused_with_what_to_do(evening):
    box = evening.console.welcome.teams
    box.field.setText("Seule")
    box.set.click()
    assert "2 to 8 tables" in evening.console.notice.text()
    assert evening.state.teams == ("Tilleuls", "Table 2")


def test_points_open_with_the_answer_and_are_given_by_mouse_or_key(evening):
    evening.show("intro")
    assert not any(each.isEnabled() for each in teams(evening))
    reveal(evening)
    teams(evening)[0].click()
    evening.press(K.Key_2, modifier=CONTROL)
    evening.press(K.Key_Eacute, modifier=CONTROL)
    assert points(evening) == (1, 2)
    assert [each.text() for each in teams(evening)] == ["1. Tilleuls  (1)", "2. Table 2  (2)"]
    evening.press(K.Key_Z, modifier=CONTROL)
    assert points(evening) == (1, 1)


def test_a_key_without_its_table_is_told(evening):
    reveal(evening)
    evening.press(K.Key_7, modifier=CONTROL)
    assert "name the tables first" in evening.console.notice.text()


def test_the_score_is_shown_to_the_room_and_escape_leaves_it(evening):
    evening.console.points.score.click()
    assert isinstance(evening.projection.canvas.slide, ScoreSlide)
    assert evening.console.points.score.isChecked()
    evening.press(K.Key_Escape)
    assert evening.state.curtain is Curtain.OPEN
    assert not evening.console.points.score.isChecked()


def test_a_small_group_has_no_counting_sheets(evening):
    assert evening.console.welcome.sheets.isHidden()


def test_the_counting_sheets_of_a_hall_are_asked_for_on_the_welcome_page(open_evening):
    evening = open_evening(module=every_kind(), gathering=Gathering.ASSEMBLY)
    asked: list[object] = []
    evening.conductor.gaming.sheets_wanted.connect(asked.append)
    evening.console.welcome.sheets.click()
    assert asked == [evening.stage.session]
