"""Signs the list of a pack's files with an Ed25519 key, and says whose key has signed."""

import binascii
import hashlib
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)
from pydantic import ValidationError

from app.domain.errors import UserError
from app.library.files import parse_json, read_json
from app.library.limits import SIGNATURE
from app.library.pack_format.signature import KeyPart, SignaturePart

_MOST_KEY_BYTES = 10_000
_OWN_EYES = 0o600


@dataclass(frozen=True)
class Key:
    """The public half of a key, and whom it belongs to."""

    name: str
    public: bytes

    @property
    def id(self) -> str:
        """What tells this key from others, in a signature."""
        return hashlib.sha256(self.public).hexdigest()[:16]


def new_key(name: str, file: Path, passphrase: str = "") -> Key:
    """Make a key: the secret half in `file`, for its owner's eyes only, the other in FILE.pub."""
    private = Ed25519PrivateKey.generate()
    hidden = BestAvailableEncryption(passphrase.encode()) if passphrase else NoEncryption()
    secret = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, hidden)
    key = Key(name, _raw(private))
    try:
        part = KeyPart(name=name, ed25519=b64encode(key.public).decode())
    except ValidationError as error:
        raise UserError("A key needs a name of 60 characters at most, on one line.") from error
    _write_new(file, secret, _OWN_EYES)
    _write_new(public_file(file), _json(part.model_dump()), 0o644)
    return key


def public_file(file: Path) -> Path:
    """Where the public half of a key lies."""
    return file.with_name(f"{file.name}.pub")


def is_locked(file: Path) -> bool:
    """Tell whether a key asks for a passphrase."""
    return b"ENCRYPTED" in _read_key(file)


def sign(listing: bytes, file: Path, passphrase: str = "") -> bytes:
    """Sign a list of files with the secret key in `file`; returns what SHA256SUMS.sig holds."""
    owner = read_key(public_file(file))
    private = _private(file, passphrase)
    key = Key(owner.name, _raw(private))
    if key != owner:
        raise UserError(
            "{file} is not the public half of this key: put back the one that was made with it.",
            file=public_file(file).name,
        )
    signature = b64encode(private.sign(listing)).decode()
    return _json(SignaturePart(key=key.name, id=key.id, ed25519=signature).model_dump())


def signer(listing: bytes, signature: bytes, keys: Sequence[Key]) -> Key | None:
    """Say whose key signed this list, None if it is none of `keys`.

    UserError where a signature is broken, or where one of `keys` has signed something else.
    """
    try:
        part = SignaturePart.model_validate(parse_json(signature))
        signed = b64decode(part.ed25519, validate=True)
    except (ValidationError, binascii.Error) as error:
        raise _altered() from error
    for key in keys:
        if key.id == part.id:
            try:
                Ed25519PublicKey.from_public_bytes(key.public).verify(signed, listing)
            except InvalidSignature as error:
                raise _altered() from error
            return key
    return None


def known_keys(*folders: Path) -> tuple[Key, ...]:
    """Read the keys that these folders hold as *.pub; what is no key is left aside."""
    keys: dict[str, Key] = {}
    for folder in folders:
        try:
            files = sorted(folder.glob("*.pub"))
        except OSError:
            continue  # then nobody is known from there
        for file in files:
            try:
                key = read_key(file)
            except UserError:
                continue
            keys.setdefault(key.id, key)
    return tuple(keys.values())


def read_key(file: Path) -> Key:
    """Read the public half of a key."""
    try:
        part = KeyPart.model_validate(read_json(file))
        public = b64decode(part.ed25519, validate=True)
        Ed25519PublicKey.from_public_bytes(public)
    except (ValidationError, ValueError) as error:
        raise UserError(
            "{file} is not the public half of a key: ask its owner for it again.", file=file.name
        ) from error
    return Key(part.name, public)


def _private(file: Path, passphrase: str) -> Ed25519PrivateKey:
    try:
        private = load_pem_private_key(
            _read_key(file), passphrase.encode() if is_locked(file) else None
        )
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise UserError(
            "{file} does not open: this is not the passphrase of the key, or not a key.",
            file=file.name,
        ) from error
    if not isinstance(private, Ed25519PrivateKey):
        raise UserError(
            "{file} is a key of another kind: make one with library new-key.", file=file.name
        )
    return private


def _read_key(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(_MOST_KEY_BYTES)
    except OSError as error:
        raise UserError(
            "{file} cannot be read: check that you may open it and that the disk is plugged in.",
            file=file.name,
        ) from error


def _raw(private: Ed25519PrivateKey) -> bytes:
    return private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def _write_new(file: Path, content: bytes, mode: int) -> None:
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as opened:
            opened.write(content)
    except FileExistsError as error:
        raise UserError(
            "There is already a file {file}: a key is never overwritten. Choose another name.",
            file=file.name,
        ) from error
    except OSError as error:
        raise UserError(
            "{file} cannot be written: choose a folder where you may write, with room left.",
            file=file.name,
        ) from error


def _json(content: dict[str, Any]) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def _altered() -> UserError:
    return UserError(
        "The signature {file} does not fit: the pack was altered since it was signed.",
        file=SIGNATURE,
    )
