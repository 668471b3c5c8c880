"""The cooperative's alphabet: letters are asked for, words come and go, and stay for next time."""

from datetime import datetime
from uuid import UUID

from app.domain.answers import Wall, letter_of_word, tidy_word, wall_left_by
from app.domain.content import LETTERS, Alphabet, Hint
from app.domain.errors import UserError
from app.domain.events import (
    HotspotOpened,
    OptionCalled,
    WordDropped,
    WordOffered,
    WordsBrought,
)
from app.domain.live import SessionState, replay
from app.usecases.ports import Journal
from app.usecases.presence import Recording, present_activity

WORD_KINDS = (WordsBrought, WordOffered, WordDropped)


def words_to_bring(state: SessionState, journal: Journal, session: UUID) -> WordsBrought | None:
    """What earlier sessions left for the alphabet before the room; None when it has it already."""
    alphabet = state.current
    if not isinstance(alphabet, Alphabet) or alphabet.id in state.answers.brought:
        return None
    if state.closed_at is not None:
        return None
    return WordsBrought(alphabet.id, _words_left(state, alphabet.id, journal, session))


def _words_left(state: SessionState, alphabet: str, journal: Journal, session: UUID) -> Wall:
    walls: list[tuple[datetime, Wall, Wall]] = []
    try:
        others = [each for each in journal.holding(WORD_KINDS) if each != session]
    except UserError:
        return ()  # the game goes on without them
    for each in others:
        try:
            entries = journal.read(each)
        except UserError:
            continue  # a damaged journal keeps its words to itself
        answers = replay(state.module, entries).answers
        if alphabet in answers.words:
            brought = answers.brought.get(alphabet, ())
            walls.append((entries[-1].at, brought, answers.words[alphabet]))
    walls.sort(key=lambda wall: wall[0])
    return wall_left_by((brought, left) for _at, brought, left in walls)


def call_letter(live: Recording, letter: str) -> None:
    """Ask the room for words that begin with a letter; no letter shows the whole wall."""
    alphabet = present_activity(live, Alphabet)
    if letter and letter not in LETTERS:
        raise UserError("Type one letter, from A to Z.")
    if letter != live.state.called:
        live.record(OptionCalled(alphabet.id, letter))


def offer_word(live: Recording, text: str) -> None:
    """Put a word on the wall, under the letter that is asked for or else its own."""
    alphabet = present_activity(live, Alphabet)
    letter = live.state.called or letter_of_word(text)
    if not letter:
        raise UserError("Type a word that begins with a letter, from A to Z.")
    word = tidy_word(letter, text, live.state.answers.words.get(alphabet.id, ()))
    if not live.state.called:
        live.record(OptionCalled(alphabet.id, letter))
    live.record(WordOffered(alphabet.id, word.letter, word.text))


def drop_word(live: Recording, letter: str, text: str) -> None:
    """Take a word off the wall; the journal keeps it."""
    alphabet = present_activity(live, Alphabet)
    wall = live.state.answers.words.get(alphabet.id, ())
    if any((word.letter, word.text) == (letter, text) for word in wall):
        live.record(WordDropped(alphabet.id, letter, text))


def show_hint(live: Recording) -> None:
    """Show the room the hint for the letter that is asked for."""
    alphabet = present_activity(live, Alphabet)
    letter = live.state.called
    if hint_for(alphabet, letter) is None:
        raise UserError("There is no hint for this letter: choose another letter.")
    if letter not in live.state.seen.get(alphabet.id, ()):
        live.record(HotspotOpened(alphabet.id, letter))


def hint_for(alphabet: Alphabet, letter: str) -> Hint | None:
    """The hint for a letter, if there is one."""
    return next((hint for hint in alphabet.hints if hint.letter == letter), None)
