"""A page for a cooperative's own site: its form becomes an e-mail that the desk can read."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from app.domain.errors import UserError
from app.domain.settings import Settings
from app.screens.dates import long_date
from app.screens.online import Card, Way, frame_of
from app.screens.online_form import needs_in_words
from app.screens.wording import _


@dataclass(frozen=True)
class Line:
    """A line to fill in; its name is its label: that is what the e-mail says."""

    label: str
    kind: str = "text"
    fills: str = "off"
    needed: bool = False
    hint: str = ""


@dataclass(frozen=True)
class StaticForm:
    """The page: where its form goes, what it asks, and what to do without an e-mail program."""

    language: str
    title: str
    house: str
    action: str
    intro: str
    session: str
    sessions: tuple[str, ...]
    you: str
    lines: tuple[Line, ...]
    needs: str
    kinds_of_need: tuple[str, ...]
    button: str
    otherwise: str
    ways: tuple[Way, ...]
    notice: str
    made: str


def static_form(
    cards: tuple[Card, ...], settings: Settings, notice: str, today: datetime
) -> StaticForm:
    """Fill the page; UserError without an address that its e-mails go to, or without sessions."""
    email = settings.letterhead.email
    if not email:
        raise UserError(
            "The form sends an e-mail: write the address of your cooperative in the settings."
        )
    if not cards:
        raise UserError("No session is planned: plan one first, then make the page.")
    frame = frame_of(settings)
    subject = quote(_("Sign-up for a session"))
    return StaticForm(
        language=frame.language,
        title=_("Sign up for a session"),
        house=frame.house,
        action=f"mailto:{quote(email, safe='@')}?subject={subject}",
        intro=_(
            "Fill in the form and press the button: your e-mail program opens with your answers. "
            "You are registered once we have answered you."
        ),
        session=_("Session"),
        sessions=tuple(f"{each.when}, {each.hours}, {each.where} – {each.title}" for each in cards),
        you=_("You"),
        lines=_lines(),
        needs=_("Needs"),
        kinds_of_need=needs_in_words(),
        button=_("Prepare my e-mail"),
        otherwise=_("Nothing opens? Phone us, or write to us."),
        ways=frame.ways,
        notice=notice,
        made=_("Dates as of {date}.").format(date=long_date(today)),
    )


def _lines() -> tuple[Line, ...]:
    return (
        Line(_("First name"), fills="given-name", needed=True),
        Line(_("Family name"), fills="family-name", needed=True),
        Line(
            _("Telephone"), "tel", "tel", hint=_("Telephone or e-mail: one of the two is enough.")
        ),
        Line(_("E-mail"), "email", "email"),
        Line(
            _("Second person"),
            hint=_("If somebody comes with you: first name, then FAMILY NAME in capitals."),
        ),
    )
