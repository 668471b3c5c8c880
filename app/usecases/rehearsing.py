"""A rehearsal: the same session, of which nothing is kept."""

from uuid import UUID

from app.domain.errors import UserError
from app.domain.events import Recorded


class RehearsalJournal:
    """A journal in memory, forgotten with the rehearsal; it knows nothing of real sessions."""

    def __init__(self) -> None:
        self._entries: dict[UUID, tuple[Recorded, ...]] = {}

    def append(self, session: UUID, entry: Recorded) -> None:
        """Keep an entry for as long as the rehearsal lasts."""
        self._entries[session] = (*self._entries.get(session, ()), entry)

    def read(self, session: UUID) -> tuple[Recorded, ...]:
        """Return what was rehearsed so far."""
        return self._entries.get(session, ())

    def latest(self) -> tuple[tuple[UUID, Recorded | UserError], ...]:
        """Return the last entry rehearsed."""
        return tuple((session, entries[-1]) for session, entries in self._entries.items())
