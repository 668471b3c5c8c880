"""The test pattern: what a projector must show well before the room comes in.

The rings are round where the picture is not stretched, the corners are all there where nothing is
cut off, the fine lines stand apart where it is sharp.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.gui.shared.slides.drawing import paint_page
from app.gui.shared.slides.elements import Badge, Element, Page, Panel, Sign, Stroke, Words
from app.gui.shared.slides.layout import PAGE_HEIGHT, Role, Span, Weight, face, set_text
from app.gui.shared.theme import Theme
from app.screens.placing import size_label
from app.screens.slides import mark_of
from app.screens.wording import _

MARGINS = (0.0, 0.025, 0.05)
GREYS = 11
MARKS = 6
_NARROWEST = PAGE_HEIGHT * 4 / 3
_CELL = PAGE_HEIGHT / 9
_RING = 410.0
_SMALL_RING = 118.0
_BAR = QRectF(-352, 34, 704, 88)  # the greys, from the middle of the page
_SMALLEST = min(role.value[1] for role in Role)
_SHAPES = ((4, 3), (16, 10), (16, 9))


def paint_pattern(
    painter: QPainter, name: str, size: QSize, theme: Theme, real: QSize | None = None
) -> None:
    """Paint the test pattern of the screen called `name`; a small copy says its `real` size."""
    width = max(_NARROWEST, PAGE_HEIGHT * size.width() / max(1, size.height()))
    page = Page(width, "paper", tuple(_elements(name, real or size, width)))
    paint_page(painter, page, size, theme)
    scale = min(size.width() / width, size.height() / PAGE_HEIGHT)
    middle = QPointF(size.width() / 2, size.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    _paint_greys(painter, middle, scale, theme)
    _paint_fine_lines(painter, middle, scale)
    _paint_margins(painter, size, scale, theme)
    painter.restore()


def grey_of(step: int) -> QColor:
    """The grey of a step, black first."""
    level = round(255 * step / (GREYS - 1))
    return QColor(level, level, level)


def _elements(name: str, size: QSize, width: float) -> Iterator[Element]:
    middle = QPointF(width / 2, PAGE_HEIGHT / 2)
    yield from _grid(width, middle)
    yield from _rings(width, middle)
    yield _line(_("Test pattern"), middle.x(), 202, 64, Weight.BOLD)
    said = " · ".join((name, size_label(size.width(), size.height()), shape_label(size)))
    yield _line(said, middle.x(), 290, 40, colour="soft")
    side, gap = 92.0, 28.0
    left = middle.x() - (MARKS * side + (MARKS - 1) * gap) / 2
    for index in range(MARKS):
        place = QRectF(left + index * (side + gap), 396, side, side)
        yield Sign(mark_of(index), place)
    text = _("Can this line, the smallest that is projected, be read from the last row?")
    smallest = set_text((Span(text),), round(_SMALLEST * PAGE_HEIGHT), 620, even=True)
    yield Words(smallest, middle.x(), 706, Role.EDGE, 0.5)


def _line(
    text: str,
    x: float,
    y: float,
    size: int,
    weight: Weight = Weight.REGULAR,
    *,
    colour: str = "ink",
) -> Words:
    return Words(set_text((Span(text, colour, weight),), size, 5_000), x, y, Role.EDGE, 0.5)


def shape_label(size: QSize) -> str:
    """Say a screen's proportions, as far as they have a name."""
    for across, down in _SHAPES:
        if abs(size.width() * down / max(1, size.height() * across) - 1) < 0.01:
            return f"{across}:{down}"
    return f"{size.width() / max(1, size.height()):.2f}:1".replace(".", ",")


def _grid(width: float, middle: QPointF) -> Iterator[Element]:
    for across in _both_ways(middle.x(), width):
        yield _stroke(QPointF(across, 0), QPointF(across, PAGE_HEIGHT))
    for down in _both_ways(middle.y(), PAGE_HEIGHT):
        yield _stroke(QPointF(0, down), QPointF(width, down))


def _both_ways(middle: float, length: float) -> Iterator[float]:
    """Where the lines of the grid are, counted from the middle so that both halves are alike."""
    steps = int(length / 2 / _CELL - 0.01)
    for step in range(-steps - 1, steps + 1):
        at = middle + (step + 0.5) * _CELL
        if 0 < at < length:
            yield at


def _stroke(start: QPointF, end: QPointF) -> Stroke:
    return Stroke(start, start, end, end, "line", 2)


def _rings(width: float, middle: QPointF) -> Iterator[Element]:
    narrow = QRectF(middle.x() - _NARROWEST / 2, 0, _NARROWEST, PAGE_HEIGHT)
    if width > _NARROWEST + 4:
        yield Panel(narrow.adjusted(0, -20, 0, 20), radius=0, line="soft", dashed=True)
        for side in (narrow.left(), narrow.right()):
            yield Panel(QRectF(side - 44, 510, 88, 60), radius=14, fill="paper")
            yield _line("4:3", side, 517, 38, Weight.STRONG, colour="soft")
    across, down = (0.05 * side + _SMALL_RING + 44 for side in (width, PAGE_HEIGHT))
    for x in (across, width - across):
        for y in (down, PAGE_HEIGHT - down):
            yield Badge("", QPointF(x, y), _SMALL_RING, "card", line="teal", line_width=7)
            yield Badge("", QPointF(x, y), 9, "teal")
    yield Badge("", middle, _RING, "card", line="teal", line_width=9)


def _paint_greys(painter: QPainter, middle: QPointF, scale: float, theme: Theme) -> None:
    left = middle.x() + _BAR.left() * scale
    top, height = round(middle.y() + _BAR.top() * scale), round(_BAR.height() * scale)
    step = _BAR.width() * scale / GREYS
    edges = [round(left + step * index) for index in range(GREYS + 1)]
    for index in range(GREYS):
        strip = QRect(edges[index], top, edges[index + 1] - edges[index], height)
        painter.fillRect(strip, grey_of(index))
    painter.setPen(QPen(theme.colour("sand_strong"), 1))
    painter.drawRect(QRect(edges[0], top, edges[-1] - edges[0] - 1, height - 1))


def _paint_fine_lines(painter: QPainter, middle: QPointF, scale: float) -> None:
    """Lines of one, two and three pixels of the screen itself, upright and lying."""
    side, gap = round(62 * scale), round(16 * scale)
    kinds = [(pixels, upright) for pixels in (1, 2, 3) for upright in (True, False)]
    left = round(middle.x() - (len(kinds) * side + (len(kinds) - 1) * gap) / 2)
    top = round(middle.y() + 272 * scale)
    for index, (pixels, upright) in enumerate(kinds):
        square = QRect(left + index * (side + gap), top, side, side)
        for at in range(0, side, 2 * pixels):
            thick = min(pixels, side - at)
            area = QRect(at, 0, thick, side) if upright else QRect(0, at, side, thick)
            painter.fillRect(area.translated(square.topLeft()), QColor(0, 0, 0))


def _paint_margins(painter: QPainter, size: QSize, scale: float, theme: Theme) -> None:
    """A corner for each share of the picture that a projector may cut off."""
    thick, arm = max(2, round(4 * scale)), round(72 * scale)
    whole = QRect(QPoint(0, 0), size)
    painter.setFont(face(max(8.0, 22 * scale), Weight.STRONG))
    for share, token in zip(MARGINS, ("coral", "ink", "teal"), strict=True):
        colour = theme.colour(token)
        inset_x, inset_y = round(size.width() * share), round(size.height() * share)
        frame = whole.adjusted(inset_x, inset_y, -inset_x, -inset_y)
        for place in _corner_arms(frame, arm, thick):
            painter.fillRect(place, colour)
        painter.setPen(colour)
        label = f"{share * 100:.3g}\N{NO-BREAK SPACE}%".replace(".", ",")
        for right in (False, True):
            x = frame.right() - arm - round(96 * scale) if right else frame.left() + arm
            words = QRect(x + round(8 * scale), frame.top(), round(80 * scale), round(36 * scale))
            align = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            painter.drawText(words, align | Qt.AlignmentFlag.AlignTop, label)
    painter.setPen(QPen(theme.colour("coral"), 1))
    painter.drawRect(whole.adjusted(0, 0, -1, -1))


def _corner_arms(frame: QRect, arm: int, thick: int) -> Iterator[QRect]:
    for x in (frame.left(), frame.right() + 1 - arm):
        for y in (frame.top(), frame.bottom() + 1 - thick):
            yield QRect(x, y, arm, thick)
    for x in (frame.left(), frame.right() + 1 - thick):
        for y in (frame.top(), frame.bottom() + 1 - arm):
            yield QRect(x, y, thick, arm)
