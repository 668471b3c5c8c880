"""What the room sees is read aloud, and not a moment longer than it sees it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from app.domain.content import IntroQuiz
from app.domain.events import Curtain, Phase
from app.gui.console.reading import Reading
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module
from tests.fakes.voice import FakeVoice
from tests.gui.evening import Evening, words

K = Qt.Key
QUESTION = "Où poussent les pommes ?"
CHOICES = "A : Sous terre. B : In the sea. C : Sur un arbre."


@pytest.fixture
def voice() -> FakeVoice:
    return FakeVoice()


def listening(evening: Evening, voice: FakeVoice) -> Evening:
    reading = Reading(evening.console, evening.stage, voice)
    evening.conductor.keying.actions |= reading.actions
    return evening


@pytest.fixture
def reader(evening, voice):
    made = listening(evening, voice)
    made.ask(phase=Phase.CHOICES)
    return made


def test_the_key_reads_the_question_and_its_choices_then_stops(reader, voice):
    reader.press(K.Key_V)
    assert voice.said == [f"{QUESTION} {CHOICES}"]
    assert voice.speaking()
    reader.press(K.Key_V)
    assert not voice.speaking()
    reader.press(K.Key_V)
    assert len(voice.said) == 2


def test_the_button_does_the_same(reader, voice):
    reader.click(reader.console.read)
    assert voice.speaking()
    reader.click(reader.console.read)
    assert not voice.speaking()


def test_choices_that_the_room_does_not_see_are_not_read(evening, voice):
    reader = listening(evening, voice)
    reader.ask(phase=Phase.QUESTION)
    reader.press(K.Key_V)
    assert voice.said == [QUESTION]


def test_it_stops_at_the_next_step_and_behind_a_curtain(reader, voice):
    reader.press(K.Key_V)
    reader.stage.do(lambda live: live.move_curtain(Curtain.BLACK))
    assert not voice.speaking()
    reader.press(K.Key_V)
    assert len(voice.said) == 1  # nothing to read on a black screen
    reader.stage.do(lambda live: live.move_curtain(Curtain.OPEN))
    reader.press(K.Key_V)
    reader.show("drawing")
    assert not voice.speaking()


def test_a_count_does_not_interrupt_it(reader, voice):
    reader.stage.do(lambda live: live.forward())
    reader.press(K.Key_V)
    reader.stage.do(lambda live: live.agree(("c",)))
    assert voice.speaking()


def test_it_is_silent_while_a_film_plays(reader, voice):
    reader.show("film")
    reader.press(K.Key_V)
    assert voice.said == ["Vidéo animée."]
    reader.press(K.Key_Space)
    assert not voice.speaking()
    reader.press(K.Key_V)
    assert len(voice.said) == 1


def test_plain_words_are_read_where_the_room_sees_them(open_evening, voice):
    module = sample_module()
    first = part(IntroQuiz, "intro")
    simple = replace(first.questions[0], text="Où sont les pommes ?")
    plain = replace(first, questions=(simple, *first.questions[1:]))
    module = replace(module, plain=replace(module, activities=(plain, *module.activities[1:])))
    reader = listening(open_evening(module=module), voice)
    reader.ask(phase=Phase.QUESTION)
    reader.press(K.Key_F12, K.Key_V)
    assert voice.said == ["Où sont les pommes ?"]


def test_without_a_voice_it_says_so_and_shows_no_button(evening):
    reader = listening(evening, FakeVoice(""))
    assert not reader.console.read.isVisible()
    reader.press(K.Key_V)
    assert "no voice" in reader.notice()
    assert "no voice" in words(reader.console)


def test_it_can_be_made_to_stop_with_the_session(evening, voice):
    reading = Reading(evening.console, evening.stage, voice)
    reading.toggle()
    assert voice.said[0].startswith("Les pommes de l’été.")
    reading.stop()
    assert not voice.speaking()
    evening.conductor.end()
    reading.toggle()
    assert len(voice.said) == 1
