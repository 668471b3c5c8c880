"""A preview goes through all that the room would see, and every text leads to a step of it."""

import pytest

from app.domain.content import Break, Closing, Module, RolePlay
from app.domain.settings import Settings
from app.screens.room import slide_for
from app.screens.slides import (
    ExerciseSlide,
    InfographicSlide,
    OutcomeSlide,
    ResultSlide,
    VideoSlide,
)
from app.usecases.passages import passages_of
from app.usecases.previewing import step_named, steps_of
from tests.fakes.everything import everything
from tests.fakes.games import games_module

MODULE = everything()


def steps(activity: str, module: Module = MODULE):
    found = module.activity(activity)
    assert found is not None
    return steps_of(module, found)


def names(activity: str):
    return [step.name for step in steps(activity)]


def slide(activity: str, name: str):
    return next(slide_for(step.state) for step in steps(activity) if step.name == name)


@pytest.mark.parametrize("activity", MODULE.activities, ids=lambda each: each.id)
def test_every_text_leads_to_a_step(activity):
    known = {step.name for step in steps_of(MODULE, activity)} | {""}
    assert {each.step for each in passages_of(activity)} <= known


def test_a_question_is_asked_then_its_choices_then_its_answer():
    assert names("intro")[:3] == ["q1", "q1/choices", "q1/answer"]
    told = slide("intro", "q1/answer")
    assert isinstance(told, ResultSlide)
    assert told.explanation.startswith("A pommier")
    assert [row.right for row in told.rows] == [False, False, True]


def test_an_estimate_has_no_choices_to_show():
    assert "number/choices" not in names("every-intro")
    assert "number/answer" in names("every-intro")


def test_a_film_has_its_title_its_picture_and_its_questions():
    shown = names("film")
    assert shown[:4] == ["", "film", "in-the-film", "in-the-film/choices"]
    assert [slide("film", name).started for name in shown[:2]] == [False, True]
    assert isinstance(slide("film", "film"), VideoSlide)


@pytest.mark.parametrize("game", ["order", "pairs", "sort", "gaps", "odd"])
def test_an_exercise_ends_with_everything_in_its_place(game):
    first, last = (slide_for(step.state) for step in steps(game))
    assert isinstance(first, ExerciseSlide)
    assert isinstance(last, ExerciseSlide)
    assert not any(place.cards for place in first.places)
    assert all(place.cards for place in last.places)
    told = [card for place in last.places for card in place.cards]
    assert all(card.look.value == "right" for card in told)


def test_each_point_is_opened_in_turn():
    opened = [slide("drawing", name) for name in names("drawing")]
    assert all(isinstance(each, InfographicSlide) for each in opened)
    assert [each.card_title for each in opened][:3] == ["", "Le portail", "The shed"]


def test_a_leaflet_is_turned_page_by_page():
    assert names("page") == ["", "1", "2"]


def test_a_meeting_votes_on_every_resolution():
    play = next(each for each in games_module().activities if isinstance(each, RolePlay))
    told = [slide(play.id, f"{each.id}/answer") for each in play.resolutions]
    assert all(isinstance(each, OutcomeSlide) and each.adopted for each in told)
    assert all(each.explanation for each in told)


def test_letters_with_a_hint_are_asked_for():
    assert names("abecedaire") == ["", "C", "E", "V"]


@pytest.mark.parametrize("activity", [Closing("end", "Fin", 1), Break("b", "Café", 5)])
def test_what_has_one_slide_has_one_step(activity):
    module = Module("m", 1, "M", "", (activity,))
    (step,) = steps_of(module, activity)
    assert step.state.current == activity


def test_a_trade_of_others_is_said_as_to_the_room():
    shown = steps_of(MODULE, MODULE.activities[0], Settings(trades=frozenset()))
    assert shown[0].state.house.trades == frozenset()


def test_a_step_is_found_by_its_name():
    found = steps("drawing")
    assert step_named(found, "h2") == 2
    assert step_named(found, "gone") == 0
