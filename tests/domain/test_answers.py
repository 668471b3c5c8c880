"""What a room answered: hands, agreed answers, lines of cards."""

import pytest

from app.domain.answers import Answers, Line, Tally, check_hands
from app.domain.content import Choice, Exercise, Question, QuestionKind
from app.domain.errors import UserError
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module

SINGLE, _AUTUMN, _PLANT, MULTIPLE = sample_module().questions
EXERCISE = part(Exercise, "order")


def test_a_count_replaces_the_count_before():
    answers = Answers().with_hands("q1", "a", 3).with_hands("q1", "b", 2).with_hands("q1", "a", 5)
    assert answers.tally("q1").hands == {"a": 5, "b": 2}


def test_hands_replace_an_agreed_answer_and_an_agreed_answer_replaces_hands():
    agreed = Answers().with_hands("q1", "a", 3).with_agreed("q1", ("c",))
    assert agreed.tally("q1") == Tally(agreed=("c",))
    assert agreed.with_hands("q1", "b", 1).tally("q1") == Tally({"b": 1})


def test_a_count_taken_back_leaves_the_other_counts():
    answers = Answers().with_hands("q1", "a", 3).with_hands("q1", "b", 2).without_hands("q1", "a")
    assert answers.tally("q1").hands == {"b": 2}


def test_questions_do_not_share_their_answers():
    answers = Answers().with_hands("q1", "a", 3)
    assert answers.tally("q2").empty
    assert not answers.tally("q1").empty
    assert not Tally(agreed=("a",)).empty


@pytest.mark.parametrize(
    ("question", "tally", "share"),
    [
        (SINGLE, Tally(), None),
        (SINGLE, Tally({"a": 0, "c": 0}), None),
        (SINGLE, Tally({"a": 1, "c": 3}), 0.75),
        (SINGLE, Tally({"a": 4}), 0.0),
        (SINGLE, Tally(agreed=("c",)), 1.0),
        (SINGLE, Tally(agreed=("a",)), 0.0),
        (MULTIPLE, Tally({"a": 2, "b": 1, "c": 1}), 0.75),
        (MULTIPLE, Tally(agreed=("c", "a")), 1.0),
        (MULTIPLE, Tally(agreed=("a",)), 0.0),
        (MULTIPLE, Tally(agreed=("a", "b", "c")), 0.0),
    ],
)
def test_the_share_that_is_right(question, tally, share):
    assert tally.share_right(question) == share


def test_a_question_without_a_right_choice_is_never_answered_right():
    question = Question("q", 1, QuestionKind.SINGLE, "?", (Choice("a", "A"),), "", ())
    assert Tally({"a": 4}).share_right(question) == 0.0


def test_a_card_takes_the_place_of_another_which_goes_back_to_the_table():
    line = Line().with_card("c1", 1).with_card("c2", 1)
    assert line.placed == {1: "c2"}


def test_a_card_is_never_in_two_places():
    assert Line().with_card("c1", 1).with_card("c1", 4).placed == {4: "c1"}


def test_a_card_that_moves_wipes_the_verdict_but_not_the_number_of_checks():
    checked = Line().with_card("c1", 1).compared()
    assert (checked.checked, checked.verdict) == (1, {1: "c1"})
    moved, lifted = checked.with_card("c2", 2), checked.without_card("c1")
    assert (moved.checked, moved.verdict) == (1, {})
    assert (lifted.checked, lifted.verdict, lifted.placed) == (1, {}, {})


def test_the_first_gap_is_where_the_next_card_goes():
    line = Line().with_card("c1", 1).with_card("c3", 3)
    assert Line().first_gap(EXERCISE) == 1
    assert line.first_gap(EXERCISE) == 2
    full = Line({place: f"c{place}" for place in range(1, 7)})
    assert full.first_gap(EXERCISE) is None


def test_a_place_is_right_when_its_card_belongs_there():
    line = Line({1: "c1", 2: "c3", 3: "c2", 4: "no such card"})
    assert line.right_places(EXERCISE) == {1}


@pytest.mark.parametrize("hands", [0, 1, 300, 2000])
def test_a_count_that_a_room_can_give_is_taken(hands):
    check_hands(hands)


@pytest.mark.parametrize(
    ("hands", "sentence"),
    [
        (-1, "A count of hands cannot be negative: type 0 or more."),
        (2001, "2001 hands is more than any room holds: check the number and type it again."),
    ],
)
def test_a_negative_or_absurd_count_is_refused_with_a_sentence(hands, sentence):
    with pytest.raises(UserError) as refused:
        check_hands(hands)
    assert str(refused.value) == sentence
