"""A hall counted by zones, in the real windows."""

import pytest
from PySide6.QtCore import Qt

from app.domain.answers import SECOND, Cell, Count
from app.domain.events import CountSettled, HandsCounted, OptionCalled, ZonesSet
from app.domain.meetings import Gathering
from app.domain.settings import Settings
from app.gui.console.entry import HandsField
from app.usecases import counting
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def hall(open_evening):
    """A hall that raises its hands, counted by zones since F2."""
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.planning.count_heads(evening.meeting.id, 100)
    evening.conductor.attendees.changed.emit()
    evening.ask()
    evening.press(K.Key_F2)
    return evening


def zones(evening: Evening) -> list[str]:
    return [zone.id for zone in evening.state.zones]


def field(evening: Evening, choice: str, at: int, teller: int = 1) -> HandsField:
    return evening.console.quiz.zones.fields[Cell(choice, zones(evening)[at], teller)]


def figures(evening: Evening) -> list[tuple[str, int, int]]:
    """The counts that the journal holds: choice, place of the zone, hands."""
    return [
        (event.choice, zones(evening).index(event.zone), event.hands)
        for event in evening.events()
        if isinstance(event, HandsCounted)
    ]


def test_the_usual_zones_are_offered_and_can_be_left_again(hall):
    assert [zone.name for zone in hall.state.zones] == [
        "left side", "centre", "right side", "balcony",
    ]  # fmt: skip
    assert hall.console.quiz.by_zone
    hall.press(K.Key_F2)
    assert not hall.console.quiz.by_zone
    hall.press(K.Key_F2)
    assert hall.console.quiz.by_zone
    assert sum(isinstance(event, ZonesSet) for event in hall.events()) == 1


def test_the_zones_that_the_cooperative_set_come_first(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.conductor.end()
    settings = Settings(zones=("Rangs 1 à 5", "Rangs 6 à 12"))
    evening.conductor.begin(
        evening.meeting.id, FakeShelf(evening.module), evening.journal, settings
    )
    evening.ask()
    evening.press(K.Key_F2)
    assert [zone.name for zone in evening.state.zones] == ["Rangs 1 à 5", "Rangs 6 à 12"]


def test_a_small_group_has_no_zones(evening):
    evening.ask()
    before = evening.events()
    evening.press(K.Key_F2)
    evening.show("drawing")
    evening.press(K.Key_F2)
    assert evening.events()[: len(before)] == before
    assert not evening.state.zones


def test_enter_goes_on_along_the_zone(hall):
    hall.press(K.Key_1, K.Key_2, K.Key_Return, K.Key_5, K.Key_Return, K.Key_3, K.Key_Return)
    hall.press(K.Key_9, K.Key_Return)
    assert figures(hall) == [("a", 0, 12), ("b", 0, 5), ("c", 0, 3), ("a", 1, 9)]
    assert hall.counts() == {"a": 21, "b": 5, "c": 3}


def test_enter_and_tab_go_on_down_the_answer_when_wished(hall):
    hall.click(hall.console.quiz.down)
    hall.press(K.Key_1, K.Key_Return, K.Key_2, K.Key_Tab, K.Key_3, K.Key_Tab)
    assert figures(hall) == [("a", 0, 1), ("a", 1, 2), ("a", 2, 3)]
    assert field(hall, "a", 3).hasFocus()


def test_tab_goes_through_the_zone_then_through_the_people(hall):
    field(hall, "c", 3).setFocus()
    hall.press(K.Key_Tab)
    cells = hall.console.quiz.zones.cells
    assert cells
    assert cells.people[zones(hall)[0]].hasFocus()
    hall.type("40")
    hall.press(K.Key_Return)
    assert hall.state.zones[0].present == 40


def test_after_the_last_cell_the_keyboard_is_the_session_s(hall):
    field(hall, "c", 3).setFocus()
    hall.press(K.Key_4, K.Key_Return)
    assert hall.keyboard() is hall.console


def test_a_letter_leads_to_the_first_zone_left_and_asks_the_room(hall):
    field(hall, "b", 0).setFocus()
    hall.press(K.Key_4, K.Key_Return)
    hall.press(K.Key_B)
    assert field(hall, "b", 1).hasFocus()
    assert hall.events()[-1] == OptionCalled("q1", "b")
    for at in range(1, 4):
        hall.press(K.Key_1, K.Key_Return)
        hall.press(K.Key_B)
        del at
    assert field(hall, "b", 0).hasFocus()


def test_sums_and_checks_stand_beside_the_figures(hall):
    first = zones(hall)[0]
    hall.stage.do(lambda live: counting.count_zone(live, first, 20))
    hall.press(K.Key_1, K.Key_2, K.Key_Return, K.Key_5, K.Key_Return, K.Key_3, K.Key_Return)
    said = words(hall.console.quiz.zones).split("\n")
    assert {"20", "✓", "1 zone out of 4"} <= set(said)
    hall.press(K.Key_Up, K.Key_A)
    field(hall, "a", 0).setFocus()
    hall.press(K.Key_Up)
    assert "+1" in words(hall.console.quiz.zones)


def test_a_zone_s_figure_is_emptied_and_marked_as_about(hall):
    hall.press(K.Key_8, K.Key_E, K.Key_Return, K.Key_7, K.Key_Return, K.Key_E)
    counts = hall.state.answers.tally("q1").counts
    first = zones(hall)[0]
    assert counts[Cell("a", first)] == Count(8, about=True)
    assert counts[Cell("b", first)] == Count(7, about=True)
    field(hall, "a", 0).setFocus()
    field(hall, "a", 0).selectAll()
    hall.press(K.Key_Delete, K.Key_Return)
    assert hall.counts() == {"b": 7}


def test_the_rest_and_a_majority_are_given_for_the_whole_answer(hall):
    hall.press(K.Key_1, K.Key_Return)
    hall.press(K.Key_C, K.Key_Equal)
    assert hall.counts() == {"a": 1, "c": 99}
    hall.press(K.Key_B)
    hall.press(K.Key_M)
    assert hall.state.answers.tally("q1").majority == "b"


def test_two_tellers_who_differ_are_settled_by_key_or_button(hall):
    hall.press(K.Key_5, K.Key_Return, K.Key_6, K.Key_Return)
    hall.click(hall.console.quiz.twice)
    field(hall, "a", 0, SECOND).setFocus()
    hall.press(K.Key_7, K.Key_Return, K.Key_8, K.Key_Return)
    assert field(hall, "a", 0).property("mark") == "amber"
    assert len(found(hall.console.quiz.zones, "keep")) == 2
    field(hall, "a", 0, SECOND).setFocus()
    hall.press(K.Key_G)
    first = zones(hall)[0]
    assert hall.events()[-1] == CountSettled("q1", "a", first, SECOND)
    assert field(hall, "a", 0).property("mark") == "unused"
    hall.click(found(hall.console.quiz.zones, "keep")[0])
    assert hall.events()[-1] == CountSettled("q1", "b", first, 1)
    assert hall.counts() == {"a": 7, "b": 6}
    assert found(hall.console.quiz.zones, "keep") == []


def test_a_total_is_not_typed_over_in_the_whole_room(hall):
    hall.press(K.Key_5, K.Key_Return)
    hall.press(K.Key_F2, K.Key_A)
    hall.type("9")
    hall.press(K.Key_Return)
    assert "sum of the zones" in hall.notice()
    assert hall.console.quiz.lines["a"].field.text() == "5"
    hall.press(K.Key_Delete, K.Key_Return, K.Key_A)
    hall.type("9")
    hall.press(K.Key_Return)
    assert hall.counts() == {"a": 9}


def test_a_zone_that_this_hall_does_not_have_is_left_out(hall):
    hall.press(K.Key_5, K.Key_Return)
    drops = found(hall.console.quiz.zones, "drop-zone")
    assert len(drops) == 3  # the first has a figure
    hall.click(drops[-1])
    assert [zone.name for zone in hall.state.zones] == ["left side", "centre", "right side"]
    assert field(hall, "a", 0).text() == "5"


def test_the_choice_that_the_room_is_asked_for_is_marked(hall):
    hall.press(K.Key_B)
    assert hall.console.quiz.zones.cells
    heads = hall.console.quiz.zones.cells._heads_of
    assert [head.property("look") for head in heads] == ["entry", "entry-called", "entry"]


def test_a_count_in_a_zone_survives_going_on(hall):
    hall.press(K.Key_5, K.Key_PageDown)
    assert figures(hall) == [("a", 0, 5)]


def test_zones_are_found_again_after_a_restart(hall):
    hall.press(K.Key_5, K.Key_Return)
    hall.conductor.end()
    hall.begin()
    assert hall.console.quiz.by_zone
    assert field(hall, "a", 0).text() == "5"
