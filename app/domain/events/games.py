"""What a group did in exercises and games."""

from dataclasses import dataclass
from enum import Enum


class Vote(Enum):
    """How a role voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"


@dataclass(frozen=True)
class CardPlaced:
    """The group put a card at a place (from 1)."""

    activity: str
    card: str
    place: int


@dataclass(frozen=True)
class CardLifted:
    """The group took a card back from its place."""

    activity: str
    card: str


@dataclass(frozen=True)
class OrderChecked:
    """The cards were compared with where they belong."""

    activity: str


@dataclass(frozen=True)
class SolutionShown:
    """A group that gave up was shown where the cards of an exercise belong."""

    activity: str


@dataclass(frozen=True)
class RolesDealt:
    """These roles are played; the others count as absent from the meeting."""

    activity: str
    roles: tuple[str, ...]


@dataclass(frozen=True)
class VoteCast:
    """A role voted on a resolution; None takes its vote back."""

    activity: str
    resolution: str
    role: str
    vote: Vote | None


@dataclass(frozen=True)
class SecondVoteOpened:
    """A resolution of article 25 is voted again at once, by the majority of article 24."""

    activity: str
    resolution: str


@dataclass(frozen=True)
class Word:
    """A word of the alphabet under its letter."""

    letter: str
    text: str


@dataclass(frozen=True)
class WordsBrought:
    """The words that earlier sessions found were on the wall when this one began."""

    activity: str
    words: tuple[Word, ...]


@dataclass(frozen=True)
class WordOffered:
    """The room offered a word for a letter."""

    activity: str
    letter: str
    text: str


@dataclass(frozen=True)
class WordDropped:
    """A word was taken off the wall."""

    activity: str
    letter: str
    text: str
