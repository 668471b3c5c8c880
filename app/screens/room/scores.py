"""The points of the tables, as the room sees them."""

from app.domain.live import SessionState
from app.domain.scores import scores
from app.screens.slides import Header, ScoreRow, ScoreSlide
from app.screens.wording import _, ngettext


def score_slide(state: SessionState) -> ScoreSlide:
    """The tables in the order of their names in the list, whatever their points."""
    points = scores(state.answers, state.teams)
    most = max(points, default=0)
    activity = state.current
    return ScoreSlide(
        header=Header(state.module.title, activity.title if activity else ""),
        title=_("The points of the tables"),
        rows=tuple(
            ScoreRow(name, each / most if most else 0.0, points_in_words(each))
            for name, each in zip(state.teams, points, strict=True)
        ),
        note=_("Well played, everybody!"),
    )


def points_in_words(points: int) -> str:
    """A number of points as the room reads it."""
    return ngettext("{n} point", "{n} points", points).format(n=points)
