"""The session itself: its beginning and end, who is in the room, the running order."""

from dataclasses import dataclass

from app.domain.meetings import PlannedStep


@dataclass(frozen=True)
class SessionOpened:
    """The session began on this version of the module."""

    module: str
    module_version: int


@dataclass(frozen=True)
class SessionResumed:
    """The program was started again in the middle of the session."""


@dataclass(frozen=True)
class SessionClosed:
    """The facilitator ended the session."""


@dataclass(frozen=True)
class PresenceCounted:
    """This many people are in the room."""

    present: int


@dataclass(frozen=True)
class RunningOrderSet:
    """The steps to come and gone, as prepared or as changed on the way."""

    steps: tuple[PlannedStep, ...]


@dataclass(frozen=True)
class Zone:
    """A part of the hall with the people counted in it (None: not counted)."""

    id: str
    name: str
    present: int | None = None


@dataclass(frozen=True)
class ZonesSet:
    """The hall is counted by these zones; none puts it together again."""

    zones: tuple[Zone, ...]


@dataclass(frozen=True)
class TeamsNamed:
    """The tables or residences that play for points, never persons; none ends the game."""

    teams: tuple[str, ...]


@dataclass(frozen=True)
class NamedAnswersSet:
    """The room was told that answers are noted by person, or no longer are."""

    on: bool
