"""Every slide looks as it did when somebody looked at it, and can be read by everybody."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from app.gui.shared.slides.elements import Words
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.theme import Theme
from tests.gui.shared.soundness import assert_stands_out
from tests.references.sheets import (
    CELL,
    SHEETS,
    Sheet,
    catalogue,
    cell,
    difference,
    names_on,
    place_of,
)

pytestmark = pytest.mark.usefixtures("theme")

SLIDES = catalogue()
LEAST = 40  # of 255: another hinting stays well under it, a word elsewhere does not
WIDE = 1920.0


@pytest.fixture(scope="module", params=SHEETS, ids=lambda sheet: sheet.name)
def kept(request: pytest.FixtureRequest) -> tuple[Sheet, QImage]:
    """A sheet and its picture as it was kept."""
    sheet: Sheet = request.param
    return sheet, QImage(str(sheet.file))


def test_the_sheets_hold_every_slide(kept):
    _sheet, picture = kept
    assert names_on(picture) == list(SLIDES), "python tests/references/remake.py, then look"


def test_every_slide_looks_as_it_was_kept(kept, theme):
    sheet, picture = kept
    changed = {
        name: found
        for number, name in enumerate(names_on(picture))
        if (found := difference(cell(SLIDES[name], sheet, theme), picture.copy(place_of(number))))
        > LEAST
    }
    assert changed == {}, "look at them; if that was meant, python tests/references/remake.py"


def test_a_moved_word_would_be_noticed(theme):
    picture = cell(SLIDES["message"], SHEETS[0], theme)
    moved = picture.copy(QRect(0, 12, CELL.width(), CELL.height()))
    assert difference(picture, moved) > LEAST


@pytest.mark.parametrize("text_step", range(4))
@pytest.mark.parametrize("name", SLIDES)
def test_every_text_stands_out_from_its_ground(name: str, text_step: int, theme: Theme):
    page = lay_out(SLIDES[name], WIDE, text_step=text_step)
    assert theme.contrast is not None
    for colours in (theme, theme.contrast):
        assert_stands_out(page, colours)


@pytest.mark.parametrize("name", SLIDES)
def test_raised_texts_are_never_smaller_than_usual_ones_and_stay_on_the_page(name):
    usual, raised = (
        [
            each
            for each in lay_out(SLIDES[name], WIDE, text_step=step).elements
            if isinstance(each, Words)
        ]
        for step in (0, 3)
    )
    assert sum(each.block.size for each in raised) >= sum(each.block.size for each in usual)
    assert all(each.rect.bottom() <= 1080 for each in raised)
