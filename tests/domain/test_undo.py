"""Undo and redo, one subject at a time."""

from app.domain.answers import Answers
from app.domain.events import HandsCounted
from app.domain.undo import UNDO_DEPTH, Undoable, UndoStack
from tests.fakes.answering import hands

NOTHING = Answers()
THREE = NOTHING.after(HandsCounted("q1", "a", 3))
EIGHT = THREE.after(HandsCounted("q1", "a", 8))


def stack() -> UndoStack:
    return UndoStack().with_entry(Undoable(2, "q1", NOTHING)).with_entry(Undoable(3, "q1", THREE))


def test_what_is_taken_back_can_be_restored_in_turn():
    undone, answers = stack().taken_back(3, EIGHT)
    assert answers.tally("q1") == hands(a=3)
    undone, answers = undone.taken_back(2, answers)
    assert answers.tally("q1").empty
    redone, answers = undone.restored(2, answers)
    assert answers.tally("q1") == hands(a=3)
    redone, answers = redone.restored(3, answers)
    assert answers == EIGHT
    assert redone == stack()


def test_only_the_last_of_a_subject_moves():
    assert stack().taken_back(2, EIGHT) == (stack(), EIGHT)
    undone, answers = stack().taken_back(3, EIGHT)
    undone, answers = undone.taken_back(2, answers)
    assert undone.restored(3, answers) == (undone, answers)
    assert undone.restored(99, answers) == (undone, answers)


def test_a_new_entry_about_the_subject_ends_what_could_be_restored():
    undone, _answers = stack().taken_back(3, EIGHT)
    assert undone.with_entry(Undoable(9, "q2", THREE)).last_undone("q1")
    assert undone.with_entry(Undoable(9, "q1", THREE)).last_undone("q1") is None


def test_no_more_than_so_many_are_kept():
    full = UndoStack()
    for number in range(UNDO_DEPTH + 3):
        full = full.with_entry(Undoable(number, "q1", NOTHING))
    assert len(full.done) == UNDO_DEPTH
    undone, _answers = full.taken_back(UNDO_DEPTH + 2, NOTHING)
    redone, _answers = undone.restored(UNDO_DEPTH + 2, NOTHING)
    assert len(redone.done) == UNDO_DEPTH
