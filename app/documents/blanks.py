"""What people write in by hand: a box for each letter, lines, boxes to tick."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.units import mm

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, clean, width_of
from app.documents.tags import TaggedCanvas
from app.screens.coupons import Labels

TICK = 5 * mm
MOST_BOXES = 24

_DIGITS = 10


@dataclass(frozen=True)
class Row:
    """A row to fill in: how high it is, and how it is drawn from its left and top."""

    height: float
    draw: Callable[[float, float], None]


@dataclass(frozen=True)
class Blanks:
    """Draws rows of one width; `box` is the width and height of the box of a letter.

    `size` is that of the labels. What is `short` only asks for what the desk cannot do without.
    """

    canvas: TaggedCanvas
    look: Look
    box: tuple[float, float]
    width: float
    size: float
    short: bool = False

    @property
    def label(self) -> Type:
        """How labels are set."""
        return Type(self.size, Weight.SEMI)

    def rows_of(self, labels: Labels) -> list[Row]:
        """The rows of a coupon, in the order in which the desk types it."""
        letters = min(MOST_BOXES, int(self.width // self.box[0]))
        needs = Row(
            self.label.leading + TICK + 1 * mm,
            lambda x, y: self.ticks(labels.kinds_of_need, x, self._say(labels.needs, x, y)),
        )
        name = self._comb(labels.family_name, letters)
        given_name = self._comb(labels.given_name, letters)
        phone = self._comb(labels.phone, _DIGITS, by=2)
        email, choices = self._line(labels.email), self._boxes(labels.choices)
        if self.short:
            return [name, given_name, phone, email, choices, needs]
        residence, others = self._line(labels.residence), self._line(labels.others)
        signature = self._line(labels.signature)
        return [name, given_name, residence, phone, email, choices, others, needs, signature]

    def draw(self, rows: list[Row], corner: tuple[float, float], gap: float) -> None:
        """Draw rows below each other."""
        left, top = corner
        for row in rows:
            row.draw(left, top)
            top -= row.height + gap

    @property
    def _ruled(self) -> float:
        """How high a line to write on is."""
        return 7 * mm if self.short else 9 * mm

    def _comb(self, label: str, letters: int, by: int = 0) -> Row:
        def draw(left: float, top: float) -> None:
            top = self._say(label, left, top)
            for number in range(letters):
                apart = number // by * 2 * mm if by else 0.0
                self._box(left + number * self.box[0] + apart, top - self.box[1])

        return Row(self.label.leading + self.box[1], draw)

    def _line(self, label: str) -> Row:
        def draw(left: float, top: float) -> None:
            after = left + width_of(clean(label), self.size, Weight.SEMI) + 2 * mm
            base = top - self._ruled + 1 * mm
            self._say(label, left, base + self.size)
            self._pen()
            self.canvas.line(after, base, left + self.width, base)

        return Row(self._ruled, draw)

    def _boxes(self, labels: tuple[str, ...]) -> Row:
        """A box for one sign beside each label."""

        def draw(left: float, top: float) -> None:
            at = left
            for label in labels:
                self._say(label, at, top - (self.box[1] - self.label.leading) / 2)
                at += width_of(clean(label), self.size, Weight.SEMI) + 2 * mm
                self._box(at, top - self.box[1])
                at += self.box[0] + 3 * mm

        return Row(self.box[1], draw)

    def ticks(self, choices: tuple[str, ...], left: float, top: float) -> None:
        """Draw boxes to tick beside each other, each before what it means."""
        for words in choices:
            self._pen()
            self.canvas.rect(left, top - TICK, TICK, TICK, stroke=1, fill=0)
            left += TICK + 1.5 * mm
            self._say(words, left, top - (TICK - self.label.leading) / 2)
            left += width_of(clean(words), self.size, Weight.SEMI) + 5 * mm

    def _say(self, words: str, left: float, top: float) -> float:
        with self.canvas.part("P"):
            lines = broken(words, self.label, self.width)
            return draw_lines(self.canvas, self.look, lines, self.label, (left, top))

    def _box(self, left: float, bottom: float) -> None:
        self._pen()
        self.canvas.rect(left, bottom, *self.box, stroke=1, fill=0)

    def _pen(self) -> None:
        self.canvas.setStrokeColor(self.look.inks["soft"])
        self.canvas.setLineWidth(0.7)
