"""Drawings that turn at a second of their own: not before it, and never back."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from app.studio.drawing import picture
from app.studio.drawing_base import load_fonts
from app.studio.storyboard import Storyboard
from app.studio.timing import lay_out
from tests.studio.boards import two_scenes
from tests.studio.voices import SteadyVoice

SMALL = QSize(320, 180)
LATE = 30


@pytest.fixture(autouse=True)
def _type(qapp):
    assert qapp
    load_fonts()


def at(second: float, element: Mapping[str, object]) -> QImage:
    """A picture of a scene with this element only, which is there from the first moment."""
    board = two_scenes()
    board["scenes"][0] |= {
        "lines": [{"say": "Une phrase assez longue pour que tout ait le temps de se passer."}],
        "elements": [{"x": 640, "size": 300, "enter": "none", "texts": ["Un", "Deux"], **element}],
    }
    timeline = lay_out(Storyboard.model_validate(board), SteadyVoice())
    return picture(timeline, round(second * 25), SMALL)


@pytest.mark.parametrize("kind", ["bulb", "income", "suit", "swap"])
def test_a_drawing_turns_at_its_second(kind):
    soon, late = ({"kind": kind, "count": count} for count in (2, LATE))

    assert at(1.0, soon) == at(1.0, late)
    assert at(3.6, soon) != at(3.6, late)


def test_each_ballot_that_falls_is_counted():
    one: dict[str, object] = {"kind": "ballot_box", "count": 1, "texts": []}
    four = one | {"count": 4}

    assert at(1.2, one) == at(1.2, four)
    assert at(3.9, one) != at(3.9, four)


def test_doors_open_one_after_the_other():
    first, second = (116, 130), (166, 130)  # between the hinge and the other jamb of each
    doors = {"kind": "landing", "x": 540, "size": 300}
    shut, between, opened = (at(moment, doors) for moment in (0.6, 1.6, 3.8))

    assert between.pixel(*first) == opened.pixel(*first) != shut.pixel(*first)
    assert between.pixel(*second) == shut.pixel(*second) != opened.pixel(*second)


def test_each_file_shows_its_own_figure():
    shown = [at(2.5, {"kind": "folder", "count": count}) for count in (1, 2, 3, 4)]

    assert all(one != other for one, other in pairwise(shown))
