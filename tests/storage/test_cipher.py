"""Encrypted files: recognised, opened with their passphrase only, and told from damaged ones."""

import os
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError
from app.storage.cipher import (
    ROUNDS,
    Form,
    Key,
    Passphrase,
    connect,
    driver,
    errors,
    form_of,
    key_for,
)
from app.storage.faults import sqlite_code
from tests.storage.files import OTHER_PASSPHRASE, PASSPHRASE, overwrite_header, overwrite_middle

SOMEBODY = "Zoé d’Aubigné"


def written(file: Path, passphrase: Passphrase | None) -> Key | None:
    key = passphrase.new_key() if passphrase else None
    with closing(connect(file, key)) as connection, connection:
        connection.execute("CREATE TABLE people (name TEXT)")
        rows = ((f"{SOMEBODY} {number}",) for number in range(2000))
        connection.executemany("INSERT INTO people VALUES (?)", rows)
    return key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data.sqlite"


def test_any_sqlcipher_opens_the_file_with_the_passphrase(file: Path):
    """What an office keeps does not depend on this program."""
    passphrase = Passphrase("Été à l’office")
    written(file, passphrase)
    with closing(driver().connect(str(file))) as other:
        other.execute("PRAGMA key = 'Été à l’office'")
        assert other.execute("SELECT count(*) FROM people").fetchone() == (2000,)
        assert other.execute("PRAGMA kdf_iter").fetchone() == (str(ROUNDS),)
        assert other.execute("PRAGMA cipher_integrity_check").fetchall() == []


def test_nothing_is_written_plainly_and_nothing_beside(file: Path):
    key = written(file, PASSPHRASE)
    with closing(connect(file, key)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE people SET name = name || ' et fils'")
        connection.commit()
        connection.execute("SELECT name FROM people ORDER BY random()").fetchall()
        names = {each.name for each in file.parent.iterdir()}
        assert names == {"data.sqlite", "data.sqlite-wal", "data.sqlite-shm"}
        for each in file.parent.iterdir():
            assert SOMEBODY.encode() not in each.read_bytes()
            assert b"CREATE TABLE" not in each.read_bytes()


def test_the_passphrase_is_told_to_nobody():
    key = PASSPHRASE.new_key()
    assert "quatre" not in repr(PASSPHRASE) + str(vars)
    assert key.secret.hex() not in repr(key)
    assert repr(key.secret) not in repr(key)


@pytest.mark.parametrize(
    "words",
    [" ", "x" * 10_000, "\N{SUNFLOWER}" * 4, "finit par une espace ", "\0", "\ud800", "' OR \"1"],
)
def test_any_words_can_be_a_passphrase(file: Path, words: str):
    written(file, Passphrase(words, rounds=1))
    assert key_for(file, Passphrase(words, rounds=1))
    with pytest.raises(PassphraseRefusedError):
        key_for(file, Passphrase(f"{words}.", rounds=1))


def test_accents_typed_on_another_system_open_it_and_a_pasted_line_too(file: Path):
    written(file, Passphrase("été", rounds=1))
    assert key_for(file, Passphrase("e\u0301te\u0301\n", rounds=1))


@pytest.mark.parametrize("words", ["été ", "Été", "ete", ""])
def test_spaces_capitals_and_accents_count(file: Path, words: str):
    written(file, Passphrase("été", rounds=1))
    with pytest.raises(PassphraseRefusedError, match="check capitals, accents and spaces"):
        key_for(file, Passphrase(words, rounds=1))


def test_without_a_passphrase_it_is_asked_for(file: Path):
    written(file, PASSPHRASE)
    with pytest.raises(PassphraseWantedError, match="is encrypted: give its passphrase"):
        key_for(file, None)


def test_a_plain_file_needs_none(file: Path):
    written(file, None)
    assert key_for(file, None) is None
    assert key_for(file, PASSPHRASE) is None


def test_one_of_another_office_is_refused(file: Path):
    written(file, OTHER_PASSPHRASE)
    with pytest.raises(PassphraseRefusedError):
        key_for(file, PASSPHRASE)


class TestForm:
    def test_of_what_is_not_there_or_empty(self, file: Path):
        assert form_of(file) is Form.NONE
        file.touch()
        assert form_of(file) is Form.NONE

    @pytest.mark.parametrize(
        ("passphrase", "form"), [(None, Form.PLAIN), (PASSPHRASE, Form.SEALED)]
    )
    def test_of_a_sound_file(self, file: Path, passphrase: Passphrase | None, form: Form):
        written(file, passphrase)
        assert form_of(file) is form

    @pytest.mark.parametrize("passphrase", [None, PASSPHRASE], ids=["plain", "encrypted"])
    def test_of_a_damaged_header(self, file: Path, passphrase: Passphrase | None):
        written(file, passphrase)
        overwrite_header(file)
        assert form_of(file) is Form.OTHER

    @pytest.mark.parametrize("start", [bytes(512), b"This is not a database at all. " * 20])
    def test_of_an_encrypted_file_whose_salt_was_overwritten(self, file: Path, start: bytes):
        written(file, PASSPHRASE)
        with file.open("r+b") as handle:
            handle.write(start)
        assert form_of(file) is Form.OTHER

    def test_of_an_encrypted_file_cut_off_in_its_first_page(self, file: Path):
        written(file, PASSPHRASE)
        os.truncate(file, 300)
        assert form_of(file) is Form.OTHER

    def test_no_salt_is_ever_taken_for_damage(self, file: Path):
        for _ in range(50):
            written(file, PASSPHRASE)
            assert form_of(file) is Form.SEALED
            file.unlink()


def lose_a_sector(file: Path) -> None:
    with file.open("r+b") as handle:
        handle.seek(1024)
        handle.write(bytes(512))


@pytest.mark.parametrize("damage", [lose_a_sector, overwrite_middle])
def test_the_passphrase_of_a_damaged_file_is_known_to_be_right(
    file: Path, damage: Callable[[Path], None]
):
    written(file, PASSPHRASE)
    damage(file)
    assert key_for(file, PASSPHRASE)
    with pytest.raises(PassphraseRefusedError):
        key_for(file, OTHER_PASSPHRASE)


def test_what_fails_says_the_same_as_in_a_plain_file(file: Path, capfd: pytest.CaptureFixture[str]):
    key = written(file, PASSPHRASE)
    lose_a_sector(file)
    codes = set()
    for each in (key, PASSPHRASE.new_key()):
        with closing(connect(file, each)) as connection, pytest.raises(errors()) as caught:
            connection.execute("SELECT * FROM people")
        codes.add(sqlite_code(caught.value))
    assert codes == {26}
    assert capfd.readouterr() == ("", "")


class TestWithoutTheComponent:
    @pytest.fixture(autouse=True)
    def missing(self, file: Path, monkeypatch: pytest.MonkeyPatch):
        written(file, PASSPHRASE)
        monkeypatch.setitem(sys.modules, "sqlcipher3", None)

    def test_encrypted_data_says_what_is_missing(self, file: Path):
        for passphrase in (None, PASSPHRASE):
            with pytest.raises(UserError, match="a component that is missing here") as caught:
                key_for(file, passphrase)
            assert not isinstance(caught.value, PassphraseWantedError)

    def test_plain_data_opens(self, file: Path):
        file.unlink()
        written(file, None)
        assert key_for(file, None) is None
