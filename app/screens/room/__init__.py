"""What the room sees for a state of the session."""

from collections.abc import Callable
from datetime import datetime

from app.domain.content import (
    Activity,
    Alphabet,
    Break,
    Closing,
    Exercise,
    Infographic,
    Leaflet,
    Quiz,
    RolePlay,
    Video,
)
from app.domain.live import SessionState
from app.screens.figures import hands_in_words, people_in_words
from app.screens.room.alphabet import alphabet_slide
from app.screens.room.curtains import break_slide, curtain_slide, runs_down
from app.screens.room.exercise import card_letters, cards_left, exercise_slide, place_rows
from app.screens.room.film import film_slide, without_film
from app.screens.room.pages import closing_slide, infographic_slide, leaflet_slide, spot_rows
from app.screens.room.quiz import quiz_slide
from app.screens.room.role_play import meeting_slide
from app.screens.slides import Slide, WelcomeSlide
from app.screens.wording import _

__all__ = [
    "card_letters",
    "cards_left",
    "hands_in_words",
    "people_in_words",
    "place_rows",
    "runs_down",
    "slide_for",
    "spot_rows",
    "without_film",
]


def slide_for(state: SessionState, now: datetime | None = None) -> Slide:
    """The one slide before the room; a pause runs down where `now` is known."""
    if state.held is not None:
        return slide_for(state.held, state.held.last_at)  # its time stands still too
    if state.screen.view.plain:
        state = state.in_plain_words
    hidden = curtain_slide(state, now)
    if hidden is not None:
        return hidden
    activity = state.current
    if state.closed_at is not None and not isinstance(activity, Closing):
        return _thanks(state)  # a closing slide thanks too, and phones may be reading its code
    if activity is None:
        return _welcome(state)
    if isinstance(activity, Break):
        return break_slide(state, activity, now)
    return _activity_slide(state, activity)


def _activity_slide(state: SessionState, activity: Activity) -> Slide:
    drawers: tuple[tuple[type[Activity], Callable[..., Slide]], ...] = (
        (Quiz, quiz_slide),
        (Video, film_slide),
        (Exercise, exercise_slide),
        (Infographic, infographic_slide),
        (Leaflet, leaflet_slide),
        (Closing, closing_slide),
        (RolePlay, meeting_slide),
        (Alphabet, alphabet_slide),
    )
    return next(draw for kind, draw in drawers if isinstance(activity, kind))(state, activity)


def _welcome(state: SessionState) -> WelcomeSlide:
    minutes = _("About {minutes} minutes, together.").format(minutes=state.minutes)
    return WelcomeSlide(state.module.title, state.module.summary, (minutes,))


def _thanks(state: SessionState) -> WelcomeSlide:
    return WelcomeSlide(
        _("Thank you all!"), state.module.title, (_("See you at the next session."),)
    )
