"""Planning sessions: one, a series, the same again, another day, not at all."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from app.domain.changes import Action, Batch, Change, added, changed
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Registration, Session, Standing
from app.domain.seats import turn_of
from app.usecases.desk.checking import checked_session
from app.usecases.desk.office import Office
from app.usecases.register import Register

MOST_IN_A_SERIES = 60
MOST_DAYS_BETWEEN = 366


def plan_session(office: Office, session: Session) -> Session:
    """Add a session to come."""
    checked = checked_session(session)
    office.write(Action.PLAN_SESSION, added(checked))
    return checked


def plan_series(
    office: Office, first: Session, modules: Sequence[str], every_days: int
) -> tuple[Session, ...]:
    """Add a session for each of these modules, one after the other, always at the same hour."""
    if not modules:
        raise UserError("Choose at least one module.")
    if len(modules) > MOST_IN_A_SERIES or not 1 <= every_days <= MOST_DAYS_BETWEEN:
        raise UserError(
            "A series has at most {most} sessions, each within a year of the one before.",
            most=MOST_IN_A_SERIES,
        )
    series = uuid4()
    sessions = tuple(
        checked_session(
            replace(
                first,
                id=uuid4(),
                module=module,
                series=series,
                starts_at=days_later(first.starts_at, every_days * number),
            )
        )
        for number, module in enumerate(modules)
    )
    office.write(Action.PLAN_SESSION, added(*sessions))
    return sessions


def days_later(moment: datetime, days: int) -> datetime:
    """The same hour by the clock on the wall, days later: summer time may end in between."""
    wall = moment.astimezone().replace(tzinfo=None)
    return (wall + timedelta(days=days)).astimezone()


def duplicate_session(office: Office, session: UUID, starts_at: datetime) -> Session:
    """Add the same session at another moment, with nobody in it."""
    model = office.register.session(session)
    again = replace(
        model,
        id=uuid4(),
        starts_at=starts_at,
        head_count=None,
        series=None,
        cancelled_at=None,
        comments="",
    )
    return plan_session(office, again)


def edit_session(office: Office, before: Session, after: Session) -> Batch | None:
    """Keep what was changed about a session.

    With fewer seats, nobody is put out: those who came last keep theirs under the name of
    whoever took the seats away.
    """
    return office.write(Action.EDIT_SESSION, _edited(office, before, checked_session(after)))


def move_session(office: Office, session: UUID, starts_at: datetime, place: str) -> Batch | None:
    """Hold a session at another moment or place; `whom_to_call` says who must know."""
    before = office.register.session(session)
    after = checked_session(replace(before, starts_at=starts_at, place=place))
    return office.write(Action.MOVE_SESSION, changed(before, after))


def cancel_session(office: Office, session: UUID) -> Batch | None:
    """Say that a session does not take place; its people stay, to be called and moved."""
    before = office.register.session(session)
    if before.cancelled_at is not None:
        return None
    after = replace(before, cancelled_at=office.now())
    return office.write(Action.CANCEL_SESSION, changed(before, after))


def whom_to_call(register: Register, session: UUID) -> tuple[Registration, ...]:
    """Who must know that a session moved or is cancelled: all with a seat, or waiting for one."""
    return tuple(each for each in register.registrations(session) if each.live)


def _edited(office: Office, before: Session, after: Session) -> tuple[Change, ...]:
    held = [
        each
        for each in office.register.registrations(before.id)
        if each.standing in (Standing.SEATED, Standing.OFFERED) and not each.over_capacity_by
    ]
    too_many = 0 if after.capacity == UNLIMITED else max(0, len(held) - after.capacity)
    if too_many and not office.who:
        raise UserError("Say who accepts one more person than there are seats.")
    last = sorted(held, key=lambda each: (turn_of(each), each.id.hex))[len(held) - too_many :]
    kept = (Change(each, replace(each, over_capacity_by=office.who)) for each in last)
    return (*changed(before, after), *kept)
