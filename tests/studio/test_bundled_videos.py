"""The storyboards and videos that come with the program."""

import json
import re
from itertools import pairwise
from pathlib import Path

import av
import pytest

from app.studio.storyboard import read_storyboard
from app.studio.timing import captions

CONTENT = Path(__file__).parents[2] / "content"
BOARDS = sorted(CONTENT.rglob("*.storyboard.json"))
FILMS = [
    board.parent / "media" / f"{board.name.removesuffix('.storyboard.json')}.mp4"
    for board in BOARDS
]
_SCENES = re.compile(r"^\d+\. \[(\d\d):(\d\d)\]", re.MULTILINE)
_TIMES = re.compile(r"(\d+):(\d+):(\d+),(\d+) --> (\d+):(\d+):(\d+),(\d+)")


def name(path: Path) -> str:
    return "/".join(path.parts[-3:])


def test_there_are_storyboards():
    assert len(BOARDS) >= 14


@pytest.mark.parametrize("file", BOARDS, ids=name)
def test_a_bundled_storyboard_is_valid_and_typed_with_care(file):
    board = read_storyboard(file)

    shown = [board.title]
    for scene in board.scenes:
        shown += [scene.headline, scene.caption, *(line.say for line in scene.lines)]
        shown += [words for element in scene.elements for words in element.texts]
    for words in shown:
        assert "'" not in words
        assert not re.search(r"[^\s\u00a0\u202f][!?;]| [:!?;»]|« ", words), words
    assert any(scene.facts for scene in board.scenes)


@pytest.mark.parametrize("film", FILMS, ids=name)
def test_a_bundled_video_is_what_the_player_expects(film):
    shortest, longest = (90, 150) if film.stem == "animated" else (60, 120)
    with av.open(str(film)) as container:
        video, sound = container.streams.video[0], container.streams.audio[0]
        assert (video.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (video.width, video.height, video.pix_fmt) == (1280, 720, "yuv420p")
        assert container.duration is not None
        assert shortest <= container.duration / 1_000_000 <= longest


@pytest.mark.parametrize("film", FILMS, ids=name)
def test_a_bundled_video_can_be_entered_anywhere(film):
    with av.open(str(film)) as container:
        keys = [
            float(packet.pts * packet.time_base)
            for packet in container.demux(video=0)
            if packet.is_keyframe and packet.pts is not None and packet.time_base is not None
        ]
        assert container.duration is not None
        ends = [*keys[1:], container.duration / 1_000_000]

    assert max(end - key for key, end in zip(keys, ends, strict=True)) <= 4.1


def test_the_bundled_videos_are_small_enough_to_hand_round():
    assert sum(film.stat().st_size for film in FILMS) < 60_000_000


@pytest.mark.parametrize("film", FILMS, ids=name)
def test_the_chapters_of_a_bundled_video_begin_with_a_scene(film):
    scenes = [
        60 * int(minutes) + int(seconds)
        for minutes, seconds in _SCENES.findall(film.with_suffix(".txt").read_text("utf-8"))
    ]
    module = json.loads((film.parents[1] / "module.json").read_text(encoding="utf-8"))
    told = next(each for each in module["activities"] if each.get("file") == f"media/{film.name}")

    for chapter in told["chapters"]:
        at = seconds_of(chapter["at"])
        assert any(scene <= at <= scene + 3 for scene in scenes), chapter


def seconds_of(moment: float | str) -> float:
    if isinstance(moment, str):
        minutes, seconds = moment.split(":")
        return 60 * int(minutes) + float(seconds)
    return moment


@pytest.mark.parametrize(("board", "film"), list(zip(BOARDS, FILMS, strict=True)), ids=name)
def test_a_bundled_video_has_its_captions_and_transcript(board, film):
    sentences = [line.say for scene in read_storyboard(board).scenes for line in scene.lines]
    subtitles = film.with_suffix(".srt").read_text(encoding="utf-8")
    transcript = film.with_suffix(".txt").read_text(encoding="utf-8")

    for sentence in sentences:
        assert sentence in transcript
        for piece in captions(sentence):
            assert piece in subtitles
    moments = [moment(found) for found in _TIMES.finditer(subtitles)]
    assert all(start < end for start, end in moments)
    assert all(before[1] <= after[0] for before, after in pairwise(moments))


def moment(found: re.Match[str]) -> tuple[float, float]:
    h, m, s, ms, hh, mm, ss, mms = map(int, found.groups())
    return h * 3600 + m * 60 + s + ms / 1000, hh * 3600 + mm * 60 + ss + mms / 1000
