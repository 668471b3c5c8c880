"""The ports of storage in memory; `tests/storage` holds them to the same as SQL.

Set `refusal` to a UserError to play a full disk: every write raises it and keeps nothing.
With `power_fails` the program stops at the next entry, once that is written.
A session in `unreadable` has a last entry that cannot be read; in `unreadable_inside`, one before.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from app.domain.errors import UserError
from app.domain.events import Event, Recorded
from app.domain.settings import Settings
from app.usecases.asked import AskedTexts


class PowerCutError(Exception):
    """The machine stops here."""


class MemoryJournal:
    """The port Journal without a disk."""

    def __init__(self) -> None:
        self.power_fails = False
        self.refusal: UserError | None = None
        self.unreadable: dict[UUID, UserError] = {}
        self.unreadable_inside: dict[UUID, UserError] = {}
        self.unsearchable: UserError | None = None
        self._entries: dict[UUID, dict[int, Recorded]] = {}

    def append(self, session: UUID, entry: Recorded) -> None:
        """Keep one entry."""
        if self.refusal is not None:
            raise self.refusal
        written = self._entries.setdefault(session, {})
        if entry.sequence in written:
            raise UserError(
                "This session was written to from somewhere else: "
                "close it here, then resume it from the home screen."
            )
        written[entry.sequence] = replace(entry, at=_universal(entry.at))
        if self.power_fails:
            raise PowerCutError

    def read(self, session: UUID) -> tuple[Recorded, ...]:
        """Return the entries of a session in order."""
        if why := {**self.unreadable, **self.unreadable_inside}.get(session):
            raise why
        written = self._entries.get(session, {})
        return tuple(written[sequence] for sequence in sorted(written))

    def begun(self, session: UUID) -> bool:
        """Tell whether a session has any entry."""
        return bool(self._entries.get(session))

    def holding(self, kinds: Collection[type[Event]]) -> tuple[UUID, ...]:
        """Return the sessions that have an entry of one of these kinds."""
        if self.unsearchable is not None:
            raise self.unsearchable
        found = {
            session
            for session, written in self._entries.items()
            if any(type(entry.event) in kinds for entry in written.values())
        }
        return tuple(sorted(found))

    def latest(self) -> tuple[tuple[UUID, Recorded | UserError], ...]:
        """Return the last entry of each session, most recent first."""
        lasts = {session: max(written.items())[1] for session, written in self._entries.items()}
        ordered = sorted(lasts, key=lambda each: (lasts[each].at, each.hex), reverse=True)
        return tuple((each, self.unreadable.get(each, lasts[each])) for each in ordered)


class MemorySettings:
    """The port SettingsStore without a disk."""

    def __init__(self, settings: Settings = Settings()) -> None:  # noqa: B008 - it never changes
        self.refusal: UserError | None = None
        self._settings = settings

    def read(self) -> Settings:
        """Return the settings."""
        return self._settings

    def write(self, settings: Settings) -> None:
        """Keep these settings."""
        if self.refusal is not None:
            raise self.refusal
        self._settings = settings


class MemoryAsked:
    """The port AskedStore without a disk."""

    def __init__(self) -> None:
        self.refusal: UserError | None = None
        self._texts: dict[UUID, AskedTexts] = {}

    def keep(self, session: UUID, texts: AskedTexts) -> None:
        """Keep the texts of a session."""
        if self.refusal is not None:
            raise self.refusal
        self._texts[session] = replace(texts, files=dict(texts.files))

    def of(self, session: UUID) -> AskedTexts | None:
        """Return what a session was asked."""
        return self._texts.get(session)


def _universal(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC)
