"""What the desk says of personal data: whom to forget, what would go, what left, what stays."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from app.domain.exports import Export
from app.domain.meetings import Channel, Session
from app.domain.people import Person, Status
from app.domain.retention import Due, Stay
from app.domain.tallies import LEAST_SHOWN, Cell, Split, Tallies, Tally, shown
from app.screens.dates import clock_time, numeric_date
from app.screens.desk_people import addressed, status_name
from app.screens.names import channel_name
from app.screens.notices import text_said
from app.screens.wording import _, ngettext
from app.usecases.privacy.forgetting import AtStake, ToPurge

LONGEST_NAME = 80


@dataclass(frozen=True)
class DueRow:
    """Somebody who is to be forgotten: who, what goes, since when nothing was had to do."""

    person: UUID
    name: str
    what: str
    since: str


@dataclass(frozen=True)
class DueView:
    """Whom to forget now, and within the next thirty days."""

    now: tuple[DueRow, ...]
    soon: tuple[DueRow, ...]
    said: str
    soon_said: str


def due_for(listed: ToPurge, people: Mapping[UUID, Person]) -> DueView:
    """Say who is due, the longest ago first."""
    now, soon = (_rows(each, listed.stays, people) for each in (listed.now, listed.soon))
    return DueView(now, soon, _due_said(len(now)), _soon_said(len(soon)))


def asked_said(due: Due) -> str:
    """Say once more what goes, before it does."""
    parts = []
    if due.people:
        words = ngettext(
            "{n} person is erased altogether", "{n} people are erased altogether", len(due.people)
        )
        parts.append(words.format(n=len(due.people)))
    if due.contacts:
        words = ngettext(
            "{n} person keeps the name alone", "{n} people keep the name alone", len(due.contacts)
        )
        parts.append(words.format(n=len(due.contacts)))
    return _("{what}, in the backups too. This cannot be taken back.").format(what=", ".join(parts))


def purged_said(due: Due) -> str:
    """Say what went."""
    count = len(due.people) + len(due.contacts)
    if not count:
        return _("Nothing had to be erased any more.")
    words = ngettext(
        "Erased: the data of {n} person. The numbers stay.",
        "Erased: the data of {n} people. The numbers stay.",
        count,
    )
    return words.format(n=count)


def kept_said(stake: AtStake) -> str:
    """Say how much is kept of somebody, and which notices they got."""
    versions = sorted({each.notice for each in stake.seats if each.notice})
    texts = ", ".join(dict.fromkeys(map(text_said, versions))) or "–"
    told = _("Information received: {versions}").format(versions=texts)
    return "\n".join((", ".join(_counted(stake)), told))


def _counted(stake: AtStake) -> list[str]:
    seats, calls = len(stake.seats), stake.calls
    parts = [
        ngettext("{n} registration", "{n} registrations", seats).format(n=seats),
        ngettext("{n} call", "{n} calls", calls).format(n=calls) if calls else "",
    ]
    return [each for each in parts if each]


def stake_said(stake: AtStake) -> str:
    """Say what would go with somebody."""
    parts = [*_counted(stake), _("what the history says of them"), _("the backups")]
    return _(
        "{name} will be gone from the program: {what}. Numbers stay, without the name. This cannot "
        "be taken back. Papers and files that are elsewhere stay: destroy them yourself."
    ).format(name=_short(addressed(stake.person)), what=", ".join(parts))


def _short(name: str) -> str:
    """A name that leaves room for the sentence around it."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def erased_said(named: Sequence[Session | Person]) -> str:
    """Say that somebody is gone, and whose notes still name them."""
    said = _("Erased: nothing is kept of this person any more.")
    if not named:
        return said
    words = _("The name still stands in notes: correct them there ({where}).")
    return f"{said} " + words.format(where=", ".join(_where(each) for each in named))


def _where(noted: Session | Person) -> str:
    if isinstance(noted, Person):
        return addressed(noted)
    words = _("session of {date}, {place}")
    return words.format(date=numeric_date(noted.starts_at), place=noted.place)


def export_line(export: Export) -> str:
    """Say what left: when, what, of how many people, made by whom."""
    people = ngettext("{n} person", "{n} people", export.people).format(n=export.people)
    columns = ", ".join(column_name(each) for each in export.columns)
    when = f"{numeric_date(export.at)} {clock_time(export.at)}"
    parts = (when, export_name(export.kind), people, columns, export.who)
    return " · ".join(each for each in parts if each)


def export_name(kind: str) -> str:
    """What left, by the name under which it is asked for."""
    return {
        "attendance": _("attendance sheet"),
        "attendance-table": _("attendance as a table"),
        "certificate": _("certificates"),
        "letters": _("confirmation letters"),
        "convocations": _("convocations"),
        "draft": _("e-mail draft"),
        "email": _("e-mail"),
        "calendar": _("date for a calendar"),
        "calls": _("call list"),
        "tents": _("name tents"),
        "labels": _("name labels"),
        "addresses": _("address labels"),
        "list": _("list of the registered"),
        "rejected": _("rows that could not be read"),
        "access": _("file of a person"),
    }.get(kind, kind)


def column_name(column: str) -> str:
    """What something that left tells of each person."""
    return {
        "name": _("name"),
        "residence": _("residence"),
        "attendance": _("attendance"),
        "status": _("status"),
        "times": _("times"),
        "hours": _("hours"),
        "number": _("number"),
        "address": _("address"),
        "session": _("session"),
        "email": _("e-mail"),
        "phone": _("phone"),
        "calls": _("calls"),
        "channel": _("channel"),
        "row": _("what the form said"),
        "everything": _("all that is kept"),
    }.get(column, column)


def number_lines(tallies: Tallies, titles: Mapping[str, str]) -> tuple[str, ...]:
    """Say the numbers that stay, the newest quarter first; those of a few people are hidden."""
    told = shown(tallies)
    ordered = sorted(told, key=lambda each: (each.module, each.split != "whole", each))
    quarters = sorted({each.quarter for each in told}, reverse=True)
    return tuple(
        _number_line(cell, told[cell], titles)
        for quarter in quarters
        for cell in ordered
        if cell.quarter == quarter
    )


def _number_line(cell: Cell, tally: Tally | None, titles: Mapping[str, str]) -> str:
    year, quarter = cell.quarter.split("-")
    module = titles.get(cell.module, cell.module) if cell.module else _("all modules")
    head = _("Quarter {quarter} of {year}").format(quarter=quarter, year=year)
    parts = [head, module, _kind(cell)]
    if tally is None:
        parts.append(_("fewer than {n}, or too easy to work out").format(n=LEAST_SHOWN))
    else:
        parts += [
            ngettext("{n} registered", "{n} registered", tally.registered).format(
                n=tally.registered
            ),
            ngettext("{n} present", "{n} present", tally.present).format(n=tally.present),
        ]
    return " · ".join(each for each in parts if each)


def _kind(cell: Cell) -> str:
    if cell.split == Split.CHANNEL.value:
        return channel_name(Channel(cell.value))
    if cell.split == Split.STATUS.value:
        return status_name(Status(cell.value))
    return ""


def _rows(due: Due, stays: Iterable[Stay], people: Mapping[UUID, Person]) -> tuple[DueRow, ...]:
    return tuple(
        _row(each, people.get(each.person), whole=each.person in due.people)
        for each in stays
        if each.person in due.people or each.person in due.contacts
    )


def _row(stay: Stay, person: Person | None, *, whole: bool) -> DueRow:
    name = addressed(person) if person is not None else _("somebody whose entry was taken back")
    what = _("everything") if whole else _("all but the name")
    return DueRow(stay.person, name, what, _since(stay))


def _since(stay: Stay) -> str:
    if stay.last == date.min:
        return _("no session known")
    words = _("noted on {date}") if stay.gone else _("last session on {date}")
    return words.format(date=f"{stay.last:%d/%m/%Y}")


def _due_said(count: int) -> str:
    if not count:
        return _("Nothing has to be erased today.")
    words = ngettext("The time of {n} person is over.", "The time of {n} people is over.", count)
    return words.format(n=count)


def _soon_said(count: int) -> str:
    if not count:
        return _("Nothing will have to be in the next 30 days.")
    words = ngettext("In the next 30 days: {n} person.", "In the next 30 days: {n} people.", count)
    return words.format(n=count)


def names_in(listed: ToPurge) -> Sequence[UUID]:
    """Whom the list is about."""
    due = (listed.now, listed.soon)
    return sorted({person for each in due for person in (*each.people, *each.contacts)})
