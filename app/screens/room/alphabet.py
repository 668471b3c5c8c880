"""The cooperative's alphabet, as the room sees it."""

from app.domain.answers import Wall, letters_found, words_under
from app.domain.content import LETTERS, Alphabet
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import AlphabetSlide, Header, LetterCell, LetterSlide, WallSlide
from app.screens.wording import _, ngettext
from app.usecases.alphabet_play import hint_for


def alphabet_slide(state: SessionState, alphabet: Alphabet) -> AlphabetSlide:
    """The letter that is asked for, else the whole wall."""
    wall = wall_of(state, alphabet)
    if state.called:
        return _letter(state, alphabet, wall)
    last = last_word(state, alphabet)
    return WallSlide(
        header=_header(state, alphabet, wall),
        title=alphabet.prompt or alphabet.title,
        cells=cells_of(wall),
        last=last,
        last_label=_("The last word") if last else "",
        hint=_("Which word of ours begins with which letter?"),
    )


def wall_of(state: SessionState, alphabet: Alphabet) -> Wall:
    """The words on the wall, in the order in which they came."""
    return state.answers.words.get(alphabet.id, ())


def cells_of(wall: Wall) -> tuple[LetterCell, ...]:
    """All letters with their words."""
    return tuple(LetterCell(letter, words_under(letter, wall)) for letter in LETTERS)


def last_word(state: SessionState, alphabet: Alphabet) -> str:
    """The word that came last in this session; empty when none has come yet."""
    words = wall_of(state, alphabet)
    brought = state.answers.brought.get(alphabet.id, ())
    return words[-1].text if words and words[-1] not in brought else ""


def letters_in_words(wall: Wall) -> str:
    """Say how many letters have a word."""
    found = len(letters_found(wall))
    return ngettext("{n} letter out of {all}", "{n} letters out of {all}", found).format(
        n=found, all=len(LETTERS)
    )


def _header(state: SessionState, alphabet: Alphabet, wall: Wall) -> Header:
    return header(state, alphabet, letters_in_words(wall))


def _letter(state: SessionState, alphabet: Alphabet, wall: Wall) -> LetterSlide:
    letter = state.called
    words = words_under(letter, wall)
    last = last_word(state, alphabet)
    hint = hint_for(alphabet, letter)
    shown = hint is not None and not words and letter in state.seen.get(alphabet.id, ())
    return LetterSlide(
        header=_header(state, alphabet, wall),
        letter=letter,
        question="" if words else _("A word that begins with {letter}?").format(letter=letter),
        words=words,
        last=last if last in words else "",
        clue_label=_("A hint") if shown else "",
        clue=hint.word if hint and shown else "",
        meaning=hint.text if hint and shown else "",
        strip=cells_of(wall),
        hint=_("Say a word: it goes on the wall."),
    )
