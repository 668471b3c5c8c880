"""Sessions of one series: those that people may still choose."""

from collections.abc import Iterable
from datetime import datetime

from app.domain.meetings import Session


def to_come(session: Session, sessions: Iterable[Session], now: datetime) -> tuple[Session, ...]:
    """The sessions that people may still choose: the series of this one, or itself."""
    if session.series is None:
        return (session,)
    series = (each for each in sessions if each.series == session.series)
    return tuple(each for each in series if each.cancelled_at is None and each.starts_at > now) or (
        session,
    )
