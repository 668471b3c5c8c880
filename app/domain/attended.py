"""From when to when somebody was in a session."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from app.domain.meetings import Attendance, Registration, Session, Standing

GRACE = timedelta(minutes=10)  # a tick made while people still come in says nothing of lateness


def time_attended(
    session: Session, minutes: int, registration: Registration
) -> tuple[datetime, datetime]:
    """When somebody came and left, within the `minutes` that the session lasts.

    A tick made after the end, or one that contradicts itself, only says that the person was there.
    """
    begins, ends = session.starts_at, session.starts_at + timedelta(minutes=minutes)
    came, left = registration.arrived_at or begins, registration.left_at or ends
    late = begins + GRACE < came < ends
    start = came if late else begins
    end = left if start < left < ends else ends
    return start, end


def all_left(registrations: Iterable[Registration]) -> bool:
    """Whether people came, and all of them have left again."""
    came = [
        each.left_at is not None
        for each in registrations
        if each.standing is Standing.SEATED and each.attendance is Attendance.PRESENT
    ]
    return bool(came) and all(came)
