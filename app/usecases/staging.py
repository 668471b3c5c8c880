"""What hides the slide from the room, replaces it, or changes how it is shown."""

from datetime import timedelta

from app.domain.errors import UserError
from app.domain.events import Curtain, CurtainMoved, MessageShown, ViewChanged, WaitingShown
from app.domain.meetings import one_line
from app.domain.settings import MOST_TEXT_STEP, View
from app.usecases.live_session import LiveSession

MOST_LETTERS = 300
MOST_MINUTES = 240


def show_waiting(live: LiveSession, text: str, minutes: int | None) -> None:
    """Ask the room to wait, for so many minutes where somebody can say."""
    until = None
    if minutes is not None:
        if not 1 <= minutes <= MOST_MINUTES:
            raise UserError("A pause lasts from 1 to {most} minutes.", most=MOST_MINUTES)
        until = live.now() + timedelta(minutes=minutes)
    live.record(WaitingShown(_checked(text), until))


def wait_longer(live: LiveSession, minutes: int) -> None:
    """Make the pause longer, from its end or, once that is past, from now."""
    screen = live.state.screen
    if screen.curtain is Curtain.WAITING and screen.until is not None:
        until = max(screen.until, live.now()) + timedelta(minutes=minutes)
        live.record(WaitingShown(screen.text, until))


def show_message(live: LiveSession, text: str) -> None:
    """Show a sentence instead of the slide."""
    tidy = _checked(text)
    if not tidy:
        raise UserError("Type the message that the room should read.")
    live.record(MessageShown(tidy))


def open_curtain(live: LiveSession) -> None:
    """Show the slide again, whatever hid or held it; nothing when it is in sight."""
    if live.state.curtain is not Curtain.OPEN:
        live.record(CurtainMoved(Curtain.OPEN))


def change_view(live: LiveSession, view: View) -> None:
    """Show slides and films otherwise from now on."""
    step = min(max(view.text_step, 0), MOST_TEXT_STEP)
    wanted = View(step, view.contrast, view.plain, view.subtitles)
    if wanted != live.state.screen.view:
        live.record(ViewChanged(step, view.contrast, view.plain, view.subtitles))


def _checked(text: str) -> str:
    tidy = one_line(text)
    if len(tidy) > MOST_LETTERS:
        raise UserError("At most {most} letters fit here: shorten it.", most=MOST_LETTERS)
    return tidy
