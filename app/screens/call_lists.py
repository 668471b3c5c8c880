"""Fills the call list of a session: who is told by telephone, who waits, who was missed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.calls import Call, Outcome
from app.domain.meetings import Registration, Session, Standing
from app.domain.names import by_name
from app.domain.people import Reach
from app.domain.reaching import way_to
from app.domain.seats import waiting_order
from app.screens.dates import clock_time, long_date, numeric_date, short_date
from app.screens.papers import House
from app.screens.sheets import session_lines
from app.screens.wording import _, ngettext


@dataclass(frozen=True)
class ToCall:
    """Somebody to call: the name, the numbers, what it is about, the last call."""

    name: str
    phones: tuple[str, ...]
    about: str
    last: str


@dataclass(frozen=True)
class CallGroup:
    """People who are called for the same reason."""

    title: str
    people: tuple[ToCall, ...]


@dataclass(frozen=True)
class CallList:
    """Who is called about a session; `columns` name what is told of each and what is written.

    `running` is what the pages after the first begin with.
    """

    title: str
    running: str
    session_lines: tuple[str, ...]
    summary: str
    columns: tuple[str, str, str, str]
    groups: tuple[CallGroup, ...]
    notice: str
    footer: str
    house: House


def call_list(
    session: Session,
    module: str,
    people: tuple[Registration, ...],
    calls: tuple[Call, ...],
    printed: datetime,
    house: House = House(),  # noqa: B008 - it never changes
) -> CallList:
    """Fill it; everybody is in one group only. `calls` are in the order of time."""
    last = {call.person: call for call in calls}
    live = sorted((each for each in people if each.live), key=lambda each: by_name(each.person))
    groups = tuple(group for group in _groups(live, last) if group.people)
    count = sum(len(group.people) for group in groups)
    title = _("Call list")
    moment = _("{date}, {time}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at)
    )
    return CallList(
        title=title,
        running=f"{title} · {moment}",
        session_lines=session_lines(session, module),
        summary=(
            ngettext("{n} person to call", "{n} people to call", count).format(n=count)
            if count
            else _("There is nobody to call.")
        ),
        columns=(_("Name"), _("Telephone"), _("About"), _("Answer")),
        groups=groups,
        notice=_("This list is for the desk only: destroy it once the calls are made."),
        footer=_("Version of {date}, {time}").format(
            date=numeric_date(printed), time=clock_time(printed)
        ),
        house=house,
    )


def _groups(live: list[Registration], last: dict[UUID, Call]) -> Iterator[CallGroup]:
    missed = [each for each in live if _missed(last.get(each.person.id))]
    rest = [each for each in live if each not in missed]
    waiting = [each for each in waiting_order(live) if each in rest]
    offered = [each for each in rest if each.standing is Standing.OFFERED]
    ranks = {each.id: rank for rank, each in enumerate(waiting_order(live), start=1)}
    seated = [
        each
        for each in rest
        if each.standing is Standing.SEATED and way_to(each.person) in {Reach.PHONE, Reach.UNKNOWN}
    ]
    for title, group in (
        (_("Missed: call again"), missed),
        (_("In the waiting list"), [*offered, *waiting]),
        (_("Reached by telephone only, or not yet known how"), seated),
    ):
        yield CallGroup(title, tuple(_to_call(group, last, ranks)))


def _missed(call: Call | None) -> bool:
    return call is not None and call.outcome is Outcome.NO_ANSWER


def _to_call(
    group: Iterable[Registration], last: dict[UUID, Call], ranks: dict[UUID, int]
) -> Iterator[ToCall]:
    for each in group:
        call = last.get(each.person.id)
        yield ToCall(
            each.person.full_name,
            each.person.phones or (_("no number"),),
            _about(each, ranks.get(each.id, 0)),
            _called(call) if call else "",
        )


def _about(registration: Registration, rank: int) -> str:
    if registration.standing is Standing.WAITING:
        return _("waits, no. {rank}").format(rank=rank)
    if registration.standing is Standing.OFFERED:
        until = registration.offered_until
        if until is None:
            return _("a seat is kept for an answer")
        words = _("a seat is kept until {date}, {time}")
        return words.format(date=short_date(until), time=clock_time(until))
    return _("has a seat")


def _called(call: Call) -> str:
    outcome = {
        Outcome.REACHED_YES: _("said yes"),
        Outcome.REACHED_NO: _("said no"),
        Outcome.REACHED: _("reached"),
        Outcome.NO_ANSWER: _("no answer"),
    }[call.outcome]
    words = _("Called on {date}, {time}: {outcome}")
    return words.format(date=short_date(call.at), time=clock_time(call.at), outcome=outcome)
