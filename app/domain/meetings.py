"""Sessions, the people registered for them, and who came."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from app.domain.people import Person

UNLIMITED = 0


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
    """One dated meeting on one module, or on several.

    `capacity` is the number of seats, `UNLIMITED` where everybody may come; `head_count` is the
    plain number of people present where nobody ticks names (None: not counted). `plan` is the
    prepared running order (none: the module as it comes), `preparation` holds the facilitator's
    own notes by activity id. `more_modules` follow the first one. `minutes` is 0 where the length
    follows from the modules. `comments` is what the room said, written once it is over.
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
    more_modules: tuple[str, ...] = ()
    minutes: int = 0
    facilitator: str = ""
    notes: str = ""
    series: UUID | None = None
    cancelled_at: datetime | None = None
    comments: str = ""

    @property
    def modules(self) -> tuple[str, ...]:
        """All modules of the meeting, in order."""
        return (self.module, *self.more_modules)


class Standing(Enum):
    """What a registration is worth: a seat, a place in the waiting list, or nothing any more."""

    SEATED = "seated"
    WAITING = "waiting"
    OFFERED = "offered"
    CANCELLED = "cancelled"


@dataclass(frozen=True, order=True)
class Turn:
    """Whose turn it is in a waiting list: the day that counts, then the moment."""

    day: date
    moment: datetime


@dataclass(frozen=True, slots=True)
class Registration:
    """A person's seat in a session, or what became of it.

    `received_on` is the postmark of a coupon, `sent_at` the moment of an on-line form. An offered
    seat is held until `offered_until`. `over_capacity_by` names who accepted one too many.
    `moved_from` is the registration that this one takes the place of. `ranks_as` is the turn that
    staff gave instead of the one that follows from the dates. `notice` is the version of the
    information that the person got, `source` says which import it came from. `certificate` is the
    number of the certificate of participation, once there is one: 2026-0001.
    """

    id: UUID
    session: UUID
    person: Person
    channel: Channel
    attendance: Attendance = Attendance.UNKNOWN
    standing: Standing = Standing.SEATED
    received_on: date | None = None
    sent_at: datetime | None = None
    entered_at: datetime | None = None
    entered_by: str = ""
    second_choice: UUID | None = None
    offered_until: datetime | None = None
    over_capacity_by: str = ""
    moved_from: UUID | None = None
    ranks_as: Turn | None = None
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    notice: str = ""
    source: str = ""
    note: str = ""
    certificate: str = ""

    @property
    def live(self) -> bool:
        """Whether this still is a seat or a place in the waiting list."""
        return self.standing is not Standing.CANCELLED


@dataclass(frozen=True)
class Counts:
    """How many people a session has, by what their registration is worth."""

    seated: int = 0
    waiting: int = 0
    offered: int = 0
    cancelled: int = 0


def one_line(text: str) -> str:
    """A text as people read it: one line, without signs that cannot be seen or stored."""
    if not text.isprintable():
        text = "".join(sign if sign.isprintable() else " " for sign in text)
    line = " ".join(text.split())
    return text if line == text else line  # the same text is not kept twice


def people_present(session: Session, registrations: tuple[Registration, ...]) -> int | None:
    """How many people are in the room: the head-count if one was typed, else the ticks.

    None when neither says anything. Only whoever has a seat is there.
    """
    if session.head_count is not None:
        return session.head_count
    came = [each.attendance for each in registrations if each.standing is Standing.SEATED]
    if all(each is Attendance.UNKNOWN for each in came):
        return None
    return came.count(Attendance.PRESENT)
