"""The film on the console: what can be done to it, what is said of it, and what it survives."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QSlider, QStyle, QStyleOptionSlider

from app.domain.content import AnimatedVideo
from app.domain.events import ActivitySkipped, Curtain, VideoMoved
from app.domain.live import VideoMark
from app.screens.slides import VideoSlide, WelcomeSlide
from app.usecases.ports import VideoListener
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module
from tests.gui.evening import Evening, found, words

K = Qt.Key


@pytest.fixture
def film(evening):
    """A session on its first film, paused at its beginning."""
    evening.show("film")
    return evening


def tick(evening: Evening, milliseconds: int) -> None:
    """Let the film run, and let the program look at it."""
    evening.player.advance(milliseconds)
    evening.stage._captions.timeout.emit()


def mark(evening: Evening, activity: str = "film") -> VideoMark:
    return evening.state.video(activity)


def test_the_button_plays_and_pauses(film):
    play = film.console.video.play
    assert (play.text(), film.player.playing()) == ("Play", False)
    film.click(play)
    assert (play.text(), film.player.playing()) == ("Pause", True)
    assert play.accessibleName() == "Pause"
    tick(film, 7_000)
    film.click(play)
    assert (play.text(), film.player.playing()) == ("Play", False)
    assert mark(film) == VideoMark(7_000, playing=False)


def test_the_space_bar_plays_and_pauses(film):
    film.press(K.Key_Space)
    assert film.player.playing()
    film.press(K.Key_Space)
    assert not film.player.playing()


def test_the_state_of_the_film_is_said(film):
    assert "The film is paused." in words(film.console.video)
    film.press(K.Key_PageDown)
    assert "The film is running." in words(film.console.video)


def test_the_time_and_what_is_left_are_told(film):
    film.press(K.Key_Space)
    tick(film, 65_000)
    said = words(film.console.video)
    assert "1:05 / 1:30" in said
    assert "0:25 left" in said
    assert (film.stage.film_position(), film.stage.film_running()) == (65_000, True)
    assert film.console.video.seek_bar.value() == 65_000


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("back-10", 42_000, 32_000),
        ("back-10", 4_000, 0),
        ("ahead-10", 42_000, 52_000),
        ("ahead-10", 85_000, 90_000),
        ("restart", 42_000, 0),
    ],
)
def test_the_film_jumps_and_goes_on_as_it_was(film, name, before, after):
    film.press(K.Key_Space)
    tick(film, before)
    film.click(found(film.console.video, name)[0])
    assert film.player.position_ms() == after
    assert film.player.playing()
    assert mark(film) == VideoMark(after, playing=True)


def test_the_last_ten_seconds_run_again_from_a_pause_too(film):
    film.click(found(film.console.video, "ahead-10")[0])
    film.click(found(film.console.video, "ahead-10")[0])
    film.press(K.Key_R)
    assert (film.player.position_ms(), film.player.playing()) == (10_000, True)


def test_a_jump_in_a_paused_film_leaves_it_paused(film):
    film.click(found(film.console.video, "ahead-10")[0])
    assert film.player.position_ms() == 10_000
    assert not film.player.playing()


def test_the_bar_is_dragged_and_obeys_when_it_is_let_go(film):
    bar = film.console.video.seek_bar
    film.press(K.Key_Space)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    handle = bar.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, bar
    )
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=handle.center())
    QTest.mouseMove(bar, bar.rect().center())
    tick(film, 3_000)
    assert film.player.position_ms() == 3_000
    held = bar.value()
    assert held == pytest.approx(45_000, abs=4_000)
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=bar.rect().center())
    assert film.player.position_ms() == held


def test_the_bar_obeys_the_keyboard(film):
    bar = film.console.video.seek_bar
    film.lead_to(bar)
    film.press(K.Key_Right)
    assert film.player.position_ms() == 5_000
    film.press(K.Key_End)
    assert film.player.position_ms() == 90_000


def test_the_sound_is_as_loud_as_the_slider_says(film):
    assert film.player.volume == film.console.video.volume.value()
    film.lead_to(film.console.video.volume)
    film.press(K.Key_Home)
    assert film.player.volume == 0


def test_captions_follow_the_film_and_can_be_switched_off(film):
    film.press(K.Key_Space)
    tick(film, 999)
    assert film.surface.caption == ""
    tick(film, 1)
    assert film.surface.caption == "Il était une fois un verger."
    film.click(film.console.video.subtitles)
    assert film.surface.caption == ""
    tick(film, 500)
    assert film.surface.caption == ""
    film.click(film.console.video.subtitles)
    assert film.surface.caption == "Il était une fois un verger."
    tick(film, 2_500)
    assert film.surface.caption == ""


def test_the_transcript_can_be_read_and_scrolled_by_keyboard(film):
    pane = film.console.video
    assert "Neighbours planted it together." in words(pane)
    scroll = pane.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    film.lead_to(scroll)
    before = film.events()
    film.press(K.Key_Down)
    assert film.events() == before


def test_a_film_that_ends_says_so_and_leads_on(film):
    film.press(K.Key_Space)
    tick(film, 89_000)
    film.player.finish()
    assert "The film is over." in words(film.console.video)
    assert mark(film) == VideoMark(90_000, playing=False)
    film.press(K.Key_PageDown)
    assert film.state.activity == "voices"


def test_a_film_that_ended_plays_again_from_the_beginning(film):
    film.press(K.Key_Space)
    film.player.finish()
    film.click(film.console.video.play)
    assert film.events()[-1] == VideoMoved("film", 0, playing=True)
    assert film.player.position_ms() == 0
    assert film.player.playing()


def test_the_end_of_a_film_that_was_left_is_not_that_of_the_next_one(film):
    film.press(K.Key_Space)
    listener = film.player._present_listener()
    film.show("intro")
    before = film.events()
    listener.ended()
    assert film.events() == before


def test_leaving_holds_the_film_and_returning_takes_it_up(film):
    film.press(K.Key_Space)
    tick(film, 20_000)
    film.stage._notes.timeout.emit()
    film.show("order")
    assert not film.player.playing()
    film.show("film")
    assert film.player.position_ms() == 20_000
    assert not film.player.playing()
    assert film.console.video.play.text() == "Play"


def test_where_a_running_film_stands_is_noted_now_and_then(film):
    film.stage._notes.timeout.emit()
    assert VideoMoved("film", 0, playing=True) not in film.events()
    film.press(K.Key_Space)
    tick(film, 12_000)
    film.stage._notes.timeout.emit()
    assert film.events()[-1] == VideoMoved("film", 12_000, playing=True)
    assert film.player.playing()


def test_black_pauses_the_film_and_it_comes_back_exactly(film):
    film.press(K.Key_Space)
    tick(film, 31_234)
    film.press(K.Key_Period)
    assert film.state.curtain is Curtain.BLACK
    assert not film.player.playing()
    tick(film, 5_000)
    film.press(K.Key_Period)
    assert film.player.playing()
    assert film.player.position_ms() == 31_234


def test_a_paused_film_stays_paused_behind_the_curtain_and_after_it(film):
    film.press(K.Key_Colon, K.Key_Escape)
    assert film.state.curtain is Curtain.OPEN
    assert not film.player.playing()


def test_a_film_that_cannot_be_played_is_said_and_the_session_goes_on(film):
    film.press(K.Key_PageDown)
    film.player.break_down()
    assert "cannot be played" in words(film.console.video)
    assert not film.console.video.play.isVisible()
    assert mark(film) == VideoMark(0, playing=False)
    assert film.console.step.text() == "Next activity"
    film.press(K.Key_Space)
    assert not film.player.playing()
    film.press(K.Key_PageDown)
    assert film.state.activity == "voices"
    assert ActivitySkipped("film") in film.events()
    assert "cannot be played" not in words(film.console.video)


def test_a_film_that_breaks_before_it_is_played_is_said_at_once(film):
    before = film.events()
    film.player.break_down()
    assert "cannot be played" in words(film.console.video)
    assert film.events() == before


def test_a_film_that_fails_once_it_was_left_does_not_mark_what_came_after(film):
    film.press(K.Key_Space)
    listener = film.player._present_listener()
    film.show("intro")
    before = film.events()
    listener.failed()
    assert film.events() == before
    assert not film.stage.film_broken
    film.show("film")
    assert not film.stage.film_broken


SORRY = "This film cannot be shown for now. The session goes on."


def test_a_film_that_breaks_off_is_told_where_it_stopped_and_the_room_sees_a_quiet_slide(film):
    film.press(K.Key_PageDown)
    film.player.emit_frame()
    tick(film, 12_000)
    film.player.break_down()
    assert "The film stopped here" in words(film.console.video)
    assert mark(film) == VideoMark(12_000, playing=False)
    assert film.projection.canvas.slide == WelcomeSlide("Vidéo animée", SORRY)
    assert film.console.side.now_canvas.slide == film.projection.canvas.slide
    assert film.surface.image is None
    assert "0:12" in words(film.console.video)


def test_a_broken_film_is_tried_again_by_its_button_and_goes_on_where_it_stopped(film):
    retry = film.console.video.retry
    film.press(K.Key_PageDown)
    assert not retry.isVisible()
    tick(film, 12_000)
    film.player.break_down()
    film.player.file = None
    film.click(retry)
    assert film.player.file == Path("film.mp4")
    assert (film.player.position_ms(), film.player.playing()) == (12_000, True)
    assert not film.stage.film_broken
    assert not retry.isVisible()
    assert isinstance(film.projection.canvas.slide, VideoSlide)
    film.player.break_down()
    assert film.stage.film_broken


def test_a_broken_film_is_tried_again_by_whoever_comes_back_to_it(film):
    film.press(K.Key_PageDown)
    tick(film, 12_000)
    film.player.break_down()
    film.press(K.Key_PageDown, K.Key_PageUp)
    assert film.state.activity == "film"
    assert not film.stage.film_broken
    assert (film.player.file, film.player.position_ms()) == (Path("film.mp4"), 12_000)
    film.press(K.Key_PageDown)
    assert film.player.playing()


def test_a_jump_that_brings_a_broken_film_back_is_seen(film):
    film.press(K.Key_PageDown)
    tick(film, 12_000)
    film.player.break_down()
    film.console.video.sought.emit(40_000)
    assert film.stage.film_broken
    film.player.emit_frame()
    QApplication.processEvents()
    assert not film.stage.film_broken
    assert isinstance(film.projection.canvas.slide, VideoSlide)
    assert film.player.position_ms() == 40_000
    assert not film.player.playing()


def test_what_an_opening_before_says_no_longer_counts(film):
    film.press(K.Key_PageDown)
    before = film.player._present_listener()
    film.player.break_down()
    film.click(film.console.video.retry)
    before.failed()
    before.ended()
    assert not film.stage.film_broken
    assert mark(film).playing


def test_a_film_breaks_though_the_disk_is_full(film):
    film.press(K.Key_PageDown)
    tick(film, 12_000)
    with film.full_disk():
        film.player.break_down()
    assert film.projection.canvas.slide == WelcomeSlide("Vidéo animée", SORRY)


def test_a_session_taken_up_on_a_film_that_fails_at_once_says_so(film):
    film.conductor.end()

    def fail_at_once(_file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        del start_ms
        listener.failed()

    film.player.load = fail_at_once
    film.begin()
    assert film.stage.film_broken
    assert film.projection.canvas.slide == WelcomeSlide("Vidéo animée", SORRY)
    assert "cannot be played" in words(film.console.video)


def test_what_comes_next_shows_the_paused_film_itself(film):
    film.press(K.Key_PageDown)
    film.player.emit_frame(width=272, height=153)
    tick(film, 12_000)
    film.press(K.Key_Space)
    QApplication.processEvents()
    coming = film.console.side.next_canvas.grab().toImage()
    assert coming.pixelColor(coming.rect().center()).name() == "#008000"


def test_what_comes_next_does_not_show_one_film_for_another(film):
    film.show("voices")
    film.press(K.Key_PageDown)
    tick(film, 5_000)
    film.press(K.Key_Space)
    film.show("film")
    film.press(K.Key_PageDown)
    film.player.emit_frame(width=272, height=153)
    assert isinstance(film.console.side.next_canvas.slide, VideoSlide)
    assert film.console.side.next_canvas.slide.film == "voices"
    coming = film.console.side.next_canvas.grab().toImage()
    assert coming.pixelColor(coming.rect().center()).name() != "#008000"


def test_a_frozen_room_keeps_the_picture_of_its_film_while_another_is_opened(film):
    def middle() -> str:
        image = film.projection.canvas.grab().toImage()
        return str(image.pixelColor(image.rect().center()).name())

    film.press(K.Key_PageDown)
    film.player.emit_frame()
    tick(film, 5_000)
    film.stage.do(lambda live: live.move_curtain(Curtain.FROZEN))
    film.show("voices")
    film.press(K.Key_PageDown)
    film.player.emit_frame(blue_green_red=(0, 0, 255))
    QApplication.processEvents()
    assert middle() == "#008000"
    film.player.break_down()
    assert film.stage.film_broken
    assert middle() == "#008000"
    film.stage.do(lambda live: live.move_curtain(Curtain.FROZEN))
    assert middle() != "#008000"
    assert film.projection.canvas.slide == WelcomeSlide("Témoignage", SORRY)


def test_the_film_keeps_its_time_once_the_session_is_ended(film):
    film.press(K.Key_PageDown)
    tick(film, 12_000)
    film.click(found(film.console, "finish")[0])
    film.stage._captions.timeout.emit()
    assert "0:12 / 1:30" in words(film.console.video)
    assert not film.player.playing()


def test_after_the_end_only_the_button_takes_the_session_up_again(film):
    film.player.break_down()
    film.click(found(film.console, "finish")[0])
    assert film.state.closed_at is not None
    film.press(K.Key_PageDown)
    assert film.state.closed_at is not None
    film.click(film.console.step)
    assert film.state.closed_at is None


def test_the_last_picture_of_a_film_is_not_shown_for_the_next_one(film):
    film.player.emit_frame()
    QApplication.processEvents()
    assert film.surface.image is not None
    film.show("voices")
    assert film.surface.image is None


def test_the_end_of_the_session_lets_the_film_go(film):
    film.press(K.Key_Space)
    tick(film, 15_000)
    film.player.emit_frame()
    film.conductor.end()
    assert not film.player.playing()
    assert film.surface.image is None
    assert film.events()[-1] == VideoMoved("film", 15_000, playing=True)
    film.player.file = None
    film.begin()
    assert film.player.file == Path("film.mp4")
    assert film.player.position_ms() == 15_000
    assert not film.player.playing()


def test_nothing_happens_to_a_film_without_a_session(film):
    film.conductor.end()
    before = film.events()
    for _twice in range(2):
        film.stage.seek_film(5_000)
        film.stage.play_film(True)
        film.player.finish()
        film.player.break_down()
    assert film.events() == before
    film.console.video.toggle()
    assert not film.stage.film_broken


def test_a_film_without_a_length_has_a_bar_all_the_same(open_evening):
    module = sample_module()
    film = part(AnimatedVideo, "film")
    evening = open_evening(module=replace(module, activities=(replace(film, duration_ms=0),)))
    evening.player._film_ms = 0
    evening.show("film")
    assert "0:00 / 0:00" in words(evening.console.video)
    assert evening.console.video.seek_bar.maximum() == 1


def test_the_film_is_as_large_as_the_rooms_screen(film):
    film.projection.resize(800, 450)
    QApplication.processEvents()
    assert film.player.size == (800, 450)


def test_an_arrow_on_the_volume_changes_it_a_little(film):
    film.console.video.volume.setValue(80)
    film.console.video.volume.triggerAction(QSlider.SliderAction.SliderSingleStepSub)
    assert film.console.video.volume.value() == 75
