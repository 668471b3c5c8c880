"""Infographics and leaflets, as the room sees them."""

from app.domain.content import Closing, Hotspot, Infographic, Leaflet
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import (
    AddressSlide,
    HandoutSlide,
    InfographicSlide,
    LeafletSlide,
    PartSlide,
    SheetSlide,
    SpotLook,
    SpotRow,
    WelcomeSlide,
)
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


def leaflet_slide(state: SessionState, leaflet: Leaflet) -> HandoutSlide:
    """The page that people may take home: its cover, then page by page."""
    page = state.pages.get(leaflet.id, 0)
    cover = _cover(state, leaflet)
    if not 0 < page <= leaflet.page_count:
        return cover
    counter = _("Page {number} of {all}").format(number=page, all=leaflet.page_count)
    if leaflet.file is not None:
        top = header(state, leaflet)
        return SheetSlide(top, leaflet.headline, leaflet.file, page, counter, cover)
    shown = leaflet.sections[page - 1]
    return PartSlide(
        header=header(state, leaflet),
        heading=shown.heading,
        lines=shown.lines,
        hint=_("Ask for your copy on paper."),
        counter=counter,
    )


def _cover(state: SessionState, leaflet: Leaflet) -> LeafletSlide | AddressSlide:
    """What the leaflet is; with its address large, else with what is on it."""
    headings = tuple(each.heading for each in leaflet.sections)
    top, hint = header(state, leaflet), _("Ask for your copy on paper.")
    if leaflet.address:
        take = (_("Take it with you: point the camera of a phone at the code."),)
        return AddressSlide(top, leaflet.headline, leaflet.tagline, take, leaflet.address, hint)
    # from the back of the hall a page cannot be read: its headings can, the rest is on paper
    sections = ((_("On this page"), headings),) if headings else ()
    return LeafletSlide(top, leaflet.headline, leaflet.tagline, sections, hint)


def closing_slide(state: SessionState, closing: Closing) -> AddressSlide | WelcomeSlide:
    """Thanks, how to go on, and the address of the programme."""
    if not closing.address:
        return WelcomeSlide(closing.headline, state.module.title, closing.lines)
    top = header(state, closing)
    return AddressSlide(top, closing.headline, "", closing.lines, closing.address)
