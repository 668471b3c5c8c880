"""The file that somebody gets who asks what is kept about them, for machines.

Its keys are English and stay the same from one version to the next; the paper is for people.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from app.domain.changes import Batch
from app.domain.meetings import Registration
from app.usecases.privacy.access import Dossier

STAFF = frozenset({"who", "entered_by", "over_capacity_by", "facilitator"})
"""Who works at the desk is not what somebody asks about."""


def access_record(dossier: Dossier, now: datetime) -> Mapping[str, object]:
    """All that is kept about somebody."""
    return {
        "made_at": now.isoformat(),
        "person": record_of(dossier.person),
        "also_written_as": [record_of(each) for each in dossier.doubles],
        "registrations": [_seat_record(dossier, each) for each in dossier.seats],
        "calls": [record_of(each) for each in dossier.calls],
        "messages": [record_of(each) for each in dossier.messages],
        "forms": [record_of(each) for each in dossier.rows],
        "history": [_step_record(each) for each in dossier.steps],
        "notices": [
            {
                "version": each.version,
                "since": each.since.isoformat(),
                "short": each.wording.short,
                "full": [list(part) for part in each.wording.full],
            }
            for each in dossier.notices
        ],
    }


def record_of(value: Any) -> Any:
    """A value as JSON takes it, without the names of staff."""
    if is_dataclass(value):
        known = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: record_of(each) for name, each in known if name not in STAFF}
    for kind, way in _WAYS.items():
        if isinstance(value, kind):
            return way(value)
    return value


def _seat_record(dossier: Dossier, seat: Registration) -> Mapping[str, object]:
    session = dossier.sessions[seat.session]
    own = {name: each for name, each in record_of(seat).items() if name != "person"}
    about = {"starts_at", "place", "module", "more_modules", "cancelled_at"}
    return {**own, "session": {n: v for n, v in record_of(session).items() if n in about}}


def _step_record(step: Batch) -> Mapping[str, object]:
    changes = [{"before": _own(each.before), "after": _own(each.after)} for each in step.changes]
    return {"at": step.at.isoformat(), "action": step.action.value, "changes": changes}


def _own(entity: object) -> object:
    """A row as it was; of its person, the id is enough."""
    record = record_of(entity)
    if isinstance(entity, Registration):
        record["person"] = str(entity.person.id)
    return record


_WAYS: Mapping[type[Any], Callable[[Any], Any]] = {
    Mapping: lambda value: {str(name): record_of(each) for name, each in value.items()},
    date: lambda value: value.isoformat(),  # a moment is one too
    Enum: lambda value: value.value,
    UUID: str,
    frozenset: lambda value: sorted(record_of(each) for each in value),
    tuple: lambda value: [record_of(each) for each in value],
}
