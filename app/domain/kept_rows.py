"""What is remembered of a row that was brought in, so that it never comes in twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID, uuid5

_ROWS = UUID("7d0ccf2e-9d0c-5a41-9f43-0f6f8f1c7e55")


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row of an export: its key in that source, and what became of it.

    `raw` holds the cells as they were, by header; `fingerprint` tells a row that changed from one
    that did not.
    """

    id: UUID
    source: str
    key: str
    fingerprint: str
    person: UUID | None = None
    registration: UUID | None = None
    raw: Mapping[str, str] = field(default_factory=dict, hash=False)


@lru_cache(maxsize=1024)  # asked for the person, then the registration, then the row
def row_id(source: str, key: str) -> UUID:
    """The id of a row: the same on every machine, so that nothing comes in twice."""
    return uuid5(_ROWS, f"{len(source)}:{source}{key}")
