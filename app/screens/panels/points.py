"""The game between tables on the console: who plays, and their points."""

from dataclasses import dataclass

from app.domain.events import Curtain
from app.domain.live import SessionState
from app.domain.scores import scores
from app.usecases.playing import points_open


@dataclass(frozen=True)
class PointsPanel:
    """The tables with their points, in the order of their names.

    `open` tells whether points can be given now; `shown`, whether the room sees the score.
    """

    teams: tuple[tuple[str, int], ...]
    open: bool
    shown: bool


def points_panel(state: SessionState) -> PointsPanel | None:
    """Say how the game stands; None where nobody plays."""
    if not state.teams:
        return None
    points = scores(state.answers, state.teams)
    return PointsPanel(
        teams=tuple(zip(state.teams, points, strict=True)),
        open=points_open(state),
        shown=state.curtain is Curtain.SCORES,
    )
