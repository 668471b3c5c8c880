"""Memory that was freed goes back to the system."""

import ctypes
import os
import sys
from pathlib import Path

import pytest

from app.player.memory import give_back

BLOCK, BLOCKS = 64_000, 2_000


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"),
    reason="elsewhere it goes back by itself",
)
def test_what_was_freed_below_a_block_that_is_kept_goes_back() -> None:
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = (ctypes.c_void_p,)
    blocks = [libc.malloc(BLOCK) for _block in range(BLOCKS)]
    for block in blocks:
        ctypes.memset(block, 1, BLOCK)
    for block in blocks[:-1]:
        libc.free(block)
    before = resident()
    give_back()
    given_back = before - resident()
    libc.free(blocks[-1])
    assert given_back > BLOCK * BLOCKS / 2
