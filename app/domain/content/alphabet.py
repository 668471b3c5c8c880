"""The cooperative's alphabet: a word for each letter, found together over several sessions."""

from dataclasses import dataclass

from app.domain.content.activity import Activity

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Hint:
    """A word that helps a room that finds none, with what it means here."""

    letter: str
    word: str
    text: str = ""


@dataclass(frozen=True)
class Alphabet(Activity):
    """The room offers words; `hints` help where none comes."""

    prompt: str = ""
    hints: tuple[Hint, ...] = ()
