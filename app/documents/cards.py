"""Cards of the leaflet: dates on a line, lists, and lines to write on."""

import math
import re

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from app.documents.look import BASELINE, LEADING, Look, Text, Weight, clean, width_of
from app.documents.tables import tagged_list
from app.documents.tags import Element, canvas_of

_PAD = 4.5 * mm
_DATED = re.compile(
    r"(?P<from>\d{4})(?:\s*[-–—]\s*(?P<to>\d{4}))?(?!\d)[\s:,–—-]*(?P<text>.*)", re.DOTALL
)
# a row of dots, or three of them after a colon, is a place to write; "etc…" is not
_DOTS = re.compile(r"\s*(?:(?:[.…_]\s?){4,}|…{2,}|(?<=:)\s*(?:\.{3}|…)\s*$)\s*")


class Row(Flowable):
    """A line of a card; `gap` is the distance to the next row, known when it is drawn.

    `slack` is how much further than usual the next row may be put. `item` is its label and its
    text where it is one of a list.
    """

    gap = 0.0
    slack = math.inf
    item: tuple[Text | None, Text] | None = None

    def __init__(self, look: Look, size: float) -> None:
        super().__init__()
        self.look = look
        self.size = size

    @property
    def middle(self) -> float:
        """How far below the row's top the middle of its first line is."""
        return self.size * LEADING * 0.56


class ListRow(Row):
    """A sentence, after a dot when it is one of several."""

    def __init__(self, look: Look, size: float, words: str, *, dot: bool) -> None:
        super().__init__(look, size)
        self._text = look.text(words, size)
        self._indent = size * 0.95 if dot else 0.0
        self.item = (None, self._text) if dot else None
        self.slack = size * 0.8

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Measure."""
        _width, self.height = self._text.wrap(room - self._indent, height)
        return room, self.height

    def draw(self) -> None:
        """Draw it."""
        if self._indent:
            self.canv.setFillColor(self.look.inks["teal"])
            self.canv.circle(self.size * 0.24, self.height - self.middle, self.size * 0.2, 0, 1)
        self._text.drawOn(self.canv, self._indent, 0)


class DateRow(Row):
    """A date on the line of time, and what happened."""

    def __init__(self, look: Look, size: float, date: str, words: str, *, last: bool) -> None:
        super().__init__(look, size)
        self._date = look.text(date, size, Weight.BOLD, "teal")
        self._text = look.text(words, size)
        self.item = (self._date, self._text)
        self._last = last
        self._axis = width_of("0000", size, Weight.BOLD) + size * 1.1
        self._indent = self._axis + size * 0.9

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Measure; a span of years goes on two lines."""
        _width, self._date_height = self._date.wrap(self._axis - self.size * 0.5, height)
        _width, self._text_height = self._text.wrap(room - self._indent, height)
        self.height = max(self._date_height, self._text_height)
        return room, self.height

    def draw(self) -> None:
        """Draw it, with the line on to the next date."""
        canvas, inks = canvas_of(self), self.look.inks
        dot = self.height - self.middle
        canvas.setStrokeColor(inks["teal"])
        canvas.setLineWidth(1.2)
        if not self._last:
            canvas.line(self._axis, dot, self._axis, dot - self.height - self.gap)
        canvas.setFillColor(inks["card"])
        canvas.setLineWidth(1.6)
        canvas.circle(self._axis, dot, self.size * 0.3, stroke=1, fill=1)
        self._date.drawOn(canvas, 0, self.height - self._date_height)
        self._text.drawOn(canvas, self._indent, self.height - self._text_height)


class WriteRow(Row):
    """Words, then a line to write on by hand, then perhaps a unit."""

    def __init__(self, look: Look, size: float, words: str, unit: str) -> None:
        super().__init__(look, size)
        self._words = words
        self._unit = unit
        self._said = Element("P")
        self._text = look.text(words, size).tagged(self._said)

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Measure: long words go above their line."""
        self.width = room
        _width, self._text_height = self._text.wrap(room, height)
        self._above = width_of(self._words, self.size, Weight.REGULAR) > room * 0.6
        line = max(9 * mm, self.size * 1.9)
        self.height = line + (self._text_height if self._above else 0.0)
        return room, self.height

    def draw(self) -> None:
        """Draw it, the line as low as a hand needs."""
        canvas = canvas_of(self)
        base = self.size * BASELINE
        left, right = 0.0, self.width
        if self._above:
            self._text.drawOn(canvas, 0, self.height - self._text_height)
        elif self._words:
            self._text.drawOn(canvas, 0, 0)
            left = width_of(self._words, self.size, Weight.REGULAR) + 2 * mm
        if self._unit:
            canvas.setFillColor(self.look.inks["ink"])
            canvas.setFont(Weight.REGULAR.font, self.size)
            with canvas.part(self._said):
                canvas.drawRightString(right, base, self._unit)
            right -= width_of(self._unit, self.size, Weight.REGULAR) + 2 * mm
        canvas.setStrokeColor(self.look.inks["soft"])
        canvas.setLineWidth(0.7)
        canvas.line(left, base - 1.5, right, base - 1.5)


class Card(Flowable):
    """A headed part of the leaflet; `extra` is height to share out between its rows."""

    extra = 0.0

    def __init__(self, look: Look, heading: str, rows: list[Row], size: float) -> None:
        super().__init__()
        self._look = look
        self._heading = look.text(heading, size * 1.18, Weight.BOLD, "teal").tagged("H2")
        tagged_list(row.item for row in rows if row.item)
        self._rows = rows
        self._row_gap = size * 0.45

    @property
    def to_write(self) -> bool:
        """Whether it has lines to write on; it then needs the whole width."""
        return any(isinstance(row, WriteRow) for row in self._rows)

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Measure."""
        inner = room - 2 * _PAD
        _width, self._heading_height = self._heading.wrap(inner, height)
        rows = sum(row.wrap(inner, height)[1] + self._row_gap for row in self._rows)
        self.width = room
        self.height = 1.7 * _PAD + self._heading_height + rows + self.extra
        return room, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas, inks = self.canv, self._look.inks
        canvas.setFillColor(inks["card" if self.to_write else "paper"])
        canvas.setStrokeColor(inks["teal" if self.to_write else "sand_strong"])
        canvas.setLineWidth(1.2 if self.to_write else 0.7)
        canvas.roundRect(0, 0, self.width, self.height, 3.5 * mm, stroke=1, fill=1)
        top = self.height - _PAD * 0.85 - self._heading_height
        self._heading.drawOn(canvas, _PAD, top)
        top -= self._row_gap
        most = max((row.slack for row in self._rows), default=0.0)
        gap = self._row_gap + min(most, self.extra / max(1, len(self._rows) - 1))
        for row in self._rows:
            row.gap = gap
            row.drawOn(canvas, _PAD, top - row.height)
            top -= row.height + gap


def card_of(look: Look, heading: str, lines: tuple[str, ...], size: float) -> Card:
    """Make a line of time when every line starts with a year, else a list."""
    dates = [_DATED.fullmatch(clean(line)) for line in lines]
    dated = [each for each in dates if each]
    if dated and len(dated) == len(lines):
        rows: list[Row] = [
            DateRow(look, size, _span(each), each["text"], last=each is dated[-1]) for each in dated
        ]
        return Card(look, heading, rows, size)
    return Card(look, heading, [_list_row(look, size, line, len(lines)) for line in lines], size)


def _span(dated: re.Match[str]) -> str:
    # the space is where the years of a span may be put on two lines
    return f"{dated['from']}– {dated['to']}" if dated["to"] else dated["from"]


def _list_row(look: Look, size: float, line: str, count: int) -> Row:
    parts = _DOTS.split(clean(line))
    if len(parts) == 2:
        return WriteRow(look, size, *parts)
    return ListRow(look, size, line, dot=count > 1)
