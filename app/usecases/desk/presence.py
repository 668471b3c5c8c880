"""Who came, when, and until when."""

from dataclasses import replace
from uuid import UUID

from app.domain.answers import check_head_count
from app.domain.changes import Action, Batch, Change, changed
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Registration, Session, Standing
from app.usecases.desk.office import Office


def mark(office: Office, registration: UUID, attendance: Attendance) -> Batch | None:
    """Note whether somebody came; the same again writes nothing, and keeps the first arrival."""
    before = _seated(office, registration)
    if before.attendance is attendance:
        return None
    present = attendance is Attendance.PRESENT
    after = replace(
        before,
        attendance=attendance,
        arrived_at=office.now() if present else None,
        left_at=None,
    )
    return office.write(Action.ATTENDANCE, changed(before, after))


def mark_left(office: Office, registration: UUID) -> Batch | None:
    """Note that somebody who was there left; the first time counts."""
    before = _seated(office, registration)
    if before.attendance is not Attendance.PRESENT:
        raise UserError("Only somebody who is there can leave: tick the name first.")
    if before.left_at is not None:
        return None
    return office.write(Action.ATTENDANCE, changed(before, replace(before, left_at=office.now())))


def count_heads(office: Office, session: UUID, present: int | None) -> Session:
    """Note a plain number of people present; None goes back to counting the ticks."""
    if present is not None:
        check_head_count(present)
    before = office.register.session(session)
    after = replace(before, head_count=present)
    office.write(Action.HEAD_COUNT, changed(before, after))
    return after


def close_list(office: Office, session: UUID) -> Batch | None:
    """Whoever had a seat and was not ticked was absent."""
    unticked = (
        each
        for each in office.register.registrations(session)
        if each.standing is Standing.SEATED and each.attendance is Attendance.UNKNOWN
    )
    changes = tuple(Change(each, replace(each, attendance=Attendance.ABSENT)) for each in unticked)
    return office.write(Action.ATTENDANCE, changes)


def _seated(office: Office, registration: UUID) -> Registration:
    found = office.register.registration(registration)
    if found.standing is not Standing.SEATED:
        raise UserError(
            "{name} has no seat in this session: offer one first.", name=found.person.full_name
        )
    return found
