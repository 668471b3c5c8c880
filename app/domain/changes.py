"""Batches of changes: every write of the sign-up desk, kept and able to be undone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from typing import TypeAlias
from uuid import UUID

from app.domain.calls import Call
from app.domain.erasure import Erased
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Registration, Session
from app.domain.messages import Message, Way
from app.domain.people import Person

Entity: TypeAlias = Session | Person | Registration | Call | Message | KeptRow | Erased


class Action(Enum):
    """What a batch was for."""

    SIGN_UP = "sign_up"
    EDIT_PERSON = "edit_person"
    EDIT_REGISTRATION = "edit_registration"
    MERGE = "merge"
    UNMERGE = "unmerge"
    CANCEL = "cancel"
    OFFER = "offer"
    ANSWER = "answer"
    CALL = "call"
    REORDER = "reorder"
    MOVE = "move"
    ATTENDANCE = "attendance"
    HEAD_COUNT = "head_count"
    PLAN_SESSION = "plan_session"
    PREPARE_SESSION = "prepare_session"
    EDIT_SESSION = "edit_session"
    MOVE_SESSION = "move_session"
    CANCEL_SESSION = "cancel_session"
    IMPORT = "import"
    CERTIFY = "certify"
    TELL = "tell"
    ERASE = "erase"
    PURGE = "purge"
    UNDO = "undo"
    REDO = "redo"


_FOR_GOOD = frozenset({Action.CERTIFY, Action.ERASE, Action.PURGE})


@dataclass(frozen=True, slots=True)
class Change:
    """One row, as it was and as it is: None before it was added, None once it is removed."""

    before: Entity | None
    after: Entity | None

    @property
    def entity(self) -> Entity:
        """The row, as it is if it still is there."""
        if self.after is not None:
            return self.after
        if self.before is not None:
            return self.before
        raise ValueError("a change of nothing into nothing")


@dataclass(frozen=True)
class Batch:
    """Changes that are written together or not at all; `undoes` is the batch they take back.

    `note` is the reason that staff gave, where one was asked for. It changes each row once. With
    `erased`, part of it told of people who were forgotten since: it cannot be taken back.
    """

    id: UUID
    at: datetime
    who: str
    action: Action
    changes: tuple[Change, ...]
    undoes: UUID | None = None
    note: str = ""
    erased: bool = False

    def __post_init__(self) -> None:
        rows = [each.entity for each in self.changes]
        for kind in {*map(type, rows)}:  # one kind after the other: an import has many of each
            ids = [each.id for each in rows if type(each) is kind]
            if len({*ids}) < len(ids):
                raise ValueError("a batch changes each row once")


def is_kept(batch: Batch) -> bool:
    """Whether this left the house, or the file for good: no undo takes it back.

    What staff merely noted (a letter posted, somebody told by phone) can be taken back.
    """
    return batch.action in _FOR_GOOD or is_sent(batch)


def is_sent(batch: Batch) -> bool:
    """Whether this tells of an e-mail that a server took, or perhaps took."""
    messages = (each.entity for each in batch.changes)
    return batch.action is Action.TELL and any(
        isinstance(each, Message) and each.way is Way.EMAIL for each in messages
    )


def added(*entities: Entity) -> tuple[Change, ...]:
    """Rows that are new."""
    return tuple(Change(None, each) for each in entities)


def changed(before: Entity, after: Entity) -> tuple[Change, ...]:
    """A row that changes; nothing when it stays as it is."""
    return () if same(before, after) else (Change(before, after),)


def backwards(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that lead back."""
    return tuple(Change(each.after, each.before) for each in reversed(tuple(changes)))


@dataclass(frozen=True)
class Erasure:
    """Whom to forget: `people` altogether, of `contacts` all but the name.

    `batch` says who does it and when, in the history; it holds no changes.
    """

    batch: Batch
    people: frozenset[UUID]
    contacts: frozenset[UUID] = frozenset()


def same(one: Entity | None, other: Entity | None) -> bool:
    """Tell whether two rows hold the same; of its person, a registration holds the id alone."""
    if isinstance(one, Registration) and isinstance(other, Registration):
        return one.person.id == other.person.id and replace(one, person=other.person) == other
    return one == other
