"""How often what people were told of a session has changed since."""

from collections.abc import Iterable
from uuid import UUID

from app.domain.changes import Batch, Entity
from app.domain.meetings import Registration, Session, Standing


def edition(row: UUID, history: Iterable[Batch]) -> int:
    """Count the changes of a session, or of somebody's seat in it, that people must hear of.

    It never goes down, not even when a change is undone: calendars keep the highest.
    """
    return sum(
        _told(change.before) != _told(change.after)
        for batch in history
        for change in batch.changes
        if change.entity.id == row and change.before is not None
    )


def _told(entity: Entity | None) -> object:
    match entity:
        case Session():
            when = entity.starts_at, entity.minutes, entity.cancelled_at is None
            return (*when, entity.place, entity.modules)
        case Registration():
            return entity.standing is Standing.SEATED
        case _:
            return None
