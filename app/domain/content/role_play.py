"""The role play of an owners' meeting: each role holds shares, resolutions are voted."""

from dataclasses import dataclass
from enum import Enum

from app.domain.content.activity import Activity


class Majority(Enum):
    """The majority that the law of 10 July 1965 asks for, by article."""

    SIMPLE = "24"
    ABSOLUTE = "25"
    DOUBLE = "26"


@dataclass(frozen=True)
class Role:
    """An owner to be played, with the shares ("tantièmes") of the building that go with it.

    `text` says who this is, `wish` what they want of the meeting.
    """

    id: str
    name: str
    shares: int
    text: str
    wish: str = ""


@dataclass(frozen=True)
class Resolution:
    """What the meeting votes on."""

    id: str
    text: str
    majority: Majority
    explanation: str
    facts: tuple[str, ...] = ()


@dataclass(frozen=True)
class RolePlay(Activity):
    """A meeting of owners: the situation, who is there, what is voted."""

    situation: str = ""
    roles: tuple[Role, ...] = ()
    resolutions: tuple[Resolution, ...] = ()

    @property
    def shares(self) -> int:
        """All the shares of the building."""
        return sum(role.shares for role in self.roles)
