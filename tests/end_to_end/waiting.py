"""Waiting for something to become true, without sleeping and never for ever."""

import os
import select
import subprocess
import time
from collections.abc import Callable
from typing import IO, TypeVar

PATIENCE = 20.0
LOOK_EVERY = 0.05

Found = TypeVar("Found")


def until(
    look: Callable[[], Found],
    process: "subprocess.Popen[bytes]",
    what: str,
    *,
    seconds: float = PATIENCE,
) -> Found:
    """Look again and again, as long as a program lives, until there is something; return it."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        assert time.monotonic() < end, f"after {seconds} s still no {what}"
        try:
            process.wait(LOOK_EVERY)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError(f"the program ended with {process.returncode} before {what}")


def read_line(stream: IO[bytes], *, seconds: float = PATIENCE) -> str:
    """Read one line of a pipe; an error when it does not come, or never will."""
    end = time.monotonic() + seconds
    heard = b""
    while not heard.endswith(b"\n"):
        left = end - time.monotonic()
        assert left > 0, f"after {seconds} s heard only {heard!r}"
        if select.select([stream], [], [], left)[0]:
            byte = os.read(stream.fileno(), 1)
            assert byte, f"the other end is gone after {heard!r}"
            heard += byte
    return heard.decode().rstrip("\n")
