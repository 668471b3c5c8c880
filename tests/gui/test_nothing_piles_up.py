"""A session of many hours: what a window builds for one moment is gone with that moment."""

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from app.domain.meetings import Gathering
from app.usecases import counting, playing
from tests.fakes.everything import everything
from tests.gui.evening import Evening


@pytest.mark.parametrize("gathering", Gathering)
def test_a_slide_drawn_again_and_again_leaves_nothing_behind(open_evening, gathering):
    evening = open_evening(gathering=gathering, module=everything(), people=3)
    evening.stage.do(lambda live: counting.name_answers(live, on=True))
    evening.stage.do(lambda live: playing.name_teams(live, ("Table 1", "Table 2")))
    for activity in evening.module.activities:
        evening.show(activity.id)
        while evening.state.activity == activity.id:
            draw_again(evening)
            before = objects_of(evening)
            draw_again(evening)
            draw_again(evening)
            assert objects_of(evening) == before, activity.id
            step = evening.state.sequence
            evening.stage.do(lambda live: live.forward())
            if evening.state.sequence == step:
                break


def draw_again(evening: Evening) -> None:
    """Have both windows drawn once more, with other figures."""
    evening.stage.do(lambda live: live.count_present(live.state.sequence))


def objects_of(evening: Evening) -> Counter[str]:
    """How many objects of each kind the two windows hold."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = (evening.console, evening.projection)
    return Counter(
        each.metaObject().className() for window in windows for each in window.findChildren(QObject)
    )
