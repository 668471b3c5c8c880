"""Reads aloud with the system's voice, or with espeak-ng where the system has none."""

import ctypes
import shutil

from PySide6.QtCore import QLocale, QObject, QProcess
from PySide6.QtTextToSpeech import QTextToSpeech

from app.usecases.devices import Voice

_RATE = "150"  # words a minute: slower than espeak-ng likes, so that a hall can follow
_STOP_MS = 500


class NoVoice:
    """A computer on which nothing reads aloud."""

    name = ""

    def say(self, text: str) -> None:
        """Stay silent."""

    def speaking(self) -> bool:
        """Never."""
        return False

    def stop(self) -> None:
        """Stay silent."""


class SystemVoice(QObject):
    """The port Voice, by an engine that Qt knows, in French."""

    def __init__(self, engine: QTextToSpeech) -> None:
        super().__init__()
        self._engine = engine
        engine.setParent(self)

    @property
    def name(self) -> str:
        """The voice and its engine."""
        return f"{self._engine.voice().name()} ({self._engine.engine()})"

    def say(self, text: str) -> None:
        """Begin to read; what was being read is given up."""
        self._engine.stop()
        self._engine.say(text)

    def speaking(self) -> bool:
        """Tell whether the engine is at it."""
        return self._engine.state() in {
            QTextToSpeech.State.Speaking,
            QTextToSpeech.State.Synthesizing,
        }

    def stop(self) -> None:
        """Be silent at once."""
        self._engine.stop()


class EspeakVoice(QObject):
    """The port Voice, by the program espeak-ng: one process for each text."""

    def __init__(self, program: str, *arguments: str) -> None:
        super().__init__()
        self._program = program
        self._arguments = ["-v", "fr", "-s", _RATE, "--stdin", *arguments]
        self._process: QProcess | None = None

    @property
    def name(self) -> str:
        """The program."""
        return "espeak-ng"

    def say(self, text: str) -> None:
        """Begin to read; what was being read is given up."""
        self.stop()
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.start(self._program, self._arguments)
        self._process.write(text.encode())  # Qt keeps it until the program is there
        self._process.closeWriteChannel()

    def speaking(self) -> bool:
        """Tell whether the program is still running."""
        running = self._process
        return running is not None and running.state() is not QProcess.ProcessState.NotRunning

    def stop(self) -> None:
        """Be silent at once."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(_STOP_MS)  # it is gone within a millisecond or two
            process.deleteLater()


def voice_at_hand() -> Voice:
    """The best voice of this computer."""
    for engine in QTextToSpeech.availableEngines():
        if engine == "mock" or (engine == "speechd" and not _library_is_there()):
            continue
        voice = _french(QTextToSpeech(engine))
        if voice is not None:
            return voice
    program = shutil.which("espeak-ng")
    return EspeakVoice(program) if program else NoVoice()


def _library_is_there() -> bool:
    """Tell whether what Qt's engine for Linux needs is there: Qt would complain in the log."""
    try:
        ctypes.CDLL("libspeechd.so.2")
    except OSError:
        return False
    return True


def _french(engine: QTextToSpeech) -> SystemVoice | None:
    """A voice of this engine that speaks French; None where it has none, or does not run."""
    if engine.state() is QTextToSpeech.State.Error:
        return None
    french = [
        each for each in engine.availableLocales() if each.language() is QLocale.Language.French
    ]
    if not french:
        return None
    at_home = [each for each in french if each.territory() is QLocale.Country.France]
    engine.setLocale((at_home or french)[0])
    return SystemVoice(engine)
