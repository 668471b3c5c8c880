"""Chapters of a film to go to, and the questions for which it stops, in the two windows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.events import Curtain, Phase
from app.domain.live import VideoMark
from app.gui.console.cards import CardButton
from app.screens.slides import QuestionSlide, VideoSlide
from tests.fakes.films import STOP_MS, stopping_module
from tests.gui.evening import Evening

K = Qt.Key


@pytest.fixture
def film(open_evening):
    """A session on a film that runs and will stop."""
    evening = open_evening(module=stopping_module())
    evening.show("film")
    evening.press(K.Key_Space)
    return evening


def tick(evening: Evening, milliseconds: int) -> None:
    """Let the film run, and let the program look at it."""
    evening.player.advance(milliseconds)
    evening.stage._captions.timeout.emit()


def chapters(evening: Evening) -> list[CardButton]:
    QApplication.processEvents()
    buttons = evening.console.video.findChildren(CardButton, "chapter")
    return [each for each in buttons if each.isVisible()]


def phase(evening: Evening) -> Phase:
    question = evening.state.asking
    assert question is not None
    return evening.state.phase(question)


def test_the_program_looks_often_enough_to_stop_in_time(film):
    assert film.stage._captions.isActive()
    assert film.stage._captions.interval() <= 200


def test_the_film_stops_and_the_question_takes_its_place(film):
    tick(film, STOP_MS - 100)
    assert film.player.playing()
    tick(film, 150)
    assert not film.player.playing()
    assert isinstance(film.projection.canvas.slide, QuestionSlide)
    assert film.console.quiz.isVisible()
    assert film.console.running.isVisible()


def test_the_question_is_led_answered_and_left_by_keyboard(film):
    tick(film, STOP_MS + 50)
    for wanted in (Phase.CHOICES, Phase.COLLECTING):
        film.press(K.Key_Space)
        assert phase(film) is wanted
    film.click(film.console.quiz.by_group)
    film.press(K.Key_C)
    assert film.state.answers.tally("qf").agreed == ("c",)
    while film.state.asking is not None:
        film.press(K.Key_PageDown)
    assert isinstance(film.projection.canvas.slide, VideoSlide)
    assert film.player.playing()
    assert film.player.position_ms() == STOP_MS + 50  # no jump: it goes on where it stopped
    film.click(next(each for each in chapters(film) if "premier arbre" in each.said))
    assert film.player.position_ms() == 28_000
    tick(film, 4_000)
    assert film.player.playing()


def test_figures_count_hands_for_the_question_of_a_film(film):
    tick(film, STOP_MS)
    film.press(K.Key_Space, K.Key_Space)
    film.click(film.console.quiz.by_hands)
    film.press(K.Key_B, K.Key_4, K.Key_Return)
    assert film.counts("qf") == {"b": 4}


def test_r_leaves_the_question_for_the_last_ten_seconds_then_it_comes_again(film):
    tick(film, STOP_MS)
    film.press(K.Key_R)
    assert (film.player.position_ms(), film.player.playing()) == (STOP_MS - 10_000, True)
    assert film.state.asking is None
    tick(film, 10_000)
    assert film.state.asking is not None


def test_chapters_are_marked_as_they_run_and_jumped_to(film):
    tick(film, 29_000)
    marked = [each.said for each in chapters(film) if each.isChecked()]
    assert marked == ["0:28 Le premier arbre"]
    film.click(next(each for each in chapters(film) if each.said.startswith("0:50")))
    assert (film.player.position_ms(), film.player.playing()) == (50_000, True)
    tick(film, 1_000)
    assert film.state.asking is None  # a stop that was jumped over waits


def test_a_question_is_asked_from_the_list_of_moments(film):
    tick(film, 5_000)
    film.click(next(each for each in chapters(film) if each.said.startswith("1:00")))
    assert film.state.asking is not None
    assert film.state.asking.id == "taste"
    assert film.state.video("film") == VideoMark(60_000, playing=False)
    assert (film.player.position_ms(), film.player.playing()) == (60_000, False)


def test_a_film_without_chapters_has_no_list(evening):
    evening.show("film")
    assert chapters(evening) == []
    assert not evening.console.video.chapters.isVisible()


def test_the_stop_waits_behind_a_curtain(film):
    tick(film, STOP_MS - 200)
    film.stage.do(lambda live: live.move_curtain(Curtain.BLACK))
    tick(film, 500)
    assert film.state.asking is None
    film.stage.do(lambda live: live.move_curtain(Curtain.OPEN))
    tick(film, 300)
    assert film.state.asking is not None


def test_a_session_taken_up_in_the_question_shows_it_over_a_paused_film(film):
    tick(film, STOP_MS)
    film.press(K.Key_Space)
    film.conductor.end()
    film.begin()
    assert phase(film) is Phase.CHOICES
    assert isinstance(film.projection.canvas.slide, QuestionSlide)
    assert (film.player.position_ms(), film.player.playing()) == (STOP_MS, False)


def test_a_film_that_ends_before_its_last_question_was_seen_asks_it(film):
    tick(film, STOP_MS)
    film.stage.do(lambda live: live.move_video(59_950, playing=True))
    film.player.finish()
    QApplication.processEvents()
    assert film.state.asking is not None
    assert film.state.asking.id == "taste"
