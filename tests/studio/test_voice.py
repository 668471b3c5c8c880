"""The synthetic voices, real where they are installed, and their absence."""

import shutil
from array import array

import pytest

from app.domain.errors import UserError
from app.studio.storyboard import Role
from app.studio.voice import RATE, ReadingPace, evened, loudness, trimmed
from app.studio.voice_programs import EspeakVoice, PicoVoice, installed_voice

NARRATOR = Role(id="n", name="Narration", variant="f2", pitch=40, speed=150)
MAN = Role(id="m", name="Un voisin", variant="m2", pitch=45, speed=150)
SLOW = Role(id="s", name="Narration", variant="f2", pitch=40, speed=100)
SENTENCE = "Cinquante coopératives, « ensemble » !"
PROGRAMS = {"pico2wave": PicoVoice, "espeak-ng": EspeakVoice}
INSTALLED = [PROGRAMS[name](found) for name in PROGRAMS if (found := shutil.which(name))]


def named(voice: object) -> str:
    return type(voice).__name__


@pytest.mark.skipif(not INSTALLED, reason="no synthetic voice is installed here")
@pytest.mark.parametrize("voice", INSTALLED, ids=named)
def test_an_installed_voice_is_measured_without_silence_around(voice):
    speech = voice.speak(SENTENCE, NARRATOR)

    assert 1.5 < speech.seconds < 5
    assert speech.seconds == pytest.approx(len(speech.samples) / RATE)
    assert max(speech.samples[: RATE // 10]) > 300
    assert max(speech.samples[-RATE // 5 :]) > 300
    assert 6000 < max(speech.samples) <= 30_000


@pytest.mark.skipif(not INSTALLED, reason="no synthetic voice is installed here")
@pytest.mark.parametrize("voice", INSTALLED, ids=named)
def test_roles_do_not_sound_alike_but_the_same_role_always_does(voice):
    assert voice.speak(SENTENCE, NARRATOR) == voice.speak(SENTENCE, NARRATOR)
    assert voice.speak(SENTENCE, NARRATOR).samples != voice.speak(SENTENCE, MAN).samples
    assert voice.speak(SENTENCE, SLOW).seconds > 1.2 * voice.speak(SENTENCE, NARRATOR).seconds


@pytest.mark.skipif(not INSTALLED, reason="no synthetic voice is installed here")
@pytest.mark.parametrize("voice", INSTALLED, ids=named)
def test_marks_in_a_sentence_are_not_taken_for_orders(voice):
    plain = voice.speak("Bonjour à tous", NARRATOR)

    assert voice.speak("Bonjour <à> tous", NARRATOR) == plain
    assert voice.speak("-w", NARRATOR).seconds > 0.3


@pytest.mark.parametrize(
    ("there", "expected"),
    [((), ReadingPace), (("espeak-ng",), EspeakVoice), (("espeak-ng", "pico2wave"), PicoVoice)],
)
def test_the_best_voice_of_the_machine_speaks(tmp_path, monkeypatch, there, expected):
    for name in there:
        (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    assert isinstance(installed_voice(), expected)


@pytest.mark.parametrize("voice", [PicoVoice, EspeakVoice])
@pytest.mark.parametrize("program", ["/nowhere/voice", "false", "true"])
def test_a_voice_that_fails_or_says_nothing_tells_what_to_try(voice, program):
    with pytest.raises(UserError, match="could not say “Bonjour”: try it with “"):
        voice(shutil.which(program) or program).speak("Bonjour", NARRATOR)


def test_silence_around_a_sentence_is_cut_but_not_its_soft_ends():
    silence, soft, loud = (array("h", [height] * RATE) for height in (0, 100, 4000))

    heard = trimmed(silence + soft + loud + soft + silence)

    assert RATE < len(heard) < 1.2 * RATE
    assert (heard[0], heard[-1]) == (100, 100)
    assert trimmed(silence) == silence


def test_sentences_become_equally_loud_without_clicking_or_clipping():
    quiet, loud = (array("h", [height, -height] * RATE) for height in (500, 9000))
    spiky = array("h", [400] * RATE + [32_000])

    assert evened(quiet)[RATE] == pytest.approx(evened(loud)[RATE], abs=1)
    assert evened(quiet)[0] == evened(quiet)[-1] == 0
    assert max(evened(spiky)) <= 30_000
    assert evened(array("h", [0] * 100)) == array("h", [0] * 100)


def test_loudness_follows_the_sound():
    quiet_then_loud = array("h", [1000] * (RATE // 25) + [8000] * (RATE // 25))

    assert loudness(quiet_then_loud, 25) == (0.125, 1.0)
    assert loudness(array("h"), 25) == ()
