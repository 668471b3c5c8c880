"""The words of the cooperative's alphabet: which ones may go on the wall, and what they leave."""

import unicodedata
from collections.abc import Iterable

from app.domain.content import LETTERS
from app.domain.errors import UserError
from app.domain.events import Word
from app.domain.meetings import one_line

MOST_LETTERS = 24
MOST_WORDS = 8
"""As many words under one letter as the wall and the poster have room for."""

_LIGATURES = str.maketrans({"Œ": "OE", "œ": "oe", "Æ": "AE", "æ": "ae"})
_SIGNS = frozenset(" -’.&")

Wall = tuple[Word, ...]


def letter_of_word(text: str) -> str:
    """The letter under which a word goes, accents folded; empty when it begins with none."""
    first = _folded(text)[:1].upper()
    return first if first and first in LETTERS else ""


def tidy_word(letter: str, text: str, wall: Wall) -> Word:
    """Check a word for a letter; UserError when it cannot go on this wall."""
    tidy = one_line(unicodedata.normalize("NFC", text)).replace("'", "’")
    if not tidy:
        raise UserError("Type a word for the letter {letter}.", letter=letter)
    if len(tidy) > MOST_LETTERS:
        raise UserError("A word has at most {most} letters here: shorten it.", most=MOST_LETTERS)
    if letter_of_word(tidy) != letter:
        raise UserError(
            "“{word}” does not begin with {letter}: choose another word, or another letter.",
            word=tidy,
            letter=letter,
        )
    if not all(_writable(sign) for sign in tidy):
        raise UserError("A word is made of letters: leave the other signs out.")
    _refuse_crowd(letter, tidy, wall)
    return Word(letter, tidy)


def _refuse_crowd(letter: str, tidy: str, wall: Wall) -> None:
    under = [word for word in wall if word.letter == letter]
    if any(_folded(word.text) == _folded(tidy) for word in under):
        raise UserError("“{word}” is on the wall already: choose another word.", word=tidy)
    if len(under) >= MOST_WORDS:
        raise UserError(
            "The letter {letter} has {most} words already: take one off first.",
            letter=letter,
            most=MOST_WORDS,
        )


def words_under(letter: str, wall: Wall) -> tuple[str, ...]:
    """The words under a letter, in the order in which they came."""
    return tuple(word.text for word in wall if word.letter == letter)


def letters_found(wall: Wall) -> frozenset[str]:
    """The letters that have a word."""
    return frozenset(word.letter for word in wall)


def wall_left_by(sessions: Iterable[tuple[Wall, Wall]]) -> Wall:
    """The wall that sessions left together, earliest first.

    Each one is told by the words that were brought to it and by those that it left. What a
    session took off is gone, even though one that ran beside it may have kept it.
    """
    wall: Wall = ()
    for brought, left in sessions:
        wall = tuple(word for word in wall if word in left or word not in brought)
        wall = (*wall, *(word for word in left if word not in wall))
    return wall


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.strip().translate(_LIGATURES))
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).casefold()


def _writable(sign: str) -> bool:
    """Tell whether the typeface of wall and poster has a sign."""
    return sign in _SIGNS or sign in "0123456789" or (sign.isalpha() and sign < "\u0180")
