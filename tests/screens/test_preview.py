"""Every step of a preview has a name of its own and a slide."""

import pytest

from app.screens.preview import preview_slide, step_rows
from app.screens.slides import QuestionSlide
from app.usecases.previewing import steps_of
from tests.fakes.everything import everything

MODULE = everything()


def labels(activity: str) -> list[str]:
    found = MODULE.activity(activity)
    assert found is not None
    return [row.label for row in step_rows(found, steps_of(MODULE, found))]


@pytest.mark.parametrize("activity", MODULE.activities, ids=lambda each: each.id)
def test_every_step_has_a_name_of_its_own(activity):
    rows = step_rows(activity, steps_of(MODULE, activity))
    assert all(row.label and row.spoken == row.label for row in rows)
    assert len({row.label for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("activity", "said"),
    [
        ("intro", ["Question 1", "1 · the choices", "1 · the answer", "Question 2"]),
        ("film", ["Before the film", "The film", "Question 1", "1 · the choices"]),
        ("order", ["The cards", "All in place"]),
        ("drawing", ["The whole drawing", "Point 1", "Point 2", "Point 3"]),
        ("page", ["The cover", "Page 1", "Page 2"]),
        ("ag", ["The situation", "The owners", "Resolution 1", "1 · the result"]),
        ("abecedaire", ["The whole wall", "Letter C", "Letter E", "Letter V"]),
        ("end", ["Thanks"]),
    ],
)
def test_steps_are_called_by_what_they_show(activity, said):
    assert labels(activity)[: len(said)] == said


def test_only_the_film_itself_plays():
    film = MODULE.activity("film")
    assert film is not None
    rows = step_rows(film, steps_of(MODULE, film))
    assert [row.name for row in rows if row.films] == ["film"]


def test_the_slide_is_that_of_the_room():
    quiz = MODULE.activity("intro")
    assert quiz is not None
    slide = preview_slide(steps_of(MODULE, quiz)[1])
    assert isinstance(slide, QuestionSlide)
    assert len(slide.rows) == 3
