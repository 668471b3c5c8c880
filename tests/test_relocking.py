"""What the page of the passphrase asks for."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.settings.safety import SafetyPage
from app.gui.settings.window import SettingsWindow
from app.gui.shared.background import Background
from app.relocking import serve_safety
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, Storage, open_storage
from app.storage.sealing import Change, change_lock
from tests.fakes.clock import FakeClock

WORDS, OTHERS = "été à la mer du nord", "hiver à la mer du sud"


@dataclass
class Desk:
    """The page, and what became of what it asked for."""

    window: SettingsWindow
    storage: Storage
    wanted: list[Change] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)
    shows: bool = True

    @property
    def page(self) -> SafetyPage:
        return self.window.safety

    @property
    def said(self) -> str:
        return self.window.notice.text()

    def show(self, file: Path) -> bool:
        self.shown.append(file)
        return self.shows


@pytest.fixture(params=["plain", "encrypted"])
def desk(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    passphrase = Passphrase(WORDS)
    open_storage(tmp_path, FakeClock()).close()
    if request.param == "encrypted":
        change_lock(tmp_path / FILE_NAME, Change(None, passphrase))
    window = SettingsWindow()
    qtbot.addWidget(window)
    with (
        closing(open_storage(tmp_path, FakeClock(), passphrase)) as storage,
        closing(Background()) as background,
    ):
        made = Desk(window, storage)
        serve_safety(window, storage, background, made.wanted.append, made.show)
        window.show()
        window.open_page(window.safety)
        yield made


plain = pytest.mark.parametrize("desk", ["plain"], indirect=True)
encrypted = pytest.mark.parametrize("desk", ["encrypted"], indirect=True)


def test_it_shows_how_the_data_stands(desk: Desk):
    assert desk.page.sealed is (desk.storage.key is not None)
    assert ("not encrypted" in desk.page._state.text()) is not desk.page.sealed


@plain
def test_plain_data_gets_a_passphrase(desk: Desk, qtbot: QtBot):
    desk.page.wanted.emit("", WORDS)
    qtbot.waitUntil(lambda: bool(desk.wanted))
    (change,) = desk.wanted
    assert change.old is None
    assert change.new is not None


@encrypted
def test_encrypted_data_needs_its_present_one(desk: Desk, qtbot: QtBot):
    for old in ("", OTHERS):
        desk.page.wait(over=False)
        desk.page.wanted.emit(old, OTHERS)
        qtbot.waitUntil(desk.page.seal.isEnabled)
        assert "not the present passphrase" in desk.said
    assert desk.wanted == []
    desk.page.wanted.emit(WORDS, "")
    qtbot.waitUntil(lambda: bool(desk.wanted))
    assert desk.wanted[0].new is None


@plain
@pytest.mark.parametrize("shows", [True, False])
def test_the_rescue_sheet_is_shown_or_named(desk: Desk, qtbot: QtBot, shows: bool):
    desk.shows = shows
    desk.page.sheet.click()
    qtbot.waitUntil(lambda: bool(desk.shown))
    (file,) = desk.shown
    assert file.read_bytes().startswith(b"%PDF")
    assert (str(file) in desk.said) is not shows


@plain
def test_a_sheet_that_cannot_be_written_is_said(desk: Desk, qtbot: QtBot):
    (desk.storage.file.parent / "documents").write_text("no folder")
    desk.page.sheet.click()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert desk.shown == []
