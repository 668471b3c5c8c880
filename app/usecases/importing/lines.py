"""What a preview says of each person of a table, and of the whole."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from enum import Enum
from functools import cached_property
from uuid import UUID

from app.domain.changes import Change
from app.domain.imports.layouts import Layout
from app.domain.imports.rows import Entry
from app.domain.imports.said import Knowledge
from app.domain.imports.table import Remark, Table
from app.domain.likeness import Reason
from app.domain.meetings import Standing
from app.domain.people import Person


class Outcome(Enum):
    """What becomes of somebody in a table."""

    NEW = "new"
    DOUBLE = "double"  # new, but maybe somebody who is there
    KNOWN = "known"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    LEFT_OUT = "left_out"  # staff said so
    SET_ASIDE = "set_aside"
    UNREADABLE = "unreadable"
    ERASED = "erased"


@dataclass(frozen=True, slots=True)
class Likely:
    """Somebody of the register who may be the same, and why."""

    person: Person
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What becomes of one person of a row; `standing` is None where there is no new seat.

    `edited` names what the form says anew but staff had edited: it stays as staff left it.
    """

    row: int
    key: str
    outcome: Outcome
    person: Person | None = None
    standing: Standing | None = None
    alike: tuple[Likely, ...] = ()
    remarks: tuple[Remark, ...] = ()
    edited: tuple[str, ...] = ()

    def with_standing(self, standing: Standing) -> "Line":
        """The line of somebody who gets a seat or a place in the waiting list."""
        return Line(
            self.row, self.key, self.outcome, self.person, standing, self.alike, self.remarks,
            self.edited,
        )  # fmt: skip


@dataclass(frozen=True)
class Import:
    """A table to bring into a session, and what staff said about it.

    `same` gives by key of a line the person it is, or None where it is none of those who are
    there; `left_out` are the keys of those who are not wanted. `month_first` answers for dates
    that can be read in two ways; with `fill` each merged area holds its text in all of its cells.
    """

    table: Table
    layout: Layout
    session: UUID
    zone: tzinfo
    known: Knowledge
    notice: str = ""
    month_first: bool | None = None
    same: Mapping[str, UUID | None] = field(default_factory=dict)
    fill: bool = False
    left_out: frozenset[str] = frozenset()

    @cached_property
    def source(self) -> str:
        """What its rows are kept under: the form, then the session."""
        named = self.layout.name and f"={self.layout.name}"
        return f"{self.layout.source.value}{named}:{self.session.hex}"


@dataclass(frozen=True)
class Preview:
    """What bringing a table in would do; `remarks` are about the whole table."""

    wanted: Import
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...] = ()

    def counts(self) -> Mapping[Outcome, int]:
        """How many lines there are of each outcome."""
        return Counter(each.outcome for each in self.lines)

    def seats(self) -> Mapping[Standing, int]:
        """How many get a seat, and how many go to the waiting list."""
        return Counter(each.standing for each in self.lines if each.standing is not None)


@dataclass(frozen=True, slots=True)
class Guest:
    """One person of an entry, under the key that is kept for it."""

    entry: Entry
    key: str
    person: Person
    said: Mapping[str, str]
