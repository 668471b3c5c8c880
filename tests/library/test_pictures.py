"""The picture of an infographic: there, of a kind that can be shown, not too large, described."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Infographic
from app.domain.errors import UserError
from app.library.limits import PICTURE
from app.library.packs import check_pack, read_pack
from app.library.pictures import check_picture
from app.library.shelf import FolderShelf
from tests.fakes.packs import small_module, write_pack

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)
ALT = "Un verger et ses six arbres."


def pack(folder: Path, **more: Any) -> Path:
    module = small_module()
    module["activities"] = [{**module["activities"][3], **more}]
    return write_pack(folder / "verger", module)


@pytest.mark.parametrize(
    "content",
    [
        PNG,
        b"\xff\xd8\xff\xe0" + bytes(20),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn --><svg/>',
    ],
)
def test_a_picture_is_read_with_what_it_shows(tmp_path: Path, content: bytes) -> None:
    folder = pack(tmp_path, picture="media/verger.png", alt=ALT)
    (folder / "media/verger.png").write_bytes(content)
    module = read_pack(folder).modules[0].module
    assert module is not None
    drawing = module.activity("drawing")
    assert isinstance(drawing, Infographic)
    assert drawing.picture == folder / "media/verger.png"
    assert drawing.alt == ALT


def test_without_a_picture_the_program_draws_a_path(tmp_path: Path) -> None:
    module = read_pack(pack(tmp_path)).modules[0].module
    assert module is not None
    drawing = module.activity("drawing")
    assert isinstance(drawing, Infographic)
    assert drawing.picture is None


@pytest.mark.parametrize(
    ("more", "place", "remedy"),
    [
        ({"picture": "media/no.png", "alt": ALT}, " › picture",
         "The file “media/no.png” is not in the pack"),
        ({"picture": "../no.png", "alt": ALT}, " › picture", "leads out of the pack"),
        ({"picture": "media/film.mp4"}, "", "Say under “alt” what the picture shows"),
        ({"alt": ALT}, "", "“alt” describes a picture, and there is none"),
    ],
)  # fmt: skip
def test_a_picture_that_is_not_there_or_not_described(
    tmp_path: Path, more: dict[str, str], place: str, remedy: str
) -> None:
    (problem,) = check_pack(pack(tmp_path, **more))
    assert problem.place == f"activities 1 (drawing){place}"
    assert remedy in problem.remedy


def test_a_picture_too_large_is_left_out_and_the_module_is_played_without(tmp_path: Path) -> None:
    folder = pack(tmp_path, picture="media/verger.png", alt=ALT)
    (folder / "media/verger.png").write_bytes(png(20_000, 20_000))
    shelf = FolderShelf((tmp_path,))

    drawing = shelf.module("verger").activity("drawing")

    assert isinstance(drawing, Infographic)
    assert drawing.picture is None
    assert [each.file for each in shelf.problems()] == ["verger/media/verger.png"]


def test_a_file_that_is_no_picture_is_named(tmp_path: Path) -> None:
    (problem,) = check_pack(pack(tmp_path, picture="media/film.mp4", alt=ALT))
    assert problem.file == "verger/media/film.mp4"
    assert problem.remedy == (
        "film.mp4 is not a picture that can be shown: save it as PNG, JPEG or SVG."
    )


def test_a_web_page_is_no_drawing(tmp_path: Path) -> None:
    page = tmp_path / "page.svg"
    page.write_bytes(b"<!DOCTYPE html><html></html>")
    with pytest.raises(UserError, match="is not a picture"):
        check_picture(page)


def test_a_picture_past_what_a_laptop_carries_is_refused(tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    large.write_bytes(PNG)
    with large.open("r+b") as file:
        file.truncate(PICTURE)
    check_picture(large)
    with large.open("r+b") as file:
        file.truncate(PICTURE + 1)
    with pytest.raises(UserError, match="is larger than") as refused:
        check_picture(large)
    assert refused.value.values == {"file": "large.png", "limit": 40}


def png(width: int, height: int) -> bytes:
    return PNG[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes(20)


def jpeg(width: int, height: int) -> bytes:
    before = b"\xff\xd8\xff\xe0\x00\x10" + bytes(14) + b"\xff\xc4\x00\x04\x00\x00"
    sides = height.to_bytes(2, "big") + width.to_bytes(2, "big")
    return before + b"\xff\xc2\x00\x0b\x08" + sides + bytes(20)


@pytest.mark.parametrize(
    ("content", "fits"),
    [
        (png(6_000, 6_000), True),
        (png(20_000, 20_000), False),
        (jpeg(20_000, 5_000), True),
        (jpeg(20_000, 20_000), False),
        (b"\xff\xd8\xff\xe0\x00\x10", True),
        (b"\xff\xd8\xff\xe0\x00\x02" + bytes(20), True),
    ],
)
def test_a_picture_of_more_pixels_than_a_laptop_decodes_is_refused(
    tmp_path: Path, content: bytes, fits: bool
) -> None:
    file = tmp_path / "wall"
    file.write_bytes(content)
    if fits:
        check_picture(file)
        return
    with pytest.raises(UserError, match="too many to be shown") as refused:
        check_picture(file)
    assert refused.value.values["width"] == 20_000


def test_a_picture_that_was_taken_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        check_picture(tmp_path / "gone.png")
