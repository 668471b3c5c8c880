"""Mark-up in any text of a pack is shown as it is written, and makes Qt open nothing."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QToolTip

from app.domain.meetings import Gathering
from tests.fakes.everything import everything
from tests.gui.evening import Evening
from tests.gui.spying import look, marked, set_trap

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)
STEPS = 3


@pytest.mark.usefixtures("theme")
def test_the_spy_sees_what_rich_text_opens() -> None:
    with set_trap() as trap:
        assert not trap.sprung()
        careless = QLabel(trap.marks[0])
        careless.grab()
        assert trap.sprung()
        assert not trap.sprung()
        careless.setText("")
        careless.setToolTip(trap.marks[1])
        QToolTip.showText(QPoint(9, 9), careless.toolTip(), careless)
        QToolTip.hideText()
        QApplication.processEvents()
        assert trap.sprung()


def test_a_session_shows_markup_as_it_is_written(open_evening: Callable[..., Evening]) -> None:
    with set_trap() as trap:
        module = marked(everything(), trap.marks)
        evening = open_evening(module=module, gathering=Gathering.ASSEMBLY)
        for activity in module.activities:
            evening.show(activity.id)
            for _step in range(STEPS):
                look((evening.console, evening.projection))
                evening.stage.do(lambda live: live.forward())
        assert not trap.sprung()
