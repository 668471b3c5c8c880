"""What each key does in a session: the film, its sound, the windows."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from app.domain.events import AnswerGiven, Curtain, CurtainMoved, Phase, VideoMoved
from app.domain.settings import Settings, View
from app.domain.shortcuts import ACTIONS
from tests.fakes.register import keep
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import Evening

K = Qt.Key


@pytest.fixture
def film(evening: Evening) -> Evening:
    evening.show("film")
    evening.press(K.Key_Space)
    evening.player.advance(20_000)
    return evening


def test_ten_seconds_of_a_film_can_be_seen_again(film):
    film.stage._follow_film()
    film.press(K.Key_R)
    assert film.events()[-1] == VideoMoved("film", 10_000, playing=True)


def test_ten_seconds_back_means_nothing_without_a_film(evening):
    before = evening.events()
    evening.press(K.Key_R)
    assert evening.events() == before


def test_subtitles_go_and_come(film):
    film.press(K.Key_S)
    assert not film.console.video.subtitles.isChecked()
    film.press(K.Key_S)
    assert film.console.video.subtitles.isChecked()


def test_volume_keys_change_the_sound_of_films(film):
    film.press(K.Key_VolumeUp, K.Key_VolumeUp, K.Key_VolumeDown)
    assert film.player.volume == 85
    film.press(K.Key_VolumeMute)
    assert film.player.volume == 0
    film.press(K.Key_VolumeMute)
    assert film.player.volume == 85


def test_b_is_black_until_it_names_a_choice(evening):
    evening.press(K.Key_B, K.Key_B)
    assert evening.events()[-2:] == [CurtainMoved(Curtain.BLACK), CurtainMoved(Curtain.OPEN)]
    evening.ask()
    evening.press(K.Key_B)
    assert evening.events()[-1] == AnswerGiven("q1", ("b",))
    evening.press(K.Key_Period)
    assert evening.events()[-1] == CurtainMoved(Curtain.BLACK)


def test_letters_name_choices_before_the_count_too_so_that_none_blackens_the_room(evening):
    evening.ask(phase=Phase.QUESTION)
    before = evening.events()
    evening.press(K.Key_B)
    assert evening.events() == before


def test_letters_are_shortcuts_while_the_list_of_people_covers_the_question(evening):
    evening.ask()
    evening.press(K.Key_F3)
    evening.console.setFocus()
    evening.press(K.Key_B)
    assert evening.state.curtain is Curtain.BLACK


def test_every_card_has_a_letter_of_its_own(evening):
    evening.show("order")
    evening.press(K.Key_F)
    assert "c3" in evening.state.answers.board("order").placed


def test_what_was_taken_back_is_put_back_by_key(evening):
    control = Qt.KeyboardModifier.ControlModifier
    evening.ask()
    evening.press(K.Key_B)
    evening.press(K.Key_Z, modifier=control)
    assert evening.state.answers.tally("q1").agreed == ()
    evening.press(K.Key_Y, modifier=control)
    assert evening.state.answers.tally("q1").agreed == ("b",)


def test_a_session_begins_as_the_cooperative_wants_it(evening):
    evening.conductor.end()
    tuesday = replace(evening.meeting, id=UUID(int=7))
    keep(evening.register, tuesday)
    settings = Settings(view=View(text_step=2, contrast=True), keys={"logo": ("F4",)})
    shelf = FakeShelf(evening.module)
    evening.conductor.begin(tuesday.id, shelf, evening.journal, settings)
    assert evening.state.screen.view == settings.view
    evening.press(K.Key_F4)
    assert evening.state.curtain is Curtain.LOGO


def test_a_key_for_something_that_cannot_be_done_does_nothing(evening):
    before = evening.events()
    for action in set(ACTIONS) - set(evening.conductor.keying.actions):
        evening.conductor.keys.done.emit(action)
    assert evening.events() == before


def lean(evening: Evening, key: Qt.Key, *, seconds: float = 1) -> None:
    """Let some time pass, then press a key."""
    evening.clock.advance(seconds=seconds)
    evening.press(key)


@pytest.mark.parametrize("key", [K.Key_PageDown, K.Key_PageUp, K.Key_Right, K.Key_Return])
def test_a_slip_of_the_clicker_does_not_end_a_film_in_a_hall(film, key):
    lean(film, key)
    assert film.state.activity == "film"
    assert film.player.playing()
    assert film.notice() == "The film is running: press once more to leave it."
    lean(film, key)
    assert film.state.activity != "film"
    assert film.notice() == ""


def test_a_worn_button_and_a_late_press_are_slips_too(film):
    lean(film, K.Key_PageDown)
    lean(film, K.Key_PageDown, seconds=0.2)
    lean(film, K.Key_PageDown, seconds=10)
    assert film.state.activity == "film"
    lean(film, K.Key_PageUp)  # the other way is another wish
    assert film.state.activity == "film"
    lean(film, K.Key_PageDown)
    assert film.state.activity != "film"


def test_the_question_whether_to_leave_goes_by_itself(film):
    lean(film, K.Key_PageDown)
    film.conductor.keying._asking.timeout.emit()
    assert film.notice() == ""
    film.console.notice.say("Something else.")
    film.conductor.keying._asking.timeout.emit()
    assert film.notice() == "Something else."


def test_a_film_that_is_hidden_nearly_over_or_left_by_its_button_is_left_at_once(film):
    film.press(K.Key_Period)
    lean(film, K.Key_PageDown)
    assert film.state.activity != "film"
    film.press(K.Key_Escape)
    film.show("film")
    film.press(K.Key_Space)
    film.stage.seek_film(81_000)
    lean(film, K.Key_PageDown)
    assert film.state.activity != "film"
    film.show("film")
    film.press(K.Key_Space)
    film.stage.seek_film(1_000)
    film.click(film.console.step)
    assert film.state.activity != "film"
