"""Real films, real engines, and a listener that remembers what it was told."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import UserError
from app.player.libvlc import open_libvlc
from app.player.qt_player import QtPlayer
from app.player.vlc_player import VlcPlayer
from app.usecases.ports import VideoPlayer
from tests.player.films import Film, brighter_and_brighter, make_film, make_sound_only
from tests.player.listening import Listener

PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Films:
    """Where the films are."""

    colours: Path
    ramp: Path
    awkward_name: Path
    four_thirds: Path
    anamorphic: Path
    without_sound: Path
    without_pictures: Path
    corrupt: Path
    empty: Path
    missing: Path
    folder: Path


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Films:
    folder = tmp_path_factory.mktemp("films")
    colours = make_film(folder / "colours.mp4", Film())
    corrupt, empty = folder / "corrupt.mp4", folder / "empty.mp4"
    whole = colours.read_bytes()
    corrupt.write_bytes(whole[: len(whole) // 2])
    empty.write_bytes(b"")
    # Windows knows no colon in a file name; elsewhere libVLC would take it for an address
    awkward = folder / "Réunion: module 1.mp4"
    awkward.write_bytes(whole)
    return Films(
        colours=colours,
        ramp=make_film(folder / "ramp.mp4", Film(), brighter_and_brighter),
        awkward_name=awkward,
        four_thirds=make_film(folder / "four-thirds.mp4", Film(width=240, seconds=1)),
        anamorphic=make_film(
            folder / "anamorphic.mp4", Film(width=240, seconds=1, pixel_shape=Fraction(4, 3))
        ),
        without_sound=make_film(folder / "silent.mp4", Film(seconds=1, sound=False)),
        without_pictures=make_sound_only(folder / "sound.mp4", 4),
        corrupt=corrupt,
        empty=empty,
        missing=folder / "missing.mp4",
        folder=folder,
    )


def vlc_player() -> VlcPlayer:
    """Make the libVLC player, or skip with the reason."""
    try:
        return VlcPlayer(open_libvlc())
    except UserError as error:
        pytest.skip(str(error))


@pytest.fixture
def vlc() -> Iterator[VlcPlayer]:
    player = vlc_player()
    yield player
    player.close()


@pytest.fixture(params=["vlc", "qt"])
def player(request: pytest.FixtureRequest, qapp: object) -> Iterator[VideoPlayer]:
    assert qapp is not None
    player = vlc_player() if request.param == "vlc" else QtPlayer(silence_ms=3_000)
    player.fit(640, 360)
    yield player
    player.close()


@pytest.fixture
def wait_until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Let events flow until something is true."""

    def wait(condition: Callable[[], bool]) -> None:
        qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    return wait


@pytest.fixture
def opened(
    player: VideoPlayer, wait_until: Callable[[Callable[[], bool]], None]
) -> Callable[..., Listener]:
    """Load a film and wait for its first picture."""

    def open_film(file: Path, *, start_ms: int = 0) -> Listener:
        listener = Listener()
        player.load(file, listener, start_ms=start_ms)
        wait_until(lambda: listener.pictures > 0 or listener.failures > 0)
        assert listener.failures == 0
        return listener

    return open_film
