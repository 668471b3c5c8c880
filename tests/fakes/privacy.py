"""The ports of what is kept about personal data, in memory; `tests/storage` compares them."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from app.domain.errors import UserError
from app.domain.exports import Export
from app.domain.notices import Notice


class MemoryNotices:
    """The port NoticeStore without a disk."""

    def __init__(self) -> None:
        self._kept: dict[str, Notice] = {}

    def notices(self) -> tuple[Notice, ...]:
        """Return all of them, the oldest first."""
        return tuple(sorted(self._kept.values(), key=lambda each: (each.since, each.version)))

    def keep(self, notice: Notice) -> None:
        """Keep one more."""
        self._kept.setdefault(notice.version, notice)


class MemoryExports:
    """The port ExportLog without a disk; `refusal` plays a full one."""

    def __init__(self) -> None:
        self.refusal: UserError | None = None
        self._kept: list[Export] = []

    def note(self, export: Export) -> None:
        """Write down that something leaves."""
        if self.refusal is not None:
            raise self.refusal
        self._kept.append(export)

    def exports(self) -> tuple[Export, ...]:
        """Return what left, the newest first."""
        in_order = sorted(self._kept, key=lambda each: each.id.hex)
        return tuple(sorted(in_order, key=lambda each: each.at, reverse=True))

    def forget_before(self, moment: datetime) -> None:
        """Drop what is older."""
        self._kept = [each for each in self._kept if each.at >= moment]


class KeptPapers:
    """The port Papers, which remembers what it was told to remove; `refusal` plays a closed one."""

    def __init__(self) -> None:
        self.refusal: UserError | None = None
        self.forgotten: set[UUID] = set()

    def forget(self, sessions: Collection[UUID]) -> None:
        """Remove those of these sessions."""
        if self.refusal is not None:
            raise self.refusal
        self.forgotten |= set(sessions)
