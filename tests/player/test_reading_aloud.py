"""The real voices: espeak-ng reads into a file, and whatever this computer has answers at once."""

import shutil
import wave
from pathlib import Path

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech
from pytestqt.qtbot import QtBot

from app.player.voice import EspeakVoice, NoVoice, SystemVoice, voice_at_hand

ESPEAK = shutil.which("espeak-ng")
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed: nothing to hear here")
def test_espeak_reads_a_text_whole(qtbot: QtBot, tmp_path: Path) -> None:
    voice = EspeakVoice(str(ESPEAK), "-w", str(tmp_path / "said.wav"))
    voice.say("Où poussent les pommes ? Sur un arbre, bien sûr.")
    assert voice.speaking()
    qtbot.waitUntil(lambda: not voice.speaking())
    with wave.open(str(tmp_path / "said.wav")) as said:
        assert said.getnframes() / said.getframerate() > 1.5
    voice.stop()


@pytest.mark.skipif(ESPEAK is None, reason="espeak-ng is not installed: nothing to hear here")
def test_espeak_is_silent_at_once(tmp_path: Path) -> None:
    voice = EspeakVoice(str(ESPEAK), "-w", str(tmp_path / "said.wav"))
    voice.say("Longtemps. " * 400)
    voice.say("Encore. " * 400)
    assert voice.speaking()
    voice.stop()
    assert not voice.speaking()


def test_a_program_that_is_not_there_reads_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    voice = EspeakVoice(str(tmp_path / "espeak-ng"))
    voice.say("Rien.")
    qtbot.waitUntil(lambda: not voice.speaking())
    voice.stop()


def test_an_engine_of_qt_reads_and_stops(qtbot: QtBot) -> None:
    voice = SystemVoice(QTextToSpeech("mock"))
    assert "mock" in voice.name
    voice.say("Où poussent les pommes ?")
    assert voice.speaking()
    voice.say("Sur un arbre.")
    assert voice.speaking()
    voice.stop()
    qtbot.waitUntil(lambda: not voice.speaking())


def test_this_computer_has_a_voice_or_says_that_it_has_none() -> None:
    voice = voice_at_hand()
    if ESPEAK:
        assert voice.name
    assert not voice.speaking()
    voice.stop()


def test_no_voice_stays_silent() -> None:
    voice = NoVoice()
    voice.say("Rien.")
    assert (voice.name, voice.speaking()) == ("", False)
    voice.stop()
