"""The points of tables or residences, for those who want a game; never of persons."""

from app.domain.answers import Answers


def scores(answers: Answers, teams: tuple[str, ...]) -> tuple[int, ...]:
    """The points of each team over all questions and rounds, in the order of their names."""
    tallies = (
        *answers.tallies.values(),
        *(each for all_ in answers.rounds.values() for each in all_),
    )
    return tuple(sum(tally.points.get(team, 0) for tally in tallies) for team in range(len(teams)))
