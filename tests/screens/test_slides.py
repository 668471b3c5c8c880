"""A choice is always letter, shape and colour together."""

from app.screens.slides import Mark, Shape, mark_of, marked_choices
from tests.fakes.shelf import sample_module


def test_the_first_four_marks_are_the_same_everywhere():
    assert [mark_of(index) for index in range(4)] == [
        Mark("A", Shape.CIRCLE, "choice_a"),
        Mark("B", Shape.SQUARE, "choice_b"),
        Mark("C", Shape.TRIANGLE, "choice_c"),
        Mark("D", Shape.DIAMOND, "choice_d"),
    ]


def test_no_two_of_twelve_choices_look_the_same():
    looks = {(mark.shape, mark.colour) for mark in map(mark_of, range(12))}
    letters = {mark_of(index).letter for index in range(12)}
    assert (len(looks), len(letters)) == (12, 12)


def test_choices_keep_their_order():
    marked = marked_choices(sample_module().questions[0])
    assert [(mark.letter, choice.id) for mark, choice in marked] == [
        ("A", "a"),
        ("B", "b"),
        ("C", "c"),
    ]
