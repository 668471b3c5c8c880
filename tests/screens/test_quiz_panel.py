"""The entry of a question: how each figure came, the rounds, the persons."""

import pytest

from app.domain.answers import Cell, Count, Way
from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.screens.panels import QuizPanel, question_panel
from app.usecases import counting
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def hall():
    """A hall of forty people that raises its hands."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    evening.live.count_present(40)
    evening.ask()
    return evening


def panel(evening: Rehearsal) -> QuizPanel:
    question = evening.state.asking
    assert question
    return question_panel(evening.state, question, "Question 1", assembly=True)


def sums(evening: Rehearsal) -> list[str]:
    return [each.figure for each in panel(evening).sums]


def test_each_figure_tells_how_it_came(hall):
    live = hall.live
    counting.count_hands(live, Cell("a"), Count(9, about=True))
    counting.give_rest(live, "b")
    first, second, third = panel(hall).rows
    assert (first.source, first.hands, first.about) == (Way.COUNTED, 9, True)
    assert (second.source, second.hands, second.about) == (Way.REST, 31, True)
    assert (third.source, third.answered) == (Way.NOT_COUNTED, False)
    counting.give_majority(live, "c")
    third = panel(hall).rows[2]
    assert (third.source, third.hands, third.answered) == (Way.MAJORITY, None, True)
    assert sums(hall) == ["40", "≈ 9", "–"]


def test_the_choice_that_is_called_is_marked(hall):
    counting.call_option(hall.live, "b")
    assert [row.called for row in panel(hall).rows] == [False, True, False]


@pytest.mark.parametrize("phase", list(Phase))
def test_how_far_the_question_has_come_is_said(phase):
    evening = Rehearsal()
    evening.ask(phase=phase)
    assert (
        panel(evening).stage
        == {
            Phase.QUESTION: "question asked",
            Phase.CHOICES: "choices shown",
            Phase.COLLECTING: "answers coming in",
            Phase.CLOSED: "count closed",
            Phase.DISTRIBUTION: "answers of the room shown",
            Phase.REVEALED: "right answer shown",
            Phase.EXPLAINED: "explained",
        }[phase]
    )


def test_a_round_stands_beside_the_one_before(hall):
    assert panel(hall).again == ""
    hall.live.count_hands("a", 12)
    assert panel(hall).again == "Second round"
    counting.begin_round(hall.live)
    assert [row.before for row in panel(hall).rows] == [
        "1st round: 12 hands",
        "1st round: not counted",
        "1st round: not counted",
    ]
    assert panel(hall).counter == "Question 1 · round 2"
    hall.ask()
    counting.agree(hall.live, ("c",))
    assert panel(hall).again == "Another round"
    counting.begin_round(hall.live)
    assert [row.before for row in panel(hall).rows] == ["", "", "round 2: answer of the group"]


def test_persons_are_counted_whatever_they_answer(hall):
    counting.name_answers(hall.live, on=True)
    counting.answer_person(hall.live, "seat-1", ("a",))
    counting.answer_person(hall.live, "seat-2", (), declined=True)
    assert sums(hall) == ["40", "2", "38"]
    assert panel(hall).named
    assert [who for who, _answer in panel(hall).persons] == ["seat-1", "seat-2"]


def test_sums_of_estimates_bear_their_sign(hall):
    counting.count_hands(hall.live, Cell("a"), Count(9, about=True))
    assert sums(hall) == ["40", "≈ 9", "≈ 31"]


def test_an_answer_given_together_has_no_number_beside_it(hall):
    counting.agree(hall.live, ("c",))
    assert [(each.label, each.figure) for each in panel(hall).sums] == [("Present", "40")]


def test_beside_a_shut_entry_the_ways_to_change_an_answer_are_told(hall):
    hall.live.count_hands("a", 12)
    hall.ask(phase=Phase.DISTRIBUTION)
    assert panel(hall).shut.endswith("“Correct…” puts one right, “Second round” asks again.")
    counting.begin_round(hall.live)
    assert panel(hall).shut == ""
    hall.ask().count_hands("a", 20)
    hall.ask(phase=Phase.DISTRIBUTION)
    assert panel(hall).shut.endswith("“Another round” asks again.")
