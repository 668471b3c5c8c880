"""What takes the place of the slide: black, the logo, nothing, a pause, a message, points."""

from datetime import datetime, timedelta

from app.domain.content import Break
from app.domain.events import Curtain
from app.domain.live import SessionState
from app.screens.dates import clock_time
from app.screens.room.scores import score_slide
from app.screens.slides import ScoreSlide
from app.screens.slides.curtains import (
    BlackSlide,
    BlankSlide,
    LogoSlide,
    MessageSlide,
    WaitingSlide,
)
from app.screens.wording import _, ngettext

CurtainSlide = BlackSlide | LogoSlide | BlankSlide | WaitingSlide | MessageSlide | ScoreSlide


def curtain_slide(state: SessionState, now: datetime | None) -> CurtainSlide | None:
    """What hides the slide; None while nothing does. Time is left only where `now` is known."""
    match state.curtain:
        case Curtain.BLACK:
            return BlackSlide()
        case Curtain.LOGO:
            return LogoSlide(state.module.title)
        case Curtain.HIDDEN:
            return BlankSlide()
        case Curtain.MESSAGE:
            return MessageSlide(state.screen.text)
        case Curtain.WAITING:
            return _waiting(state, now)
        case Curtain.SCORES:
            return score_slide(state)
        case _:
            return None


def _waiting(state: SessionState, now: datetime | None) -> WaitingSlide:
    """A pause; a clock that was set back never makes more of it than was announced."""
    until = state.screen.until
    if until is None:
        return WaitingSlide(state.module.title, state.screen.text, "", "")
    label = _("We go on at {time}").format(time=clock_time(until))
    if now is not None and now >= until:
        label = _("We are about to go on")
    length = until - (state.screen.since or until)
    left = "" if now is None else time_left(min(until - now, length))
    return WaitingSlide(state.module.title, state.screen.text, left, label)


def break_slide(state: SessionState, stop: Break, now: datetime | None) -> WaitingSlide:
    """A stop of the facilitator's own: what it is, and the time left where `now` is known."""
    until = state.stop_ends(stop)
    minutes = ngettext("{n} minute", "{n} minutes", stop.minutes).format(n=stop.minutes)
    if until is None:
        return WaitingSlide(state.module.title, stop.title, "", minutes)
    label = _("We go on at {time}").format(time=clock_time(until))
    if now is not None and now >= until:
        label = _("We are about to go on")
    left = "" if now is None else time_left(min(until - now, timedelta(minutes=stop.minutes)))
    return WaitingSlide(state.module.title, stop.title, left, label)


def runs_down(state: SessionState) -> bool:
    """Tell whether the room sees a time that runs down."""
    if state.curtain is Curtain.OPEN:
        return isinstance(state.current, Break) and state.closed_at is None
    return state.curtain is Curtain.WAITING


def time_left(left: timedelta) -> str:
    """A time that runs down, in minutes and seconds; nothing once it is over."""
    seconds = -int(-left.total_seconds() // 1)  # the last second is still one second
    return f"{seconds // 60}:{seconds % 60:02}" if seconds > 0 else ""
