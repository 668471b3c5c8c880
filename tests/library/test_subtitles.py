"""Subtitles as programs and people write them."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import Cue
from app.domain.errors import UserError
from app.library.subtitles import parse_subtitles, read_subtitles

FIRST = "1\n00:00:01,000 --> 00:00:02,500\nL’été à la coopérative\n"
CUE = Cue(1_000, 2_500, "L’été à la coopérative")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_usual_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "film.srt"
    file.write_bytes(FIRST.encode(encoding))

    assert read_subtitles(file) == (CUE,)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_is_read(line_end: str) -> None:
    assert parse_subtitles(FIRST.replace("\n", line_end), "film.srt") == (CUE,)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        (FIRST.rstrip(), (CUE,)),
        ("\n\n" + FIRST + "\n\n\n", (CUE,)),
        (FIRST.replace("1\n", "", 1), (CUE,)),
        (FIRST.replace(",", "."), (CUE,)),
        (FIRST.replace("00:00:01,000", "0:00:01,0"), (CUE,)),
        (FIRST.replace("2,500", "2,5 X1:100 X2:200"), (CUE,)),
        (FIRST.replace("L’été", "<i>L’été</i>").replace("à", r"{\an8}à"), (CUE,)),
        (FIRST.replace("L’été à", "L’été\nà"), (Cue(1_000, 2_500, "L’été\nà la coopérative"),)),
        (FIRST.replace("L’été à", "2 < 3 &"), (Cue(1_000, 2_500, "2 < 3 & la coopérative"),)),
        (FIRST + "2\n00:00:03,000 --> 00:00:04,000\nSuite", (CUE, Cue(3_000, 4_000, "Suite"))),
        (FIRST + "00:00:03,000 --> 00:00:04,000\nSuite", (CUE, Cue(3_000, 4_000, "Suite"))),
        (FIRST + "2\n\n00:00:03,000 --> 00:00:04,000\nSuite", (CUE, Cue(3_000, 4_000, "Suite"))),
        ("0\n00:00:03,000 --> 00:00:04,000\nSuite\n\n" + FIRST, (CUE, Cue(3_000, 4_000, "Suite"))),
        (FIRST + "\n2\n00:00:03,000 --> 00:00:04,000\n\n\n", (CUE,)),
        (FIRST + "\nencore", (Cue(1_000, 2_500, "L’été à la coopérative\nencore"),)),
        (FIRST.replace("coopérative", "coopérative\n1908"),
         (Cue(1_000, 2_500, "L’été à la coopérative\n1908"),)),
        ("1\n100:59:59,999 --> 101:00:00,000\nLong", (Cue(363_599_999, 363_600_000, "Long"),)),
    ],
)  # fmt: skip
def test_small_liberties_are_understood(text: str, cues: tuple[Cue, ...]) -> None:
    assert parse_subtitles(text, "film.srt") == cues


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "There are no subtitles in film.srt"),
        ("1\n2\n3\n", "There are no subtitles in film.srt"),
        ("1\n00:00:01,000 --> 00:00:02,000\n<b></b>\n", "There are no subtitles in film.srt"),
        ("Bonjour\n" + FIRST, "Line 1 of film.srt is not the beginning of subtitles"),
        (FIRST.replace("-->", "->"), "Line 2 of film.srt is not a time such as"),
        (FIRST.replace("2,500", "2;500"), "Line 2 of film.srt is not a time such as"),
        (FIRST.replace("00:00:02", "00:99:02"), "Line 2 of film.srt is not a time such as"),
        (FIRST + "\n2\n00:03 --> 00:04\nSuite", "Line 6 of film.srt is not a time such as"),
        (FIRST.replace("02,500", "01,000"), "On line 2 of film.srt the subtitle ends before it"),
    ],
)
def test_what_cannot_be_understood_is_said_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_subtitles(text, "film.srt")

    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("raw", [b"\x00\x01\x02", b"\x89PNG\r\n\x1a\n\x00", b"\xff\xfe\x00\xd8"])
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "film.srt"
    file.write_bytes(raw)

    with pytest.raises(UserError, match=r"film\.srt is not a plain text"):
        read_subtitles(file)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"There is no file film\.srt here"):
        read_subtitles(tmp_path / "film.srt")


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read: check that you may open it"):
        read_subtitles(tmp_path)


PIECES = st.sampled_from(
    ["1", "-->", "00:00:01,000", "00:00:02,000", " ", "\n", "\r", "<i>", "{\\", "}", ":", "é", "\0"]
)


@given(text=st.lists(PIECES).map("".join) | st.text())
def test_any_text_gives_ordered_cues_or_a_sentence(text: str) -> None:
    cues: tuple[Cue, ...] = (CUE,)
    with suppress(UserError):
        cues = parse_subtitles(text, "film.srt")

    assert cues
    assert [cue.start_ms for cue in cues] == sorted(cue.start_ms for cue in cues)
    assert all(cue.text and cue.start_ms < cue.end_ms for cue in cues)


@given(raw=st.binary(max_size=200))
def test_any_file_gives_cues_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "film.srt"
    file.write_bytes(FIRST.encode() + raw)
    with suppress(UserError):
        assert read_subtitles(file)
