"""The sessions that people may sign up for by themselves."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserError
from app.domain.meetings import Counts, Session
from app.domain.seats import open_seats
from app.usecases.desk.office import Office


class ClosedError(UserError):
    """What somebody asks for is over or gone; unlike other errors, it may be told to anybody."""


@dataclass(frozen=True)
class Offered:
    """A session to come; `free` are the seats that a newcomer may take, None without limit."""

    session: Session
    free: int | None
    waiting: int = 0


def offered_sessions(office: Office) -> tuple[Offered, ...]:
    """The sessions to come, the next one first."""
    now, counts = office.now(), office.register.counts()
    return tuple(
        _offered(each, counts.get(each.id, Counts()))
        for each in office.register.sessions()
        if _is_open(each, now)
    )


def offered_session(office: Office, session: UUID) -> Offered:
    """One session to come; ClosedError once nobody can sign up for it any more."""
    try:
        found = office.register.session(session)
    except UserError as error:
        office.register.edition()  # says so when nothing can be read at all
        raise _closed() from error
    if not _is_open(found, office.now()):
        raise _closed()
    return _offered(found, office.register.counts_of(session))


def _closed() -> ClosedError:
    return ClosedError("Nobody can sign up for this session any more: choose another one.")


def _is_open(session: Session, now: datetime) -> bool:
    return session.cancelled_at is None and session.starts_at > now


def _offered(session: Session, counts: Counts) -> Offered:
    return Offered(session, open_seats(session, counts), counts.waiting)
