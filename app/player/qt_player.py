"""Plays films with Qt Multimedia where there is no libVLC."""

from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, qVersion
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QtAudio, QVideoFrame, QVideoSink

from app.player.moment import Moment, near_the_end
from app.player.pictures import Shape, fitted
from app.player.sound import sound_device_exists
from app.usecases.ports import Frame, VideoListener

_FULL_VOLUME = 100
_FIRST_ROOM = (1280, 720)
# the one being painted, the one just handed out and the one being made
_KEPT = 3
# a film that runs without a picture for this long is stuck, though Qt sees nothing wrong with it
_SILENCE_MS = 12_000

_Status = QMediaPlayer.MediaStatus


class QtPlayer(QObject):
    """A VideoPlayer on QMediaPlayer; everything happens on the thread that made it.

    Pictures are turned and scaled there too, so it costs the windows more than libVLC does.
    A new `fit` shows at once.
    """

    def __init__(self, *, silence_ms: int = _SILENCE_MS) -> None:
        """`silence_ms` is how long a film may run, or open, without a picture."""
        super().__init__()
        self.engine = f"Qt Multimedia {qVersion()}"
        self._room = _FIRST_ROOM
        self._listener: VideoListener | None = None
        self._start_ms = 0
        self._moment = Moment(0)
        self._file = Path()
        self._wanted = self._opened = self._over = self._broken = False
        self._last = QVideoFrame()
        self._kept: deque[QImage] = deque(maxlen=_KEPT)
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._audio = QAudioOutput(self) if sound_device_exists() else None
        if self._audio is not None:
            self._player.setAudioOutput(self._audio)
        # the sink speaks from Qt's drawing thread: never there, which waits for this one
        self._sink.videoFrameChanged.connect(self._show, Qt.ConnectionType.QueuedConnection)
        self._limit = QTimer(self, singleShot=True, interval=silence_ms)
        self._limit.timeout.connect(self._give_up)
        self._player.mediaStatusChanged.connect(self._status_changed)
        self._player.errorOccurred.connect(self._fail)

    def load(self, file: Path, listener: VideoListener, *, start_ms: int = 0) -> None:
        """Get ready to play a film from `start_ms`, paused; lets go of the film before it."""
        self._listener = None
        self._player.stop()
        self._player.setSource(QUrl())
        self._start_ms = max(0, start_ms)
        self._moment = Moment(self._start_ms)
        self._wanted = self._opened = self._over = self._broken = False
        self._last = QVideoFrame()
        self._file, self._listener = file, listener
        self._limit.start()
        self._player.setSource(QUrl.fromLocalFile(str(file.absolute())))

    def fit(self, width: int, height: int) -> None:
        """Ask for pictures that fit a screen of this many pixels, proportions kept."""
        room = (max(1, width), max(1, height))
        if room != self._room:
            self._room = room
            self._hand_out()

    def play(self) -> None:
        """Play on from where it stands; from the beginning after the end."""
        if self._listener is None:
            return
        if self._broken:
            self.load(self._file, self._listener, start_ms=self.position_ms())
        elif self._over:
            self.seek(0)
        self._wanted = True
        self._limit.start()
        self._move()

    def pause(self) -> None:
        """Hold the picture."""
        self._wanted = False
        self._moment.hold()
        self._move()

    def seek(self, position_ms: int) -> None:
        """Go to a moment of the film, playing or paused as before."""
        position_ms = max(0, position_ms)
        if self._broken and self._listener is not None:
            self.load(self._file, self._listener, start_ms=position_ms)
            return
        self._over = False
        self._limit.start()
        self._moment.jump(position_ms)
        if self._opened:
            self._player.setPosition(position_ms)
            self._move()
        else:
            self._start_ms = position_ms

    def set_volume(self, percent: int) -> None:
        """Set the sound from 0 to 100; keeps for the films after it."""
        if self._audio is None:
            return
        heard = max(0, min(_FULL_VOLUME, percent)) / _FULL_VOLUME
        scales = QtAudio.VolumeScale
        self._audio.setVolume(
            QtAudio.convertVolume(heard, scales.LogarithmicVolumeScale, scales.LinearVolumeScale)
        )

    def position_ms(self) -> int:
        """Return the present moment of the film."""
        position = max(0, self._moment.position_ms())
        return min(position, self.duration_ms() or position)

    def duration_ms(self) -> int:
        """Return the length of the film, 0 while it is not known."""
        return self._player.duration()

    def playing(self) -> bool:
        """Tell whether the film is running."""
        return self._wanted

    def close(self) -> None:
        """Let go of the film and of the engine."""
        self._listener = None
        self._wanted = False
        self._limit.stop()
        self._player.stop()
        self._player.setSource(QUrl())

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if self._listener is None:
            return
        if status is _Status.LoadedMedia and not self._opened:
            self._begin()
        elif status is _Status.EndOfMedia:
            self._finish()

    def _begin(self) -> None:
        if not self._player.hasVideo():
            self._fail()
            return
        self._opened = True
        if self._start_ms:
            self._player.setPosition(self._start_ms)
        self._move()

    def _move(self) -> None:
        if not self._opened or self._over:
            return
        if self._wanted:
            self._player.play()
        else:
            self._player.pause()

    def _finish(self) -> None:
        if self._listener is None or self._over:
            return
        reached = max(self._moment.position_ms(), self._last.startTime() // 1000)
        if not (self._last.isValid() and near_the_end(reached, self.duration_ms())):
            self._fail()
            return
        self._stand_still()
        self._moment.jump(self.duration_ms())
        self._listener.ended()

    def _fail(self) -> None:
        if self._listener is not None and not self._over:
            self._stand_still()
            self._broken = True
            self._listener.failed()

    def _give_up(self) -> None:
        if self._wanted or not self._last.isValid():
            self._fail()

    def _stand_still(self) -> None:
        self._wanted = False
        self._over = True
        self._limit.stop()
        self._moment.hold()

    def _show(self, picture: QVideoFrame) -> None:
        # Qt hands out an empty picture at the end: the last one stays instead
        if not picture.isValid() or not self._opened or self._over:
            return
        self._moment.report(picture.startTime() // 1000)
        if self._wanted:
            self._moment.run()
        self._last = picture
        self._limit.start()
        self._hand_out()

    def _hand_out(self) -> None:
        if self._listener is None or not self._last.isValid():
            return
        image = self._last.toImage().convertToFormat(QImage.Format.Format_RGB32)
        size = QSize(*fitted(Shape(image.width(), image.height()), self._room))
        image = image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._kept.append(image)
        self._listener.frame_ready(
            Frame(
                image.width(), image.height(), image.bytesPerLine(), memoryview(image.constBits())
            )
        )
