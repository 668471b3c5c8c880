"""Who does something at the sign-up desk, and where it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from app.domain.changes import Action, Batch, Change
from app.usecases.ports import Clock
from app.usecases.register import Register


def no_notice() -> str:
    """Nobody is told anything, as before there was a notice."""
    return ""


@dataclass(frozen=True)
class Office:
    """Somebody at the desk: the register, the time, and the name that the history keeps.

    `notice` tells the version of the information that people get now about their data.
    """

    register: Register
    clock: Clock
    who: str
    notice: Callable[[], str] = no_notice

    def now(self) -> datetime:
        """This moment."""
        return self.clock.now()

    def write(
        self,
        action: Action,
        changes: tuple[Change, ...],
        note: str = "",
        undoes: UUID | None = None,
    ) -> Batch | None:
        """Write changes under this name; nothing to change writes nothing."""
        if not changes:
            return None
        batch = Batch(uuid4(), self.now(), self.who, action, changes, undoes, note)
        self.register.write(batch)
        return batch
