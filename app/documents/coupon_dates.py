"""The dates on a coupon: as large as they fit, then said more briefly, then only the first ones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, clean, width_of
from app.documents.tags import Element, TaggedCanvas
from app.screens.coupons import DatedLine

SMALLEST = 8.0
_ROOMY = 9.5  # down to this size dates are said in full
_BELOW = 0.3  # of its size, below a date
_BETWEEN = 12.0  # between two columns
_NARROW = 0.4  # of the room: what stands beside the moments needs as much


@dataclass(frozen=True)
class Dates:
    """Dates set in a size, in columns of a width.

    `aside` is how far right of its moment stands what it is about. `more` says where the dates
    are that are not shown.
    """

    dates: tuple[DatedLine, ...]
    size: float
    width: float
    aside: float
    columns: int = 1
    more: str = ""

    @property
    def indent(self) -> float:
        """The room for the letters."""
        return self.size * 1.5 if self.dates[0].letter else 0.0

    @property
    def bold(self) -> Type:
        """How moments are set."""
        return Type(self.size, Weight.BOLD)

    @property
    def plain(self) -> Type:
        """How the rest is set."""
        return Type(self.size)

    def moment(self, date: DatedLine) -> tuple[str, ...]:
        """When it is."""
        return broken(date.when, self.bold, self.aside or self.width - self.indent)

    def about(self, date: DatedLine) -> tuple[str, ...]:
        """What it is about, and where."""
        words = _about(date)
        return broken(words, self.plain, self.width - self.indent - self.aside) if words else ()

    def height(self) -> float:
        """How high all of it is."""
        more = len(broken(self.more, self.plain, self.width)) if self.more else 0
        highest = max(self._high(column) for column in self._columns())
        return highest + more * self.bold.leading

    def _columns(self) -> list[tuple[DatedLine, ...]]:
        most = -(-len(self.dates) // self.columns)
        return [self.dates[at : at + most] for at in range(0, len(self.dates), most)]

    def _high(self, column: tuple[DatedLine, ...]) -> float:
        lines = sum(self.lines(each) for each in column)
        return lines * self.bold.leading + len(column) * self.size * _BELOW

    def lines(self, date: DatedLine) -> int:
        """How many lines a date takes."""
        moment, about = len(self.moment(date)), len(self.about(date))
        return max(moment, about) if self.aside else moment + about

    def draw(
        self, canvas: TaggedCanvas, look: Look, corner: tuple[float, float], room: float
    ) -> None:
        """Draw them from their left and top, spread over the room a little."""
        left, top = corner
        columns = self._columns()
        gap = min((room - self.height()) / (len(columns[0]) + 1), self.size * 1.4)
        listed, feet = Element("L"), [top]
        for number, column in enumerate(columns):
            at = left + number * (self.width + _BETWEEN)
            foot = top
            for each in column:
                item = listed.add(Element("LI"))
                foot = self._draw_date(canvas, look, each, item, (at, foot - gap))
            feet.append(foot)
        if self.more:
            with canvas.part("P"):
                words = broken(self.more, self.plain, self.width)
                draw_lines(canvas, look, words, self.plain, (left, min(feet) - gap))

    def _draw_date(
        self,
        canvas: TaggedCanvas,
        look: Look,
        date: DatedLine,
        item: Element,
        corner: tuple[float, float],
    ) -> float:
        left, top = corner
        if date.letter:
            letter = Type(self.size, Weight.BOLD, "teal")
            with canvas.part(item.add(Element("Lbl"))):
                draw_lines(canvas, look, (date.letter,), letter, corner)
        left += self.indent
        with canvas.part(item.add(Element("LBody"))):
            spoken = [f"{line} " for line in self.moment(date)]
            below = draw_lines(canvas, look, spoken, self.bold, (left, top))
            start = (left + self.aside, top if self.aside else below)
            foot = draw_lines(canvas, look, self.about(date), self.plain, start)
        return min(below, foot) - self.size * _BELOW


@dataclass(frozen=True)
class Room:
    """The room for the dates, and how many columns they may have."""

    width: float
    height: float
    columns: int = 1


def fitted(dates: tuple[DatedLine, ...], more: str, largest: float, room: Room) -> Dates | None:
    """Set dates as large as they fit; None where not even one does."""
    for wanted, size in _tries(dates, largest):
        for made in _ways(wanted, size, room):
            if made.height() <= room.height:
                return made
    brief = _brief(dates)
    for shown in range(len(dates) - 1, 0, -1):
        for made in _ways(brief[:shown], SMALLEST, room):
            short = replace(made, more=more)
            if short.height() <= room.height:
                return short
    return None


def _tries(
    dates: tuple[DatedLine, ...], largest: float
) -> Iterator[tuple[tuple[DatedLine, ...], float]]:
    size = largest
    while size >= _ROOMY:
        yield dates, size
        size -= 0.5
    size = min(largest, 2 * _ROOMY)
    brief = _brief(dates)
    while size >= SMALLEST:
        yield brief, size
        size -= 0.5


def _brief(dates: tuple[DatedLine, ...]) -> tuple[DatedLine, ...]:
    return tuple(replace(each, when=each.brief or each.when) for each in dates)


def _ways(dates: tuple[DatedLine, ...], size: float, room: Room) -> Iterator[Dates]:
    """In one column or more; side by side where there is room for it, else below each other."""
    aside = max(width_of(clean(each.when), size, Weight.BOLD) for each in dates) + size
    for columns in range(1, min(room.columns, len(dates)) + 1):
        width = (room.width - (columns - 1) * _BETWEEN) / columns
        stacked = Dates(dates, size, width, 0.0, columns)
        inner = width - stacked.indent
        beside = replace(stacked, aside=aside)
        fits = inner - aside >= _NARROW * inner and any(_about(each) for each in dates)
        if fits and all(beside.lines(each) == 1 for each in dates):
            yield beside
        yield stacked
        if fits:
            yield beside


def _about(date: DatedLine) -> str:
    return " · ".join(part for part in (date.what, date.where) if part)
