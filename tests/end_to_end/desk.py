"""A desk with two real X11 screens: a laptop, and a projector whose cable can be pulled out.

Xorg with its dummy driver has two plugs like a real machine. Where Xorg cannot be started, Xvfb
cuts its one picture into two monitors, which programs see the same way.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE
from typing import IO

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from tests.end_to_end.waiting import read_line

ROOT = Path(__file__).parents[2]
LAPTOP = QRect(0, 0, 1366, 768)
PROJECTOR = QRect(1366, 0, 1920, 1080)
PLUGS = ("DUMMY0", "DUMMY1", "DUMMY2")
TOOLS = ("xrandr", "xdotool", "setxkbmap")
XORG_CONF = """
Section "Device"
    Identifier "graphics card"
    Driver "dummy"
    VideoRam 128000
    Option "Monitor-DUMMY0" "any monitor"
    Option "Monitor-DUMMY1" "any monitor"
    Option "Monitor-DUMMY2" "any monitor"
EndSection
Section "Monitor"
    Identifier "any monitor"
    HorizSync 10-300
    VertRefresh 30-150
    Modeline "1366x768" 85.25 1366 1436 1579 1792 768 771 774 798
    Modeline "1920x1080" 173.00 1920 2048 2248 2576 1080 1083 1088 1120
    Option "Enable" "true"
EndSection
Section "Screen"
    Identifier "desk"
    Device "graphics card"
    Monitor "any monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1366x768" "1920x1080"
        Virtual 3286 1920
    EndSubSection
EndSection
"""


class NoDeskError(Exception):
    """This machine cannot show two X11 screens; the text says what is missing."""


@dataclass(frozen=True)
class Desk:
    """Two screens, a keyboard, and a camera above them."""

    kind: str
    why: str
    environ: dict[str, str]
    folder: Path
    eyes: IO[bytes]
    prints: IO[bytes]

    @property
    def has_plugs(self) -> bool:
        """Tell whether the projector hangs on a plug of its own, as on a real machine."""
        return self.kind == "Xorg"

    def plug(self) -> None:
        """Plug the projector in, right of the laptop."""
        if self.has_plugs:
            self.run("xrandr", "--output", "DUMMY1", "--mode", "1920x1080", "--right-of", "DUMMY0")
        else:
            self.run("xrandr", "--setmonitor", "PROJECTOR", "1920/508x1080/286+1366+0", "none")

    def unplug(self) -> None:
        """Pull the projector's cable out."""
        if self.has_plugs:
            self.run("xrandr", "--output", "DUMMY1", "--off")
        else:
            self.run("xrandr", "--delmonitor", "PROJECTOR")

    def press(self, *keys: str) -> None:
        """Press keys one after the other: X key names or keycodes, `shift+11` together."""
        # a finger's pace: what is quicker counts as a worn button that bounces
        self.run("xdotool", "key", "--delay", "200", *keys)

    def layout(self, name: str) -> None:
        """Choose a keyboard layout, as the system's settings do."""
        self.run("setxkbmap", name)

    def windows_called(self, title: str) -> list[str]:
        """List the windows with this title that are on the screens."""
        return self._search("--name", title)

    def windows_of(self, process: int) -> list[str]:
        """List the windows of a program that are on the screens."""
        return self._search("--pid", str(process), "")

    def _search(self, *words: str) -> list[str]:
        command = ["xdotool", "search", "--onlyvisible", *words]
        # it fails when it finds none, and when one goes while it looks
        found = subprocess.run(command, env=self.environ, check=False, stdout=PIPE, stderr=DEVNULL)
        return found.stdout.decode().split()

    def place_of(self, window: str) -> QRect:
        """Say where a window is, without its frame."""
        words = self.run("xdotool", "getwindowgeometry", "--shell", window).split()
        told = dict(word.split("=") for word in words)
        return QRect(*(int(told[each]) for each in ("X", "Y", "WIDTH", "HEIGHT")))

    def look(self, area: QRect, name: str = "look.bmp") -> QImage:
        """Take a picture of a part of the desk."""
        file = self.folder / name
        where = f"{area.x()} {area.y()} {area.width()} {area.height()}"
        self.eyes.write(f"{where} {file}\n".encode())
        assert read_line(self.prints) == "done"
        return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)

    def run(self, *command: str) -> str:
        """Run a tool on the desk."""
        done = subprocess.run(command, env=self.environ, check=True, timeout=20, stdout=PIPE)
        return done.stdout.decode()


@contextmanager
def two_screens(folder: Path, pictures: Path) -> Iterator[Desk]:
    """Build the desk on Xorg, else on Xvfb; NoDeskError says why on neither."""
    lacking = [tool for tool in TOOLS if shutil.which(tool) is None]
    if lacking:
        raise NoDeskError(f"{', '.join(lacking)} not installed")
    with ExitStack() as closing:
        reasons = []
        for kind, start in (("Xorg", _start_xorg), ("Xvfb", _start_xvfb)):
            try:
                environ = start(folder, closing)
            except NoDeskError as error:
                reasons.append(f"{kind} could not be started: {error}")
            else:
                break
        else:
            raise NoDeskError("; ".join(reasons))
        _manage_windows(environ, closing)
        camera = closing.enter_context(_camera(environ))
        assert camera.stdin is not None
        assert camera.stdout is not None
        desk = Desk(kind, "; ".join(reasons), environ, pictures, camera.stdin, camera.stdout)
        desk.plug()
        yield desk


def _start_xorg(folder: Path, closing: ExitStack) -> dict[str, str]:
    config = folder / "xorg.conf"
    config.write_text(XORG_CONF, encoding="ascii")
    options = ["-config", str(config), "-logfile", str(folder / "xorg.log"), "-nolisten", "tcp"]
    environ = _start_server(["Xorg", "-noreset", *options], folder, closing)
    laptop = ["--output", "DUMMY0", "--primary", "--mode", "1366x768", "--pos", "0x0"]
    others = [word for plug in PLUGS[1:] for word in ("--output", plug, "--off")]
    subprocess.run(["xrandr", *laptop, *others], env=environ, check=True)
    return environ


def _start_xvfb(folder: Path, closing: ExitStack) -> dict[str, str]:
    environ = _start_server(["Xvfb", "-noreset", "-screen", "0", "3286x1080x24"], folder, closing)
    laptop = ["xrandr", "--setmonitor", "LAPTOP", "1366/361x768/203+0+0", "screen"]
    subprocess.run(laptop, env=environ, check=True)
    return environ


def _start_server(command: list[str], folder: Path, closing: ExitStack) -> dict[str, str]:
    """Start an X server on a display that it chooses itself."""
    ours, its = os.pipe()
    with os.fdopen(ours, "rb", buffering=0) as number, (folder / "server.txt").open("wb") as said:
        try:
            server = subprocess.Popen(
                [*command, "-displayfd", str(its)], pass_fds=[its], stdout=said, stderr=said
            )
        except FileNotFoundError as error:
            raise NoDeskError("not installed") from error
        finally:
            os.close(its)
        closing.callback(_end, server)
        try:
            display = read_line(number)
        except AssertionError as error:
            raise NoDeskError((folder / "server.txt").read_text(errors="replace")[-400:]) from error
    environ = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
    environ.pop("WAYLAND_DISPLAY", None)
    return environ


def _manage_windows(environ: dict[str, str], closing: ExitStack) -> None:
    """Have a window manager as on a real desk, where there is one."""
    if shutil.which("openbox") is None:
        return
    command = ["openbox", "--sm-disable", "--startup", "echo ready"]
    manager = subprocess.Popen(command, env=environ, stdout=PIPE, stderr=DEVNULL)
    closing.callback(_end, manager)
    assert manager.stdout is not None
    while read_line(manager.stdout) != "ready":
        pass  # it complains about its menus first


def _camera(environ: dict[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.camera"],
        cwd=ROOT,
        env=environ,
        stdin=PIPE,
        stdout=PIPE,
        bufsize=0,
    )


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(20)
    if process.stdout is not None:
        process.stdout.close()
