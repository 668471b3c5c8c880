"""Everything that a room has answered, by what it is about."""

import pytest

from app.domain.answers import Answers, Ballot, Board, Tally, check_hands, subject_of
from app.domain.errors import UserError
from app.domain.events import (
    AnswerEvent,
    AnswerGiven,
    CardLifted,
    CardPlaced,
    HandsCounted,
    OrderChecked,
    RolesDealt,
    RoundBegun,
    SecondVoteOpened,
    Vote,
    VoteCast,
    Word,
    WordDropped,
    WordOffered,
    WordsBrought,
)
from tests.fakes.answering import hands


def answers(*events: AnswerEvent) -> Answers:
    found = Answers()
    for event in events:
        found = found.after(event)
    return found


def test_questions_do_not_share_their_answers():
    found = answers(HandsCounted("q1", "a", 3))
    assert found.tally("q1") == hands(a=3)
    assert found.tally("q2") == Tally()


def test_a_question_asked_again_keeps_its_first_round():
    found = answers(HandsCounted("q1", "a", 3), RoundBegun("q1"), AnswerGiven("q1", ("b",)))
    assert found.earlier_rounds("q1") == (hands(a=3),)
    assert found.tally("q1") == Tally(agreed=("b",))
    assert found.earlier_rounds("q2") == ()


def test_cards_are_placed_lifted_and_checked():
    found = answers(
        CardPlaced("order", "c1", 1), CardPlaced("order", "c2", 2), OrderChecked("order"),
        CardLifted("order", "c1"),
    )  # fmt: skip
    assert found.board("order") == Board({"c2": 2}, ({"c1": 1, "c2": 2},))
    assert found.board("other") == Board()


def test_cards_share_a_category():
    found = Answers()
    for card in ("c1", "c2"):
        found = found.after(CardPlaced("sort", card, 1), shared_places=True)
    assert found.board("sort").at(1) == ("c1", "c2")


def test_votes_are_cast_taken_back_and_cast_again():
    found = answers(
        RolesDealt("play", ("ann", "bob")),
        VoteCast("play", "r1", "ann", Vote.FOR),
        VoteCast("play", "r1", "bob", Vote.AGAINST),
        VoteCast("play", "r1", "bob", None),
    )
    assert found.roles == {"play": ("ann", "bob")}
    assert found.ballot("r1") == Ballot({"ann": Vote.FOR})
    again = found.after(SecondVoteOpened("play", "r1"))
    again = again.after(VoteCast("play", "r1", "bob", Vote.ABSTAIN))
    assert again.ballot("r1") == Ballot({"ann": Vote.FOR}, {"bob": Vote.ABSTAIN})


def test_words_of_earlier_sessions_and_of_this_one_are_on_the_wall():
    found = answers(
        WordsBrought("abc", (Word("A", "Accueil"),)),
        WordOffered("abc", "B", "Bailleur"),
        WordOffered("abc", "B", "Bâtir"),
        WordOffered("abc", "B", "Bâtir"),
        WordDropped("abc", "B", "Bailleur"),
    )
    assert found.words["abc"] == (Word("A", "Accueil"), Word("B", "Bâtir"))
    assert found.brought["abc"] == (Word("A", "Accueil"),)


def test_one_subject_is_put_back_and_the_others_stay():
    before = answers(HandsCounted("q1", "a", 3))
    now = before.after(HandsCounted("q1", "a", 9)).after(HandsCounted("q2", "b", 1))
    now = now.after(CardPlaced("order", "c1", 1))
    back = now.as_in(before, "q1")
    assert back.tally("q1") == hands(a=3)
    assert back.tally("q2") == hands(b=1)
    assert now.as_in(before, "order").boards == {}


@pytest.mark.parametrize(
    ("event", "subject"),
    [
        (HandsCounted("q1", "a", 3), "q1"),
        (RoundBegun("q1"), "q1"),
        (CardPlaced("order", "c1", 1), "order"),
        (VoteCast("play", "r1", "ann", Vote.FOR), "r1"),
        (SecondVoteOpened("play", "r1"), "r1"),
        (RolesDealt("play", ()), "play"),
        (WordOffered("abc", "B", "Bâtir"), "abc"),
    ],
)
def test_each_entry_is_about_one_subject(event, subject):
    assert subject_of(event) == subject


@pytest.mark.parametrize("number", [0, 1, 300, 2000])
def test_a_count_that_a_room_can_give_is_taken(number):
    check_hands(number)


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (-1, "A count of hands cannot be negative: type 0 or more."),
        (2001, "2001 hands is more than any room holds: check the number and type it again."),
    ],
)
def test_a_negative_or_absurd_count_is_refused_with_a_sentence(number, sentence):
    with pytest.raises(UserError) as refused:
        check_hands(number)
    assert str(refused.value) == sentence
