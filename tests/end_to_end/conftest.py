"""The desk with two real X11 screens, for the tests that need one."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.meetings import Gathering
from tests.end_to_end.desk import Desk, NoDeskError, two_screens
from tests.end_to_end.evening import Evening
from tests.end_to_end.programs import MAIN, prepare, running


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = Path(os.environ.get("E2E_SHOTS") or tmp_path_factory.mktemp("shots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="module")
def desk(
    tmp_path_factory: pytest.TempPathFactory,
    pictures: Path,
    pytestconfig: pytest.Config,
) -> Iterator[Desk]:
    """Two X11 screens; says which kind they are."""
    capture = pytestconfig.pluginmanager.getplugin("capturemanager")
    try:
        with two_screens(tmp_path_factory.mktemp("desk"), pictures) as desk:
            with capture.global_and_fixture_disabled():
                sys.stdout.write(f"\ntwo screens on {desk.kind}, pictures in {pictures}\n")
                sys.stdout.write(f"{desk.why}\n" if desk.why else "")
            yield desk
    except NoDeskError as error:
        pytest.skip(f"no X11 screens here ({error}): the offscreen pair is tested instead")


@pytest.fixture
def evening(desk: Desk, tmp_path: Path) -> Iterator[Evening]:
    """The program on both screens, with a session for today in its list."""
    desk.plug()  # the evening before may have ended with the cable out
    data = tmp_path / "données du soir"
    session = prepare(data, gathering=Gathering.ASSEMBLY)
    with running([*MAIN, "--data", str(data)], data, session, desk.environ, tmp_path) as program:
        yield Evening(desk, program)
