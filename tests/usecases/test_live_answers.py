"""Hands and agreed answers: counted, corrected, taken back, undone."""

from functools import partial

import pytest

from app.domain.answers import Tally
from app.domain.errors import UserError
from app.domain.events import (
    AnswerGiven,
    EntryTakenBack,
    HandsCounted,
    HandsTakenBack,
    Phase,
)
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening():
    return Rehearsal()


def hands(evening: Rehearsal) -> dict[str, int]:
    return dict(evening.state.answers.tally("q1").hands)


def test_a_count_replaces_the_count_before_and_the_journal_keeps_both(evening):
    evening.ask().count_hands("c", 3)
    evening.live.count_hands("c", 5)
    assert hands(evening) == {"c": 5}
    assert evening.events()[-2:] == [HandsCounted("q1", "c", 3), HandsCounted("q1", "c", 5)]


def test_the_same_count_typed_again_is_not_another_entry(evening):
    evening.ask().count_hands("c", 3)
    evening.live.count_hands("c", 3)
    assert evening.events().count(HandsCounted("q1", "c", 3)) == 1


def test_a_count_of_no_hands_is_a_count(evening):
    evening.ask().count_hands("c", 0)
    assert hands(evening) == {"c": 0}


@pytest.mark.parametrize("absurd", [-1, 2001])
def test_a_negative_or_absurd_count_is_refused_and_not_written(evening, absurd):
    evening.ask()
    before = evening.events()
    with pytest.raises(UserError, match=r"^(A count|2001 hands)"):
        evening.live.count_hands("c", absurd)
    assert evening.events() == before


def test_more_hands_than_people_are_taken(evening):
    evening.live.count_present(4)
    evening.ask().count_hands("c", 9)
    assert hands(evening) == {"c": 9}


def test_a_count_taken_back_no_longer_holds_but_stays_in_the_journal(evening):
    evening.ask().count_hands("c", 3)
    evening.live.take_back_hands("c")
    assert hands(evening) == {}
    assert evening.events()[-2:] == [HandsCounted("q1", "c", 3), HandsTakenBack("q1", "c")]


def test_taking_back_a_count_that_was_never_made_touches_nothing(evening):
    evening.ask().agree(("c",))
    before = evening.events()
    evening.live.take_back_hands("c")
    assert evening.events() == before


def test_an_agreed_answer_replaces_the_hands_and_no_choice_takes_it_back(evening):
    evening.ask().count_hands("c", 3)
    evening.live.agree(("c",))
    assert evening.state.answers.tally("q1") == Tally(agreed=("c",))
    evening.live.agree(())
    assert evening.state.answers.tally("q1").empty
    assert evening.last_event() == AnswerGiven("q1", ())


def test_agreeing_on_nothing_new_leaves_the_counted_hands(evening):
    evening.ask().count_hands("c", 3)
    evening.live.agree(())
    assert hands(evening) == {"c": 3}


@pytest.mark.parametrize("phase", [Phase.QUESTION, Phase.CHOICES])
def test_no_answer_is_taken_before_the_count_is_open(evening, phase):
    evening.ask(phase=phase)
    refused = partial(pytest.raises, UserError, match="open the count before you enter an answer")
    with refused():
        evening.live.count_hands("c", 3)
    with refused():
        evening.live.take_back_hands("c")
    with refused():
        evening.live.agree(("c",))
    assert evening.state.answers.tally("q1").empty


@pytest.mark.parametrize("phase", [Phase.CLOSED, Phase.REVEALED, Phase.EXPLAINED])
def test_a_count_can_be_corrected_after_it_was_closed(evening, phase):
    evening.ask(phase=phase).count_hands("c", 3)
    assert hands(evening) == {"c": 3}


def test_undo_restores_the_old_count_and_the_journal_keeps_the_new_one_with_its_time(evening):
    evening.ask().count_hands("c", 3)
    mistaken_at = evening.clock.advance(minutes=1)
    evening.live.count_hands("c", 33)
    evening.clock.advance(minutes=1)
    evening.live.undo()
    assert hands(evening) == {"c": 3}
    mistake, undone = evening.journal.read(evening.meeting.id)[-2:]
    assert (mistake.event, mistake.at) == (HandsCounted("q1", "c", 33), mistaken_at)
    assert undone.event == EntryTakenBack(mistake.sequence)


def test_undo_goes_back_through_corrections_and_other_kinds_of_answers(evening):
    live = evening.ask()
    live.count_hands("c", 3)
    live.count_hands("c", 4)
    live.take_back_hands("c")
    live.agree(("a",))
    seen = []
    while evening.state.undo.done:
        live.undo()
        seen.append(hands(evening))
    assert seen == [{}, {"c": 4}, {"c": 3}, {}]


def test_undo_never_touches_an_answer_that_is_out_of_sight(evening):
    evening.ask().count_hands("c", 3)
    evening.live.show_activity("final")
    before = evening.events()
    evening.live.undo()
    assert evening.events() == before
    evening.live.show_activity("intro")
    evening.live.undo()
    assert hands(evening) == {}


def test_undo_reaches_answers_given_before_a_power_cut_and_nothing_else(evening):
    evening.ask().count_hands("c", 3)
    evening.restart().count_present(7)
    evening.live.undo()
    assert (hands(evening), evening.state.present) == ({}, 7)
    before = evening.events()
    evening.live.undo()
    assert evening.events() == before
