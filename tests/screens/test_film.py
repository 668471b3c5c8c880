"""A film that cannot be played, as the room sees it."""

from app.screens.room import slide_for, without_film
from app.screens.slides import WelcomeSlide
from tests.fakes.rehearsal import Rehearsal


def test_a_film_that_cannot_be_played_leaves_its_title_and_a_plain_sentence():
    evening = Rehearsal()
    evening.live.show_activity("film")
    evening.live.move_video(20_000, playing=True)
    slide = slide_for(evening.state)
    sorry = "This film cannot be shown for now. The session goes on."
    assert without_film(slide, "film") == WelcomeSlide("Vidéo animée", sorry)
    assert without_film(slide, "voices") == slide
    evening.live.show_activity("page")
    assert without_film(slide_for(evening.state), "page") == slide_for(evening.state)
