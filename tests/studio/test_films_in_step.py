"""Every bundled film is heard: its captions come and go with the voice, and can be read."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from app.studio.storyboard import read_storyboard
from app.studio.timing import captions
from tests.studio.hearing import spoken

CONTENT = Path(__file__).parents[2] / "content"
BOARDS = sorted(CONTENT.rglob("*.storyboard.json"))
_TIMES = re.compile(r"(\d+):(\d+):(\d+),(\d+) --> (\d+):(\d+):(\d+),(\d+)\n((?:.+\n?)+)")
STEP = 0.3
SENTENCE_PAUSE = 0.3
BREATH = 0.06
Cue = tuple[float, float, str]


def name(path: Path) -> str:
    return "/".join(path.parts[-2:])


def film_of(board: Path) -> Path:
    return board.parent / "media" / f"{board.name.removesuffix('.storyboard.json')}.mp4"


def cues_of(board: Path) -> list[Cue]:
    text = film_of(board).with_suffix(".srt").read_text(encoding="utf-8")
    found = []
    for match in _TIMES.finditer(text):
        h, m, s, ms, hh, mm, ss, mms = map(int, match.groups()[:8])
        start, end = h * 3600 + m * 60 + s + ms / 1000, hh * 3600 + mm * 60 + ss + mms / 1000
        found.append((start, end, match[9].rstrip("\n")))
    return found


def sentences_of(board: Path) -> list[list[Cue]]:
    """The cues, sentence by sentence."""
    cues = iter(cues_of(board))
    lines = [line for scene in read_storyboard(board).scenes for line in scene.lines]
    return [[next(cues) for _ in captions(line.say)] for line in lines]


def far(moment: float, others: list[float]) -> float:
    return min(abs(moment - other) for other in others)


def out_of_step(board: Path, moved: float = 0.0) -> list[tuple[str, float]]:
    """The captions that come or go more than a moment before or after the voice."""
    heard = spoken(film_of(board), SENTENCE_PAUSE)
    begins, ends = [start for start, _ in heard], [end for _, end in heard]
    breaths = [moment for piece in spoken(film_of(board), BREATH) for moment in piece]
    wrong = []
    for cues in sentences_of(board):
        checked = [(cues[0], cues[0][0], begins), (cues[-1], cues[-1][1], ends)]
        if cues[-1][1] - cues[-1][0] <= 1.01:  # stays on to be read: no voice lasts as long
            checked.pop()
        checked += [(cue, cue[0], breaths) for before, cue in pairwise(cues)
                    if before[2][-1] in ",;:.!?…"]  # fmt: skip
        wrong += [(cue[2], at) for cue, at, heard_at in checked if far(at + moved, heard_at) > STEP]
    return wrong


@pytest.mark.parametrize("board", BOARDS, ids=name)
def test_captions_come_and_go_with_the_voice(board):
    assert out_of_step(board) == []


@pytest.mark.parametrize("board", BOARDS, ids=name)
def test_nobody_speaks_without_a_caption(board):
    cues = cues_of(board)

    for start, end in spoken(film_of(board), SENTENCE_PAUSE):
        assert any(cue[0] - STEP < start and cue[1] > start for cue in cues), start
        assert any(cue[0] < end and cue[1] + STEP > end for cue in cues), end


@pytest.mark.parametrize("moved", [-0.6, 0.6])
def test_captions_that_were_late_would_be_noticed(moved):
    board = BOARDS[0]

    assert len(out_of_step(board, moved)) > len(sentences_of(board)) / 2


@pytest.mark.parametrize("board", BOARDS, ids=name)
def test_captions_can_be_read(board):
    cues = cues_of(board)

    for start, end, text in cues:
        rows = text.split("\n")
        assert len(rows) <= 2
        assert max(map(len, rows)) <= 42
        assert end - start >= 0.99, text
        assert len(text) / (end - start) <= 17.05, text
    assert all(before[1] <= after[0] + 0.001 for before, after in pairwise(cues))
