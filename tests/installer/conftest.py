"""The machines on which the installer is tried."""

from pathlib import Path

import pytest

from tests.installer.bench import Bench


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    """A Debian on which nothing was ever set up."""
    return Bench(tmp_path)


@pytest.fixture
def ready(bench: Bench) -> Bench:
    """A machine with every system library, but nothing of the program yet."""
    bench.install_everything()
    return bench
