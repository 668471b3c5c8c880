"""Any moment of a storyboard is drawn, always the same, and leaves room for captions."""

import hashlib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from app.studio.drawing import picture
from app.studio.drawing_base import load_fonts
from app.studio.storyboard import KINDS, Storyboard
from app.studio.timing import Timeline, lay_out
from tests.studio.boards import two_scenes
from tests.studio.voices import SteadyVoice

SMALL = QSize(320, 180)
INK = QColor("#16213A").rgb()


@pytest.fixture(autouse=True)
def _type(qapp):
    assert qapp
    load_fonts()


def laid_out(elements: list[dict[str, object]] | None = None) -> Timeline:
    board = two_scenes()
    if elements is not None:
        board["scenes"][0]["elements"] = elements
    return lay_out(Storyboard.model_validate(board), SteadyVoice())


def checksum(timeline: Timeline, frame: int) -> str:
    drawn = picture(timeline, frame, SMALL)  # the bits are gone with their picture
    return hashlib.sha256(bytes(drawn.constBits())).hexdigest()


def test_the_same_storyboard_gives_the_same_picture():
    for frame in (0, 20, 60, 90):
        assert checksum(laid_out(), frame) == checksum(laid_out(), frame)


def test_pictures_move():
    timeline = laid_out()

    assert len({checksum(timeline, frame) for frame in range(0, 80, 8)}) == 10


@pytest.mark.parametrize("kind", KINDS)
def test_each_drawing_shows_and_leaves_the_caption_band_free(kind):
    element = {"kind": kind, "x": 640, "enter": "none", "texts": ["Un", "Deux"], "count": 4}
    if kind == "road":
        element |= {"x": 0, "y": 0}
    elif kind == "network":
        element |= {"y": 300, "size": 400}
    elif kind in {"sun", "timeline"}:
        element |= {"y": 300}
    without = picture(laid_out([]), 50, SMALL)

    drawn = picture(laid_out([element]), 50, SMALL)

    assert drawn != without
    for x in range(2, 320, 6):
        assert drawn.pixel(x, 160) == INK


@pytest.mark.parametrize("enter", ["drop", "fade", "left", "pop", "right", "rise"])
def test_a_drawing_arrives_wherever_it_comes_from(enter):
    still = picture(laid_out([{"kind": "key", "x": 640, "size": 200, "enter": "none"}]), 70, SMALL)
    empty = picture(laid_out([]), 1, SMALL)
    arriving = laid_out([{"kind": "key", "x": 640, "size": 200, "enter": enter}])

    assert picture(arriving, 1, SMALL) == empty
    assert picture(arriving, 15, SMALL) != still


def test_someone_who_rises_stays_behind_the_ground():
    rising = {"kind": "person", "x": 640, "size": 400, "enter": "rise", "character": "director"}
    timeline = laid_out([rising])

    for frame in range(5, 20):
        drawn = picture(timeline, frame, SMALL)
        assert all(drawn.pixel(x, 156) == INK for x in range(140, 181))


def crossing(backdrops: tuple[str, str]) -> list[QImage]:
    board = two_scenes()
    for scene, backdrop in zip(board["scenes"], backdrops, strict=True):
        scene["backdrop"] = backdrop
    timeline = lay_out(Storyboard.model_validate(board), SteadyVoice())
    start = round(timeline.scenes[1].start * 25)
    return [picture(timeline, start + frame, SMALL) for frame in (0, 11, 23)]


@pytest.mark.parametrize("backdrops", [("day", "day"), ("day", "dusk"), ("day", "office")])
def test_a_scene_passes_to_the_next_step_by_step(backdrops):
    before, between, after = crossing(backdrops)

    assert before != between != after
    assert between.pixel(160, 165) == INK


def test_a_journey_under_the_same_sky_keeps_it_and_a_door_opens_onto_another():
    travelling, opening = crossing(("day", "day"))[1], crossing(("day", "office"))[1]
    corner, middle = (4, 4), (160, 60)

    assert travelling.pixel(*corner) == opening.pixel(*corner)
    assert travelling.pixel(*middle) != opening.pixel(*middle)


def test_the_kerb_tells_how_much_of_the_film_has_gone_by():
    timeline = laid_out([])
    half = picture(timeline, timeline.frames // 2, SMALL)

    assert half.pixel(100, 148) == QColor("#E0A12E").rgb()
    assert half.pixel(220, 148) != QColor("#E0A12E").rgb()


def test_a_drawing_leaves_when_its_sentence_is_over():
    board = two_scenes()
    board["scenes"][1]["elements"] = [
        {"kind": "key", "x": 640, "size": 200, "enter": "none", "until": 1}
    ]
    timeline = lay_out(Storyboard.model_validate(board), SteadyVoice())
    board["scenes"][1]["elements"] = []
    bare = lay_out(Storyboard.model_validate(board), SteadyVoice())
    first, second = (round(line.start * 25) for line in timeline.scenes[1].lines)

    assert picture(timeline, first, SMALL) != picture(bare, first, SMALL)
    assert picture(timeline, second + 3, SMALL) == picture(bare, second + 3, SMALL)


def test_a_number_counts_up_and_stops_at_its_value():
    timeline = laid_out([])
    plain = two_scenes()
    plain["scenes"][0] |= {"elements": [], "count_from": None}
    steady = lay_out(Storyboard.model_validate(plain), SteadyVoice())

    assert picture(timeline, 12, SMALL) != picture(steady, 12, SMALL)
    assert picture(timeline, 60, SMALL) == picture(steady, 60, SMALL)


def test_only_the_speaker_s_picture_depends_on_the_voice():
    timeline = laid_out()
    speaking = round(timeline.scenes[1].lines[0].start * 25) + 5
    mute = two_scenes()
    mute["scenes"][1]["elements"][0]["role"] = "narrator"

    other = lay_out(Storyboard.model_validate(mute), SteadyVoice())

    assert picture(timeline, speaking, SMALL) != picture(other, speaking, SMALL)
