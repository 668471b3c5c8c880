"""Films, infographics, leaflets and the welcome on the console."""

from dataclasses import dataclass

from app.domain.content import Infographic
from app.domain.live import SessionState
from app.screens.room import people_in_words, spot_rows
from app.screens.slides import SpotRow
from app.screens.wording import _


@dataclass(frozen=True)
class WelcomePanel:
    """Before the first activity: what is about to begin, and for how many people."""

    title: str
    text: str
    people: str


@dataclass(frozen=True)
class InfographicPanel:
    """Points to open: the id of each with its row."""

    title: str
    spots: tuple[tuple[str, SpotRow], ...]
    card: str


@dataclass(frozen=True)
class LeafletPanel:
    """A page to print."""

    title: str
    tagline: str


def welcome_panel(state: SessionState) -> WelcomePanel:
    """Say what is about to begin."""
    people = _("Say who is there: press “Who is there”.")
    if state.present is not None:
        people = people_in_words(state.present)
    return WelcomePanel(state.module.title, state.module.summary, people)


def infographic_panel(state: SessionState, infographic: Infographic) -> InfographicPanel:
    """Say which points are open."""
    rows = spot_rows(state, infographic)
    seen = state.points_seen(infographic)
    card = next((each.text for each in infographic.hotspots if seen and each.id == seen[-1]), "")
    ids = tuple(each.id for each in infographic.hotspots)
    return InfographicPanel(
        infographic.headline or infographic.title, tuple(zip(ids, rows, strict=True)), card
    )
