"""What the command line lists: a line for people, and a row for machines."""

from dataclasses import dataclass

from app.domain.content import Module
from app.domain.meetings import Registration, Session
from app.screens.dates import clock_time, numeric_date
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.wording import ngettext
from app.usecases.ports import PackProblem


@dataclass(frozen=True)
class Listed:
    """One thing of a listing; the row keeps codes that never change with the language."""

    line: str
    row: dict[str, object]


def listed_session(session: Session) -> Listed:
    """List a session, at the hour of this place."""
    starts_at = session.starts_at.astimezone()
    seats = ngettext("{n} seat", "{n} seats", session.capacity).format(n=session.capacity)
    counted = session.head_count
    heads = ngettext("{n} person counted", "{n} people counted", counted or 0).format(n=counted)
    return Listed(
        _line(
            str(session.id), f"{numeric_date(starts_at)} {clock_time(starts_at)}", session.place,
            session.module, gathering_name(session.gathering), seats,
            "" if counted is None else heads,
        ),
        {
            "id": str(session.id),
            "starts_at": starts_at.isoformat(timespec="minutes"),
            "place": session.place,
            "module": session.module,
            "gathering": session.gathering.value,
            "capacity": session.capacity,
            "head_count": counted,
        },
    )  # fmt: skip


def listed_person(registration: Registration) -> Listed:
    """List somebody who is registered."""
    name = registration.person.full_name
    channel, attendance = registration.channel, registration.attendance
    return Listed(
        _line(str(registration.id), name, channel_name(channel), attendance_name(attendance)),
        {
            "id": str(registration.id),
            "name": name,
            "channel": channel.value,
            "attendance": attendance.value,
        },
    )


def listed_module(module: Module) -> Listed:
    """List a module that can be played."""
    minutes = ngettext("{n} minute", "{n} minutes", module.minutes).format(n=module.minutes)
    return Listed(
        _line(module.id, module.title, minutes),
        {
            "id": module.id,
            "title": module.title,
            "version": module.version,
            "minutes": module.minutes,
        },
    )


def listed_problem(problem: PackProblem) -> Listed:
    """List what is wrong in a pack."""
    return Listed(_line(problem.file, problem.place, problem.remedy), dict(vars(problem)))


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
