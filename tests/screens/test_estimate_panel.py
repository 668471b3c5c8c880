"""An estimate, and the points of tables, on the console."""

from dataclasses import replace

import pytest

from app.domain.content import AnimatedVideo, FilmQuestion, Quiz
from app.domain.events import NumbersGiven, Phase, PhaseReached
from app.screens.panels.estimate import EstimatePanel, answer_panel, asked_panel
from app.screens.panels.film import film_panel
from app.screens.panels.pages import welcome_panel
from app.screens.panels.points import points_panel
from app.screens.panels.quiz import QuizPanel
from app.usecases.counting import begin_round
from app.usecases.playing import give_points, name_teams, show_scores
from tests.fakes.kinds import APPLES, ESTIMATE, NUMBER_AGAIN, SINGLE, SINGLE_AGAIN, Asking
from tests.fakes.shelf import sample_module


@pytest.fixture
def hall():
    return Asking()


def panel(hall: Asking) -> EstimatePanel:
    quiz = hall.state.current
    assert isinstance(quiz, Quiz)
    found = asked_panel(hall.state, quiz, assembly=True)
    assert isinstance(found, EstimatePanel)
    return found


def test_a_question_with_choices_has_its_usual_panel(hall):
    hall.bring(SINGLE)
    quiz = hall.state.current
    assert isinstance(quiz, Quiz)
    assert isinstance(asked_panel(hall.state, quiz, assembly=False), QuizPanel)


def test_the_numbers_are_in_the_order_in_which_they_were_said(hall):
    hall.bring(ESTIMATE, Phase.QUESTION)
    assert not panel(hall).open
    assert panel(hall).summary == "Nothing entered yet"
    hall.bring(ESTIMATE).record(NumbersGiven("number", (300_000, 100_000)))
    assert panel(hall).summary == "2 numbers"  # nothing is in the middle of two
    hall.bring(ESTIMATE).record(NumbersGiven("number", (300_000, 100_000, 1.5)))
    shown = panel(hall)
    assert shown.open
    assert shown.counter == "Question 3 of 5"
    assert shown.numbers == ("300,000", "100,000", "1.5")
    assert shown.summary == "3 numbers, 100,000\u00a0logements in the middle"
    assert shown.unit == "logements"


def test_the_right_number_is_for_the_facilitator_until_it_is_revealed(hall):
    hall.bring(ESTIMATE).record(NumbersGiven("number", (190_000.0,)))
    goal = "For you: 200,000\u00a0logements, near enough within 20,000\u00a0logements."
    assert (panel(hall).goal, panel(hall).verdict) == (goal, "")
    hall.bring(ESTIMATE, Phase.REVEALED)
    assert panel(hall).verdict == "Near enough: within 20,000\u00a0logements."


def test_an_exact_number_has_no_margin_to_tell(hall):
    exact = replace(ESTIMATE, target=replace(APPLES, margin=0.0))
    found = answer_panel(hall.state, exact, "", assembly=False)
    assert isinstance(found, EstimatePanel)
    assert found.goal == "For you: 200,000\u00a0logements."


def test_what_changed_is_told_to_the_facilitator_too(hall):
    hall.bring(ESTIMATE).record(NumbersGiven("number", (1.0, 2.0) * 3))
    again = NumbersGiven("number-again", (200_000.0, 1.0) * 3)
    hall.bring(NUMBER_AGAIN).record(again)
    hall.bring(NUMBER_AGAIN, Phase.EXPLAINED)
    change = "At the beginning · 0% right / Now · 50% right / +50 points"
    assert panel(hall).verdict.endswith(change)


def test_what_changed_is_told_beside_the_reason_of_a_question_with_choices(hall):
    hall.hands(SINGLE, a=2, b=6)
    hall.hands(SINGLE_AGAIN, a=6, b=2)
    hall.bring(SINGLE_AGAIN, Phase.REVEALED)
    shown = answer_panel(hall.state, SINGLE_AGAIN, "", assembly=True)
    assert shown.explanation == SINGLE_AGAIN.explanation
    hall.bring(SINGLE_AGAIN, Phase.EXPLAINED)
    shown = answer_panel(hall.state, SINGLE_AGAIN, "", assembly=True)
    change = "At the beginning · 25% right / Now · 75% right / +50 points"
    assert shown.explanation == f"{change}\n{SINGLE_AGAIN.explanation}"


def test_an_estimate_in_a_film_has_its_own_panel(hall):
    film = sample_module().activities[1]
    assert isinstance(film, AnimatedVideo)
    asking = replace(film, stops=(FilmQuestion(10_000, ESTIMATE),))
    hall.module = replace(hall.module, activities=(asking,))
    hall.restart()
    hall.live.show_activity(film.id)
    hall.live.record(PhaseReached(film.id, "number", Phase.COLLECTING))
    found = film_panel(hall.state, asking, assembly=True, failed=False)
    assert isinstance(found, EstimatePanel)
    assert found.open


def test_a_second_round_begins_with_an_empty_list(hall):
    hall.bring(ESTIMATE).record(NumbersGiven("number", (1.0,)))
    hall.bring(ESTIMATE, Phase.DISTRIBUTION)
    assert panel(hall).again == "Second round"
    begin_round(hall.live)
    again = panel(hall)
    assert (again.numbers, again.again) == ((), "")
    assert again.counter == "Question 3 of 5 · round 2"


def test_a_hall_is_known_before_the_session_begins(hall):
    assert not welcome_panel(hall.state).assembly
    assert welcome_panel(replace(hall.state, assembly=True)).assembly


def test_points_are_told_while_somebody_plays(hall):
    assert points_panel(hall.state) is None
    name_teams(hall.live, ("Tilleuls", "Acacias"))
    hall.bring(SINGLE)
    game = points_panel(hall.state)
    assert game is not None
    assert (game.teams, game.open, game.shown) == ((("Tilleuls", 0), ("Acacias", 0)), False, False)
    hall.bring(SINGLE, Phase.REVEALED)
    give_points(hall.live, 1)
    show_scores(hall.live)
    game = points_panel(hall.state)
    assert game is not None
    assert (game.teams[1], game.open, game.shown) == (("Acacias", 1), True, True)
