"""The alphabet of the cooperative: the whole wall, or one letter with its words."""

from dataclasses import dataclass

from app.screens.slides.parts import Header


@dataclass(frozen=True)
class LetterCell:
    """A letter with its words, the newest last."""

    letter: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class WallSlide:
    """All 26 letters; `last` is the word that came last, empty when none came today."""

    header: Header
    title: str
    cells: tuple[LetterCell, ...]
    last: str
    last_label: str
    hint: str


@dataclass(frozen=True)
class LetterSlide:
    """The letter that is asked for; the strip of all letters tells how far the wall has come.

    `last` is highlighted among `words`. `clue` and what it means show on demand, until there is
    a word.
    """

    header: Header
    letter: str
    question: str
    words: tuple[str, ...]
    last: str
    clue_label: str
    clue: str
    meaning: str
    strip: tuple[LetterCell, ...]
    hint: str


AlphabetSlide = WallSlide | LetterSlide
