"""What stands in a field of the desk, in words: for the history, and where two people disagree."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.domain.changes import Change
from app.domain.meetings import (
    UNLIMITED,
    Attendance,
    Channel,
    Gathering,
    Registration,
    Session,
    Standing,
)
from app.domain.people import Address, Civility, Consent, Need, Person, Reach, Status
from app.screens.dates import clock_time, numeric_date, short_date
from app.screens.desk_people import civility_name, need_name, reach_name, status_name
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.wording import _

Names = Mapping[Any, str]  # titles of modules by id, what sessions are called by their UUID
NOTHING = "–"
PERSON_FIELDS = (
    "civility", "family_name", "given_name", "phones", "email", "address", "residence", "status",
    "reach", "needs", "interests", "followed", "ambassador", "note",
)  # fmt: skip
SESSION_FIELDS = (
    "module", "more_modules", "starts_at", "place", "gathering", "capacity", "minutes",
    "facilitator", "notes",
)  # fmt: skip
REGISTRATION_FIELDS = ("channel", "received_on", "second_choice", "note")
_TOLD = {
    Person: PERSON_FIELDS,
    Session: (*SESSION_FIELDS, "cancelled_at", "head_count", "comments"),
    Registration: (
        *REGISTRATION_FIELDS, "session", "standing", "attendance", "arrived_at", "left_at",
        "over_capacity_by", "certificate",
    ),
}  # fmt: skip


def field_said(field: str) -> str:
    """What a field is called on its page."""
    return {
        "civility": _("Title"),
        "family_name": _("Family name"),
        "given_name": _("First name"),
        "phones": _("Phones"),
        "email": _("E-mail"),
        "address": _("Postal address"),
        "residence": _("Residence"),
        "status": _("Status"),
        "reach": _("Prefers"),
        "needs": _("Needs"),
        "interests": _("Modules that interest"),
        "followed": _("Modules already followed"),
        "ambassador": _("Ready for a more active role"),
        "note": _("Note"),
        "module": _("Module"),
        "more_modules": _("Then"),
        "starts_at": _("Date and time"),
        "place": _("Place"),
        "gathering": _("Kind of session"),
        "capacity": _("Seats"),
        "minutes": _("Minutes, if they differ"),
        "facilitator": _("Facilitator"),
        "notes": _("Notes"),
        "cancelled_at": _("Cancelled"),
        "head_count": _("Head-count"),
        "comments": _("What the room said"),
        "channel": _("Received by"),
        "received_on": _("Received on"),
        "second_choice": _("Second choice"),
        "session": _("Session"),
        "standing": _("Seat"),
        "attendance": _("Attendance"),
        "arrived_at": _("Arrived"),
        "left_at": _("Left at"),
        "over_capacity_by": _("One too many, accepted by"),
        "certificate": _("Certificate"),
    }[field]


def standing_name(standing: Standing) -> str:
    """What a registration is worth."""
    return {
        Standing.SEATED: _("registered"),
        Standing.WAITING: _("waiting"),
        Standing.OFFERED: _("seat offered"),
        Standing.CANCELLED: _("cancelled"),
    }[standing]


def _address(address: Address) -> str:
    town = " ".join(each for each in (address.postcode, address.town) if each)
    return ", ".join(each for each in (*address.lines, town) if each)


def _moment(moment: datetime) -> str:
    return f"{short_date(moment)}, {clock_time(moment)}"


_KINDS: Mapping[type[Any], Callable[[Any], str]] = {
    Civility: civility_name,
    Status: status_name,
    Reach: reach_name,
    Need: need_name,
    Channel: channel_name,
    Gathering: gathering_name,
    Attendance: attendance_name,
    Standing: standing_name,
    Address: _address,
    Consent: lambda each: _("yes, on {date}").format(date=numeric_date(each.at)),
    datetime: _moment,
    date: lambda each: f"{each:%d/%m/%Y}",
}


def value_said(field: str, value: object, names: Names) -> str:
    """Say what stands in a field."""
    if field == "capacity" and value == UNLIMITED:
        return _("open to all")
    if field == "minutes" and not value:
        return NOTHING
    return _said(value, names) or NOTHING


def _said(value: object, names: Names) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return " / ".join(names.get(each, str(each)) for each in value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(_said(each, names) for each in value))
    if isinstance(value, str | UUID):
        return names.get(value, str(value) if isinstance(value, str) else _("another session"))
    if type(value) in _KINDS:
        return _KINDS[type(value)](value)
    return str(value)


def differences(change: Change, names: Names) -> tuple[str, ...]:
    """Say what a change did to a row that stayed: the old value, then the new one."""
    before, after = change.before, change.after
    fields = _TOLD.get(type(after), ())
    if before is None or after is None:
        return ()
    pairs = ((each, getattr(before, each), getattr(after, each)) for each in fields)
    return tuple(
        _("{field}: {old}, now {new}").format(
            field=field_said(field),
            old=value_said(field, old, names),
            new=value_said(field, new, names),
        )
        for field, old, new in pairs
        if old != new
    )
