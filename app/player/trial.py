"""Tries one film before it is taken for good."""

from collections.abc import Callable
from pathlib import Path

from app.player.check import FilmPart, FilmTrial, FilmTrials
from app.player.choice import choose_player


def try_film(film: Path, decided: Callable[[bool], None]) -> FilmTrials:
    """Play a film at its start, in the middle and at its end, then tell whether it could be.

    It goes on by itself, on the thread of the windows. UserError where nothing here plays films.
    """
    player = choose_player()
    trials = FilmTrials(player)
    found: list[FilmPart | None] = []

    def finish() -> None:
        player.close()
        trials.deleteLater()  # up to now this function kept it
        decided(found == [None])

    trials.tried.connect(lambda _film, broken_at: found.append(broken_at))
    trials.done.connect(finish)
    trials.start([FilmTrial(film)])
    return trials
