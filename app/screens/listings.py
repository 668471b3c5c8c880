"""What the command line lists: a line for people, and a row for machines."""

from dataclasses import dataclass

from app.domain.content import Leaflet, Module, Video
from app.domain.meetings import Registration, Session
from app.screens.dates import clock_time, numeric_date
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.trust import origin_in_words, trust_mark
from app.screens.wording import _, ngettext
from app.usecases.mallettes import Origin, PackState
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
    said = origin, trust_mark(pack.integrity).word
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
