import json
from contextlib import closing
from dataclasses import fields, replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.mail import MailAccount, Security
from app.domain.settings import Settings, Trade, View
from app.storage.settings import SqlSettings
from tests.fakes.storage import MemorySettings
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.settings_contract import ALL_CHANGED, SettingsContract

USUAL = Settings()
SERVER = MailAccount("s", 25, Security.NONE)


def alter(file: Path, change: str, *values: object) -> None:
    """Change the data file behind the program's back."""
    with closing(behind(file)) as vandal, vandal:
        vandal.execute(change, values)


class TestMemorySettings(SettingsContract):
    @pytest.fixture
    def store(self) -> MemorySettings:
        return MemorySettings()

    def test_play_a_full_disk(self, store: MemorySettings):
        store.refusal = UserError("The disk is full.")
        with pytest.raises(UserError, match="full"):
            store.write(ALL_CHANGED)
        assert store.read() == USUAL


class TestSqlSettings(SettingsContract):
    @pytest.fixture
    def store(self, opened: Opener) -> SqlSettings:
        return opened().settings

    def test_are_still_there_at_the_next_start(self, opened: Opener):
        first = opened()
        first.settings.write(ALL_CHANGED)
        first.close()
        assert opened().settings.read() == ALL_CHANGED

    @pytest.mark.parametrize("name", [each.name for each in fields(Settings)])
    @pytest.mark.parametrize("damage", ["", "{", "null", "[null]", '{"x": [1]}', "12.5", b"\0"])
    def test_that_are_damaged_come_as_they_are_and_cost_no_other(
        self, opened: Opener, name: str, damage: str | bytes
    ):
        storage = opened()
        storage.settings.write(ALL_CHANGED)
        alter(storage.file, "UPDATE settings SET value = ? WHERE name = ?", damage, name)
        read = storage.settings.read()
        spared = {each.name for each in fields(Settings)} - {name}
        assert all(getattr(read, each) == getattr(ALL_CHANGED, each) for each in spared)
        assert getattr(read, name) != getattr(ALL_CHANGED, name)

    @pytest.mark.parametrize(
        ("name", "kept", "read"),
        [
            ("volume", True, USUAL),
            ("volume", 101, USUAL),
            ("volume", -1, USUAL),
            ("trades", ["rental", "banking", 7], replace(USUAL, trades=frozenset({Trade.RENTAL}))),
            ("zones", ["Balcon", 3], replace(USUAL, zones=("Balcon",))),
            ("notes", {"a/b": "Ici.", "a/c": 5}, replace(USUAL, notes={"a/b": "Ici."})),
            ("keys", {"a": ["N", 5], "b": 3}, replace(USUAL, keys={"a": ("N",), "b": ()})),
            ("mail", {"port": 70000, "security": "x", "user": 5}, USUAL),
            ("mail", {"port": 25, "security": "none", "server": "s"}, replace(USUAL, mail=SERVER)),
            ("view", {"text_step": 4, "contrast": 1}, USUAL),
            ("view", {"text_step": 2, "glow": 1}, replace(USUAL, view=View(text_step=2))),
        ],
    )  # fmt: skip
    def test_keep_of_a_value_what_makes_sense(self, opened: Opener, name, kept, read):
        storage = opened()
        alter(storage.file, "INSERT INTO settings VALUES (?, ?)", name, json.dumps(kept))
        assert storage.settings.read() == read

    def test_of_an_unknown_name_are_left_alone(self, opened: Opener):
        storage = opened()
        alter(storage.file, "INSERT INTO settings VALUES ('colour', '\"red\"')")
        storage.settings.write(ALL_CHANGED)
        assert storage.settings.read() == ALL_CHANGED
        with closing(behind(storage.file)) as reader:
            query = "SELECT value FROM settings WHERE name = 'colour'"
            assert reader.execute(query).fetchone() == ('"red"',)

    def test_that_nobody_can_read_do_not_stop_the_start(self, opened: Opener):
        storage = opened()
        alter(storage.file, "DROP TABLE settings")
        assert storage.settings.read() == USUAL

    def test_that_cannot_be_kept_are_refused_in_words_and_stay_as_they_were(self, opened: Opener):
        storage = opened()
        storage.settings.write(ALL_CHANGED)
        with closing(behind(storage.file)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UserError, match="Another program is using the data file"):
                storage.settings.write(USUAL)
        assert storage.settings.read() == ALL_CHANGED
