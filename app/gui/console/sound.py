"""How loud films are: as it was the last time, and kept when it is changed."""

from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from app.domain.errors import UserError
from app.gui.console.video import VideoPane
from app.gui.shared.stage import Stage
from app.usecases.ports import SettingsStore

KEPT_MS = 1_500  # a slider that is being moved is not written down at each step


class Sound(QObject):
    """Sets how loud films are, and keeps it for the next session."""

    def __init__(self, pane: VideoPane, stage: Stage, settings: SettingsStore) -> None:
        super().__init__(pane)
        self._pane = pane
        self._stage = stage
        self._settings = settings
        self._keeping = False
        self._volume = 0
        self._soon = QTimer(self, interval=KEPT_MS, singleShot=True)
        self._soon.timeout.connect(self.keep)
        pane.volume_changed.connect(self._change)

    def begin(self, volume: int, *, keep: bool) -> None:
        """Begin as loud as this; a rehearsal keeps nothing."""
        self._keeping = False
        self._pane.volume.setValue(volume)
        self._stage.set_volume(volume)
        self._keeping = keep

    def end(self) -> None:
        """Keep what was changed last."""
        if self._soon.isActive():
            self.keep()

    def _change(self, volume: int) -> None:
        self._stage.set_volume(volume)
        # silence is for a moment: nobody wants the next session to begin without a sound
        if self._keeping and volume:
            self._volume = volume
            self._soon.start()

    def keep(self) -> None:
        """Keep how loud it is now; if that cannot be, the session matters more."""
        self._soon.stop()
        settings = self._settings.read()
        if self._volume != settings.volume:
            with suppress(UserError):
                self._settings.write(replace(settings, volume=self._volume))
