"""Sessions, the people registered for them, and who came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from uuid import UUID


class Gathering(Enum):
    """The kind of session: a table of a few people, or a general assembly."""

    SMALL_GROUP = "small_group"
    ASSEMBLY = "assembly"


class Channel(Enum):
    """How a registration came in."""

    PAPER = "paper"
    PHONE = "phone"
    EMAIL = "email"
    ONLINE = "online"
    WALK_IN = "walk_in"


class Attendance(Enum):
    """Whether a registered person came."""

    UNKNOWN = "unknown"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"


@dataclass(frozen=True)
class PlannedStep:
    """A step of a prepared running order.

    `title` is set for a stop of the facilitator's own, such as a break.
    """

    activity: str
    minutes: int
    title: str = ""


@dataclass(frozen=True)
class Session:
    """One dated meeting on one module.

    `capacity` is the number of seats; `head_count` is the plain number of people present where
    nobody ticks names (None: not counted). `plan` is the prepared running order (none: the module
    as it comes), `preparation` holds the facilitator's own notes by activity id.
    """

    id: UUID
    starts_at: datetime
    place: str
    module: str
    gathering: Gathering
    capacity: int
    head_count: int | None = None
    plan: tuple[PlannedStep, ...] = ()
    preparation: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Person:
    """Somebody who registered."""

    id: UUID
    given_name: str
    family_name: str

    @property
    def full_name(self) -> str:
        """The name as lists show it: family name in capitals first."""
        return " ".join(part for part in (self.family_name.upper(), self.given_name) if part)


@dataclass(frozen=True)
class Registration:
    """A person's seat in a session."""

    id: UUID
    session: UUID
    person: Person
    channel: Channel
    attendance: Attendance = Attendance.UNKNOWN


def one_line(text: str) -> str:
    """A text as people read it: one line, without signs that cannot be seen or stored."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(seen.split())


def people_present(session: Session, registrations: tuple[Registration, ...]) -> int | None:
    """How many people are in the room: the head-count if one was typed, else the ticks.

    None when neither says anything.
    """
    if session.head_count is not None:
        return session.head_count
    if all(each.attendance is Attendance.UNKNOWN for each in registrations):
        return None
    return sum(each.attendance is Attendance.PRESENT for each in registrations)
