"""Fills what goes into people's calendars about a session."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from app.domain.meetings import one_line
from app.domain.settings import Settings
from app.screens.certificates import Held
from app.screens.wording import _
from app.usecases.desk.ending import USUAL_MINUTES


@dataclass(frozen=True)
class Invitation:
    """A date for a calendar; the one with the highest `edition` replaces those before."""

    uid: str
    edition: int
    cancelled: bool
    title: str
    text: str
    place: str
    starts_at: datetime
    ends_at: datetime
    organiser: str
    email: str


def invitation(
    held: Held,
    settings: Settings,
    edition: int,
    *,
    seat: UUID | None = None,
    cancelled: bool = False,
) -> Invitation:
    """Fill it; it says nothing of the people who come. `cancelled` takes it out of the calendar.

    Each `seat` (a registration) has a date of its own: a couple may share a calendar, and only one
    of them may stay at home.
    """
    session, letterhead = held.session, settings.letterhead
    text = _("Session “{title}” of {cooperative}.") if settings.cooperative else "{title}"
    title = one_line(", ".join(held.modules))
    lines = [text.format(title=title, cooperative=settings.cooperative)]
    reach = " · ".join(each for each in (letterhead.phone, letterhead.email) if each)
    if reach:
        lines.append(_("If you cannot come, tell us: {reach}").format(reach=reach))
    return Invitation(
        uid=f"{seat or session.id}@a-main-levee",
        edition=edition,
        cancelled=cancelled or session.cancelled_at is not None,
        title=title,
        text="\n".join(one_line(line) for line in lines),
        place=one_line(session.place),
        starts_at=session.starts_at,
        ends_at=session.starts_at + timedelta(minutes=held.minutes or USUAL_MINUTES),
        organiser=one_line(settings.cooperative),
        email=one_line(letterhead.email),
    )
