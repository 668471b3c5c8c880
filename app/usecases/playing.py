"""A game between tables or residences: who plays, and their points."""

from app.domain.course import phases_of
from app.domain.errors import UserError
from app.domain.events import Curtain, CurtainMoved, Phase, PointsGiven, TeamsNamed
from app.domain.meetings import one_line
from app.domain.state import SessionState
from app.usecases.presence import Recording

FEWEST_TEAMS, MOST_TEAMS = 2, 8
LONGEST_NAME = 30
MOST_POINTS = 20
AFTER_THE_ANSWER = (Phase.REVEALED, Phase.EXPLAINED)


def name_teams(live: Recording, names: tuple[str, ...]) -> None:
    """Name the tables that play, in their order; none at all ends the game, the points stay."""
    teams = tuple(tidy for tidy in (one_line(name) for name in names) if tidy)
    if teams and not FEWEST_TEAMS <= len(teams) <= MOST_TEAMS:
        raise UserError(
            "A game is played by {fewest} to {most} tables: name as many.",
            fewest=FEWEST_TEAMS,
            most=MOST_TEAMS,
        )
    if any(len(team) > LONGEST_NAME for team in teams):
        raise UserError("Name each table in at most {most} letters.", most=LONGEST_NAME)
    if len({team.casefold() for team in teams}) < len(teams):
        raise UserError("Two tables have the same name: give each its own.")
    if teams != live.state.teams:
        live.record(TeamsNamed(teams))


def give_points(live: Recording, team: int, more: int = 1) -> None:
    """Give a table points for the question before the room, or take some away again."""
    state = live.state
    question = state.asking
    if not 0 <= team < len(state.teams):
        raise UserError("There is no such table: name the tables first.")
    if question is None or not points_open(state):
        raise UserError("Reveal the right answer first, then give the points.")
    before = state.answers.tally(question.id).points.get(team, 0)
    points = min(max(before + more, 0), MOST_POINTS)
    if points != before:
        live.record(PointsGiven(question.id, team, points))


def points_open(state: SessionState) -> bool:
    """Tell whether points can be given now: once the room knows the right answer."""
    question = state.asking
    if question is None or Phase.REVEALED not in phases_of(question):
        return False
    return state.phase(question) in AFTER_THE_ANSWER


def show_scores(live: Recording) -> None:
    """Show the points instead of the slide, or the slide again."""
    if live.state.curtain is Curtain.SCORES:
        live.record(CurtainMoved(Curtain.OPEN))
    elif live.state.teams:
        live.record(CurtainMoved(Curtain.SCORES))
    else:
        raise UserError("There is no such table: name the tables first.")
