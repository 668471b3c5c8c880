"""What the command line lists: a line for people, and a row for machines."""

from dataclasses import dataclass

from app.domain.content import Leaflet, Module, Video
from app.domain.meetings import UNLIMITED, Registration, Session, Standing
from app.domain.seats import waiting_order
from app.domain.turnout import Turnout
from app.screens.dates import clock_time, numeric_date
from app.screens.desk_telling import occasion_said, way_said, where_of
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.trust import origin_in_words, shown_trust
from app.screens.wording import _, ngettext
from app.usecases.desk.telling import Due
from app.usecases.mallettes import Origin, PackState
from app.usecases.ports import PackProblem


@dataclass(frozen=True)
class Listed:
    """One thing of a listing; the row keeps codes that never change with the language."""

    line: str
    row: dict[str, object]


def listed_session(session: Session, numbers: Turnout | None = None) -> Listed:
    """List a session, at the hour of this place, with its numbers where they are asked for."""
    starts_at = session.starts_at.astimezone()
    counted = session.head_count
    heads = ngettext("{n} person counted", "{n} people counted", counted or 0).format(n=counted)
    return Listed(
        _line(
            str(session.id), f"{numeric_date(starts_at)} {clock_time(starts_at)}", session.place,
            ", ".join(session.modules), gathering_name(session.gathering),
            _seats(session.capacity), session.facilitator, "" if counted is None else heads,
            "" if session.cancelled_at is None else _("cancelled"),
        ),
        {
            "id": str(session.id),
            "starts_at": starts_at.isoformat(timespec="minutes"),
            "place": session.place,
            "module": session.module,
            "modules": list(session.modules),
            "gathering": session.gathering.value,
            "capacity": session.capacity or None,
            "minutes": session.minutes or None,
            "facilitator": session.facilitator,
            "series": None if session.series is None else str(session.series),
            "cancelled": session.cancelled_at is not None,
            "head_count": counted,
            **({} if numbers is None else {"people": _numbers(numbers)}),
        },
    )  # fmt: skip


def _numbers(numbers: Turnout) -> dict[str, object]:
    """The numbers of a session for machines: no names."""
    return {
        **vars(numbers.counts),
        **vars(numbers.whole),
        "channels": {kind.value: vars(share) for kind, share in numbers.channels.items()},
        "statuses": {kind.value: vars(share) for kind, share in numbers.statuses.items()},
    }


def _seats(capacity: int) -> str:
    if capacity == UNLIMITED:
        return ""
    return ngettext("{n} seat", "{n} seats", capacity).format(n=capacity)


def listed_people(registrations: tuple[Registration, ...]) -> list[Listed]:
    """List who has a seat, who is offered one, who waits in which order, and who cancelled."""
    waiting = waiting_order(registrations)
    ranks = {each.id: number for number, each in enumerate(waiting, 1)}
    ordered = [each for each in registrations if each.standing is Standing.SEATED]
    ordered += [each for each in registrations if each.standing is Standing.OFFERED]
    ordered += [*waiting, *(each for each in registrations if not each.live)]
    return [listed_person(each, ranks.get(each.id, 0)) for each in ordered]


def listed_person(registration: Registration, rank: int = 0) -> Listed:
    """List somebody who is registered; `rank` is the place in the waiting list."""
    name = registration.person.full_name
    channel, attendance = registration.channel, registration.attendance
    person = registration.person
    reached = ", ".join(person.phones) or person.email
    said = channel_name(channel), _worth(registration, rank), attendance_name(attendance), reached
    return Listed(
        _line(str(registration.id), name, *said),
        {
            "id": str(registration.id),
            "person": str(registration.person.id),
            "name": name,
            "phones": list(person.phones),
            "email": person.email,
            "channel": channel.value,
            "standing": registration.standing.value,
            "rank": rank or None,
            "over_capacity_by": registration.over_capacity_by,
            "attendance": attendance.value,
        },
    )


def _worth(registration: Registration, rank: int) -> str:
    return {
        Standing.SEATED: "",
        Standing.OFFERED: _("seat held"),
        Standing.WAITING: _("waiting, no. {n}").format(n=rank),
        Standing.CANCELLED: _("cancelled"),
    }[registration.standing]


def listed_due(due: Due) -> Listed:
    """List somebody who was not told yet of what holds: of what, and by which way."""
    own, person = due.registration, due.registration.person
    said = occasion_said(due.occasion), way_said(due.way), where_of(person, due.way)
    return Listed(
        _line(str(own.id), person.full_name, *said),
        {
            "id": str(own.id),
            "person": str(person.id),
            "name": person.full_name,
            "occasion": due.occasion.value,
            "way": due.way.value,
            "refused": "" if due.refused is None else due.refused.note,
        },
    )


def listed_module(module: Module, pack: PackState | None = None) -> Listed:
    """List a module that can be played, and the pack that it is used from."""
    minutes = ngettext("{n} minute", "{n} minutes", module.minutes).format(n=module.minutes)
    row: dict[str, object] = {
        "id": module.id,
        "title": module.title,
        "version": module.version,
        "minutes": module.minutes,
    }
    own = [each for each in module.activities if isinstance(each, Video | Leaflet)]
    official = [each for each in own if each.official]
    if official:
        row["official"] = [each.id for each in official]
    if pack is None:
        return Listed(_line(module.id, module.title, minutes), row)
    row["pack"] = {
        "id": pack.id,
        "version": pack.version,
        "origin": pack.origin.value,
        "trust": pack.integrity.state.value,
        "signer": pack.integrity.signer,
    }
    origin = origin_in_words(pack)  # of an installed pack it says the version too
    if pack.origin is not Origin.INSTALLED:
        origin = _("version {version}, {origin}").format(version=pack.version, origin=origin)
    name = _("mallette {pack}").format(pack=pack.id)  # what removes, checks and exports it
    trust = shown_trust(pack)
    said = name, origin, trust.word if trust else ""
    titles = (official_words(each.title) for each in official)
    return Listed(_line(module.id, module.title, minutes, *said, *titles), row)


def official_words(title: str) -> str:
    """Say that an activity shows the cooperative's own file."""
    return _("official file: {activity}").format(activity=title)


def listed_problem(problem: PackProblem) -> Listed:
    """List what is wrong in a pack."""
    return Listed(_line(problem.file, problem.place, problem.remedy), dict(vars(problem)))


def _line(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
