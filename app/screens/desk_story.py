"""What happened to somebody: who did what and when, with what stood there before."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from app.domain.changes import Batch, Change
from app.domain.people import Person
from app.screens.dates import clock_time, numeric_date, short_date
from app.screens.desk_people import addressed, known_of
from app.screens.desk_steps import action_name
from app.screens.desk_values import Names, differences, value_said
from app.screens.wording import _


def story_lines(batches: Iterable[Batch], names: Names) -> tuple[str, ...]:
    """Say what was done, the newest first: when, what, by whom, why, and the old values.

    A batch that comes twice, for two of the rows it changed, is told once.
    """
    heads: dict[UUID, Batch] = {}
    changes: dict[UUID, list[Change]] = {}
    for batch in batches:
        heads.setdefault(batch.id, batch)
        changes.setdefault(batch.id, []).extend(batch.changes)
    ordered = sorted(heads.values(), key=lambda each: each.at, reverse=True)
    return tuple(_line(each, changes[each.id], names) for each in ordered)


def _line(batch: Batch, changes: Iterable[Change], names: Names) -> str:
    when = f"{short_date(batch.at)} {clock_time(batch.at)}"
    parts = (when, action_name(batch.action), batch.who, batch.note)
    head = " · ".join(part for part in parts if part)
    told = (said for change in changes for said in differences(change, names))
    return "\n".join((head, *told))


def merged_said(double: Person, step: Batch) -> str:
    """Say who was made one with somebody, when and by whom."""
    words = _("{name} was made one with this person on {date} ({who}).")
    who = step.who or _("name not known")
    return words.format(name=addressed(double), date=numeric_date(step.at), who=who)


def double_said(double: Person, why: str, since: datetime | None) -> str:
    """Say who somebody may be besides, and what tells them apart from others of that name."""
    words = _("Perhaps the same person: {name} ({reasons})")
    known = known_of(double)
    if since is not None:
        known = (*known, _("sheet of {date}").format(date=numeric_date(since)))
    said = words.format(name=addressed(double), reasons=why)
    return "\n".join(each for each in (said, " · ".join(known)) if each)


def attended_said(modules: frozenset[str], names: Names) -> str:
    """Say which modules somebody followed in our sessions; nothing where there are none."""
    if not modules:
        return ""
    titles = value_said("followed", modules, names)
    return _("Followed in our sessions: {modules}").format(modules=titles)
