"""A session begins as it was prepared and as the cooperative set it."""

from dataclasses import replace

from app.domain.events import Event, RunningOrderSet, SessionOpened, ViewChanged
from app.domain.meetings import Gathering, PlannedStep
from app.domain.settings import Settings, View
from app.usecases.live_session import LiveSession
from tests.fakes.rehearsal import Rehearsal, a_meeting


def begun(meeting, house: Settings | None = None) -> tuple[LiveSession, list[Event]]:
    evening = Rehearsal()
    meeting = replace(meeting, id=a_meeting(number=7).id)
    live = LiveSession(
        meeting, evening.module, evening.journal, evening.clock, evening.show, house=house
    )
    return live, [entry.event for entry in evening.journal.read(meeting.id)]


def test_a_session_without_preparation_is_only_opened():
    _live, events = begun(a_meeting())
    assert events == [SessionOpened("sample", 1)]


def test_a_prepared_session_begins_with_its_running_order_and_its_view():
    steps = (PlannedStep("film", 3), PlannedStep("intro", 5))
    house = Settings(view=View(text_step=1, contrast=True))
    live, events = begun(replace(a_meeting(), plan=steps), house)
    assert events[1:] == [RunningOrderSet(steps), ViewChanged(1, True, False, True)]
    assert [each.id for each in live.state.activities] == ["film", "intro"]
    assert live.state.screen.view == house.view


def test_a_general_assembly_is_a_hall():
    assert begun(a_meeting(gathering=Gathering.ASSEMBLY))[0].state.assembly
    assert not begun(a_meeting())[0].state.assembly
