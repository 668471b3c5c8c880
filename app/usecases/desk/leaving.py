"""Giving a seat back, or taking one in another session."""

from dataclasses import replace
from uuid import UUID, uuid4

from app.domain.changes import Action, Batch, added, changed
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Registration, Standing
from app.usecases.desk.checking import MOST_NOTE, tidy
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import open_session, seats_for


def cancel(office: Office, registration: UUID, note: str = "") -> Batch | None:
    """Give a seat or a place in the waiting list back; the second time changes nothing."""
    before = office.register.registration(registration)
    return office.write(Action.CANCEL, changed(before, _cancelled(before)), tidy(note, MOST_NOTE))


def move(
    office: Office, registration: UUID, session: UUID, *, beyond: bool = False
) -> Registration:
    """Move somebody to another session; the registration there knows which one it came from.

    Where that session is full, they wait there, unless whoever types accepts one too many.
    """
    before = office.register.registration(registration)
    if not before.live:
        raise UserError(
            "{name} has cancelled: sign the person up again.", name=before.person.full_name
        )
    if before.session == session:
        return before
    ((standing, over),) = seats_for(
        office, open_session(office.register, session), 1, beyond=beyond
    )
    after = replace(
        _cancelled(before),
        id=uuid4(),
        session=session,
        standing=standing,
        over_capacity_by=over,
        moved_from=before.id,
        attendance=Attendance.UNKNOWN,
        arrived_at=None,
        left_at=None,
        ranks_as=None,
        entered_at=office.now(),
        entered_by=office.who,
        second_choice=None if before.second_choice == session else before.second_choice,
    )
    changes = (*changed(before, _cancelled(before)), *added(after))
    office.write(Action.MOVE, changes)
    return after


def _cancelled(registration: Registration) -> Registration:
    return replace(registration, standing=Standing.CANCELLED, offered_until=None)
