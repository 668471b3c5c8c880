"""Keys and signatures: whose they are, and what they refuse."""

import json
import stat
import sys
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from app.domain.errors import UserError
from app.library.signing import (
    Key,
    is_locked,
    known_keys,
    new_key,
    public_file,
    read_key,
    sign,
    signer,
)

LIST = b"0" * 64 + b"  pack.json\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "federation.pem"


@pytest.fixture
def key(file: Path) -> Key:
    return new_key("La fédération", file)


def test_what_a_known_key_signed_is_known(key: Key, file: Path) -> None:
    signature = sign(LIST, file)
    assert signer(LIST, signature, [key]) == key
    assert signer(LIST, signature, []) is None
    other = new_key("Une autre", file.with_name("other.pem"))
    assert signer(LIST, signature, [other]) is None
    assert json.loads(signature)["key"] == "La fédération"


def test_the_same_list_has_the_same_signature(key: Key, file: Path) -> None:
    assert key.name
    assert sign(LIST, file) == sign(LIST, file)


def test_another_list_under_a_known_signature_was_altered(key: Key, file: Path) -> None:
    with pytest.raises(UserError, match="was altered since it was signed"):
        signer(LIST + b"\n", sign(LIST, file), [key])


@pytest.mark.parametrize(
    "spoilt",
    [
        b"", b"[]", b"{}", b"{", b"\xff", b"[" * 10_000,
        b'{"key": "a", "id": "0123456789abcdef", "ed25519": "a"}',
        b'{"key": "a", "id": "0123456789abcdef", "ed25519": "aaaa", "more": 1}',
        b'{"key": "<img src=x>", "id": "xyz", "ed25519": "aaaa"}',
    ],
)  # fmt: skip
def test_a_signature_that_is_none_is_refused(key: Key, spoilt: bytes) -> None:
    with pytest.raises(UserError):
        signer(LIST, spoilt, [key])


def test_a_signature_of_the_wrong_length_does_not_fit(key: Key, file: Path) -> None:
    part = json.loads(sign(LIST, file))
    part["ed25519"] = "YWFhYQ=="
    with pytest.raises(UserError, match="does not fit"):
        signer(LIST, json.dumps(part).encode(), [key])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_the_secret_half_is_for_its_owner_only(key: Key, file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert read_key(public_file(file)) == key
    assert b"PRIVATE" not in public_file(file).read_bytes()


def test_a_key_is_never_overwritten(key: Key, file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(UserError, match="already a file federation"):
        new_key("Une autre", file)
    assert file.read_bytes() == before
    assert read_key(public_file(file)) == key


def test_a_key_wants_a_name_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="needs a name"):
        new_key(" ", tmp_path / "a.pem")
    with pytest.raises(UserError, match="cannot be written"):
        new_key("A", tmp_path / "nowhere" / "a.pem")
    assert list(tmp_path.iterdir()) == []


def test_a_passphrase_opens_the_key_and_no_other_does(tmp_path: Path) -> None:
    file = tmp_path / "a.pem"
    key = new_key("A", file, "trois pommes")
    assert is_locked(file)
    assert signer(LIST, sign(LIST, file, "trois pommes"), [key]) == key
    for wrong in ("", "deux pommes"):
        with pytest.raises(UserError, match="not the passphrase"):
            sign(LIST, file, wrong)


def test_what_is_no_key_cannot_sign(key: Key, file: Path) -> None:
    assert key.name
    assert not is_locked(file)
    for content in (b"", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        file.write_bytes(content)
        with pytest.raises(UserError, match="not a key"):
            sign(LIST, file)
    file.unlink()
    with pytest.raises(UserError, match="cannot be read"):
        sign(LIST, file)


def test_a_key_of_another_kind_cannot_sign(key: Key, file: Path) -> None:
    other = X25519PrivateKey.generate()
    form = (Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(other.private_bytes(*form))
    assert key.name
    with pytest.raises(UserError, match="a key of another kind"):
        sign(LIST, file)


def test_the_public_half_of_another_key_does_not_stand_in(key: Key, file: Path) -> None:
    assert key.name
    other = file.with_name("other.pem")
    new_key("Une autre", other)
    public_file(file).write_bytes(public_file(other).read_bytes())
    with pytest.raises(UserError, match="not the public half of this key"):
        sign(LIST, file)


def test_the_keys_of_folders_are_known_once_and_what_is_none_is_left_aside(
    tmp_path: Path, key: Key, file: Path
) -> None:
    more = tmp_path / "more"
    more.mkdir()
    other = new_key("Une autre", more / "other.pem")
    (more / "copy.pub").write_bytes(public_file(file).read_bytes())
    (more / "z.pub").write_text('{"name": "Z", "ed25519": "AAAA"}', encoding="utf-8")
    (more / "y.pub").write_bytes(b"\xff")
    (more / "x.pub").mkdir()
    assert known_keys(tmp_path, more, tmp_path / "nowhere") == (key, other)
