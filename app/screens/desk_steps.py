"""What was done at the desk, in words: to undo it, and for the history of somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from app.domain.calls import Call
from app.domain.changes import Action, Batch
from app.domain.meetings import Registration, Session
from app.domain.people import Person
from app.screens.dates import clock_time, short_date
from app.screens.wording import _
from app.usecases.desk.undoing import FIRST


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
        elif isinstance(entity, Call):
            found[entity.person] = None
    return tuple(found)


def step_said(batch: Batch, people: Mapping[UUID, Person]) -> str:
    """Say a step in a few words: what, and of whom or of which session."""
    what = action_name(batch.action)
    names = [people[each].full_name for each in people_in(batch) if each in people]
    about = names[0] if names else _session_of(batch)
    if names and _goes_on(batch):
        about = _("{name} and others").format(name=names[0])
    elif len(names) > 1:
        about = _("{name} and {n} more").format(name=names[0], n=len(names) - 1)
    return _("{what}: {who}").format(what=what, who=about) if about else what


def _goes_on(batch: Batch) -> bool:
    """Whether only its first changes are known; those of a couple are as many."""
    return len(batch.changes) >= FIRST and batch.action is not Action.SIGN_UP


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


def steps_for(undo: Batch | None, redo: Batch | None, people: Mapping[UUID, Person]) -> StepsView:
    """Say what can be undone and done again."""
    return StepsView(
        step_said(undo, people) if undo else "", step_said(redo, people) if redo else ""
    )
