"""A film on the console and before the room: its moments, and the question that stopped it."""

import pytest

from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.screens.console import console_for
from app.screens.panels import FilmMoment, QuizPanel, VideoPanel
from app.screens.room import slide_for
from app.screens.slides import Header, QuestionSlide, ResultSlide, VideoSlide
from app.usecases.filming import ask_in_film
from tests.fakes.films import STOP_MS, stopping_module
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(stopping_module(), Gathering.ASSEMBLY)
    made.live.show_activity("film")
    return made


def moments(evening: Rehearsal) -> tuple[FilmMoment, ...]:
    panel = console_for(evening.state, evening.meeting).panel
    assert isinstance(panel, VideoPanel)
    return panel.moments


def test_chapters_and_questions_are_listed_in_the_order_of_the_film(evening: Rehearsal) -> None:
    assert [(each.time, each.text, each.question) for each in moments(evening)] == [
        ("0:00", "Un terrain", ""),
        ("0:28", "Le premier arbre", ""),
        ("0:30", "Question · Où poussent les pommes ?", "qf"),
        ("0:50", "La fête de la récolte", ""),
        ("1:00", "Question · De quoi a-t-on le moins parlé chez vous ?", "taste"),
    ]
    ask_in_film(evening.live, "qf")
    evening.live.move_video(STOP_MS, playing=True)
    assert moments(evening)[2].text.startswith("Question, asked already · ")


def test_the_question_takes_the_place_of_the_film_through_all_its_phases(
    evening: Rehearsal,
) -> None:
    ask_in_film(evening.live, "qf")
    slide = slide_for(evening.state)
    assert isinstance(slide, QuestionSlide)
    assert slide.header == Header("Les pommes de l’été", "Vidéo animée")
    assert (slide.question, slide.rows) == ("Où poussent les pommes ?", ())
    panel = console_for(evening.state, evening.meeting).panel
    assert isinstance(panel, QuizPanel)
    assert (panel.counter, panel.assembly, panel.open) == (
        "Question 1 of 2 in the film",
        True,
        False,
    )
    while (question := evening.state.asking) is not None:
        if evening.state.phase(question) is Phase.EXPLAINED:
            assert isinstance(slide_for(evening.state), ResultSlide)
        evening.live.forward()
    slide = slide_for(evening.state)
    assert isinstance(slide, VideoSlide)
    assert slide.started
