"""A rehearsal: the same session, of which nothing is kept."""

from collections.abc import Collection
from dataclasses import replace
from uuid import UUID

from app.domain.answers import check_head_count
from app.domain.errors import UserError
from app.domain.events import Event, Recorded
from app.domain.meetings import Session
from app.usecases.ports import Journal


def with_heads(session: Session, present: int | None) -> Session:
    """The session as if so many people were there; nothing is stored."""
    if present is not None:
        check_head_count(present)
    return replace(session, head_count=present)


class RehearsalJournal:
    """A journal in memory for one session, forgotten with the rehearsal.

    What really happened in that session is left alone and not looked at; other sessions can be
    read, for what they left (the words of an alphabet), and never written to.
    """

    def __init__(self, session: UUID, kept: Journal) -> None:
        """`kept` is the journal of what really happened."""
        self._session = session
        self._kept = kept
        self._entries: tuple[Recorded, ...] = ()

    def append(self, session: UUID, entry: Recorded) -> None:
        """Keep an entry for as long as the rehearsal lasts."""
        if session != self._session:
            raise UserError("A rehearsal is about one session: close it, then open the other one.")
        self._entries = (*self._entries, entry)

    def read(self, session: UUID) -> tuple[Recorded, ...]:
        """Return what was rehearsed so far; of another session, what happened there."""
        return self._entries if session == self._session else self._kept.read(session)

    def begun(self, session: UUID) -> bool:
        """Tell whether anything was rehearsed; of another session, whether it was held."""
        return bool(self._entries) if session == self._session else self._kept.begun(session)

    def holding(self, kinds: Collection[type[Event]]) -> tuple[UUID, ...]:
        """Return the other sessions that have an entry of one of these kinds."""
        return tuple(each for each in self._kept.holding(kinds) if each != self._session)

    def latest(self) -> tuple[tuple[UUID, Recorded | UserError], ...]:
        """Return the last entry rehearsed."""
        return ((self._session, self._entries[-1]),) if self._entries else ()
