"""The programs that speak French: SVOX Pico where it is installed, else espeak-ng."""

import shutil
import subprocess
import tempfile
from array import array
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import av.filter

from app.domain.errors import UserError
from app.studio.filters import pulled, then
from app.studio.storyboard import Role
from app.studio.voice import RATE, ReadingPace, Speech, Voice, evened, trimmed

# « Coop’HLM » in one word would be mumbled
_TYPOGRAPHY = (
    ("\u00a0", " "), ("\u202f", " "), ("’", "'"), ("p'H", "p H"), ("«", ""), ("»", ""), ("–", ","),
    ("m²", "mètres carrés"), ("&", " et "), ("<", ""), (">", ""),
)  # fmt: skip
# what each program lacks: Pico is dull and heavy in the low end, espeak-ng thin and sharp
_PICO_BALANCE = (
    ("lowshelf", "f=280:width_type=q:width=0.7:g=-9"),
    ("equalizer", "f=650:t=q:w=0.9:g=3"),
    ("equalizer", "f=1900:t=q:w=0.7:g=9"),
    ("highshelf", "f=1600:width_type=q:width=0.6:g=5"),
)
_ESPEAK_BALANCE = (
    ("equalizer", "f=220:t=q:w=1:g=3"),
    ("equalizer", "f=3200:t=q:w=1.2:g=-4"),
)
_PICO_RATE = 16_000
# throat lengths: with a pitch of their own, they make several people of Pico's only speaker
_WOMEN = (1.0, 0.97, 1.03, 0.94, 1.06)
_MEN = (0.86, 0.84, 0.88, 0.82, 0.90)
_MAN_S_PITCH = 0.63


class PicoVoice:
    """French by SVOX Pico: a small voice made from recordings, one woman whom roles tune."""

    def __init__(self, program: str) -> None:
        self._program = program

    def speak(self, text: str, role: Role) -> Speech:
        """Let Pico write a sound file, then play it in the throat of this role."""
        throat, pitch, pace = _tuned(role)
        marked = (
            f"<pitch level='{pitch}'><speed level='{pace}'>{_plain(text)}</speed></pitch>"
        )  # fmt: skip

        def command(sound: Path) -> list[str]:
            return [self._program, "-l", "fr-FR", "-w", str(sound), "--", marked]

        chain = (("asetrate", str(round(_PICO_RATE * throat))), *_PICO_BALANCE)
        remedy = "pico2wave -l fr-FR -w bonjour.wav bonjour"
        return _spoken(text, command, chain, remedy)


class EspeakVoice:
    """French by espeak-ng: mechanical, but free, offline and the same on every machine."""

    def __init__(self, program: str) -> None:
        self._program = program

    def speak(self, text: str, role: Role) -> Speech:
        """Let espeak-ng write a sound file and measure it, without the silence around."""
        variant = f"fr+{role.variant}" if role.variant else "fr"

        def command(sound: Path) -> list[str]:
            return [
                self._program, "-v", variant, "-s", str(role.speed), "-p", str(role.pitch),
                "-w", str(sound), "--", _plain(text),
            ]  # fmt: skip

        return _spoken(text, command, _ESPEAK_BALANCE, "espeak-ng -v fr bonjour")


def installed_voice() -> Voice:
    """Use the best voice that the machine has, else the pace of a reader."""
    pico = shutil.which("pico2wave")
    if pico:
        return PicoVoice(pico)
    espeak = shutil.which("espeak-ng")
    return EspeakVoice(espeak) if espeak else ReadingPace()


def _tuned(role: Role) -> tuple[float, int, int]:
    """How long the role's throat is, and the pitch and pace, in hundredths, that Pico is told."""
    woman = role.variant.startswith("f")
    throats = _WOMEN if woman else _MEN
    number = "".join(sign for sign in role.variant if sign.isdecimal())
    throat = throats[(int(number or 1) - 1) % len(throats)]
    pitch = 100 * (1 if woman else _MAN_S_PITCH) * 2 ** ((role.pitch - 45) / 60) / throat
    pace = 100 * role.speed / 162 / throat
    return throat, min(max(round(pitch), 50), 200), min(max(round(pace), 40), 250)


def _spoken(
    text: str, command: Callable[[Path], list[str]], chain: Sequence[tuple[str, str]], remedy: str
) -> Speech:
    """Run the program on a file of its own and give back an even, trimmed sentence."""
    with tempfile.TemporaryDirectory() as folder:
        sound = Path(folder, "line.wav")
        try:
            subprocess.run(  # noqa: S603 - the text is one argument after "--", no shell reads it
                command(sound), capture_output=True, check=True, timeout=60
            )
            samples = _filtered(sound, chain)
        except (OSError, subprocess.SubprocessError, av.FFmpegError) as error:
            raise UserError(
                "The synthetic voice could not say “{text}”: try it with “{command}”, "
                "or render where no voice is installed.",
                text=text, command=remedy,
            ) from error  # fmt: skip
    heard = evened(trimmed(samples))
    return Speech(len(heard) / RATE, heard)


def _filtered(sound: Path, chain: Sequence[tuple[str, str]]) -> "array[int]":
    """Read a sound file through these filters, as mono samples at our rate."""
    graph = av.filter.Graph()
    samples = array("h")
    with av.open(str(sound)) as container:
        source = graph.add_abuffer(template=container.streams.audio[0])
        end = source
        for name, options in (
            *chain, ("aresample", str(RATE)), ("aformat", "sample_fmts=s16:channel_layouts=mono"),
            ("abuffersink", None),
        ):  # fmt: skip
            end = then(graph, end, name, options)
        graph.configure()
        for frame in container.decode(audio=0):
            source.push(frame)
        source.push(None)
    for frame in pulled(graph):
        samples.frombytes(bytes(frame.planes[0])[: 2 * frame.samples])
    return samples


def _plain(text: str) -> str:
    """Undo typography that the programs would stumble on."""
    for sign, plain in _TYPOGRAPHY:
        text = text.replace(sign, plain)
    return text
