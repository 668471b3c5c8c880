"""The memory in which libVLC leaves its pictures, already scaled to the screen."""

import ctypes
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.usecases.ports import Frame

LARGEST = (1920, 1080)
_ALIGNMENT = 32
_BYTES_PER_PIXEL = 4
# the one being painted, the one just handed out and the one being written
_BUFFERS = 3
_CHROMA = b"RV32"

# python-vlc declares the chroma as a string, which ctypes hands over as a copy: libVLC would
# never see what is written there
_SetUp = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.c_void_p,
    ctypes.c_void_p,
    *[ctypes.POINTER(ctypes.c_uint)] * 4,
)
_libc = ctypes.cdll.msvcrt if sys.platform == "win32" else ctypes.CDLL(None)
_libc.memcmp.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t)


@dataclass(frozen=True)
class Shape:
    """The width and height at which a film is meant to be seen, in any unit."""

    width: float
    height: float


def fitted(shape: Shape, room: tuple[int, int]) -> tuple[int, int]:
    """Return the largest size with the film's proportions that fits the room and the limit."""
    width, height = min(room[0], LARGEST[0]), min(room[1], LARGEST[1])
    scale = min(width / shape.width, height / shape.height)
    return max(2, round(shape.width * scale)), max(2, round(shape.height * scale))


class PictureMemory:
    """Three buffers in turn: the picture being painted is never the one being written."""

    def __init__(
        self,
        room: tuple[int, int],
        shape: Callable[[int, int], Shape],
        show: Callable[[Frame], None],
    ) -> None:
        self._room = room
        self._shape = shape
        self._show = show
        self._size = (0, 0)
        self._stride = 0
        self._views: list[memoryview] = []
        self._addresses: list[int] = []
        self._next = 0
        self._shown_any = False
        self._callbacks: tuple[Any, ...] = ()

    def attach(self, vlc: Any, player: Any) -> None:
        """Make this libVLC player draw here."""
        types = vlc.CallbackDecorators
        set_up = _SetUp(self._set_up)
        self._callbacks = (
            set_up,
            types.VideoLockCb(self._lock),
            types.VideoDisplayCb(self._display),
        )
        player.video_set_callbacks(self._callbacks[1], None, self._callbacks[2], None)
        player.video_set_format_callbacks(ctypes.cast(set_up, types.VideoFormatCb), None)

    def let_go(self) -> None:
        """Drop the callbacks once libVLC has stopped; pictures handed out stay valid."""
        self._callbacks = ()
        self._views.clear()

    # Called by libVLC, on its threads: none of these may call libVLC.

    def _set_up(
        self, _own: Any, chroma: int, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        # libVLC says the decoder's padded size here (320x194 for 320x180), not the film's
        self._make_room(fitted(self._shape(width[0], height[0]), self._room))
        ctypes.memmove(chroma, _CHROMA, len(_CHROMA))
        width[0], height[0] = self._size
        pitches[0], lines[0] = self._stride, self._size[1]
        return 1

    def _make_room(self, size: tuple[int, int]) -> None:
        if size == self._size:
            return
        self._size = size
        row = size[0] * _BYTES_PER_PIXEL
        self._stride = (row + _ALIGNMENT - 1) // _ALIGNMENT * _ALIGNMENT
        length = self._stride * size[1]
        self._views, self._addresses = [], []
        for _ in range(_BUFFERS):
            memory = (ctypes.c_ubyte * (length + _ALIGNMENT))()
            offset = -ctypes.addressof(memory) % _ALIGNMENT
            self._addresses.append(ctypes.addressof(memory) + offset)
            self._views.append(memoryview(memory).cast("B")[offset : offset + length])
        self._next, self._shown_any = 0, False

    def _lock(self, _own: Any, planes: Any) -> None:
        planes[0] = self._addresses[self._next]

    def _display(self, _own: Any, _picture: Any) -> None:
        if self._shown_any and self._same_as_last():
            return  # a paused libVLC shows the same picture sixteen times a second
        frame = Frame(*self._size, self._stride, self._views[self._next])
        self._next = (self._next + 1) % _BUFFERS
        self._shown_any = True
        self._show(frame)

    def _same_as_last(self) -> bool:
        newest, last = self._addresses[self._next], self._addresses[self._next - 1]
        return bool(_libc.memcmp(newest, last, self._stride * self._size[1]) == 0)
