"""From the first window into the program: asked for a passphrase, given one, taken off."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.entrance import Entrance
from app.gui.home.door import Rewriting
from app.gui.settings.safety import SafetyPage
from app.launch import Program
from app.storage.cipher import Form, Passphrase, form_of
from app.storage.opening import FILE_NAME, open_storage
from app.storage.sealing import Change, change_lock
from app.surroundings import SystemClock
from app.unlocking import VARIABLE

WORDS, OTHERS = "été à la mer du nord", "hiver à la mer du sud"
Opener = Callable[[], Entrance]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(VARIABLE, raising=False)
    folder = tmp_path / "data"
    open_storage(folder, SystemClock()).close()
    return folder


@pytest.fixture
def opened(qapp: QApplication, qtbot: QtBot, data: Path) -> Iterator[Opener]:
    """Opens the first window; all that is open at the end of the test is closed."""
    entrances: list[Entrance] = []

    def opener() -> Entrance:
        entrance = Entrance(qapp, data)
        entrances.append(entrance)
        with qtbot.waitSignal(entrance.furnished, timeout=20_000):
            entrance.open()
        if entrance.program is not None:
            qtbot.waitUntil(entrance.home.plan.save.isEnabled)  # the rest is ready too
        return entrance

    yield opener
    for each in entrances:
        each.close()
        if each.program is not None:
            each.program.deleteLater()
        each.deleteLater()
    for window in qapp.topLevelWidgets():
        if window.parent() is None:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def seal(data: Path, words: str = WORDS) -> None:
    change_lock(data / FILE_NAME, Change(None, Passphrase(words)))


def behind(entrance: Entrance) -> Program:
    assert entrance.program is not None
    return entrance.program


def page_of(entrance: Entrance) -> SafetyPage:
    entrance.home.settings.click()
    window = behind(entrance).settings.window
    window.open_page(window.safety)
    return window.safety


def fill(page: SafetyPage, old: str, new: str) -> None:
    for field, words in ((page.old, old), (page.new, new), (page.again, new)):
        field.line.setText(words)


def relock(qtbot: QtBot, entrance: Entrance, press: Callable[[], None]) -> None:
    """Press what has the data written again, and wait until the program is back."""
    was = behind(entrance)
    press()
    qtbot.waitUntil(lambda: entrance.program not in (None, was), timeout=20_000)
    qtbot.waitUntil(entrance.home.plan.save.isEnabled)


def test_plain_data_asks_for_nothing(opened: Opener):
    assert behind(opened()).storage.key is None


def test_encrypted_data_asks_until_it_is_given_its_passphrase(data, opened, qtbot):
    seal(data)
    entrance = opened()
    assert entrance.program is None
    assert not entrance.home.check.isEnabled()
    door = entrance._door
    assert not door.said.isVisible()
    door.field.line.setText("faux")
    door.open.click()
    qtbot.waitUntil(door.said.isVisible, timeout=20_000)
    assert "does not open the data" in door.said.text()
    door.field.line.setText(WORDS)
    with qtbot.waitSignal(entrance.furnished, timeout=20_000):
        door.open.click()
    assert behind(entrance).storage.key is not None
    qtbot.waitUntil(entrance.home.plan.save.isEnabled)
    assert entrance.home.check.isEnabled()


def test_the_environment_opens_it_too(data, opened, monkeypatch):
    seal(data)
    monkeypatch.setenv(VARIABLE, WORDS)
    assert behind(opened()).storage.key is not None


def test_what_else_is_wrong_is_said_over_the_door_which_stays(data, opened, qtbot):
    seal(data)
    entrance = opened()
    door = entrance._door
    with closing(open_storage(data, SystemClock(), Passphrase(WORDS))):
        door.field.line.setText(WORDS)
        with qtbot.waitSignal(entrance.furnished, timeout=20_000):
            door.open.click()
        assert entrance.program is None
        assert "already open" in entrance.home.notice.text()
    with qtbot.waitSignal(entrance.furnished, timeout=20_000):
        door.open.click()
    assert behind(entrance).storage.key is not None
    qtbot.waitUntil(entrance.home.plan.save.isEnabled)


def test_data_is_encrypted_given_another_passphrase_and_plain_again(data, opened, qtbot):
    entrance = opened()
    page = page_of(entrance)
    fill(page, "", WORDS)
    relock(qtbot, entrance, page.seal.click)
    assert form_of(data / FILE_NAME) is Form.SEALED
    assert "encrypted now" in entrance.home.notice.text()

    page = page_of(entrance)
    fill(page, OTHERS, OTHERS)
    page.seal.click()
    notice = behind(entrance).settings.window.notice
    qtbot.waitUntil(lambda: "not the present passphrase" in notice.text(), timeout=20_000)
    fill(page, WORDS, OTHERS)
    relock(qtbot, entrance, page.seal.click)
    key = behind(entrance).storage.key
    assert key is not None
    assert Passphrase(OTHERS).opens(key)

    page = page_of(entrance)
    fill(page, OTHERS, "")
    relock(qtbot, entrance, page.unseal.click)
    assert behind(entrance).storage.key is None
    assert "no longer encrypted" in entrance.home.notice.text()


def test_a_stop_leaves_the_data_as_it_was_and_opens_it(data, opened, qtbot):
    entrance = opened()
    page = page_of(entrance)
    fill(page, "", WORDS)

    def press() -> None:
        page.seal.click()
        qtbot.waitUntil(lambda: entrance.home.findChild(Rewriting) is not None, timeout=20_000)

    entrance._go_on = lambda _done: False
    relock(qtbot, entrance, press)
    assert form_of(data / FILE_NAME) is Form.PLAIN
    assert "nothing was changed" in entrance.home.notice.text()
