"""What a passphrase must be: long enough to resist, and the same on every keyboard."""

import unicodedata
from enum import Enum

from app.domain.errors import UserError

LEAST_CHARACTERS = 12
LEAST_WORDS = 4
_A_WORD = 3  # letters; shorter ones are guessed too quickly to count
_LEAST_DIFFERENT = 6


class PassphraseWantedError(UserError):
    """The data is encrypted: nothing is wrong, its passphrase opens it."""


class PassphraseRefusedError(PassphraseWantedError):
    """A passphrase was given, and it does not open the data."""


class Strength(Enum):
    """How long a passphrase would resist somebody who has the file and a fast computer."""

    REFUSED = "refused"
    FAIR = "fair"
    GOOD = "good"


def normal(words: str) -> str:
    """The same signs for the same passphrase, however a keyboard or a system composes an accent.

    Nothing else is changed: spaces and capitals count. Only the ends of lines that came along
    when it was copied go.
    """
    return unicodedata.normalize("NFC", words.rstrip("\r\n"))


def chosen(words: str, again: str) -> str:
    """The new passphrase that was typed twice; UserError says what is wrong with it."""
    passphrase = normal(words)
    if not passphrase.strip():
        raise UserError("Type a passphrase: at least 12 characters, or at least 4 words.")
    if any(unicodedata.category(sign) in ("Cc", "Cs") for sign in passphrase):
        raise UserError(
            "This passphrase holds a sign that no keyboard types: type it rather than paste it."
        )
    if strength(passphrase) is Strength.REFUSED:
        raise UserError(
            "This passphrase is too easy to guess: take at least 12 characters, or 4 words of "
            "three letters or more."
        )
    if normal(again) != passphrase:
        raise UserError("The two passphrases are not the same: type the second one again.")
    return passphrase


def strength(words: str) -> Strength:
    """Tell how strong a passphrase is."""
    passphrase = normal(words)
    parts = {each for each in passphrase.casefold().split() if len(each) >= _A_WORD}
    long_enough = len(passphrase.strip()) >= LEAST_CHARACTERS or len(parts) >= LEAST_WORDS
    if not long_enough or len(set(passphrase.casefold())) < _LEAST_DIFFERENT:
        return Strength.REFUSED
    if len(parts) > LEAST_WORDS or len(passphrase.strip()) >= 2 * LEAST_CHARACTERS:
        return Strength.GOOD
    return Strength.FAIR
