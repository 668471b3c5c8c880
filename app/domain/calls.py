"""Calls made to people about a session."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from uuid import UUID


class Outcome(Enum):
    """What a call came to."""

    REACHED_YES = "reached_yes"
    REACHED_NO = "reached_no"
    REACHED = "reached"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True)
class Call:
    """Somebody was called about a session, because of a registration or not."""

    id: UUID
    person: UUID
    session: UUID
    registration: UUID | None
    at: datetime
    who: str
    outcome: Outcome
    note: str = ""
