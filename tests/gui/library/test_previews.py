"""A preview leads through the slides and films of an activity, and leaves nothing running."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.content import TestimonialVideo
from app.domain.errors import UserError
from app.domain.settings import Settings, View
from app.screens.slides import (
    ExerciseSlide,
    InfographicSlide,
    QuestionSlide,
    VideoSlide,
    WelcomeSlide,
)
from tests.fakes.everything import everything
from tests.fakes.shelf import sample_module

K = Qt.Key


@pytest.fixture
def film(room):
    """The film of the module, playing."""
    room.show("film")
    room.press(K.Key_PageDown)
    return room.players[0]


def test_the_arrows_go_from_activity_to_activity(room):
    room.show("drawing")
    assert isinstance(room.slide, InfographicSlide)
    room.press(K.Key_Up)
    assert isinstance(room.slide, ExerciseSlide)


def test_every_activity_can_be_walked_through(room):
    room.press(K.Key_Return)
    for at, activity in enumerate(room.library.showing.module.activities):
        assert room.activity == activity
        for _step in room.steps():
            assert room.slide is not None
            room.press(K.Key_PageDown)
        assert room.window.module.preview.steps.at() == len(room.steps()) - 1
        if at + 1 < len(everything().activities):
            room.window.module.activities.setFocus()
            room.press(K.Key_Down)


def test_the_buttons_lead_on_and_back(room):
    room.show("intro")
    room.click("preview-next")
    assert room.slide.rows
    room.click("preview-back")
    assert not room.slide.rows
    assert not room.window.module.preview.back.isEnabled()


def test_the_list_of_steps_leads_anywhere(room):
    room.show("drawing")
    room.press(K.Key_Return)
    steps = room.window.module.preview.steps
    assert steps.hasFocus()
    room.press(K.Key_Down, K.Key_Down)
    assert room.slide.card_title == "The shed"
    room.press(K.Key_Return)
    assert room.slide.card_title == "La mare"
    room.press(K.Key_End, K.Key_Return)
    assert steps.at() == len(room.steps()) - 1
    assert "The kitchen" in steps.accessibleDescription()


def test_a_film_plays_in_the_window_with_its_subtitles(room, film):
    assert film.playing()
    assert isinstance(room.slide, VideoSlide)
    film.seek(1_500)
    room.library.showing._film._tell()
    assert room.window.module.preview.canvas.caption == "Il était une fois un verger."
    room.window.module.preview.film.subtitles.click()
    assert room.window.module.preview.canvas.caption == ""


def test_the_disc_on_a_film_plays_it_and_pauses_it(room):
    room.show("film")
    slide = room.window.module.preview.slide
    assert slide.cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(room.window.module.preview.canvas, Qt.MouseButton.LeftButton)
    assert room.players[0].playing()
    assert room.window.module.preview.steps.at() == 1
    QTest.mouseClick(room.window.module.preview.canvas, Qt.MouseButton.RightButton)
    assert room.players[0].playing()
    QTest.mouseClick(room.window.module.preview.canvas, Qt.MouseButton.LeftButton)
    assert not room.players[0].playing()


def test_a_slide_without_a_film_does_nothing_when_it_is_pressed(room):
    room.show("intro")
    slide = room.window.module.preview.slide
    assert slide.cursor().shape() is Qt.CursorShape.ArrowCursor
    QTest.mouseClick(room.window.module.preview.canvas, Qt.MouseButton.LeftButton)
    assert room.players == []
    assert room.window.module.preview.steps.at() == 0


def test_a_film_is_paused_sought_and_begun_again(room, film):
    room.click("preview-play")
    assert not film.playing()
    assert room.window.module.preview.film.play.text() == "Play"
    bar = room.window.module.preview.film.bar
    bar.setFocus()
    room.press(K.Key_Right)
    assert film.position_ms() == 5_000
    film.seek(89_900)
    room.click("preview-play")
    assert film.position_ms() == 0
    assert film.playing()


def test_enter_on_the_film_plays_and_pauses(room, film):
    room.window.module.preview.steps.setFocus()
    room.press(K.Key_Return)
    assert not film.playing()
    room.press(K.Key_Space)
    assert film.playing()


def test_dragging_the_bar_waits_for_the_release(room, film):
    bar = room.window.module.preview.film.bar
    bar.setSliderDown(True)
    bar.setSliderPosition(40_000)
    bar.triggerAction(bar.SliderAction.SliderMove)
    room.library.showing._film._tell()
    assert film.position_ms() == 0
    bar.setSliderDown(False)
    assert film.position_ms() == 40_000


def test_leaving_the_film_lets_it_go(room, film):
    room.press(K.Key_PageDown)
    assert isinstance(room.slide, QuestionSlide)
    assert not film.playing()
    assert not room.window.module.preview.film.isVisible()
    room.press(K.Key_PageUp)
    assert film.playing()
    assert len(room.players) == 1  # one player serves all films
    room.press(K.Key_Escape)
    assert not film.playing()


def test_closing_the_window_lets_the_player_go(room, film):
    room.window.close()
    assert film.closed
    room.open()
    room.show("voices")
    room.press(K.Key_PageDown)
    assert len(room.players) == 2


def test_what_comes_from_a_film_that_was_left_counts_no_more(room, film):
    room.press(K.Key_PageUp)
    assert not film.playing()
    room.library.showing._film.toggle()
    room.library.showing._film.seek(5)
    room.library.showing._film._fail("film")
    assert room.notice() == ""


def test_a_film_that_ends_shows_so(room, film):
    film.finish()
    room.settle()
    assert room.window.module.preview.film.play.text() == "Play"


def test_a_film_that_cannot_be_played_says_so(room, film):
    film.break_down()
    room.settle()
    assert "“Vidéo animée” cannot be played" in room.notice()
    assert isinstance(room.slide, WelcomeSlide)


def test_where_nothing_plays_films_the_rest_can_be_seen(room):
    room.playerless = UserError("Nothing here can play videos: install VLC 3 (64-bit).")
    room.show("film")
    room.press(K.Key_PageDown)
    assert room.notice().startswith("Nothing here can play videos")
    room.press(K.Key_PageDown)
    assert isinstance(room.slide, QuestionSlide)


def test_pictures_are_asked_for_as_large_as_they_are_shown(room, film):
    canvas = room.window.module.preview.canvas
    assert film.size == (canvas.width(), canvas.height())
    room.window.resize(1100, 640)
    room.settle()
    assert film.size == (canvas.width(), canvas.height())
    assert abs(canvas.width() * 9 - canvas.height() * 16) < 32


def test_slides_look_as_the_cooperative_set_them(open_room):
    settings = Settings(volume=35, view=View(contrast=True, subtitles=False))
    room = open_room(sample_module(), settings=settings).show("film")
    room.press(K.Key_PageDown)
    preview = room.window.module.preview
    assert preview.canvas._view.contrast
    assert not preview.film.subtitles.isChecked()
    assert room.players[0].volume == 35


@pytest.fixture
def plain_room(open_room):
    module = sample_module()
    activities = tuple(replace(each, title=f"Simplement {each.id}") for each in module.activities)
    return open_room(replace(module, plain=replace(module, activities=activities)))


def test_plain_words_are_one_tick_away(plain_room):
    plain_room.show("intro")
    box = plain_room.window.module.preview.plain
    plain_room.press(K.Key_PageDown)
    box.click()
    assert plain_room.slide.header.activity == "Simplement intro"
    assert plain_room.window.module.preview.steps.at() == 1
    box.click()
    assert plain_room.slide.header.activity == "Quiz d’introduction"
    box.click()
    plain_room.window.module.activities.setFocus()
    plain_room.press(K.Key_Down)
    assert plain_room.slide.header.activity == "Simplement film"  # it stays for the next ones


def test_a_film_goes_on_when_plain_words_are_chosen(plain_room):
    plain_room.show("film")
    plain_room.press(K.Key_PageDown)
    plain_room.players[0].seek(20_000)
    plain_room.library.showing._say_plainly(True)
    assert plain_room.players[0].position_ms() == 20_000


def test_a_module_without_plain_words_offers_none(room):
    room.show("intro")
    assert not room.window.module.preview.plain.isVisible()


def test_a_module_that_changed_shows_its_new_film(room, film):
    changed = everything()
    newer = tuple(
        replace(each, title="Le nouveau film", official=True) if each.id == "film" else each  # type: ignore[call-arg]
        for each in changed.activities
    )
    room.shelf.hold(replace(changed, activities=newer))
    room.library._look_again()
    room.settle()
    assert room.activity.title == "Le nouveau film"
    assert room.window.module.preview.steps.at() == 0
    assert not film.playing()


def test_a_module_that_stayed_the_same_goes_on(room, film):
    room.library._look_again()
    room.settle()
    assert film.playing()
    assert isinstance(room.library.showing.module.activity("voices"), TestimonialVideo)
