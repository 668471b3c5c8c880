"""The grid of a hall that is counted by zones."""

import pytest

from app.domain.answers import SECOND, Cell, Count
from app.domain.events import Zone
from app.domain.meetings import Gathering
from app.screens.panels import Check, ZoneTable, question_panel
from app.usecases import counting
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def hall():
    """A hall in two zones that raises its hands for the first question."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    evening.live.count_present(30)
    evening.ask()
    counting.set_zones(evening.live, (Zone("left", "Gauche", 20), Zone("right", "Droite")))
    return evening


def table(evening: Rehearsal) -> ZoneTable:
    question = evening.state.asking
    assert question
    return question_panel(evening.state, question, "", assembly=True).zones


def count(evening: Rehearsal, zone: str, *hands: int) -> None:
    for choice, many in zip("abc", hands, strict=False):
        counting.count_hands(evening.live, Cell(choice, zone), Count(many))


def test_an_empty_grid_says_nothing(hall):
    zones = table(hall)
    assert [(line.name, line.total, line.check) for line in zones.lines] == [
        ("Gauche", "–", Check.OPEN),
        ("Droite", "–", Check.OPEN),
    ]
    assert (zones.totals, zones.total, zones.people, zones.heard) == (("–",) * 3, "0", "20", "")


def test_without_people_counted_there_is_nothing_to_compare_with(hall):
    counting.count_zone(hall.live, "left", None)
    assert table(hall).people == "–"
    count(hall, "left", 99, 0, 0)
    assert table(hall).lines[0].check is Check.OPEN


@pytest.mark.parametrize(
    ("hands", "check", "verdict"),
    [
        ((10, 10), Check.OPEN, ""),
        ((10, 6, 4), Check.RIGHT, "✓"),
        ((10, 5, 4), Check.SHORT, "−1"),
        ((10, 11), Check.OVER, "+1"),
    ],
)
def test_the_hands_of_a_zone_are_compared_with_its_people(hall, hands, check, verdict):
    count(hall, "left", *hands)
    line = table(hall).lines[0]
    assert (line.check, line.verdict, line.total) == (check, verdict, str(sum(hands)))


def test_zones_add_up_by_choice_and_altogether(hall):
    count(hall, "left", 10, 6, 4)
    assert table(hall).heard == "1 zone out of 2"
    counting.count_hands(hall.live, Cell("a", "right"), Count(3, about=True))
    zones = table(hall)
    assert (zones.totals, zones.total) == (("≈ 13", "6", "4"), "≈ 23")
    assert zones.lines[1].total == "≈ 3"
    count(hall, "right", 3, 4, 3)
    assert table(hall).heard == "2 zones out of 2"


def test_the_rest_and_a_majority_are_of_the_whole_hall(hall):
    count(hall, "left", 10, 6)
    counting.give_rest(hall.live, "c")
    assert table(hall).totals == ("10", "6", "= 14")
    assert table(hall).lines[0].check is Check.OPEN
    counting.give_majority(hall.live, "c")
    assert table(hall).totals == ("10", "6", "majority")


def test_two_tellers_who_differ_are_set_side_by_side(hall):
    count(hall, "left", 10, 6, 4)
    assert not table(hall).second
    counting.count_hands(hall.live, Cell("b", "left", SECOND), Count(8))
    zones = table(hall)
    (dispute,) = zones.disputes
    assert (dispute.text, dispute.first, dispute.second) == (
        "Gauche, B: the two counts differ",
        "6",
        "8",
    )
    cell = zones.lines[0].cells[1]
    assert (zones.second, cell.disputed, cell.used) == (True, True, 1)
    counting.settle(hall.live, "b", "left", SECOND)
    cell = table(hall).lines[0].cells[1]
    assert (table(hall).disputes, cell.disputed, cell.used) == ((), False, SECOND)
    assert table(hall).lines[0].total == "22"


def test_where_hands_go_up_several_times_a_zone_is_not_compared(hall):
    live = hall.ask("final")
    while live.state.asking.id != "q4":
        live.forward()
    live.forward()
    live.forward()
    count(hall, "left", 20, 20, 20)
    assert table(hall).lines[0].check is Check.OPEN
