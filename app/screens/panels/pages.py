"""Films, infographics, leaflets and the welcome on the console."""

from dataclasses import dataclass

from app.domain.content import Closing, Infographic, Leaflet
from app.domain.live import SessionState
from app.screens.qr import shown_address
from app.screens.room import people_in_words, spot_rows
from app.screens.slides import SpotRow
from app.screens.wording import _


@dataclass(frozen=True)
class WelcomePanel:
    """Before the first activity: what is about to begin, and for how many people."""

    title: str
    text: str
    people: str
    assembly: bool = False


@dataclass(frozen=True)
class InfographicPanel:
    """Points to open: the id of each with its row."""

    title: str
    spots: tuple[tuple[str, SpotRow], ...]
    card: str


@dataclass(frozen=True)
class LeafletPanel:
    """A leaflet to show page by page, print and hand out; `page` is the one before the room."""

    title: str
    tagline: str
    pages: tuple[str, ...] = ()
    page: int = 0


@dataclass(frozen=True)
class ClosingPanel:
    """The last slide: what the room reads, and the address that its code opens."""

    title: str
    lines: tuple[str, ...]
    address: str


def leaflet_panel(state: SessionState, leaflet: Leaflet) -> LeafletPanel:
    """Say which pages there are, and which one the room sees."""
    names = [_("Cover")]
    if leaflet.file is None:
        names += [each.heading for each in leaflet.sections]
    else:
        names += [_("Page {number}").format(number=at + 1) for at in range(leaflet.page_count)]
    page = state.pages.get(leaflet.id, 0)
    shown = page if 0 < page <= leaflet.page_count else 0
    return LeafletPanel(leaflet.headline, leaflet.tagline, tuple(names), shown)


def closing_panel(_state: SessionState, closing: Closing) -> ClosingPanel:
    """Say what the last slide shows."""
    return ClosingPanel(closing.headline, closing.lines, shown_address(closing.address))


def welcome_panel(state: SessionState) -> WelcomePanel:
    """Say what is about to begin."""
    people = _("Say who is there: press “Who is there”.")
    if state.present is not None:
        people = people_in_words(state.present)
    return WelcomePanel(state.module.title, state.module.summary, people, state.assembly)


def infographic_panel(state: SessionState, infographic: Infographic) -> InfographicPanel:
    """Say which points are open."""
    rows = spot_rows(state, infographic)
    seen = state.points_seen(infographic)
    card = next((each.text for each in infographic.hotspots if seen and each.id == seen[-1]), "")
    ids = tuple(each.id for each in infographic.hotspots)
    return InfographicPanel(
        infographic.headline or infographic.title, tuple(zip(ids, rows, strict=True)), card
    )
