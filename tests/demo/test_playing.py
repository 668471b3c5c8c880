"""The played facilitator plays every kind of activity, by keyboard as a person would."""

from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.demo.actor import Actor, Script
from app.demo.run import chosen
from app.demo.script import go_on, play_activity
from app.domain.content import Activity, Exercise, Leaflet, Quiz, RolePlay
from app.domain.errors import UserError
from app.gui.shared.theme import load_fonts, load_theme
from app.launch import Program
from app.surroundings import PROGRAM
from tests.fakes.everything import everything
from tests.fakes.kinds import every_kind
from tests.gui.evening import Evening

MODULE = everything()
MOST_LOOKS = 40
# who makes the PDF of a leaflet is not here
PLAYABLE = [each for each in MODULE.activities if not isinstance(each, Leaflet)]


@pytest.fixture
def evening(qtbot):
    load_fonts(PROGRAM / "resources")
    evening = Evening(load_theme(PROGRAM / "resources"), module=MODULE)
    for window in (evening.console, evening.projection):
        qtbot.addWidget(window)
    evening.begin()
    evening.stage.do(lambda live: live.count_present(5))
    yield evening
    evening.conductor.end()


@pytest.fixture
def actor(evening, tmp_path):
    program = SimpleNamespace(
        console=evening.console, projection=evening.projection, stage=evening.stage, home=QWidget()
    )
    return Actor(cast("Program", program), cast("QApplication", QApplication.instance()), tmp_path)


def follow(evening: Evening, script: Script) -> None:
    """Let a script act, and time pass, until each thing that it waits for has come true."""
    for what, came_true in script:
        for _look in range(MOST_LOOKS):
            QApplication.processEvents()
            if came_true():
                break
            evening.clock.advance(seconds=1)
            evening.player.advance(1_000)
        else:
            raise AssertionError(f"waited in vain for: {what} ({evening.notice()})")


@pytest.mark.parametrize("activity", [each.id for each in PLAYABLE])
def test_every_kind_of_activity_is_played_to_its_end(evening, actor, activity):
    evening.show(activity)
    present = evening.state.current
    assert present is not None
    follow(evening, play_activity(actor, present))
    assert evening.notice() == ""
    assert list(actor.out.glob("*.png"))
    judge(evening, present)
    if present is not evening.state.activities[-1]:
        follow(evening, go_on(actor, present))
        assert evening.state.activity != activity


def judge(evening: Evening, activity: Activity) -> None:
    """Everything in it was answered, and games were won in the end."""
    answers = evening.state.answers
    if isinstance(activity, Quiz):
        assert not [each.id for each in activity.questions if answers.tally(each.id).empty]
    elif isinstance(activity, Exercise):
        board = answers.board(activity.id)
        assert len(board.tries) == 2
        assert board.solved(activity)
    elif isinstance(activity, RolePlay):
        votes = [answers.ballot(each.id).running for each in activity.resolutions]
        assert [len(each) for each in votes] == [len(activity.roles)] * len(votes)


def test_a_module_is_chosen_by_its_number_or_its_id():
    modules = (MODULE, every_kind())
    assert MODULE.id != every_kind().id
    assert chosen(modules, "") is modules[0]
    assert chosen(modules, "2") is modules[1]
    assert chosen(modules, modules[1].id) is modules[1]
    for wrong in ("0", "3", "nobody"):
        with pytest.raises(UserError, match="There is no module"):
            chosen(modules, wrong)
    with pytest.raises(UserError, match="are missing"):
        chosen((), "")
