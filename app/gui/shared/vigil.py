"""Watches over the computer while a session is on: awake, powered, with room on its disk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.gui.shared.background import Background
from app.usecases.devices import Gauges, Machine, Wakefulness
from app.usecases.watching import Alerts

LOOK_MS = 60_000


class Vigil(QObject):
    """Keeps the computer awake between `begin` and `end`, and tells once what runs low."""

    noticed = Signal(object)

    def __init__(
        self,
        wakefulness: Wakefulness,
        machine: Machine,
        background: Background,
        failed: Callable[[BaseException], None],
        *,
        look_ms: int = LOOK_MS,
    ) -> None:
        super().__init__()
        self._wakefulness = wakefulness
        self._machine = machine
        self._background = background
        self._failed = failed
        self._alerts = Alerts()
        self._on = self._looking = False
        self._looks = QTimer(self, interval=look_ms)
        self._looks.timeout.connect(self._look)

    def begin(self) -> None:
        """Stay awake, look now, then every minute."""
        self._alerts = Alerts()
        self._on = True
        self._wakefulness.hold()
        self._looks.start()
        self._look()

    def end(self) -> None:
        """Let the computer rest."""
        self._on = False
        self._looks.stop()
        self._wakefulness.release()

    def _look(self) -> None:
        if self._looking:  # a disk that does not answer is asked no second time
            return
        self._looking = True
        self._background.run(self._machine.gauges, self._judge, self._give_up)

    def _judge(self, gauges: Gauges) -> None:
        self._looking = False
        if not self._on:
            return
        self._alerts, news = self._alerts.after(gauges)
        if news:
            self.noticed.emit(news)

    def _give_up(self, error: BaseException) -> None:
        self._looking = False
        self._failed(error)
