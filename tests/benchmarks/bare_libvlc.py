"""The least that plays a film with libVLC into memory: what the player is measured against."""

import ctypes
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import vlc

from app.player.sound import sound_device_exists


class BareLibVlc:
    """One film, one buffer, pictures of one size; nothing is done with them."""

    def __init__(self, file: Path, width: int, height: int, shown: Callable[[], None]) -> None:
        arguments = ["--quiet", "--no-xlib"]
        if not sound_device_exists():
            arguments.append("--aout=dummy")
        types = vlc.CallbackDecorators
        self.ended = threading.Event()
        self._file = file
        self._size = (width, height)
        self._instance = vlc.Instance(arguments)
        self._memory = (ctypes.c_ubyte * (width * 4 * height + 32))()
        self._address = (ctypes.addressof(self._memory) + 31) // 32 * 32
        self._shown = shown
        self._callbacks = (types.VideoLockCb(self._lock), types.VideoDisplayCb(self._display))
        self._player: Any = None

    def play(self) -> None:
        """Open the film and run."""
        width, height = self._size
        self._player = self._instance.media_player_new()
        self._player.set_media(self._instance.media_new_path(str(self._file)))
        self._player.video_set_format("RV32", width, height, width * 4)
        self._player.video_set_callbacks(self._callbacks[0], None, self._callbacks[1], None)
        self._player.event_manager().event_attach(
            vlc.EventType.MediaPlayerEndReached, lambda _: self.ended.set()
        )
        self._player.play()

    def green(self, x: int, y: int) -> int:
        """How bright a pixel of the picture in memory is."""
        at = (y * self._size[0] + x) * 4 + 1
        return ctypes.c_ubyte.from_address(self._address + at).value

    def close(self) -> None:
        """Stop."""
        self._player.stop()
        self._player.release()
        self._instance.release()

    def _lock(self, _own: Any, planes: Any) -> None:
        planes[0] = self._address

    def _display(self, _own: Any, _picture: Any) -> None:
        self._shown()
