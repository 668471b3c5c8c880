"""The ports of what is kept about personal data, beside the register."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.exports import Export
from app.domain.notices import Notice


class NoticeStore(Protocol):
    """The wordings of the information notice that were in use; none is ever lost."""

    def notices(self) -> tuple[Notice, ...]:
        """Return all of them, the oldest first."""
        ...

    def keep(self, notice: Notice) -> None:
        """Keep one more; one of the same version stays as it is."""
        ...


class ExportLog(Protocol):
    """What left the program with people's data in it."""

    def note(self, export: Export) -> None:
        """Write down that something leaves: on the disk when this returns."""
        ...

    def exports(self) -> tuple[Export, ...]:
        """Return what left, the newest first."""
        ...

    def forget_before(self, moment: datetime) -> None:
        """Drop what is older."""
        ...


class Papers(Protocol):
    """The papers that the program keeps: they can be made again from the register."""

    def forget(self, sessions: Collection[UUID]) -> None:
        """Remove those of these sessions; UserError where one cannot be removed."""
        ...
