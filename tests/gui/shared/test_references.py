"""Every slide looks as it did when somebody looked at it, and can be read by everybody."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from app.gui.shared.slides.elements import BLACK, Badge, Page, Panel, Words
from app.gui.shared.slides.layout import Role
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.theme import Theme
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
MAIN = {Role.QUESTION, Role.QUESTION_ALONE, Role.QUESTION_AGAIN, Role.CHOICE, Role.WELCOME}


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


def luminance(colour: QColor) -> float:
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text: QColor, ground: QColor) -> float:
    light, dark = sorted((luminance(text), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ground_of(words: Words, page: Page, theme: Theme) -> QColor:
    """The colour behind a text: the last box or disc under its middle, else the page's."""
    ground = QColor(0, 0, 0) if page.ground == BLACK else theme.colour(page.ground)
    middle = words.rect.center()
    for element in page.elements:
        if element is words:
            break
        if isinstance(element, Panel | Badge) and element.fill and element.rect.contains(middle):
            ground = theme.colour(element.fill)
    return ground


@pytest.mark.parametrize("text_step", range(4))
@pytest.mark.parametrize("name", SLIDES)
def test_every_text_stands_out_from_its_ground(name: str, text_step: int, theme: Theme):
    page = lay_out(SLIDES[name], WIDE, text_step=text_step)
    texts = [each for each in page.elements if isinstance(each, Words)]
    assert theme.contrast is not None
    for colours in (theme, theme.contrast):
        for words in texts:
            ground = ground_of(words, page, colours)
            for line in words.block.lines:
                for span in line.spans:
                    least = 7 if words.role in MAIN and span.colour == "ink" else 4.5
                    found = contrast(colours.colour(span.colour), ground)
                    assert found >= least, (span.text, span.colour, ground.name())


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
