"""The people of a session as the desk lists them, and what can be done with each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID

from app.domain.calls import Call, Outcome
from app.domain.meetings import (
    Attendance,
    Channel,
    Registration,
    Session,
    Standing,
    people_present,
)
from app.domain.people import Civility, Need, Person, Reach, Status
from app.domain.seats import lapsed, waiting_order
from app.domain.turnout import Turnout, turnout
from app.screens.dates import clock_time, day_of, short_date
from app.screens.names import agreed, attendance_name, channel_name
from app.screens.wording import _, ngettext


class Deed(Enum):
    """What can be done with somebody in the list; the value is its key, a letter with Alt.

    No letter means something else where people are told (TellDeed).
    """

    PRESENT = "Return"
    LEFT = "D"
    EXCUSED = "X"
    ABSENT = "A"
    CANCEL = "Del"
    MOVE = "M"
    OFFER = "P"
    YES = "O"
    NO = "N"
    NO_ANSWER = "I"
    WITHDRAW = "V"
    SEAT = "S"
    SHEET = "F"
    EDIT = "C"


@dataclass(frozen=True)
class SignedRow:
    """Somebody in the list of a session; `sought` is the name as it is looked for."""

    registration: UUID
    name: str
    reach: str
    channel: str
    place: str
    tags: tuple[str, ...]
    live: bool
    here: bool
    spoken: str
    deeds: tuple[Deed, ...]
    sought: str = ""


def deed_name(deed: Deed) -> str:
    """Say what a deed does."""
    return {
        Deed.PRESENT: _("Is there"),
        Deed.LEFT: _("Has left"),
        Deed.EXCUSED: _("Excused"),
        Deed.ABSENT: _("Did not come"),
        Deed.CANCEL: _("Cancel the registration"),
        Deed.MOVE: _("Other session…"),
        Deed.OFFER: _("Offer the seat"),
        Deed.YES: _("Accepts"),
        Deed.NO: _("Refuses"),
        Deed.NO_ANSWER: _("No answer"),
        Deed.WITHDRAW: _("Next in the list"),
        Deed.SEAT: _("Give a seat"),
        Deed.SHEET: _("Sheet and calls"),
        Deed.EDIT: _("Correct…"),
    }[deed]


def deed_key(deed: Deed) -> str:
    """The name of the key of a deed, as keyboards have it."""
    return {"Return": _("Enter"), "Del": _("Delete")}.get(deed.value) or f"Alt+{deed.value}"


def signed_for(
    now: datetime,
    session: Session,
    registrations: tuple[Registration, ...],
    calls: Iterable[Call],
) -> tuple[SignedRow, ...]:
    """List who has a seat, by name, then who is offered one, who waits, and who cancelled."""
    waiting = waiting_order(registrations)
    late = {each.id for each in lapsed(registrations, now)}
    latest = {each.person: each for each in calls}
    ordered = [each for each in registrations if each.standing is Standing.SEATED]
    ordered += [each for each in registrations if each.standing is Standing.OFFERED]
    ordered += [*waiting, *(each for each in registrations if not each.live)]
    ranks = {each.id: number for number, each in enumerate(waiting, 1)}
    rows = []
    for each in ordered:
        place = place_of(each, ranks.get(each.id, 0), late=each.id in late)
        call = latest.get(each.person.id)
        called = agreed(call_said(call), each.person.civility) if call else ""
        rows.append(_row(each, place, called, _deeds(now, session, each)))
    return tuple(rows)


def _row(each: Registration, place: str, called: str, deeds: tuple[Deed, ...]) -> SignedRow:
    person = each.person
    name, channel = addressed(person), channel_name(each.channel)
    tags = (*(need_name(need) for need in Need if need in person.needs), *filter(None, (called,)))
    said = (name, place, reach_of(person), channel, *tags)
    return SignedRow(
        each.id, name, reach_of(person), channel, place, tags, each.live,
        each.attendance is Attendance.PRESENT and each.left_at is None,
        ", ".join(part for part in said if part), deeds, person.full_name,
    )  # fmt: skip


def _deeds(now: datetime, session: Session, each: Registration) -> tuple[Deed, ...]:
    """What can be done with somebody now; who came is noted from the day itself on."""
    if each.standing is Standing.CANCELLED:
        return (Deed.SHEET,)
    leaving = (Deed.EDIT, Deed.MOVE, Deed.CANCEL)
    if each.standing is Standing.OFFERED:
        return (Deed.YES, Deed.NO, Deed.NO_ANSWER, Deed.WITHDRAW, Deed.SHEET, *leaving)
    if each.standing is Standing.WAITING:
        return (Deed.OFFER, Deed.SEAT, Deed.SHEET, *leaving)
    if session.cancelled_at is None and on_the_day(now, session):
        here = (Deed.LEFT,) if each.attendance is Attendance.PRESENT else (Deed.PRESENT,)
        return (*here, Deed.EXCUSED, Deed.ABSENT, Deed.SHEET, *leaving)
    return (Deed.SHEET, *leaving)


def on_the_day(now: datetime, session: Session) -> bool:
    """Whether the session is today, or was."""
    return day_of(session.starts_at) <= day_of(now)


def addressed(person: Person) -> str:
    """A name as it stands on an envelope: Mme ADJAMI Rose."""
    return " ".join(part for part in (civility_name(person.civility), person.full_name) if part)


def civility_name(civility: Civility) -> str:
    """How somebody is addressed, in short; nothing when that is not known."""
    return {Civility.NONE: "", Civility.MADAM: _("Mrs"), Civility.SIR: _("Mr")}[civility]


def need_name(need: Need) -> str:
    """What somebody needs."""
    return {
        Need.WHEELCHAIR: _("wheelchair"),
        Need.HEARING: _("hearing loop"),
        Need.READING: _("help with reading"),
    }[need]


def status_name(status: Status) -> str:
    """What somebody is to the cooperative."""
    return {
        Status.UNKNOWN: _("not known"),
        Status.TENANT: _("tenant"),
        Status.BUYER: _("buyer"),
        Status.CO_OWNER: _("co-owner"),
        Status.COOPERATOR: _("cooperator"),
        Status.DIRECTOR: _("director"),
        Status.STAFF: _("staff member"),
        Status.PROSPECT: _("prospect"),
        Status.OTHER: _("other"),
    }[status]


def reach_name(reach: Reach) -> str:
    """Say how somebody prefers to be reached."""
    return {
        Reach.UNKNOWN: _("not known"),
        Reach.PHONE: _("by phone"),
        Reach.EMAIL: _("by e-mail"),
        Reach.POST: _("by post"),
    }[reach]


def outcome_name(outcome: Outcome) -> str:
    """Say what a call came to, on the button that notes it."""
    return {
        Outcome.REACHED_YES: _("Accepts"),
        Outcome.REACHED_NO: _("Refuses"),
        Outcome.REACHED: _("Was told"),
        Outcome.NO_ANSWER: _("No answer"),
    }[outcome]


def reach_of(person: Person) -> str:
    """How somebody is reached first: as preferred, else the phone, the e-mail, the post."""
    phone, email = person.phones[0] if person.phones else "", person.email
    post = _("by post") if person.address else ""
    preferred = {Reach.PHONE: phone, Reach.EMAIL: email, Reach.POST: post}.get(person.reach, "")
    return preferred or phone or email or post or person.residence


def known_of(person: Person) -> tuple[str, ...]:
    """What tells somebody apart from others of the same name: how they are reached, where from."""
    address = person.address
    home = ", ".join((*address.lines[:1], *filter(None, (address.town,))))
    parts = (*person.phones[:1], person.email, home, person.residence)
    return tuple(dict.fromkeys(each for each in parts if each))


def place_of(each: Registration, rank: int, *, late: bool) -> str:
    """Say what a registration is worth, or whether somebody came."""
    if each.standing is Standing.CANCELLED:
        return _("cancelled")
    if each.standing is Standing.WAITING:
        return _("waiting, no. {n}").format(n=rank)
    if each.standing is Standing.OFFERED:
        return _offered(each, late=late)
    said = attendance_name(each.attendance) or _("registered")
    if each.arrived_at is not None:
        said = f"{said} · {clock_time(each.arrived_at)}"
    if each.left_at is not None:
        said = _("left at {time}").format(time=clock_time(each.left_at))
    said = agreed(said, each.person.civility)
    if each.over_capacity_by:
        said += " · " + _("one too many, accepted by {who}").format(who=each.over_capacity_by)
    return said


def _offered(each: Registration, *, late: bool) -> str:
    if late or each.offered_until is None:
        return _("seat offered, no answer in time")
    until = each.offered_until
    words = _("seat held until {date}, {time}")
    return words.format(date=short_date(until), time=clock_time(until))


def call_said(call: Call) -> str:
    """Say what the last call came to."""
    words = {
        Outcome.REACHED_YES: _("accepted by phone on {date}"),
        Outcome.REACHED_NO: _("refused by phone on {date}"),
        Outcome.REACHED: _("reached by phone on {date}"),
        Outcome.NO_ANSWER: _("did not answer on {date}"),
    }[call.outcome]
    return words.format(date=short_date(call.at))


def numbers_of(session: Session, registrations: tuple[Registration, ...]) -> str:
    """Count the people of a session: registered, waiting, present, and how they registered.

    The figures are those of the attendance sheet and of the results.
    """
    numbers = turnout(registrations)
    counts, whole = numbers.counts, numbers.whole
    n = counts.seated
    parts = [ngettext("{n} registered", "{n} registered", n).format(n=n)]
    if counts.offered:
        n = counts.offered
        parts.append(ngettext("{n} seat offered", "{n} seats offered", n).format(n=n))
    if counts.waiting:
        n = counts.waiting
        parts.append(ngettext("{n} waiting", "{n} waiting", n).format(n=n))
    present = people_present(session, registrations)
    if present is not None:
        parts.append(ngettext("{n} present", "{n} present", present).format(n=present))
    away = ((Attendance.EXCUSED, whole.excused), (Attendance.ABSENT, whole.absent))
    parts += [f"{n} {attendance_name(kind)}" for kind, n in away if n]
    return "\n".join(filter(None, (" · ".join(parts), _by_channel(numbers), _by_status(numbers))))


def _by_channel(numbers: Turnout) -> str:
    found = ((kind, numbers.channels.get(kind)) for kind in Channel)
    return " · ".join(f"{channel_name(kind)} {n.registered}" for kind, n in found if n)


def _by_status(numbers: Turnout) -> str:
    found = ((kind, numbers.statuses.get(kind)) for kind in Status if kind is not Status.UNKNOWN)
    return " · ".join(f"{status_name(kind)} {n.registered}" for kind, n in found if n)
