"""One answer of a result: its text, whether it is right, and how many hands it got."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Icon, Panel, Picture, Sign, Words, moved
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.screens.slides import ResultRow, ResultSlide

_TAG_GAP = 30.0
_BESIDE, _BESIDE_ROUNDS = 0.52, 0.42
_THIN, _THICK = 0.5, 1.0
_ROUND_FROM = 40.0


def answer_row(
    slide: ResultSlide, row: ResultRow, room: QRectF, way: tuple[bool, Fit], moment: float
) -> Draft:
    """An answer from the top of the room: its bars under its text or beside it, or no bar."""
    if all(each.share is None for each in slide.rows):
        return _told(slide, row, room, way[1])
    beside, fit = way
    size = fit.size(Role.RESULT)
    side = size * (1.45 if beside else 1.8)
    left = room.left() + side + size * 0.7
    whole = room.right() - left
    width = whole * (_BESIDE if row.before is None else _BESIDE_ROUNDS) if beside else whole
    words = _text(slide, row, QRectF(left, room.top(), width, 0), size)
    high = words.bottom - room.top()
    if beside:
        bars = bars_of(row, QRectF(left + width + 30, 0, whole - width - 30, 0), fit, moment)
        height = max(high, side, bars.bottom)
        bars_down = room.top() + (height - bars.bottom) / 2
    else:
        bars = bars_of(row, QRectF(left, 0, whole, 0), fit, moment)
        bars_down = words.bottom + fit.gap(2, 6)
        height = max(bars_down + bars.bottom - room.top(), side)
    down = (height - high) / 2 if beside else 0.0
    mark = QRectF(room.left(), room.top() + (height - side) / 2, side, side)
    elements = (*moved(words.elements, down=down), *moved(bars.elements, down=bars_down))
    return Draft((*elements, Sign(row.mark, mark)), room.top() + height)


def _told(slide: ResultSlide, row: ResultRow, room: QRectF, fit: Fit) -> Draft:
    """An answer without a bar, in its box: what it got is said in words at its end."""
    size = fit.size(Role.RESULT)
    side = size * 1.6
    left = room.left() + 30 + side + size * 0.7
    most = (room.right() - left) * 0.45
    said = [set_text((Span(each, "ink", Weight.STRONG),), size, most) for each in _amounts(row)]
    taken = max((block.width for block in said), default=0.0) + (_TAG_GAP if said else 0.0)
    words = _text(slide, row, QRectF(left, room.top(), room.right() - 36 - taken - left, 0), size)
    high = words.bottom - room.top()
    beside = sum(block.height for block in said)
    height = max(high, side, beside) + 2 * fit.gap(10, 24)
    box = QRectF(room.left(), room.top(), room.width(), height)
    mark = QRectF(room.left() + 30, room.top() + (height - side) / 2, side, side)
    fill, line = ("good_soft", "good") if row.right else ("card", "line")
    elements: list[Element] = [Panel(box, fill=fill, line=line), Sign(row.mark, mark)]
    elements += moved(words.elements, down=(height - high) / 2)
    y = room.top() + (height - beside) / 2
    for block in said:
        elements.append(Words(block, room.right() - 36, y, Role.RESULT, 1.0))
        y += block.height
    return Draft(tuple(elements), box.bottom())


def _amounts(row: ResultRow) -> list[str]:
    """What an answer got in words, round by round."""
    rounds = [(row.label, row.amount)]
    if row.before is not None:
        rounds.insert(0, (row.before.label, row.before.amount))
    return [" · ".join(part for part in each if part) for each in rounds if each[1]]


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


def bars_of(row: ResultRow, room: QRectF, fit: Fit, moment: float) -> Draft:
    """The bar of an answer, under a thinner one for the round before, drawn from (left, 0)."""
    size = fit.size(Role.RESULT)
    colour, weight = ("ink", Weight.BOLD) if row.right else ("soft", Weight.REGULAR)
    fill = row.mark.colour if row.right else f"{row.mark.colour}_soft"
    words = " · ".join(part for part in (row.label, row.amount) if part)
    now = _Bar(row.share, Span(words, colour, weight), fill)
    if row.before is None:
        track = QRectF(room.left(), 0, room.width(), size * 1.24 + fit.gap(0, 14))
        return Draft(tuple(_drawn(now, track, size, track.height(), moment)), track.bottom())
    earlier = Span(f"{row.before.label} · {row.before.amount}", "soft")
    before = _Bar(row.before.share, earlier, "", row.mark.colour)
    upper = QRectF(room.left(), 0, room.width(), size * 1.24)
    lower = upper.translated(0, upper.height())
    elements = (
        *_drawn(before, upper, size, size * _THIN, moment),
        *_drawn(now, lower, size, size * _THICK, moment),
    )
    return Draft(elements, lower.bottom())


@dataclass(frozen=True)
class _Bar:
    """The length of a bar (None: there is none), what is said at its end, and its colours."""

    share: float | None
    said: Span
    fill: str
    line: str = ""


def _drawn(bar: _Bar, track: QRectF, size: int, high: float, moment: float) -> list[Element]:
    """A bar as high as that in the middle of its track, and at its end what it stands for."""
    amount = set_text((bar.said,), size, track.width())
    y = track.top() + (track.height() - amount.height) / 2
    if bar.share is None:
        return [Words(amount, track.left(), y, Role.RESULT)]
    longest = max(0.0, track.width() - amount.width - 24)
    length = longest * min(1.0, max(0.0, bar.share)) * moment
    top = track.top() + (track.height() - high) / 2
    if length >= 1:
        shape = QRectF(track.left(), top, max(length, 12.0), high)
        # a short outline with round ends would be read as a nought
        radius = min(12.0, high / 2) if shape.width() > _ROUND_FROM else 2.0
        panel = Panel(shape, radius, bar.fill, bar.line)
    else:
        shape = QRectF(track.left(), top, 4, high)
        panel = Panel(shape, 2.0, "sand_strong")
    x = min(shape.right() + 22, track.right() - amount.width)
    return [panel, Words(amount, x, y, Role.RESULT)]
