"""What the form of the desk says while somebody types: who it may be, and where seats are free."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.likeness import Reason
from app.domain.meetings import UNLIMITED, Counts, Registration, Session
from app.domain.people import Person
from app.domain.seats import open_seats
from app.screens.dates import clock_time, short_date
from app.screens.desk import NOBODY, titles_of
from app.screens.desk_people import addressed, known_of
from app.screens.names import agreed, channel_name
from app.screens.wording import _, ngettext


@dataclass(frozen=True)
class Candidate:
    """Somebody known who may be the one on the form; `why` is empty for a mere completion."""

    person: Person
    guest: int
    why: tuple[Reason, ...] = ()
    already: Registration | None = None


@dataclass(frozen=True)
class LikelyRow:
    """A candidate in words."""

    name: str
    why: str
    spoken: str


def likely_rows(candidates: Sequence[Candidate]) -> tuple[LikelyRow, ...]:
    """Say who it may be, and why."""
    rows = []
    for each in candidates:
        why, name = why_of(each), addressed(each.person)
        rows.append(LikelyRow(name, why, f"{name}, {why}"))
    return tuple(rows)


def why_of(candidate: Candidate) -> str:
    """Say why somebody may be the one on the form."""
    seat = candidate.already
    if seat is not None:
        channel = channel_name(seat.channel)
        if seat.entered_at is None:
            return _("is already on the list of this session ({channel})").format(channel=channel)
        day = short_date(seat.entered_at)
        words = _("is already on the list of this session ({channel}, {date})")
        return words.format(channel=channel, date=day)
    known = agreed(_("already known"), candidate.person.civility)
    reasons = ", ".join(reason_name(each) for each in candidate.why) or known
    return " · ".join((reasons, *known_of(candidate.person)))


def reason_name(reason: Reason) -> str:
    """Say one way in which two people are alike."""
    return {
        Reason.SAME_NAME: _("same name"),
        Reason.SAME_PHONE: _("same phone"),
        Reason.SAME_EMAIL: _("same e-mail"),
        Reason.CLOSE_NAME: _("similar name"),
        Reason.SAME_ADDRESS: _("same address"),
        Reason.SAME_RESIDENCE: _("same residence"),
    }[reason]


def seats_said(session: Session, counts: Counts) -> str:
    """Say how many seats a newcomer can have."""
    free = open_seats(session, counts)
    if free is None or session.capacity == UNLIMITED:
        return _("open to all")
    if not free:
        return _("full")
    return ngettext("{n} free seat", "{n} free seats", free).format(n=free)


def choice_said(session: Session, counts: Counts, titles: Mapping[str, str]) -> str:
    """A session in a list to choose from: what tells it apart first, a long title last."""
    seats = _("cancelled") if session.cancelled_at else seats_said(session, counts)
    at = session.starts_at
    return f"{short_date(at)}, {clock_time(at)} · {seats} · {titles_of(session, titles)}"


def room_said(
    session: Session,
    second: Session | None,
    counts: Mapping[UUID, Counts],
    people: int,
    titles: Mapping[str, str],
) -> str:
    """Say what becomes of these people where seats are lacking; nothing where there are enough."""
    own = counts.get(session.id, NOBODY)
    free = open_seats(session, own)
    if free is None or free >= max(1, people):
        return ""
    rank = own.waiting + 1
    words = _("Not enough free seats: no. {n} in the waiting list.").format(n=rank)
    if second is None:
        return words
    where = choice_said(second, counts.get(second.id, NOBODY), titles)
    return words + "\n" + _("Second choice: {session}").format(session=where)


def signed_said(registrations: Sequence[Registration], rank: int, session: str) -> str:
    """Say what was written when a form was taken in."""
    names = ", ".join(addressed(each.person) for each in registrations)
    if rank:
        words = _("{name}: no. {n} in the waiting list of {session}. Not registered yet.")
        if len(registrations) == 1:
            words = agreed(words, registrations[0].person.civility)
        return words.format(name=names, n=rank, session=session)
    return _("{name}: registered for {session}.").format(name=names, session=session)
