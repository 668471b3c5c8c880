"""Turning the pages of a leaflet, in any order."""

from app.domain.content import Leaflet
from app.domain.events import PageTurned
from app.usecases.presence import Recording, present_activity


def turn_to(live: Recording, page: int) -> None:
    """Show a page of the leaflet, 0 for its cover; one that is not there is left alone."""
    leaflet = present_activity(live, Leaflet)
    if 0 <= page <= leaflet.page_count and page != live.state.pages.get(leaflet.id, 0):
        live.record(PageTurned(leaflet.id, page))
