"""One module with every kind of activity there is."""

from dataclasses import replace

from app.domain.content import Closing, FilmQuestion, Module, Video
from tests.fakes.games import games_module
from tests.fakes.kinds import SEVERAL, every_kind
from tests.fakes.puzzles import puzzles_module
from tests.fakes.shelf import sample_module


def everything() -> Module:
    """Build it; its first film stops for a question after half a minute."""
    modules = (sample_module(), games_module(), puzzles_module())
    activities = {each.id: each for module in modules for each in module.activities}
    for each in every_kind().activities:  # quizzes too, beside those of the sample module
        activities[f"every-{each.id}"] = replace(each, id=f"every-{each.id}")
    activities["end"] = Closing(
        "end", "Pour finir", 2, "", "Merci !", ("À mardi.",), "https://verger.example"
    )
    film = activities["film"]
    assert isinstance(film, Video)
    stop = FilmQuestion(30_000, replace(SEVERAL, id="in-the-film"))
    activities["film"] = replace(film, stops=(stop,))
    return replace(sample_module(), activities=tuple(activities.values()))
