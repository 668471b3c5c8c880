"""What changed between the beginning and now: two bars, and the difference in words."""

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft
from app.gui.shared.slides.elements import Element, Panel, Words
from app.gui.shared.slides.layout import Block, Fit, Role, Span, Weight, set_text
from app.screens.slides import Change, ChangeBar

_SIDE = 36.0
_GAP = 26.0
_SHORTEST = 180.0  # a bar shorter than that says nothing


def change_box(change: Change | None, room: QRectF, fit: Fit) -> Draft:
    """The two bars in a box from the top of the room; nothing where nothing is compared."""
    if change is None:
        return Draft((), room.top())
    pad = fit.gap(10, 20)
    inside = QRectF(room.left() + _SIDE, room.top() + pad, room.width() - 2 * _SIDE, 0)
    difference = _text(change.difference, fit, inside.width(), bold=True)
    taken = difference.width + _GAP if change.difference else 0.0
    left = _label_width(change, fit, inside.width())
    said = max(
        _text(bar.amount, fit, inside.width()).width for bar in (change.before, change.after)
    )
    beside = inside.width() - left - said - 2 * _GAP - taken >= _SHORTEST
    width = inside.width() - (taken if beside else 0.0)
    columns = QRectF(inside.left(), inside.top(), width, 0)
    before = _line(change.before, columns, left, fit)
    columns.moveTop(before.bottom + fit.gap(2, 6))
    after = _line(change.after, columns, left, fit, now=True)
    elements: list[Element] = [*before.elements, *after.elements]
    bottom = after.bottom
    if change.difference:
        y = (inside.top() + bottom - difference.height) / 2 if beside else bottom
        elements.append(Words(difference, inside.right(), y, Role.RESULT, 1.0))
        bottom = bottom if beside else bottom + difference.height
    box = QRectF(room.left(), room.top(), room.width(), bottom + pad - room.top())
    return Draft((Panel(box, fill="card", line="line"), *elements), box.bottom())


def _line(
    bar: ChangeBar, room: QRectF, label_width: float, fit: Fit, *, now: bool = False
) -> Draft:
    """One of the two: its label, its bar where it was counted, and its amount."""
    label = _text(bar.label, fit, room.width() * 0.4)
    left = room.left() + label_width + _GAP
    amount = _text(bar.amount, fit, room.right() - left, bold=now)
    height = max(label.height, amount.height)
    elements: list[Element] = [
        Words(label, room.left(), room.top() + (height - label.height) / 2, Role.RESULT)
    ]
    if bar.share is not None:
        longest = max(0.0, room.right() - left - amount.width - _GAP)
        length = max(4.0, longest * min(1.0, bar.share))
        high = amount.size * (1.0 if now else 0.5)
        shape = QRectF(left, room.top() + (height - high) / 2, length, high)
        fill, line = ("teal", "") if now else ("", "teal")
        elements.append(Panel(shape, min(10.0, length / 2, high / 2), fill, line))
        left += length + _GAP
    elements.append(Words(amount, left, room.top() + (height - amount.height) / 2, Role.RESULT))
    return Draft(tuple(elements), room.top() + height)


def _label_width(change: Change, fit: Fit, room: float) -> float:
    labels = (change.before.label, change.after.label)
    return max(_text(label, fit, room * 0.4).width for label in labels)


def _text(words: str, fit: Fit, room: float, *, bold: bool = False) -> Block:
    weight = Weight.BOLD if bold else Weight.REGULAR
    return set_text((Span(words, "ink", weight),), fit.size(Role.RESULT), room)
