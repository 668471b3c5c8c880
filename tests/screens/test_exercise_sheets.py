"""What the results say of the exercises."""

import pytest

from app.domain.results import exercise_results
from app.screens.exercise_sheets import exercise_blocks
from app.screens.papers import ResultBlock
from app.screens.result_sheets import results_paper
from app.usecases.games import show_solution
from tests.fakes.puzzles import puzzles_module
from tests.fakes.rehearsal import RIGHT_ORDER, Rehearsal

SWAPPED = ("c2", "c1", *RIGHT_ORDER[2:])


@pytest.fixture
def evening():
    return Rehearsal()


def block_of(evening: Rehearsal) -> ResultBlock:
    (block,) = exercise_blocks(exercise_results(evening.module, evening.state.answers))
    return block


def test_an_exercise_that_was_not_checked_says_so(evening):
    evening.place_cards()
    block = block_of(evening)
    assert (block.number, block.question) == ("1", "Put the six steps in order.")
    assert (block.verdict, block.figures) == ("This exercise was not played to its check.", ())


def test_the_first_try_may_be_right(evening):
    evening.place_cards().check_order()
    block = block_of(evening)
    assert block.verdict == "All in place at the first try."
    assert block.figures == ("Try 1: 6 out of 6 in place",)


def test_a_second_try_is_told_with_the_first(evening):
    evening.place_cards(SWAPPED).check_order()
    evening.place_cards().check_order()
    block = block_of(evening)
    assert block.verdict == "All in place at try 2."
    assert block.figures == ("Try 1: 4 out of 6 in place", "Try 2: 6 out of 6 in place")


def test_what_is_done_once_the_solution_was_seen_does_not_count(evening):
    evening.place_cards(SWAPPED).check_order()
    show_solution(evening.live)
    evening.place_cards().check_order()
    block = block_of(evening)
    assert block.verdict == "Not all in place at the last try."
    assert block.figures == ("Try 1: 4 out of 6 in place", "Then the solution was shown.")


def test_a_solution_that_was_undone_was_never_shown(evening):
    evening.place_cards(SWAPPED).check_order()
    show_solution(evening.live)
    evening.live.undo()
    assert block_of(evening).figures == ("Try 1: 4 out of 6 in place",)


def test_the_exercises_are_a_section_of_the_results():
    puzzles = Rehearsal(puzzles_module())
    (section,) = results_paper(puzzles.meeting, puzzles.state).sections
    assert section.title == "Exercises"
    assert [block.number for block in section.blocks] == ["1", "2", "3", "4"]
