"""A stop that the facilitator put between two activities."""

from app.domain.content import Break
from app.domain.events import ActivityShown, RunningOrderSet
from app.domain.meetings import PlannedStep
from app.screens.console import console_for
from app.screens.panels import WelcomePanel
from app.screens.room import slide_for
from app.screens.slides import WelcomeSlide
from tests.fakes.rehearsal import Rehearsal


def test_a_stop_is_a_quiet_slide_with_its_name():
    evening = Rehearsal()
    evening.live.record(RunningOrderSet((PlannedStep("pause", 10, "Pause café"),)))
    evening.live.record(ActivityShown("pause"))
    assert isinstance(evening.state.current, Break)
    assert slide_for(evening.state) == WelcomeSlide("Pause café", evening.module.title)
    assert isinstance(console_for(evening.state, evening.meeting).panel, WelcomePanel)
