"""A group that gives up: the solution, what it leaves untouched, and undo."""

import pytest

from app.domain.answers import Board
from app.domain.content import Exercise
from app.domain.course import step_forward
from app.domain.events import ActivityShown, SolutionShown
from tests.fakes.rehearsal import RIGHT_ORDER, Rehearsal, part

ORDER = part(Exercise, "order")
RIGHT = Board({card.id: card.place for card in ORDER.cards})
WRONG = Board({**RIGHT.placed, "c1": 2, "c2": 1})


@pytest.fixture
def tried():
    evening = Rehearsal()
    evening.place_cards(("c2", "c1", *RIGHT_ORDER[2:])).check_order()
    return evening


def board(evening: Rehearsal) -> Board:
    return evening.state.answers.board("order")


def test_nobody_gives_up_before_a_try_nor_after_a_right_one():
    assert not WRONG.can_give_up(ORDER)
    assert WRONG.compared().can_give_up(ORDER)
    assert not RIGHT.compared().can_give_up(ORDER)
    assert RIGHT.compared().solved(ORDER)


def test_a_right_line_is_not_solved_before_its_check():
    assert not RIGHT.solved(ORDER)


def test_a_card_that_belongs_nowhere_is_not_asked_for():
    assert len(ORDER.placeable) == 6


def test_the_solution_leaves_the_cards_as_the_group_placed_them(tried):
    tried.live.record(SolutionShown("order"))
    assert board(tried).solution
    assert board(tried).placed == WRONG.placed
    assert not board(tried).can_give_up(ORDER)
    assert step_forward(tried.state) == ActivityShown("drawing")


def test_a_card_that_moves_puts_the_solution_away_and_tries_go_on(tried):
    tried.live.record(SolutionShown("order"))
    tried.live.place_card("c1", 1)
    assert not board(tried).solution
    tried.live.place_card("c2", 2)
    tried.live.check_order()
    tried.live.record(SolutionShown("order"))
    assert (board(tried).unaided, len(board(tried).tries)) == (1, 2)
    assert not board(tried).without_card("c1").solution


def test_a_full_line_is_not_checked_over_its_solution(tried):
    tried.live.place_card("c1", 2)
    tried.live.record(SolutionShown("order"))
    assert not board(tried).can_check(ORDER)
    assert board(tried).compared().solution is False


def test_showing_the_solution_is_undone(tried):
    before = board(tried)
    tried.live.record(SolutionShown("order"))
    tried.live.undo()
    assert board(tried) == before
