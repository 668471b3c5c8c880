"""A real data folder for each test, and one where root's powers end."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.storage.opening import Storage, open_storage
from tests.fakes.clock import FakeClock
from tests.storage.permissions import binding

Opener = Callable[[], Storage]


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
def users_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder whose permissions bind even root, as long as the test lasts."""
    folder = tmp_path / "user"
    folder.mkdir()
    with binding():
        try:
            yield folder
        finally:
            folder.chmod(0o755)
