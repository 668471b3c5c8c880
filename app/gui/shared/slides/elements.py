"""What a slide is drawn with: plain values in page units, placed before anything is painted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.layout import Block, Role
from app.screens.qr import Modules
from app.screens.slides import Mark

BLACK = "black"
"""The ground of a dark projector; like no token, it is the same in every theme."""


@dataclass(frozen=True)
class Words:
    """Text at (x, y), the upper corner of its box; `align` is 0 left, 0.5 centre, 1 right."""

    block: Block
    x: float
    y: float
    role: Role
    align: float = 0.0

    @property
    def rect(self) -> QRectF:
        """Where the text is."""
        left = self.x - self.block.width * self.align
        return QRectF(left, self.y, self.block.width, self.block.height)


@dataclass(frozen=True)
class Panel:
    """A rounded box; colours are theme tokens, empty for none; `bar` is a strip at its left."""

    rect: QRectF
    radius: float = 26.0
    fill: str = ""
    line: str = ""
    line_width: float = 3.0
    dashed: bool = False
    bar: str = ""


@dataclass(frozen=True)
class Sign:
    """The mark of a choice."""

    mark: Mark
    rect: QRectF


@dataclass(frozen=True)
class Badge:
    """A disc, with a letter or a number in it."""

    text: str
    centre: QPointF
    radius: float
    fill: str = ""
    colour: str = "on_dark"
    line: str = ""
    line_width: float = 3.0

    @property
    def rect(self) -> QRectF:
        """The square around the disc."""
        side = 2 * self.radius
        return QRectF(self.centre.x() - self.radius, self.centre.y() - self.radius, side, side)


class Picture(Enum):
    """The signs that the typeface lacks, drawn as shapes."""

    TICK = "tick"
    CROSS = "cross"
    PLAY = "play"
    HOUSE = "house"


@dataclass(frozen=True)
class Icon:
    """One of the drawn signs."""

    picture: Picture
    rect: QRectF
    colour: str


@dataclass(frozen=True)
class Code:
    """A QR code with the white margin that readers need, in every theme."""

    modules: Modules
    rect: QRectF


@dataclass(frozen=True)
class Sheet:
    """A page (from 1) of a PDF."""

    file: Path
    page: int
    rect: QRectF


@dataclass(frozen=True)
class Stroke:
    """A smooth line from `start` to `end`, bent by two handles."""

    start: QPointF
    first_handle: QPointF
    second_handle: QPointF
    end: QPointF
    colour: str
    width: float


@dataclass(frozen=True)
class Photo:
    """A picture from a file, as large as its box."""

    path: Path
    rect: QRectF


Element = Words | Panel | Sign | Badge | Icon | Stroke | Photo | Code | Sheet


def moved(
    elements: Iterable[Element], *, down: float = 0.0, right: float = 0.0
) -> tuple[Element, ...]:
    """The same elements elsewhere on the page."""
    return tuple(_moved(element, QPointF(right, down)) for element in elements)


def _moved(element: Element, by: QPointF) -> Element:
    match element:
        case Words():
            return replace(element, x=element.x + by.x(), y=element.y + by.y())
        case Badge():
            return replace(element, centre=element.centre + by)
        case Panel() | Sign() | Icon() | Photo() | Code() | Sheet():
            return replace(element, rect=element.rect.translated(by))
        case Stroke():
            return replace(
                element,
                start=element.start + by,
                first_handle=element.first_handle + by,
                second_handle=element.second_handle + by,
                end=element.end + by,
            )


@dataclass(frozen=True)
class Page:
    """A slide laid out: `width` by 1080 units, on a ground of one colour."""

    width: float
    ground: str
    elements: Sequence[Element]
