"""The questions asked so far, as the console lists them to be put right."""

import pytest

from app.domain.answers import Cell, Count
from app.domain.content import questions_in
from app.domain.events import CorrectionExplained, HandsCounted, Phase, PhaseReached, Zone
from app.domain.meetings import Gathering
from app.screens.changes import corrections_in_words
from app.screens.corrections import PastQuestion, PastWay, past_questions
from app.usecases import counting
from app.usecases.correcting import correct
from app.usecases.counting import answer_person, count_hands, name_answers
from app.usecases.estimating import say_number
from tests.fakes.kinds import ESTIMATE, SINGLE, Asking, every_kind
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening():
    """A hall that counted hands for its first question."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    evening.live.count_present(40)
    evening.ask()
    return evening


def past(evening: Rehearsal) -> tuple[PastQuestion, ...]:
    return past_questions(evening.state)


def said(question: PastQuestion) -> list[str]:
    return [f"{each.mark.letter}{each.zone} {each.said}" for each in question.figures]


def test_only_the_questions_that_were_asked_are_listed_the_last_first(evening):
    assert [each.place for each in past(evening)] == ["Quiz d’introduction · 1"]
    evening.ask("final")
    assert [each.id for each in past(evening)] == ["q3", "q1"]


def test_each_figure_is_told_however_it_came(evening):
    counting.count_hands(evening.live, Cell("a"), Count(12, about=True))
    counting.give_majority(evening.live, "b")
    (question,) = past(evening)
    assert said(question) == ["A ≈ 12 hands", "B evident majority", "C not counted"]
    assert [(each.hands, each.about) for each in question.figures] == [
        (12, True),
        (None, False),
        (None, False),
    ]
    assert question.way is PastWay.FIGURES
    assert question.said[0] == "A ≈ 12 hands"
    counting.give_rest(evening.live, "c")
    assert past(evening)[0].figures[2].hands == 28


def test_figures_by_zone_are_told_one_by_one(evening):
    zones = (Zone("left", " gauche"), Zone("right", " droite"))
    counting.set_zones(evening.live, zones)
    counting.count_hands(evening.live, Cell("a", "left"), Count(5))
    counting.count_hands(evening.live, Cell("a", "right"), Count(7, about=True))
    (question,) = past(evening)
    assert said(question)[:3] == ["A gauche 5", "A droite ≈ 7", "B not counted"]
    assert question.figures[1].cell == Cell("a", "right")


def test_an_agreement_is_put_right_as_one(evening):
    counting.agree(evening.live, ("b",))
    (question,) = past(evening)
    assert (question.agreed, question.way) == (("b",), PastWay.TOGETHER)
    assert question.said == ("answer of the group B",)
    assert not question.several


def test_persons_are_put_right_one_by_one(evening):
    counting.name_answers(evening.live, on=True)
    counting.answer_person(evening.live, "seat-1", ("a",))
    counting.answer_person(evening.live, "gone", (), declined=True)
    (question,) = past(evening)
    assert question.way is PastWay.PERSONS
    assert question.said == ("Person 1 A", "Another person would rather not answer")
    # who was left out can be put in
    assert [each.name for each in question.seats][:2] == ["Person 1", "Person 2"]


def test_an_estimate_is_put_right_by_its_numbers():
    evening = Rehearsal(every_kind())
    activity = next(each.id for each in every_kind().activities if ESTIMATE in questions_in(each))
    evening.live.show_activity(activity)
    evening.live.record(PhaseReached(activity, "number", Phase.COLLECTING))
    assert past(evening)[0].said == ("nothing",)
    say_number(evening.live, "250 000")
    (question,) = past(evening)
    assert (question.way, question.unit) == (PastWay.NUMBERS, "logements")
    assert question.numbers == ("250,000",)
    assert question.said == ("250,000\N{NO-BREAK SPACE}logements",)


def test_a_correction_tells_the_old_figure_the_time_and_the_reason(evening):
    evening.live.count_hands("a", 12)
    evening.ask(phase=Phase.EXPLAINED)
    correct(evening.live, HandsCounted("q1", "a", 21), "Chiffre mal lu")
    correct(evening.live, HandsCounted("q1", "a", 22), "Encore")
    latest, first = past(evening)[0].corrections
    assert "A 21 hands instead of 12 hands (reason: Chiffre mal lu)" in first
    assert first.startswith("At ")
    assert "A 22 hands instead of 21 hands (reason: Encore)" in latest


def test_a_reason_is_readable_even_where_nothing_was_noted_before(evening):
    correct(evening.live, HandsCounted("q1", "a", 21), "Oubli")
    (question,) = past(evening)
    assert "A 21 hands instead of nothing (reason: Oubli)" in question.corrections[0]


def test_persons_are_corrected_by_name_on_the_console_alone():
    hall = Asking()
    name_answers(hall.live, on=True)
    live = hall.bring(SINGLE, Phase.REVEALED)
    answer_person(live, "seat-1", ("a",))
    answer_person(live, "seat-2", (), declined=True)
    answer_person(live, "somebody", ("b",))
    names = {"somebody": "Zoé MARTIN"}
    first, second = corrections_in_words(hall.state, names)[SINGLE.id]
    assert first.endswith("Person 2 · would rather not answer instead of nothing")
    assert second.endswith("Zoé MARTIN · B instead of nothing")
    nameless = corrections_in_words(hall.state, None)[SINGLE.id]
    assert "figures that add up to the same" in nameless[0]


def test_a_reason_follows_what_was_corrected():
    hall = Asking()
    hall.hands(SINGLE, a=3)
    hall.bring(SINGLE, Phase.REVEALED)
    count_hands(hall.live, Cell("a"), Count(4))
    hall.live.record(CorrectionExplained(hall.state.sequence, "la table du fond"))
    [line] = corrections_in_words(hall.state, None)[SINGLE.id]
    assert line.endswith("A 4 hands instead of 3 hands (reason: la table du fond)")
