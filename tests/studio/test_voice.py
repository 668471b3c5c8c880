"""The synthetic voice, real where it is installed, and its absence."""

import shutil
from array import array

import pytest

from app.domain.errors import UserError
from app.studio.storyboard import Role
from app.studio.voice import RATE, EspeakVoice, ReadingPace, installed_voice, loudness

NARRATOR = Role(id="n", name="Narration", variant="f2", pitch=40, speed=150)


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="espeak-ng is not installed here")
def test_the_installed_voice_is_measured_without_silence_around():
    speech = installed_voice().speak("Cinquante coopératives, « ensemble » !", NARRATOR)

    assert 1.5 < speech.seconds < 5
    assert speech.seconds == pytest.approx(len(speech.samples) / RATE)
    assert max(speech.samples[: RATE // 50]) > 300


def test_where_no_voice_is_installed_people_read(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert isinstance(installed_voice(), ReadingPace)


@pytest.mark.parametrize("program", ["/nowhere/espeak-ng", shutil.which("false") or "false"])
def test_a_voice_that_fails_says_what_to_try(program):
    with pytest.raises(UserError, match="could not say “Bonjour”: check espeak-ng"):
        EspeakVoice(program).speak("Bonjour", NARRATOR)


def test_a_program_that_writes_no_sound_is_not_believed():
    with pytest.raises(UserError, match="could not say"):
        EspeakVoice(shutil.which("true") or "true").speak("Bonjour", NARRATOR)


def test_loudness_follows_the_sound():
    quiet_then_loud = array("h", [1000] * (RATE // 25) + [8000] * (RATE // 25))

    assert loudness(quiet_then_loud, 25) == (0.125, 1.0)
    assert loudness(array("h"), 25) == ()
