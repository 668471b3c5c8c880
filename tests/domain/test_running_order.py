"""The running order: chosen activities, other lengths, stops between them."""

from dataclasses import replace

from app.domain.content import Break, FilmQuestion, IntroQuiz, Video
from app.domain.meetings import PlannedStep
from app.domain.running_order import activities_of, plain_words, question_asked, steps_of
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module

MODULE = sample_module()
STEPS = (
    PlannedStep("film", 3),
    PlannedStep("pause-1", 10, "Pause café"),
    PlannedStep("no such activity", 5),
    PlannedStep("intro", 7),
)


def test_a_plan_gives_its_activities_in_its_order():
    film, pause, intro = activities_of(MODULE, STEPS)
    assert film is MODULE.activity("film")
    assert pause == Break("pause-1", "Pause café", 10)
    assert intro == replace(part(IntroQuiz, "intro"), minutes=7)


def test_the_plan_of_these_activities_is_that_plan():
    kept = tuple(step for step in STEPS if step.activity != "no such activity")
    assert steps_of(activities_of(MODULE, STEPS)) == kept


def test_plain_words_keep_the_minutes_and_the_stops():
    plain = replace(
        MODULE, activities=tuple(replace(each, title="Simple") for each in MODULE.activities[1:])
    )
    order = activities_of(MODULE, STEPS)
    film, pause, intro = plain_words(plain, order) or ()
    assert (film.title, film.minutes) == ("Simple", 3)
    assert pause == order[1]
    assert intro == order[2]  # the plain module lacks it: better its own words than none
    assert plain_words(plain, None) is None


def test_a_quiz_always_asks_and_a_film_only_where_it_stopped():
    intro, film = part(IntroQuiz, "intro"), part(Video, "film")
    first, second = intro.questions
    stopping = replace(film, stops=(FilmQuestion(5_000, first),))
    assert question_asked(intro, {}) == first
    assert question_asked(intro, {"intro": "q2"}) == second
    assert question_asked(replace(intro, questions=()), {}) is None
    assert question_asked(stopping, {}) is None
    assert question_asked(stopping, {"film": "q1"}) == first
    assert question_asked(None, {}) is None
