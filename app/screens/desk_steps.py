"""What was done at the desk, in words: to undo it, and for the history of somebody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from app.domain.calls import Call
from app.domain.changes import Action, Batch, Entity
from app.domain.meetings import Registration, Session
from app.domain.messages import Message
from app.domain.people import Person
from app.screens.dates import clock_time, short_date
from app.screens.desk_form import LikelyRow
from app.screens.desk_people import addressed
from app.screens.names import attendance_name
from app.screens.wording import _, ngettext
from app.usecases.desk.undoing import FIRST, Step

Extent = Mapping[type[Entity], int]
NO_EXTENT: Extent = {}


@dataclass(frozen=True)
class StepsView:
    """What Ctrl+Z and Ctrl+Y would do; empty where they would do nothing."""

    undo: str
    redo: str


def people_in(batch: Batch) -> tuple[UUID, ...]:
    """Whom a step is about."""
    found: dict[UUID, None] = {}
    for change in batch.changes:
        entity = change.entity
        if isinstance(entity, Registration):
            found[entity.person.id] = None
        elif isinstance(entity, Person):
            found[entity.id] = None
        elif isinstance(entity, Call | Message):
            found[entity.person] = None
    return tuple(found)


def step_said(batch: Batch, people: Mapping[UUID, Person], extent: Extent = NO_EXTENT) -> str:
    """Say a step in a few words: what, and of whom or of which session.

    `extent` counts what a step changed of which only the beginning is read.
    """
    counted = extent or extent_of(batch)
    what, sessions = _attended(batch) or action_name(batch.action), counted.get(Session, 0)
    names = [addressed(people[each]) for each in people_in(batch) if each in people]
    if batch.action is Action.IMPORT:
        return _imported(what, counted)
    if batch.action is Action.PLAN_SESSION and sessions > 1:
        words = _("{n} new sessions, the first on {moment}")
        return words.format(n=sessions, moment=_session_of(batch))
    if batch.action in {Action.MERGE, Action.UNMERGE} and len(names) > 1:
        about = _("{name} and {other}").format(name=names[0], other=names[1])
    else:
        about = _about(names, counted) or _session_of(batch)
    return _("{what}: {who}").format(what=what, who=about) if about else what


def _attended(batch: Batch) -> str:
    """What was noted of one person; nothing where it is another step, or about several."""
    seats = [each.after for each in batch.changes if isinstance(each.after, Registration)]
    if batch.action is not Action.ATTENDANCE or len(seats) != 1:
        return ""
    return _("departure") if seats[0].left_at is not None else attendance_name(seats[0].attendance)


def extent_of(batch: Batch) -> Extent:
    """Count what a step changed, as far as it is read."""
    kinds = [type(each.entity) for each in batch.changes]
    return {kind: kinds.count(kind) for kind in kinds}


def is_partial(batch: Batch) -> bool:
    """Whether there may be more to a step than was read of it."""
    return len(batch.changes) >= FIRST


def _imported(what: str, counted: Extent) -> str:
    n = counted.get(Registration, 0)
    if n:
        about = ngettext("{n} registration", "{n} registrations", n).format(n=n)
        return _("{what}: {who}").format(what=what, who=about)
    return what


def _about(names: Sequence[str], counted: Extent) -> str:
    """Name the first, and count the others."""
    if not names:
        return ""
    n = max(len(names), *(counted.get(each, 0) for each in (Person, Registration, Message))) - 1
    if not n:
        return names[0]
    words = ngettext("{name} and {n} other person", "{name} and {n} other people", n)
    return words.format(name=names[0], n=n)


def _session_of(batch: Batch) -> str:
    for change in batch.changes:
        if isinstance(change.entity, Session):
            at = change.entity.starts_at
            return f"{short_date(at)}, {clock_time(at)}"
    return ""


def action_name(action: Action) -> str:
    """Say what a step was."""
    return {
        Action.SIGN_UP: _("registration"),
        Action.EDIT_PERSON: _("correction of the person"),
        Action.EDIT_REGISTRATION: _("correction of the registration"),
        Action.MERGE: _("two people made one"),
        Action.UNMERGE: _("one person made two again"),
        Action.CANCEL: _("cancellation"),
        Action.OFFER: _("offer of a seat"),
        Action.ANSWER: _("answer to an offer"),
        Action.CALL: _("call"),
        Action.REORDER: _("place in the waiting list"),
        Action.MOVE: _("change of session"),
        Action.ATTENDANCE: _("attendance"),
        Action.HEAD_COUNT: _("head-count"),
        Action.PLAN_SESSION: _("new session"),
        Action.PREPARE_SESSION: _("preparation of a session"),
        Action.EDIT_SESSION: _("correction of a session"),
        Action.MOVE_SESSION: _("session moved"),
        Action.CANCEL_SESSION: _("session cancelled"),
        Action.IMPORT: _("import"),
        Action.CERTIFY: _("certificate"),
        Action.TELL: _("message"),
        Action.ERASE: _("somebody erased"),
        Action.PURGE: _("data past its time erased"),
        Action.UNDO: _("undone"),
        Action.REDO: _("done again"),
    }[action]


def today_rows(
    steps: Sequence[Step],
    people: Mapping[UUID, Person],
    extents: Mapping[UUID, Extent],
) -> tuple[LikelyRow, ...]:
    """List what was done today: what, then when, by whom, and whether it was taken back."""
    rows = []
    for each in steps:
        batch = each.batch
        what = step_said(batch, people, extents.get(batch.id, NO_EXTENT))
        state = _("taken back; Enter does it again") if each.undone else ""
        state = _("cannot be taken back") if each.final else state
        note = "" if batch.action is Action.IMPORT else batch.note  # there, it names a layout
        parts = (clock_time(batch.at), batch.who or _("name not known"), note, state)
        why = " · ".join(part for part in parts if part)
        rows.append(LikelyRow(what, why, f"{what}, {why}"))
    return tuple(rows)
