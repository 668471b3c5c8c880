"""How large the pictures of a film are made."""

import pytest

from app.player.pictures import Shape, fitted


@pytest.mark.parametrize(
    ("shape", "room", "size"),
    [
        ((1280, 720), (1920, 1080), (1920, 1080)),
        ((1920, 1080), (1366, 768), (1365, 768)),
        ((720, 576), (1920, 1080), (1350, 1080)),
        ((1080, 1920), (1920, 1080), (608, 1080)),
        ((1920, 1080), (3840, 2160), (1920, 1080)),
        ((1000, 1), (100, 100), (100, 2)),
    ],
)
def test_proportions_are_kept_within_the_room(
    shape: tuple[int, int], room: tuple[int, int], size: tuple[int, int]
) -> None:
    assert fitted(Shape(*shape), room) == size
