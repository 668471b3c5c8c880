"""A few of the mallettes that tests/fuzz makes for as long as one likes, and what it found."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.library.packs import check_pack
from tests.fakes.zips import Part, zipped
from tests.fuzz.mallettes import Installing, check_any, mallettes, sound, spoilt_documents
from tests.fuzz.playing import MODULE, a_folder, play_any


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


@given(document=spoilt_documents(MODULE))
def test_any_module_that_is_taken_for_sound_can_be_played(
    tmp_path_factory: pytest.TempPathFactory, document: Any
) -> None:
    play_any(document, a_folder(tmp_path_factory.mktemp("any")))


@pytest.mark.parametrize("word", ["Arbre:", "A!", "A <b>"])
def test_a_hint_that_the_room_could_not_take_is_refused(tmp_path: Path, word: str) -> None:
    document = deepcopy(MODULE)
    (alphabet,) = [each for each in document["activities"] if each["kind"] == "alphabet"]
    assert play_any(document, a_folder(tmp_path / "sound"))
    alphabet["hints"][0]["word"] = word
    folder = a_folder(tmp_path / "any")
    assert not play_any(document, folder)
    assert "is not a word made of letters" in check_pack(folder)[0].remedy


def test_the_sound_one_is_installed(tmp_path: Path) -> None:
    _key, files = sound()
    raw = zipped(*(Part(name, content) for name, content in files.items()))
    assert Installing(tmp_path).try_it(raw)


def test_the_sound_one_is_signed(tmp_path: Path) -> None:
    _key, files = sound()
    check_any(zipped(*(Part(name, content) for name, content in files.items())), tmp_path)
