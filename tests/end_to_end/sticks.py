"""A memory stick with a film on it, pulled out and put back while the program runs."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class Stick:
    """A disk of its own, mounted on a folder; one that is pulled out answers with errors."""

    def __init__(self, place: Path, image: Path, film: Path) -> None:
        self._place = place
        self._image = image
        size = film.stat().st_size * 5 // 4 // 1_000_000 + 2
        _run("mke2fs", "-q", "-t", "ext2", str(image), f"{size}M")
        _run("mount", "-o", "loop", str(image), str(place))
        (place / "film.mp4").write_bytes(film.read_bytes())
        _run("umount", str(place))
        self._content = image.read_bytes()
        self.put_in()

    def put_in(self) -> None:
        """Put the stick in: nothing of it is in memory yet."""
        self._image.write_bytes(self._content)
        _run("mount", "-o", "loop,ro", str(self._image), str(self._place))

    def pull_out(self) -> None:
        """Pull the stick out, whatever is being read."""
        os.truncate(self._image, 0)
        _run("umount", "--lazy", str(self._place))


@contextmanager
def stick(place: Path, image: Path, film: Path) -> Iterator[Stick]:
    """A stick with this film as film.mp4; whatever is mounted at the end is taken away."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a stick")
    trial = subprocess.run(["losetup", "--find"], check=False, capture_output=True)
    if trial.returncode:
        pytest.skip("this system has no place for a stick")
    try:
        yield Stick(place, image, film)
    finally:
        if os.path.ismount(place):
            _run("umount", "--lazy", str(place))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
