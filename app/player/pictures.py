"""The memory in which libVLC leaves its pictures, already scaled to the screen."""

import ctypes
import mmap
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


def _stride(width: int) -> int:
    return -(-width * _BYTES_PER_PIXEL // _ALIGNMENT) * _ALIGNMENT


class Buffers:
    """Three buffers in turn: the picture being painted is never the one being written.

    They serve film after film, so that the turn goes on from one to the next, and so that the
    system need not find and clear the memory while a room waits for the first picture.
    """

    def __init__(self, room: tuple[int, int]) -> None:
        self.room = room
        width, height = (max(2, min(pair)) for pair in zip(room, LARGEST, strict=True))
        # pages of the system, hence aligned
        self._memories = [mmap.mmap(-1, _stride(width) * height) for _ in range(_BUFFERS)]
        self._addresses = [
            ctypes.addressof(ctypes.c_char.from_buffer(memory)) for memory in self._memories
        ]
        self._turn = 0

    def warm(self) -> None:
        """Have the system find the memory now."""
        for address, memory in zip(self._addresses, self._memories, strict=True):
            ctypes.memset(address, 0, len(memory))

    def address(self) -> int:
        """Return where the next picture goes."""
        return self._addresses[self._turn]

    def same_as_last(self, length: int) -> bool:
        """Tell whether the picture just written is the one handed out last."""
        last = self._addresses[self._turn - 1]
        return bool(_libc.memcmp(self._addresses[self._turn], last, length) == 0)

    def hand_out(self, length: int) -> memoryview:
        """Return the picture just written, and leave it alone for two more."""
        picture = memoryview(self._memories[self._turn])[:length]
        self._turn = (self._turn + 1) % _BUFFERS
        return picture


class PictureMemory:
    """Where one film is drawn."""

    def __init__(
        self,
        buffers: Buffers,
        shape: Callable[[int, int], Shape],
        show: Callable[[Frame], None],
    ) -> None:
        self._buffers = buffers
        self._shape = shape
        self._show = show
        self._size = (0, 0)
        self._stride = 0
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
        """Drop the callbacks once libVLC has stopped."""
        self._callbacks = ()

    # Called by libVLC, on its threads: none of these may call libVLC.

    def _set_up(
        self, _own: Any, chroma: int, width: Any, height: Any, pitches: Any, lines: Any
    ) -> int:
        # libVLC says the decoder's padded size here (320x194 for 320x180), not the film's
        size = fitted(self._shape(width[0], height[0]), self._buffers.room)
        if size != self._size:
            self._size, self._stride, self._shown_any = size, _stride(size[0]), False
        ctypes.memmove(chroma, _CHROMA, len(_CHROMA))
        width[0], height[0] = self._size
        pitches[0], lines[0] = self._stride, self._size[1]
        return 1

    def _lock(self, _own: Any, planes: Any) -> None:
        planes[0] = self._buffers.address()

    def _display(self, _own: Any, _picture: Any) -> None:
        length = self._stride * self._size[1]
        if self._shown_any and self._buffers.same_as_last(length):
            return  # a paused libVLC shows the same picture sixteen times a second
        self._shown_any = True
        self._show(Frame(*self._size, self._stride, self._buffers.hand_out(length)))
