"""Activities about a trade that this cooperative does not exercise are announced as such."""

from dataclasses import replace

import pytest

from app.domain.content import FilmQuestion, IntroQuiz, Video
from app.domain.settings import Settings, Trade
from app.screens.console import console_for
from app.screens.room import slide_for
from app.screens.slides import Header
from tests.fakes.rehearsal import Rehearsal, part
from tests.fakes.shelf import sample_module

NOTICE = "A trade that our cooperative does not exercise: others do."
TENANTS = Settings(trades=frozenset({Trade.RENTAL}))


def evening(*trades: Trade) -> Rehearsal:
    """The sample module, all about these trades, in a cooperative that only lets homes."""
    module = sample_module()
    about = tuple(replace(each, trades=frozenset(trades)) for each in module.activities)
    evening = Rehearsal(replace(module, activities=about))
    evening.live.state = replace(evening.state, house=TENANTS)
    return evening


def said(playing: Rehearsal) -> str:
    """What the room reads below the line at the top."""
    header = getattr(slide_for(playing.state), "header", None)
    assert isinstance(header, Header)
    return header.notice


@pytest.mark.parametrize(
    ("trades", "notice", "remark"),
    [
        ((), "", ""),
        ((Trade.SYNDIC, Trade.RENTAL), "", ""),
        ((Trade.SYNDIC, Trade.OWNERSHIP), NOTICE, "not one of our trades"),
    ],
)
def test_every_slide_of_a_foreign_activity_says_so_and_the_running_order_too(
    trades, notice, remark
):
    playing = evening(*trades)
    for activity in playing.module.activities:
        playing.live.show_activity(activity.id)
        assert said(playing) == notice, activity.id
    rows = console_for(playing.state, playing.meeting).running
    assert {row.remark for row in rows} == {remark}


def test_the_question_inside_a_foreign_film_says_so_too():
    film, intro = part(Video, "film"), part(IntroQuiz, "intro")
    stop = FilmQuestion(5_000, replace(intro.questions[0], id="inside"))
    asking = replace(film, stops=(stop,), trades=frozenset({Trade.SYNDIC}))
    playing = Rehearsal(replace(sample_module(), activities=(asking,)))
    playing.live.state = replace(playing.state, house=TENANTS, activity="film")
    playing.live.state = replace(playing.state, asked={"film": "inside"})
    assert said(playing) == NOTICE
