"""A few of the mallettes that tests/fuzz makes for as long as one likes, and what it found."""

from pathlib import Path

import pytest
from hypothesis import given

from tests.fakes.zips import Part, zipped
from tests.fuzz.mallettes import check_any, mallettes, sound


@given(raw=mallettes())
def test_any_mallette_is_refused_or_read_with_sentences(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    check_any(raw, tmp_path_factory.mktemp("any"))


def test_the_sound_one_is_signed(tmp_path: Path) -> None:
    _key, files = sound()
    check_any(zipped(*(Part(name, content) for name, content in files.items())), tmp_path)
