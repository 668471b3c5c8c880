"""One answer of a result: its text, whether it is right, and how many hands it got."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Icon, Panel, Picture, Sign, Words, moved
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import ResultRow, ResultSlide

_TAG_GAP = 30.0
_BESIDE = 0.52


def answer_row(
    slide: ResultSlide, row: ResultRow, room: QRectF, way: tuple[bool, Fit], moment: float
) -> Draft:
    """An answer from the top of the room: its bar under its text or beside it, or no bar."""
    if row.share is None:
        return _told(slide, row, room, way[1])
    beside, fit = way
    size = fit.size(Role.RESULT)
    side = size * (1.45 if beside else 1.8)
    left = room.left() + side + size * 0.7
    whole = room.right() - left
    width = whole * _BESIDE if beside else whole
    words = _text(slide, row, QRectF(left, room.top(), width, 0), size)
    high = words.bottom - room.top()
    if beside:
        height = max(high, side, size * 1.24)
        track = QRectF(left + width + 30, 0, whole - width - 30, size * 1.1)
        track.moveTop(room.top() + (height - track.height()) / 2)
    else:
        track = QRectF(left, words.bottom + fit.gap(2, 6), whole, size * 1.24 + fit.gap(0, 14))
        height = max(track.bottom() - room.top(), side)
    down = (height - high) / 2 if beside else 0.0
    mark = QRectF(room.left(), room.top() + (height - side) / 2, side, side)
    elements = (*moved(words.elements, down=down), *_bar(row, track, size, moment))
    return Draft((*elements, Sign(row.mark, mark)), room.top() + height)


def _told(slide: ResultSlide, row: ResultRow, room: QRectF, fit: Fit) -> Draft:
    """An answer that no hands were counted for, in its box."""
    size = fit.size(Role.RESULT)
    side = size * 1.6
    left = room.left() + 30 + side + size * 0.7
    words = _text(slide, row, QRectF(left, room.top(), room.right() - 36 - left, 0), size)
    high = words.bottom - room.top()
    height = max(high, side) + 2 * fit.gap(10, 24)
    box = QRectF(room.left(), room.top(), room.width(), height)
    mark = QRectF(room.left() + 30, room.top() + (height - side) / 2, side, side)
    fill, line = ("good_soft", "good") if row.right else ("card", "line")
    panel = Panel(box, fill=fill, line=line)
    centred = moved(words.elements, down=(height - high) / 2)
    return Draft((panel, Sign(row.mark, mark), *centred), box.bottom())


def _text(slide: ResultSlide, row: ResultRow, room: QRectF, size: int) -> Draft:
    """An answer's words, and after them whether it is right and whether the group said it."""
    weight = Weight.BOLD if row.right else Weight.REGULAR
    text = set_text((Span(row.text, "ink", weight),), size, room.width())
    elements: list[Element] = [Words(text, room.left(), room.top(), Role.RESULT)]
    x = room.left() + text.lines[-1].width + _TAG_GAP
    y = room.top() + text.height - text.pitch
    for tag in _tags(slide, row, room.width(), size):
        if x + tag.width > room.right():
            x, y = room.left(), y + text.pitch
        elements += moved(tag.elements, right=x, down=y)
        x += tag.width + _TAG_GAP
        y += tag.more
    return Draft(tuple(elements), y + text.pitch)


@dataclass(frozen=True)
class _Tag:
    """A note after an answer, drawn from (0, 0); `more` is the height past its first line."""

    elements: tuple[Element, ...]
    width: float
    more: float


def _tags(slide: ResultSlide, row: ResultRow, room: float, size: int) -> Iterator[_Tag]:
    if row.right:
        label = Span(slide.right_label, "good", Weight.BOLD)
        text = set_text((label,), size, room - size)
        tick = QRectF(0, text.pitch / 2 - size * 0.34, size * 0.68, size * 0.68)
        words = Words(text, size * 0.95, 0, Role.RESULT)
        icon = Icon(Picture.TICK, tick, "good")
        yield _Tag((icon, words), size * 0.95 + text.width, text.height - text.pitch)
    if row.agreed:
        pad = size * 0.5
        label = Span(slide.agreed_label, "ink", Weight.STRONG)
        text = set_text((label,), size, room - 2 * pad)
        box = QRectF(0, 0, text.width + 2 * pad, text.height)
        pill = Panel(box, text.pitch / 2, line="ink")
        yield _Tag((pill, Words(text, pad, 0, Role.RESULT)), box.width(), text.height - text.pitch)


def _bar(row: ResultRow, track: QRectF, size: int, moment: float) -> list[Element]:
    """The bar, and how many hands in words at its end."""
    colour, weight = ("ink", Weight.BOLD) if row.right else ("soft", Weight.REGULAR)
    amount = set_text((Span(row.amount, colour, weight),), size, track.width())
    longest = max(0.0, track.width() - amount.width - 24)
    length = longest * min(1.0, max(0.0, row.share or 0.0)) * moment
    if length >= 1:
        fill = row.mark.colour if row.right else f"{row.mark.colour}_soft"
        bar = QRectF(track.left(), track.top(), max(length, 12.0), track.height())
        panel = Panel(bar, min(12.0, bar.width() / 2), fill)
    else:
        bar = QRectF(track.left(), track.top(), 4, track.height())
        panel = Panel(bar, 2.0, "sand_strong")
    y = track.top() + (track.height() - amount.height) / 2
    return [
        panel,
        Words(amount, min(bar.right() + 22, track.right() - amount.width), y, Role.RESULT),
    ]
