"""What left the program with people's data in it: that it did, never who was in it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

KEPT_FOR = timedelta(days=366)


@dataclass(frozen=True)
class Export:
    """A paper, table, draft or file that left: who made it, when, what, of how many people.

    `kind` is the name under which it is asked for, `columns` what it tells of each person.
    """

    id: UUID
    at: datetime
    who: str
    kind: str
    columns: tuple[str, ...]
    people: int
