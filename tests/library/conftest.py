"""A computer to install mallettes on, and a folder where they arrive."""

from pathlib import Path

import pytest

from tests.library.installs import Computer


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    return Computer(tmp_path / "computer")


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    folder = tmp_path / "sent"
    folder.mkdir()
    return folder
