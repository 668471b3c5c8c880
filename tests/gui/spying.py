"""Sees whether anything opens a file or an address, whoever does it: the kernel says so."""

import ctypes
import os
import select
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from shiboken6 import isValid

from app.domain.content import Activity, Cue, Module, Video
from app.library.plain import Words, in_words

_OPENED = 0x20  # IN_OPEN
_NEVER_WAIT = os.O_NONBLOCK


class Spy:
    """Watches one file."""

    def __init__(self, watch: int) -> None:
        self._watch = watch

    def saw(self) -> bool:
        """Tell whether the file was opened since the last time."""
        seen = bool(select.select([self._watch], [], [], 0)[0])
        if seen:
            os.read(self._watch, 65_536)
        return seen


@contextmanager
def spy_on(file: Path) -> Iterator[Spy]:
    """Watch a file; skips the test where the system tells nothing."""
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells who opens a file")
    system = ctypes.CDLL(None, use_errno=True)
    watch = system.inotify_init1(_NEVER_WAIT)
    assert watch >= 0
    try:
        assert system.inotify_add_watch(watch, os.fsencode(file), _OPENED) >= 0
        yield Spy(watch)
    finally:
        os.close(watch)


class Trap(NamedTuple):
    """Mark-up that names a picture and an address, and who sees whether they are opened."""

    marks: tuple[str, ...]
    spy: Spy
    door: socket.socket

    def sprung(self) -> bool:
        """Tell whether anything was opened or asked for."""
        try:
            self.door.accept()[0].close()
        except BlockingIOError:
            return self.spy.saw()
        return True


@contextmanager
def set_trap() -> Iterator[Trap]:
    """Lay out a picture and an address, and mark-up that asks for them; Qt must be there."""
    with TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as door:
        door.setblocking(False)
        file = Path(folder) / "c.png"
        picture = QImage(9, 9, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.red)
        assert picture.save(str(file))
        address = f"http://127.0.0.1:{door.getsockname()[1]}/c.png"
        marks = (
            f'<img src="{file}">', f'<img src="file://{file}">', f"![x]({file})",
            f'<img src="{address}">', f'<b>a</b><script src="{address}"></script>',
            f"<table background='{file}'><tr><td style='background-image:url({file})'>x</table>",
        )  # fmt: skip
        with spy_on(file) as spy:
            yield Trap(marks, spy, door)


def marked(module: Module, marks: tuple[str, ...]) -> Module:
    """A module with mark-up before each of its texts, those of its facilitator too."""
    words, turn = Words({}), cycle(marks)
    in_words(module, words)
    said = {name: f"{next(turn)} {text}" for name, text in words.known.items()}
    made = in_words(module, Words(said))
    activities = tuple(_marked(each, next(turn)) for each in made.activities)
    made = replace(made, activities=activities)
    return replace(made, plain=made)


def _marked(activity: Activity, mark: str) -> Activity:
    if isinstance(activity, Video):
        activity = replace(activity, cues=(Cue(0, 90_000, mark),), transcript=mark)
    return replace(activity, note=mark)


def look(windows: tuple[QWidget, ...]) -> None:
    """Paint the windows, and point at everything in them that says a hint."""
    for window in windows:
        window.grab()
        for each in window.findChildren(QWidget):
            if not isValid(each):
                continue  # the hint before this one
            if isinstance(each, QLabel) and each.objectName() != "qtooltip_label":
                assert each.textFormat() is Qt.TextFormat.PlainText or not rich(each.text())
            if rich(each.toolTip()):
                assert "<img" not in each.toolTip()
                assert "background" not in each.toolTip().replace("&lt;", "").split("<", 1)[0]
                QToolTip.showText(QPoint(9, 9), each.toolTip(), each)
                QApplication.processEvents()
    QToolTip.hideText()
    QApplication.processEvents()


def rich(text: str) -> bool:
    """Tell whether Qt would take a text for rich text."""
    return QtText.mightBeRichText(text)
