"""Every module that comes with the program, played to its end: no text overflows its slide."""

from pathlib import Path

import pytest

from app.domain.content import Module
from app.domain.meetings import Gathering
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.theme import Theme
from app.library.packs import check_pack, read_pack
from app.library.titles import MANIFEST
from app.screens.slides import Slide
from app.surroundings import CONTENT
from tests.fakes.played import slides_of
from tests.gui.shared.soundness import assert_large_enough, assert_sound, assert_stands_out

PACKS = sorted(manifest.parent for manifest in CONTENT.glob(f"*/{MANIFEST}"))
FOUR_TO_THREE, WIDE, CINEMA = 1440.0, 1920.0, 2592.0
TEXT_STEPS = range(4)


@pytest.fixture(scope="module", params=PACKS, ids=lambda pack: pack.name)
def module(request: pytest.FixtureRequest) -> Module:
    read = read_pack(request.param).modules[0].module
    assert read is not None, check_pack(request.param)
    return read


@pytest.fixture(scope="module", params=["usual", "plain"])
def slides(request: pytest.FixtureRequest, module: Module) -> tuple[Slide, ...]:
    """All that a table and a hall see of the module, in the usual or in plain words."""
    plain = request.param == "plain"
    assert not plain or module.plain is not None
    return tuple(
        dict.fromkeys(slide for hall in Gathering for slide in slides_of(module, hall, plain=plain))
    )


@pytest.mark.parametrize("width", [FOUR_TO_THREE, WIDE, CINEMA])
def test_every_text_is_large_enough_and_in_its_place(
    slides: tuple[Slide, ...], width: float, theme: Theme
) -> None:
    assert len(slides) > 60
    for slide in slides:
        page = lay_out(slide, width)
        assert_sound(page)
        assert_large_enough(page)
        assert_stands_out(page, theme)


@pytest.mark.usefixtures("theme")
@pytest.mark.parametrize("step", TEXT_STEPS)
def test_larger_texts_stay_on_the_slide(slides: tuple[Slide, ...], step: int) -> None:
    for slide in slides:
        assert_sound(lay_out(slide, WIDE, text_step=step))


def test_every_picture_of_a_film_or_a_drawing_is_told_in_words(module: Module) -> None:
    for activity in module.activities:
        picture = getattr(activity, "picture", None)
        if isinstance(picture, Path):
            assert getattr(activity, "alt", ""), activity.id
        if hasattr(activity, "transcript"):
            assert activity.transcript, activity.id
