"""A real D-Bus of our own, with guardians on it that note who asks them."""

import os
import select
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import ClassInfo, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusUnixFileDescriptor
from pytestqt.qtbot import QtBot

from app.machine.desktop_bus import BusWakefulness

pytestmark = pytest.mark.usefixtures("qapp")
_Bus = QDBusConnection.BusType
WISH = ("À main levée", "A session is on")
OURS = "the guardians"


@ClassInfo(**{"D-Bus Interface": "org.freedesktop.ScreenSaver"})  # type: ignore[arg-type]  # its stub knows no keywords
class ScreenSaver(QObject):  # type: ignore[operator]
    place: ClassVar = ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[str, ...]] = []

    @Slot(str, str, result="uint")
    def Inhibit(self, who: str, why: str) -> int:  # noqa: N802 - D-Bus calls it by name
        self.wishes.append((who, why))
        return 7


@ClassInfo(**{"D-Bus Interface": "org.freedesktop.login1.Manager"})  # type: ignore[arg-type]  # its stub knows no keywords
class Login(QObject):  # type: ignore[operator]
    """As systemd does: hands out the end of a pipe, and looks whether somebody still holds it."""

    place: ClassVar = ("org.freedesktop.login1", "/org/freedesktop/login1")

    def __init__(self) -> None:
        super().__init__()
        self.wishes: list[tuple[str, ...]] = []
        self._watched, self._given = os.pipe()

    @Slot(str, str, str, str, result="QDBusUnixFileDescriptor")
    def Inhibit(  # noqa: N802 - D-Bus calls it by name
        self, what: str, who: str, why: str, mode: str
    ) -> QDBusUnixFileDescriptor:
        self.wishes.append((what, who, why, mode))
        answer = QDBusUnixFileDescriptor(self._given)
        os.close(self._given)
        return answer

    def is_obeyed(self) -> bool:
        """Tell whether somebody holds the other end of the pipe."""
        return not select.select([self._watched], [], [], 0)[0]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """The address of a bus of our own."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon here to ask for real")
    command = [
        *(daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"),
        f"--address=unix:path={tmp_path / 'bus'}",
    ]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


@pytest.fixture
def bus(address: str) -> Iterator[QDBusConnection]:
    """The guardians' end of that bus."""
    yield QDBusConnection.connectToBus(address, OURS)
    QDBusConnection.disconnectFromBus(OURS)


def stand(bus: QDBusConnection, guardian: ScreenSaver | Login) -> None:
    """Put a guardian on the bus."""
    service, path = guardian.place
    everything = QDBusConnection.RegisterOption.ExportAllSlots
    assert bus.registerObject(path, guardian, everything)
    assert bus.registerService(service)


def guests(bus: QDBusConnection) -> set[str]:
    """Who is connected to the bus beside the guardians."""
    names = bus.interface().registeredServiceNames().value()
    return {each for each in names if each.startswith(":") and each != bus.baseService()}


def on(address: str) -> BusWakefulness:
    return BusWakefulness({_Bus.SessionBus: address, _Bus.SystemBus: address})


def test_the_screen_saver_is_asked_and_let_go(address: str, bus: QDBusConnection, qtbot: QtBot):
    saver = ScreenSaver()
    stand(bus, saver)
    wakefulness = on(address)
    assert not wakefulness.held()
    wakefulness.hold()
    qtbot.waitUntil(wakefulness.held)
    assert saver.wishes == [WISH]
    assert guests(bus)
    wakefulness.release()
    assert not wakefulness.held()
    # a screen saver takes back what somebody asked who is no longer there
    qtbot.waitUntil(lambda: not guests(bus))


def test_systemd_is_asked_and_let_go(address: str, bus: QDBusConnection, qtbot: QtBot):
    login = Login()
    stand(bus, login)
    wakefulness = on(address)
    wakefulness.hold()
    qtbot.waitUntil(wakefulness.held)
    assert login.wishes == [("sleep:idle", *WISH, "block")]
    assert login.is_obeyed()
    wakefulness.release()
    qtbot.waitUntil(lambda: not login.is_obeyed())


def test_asking_again_asks_nobody_twice_and_works_after_letting_go(
    address: str, bus: QDBusConnection, qtbot: QtBot
):
    saver = ScreenSaver()
    stand(bus, saver)
    wakefulness = on(address)
    wakefulness.hold()
    wakefulness.hold()
    qtbot.waitUntil(wakefulness.held)
    wakefulness.release()
    wakefulness.hold()
    qtbot.waitUntil(wakefulness.held)
    assert saver.wishes == [WISH, WISH]
    wakefulness.release()


def test_a_bus_where_nobody_guards_grants_nothing(address: str, bus: QDBusConnection, qtbot: QtBot):
    wakefulness = on(address)
    wakefulness.hold()
    qtbot.waitUntil(lambda: not wakefulness.waiting())
    assert not wakefulness.held()
    wakefulness.release()
    qtbot.waitUntil(lambda: not guests(bus))


def test_an_answer_that_comes_after_letting_go_is_not_taken(
    address: str, bus: QDBusConnection, qtbot: QtBot
):
    saver = ScreenSaver()
    stand(bus, saver)
    wakefulness = on(address)
    wakefulness.hold()
    wakefulness.release()
    qtbot.waitUntil(lambda: not guests(bus))
    assert not wakefulness.held()


def test_a_computer_without_a_bus_goes_on(tmp_path: Path):
    wakefulness = on(f"unix:path={tmp_path / 'nothing'}")
    wakefulness.hold()
    assert not wakefulness.waiting()
    assert not wakefulness.held()
    wakefulness.release()
