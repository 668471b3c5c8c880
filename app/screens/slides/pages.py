"""What is looked at: films, infographics, leaflets."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.screens.slides.parts import Header


@dataclass(frozen=True)
class VideoSlide:
    """A film; `started` is False while its title waits for it to be played.

    `film` is the id of the activity: no picture of another film may show here.
    """

    header: Header
    activity: str
    title: str
    hint: str
    started: bool
    film: str = ""


class SpotLook(Enum):
    """How a hotspot stands."""

    CLOSED = "closed"
    OPEN = "open"
    SEEN = "seen"


@dataclass(frozen=True)
class SpotRow:
    """A numbered point at (`x`, `y`), shares of the drawing's width and height."""

    number: int
    label: str
    x: float
    y: float
    look: SpotLook


@dataclass(frozen=True)
class InfographicSlide:
    """Numbered points on a path; `card_title` and `card` are those of the open one, or empty.

    Where there is a `picture`, they are points of it; `alt` says what it shows.
    """

    header: Header
    title: str
    spots: tuple[SpotRow, ...]
    card_title: str
    card: str
    hint: str
    picture: Path | None = None
    alt: str = ""


@dataclass(frozen=True)
class LeafletSlide:
    """The leaflet that people may take home, its sections as headed lists."""

    header: Header
    title: str
    tagline: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    hint: str


@dataclass(frozen=True)
class PartSlide:
    """One part of a leaflet, in large type."""

    header: Header
    heading: str
    lines: tuple[str, ...]
    hint: str
    counter: str


@dataclass(frozen=True)
class AddressSlide:
    """An address to go to, as a QR code and in words, beside what is said of it."""

    header: Header
    title: str
    tagline: str
    lines: tuple[str, ...]
    address: str
    hint: str = ""


@dataclass(frozen=True)
class SheetSlide:
    """A page (from 1) of a PDF; `instead` is shown where the page cannot be."""

    header: Header
    title: str
    file: Path
    page: int
    counter: str
    instead: LeafletSlide | AddressSlide
