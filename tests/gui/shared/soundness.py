"""What makes a slide readable: texts large enough, in their places, and dark enough."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from app.gui.shared.slides.elements import BLACK, Badge, Icon, Page, Panel, Sign, Words
from app.gui.shared.slides.layout import Role
from app.gui.shared.theme import Theme

FLOORS = {
    Role.QUESTION: 18,
    Role.QUESTION_ALONE: 18,
    Role.QUESTION_AGAIN: 22,
    Role.CHOICE: 22,
    Role.RESULT: 26,
    Role.EXPLANATION: 26,
    Role.CARD: 26,
    Role.PROMPT: 26,
    Role.REASON: 34,
    Role.TAGLINE: 28,
    Role.LEAFLET: 34,
    Role.PART: 26,
    Role.EDGE: 34,
    Role.TITLE: 22,
    Role.WELCOME: 18,
    Role.LETTER: 5,
    Role.WALL: 54,
}
MAIN = {Role.QUESTION, Role.QUESTION_ALONE, Role.QUESTION_AGAIN, Role.CHOICE, Role.WELCOME}


def words_of(page: Page) -> list[Words]:
    return [element for element in page.elements if isinstance(element, Words)]


def line_rects(words: Words) -> Iterator[QRectF]:
    block = words.block
    for index, line in enumerate(block.lines):
        left = words.x - line.width * words.align
        yield QRectF(left, words.y + index * block.pitch, line.width, block.pitch)


def assert_sound(page: Page) -> None:
    """Everything is on the page, texts are inside their boxes and not over each other."""
    words = words_of(page)
    for index, each in enumerate(words):
        rect = each.rect
        assert rect.left() >= 0
        assert rect.right() <= page.width - page.width * 0.05 + 1
        assert rect.top() >= 0
        assert rect.bottom() <= 1080
        lines = [line.adjusted(0, 1, 0, -1) for line in line_rects(each)]
        for other in words[index + 1 :]:
            for line in line_rects(other):
                assert not any(line.intersects(mine) for mine in lines), (each, other)
        for panel in page.elements:
            # a box that only touches a text is beside it
            if isinstance(panel, Panel) and panel.rect.adjusted(0, 0.5, 0, -0.5).intersects(rect):
                assert panel.rect.adjusted(-1, -1, 1, 1).contains(rect), each
    for element in page.elements:
        if isinstance(element, Sign | Icon | Panel):
            assert 0 <= element.rect.left() < element.rect.right() <= page.width
            assert 0 <= element.rect.top() < element.rect.bottom() <= 1080


def assert_large_enough(page: Page) -> None:
    """Every text can be read from the back of a hall."""
    for words in words_of(page):
        assert words.block.size >= 1080 / FLOORS[words.role], (words.role, words.block.text)


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


def assert_stands_out(page: Page, theme: Theme) -> None:
    """Every text has the contrast that it needs against what is behind it."""
    for words in words_of(page):
        ground = ground_of(words, page, theme)
        for line in words.block.lines:
            for span in line.spans:
                least = 7 if words.role in MAIN and span.colour == "ink" else 4.5
                found = contrast(theme.colour(span.colour), ground)
                assert found >= least, (span.text, span.colour, ground.name())
