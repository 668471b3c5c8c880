"""Infographics and leaflets, as the room sees them."""

from app.domain.content import Hotspot, Infographic, Leaflet
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import InfographicSlide, LeafletSlide, SpotLook, SpotRow
from app.screens.wording import _


def spot_rows(state: SessionState, infographic: Infographic) -> tuple[SpotRow, ...]:
    """The points of an infographic as they stand."""
    seen = state.points_seen(infographic)

    def look(spot: Hotspot) -> SpotLook:
        if spot.id not in seen:
            return SpotLook.CLOSED
        return SpotLook.OPEN if spot.id == seen[-1] else SpotLook.SEEN

    return tuple(
        SpotRow(number, spot.label, spot.x, spot.y, look(spot))
        for number, spot in enumerate(infographic.hotspots, start=1)
    )


def infographic_slide(state: SessionState, infographic: Infographic) -> InfographicSlide:
    """The points, and the text of the open one."""
    seen = state.points_seen(infographic)
    numbers = {spot.id: number for number, spot in enumerate(infographic.hotspots, start=1)}
    spot = next((each for each in infographic.hotspots if seen and each.id == seen[-1]), None)
    found = _("{seen} of {all} discovered").format(seen=len(seen), all=len(infographic.hotspots))
    return InfographicSlide(
        header=header(state, infographic, found),
        title=infographic.headline or infographic.title,
        spots=spot_rows(state, infographic),
        card_title=spot.label if spot else "",
        card=spot.text if spot else "",
        hint=_("Which number shall we open?") if len(seen) < len(numbers) else "",
        picture=infographic.picture,
        alt=infographic.alt,
    )


def leaflet_slide(state: SessionState, leaflet: Leaflet) -> LeafletSlide:
    """The page that people may take home: what is on it, then part by part."""
    page = state.pages.get(leaflet.id, 0)
    # from the back of the hall a page cannot be read: its headings can, the rest is on paper
    sections = ((_("On this page"), tuple(each.heading for each in leaflet.sections)),)
    if 0 < page <= len(leaflet.sections):
        shown = leaflet.sections[page - 1]
        sections = ((shown.heading, shown.lines),)
    return LeafletSlide(
        header=header(state, leaflet),
        title=leaflet.headline,
        tagline=leaflet.tagline,
        sections=sections,
        hint=_("Ask for your copy on paper."),
    )
