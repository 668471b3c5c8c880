"""Scenes and captions follow the measured voice."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.studio.storyboard import Storyboard
from app.studio.subtitles import srt, transcript
from app.studio.timing import (
    BETWEEN_LINES,
    FRAMES_A_SECOND,
    LEAD_IN,
    LINGER,
    READING_SPEED,
    SHORTEST_CUE,
    captions,
    lay_out,
)
from app.studio.voice import ReadingPace
from tests.studio.boards import two_scenes
from tests.studio.voices import SECONDS_A_LETTER, BreathingVoice, SteadyVoice

BOARD = Storyboard.model_validate(two_scenes())
LONG = (
    "Autour de la même table se retrouvent des utilisateurs, des salariés, des collectivités, "
    "et chacun d’eux apporte ce qu’il sait et ce qu’il voit."
)


def with_sentence(sentence: str, spoken: str = "") -> Storyboard:
    board = two_scenes()
    board["scenes"][0]["lines"] = [{"say": sentence, "spoken": spoken}]
    return Storyboard.model_validate(board)


def test_sentences_follow_each_other_after_their_measured_length():
    first, second = lay_out(BOARD, SteadyVoice()).scenes

    assert first.lines[0].start == pytest.approx(LEAD_IN)
    assert first.lines[0].speech.seconds == pytest.approx(23 * SECONDS_A_LETTER)
    assert second.start == first.end
    assert second.lines[1].start == pytest.approx(second.lines[0].start + SHORTEST_CUE)


def test_a_sentence_waits_a_moment_after_the_one_before():
    board = two_scenes()
    board["scenes"][1]["lines"][0]["say"] = LONG
    first, second = lay_out(Storyboard.model_validate(board), SteadyVoice()).scenes[1].lines

    assert second.start == pytest.approx(first.end + BETWEEN_LINES)


def test_a_scene_ends_with_a_whole_picture():
    timeline = lay_out(BOARD, SteadyVoice())

    for scene in timeline.scenes:
        assert (scene.end * FRAMES_A_SECOND) == pytest.approx(round(scene.end * FRAMES_A_SECOND))
    assert timeline.frames == round(timeline.seconds * FRAMES_A_SECOND)


def test_without_a_voice_the_pace_is_a_reader_s():
    first, second = lay_out(with_sentence("x" * 140), ReadingPace()).scenes

    assert first.lines[0].speech.seconds == pytest.approx(10)
    assert second.lines[0].speech.seconds == 4


def test_only_the_mouth_of_who_speaks_is_open():
    second = lay_out(BOARD, SteadyVoice()).scenes[1]
    during = second.lines[0].start + 0.1

    assert second.openness("elder", during) == pytest.approx(1.0)
    assert second.openness("narrator", during) is None
    assert second.openness("elder", second.lines[1].start + 0.1) is None


def test_a_silent_reading_still_moves_the_mouth():
    line = lay_out(BOARD, ReadingPace()).scenes[1].lines[0]

    heights = {line.openness(line.start + number / 25) for number in range(12)}

    assert len(heights) == 2
    assert line.openness(line.end) == 0


def test_a_long_sentence_is_shown_piece_by_piece_in_step_with_the_voice():
    line = lay_out(with_sentence(LONG), SteadyVoice()).scenes[0].lines[0]

    assert len(line.cues) == 2
    assert line.cues[0].start == line.start
    assert line.cues[-1].end == pytest.approx(line.end + LINGER)
    for before, after in pairwise(line.cues):
        assert before.end == after.start
    letters = len(line.cues[0].text)
    assert line.cues[0].end - line.start == pytest.approx(letters * SECONDS_A_LETTER, abs=0.3)


def test_captions_change_where_the_voice_takes_breath():
    line = lay_out(with_sentence(LONG), BreathingVoice(breath_after=0.4)).scenes[0].lines[0]
    first, second = line.cues

    silence_from = line.start + 0.4 * line.speech.seconds
    assert first.text.endswith(",")
    assert first.end == pytest.approx(silence_from + LINGER, abs=0.02)
    assert second.start == pytest.approx(silence_from + BreathingVoice.BREATH, abs=0.02)


def test_a_hasty_voice_is_slowed_down_until_captions_can_be_read():
    sentences = (LONG, "Oui.", "Les voisins votent le budget de la copropriété.")
    for sentence in sentences:
        cues = lay_out(with_sentence(sentence), BreathingVoice(letters_a_second=20)).scenes[0]
        for cue in cues.lines[0].cues:
            assert cue.end - cue.start >= SHORTEST_CUE - 0.01
            assert len(cue.text) / (cue.end - cue.start) <= READING_SPEED + 0.2


def test_a_voice_is_not_dragged_out_without_end():
    line = lay_out(with_sentence("Oui."), BreathingVoice(letters_a_second=90)).scenes[0].lines[0]

    assert line.speech.seconds < 0.2


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        (
            "Un mois après l’achat, je trouve une grosse enveloppe dans ma boîte aux lettres.",
            [
                "Un mois après l’achat,",
                "je trouve une grosse enveloppe\ndans ma boîte aux lettres.",
            ],
        ),
        (
            "Oui, cela compte vraiment beaucoup pour nous, pour vous et pour les voisins d’à côté.",
            [
                "Oui, cela compte vraiment\nbeaucoup pour nous,",
                "pour vous et pour les voisins d’à côté.",
            ],
        ),
    ],
)
def test_a_long_sentence_is_cut_into_even_parts(sentence, pieces):
    assert list(captions(sentence)) == pieces


def test_the_voice_says_what_is_written_for_it():
    voice = SteadyVoice()

    timeline = lay_out(with_sentence("La SCIC.", "La sic."), voice)

    assert ("narrator", "La sic.") in voice.said
    assert timeline.scenes[0].lines[0].cues[0].text == "La SCIC."


def test_a_caption_is_cut_at_its_comma_rather_than_after_a_small_word():
    assert captions("Imaginez une ville, il y a bien plus d’un siècle.") == (
        "Imaginez une ville,\nil y a bien plus d’un siècle.",
    )


@given(st.lists(st.text("abcé’,.", min_size=1, max_size=18), min_size=1, max_size=40))
def test_captions_keep_every_word_within_two_short_lines(words):
    sentence = " ".join(words)

    pieces = captions(sentence)

    assert " ".join(pieces).replace("\n", " ") == sentence
    for piece in pieces:
        lines = piece.split("\n")
        assert len(lines) <= 2
        assert max(map(len, lines)) <= 42


def test_captions_are_written_as_subrip():
    written = srt(lay_out(BOARD, SteadyVoice()))

    assert written.startswith(
        "1\n00:00:00,900 --> 00:00:02,200\nCinquante coopératives.\n\n2\n00:00:"
    )
    assert written.endswith("Et vous ?\n")
    assert written.count(" --> ") == 3


def test_the_transcript_tells_who_speaks_and_what_is_shown():
    assert transcript(lay_out(BOARD, SteadyVoice())) == (
        "Deux images\n\n"
        "1. [00:00] 1908 – la fédération\n"
        "Narration\u00a0:\nCinquante coopératives.\n\n"
        "2. [00:03] Chez nous\n"
        "Une coopératrice\u00a0:\nBonjour.\n"
        "Narration\u00a0:\nEt vous ?\n"
    )
