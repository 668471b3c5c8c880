"""The heading of a session's papers, and the leaflet."""

from app.domain.content import Leaflet, Module
from app.domain.meetings import Session
from app.screens.dates import clock_time, long_date
from app.screens.names import gathering_name
from app.screens.papers import LeafletPaper
from app.screens.wording import _


def session_lines(session: Session, module: str) -> tuple[str, ...]:
    """The few lines that say which session a paper belongs to."""
    moment = _("{date}, {time}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at)
    )
    return (module, f"{moment} · {session.place}", gathering_name(session.gathering))


def leaflet_paper(module: Module, leaflet: Leaflet) -> LeafletPaper:
    """Fill the page that people take home."""
    return LeafletPaper(
        module=module.title,
        title=leaflet.headline,
        tagline=leaflet.tagline,
        sections=tuple((each.heading, each.lines) for each in leaflet.sections),
        footer=leaflet.footer,
        address=leaflet.address,
    )
