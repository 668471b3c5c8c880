"""A few of the mallettes that tests/fuzz makes for as long as one likes, and what it found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes.zips import Part, zipped
from tests.fuzz.mallettes import Installing, check_any, mallettes, sound


@given(raw=mallettes())
def test_any_mallette_is_refused_or_read_with_sentences(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    check_any(raw, tmp_path_factory.mktemp("any"))


@given(raws=st.lists(mallettes(), min_size=1, max_size=4))
def test_any_mallette_leaves_the_library_as_it_was_or_takes_its_place_whole(
    tmp_path_factory: pytest.TempPathFactory, raws: list[bytes]
) -> None:
    installing = Installing(tmp_path_factory.mktemp("any"))
    for raw in raws:
        installing.try_it(raw)


def test_the_sound_one_is_installed(tmp_path: Path) -> None:
    _key, files = sound()
    raw = zipped(*(Part(name, content) for name, content in files.items()))
    assert Installing(tmp_path).try_it(raw)


def test_the_sound_one_is_signed(tmp_path: Path) -> None:
    _key, files = sound()
    check_any(zipped(*(Part(name, content) for name, content in files.items())), tmp_path)
