"""The running order changed on the way."""

import pytest

from app.domain.content import Break
from app.domain.errors import UserError
from app.domain.events import RunningOrderSet
from app.domain.meetings import PlannedStep
from app.domain.running_order import steps_of
from app.usecases.ordering import (
    checked_steps,
    lasting,
    lengthen_stop,
    moved,
    notes_about,
    plan_of,
    planned,
    set_order,
    with_activity,
    with_stop,
    without,
)
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.shelf import sample_module

ORDER = sample_module().activities
IDS = [each.id for each in ORDER]


def ids(activities) -> list[str]:
    return [each.id for each in activities]


def test_an_activity_moves_up_and_down_and_stays_within():
    assert ids(moved(ORDER, "film", 1))[:4] == ["intro", "voices", "film", "order"]
    assert ids(moved(ORDER, "film", -9))[0] == "film"
    assert ids(moved(ORDER, "intro", 99))[-1] == "intro"
    assert moved(ORDER, "no such activity", 1) == ORDER


def test_an_activity_is_left_out_or_made_longer():
    assert ids(without(ORDER, "film")) == [each for each in IDS if each != "film"]
    assert [each.minutes for each in lasting(ORDER, "film", 9)][1] == 9


def test_a_stop_stands_after_an_activity_or_at_the_beginning_each_with_its_own_id():
    once = with_stop(ORDER, "Pause café", 10, "film")
    assert once[2] == Break("stop-1", "Pause café", 10)
    twice = with_stop(once, "Visite", 20, "")
    assert twice[0] == Break("stop-2", "Visite", 20)
    assert with_stop((Break("lunch", "Repas", 60),), "Café", 5, "lunch")[1].id == "stop-1"


def test_a_stop_has_a_name():
    with pytest.raises(UserError, match="Give the stop a name"):
        with_stop(ORDER, " \n", 10, "film")


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        ((), "at least one activity"),
        (tuple(PlannedStep(f"s{n}", 1, "x") for n in range(41)), "At most 40 steps"),
        ((PlannedStep("a", 0),), "from 1 to 120 minutes"),
        ((PlannedStep("a", 121),), "from 1 to 120 minutes"),
        ((PlannedStep("a", 5, "x" * 61),), "At most 60 letters"),
    ],
)
def test_an_order_that_nobody_could_hold_is_refused(steps, why):
    with pytest.raises(UserError, match=why):
        checked_steps(steps)


def test_titles_are_tidied():
    assert checked_steps((PlannedStep("a", 5, " Pause\ncafé "),)) == (
        PlannedStep("a", 5, "Pause café"),
    )


def test_a_changed_order_is_noted_once():
    evening = Rehearsal()
    changed = moved(ORDER, "film", 2)
    set_order(evening.live, changed)
    assert evening.last_event() == RunningOrderSet(steps_of(changed))
    assert evening.state.activities == changed
    events = evening.events()
    set_order(evening.live, changed)
    assert evening.events() == events


def test_next_follows_the_changed_order():
    evening = Rehearsal()
    set_order(evening.live, without(moved(ORDER, "final", -9), "intro"))
    evening.live.forward()
    assert evening.state.activity == "final"


def test_a_module_as_it_comes_needs_no_plan():
    module = sample_module()
    assert plan_of(module, ORDER) == ()
    assert plan_of(module, ORDER[1:]) == steps_of(ORDER[1:])


def test_a_plan_of_a_module_that_changed_keeps_what_is_still_there():
    module = sample_module()
    plan = (PlannedStep("gone", 5), PlannedStep("film", 7))
    assert [(each.id, each.minutes) for each in planned(module, plan)] == [("film", 7)]
    assert planned(module, plan[:1]) == module.activities
    assert planned(module, ()) == module.activities


def test_an_activity_comes_back_where_the_module_has_it():
    module = sample_module()
    stop = with_stop(without(ORDER, "film"), "Pause", 5, "intro")
    assert ids(with_activity(module, stop, "film"))[:3] == ["intro", "film", "stop-1"]
    assert ids(with_activity(module, ORDER[1:], "intro"))[0] == "intro"
    assert with_activity(module, ORDER, "film") == ORDER
    assert with_activity(module, ORDER, "no such activity") == ORDER


def test_notes_about_a_stop_go_with_it():
    module = sample_module()
    notes = {"film": "Stores", "stop-1": "Café", "gone": "?"}
    assert notes_about(module, ORDER[:1], notes) == {"film": "Stores"}
    kept = with_stop(ORDER, "Pause", 5, "film")
    assert notes_about(module, kept, notes) == {"film": "Stores", "stop-1": "Café"}


def test_a_plan_without_a_step_is_refused():
    with pytest.raises(UserError, match="at least one activity"):
        plan_of(sample_module(), ())


def test_what_the_room_is_at_stays_in_the_order():
    evening = Rehearsal()
    set_order(evening.live, with_stop(ORDER, "Pause", 5, "intro"))
    evening.live.show_activity("stop-1")
    with pytest.raises(UserError, match="The room is at “Pause”"):
        set_order(evening.live, ORDER)
    evening.live.forward()
    set_order(evening.live, ORDER)
    assert evening.state.activities == ORDER


def test_a_stop_is_made_longer_from_its_end_or_once_it_is_over_from_now():
    evening = Rehearsal()
    set_order(evening.live, with_stop(ORDER, "Pause", 10, "intro"))
    evening.live.show_activity("intro")
    before = evening.events()
    lengthen_stop(evening.live, 5)  # no stop is on
    assert evening.events() == before
    evening.live.show_activity("stop-1")
    lengthen_stop(evening.live, 5)
    assert evening.state.activities[1].minutes == 15
    now = evening.clock.advance(minutes=17, seconds=30)
    lengthen_stop(evening.live, 5)
    stop = evening.state.current
    assert isinstance(stop, Break)
    assert stop.minutes == 23
    ends = evening.state.stop_ends(stop)
    assert ends is not None
    assert 5 <= (ends - now).total_seconds() / 60 < 6
