"""What is looked at rather than answered: infographics, leaflets, the closing slide."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.content.activity import Activity

# past these, decoding a picture would take the memory of the machine: a JPEG is decoded smaller
PNG_PIXELS = 36_000_000
JPEG_PIXELS = 100_000_000


@dataclass(frozen=True)
class Hotspot:
    """A numbered point of an infographic; `x` and `y` are shares (0 to 1) of the drawing."""

    id: str
    label: str
    text: str
    x: float
    y: float
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Infographic(Activity):
    """A drawing with numbered points to open, in any order; `headline` is its own title.

    `picture` is a file behind the points, described by `alt`; without one the program draws a
    path from point to point.
    """

    headline: str = ""
    hotspots: tuple[Hotspot, ...] = ()
    picture: Path | None = None
    alt: str = ""


@dataclass(frozen=True)
class LeafletSection:
    """A headed part of a leaflet; each line stands on its own."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Leaflet(Activity):
    """A page to take home, printed by the program.

    `file` is a PDF of the pack that takes the place of the page made from the sections; `pages`
    is how many it has. `address` is where it is on the web. It is `official` where `file` is the
    cooperative's own.
    """

    headline: str = ""
    tagline: str = ""
    sections: tuple[LeafletSection, ...] = ()
    footer: str = ""
    file: Path | None = None
    pages: int = 0
    address: str = ""
    official: bool = False

    @property
    def page_count(self) -> int:
        """How many pages the room is shown: those of the file, else one for each section."""
        return self.pages if self.file else len(self.sections)


@dataclass(frozen=True)
class Closing(Activity):
    """The last slide: thanks, how to go on, and the address of the programme as a QR code."""

    headline: str = ""
    lines: tuple[str, ...] = ()
    address: str = ""
