"""What the papers of the two games say: role cards, a tally sheet, the poster of the alphabet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RoleCard:
    """A card to cut out: who this is, what they want, how much they weigh.

    `share` (0 to 1) is how much of the building they own.
    """

    name: str
    shares: str
    share: float
    portrait: str
    wish: str


@dataclass(frozen=True)
class TallyColumn:
    """A resolution of the tally sheet: its number, its text, what it needs."""

    number: str
    text: str
    rule: str


@dataclass(frozen=True)
class MeetingPaper:
    """All that a role play needs on paper; `votes` are the words over the three boxes."""

    title: str
    session_lines: tuple[str, ...]
    cards: tuple[RoleCard, ...]
    portrait_label: str
    wish_label: str
    motto: str
    tally_title: str
    how: str
    columns: tuple[TallyColumn, ...]
    owner_label: str
    votes: tuple[str, str, str]
    footer: str


@dataclass(frozen=True)
class PosterCell:
    """A letter with its words; none where a word is still to be found."""

    letter: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Poster:
    """The alphabet of the cooperative, to hang up; `invitation` says what is still to come."""

    title: str
    lines: tuple[str, ...]
    cells: tuple[PosterCell, ...]
    to_find: str
    invitation: str
    footer: str
