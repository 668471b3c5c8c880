"""A real data folder for each test, plain and encrypted, and one where root's powers end."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, Storage, open_storage
from app.storage.sealing import Change, change_lock
from tests.fakes.clock import FakeClock
from tests.storage.files import PASSPHRASE
from tests.storage.permissions import binding

Opener = Callable[[], Storage]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(params=["plain", "encrypted"])
def passphrase(request: pytest.FixtureRequest) -> Passphrase | None:
    """Of the data folder, None where it is not encrypted."""
    return PASSPHRASE if request.param == "encrypted" else None


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> dict[Passphrase | None, Path]:
    """Data files in which nothing was written, so that not each test has to make its own."""
    plain, encrypted = (tmp_path_factory.mktemp(name) / FILE_NAME for name in ("plain", "sealed"))
    for file in (plain, encrypted):
        open_storage(file.parent, FakeClock()).close()
    change_lock(encrypted, Change(None, PASSPHRASE))
    return {None: plain, PASSPHRASE: encrypted}


@pytest.fixture
def opened(
    folder: Path,
    clock: FakeClock,
    passphrase: Passphrase | None,
    blank: dict[Passphrase | None, Path],
) -> Iterator[Opener]:
    """Opens the data folder; whatever is still open at the end of the test gets closed."""
    with ExitStack() as closing:

        def opener() -> Storage:
            if not folder.exists():
                folder.mkdir()
                shutil.copy(blank[passphrase], folder)
            storage = open_storage(folder, clock, passphrase)
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
