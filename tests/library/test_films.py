"""The outside of films: whole, cut off, or something else."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import UserError
from app.library.films import film_length_ms
from tests.fakes.packs import box, film_bytes

FILM = film_bytes(milliseconds=95_500)


def length(folder: Path, raw: bytes) -> int:
    file = folder / "film.mp4"
    file.write_bytes(raw)
    return film_length_ms(file)


def long_clock(ticks: int, scale: int) -> bytes:
    return b"\x01" + bytes(19) + scale.to_bytes(4, "big") + ticks.to_bytes(8, "big") + bytes(80)


@pytest.mark.parametrize(
    ("raw", "milliseconds"),
    [
        (FILM, 95_500),
        (FILM + (0).to_bytes(4, "big") + b"free" + bytes(50), 95_500),
        (FILM + (1).to_bytes(4, "big") + b"mdat" + (26).to_bytes(8, "big") + bytes(10), 95_500),
        (FILM + bytes(3), 95_500),
        (box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", long_clock(900_000, 90_000))), 10_000),
        (box(b"ftyp", b"isom") + box(b"moov", box(b"trak", b"")), 0),
        (box(b"ftyp", b"isom") + box(b"moov", box(b"mvhd", bytes(100))), 0),
    ],
)
def test_the_length_is_read_from_the_header(tmp_path: Path, raw: bytes, milliseconds: int) -> None:
    assert length(tmp_path, raw) == milliseconds


@pytest.mark.parametrize("raw", [b"", b"ftyp", b"RIFF\0\0\0\0AVI LIST", b"\x1aE\xdf\xa3 webm webm"])
def test_another_kind_of_file_is_refused(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(UserError, match=r"film\.mp4 is not an MP4 film: export the film again"):
        length(tmp_path, raw)


@pytest.mark.parametrize("kept", [8, 20, 60, len(FILM) - 9])
def test_a_film_cut_off_is_refused(tmp_path: Path, kept: int) -> None:
    whole = FILM[:-8] + box(b"mdat", bytes(64))

    with pytest.raises(UserError, match=r"The end of the film film\.mp4 is missing"):
        length(tmp_path, whole[:kept])


def test_pictures_cut_off_are_noticed(tmp_path: Path) -> None:
    whole = FILM + box(b"mdat", bytes(64))

    with pytest.raises(UserError, match="copy was probably cut off: copy it again"):
        length(tmp_path, whole[:-1])


def test_a_film_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.mp4 cannot be read"):
        film_length_ms(tmp_path / "none.mp4")


@given(raw=st.binary(max_size=80))
def test_any_file_gives_a_length_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    with suppress(UserError):
        assert length(tmp_path_factory.mktemp("any"), box(b"ftyp", b"isom") + raw) >= 0
