"""Signs that this page gave a form or a link, and nobody else did."""

import hmac
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

KEY_BYTES = 32
TAG_BYTES = 16
FORM_HOURS = 2
_AHEAD = timedelta(minutes=5)  # a clock that was put back a little


def key_of(file: Path) -> bytes:
    """Read the secret of this page, made when there is none; nobody else may read it.

    It stays out of the data file, so out of backups too: whoever finds one can make no link.
    """
    with suppress(FileExistsError):
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as made:
            made.write(secrets.token_bytes(KEY_BYTES))
            made.flush()
            os.fsync(made.fileno())
    key = file.read_bytes()
    if len(key) == KEY_BYTES:
        return key
    file.unlink()  # cut off while it was made: nothing was ever signed with it
    return key_of(file)


class Seal:
    """Makes and checks signs with one secret."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def link(self, registration: UUID) -> str:
        """Make the sign of a personal link."""
        return _text(registration.bytes + self._tag(b"link", registration.bytes))

    def registration_of(self, link: str) -> UUID | None:
        """Return whose link this is; None where this page did not make it."""
        read = _bytes(link, 16 + TAG_BYTES)
        if read is None:
            return None
        whose, tag = read[:-TAG_BYTES], read[-TAG_BYTES:]
        good = hmac.compare_digest(tag, self._tag(b"link", whose))
        return UUID(bytes=whose) if good else None

    def form(self, page: str, visitor: str, now: datetime) -> str:
        """Make the sign of a form that is handed out to a visitor now."""
        given = secrets.token_bytes(16) + int(now.timestamp()).to_bytes(8, "big")
        return _text(given + self._form_tag(given, page, visitor))

    def form_of(self, sign: str, page: str, visitor: str, now: datetime) -> UUID | None:
        """Return the id of a form that comes back; None where it is not ours, or too old."""
        read = _bytes(sign, 24 + TAG_BYTES)
        if read is None or not visitor:
            return None
        given, tag = read[:24], read[24:]
        if not hmac.compare_digest(tag, self._form_tag(given, page, visitor)):
            return None
        age = now.timestamp() - int.from_bytes(given[16:], "big")
        fresh = -_AHEAD.total_seconds() <= age <= FORM_HOURS * 3600
        return UUID(bytes=given[:16]) if fresh else None

    def _form_tag(self, given: bytes, page: str, visitor: str) -> bytes:
        return self._tag(b"form", given, page.encode(), visitor.encode())

    def _tag(self, *parts: bytes) -> bytes:
        whole = b"".join(len(each).to_bytes(4, "big") + each for each in parts)
        return hmac.new(self._key, whole, sha256).digest()[:TAG_BYTES]


def new_visitor() -> str:
    """Make what a browser keeps while it fills in a form."""
    return secrets.token_urlsafe(16)


def _text(signed: bytes) -> str:
    return urlsafe_b64encode(signed).rstrip(b"=").decode()


def _bytes(text: str, length: int) -> bytes | None:
    """The bytes of a sign; None unless it is written just as we write it."""
    try:
        read = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (Error, ValueError):
        return None
    return read if len(read) == length and _text(read) == text else None
