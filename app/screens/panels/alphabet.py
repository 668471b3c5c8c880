"""The cooperative's alphabet on the console."""

from dataclasses import dataclass

from app.domain.content import LETTERS, Alphabet
from app.domain.events import Word
from app.domain.live import SessionState
from app.screens.room.alphabet import letters_in_words, wall_of
from app.screens.wording import _
from app.usecases.alphabet_play import hint_for


@dataclass(frozen=True)
class LetterKey:
    """A letter to press, with how many words it has."""

    letter: str
    words: int


@dataclass(frozen=True)
class AlphabetPanel:
    """The letter that is asked for (empty: the whole wall) and the words that can be taken off.

    `hint` is read by the facilitator before anybody else; `can_hint` tells that the room has
    neither seen it nor found a word.
    """

    title: str
    letter: str
    letters: tuple[LetterKey, ...]
    words: tuple[Word, ...]
    counter: str
    field_label: str
    hint: str
    can_hint: bool


def alphabet_panel(state: SessionState, alphabet: Alphabet) -> AlphabetPanel:
    """Say where the alphabet stands."""
    wall = wall_of(state, alphabet)
    letter = state.called
    hint = hint_for(alphabet, letter)
    words = [word for word in wall if letter in {"", word.letter}]
    needless = bool(words) or letter in state.seen.get(alphabet.id, ())
    label = _("A word in {letter}").format(letter=letter) if letter else _("A letter or a word")
    return AlphabetPanel(
        title=alphabet.prompt or alphabet.title,
        letter=letter,
        letters=tuple(
            LetterKey(each, sum(word.letter == each for word in wall)) for each in LETTERS
        ),
        words=tuple(sorted(words, key=lambda word: word.letter)),
        counter=letters_in_words(wall),
        field_label=label,
        hint=" – ".join(part for part in (hint.word, hint.text) if part) if hint else "",
        can_hint=hint is not None and not needless,
    )
