"""A film with chapters that stops for two questions."""

from dataclasses import replace

from app.domain.content import Chapter, FilmQuestion, Module, Video
from tests.fakes.kinds import OPINION
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module

STOP_MS, SECOND_STOP_MS = 30_000, 60_000


def stopping_film() -> Video:
    """The film of the sample module, with three chapters and two stops."""
    question = replace(sample_module().questions[0], id="qf")
    return replace(
        part(Video, "film"),
        chapters=(
            Chapter(0, "Un terrain"),
            Chapter(28_000, "Le premier arbre"),
            Chapter(50_000, "La fête de la récolte"),
        ),
        stops=(FilmQuestion(STOP_MS, question), FilmQuestion(SECOND_STOP_MS, OPINION)),
    )


def stopping_module() -> Module:
    """The sample module with that film."""
    module, film = sample_module(), stopping_film()
    return replace(
        module, activities=tuple(film if each.id == "film" else each for each in module.activities)
    )
