"""Past answers are put right with a reason; the old ones stay in the journal."""

import pytest

from app.domain.answers import Cell, Count
from app.domain.content import questions_in
from app.domain.errors import UserError
from app.domain.events import (
    AnswerGiven,
    CorrectionExplained,
    HandsCounted,
    NumbersGiven,
    PersonAnswered,
    Phase,
    PhaseReached,
    Zone,
)
from app.domain.meetings import Gathering
from app.usecases import counting
from app.usecases.correcting import MOST_REASON, correct, correct_numbers
from tests.fakes.kinds import ESTIMATE, every_kind
from tests.fakes.rehearsal import Rehearsal

MISREAD = "Chiffre mal lu"


@pytest.fixture
def evening():
    """A hall that answered the first question and went on to a leaflet."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    live = evening.ask()
    live.count_hands("a", 12)
    evening.ask(phase=Phase.EXPLAINED)
    live.show_activity("page")
    return evening


def refused(evening: Rehearsal, event, reason: str, sentence: str) -> None:
    before = evening.events()
    with pytest.raises(UserError, match=sentence):
        correct(evening.live, event, reason)
    assert evening.events() == before


def test_a_figure_out_of_sight_is_put_right_with_a_reason(evening):
    correct(evening.live, HandsCounted("q1", "a", 21), "  Chiffre\nmal lu ")
    entry = evening.state.sequence - 1
    assert evening.events()[-2:] == [
        HandsCounted("q1", "a", 21),
        CorrectionExplained(entry, MISREAD),
    ]
    assert evening.state.answers.tally("q1").hands == {"a": 21}
    assert HandsCounted("q1", "a", 12) in evening.events()
    assert evening.state.activity == "page"


def test_an_agreement_is_put_right_too(evening):
    correct(evening.live, AnswerGiven("q1", ("b",)), MISREAD)
    assert evening.state.answers.tally("q1").agreed == ("b",)
    refused(evening, AnswerGiven("q1", ("b",)), MISREAD, "noted already")
    refused(evening, AnswerGiven("q1", ("z",)), MISREAD, "does not fit")


@pytest.mark.parametrize("question", ["q2", "no such question"])
def test_only_a_question_that_was_asked_can_be_corrected(evening, question):
    refused(evening, HandsCounted(question, "a", 21), MISREAD, "was not asked yet")


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [("", "in a few words"), (" \n ", "in a few words"), ("x" * (MOST_REASON + 1), "at most 200")],
)
def test_a_reason_is_asked_for_and_kept_short(evening, reason, sentence):
    refused(evening, HandsCounted("q1", "a", 21), reason, sentence)


@pytest.mark.parametrize(
    ("event", "sentence"),
    [
        (HandsCounted("q1", "a", -1), "cannot be negative"),
        (HandsCounted("q1", "a", 5000), "more than any room"),
        (HandsCounted("q1", "z", 3), "does not fit"),
        (HandsCounted("q1", "a", 12), "noted already"),
        (HandsCounted("q1", "a", 12, "cellar"), "no such zone"),
    ],
)
def test_what_no_room_can_give_is_refused_after_the_fact_as_well(evening, event, sentence):
    refused(evening, event, MISREAD, sentence)


def test_a_zone_is_put_right_by_itself(evening):
    evening.ask("final")
    counting.set_zones(evening.live, (Zone("left", "Gauche"),))
    counting.count_hands(evening.live, Cell("a", "left"), Count(8))
    evening.live.show_activity("page")
    correct(evening.live, HandsCounted("q3", "a", 9, "left"), MISREAD)
    assert evening.state.answers.tally("q3").hands == {"a": 9}
    refused(evening, HandsCounted("q3", "a", 9), MISREAD, "sum of the zones")


def test_what_a_person_said_is_put_right(evening):
    counting.name_answers(evening.live, on=True)
    correct(evening.live, PersonAnswered("q1", "seat-1", ("b",)), MISREAD)
    counting.name_answers(evening.live, on=False)
    correct(evening.live, PersonAnswered("q1", "seat-1", (), declined=True), MISREAD)
    assert evening.state.answers.tally("q1").persons["seat-1"].declined
    other = PersonAnswered("q1", "seat-2", ("a",))
    refused(evening, other, MISREAD, "not switched on")
    refused(evening, PersonAnswered("q1", "seat-1", ("z",)), MISREAD, "does not fit")
    refused(evening, PersonAnswered("q1", "seat-1", (), declined=True), MISREAD, "noted already")


def test_the_numbers_of_an_estimate_are_put_right_as_they_are_typed():
    evening = Rehearsal(every_kind())
    activity = next(each.id for each in every_kind().activities if ESTIMATE in questions_in(each))
    evening.live.record(PhaseReached(activity, "number", Phase.EXPLAINED))
    correct_numbers(evening.live, "number", ("200 000 logements", " ", "1,5"), MISREAD)
    assert evening.state.answers.tally("number").numbers == (200_000.0, 1.5)
    refused(evening, NumbersGiven("number", (200_000.0, 1.5)), MISREAD, "noted already")
    refused(evening, NumbersGiven("number", (1.0,) * 2001), MISREAD, "numbers already")
    with pytest.raises(UserError, match="is not a number"):
        correct_numbers(evening.live, "number", ("peu",), MISREAD)


def test_numbers_are_no_answer_to_choices(evening):
    refused(evening, NumbersGiven("q1", (3.0,)), MISREAD, "does not fit")
    with pytest.raises(UserError, match="does not fit"):
        correct_numbers(evening.live, "q1", ("3",), MISREAD)
