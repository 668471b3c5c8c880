"""Whether a session is over: what attests it, and its closed list, wait for its end."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from app.domain.attended import all_left
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.usecases.desk.checking import MOST_MINUTES
from app.usecases.desk.office import Office

USUAL_MINUTES = 90  # where nobody knows how long it takes

Minutes = Callable[[Session], int]
Ended = Callable[[UUID], bool]


def by_modules_unknown(_session: Session) -> int:
    """Nobody knows how long the modules take."""
    return 0


def not_held(_session: UUID) -> bool:
    """No journal says that a session was closed."""
    return False


def is_over(
    office: Office,
    session: Session,
    minutes: Minutes = by_modules_unknown,
    ended: Ended = not_held,
) -> bool:
    """Tell whether a session is over: its time is, it was closed, or all who came have left.

    `minutes` tells how long its modules take, `ended` whether its journal was closed.
    """
    now = office.now()
    if now >= session.starts_at + timedelta(minutes=MOST_MINUTES) or ended(session.id):
        return True
    if now < session.starts_at:
        return False
    planned = session.minutes or sum(step.minutes for step in session.plan) or minutes(session)
    ends_at = session.starts_at + timedelta(minutes=planned or USUAL_MINUTES)
    return now >= ends_at or all_left(office.register.registrations(session.id))


def check_over(office: Office, session: Session, minutes: Minutes, ended: Ended) -> None:
    """UserError while a session is not over: nobody knows yet until when people were there."""
    if not is_over(office, session, minutes, ended):
        raise UserError("The session is not over yet: certificates say from when to when it was.")
