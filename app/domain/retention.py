"""How long what is known of people is kept: who is due to be forgotten, wholly or in part."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from app.domain.settings import Retention

SOON = timedelta(days=30)


@dataclass(frozen=True)
class Stay:
    """Since when nothing was had to do with somebody.

    `last` is the day of the last session that they chose or waited for, be it to come; of the last
    note, where there was none. `contacts`: more than the name is kept. `agreed` is the day of a yes
    to being contacted again. `gone`: only the history still tells of them, because what was
    written was taken back.
    """

    person: UUID
    last: date
    contacts: bool = True
    agreed: date | None = None
    gone: bool = False


@dataclass(frozen=True)
class Due:
    """Whom to forget: `people` altogether, of `contacts` all but the name."""

    people: frozenset[UUID] = frozenset()
    contacts: frozenset[UUID] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.people or self.contacts)


def due(stays: Iterable[Stay], today: date, rules: Retention) -> Due:
    """Whom to forget on this day; whoever is still to come or waits has their last day ahead."""
    people, contacts = set(), set()
    for stay in stays:
        if today >= until(stay, rules):
            people.add(stay.person)
        elif stay.contacts and stay.agreed is None and today >= _later(stay.last, rules.contacts):
            contacts.add(stay.person)
    return Due(frozenset(people), frozenset(contacts))


def due_soon(stays: Iterable[Stay], today: date, rules: Retention) -> Due:
    """Whom to forget within the next days, who are not due yet."""
    known = tuple(stays)
    now, then = due(known, today, rules), due(known, today + SOON, rules)
    return Due(then.people - now.people, then.contacts - now.contacts)


def until(stay: Stay, rules: Retention) -> date:
    """The day from which nothing is kept of somebody; a yes to a later contact counts anew."""
    if stay.gone:
        return _later(stay.last, min(rules.contacts, rules.names))
    return _later(max(stay.last, stay.agreed or stay.last), rules.names)


def earliest(today: date, rules: Retention) -> date:
    """Whoever was there after this day is neither due nor soon due."""
    months = min(rules.contacts, rules.names)
    return _later(today + SOON, -months)


def _later(day: date, months: int) -> date:
    """The same day so many months later; the last one of a shorter month."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
