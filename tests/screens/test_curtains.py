"""What takes the place of the slide."""

from datetime import datetime, timedelta

import pytest

from app.domain.events import Curtain
from app.screens.room import slide_for
from app.screens.room.curtains import time_left
from app.screens.slides import BlackSlide, BlankSlide, LogoSlide, MessageSlide, WaitingSlide
from app.usecases.staging import show_message, show_waiting
from tests.fakes.rehearsal import Rehearsal


@pytest.mark.parametrize(
    ("curtain", "slide"),
    [
        (Curtain.BLACK, BlackSlide()),
        (Curtain.LOGO, LogoSlide("Les pommes de l’été")),
        (Curtain.HIDDEN, BlankSlide()),
    ],
)
def test_a_curtain_hides_the_slide_and_brings_the_same_one_back(curtain, slide):
    evening = Rehearsal()
    evening.ask()
    before = slide_for(evening.state)
    evening.live.move_curtain(curtain)
    assert slide_for(evening.state) == slide
    evening.live.move_curtain(curtain)
    assert slide_for(evening.state) == before


def test_a_message_is_all_that_the_room_reads():
    evening = Rehearsal()
    show_message(evening.live, "Une voiture gêne la sortie.")
    assert slide_for(evening.state) == MessageSlide("Une voiture gêne la sortie.")


def test_a_pause_runs_down_and_says_when_it_ends():
    evening = Rehearsal()
    show_waiting(evening.live, "Pause café", 10)
    begun = evening.live.now()
    slides = [waiting(evening, begun + timedelta(seconds=seconds)) for seconds in (0, 61, 600)]
    assert [slide.left for slide in slides] == ["10:00", "8:59", ""]
    assert slides[0].until.startswith("We go on at ")
    assert slides[2].until == "We are about to go on"
    still = waiting(evening)
    assert (still.title, still.text, still.left) == ("Les pommes de l’été", "Pause café", "")
    assert still.until == slides[0].until


def test_a_clock_set_back_makes_no_pause_longer():
    evening = Rehearsal()
    show_waiting(evening.live, "Pause café", 10)
    hour_back = evening.live.now() - timedelta(hours=1)
    assert waiting(evening, hour_back).left == "10:00"


def waiting(evening: Rehearsal, now: datetime | None = None) -> WaitingSlide:
    slide = slide_for(evening.state, now)
    assert isinstance(slide, WaitingSlide)
    return slide


def test_a_wait_without_an_end_only_says_so():
    evening = Rehearsal()
    show_waiting(evening.live, "Nous commençons bientôt", None)
    assert slide_for(evening.state, evening.live.now()) == WaitingSlide(
        "Les pommes de l’été", "Nous commençons bientôt", "", ""
    )


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, ""), (-5, ""), (0.2, "0:01"), (59.1, "1:00"), (60, "1:00"), (3601, "60:01")],
)
def test_the_time_left(seconds, said):
    assert time_left(timedelta(seconds=seconds)) == said
