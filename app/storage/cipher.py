"""Encrypted data files: the one home of SQLCipher, and what tells them from damaged ones.

SQLCipher derives the key from the passphrase at each connection, which takes a tenth of a second
or more. It is derived here once, in the same way, and connections get the key itself: the files
are what any SQLCipher 4 opens with the passphrase.
"""

import hashlib
import hmac
import secrets
import sqlite3
import sys
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError, normal

ROUNDS = 256_000  # as SQLCipher 4 takes them
BUSY_SECONDS = 0.5  # a virus scanner lets go within that; a person does not wait longer

_PLAIN = b"SQLite format 3\0"
_PAGE, _SALT, _KEY, _TAG = 4096, 16, 32, 64
_LEAST_SIGNS = 240  # of 256 in a page: encrypted ones have all, texts never that many


class Form(Enum):
    """What the bytes of a data file are."""

    NONE = "none"
    PLAIN = "plain"
    SEALED = "sealed"
    OTHER = "other"


@dataclass(frozen=True)
class Key:
    """What opens an encrypted file, and the salt at its beginning."""

    secret: bytes = field(repr=False)
    salt: bytes

    @property
    def raw(self) -> str:
        """As SQLCipher takes a key that needs no deriving."""
        return f"x'{self.secret.hex()}{self.salt.hex()}'"


class Passphrase:
    """A passphrase, in memory only; it remembers the keys that it took so long to derive."""

    def __init__(self, words: str, *, rounds: int = ROUNDS) -> None:
        """`rounds` other than those of SQLCipher are for tests."""
        self._words = normal(words).encode(errors="surrogatepass")
        self._rounds = rounds
        self._known: dict[bytes, Key] = {}

    def new_key(self) -> Key:
        """A key for a file that is to be made."""
        salt = b""
        while not _looks_random(salt):
            salt = secrets.token_bytes(_SALT)
        return self._key(salt)

    def opens(self, key: Key) -> bool:
        """Tell whether this is the passphrase of a key."""
        return self._key(key.salt) == key

    def key_of(self, file: Path) -> Key | None:
        """The key of an encrypted file; None where this is not its passphrase."""
        with file.open("rb") as handle:
            key = self._key(handle.read(_SALT))
        return key if fits(key, file) else None

    def _key(self, salt: bytes) -> Key:
        if salt not in self._known:
            secret = hashlib.pbkdf2_hmac("sha512", self._words, salt, self._rounds, _KEY)
            self._known[salt] = Key(secret, salt)
        return self._known[salt]


def form_of(file: Path) -> Form:
    """Tell what a file is. An encrypted one has random bytes, its first ones too."""
    try:
        pages = _some_pages(file)
    except FileNotFoundError:
        return Form.NONE
    if not pages:
        return Form.NONE
    first = pages[1]
    if first.startswith(_PLAIN):
        return Form.PLAIN
    sealed = len(set(first)) >= _LEAST_SIGNS and _looks_random(first[:_SALT])
    return Form.SEALED if sealed else Form.OTHER


def fits(key: Key, file: Path) -> bool:
    """Tell whether this is the key of a file: any sound page proves it, damaged ones do not count.

    Each page carries an authentication code made with the key.
    """
    salt = bytes(byte ^ 0x3A for byte in key.salt)
    stamp = hashlib.pbkdf2_hmac("sha512", key.secret, salt, 2, _KEY)
    for number, page in _some_pages(file).items():
        content = page[_SALT if number == 1 else 0 : -_TAG]
        signed = content + number.to_bytes(4, "little")
        if hmac.compare_digest(hmac.digest(stamp, signed, "sha512"), page[-_TAG:]):
            return True
    return False


def key_for(file: Path, passphrase: Passphrase | None) -> Key | None:
    """The key that opens a file: None for one that is not encrypted.

    Raises PassphraseWantedError, or PassphraseRefusedError when this one does not open it.
    """
    if form_of(file) is not Form.SEALED:
        return None
    driver()
    if passphrase is None:
        raise PassphraseWantedError(
            "The data in {folder} is encrypted: give its passphrase.", folder=file.parent
        )
    key = passphrase.key_of(file)
    if key is None:
        raise PassphraseRefusedError(
            "This passphrase does not open the data: check capitals, accents and spaces, then "
            "type it again."
        )
    return key


def connect(
    file: Path, key: Key | None, *, mode: str = "rwc", timeout: float = BUSY_SECONDS
) -> sqlite3.Connection:
    """Open a data file, encrypted when there is a key."""
    uri = mode != "rwc"
    place = f"{file.absolute().as_uri()}?mode={mode}" if uri else str(file)
    # whoever holds one from thread to thread uses it from one at a time
    how: dict[str, Any] = {"uri": uri, "timeout": timeout, "check_same_thread": False}
    library = sqlite3 if key is None else driver()
    connection: sqlite3.Connection = library.connect(place, **how)
    if key is None:
        return connection
    connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to the terminal else
    connection.execute(f'PRAGMA key = "{key.raw}"')
    connection.execute("PRAGMA temp_store = MEMORY")  # nothing plain in files of its own
    return connection


def driver() -> Any:
    """The driver for encrypted files; UserError where it is not installed."""
    try:
        from sqlcipher3 import dbapi2  # noqa: PLC0415 - only those who encrypt need it
    except ImportError as error:
        raise UserError(
            "Encrypted data needs a component that is missing here (sqlcipher3): install the "
            "program again, with a Python from 3.11 to 3.14."
        ) from error
    return dbapi2


def errors() -> tuple[type[Exception], ...]:
    """What SQLite raises here, encrypted or not."""
    return tuple(each.Error for each in _drivers())


def operational_errors() -> tuple[type[Exception], ...]:
    """What SQLite raises where a lock, a disk or a drive is in the way."""
    return tuple(each.OperationalError for each in _drivers())


def _drivers() -> tuple[Any, ...]:
    # only where it was used can it have raised anything
    used: ModuleType | None = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3, used) if used else (sqlite3,)


def _some_pages(file: Path) -> dict[int, bytes]:
    """The first page of a file and some others, by their numbers from 1."""
    found = {}
    with file.open("rb") as handle:
        whole = max(1, file.stat().st_size // _PAGE)
        for number in sorted({1, 2, whole // 2, whole} - {0}):
            handle.seek((number - 1) * _PAGE)
            if page := handle.read(_PAGE):
                found[number] = page
    return found


def _looks_random(salt: bytes) -> bool:
    """Tell a salt from the text or the zeros that damage puts in its place."""
    return len(set(salt)) > _SALT // 2 and max(salt) > 0x7F
