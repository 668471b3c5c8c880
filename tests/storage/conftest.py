"""A real data folder for each test, and one where root's powers end."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import alembic.command  # noqa: F401 - the ordinary user may not be allowed to read it later
import pytest

from app.storage.opening import Storage, open_storage
from tests.fakes.clock import FakeClock

Opener = Callable[[], Storage]
NOBODY = 65534


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def opened(folder: Path, clock: FakeClock) -> Iterator[Opener]:
    """Opens the data folder; whatever is still open at the end of the test gets closed."""
    with ExitStack() as closing:

        def opener() -> Storage:
            storage = open_storage(folder, clock)
            closing.callback(storage.close)
            return storage

        yield opener


@pytest.fixture
def users_folder() -> Iterator[Path]:
    """A folder of an ordinary user, whom permissions bind; root becomes that user for the test."""
    root = os.name == "posix" and os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if root:
            os.chown(folder, NOBODY, -1)
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            yield folder
        finally:
            folder.chmod(0o755)
            if root:
                os.setresuid(0, 0, 0)
