"""Keeps a Linux desktop awake: asks its screen saver, its power manager and systemd by D-Bus."""

from itertools import count
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from app.screens.wording import _

_ANSWER_MS = 2_000
_numbers = count()

_Bus = QDBusConnection.BusType


class _Guardian(NamedTuple):
    """Somebody on a bus who can keep the computer awake."""

    bus: _Bus
    service: str
    path: str
    interface: str


_GUARDIANS = (
    _Guardian(
        _Bus.SessionBus,
        "org.freedesktop.ScreenSaver",
        "/org/freedesktop/ScreenSaver",
        "org.freedesktop.ScreenSaver",
    ),
    _Guardian(
        _Bus.SessionBus,
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
    _Guardian(
        _Bus.SystemBus,
        "org.freedesktop.login1",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
    ),
)


class BusWakefulness(QObject):
    """The port Wakefulness on D-Bus; asks all who may answer, and waits for none.

    Each lets go by itself when our connection ends, however the program ends.
    """

    def __init__(self, addresses: dict[_Bus, str] | None = None) -> None:
        """Take the buses of this computer, or those with these addresses."""
        super().__init__()
        self._addresses = addresses or {}
        self._buses: dict[_Bus, str] = {}
        self._asked: list[QDBusPendingCallWatcher] = []
        self._granted: list[QDBusMessage] = []

    def hold(self) -> None:
        """Ask that the computer stay awake."""
        if self._buses:
            return
        for bus in (_Bus.SessionBus, _Bus.SystemBus):
            self._connect(bus)
        for guardian in _GUARDIANS:
            self._ask(guardian)

    def held(self) -> bool:
        """Tell whether anybody agreed so far."""
        return bool(self._granted)

    def waiting(self) -> bool:
        """Tell whether somebody has still to answer."""
        return not all(each.isFinished() for each in self._asked)

    def release(self) -> None:
        """Let go: a connection that ends takes back what was asked through it."""
        self._asked.clear()
        self._granted.clear()  # systemd watches the file that came with its answer
        for name in self._buses.values():
            QDBusConnection.disconnectFromBus(name)
        self._buses.clear()

    def _connect(self, bus: _Bus) -> None:
        name = f"wakefulness-{next(_numbers)}"
        QDBusConnection.connectToBus(self._addresses.get(bus, bus), name)
        self._buses[bus] = name

    def _ask(self, guardian: _Guardian) -> None:
        bus = QDBusConnection(self._buses[guardian.bus])
        if not bus.isConnected():
            return
        call = QDBusMessage.createMethodCall(
            guardian.service, guardian.path, guardian.interface, "Inhibit"
        )
        who, why = _("À main levée"), _("A session is on")
        if guardian.bus is _Bus.SystemBus:
            call.setArguments(["sleep:idle", who, why, "block"])
        else:
            call.setArguments([who, why])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call, _ANSWER_MS))
        watcher.finished.connect(self._hear)
        self._asked.append(watcher)

    def _hear(self, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage:
            self._granted.append(answer)
