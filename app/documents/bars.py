"""Bars of the results: a choice with its hands, and a share before or after the module."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.documents.look import BASELINE, Look, Text, Weight, clean, width_of
from app.documents.marks import draw_mark, draw_tick
from app.documents.tags import Element, TaggedCanvas, canvas_of
from app.screens.papers import CompareBar, ResultBar

_MARK = 8 * mm
_INDENT = 12 * mm
_BAR = 5 * mm
_THIN = 2.6 * mm
_GAP = 2.5 * mm
_TEXT = 12.0
_AMOUNT = 11.5
_LABEL = 48 * mm


@dataclass(frozen=True)
class _Track:
    """One round of a choice: its bar (none where the share is None) and what it stands for."""

    share: float | None
    amount: Text
    high: float
    filled: bool


class ChoiceBar(Flowable):
    """A choice: mark and text, below them its bars and the amounts in words.

    `longest` is the widest amount of the question, so that its bars keep one scale. It is an item
    of the list `choices`; the bars only repeat the amounts.
    """

    def __init__(self, look: Look, bar: ResultBar, longest: float, choices: Element) -> None:
        super().__init__()
        item = choices.add(Element("LI"))
        self._letter, self._said = item.add(Element("Lbl")), item.add(Element("LBody"))
        self._look = look
        self._bar = bar
        self._longest = longest
        self._weight = Weight.BOLD if bar.right else Weight.REGULAR
        self._text = look.text(bar.text, _TEXT, self._weight).tagged(self._said)
        self._tracks = tuple(self._rounds())

    def _rounds(self) -> Iterator[_Track]:
        bar, before = self._bar, self._bar.before
        if before is not None:
            words = in_round(before.label, before.amount)
            amount = self._look.text(words, _AMOUNT).tagged(self._said)
            yield _Track(before.share, amount, _THIN, filled=False)
        if bar.amount:
            words = in_round(bar.label, amount_of(bar))
            amount = self._look.text(words, _AMOUNT, self._weight).tagged(self._said)
            yield _Track(bar.share, amount, _BAR, filled=True)

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Measure: the label of the right answer follows the text, or goes under it."""
        inner = room - _INDENT
        amount_room = min(self._longest + _GAP + 1, inner * 0.5)
        self._scale = inner - amount_room
        _w, self._text_height = self._text.wrap(inner, _height)
        self._label_at, label_lines = self._place_label(inner)
        self._upper = self._text_height + label_lines * self._text.style.leading + 0.8 * mm
        self._heights = []
        for track in self._tracks:
            _w, high = track.amount.wrap(inner - self._length(track) - _GAP, _height)
            self._heights.append(max(track.high, high))
        self.width = room
        self.height = max(self._upper + sum(self._heights), _MARK + 1.2 * mm) + 2.8 * mm
        return self.width, self.height

    def _length(self, track: _Track) -> float:
        return max(0.0, min(1.0, track.share or 0.0)) * self._scale

    def draw(self) -> None:
        """Draw it."""
        canvas = canvas_of(self)
        top = self.height
        mark_top = top - (2 * mm if self._tracks else 0)
        with canvas.part(self._letter):
            draw_mark(canvas, self._look, self._bar.mark, (0, mark_top - _MARK, _MARK))
        self._text.drawOn(canvas, _INDENT, top - self._text_height)
        if self._bar.right:
            self._draw_label(canvas, top - self._upper + 0.8 * mm)
        y = top - self._upper
        for track, high in zip(self._tracks, self._heights, strict=True):
            line = min(high, max(track.high, track.amount.style.leading))
            middle = y - line / 2
            length = self._length(track)
            if length:
                self._draw_bar(canvas, track, middle - track.high / 2, length)
            left = _INDENT + (length + _GAP if length else 0)
            first_line = min(track.amount.height, track.amount.style.leading)
            track.amount.drawOn(canvas, left, middle + first_line / 2 - track.amount.height)
            y -= high

    def _place_label(self, inner: float) -> tuple[float, int]:
        if not self._bar.right:
            return 0.0, 0
        last = self._text.getActualLineWidths0()[-1] if self._bar.text else 0.0
        needed = _TEXT + 1.5 * mm + width_of(self._bar.right_label, _TEXT, Weight.BOLD)
        start = last + 4 * mm if last else 0.0
        return (start, 0) if start + needed <= inner else (0.0, 1)

    def _draw_label(self, canvas: TaggedCanvas, bottom: float) -> None:
        left = _INDENT + self._label_at
        baseline = bottom + _TEXT * BASELINE
        draw_tick(canvas, self._look, (left, baseline - 0.5, _TEXT * 0.85))
        with canvas.part(self._said):
            canvas.setFillColor(self._look.inks["good"])
            canvas.setFont(Weight.BOLD.font, _TEXT)
            canvas.drawString(left + _TEXT + 0.5 * mm, baseline, clean(self._bar.right_label))

    def _draw_bar(self, canvas: TaggedCanvas, track: _Track, bottom: float, length: float) -> None:
        inks = self._look.inks
        colour = "good" if self._bar.right else self._bar.mark.colour
        # the right bar is full, the others are pale and the round before is only outlined, so that
        # a grey print tells them apart
        fill = colour if self._bar.right else f"{colour}_soft"
        canvas.setFillColor(inks[fill if track.filled else "card"])
        canvas.setStrokeColor(inks[colour])
        canvas.setLineWidth(0.8)
        radius = min(1.2 * mm, length / 2, track.high / 2)
        canvas.roundRect(_INDENT, bottom, length, track.high, radius, stroke=1, fill=1)


def amount_of(bar: ResultBar) -> str:
    """What a choice got: its number, then its share where there is one."""
    return " · ".join(part for part in (bar.amount, bar.percent) if part)


def in_round(label: str, amount: str) -> str:
    """An amount after the name of its round, where it has one."""
    return " · ".join(part for part in (label, amount) if part)


class ShareBar(Flowable):
    """A share of right answers in its track, if it has one, with its label and in words."""

    def __init__(self, look: Look, bar: CompareBar, *, after: bool, longest: float) -> None:
        super().__init__()
        self._look = look
        self._bar = bar
        self._after = after
        self._longest = longest
        said, weight = Element("P"), Weight.BOLD if after else Weight.REGULAR
        self._label = look.text(bar.label, 11).tagged(said)
        self._amount = look.text(bar.amount, 11, weight).tagged(said)

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Measure."""
        told = self._bar.share is None
        amount_room = room - _LABEL - _GAP if told else min(self._longest + 1, room * 0.38)
        _w, self._label_height = self._label.wrap(_LABEL, _height)
        _w, self._amount_height = self._amount.wrap(amount_room, _height)
        self._track = room - _LABEL - amount_room - 2 * _GAP
        self.width = room
        self.height = max(self._label_height, self._amount_height, _BAR) + 1.2 * mm
        return self.width, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas = canvas_of(self)
        middle = self.height / 2
        self._label.drawOn(canvas, 0, middle - self._label_height / 2)
        left = _LABEL + _GAP
        if self._bar.share is not None:
            self._draw_track(canvas, self._bar.share, left, middle - _BAR / 2)
            left += self._track + _GAP
        self._amount.drawOn(canvas, left, middle - self._amount_height / 2)

    def _draw_track(self, canvas: TaggedCanvas, share: float, left: float, bottom: float) -> None:
        inks = self._look.inks
        canvas.setStrokeColor(inks["sand_strong"])
        canvas.setFillColor(inks["card"])
        canvas.setLineWidth(0.6)
        canvas.roundRect(left, bottom, self._track, _BAR, 1.2 * mm, stroke=1, fill=1)
        length = max(0.0, min(1.0, share)) * self._track
        if not length:
            return
        canvas.setStrokeColor(inks["teal"])
        canvas.setFillColor(inks["teal" if self._after else "teal_soft"])
        canvas.setLineWidth(0.8)
        radius = min(1.2 * mm, length / 2)
        canvas.roundRect(left, bottom, length, _BAR, radius, stroke=1, fill=1)
        if not self._after:
            _hatch(canvas, left, bottom, length)


def _hatch(canvas: TaggedCanvas, left: float, bottom: float, length: float) -> None:
    """Slant lines over a bar: on a grey print, "before" is told from "after"."""
    canvas.saveState()
    window = canvas.beginPath()
    window.roundRect(left, bottom, length, _BAR, min(1.2 * mm, length / 2))
    canvas.clipPath(window, stroke=0, fill=0)
    canvas.setLineWidth(0.7)
    step = 1.8 * mm
    for stroke in range(int((length + _BAR) / step) + 1):
        start = left - _BAR + stroke * step
        canvas.line(start, bottom, start + _BAR, bottom + _BAR)
    canvas.restoreState()
