"""Cards and places, whatever a place is."""

from dataclasses import replace

import pytest

from app.domain.answers import Board, right_cards
from app.domain.content import Exercise, ExerciseKind
from tests.fakes.rehearsal import part

ORDER = part(Exercise, "order")
SORT = replace(ORDER, kind=ExerciseKind.SORT, places=("Avant", "Après"))


def test_a_card_takes_the_place_of_another_which_goes_back_to_the_table():
    assert Board().with_card("c1", 1).with_card("c2", 1).placed == {"c2": 1}


def test_a_shared_place_takes_several_cards_in_their_order():
    board = Board().with_card("c2", 1, shared=True).with_card("c1", 1, shared=True)
    assert board.at(1) == ("c2", "c1")


def test_a_card_is_never_in_two_places():
    assert Board().with_card("c1", 1).with_card("c1", 4).placed == {"c1": 4}


def test_a_card_that_moves_wipes_the_verdict_but_not_the_tries():
    checked = Board().with_card("c1", 1).compared()
    assert checked.checked
    moved, lifted = checked.with_card("c2", 2), checked.without_card("c1")
    assert not moved.checked
    assert not lifted.checked
    assert moved.tries == lifted.tries == ({"c1": 1},)
    assert not lifted.placed


def test_the_first_gap_is_where_the_next_card_goes():
    board = Board().with_card("c1", 1).with_card("c3", 3)
    assert Board().first_gap(ORDER) == 1
    assert board.first_gap(ORDER) == 2
    full = Board({f"c{place}": place for place in range(1, 7)})
    assert full.first_gap(ORDER) is None
    assert full.complete(ORDER)
    assert not board.complete(ORDER)


def test_categories_have_no_gap_and_are_complete_with_all_cards():
    board = Board({f"c{number}": 1 for number in range(1, 6)})
    assert board.first_gap(SORT) is None
    assert not board.complete(SORT)
    assert board.with_card("c6", 2, shared=True).complete(SORT)


def test_a_card_is_right_where_it_belongs():
    board = Board({"c1": 1, "c3": 2, "c2": 3, "no such card": 4})
    assert board.right_cards(ORDER) == {"c1"}


def test_a_card_that_belongs_nowhere_is_never_right():
    distractor = replace(ORDER, cards=(replace(ORDER.cards[0], place=0),))
    assert right_cards(distractor, {ORDER.cards[0].id: 0}) == frozenset()


@pytest.mark.parametrize(
    ("exercise", "places", "shared"),
    [
        (ORDER, 6, False),
        (SORT, 2, True),
        (replace(ORDER, kind=ExerciseKind.PAIRS, places=("x", "y", "z")), 3, False),
        (replace(ORDER, kind=ExerciseKind.GAPS, text="Un [1] et un [2]."), 2, False),
        (replace(ORDER, kind=ExerciseKind.ODD_ONE_OUT), 1, False),
    ],
)
def test_each_kind_says_what_its_places_are(exercise, places, shared):
    assert (exercise.place_count, exercise.shared_places) == (places, shared)


def test_a_card_is_found_by_its_id():
    assert ORDER.card("c1") in ORDER.cards
    assert ORDER.card("c99") is None
