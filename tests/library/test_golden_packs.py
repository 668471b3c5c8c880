"""Packs as every format has them: those that are out there can be read for ever.

The files in golden/ are never changed; a new format gets a folder of its own.
"""

import shutil
from pathlib import Path

import pytest

from app.domain.content import Activity, Exercise, Question, Video
from app.library.checking import check_path
from app.library.pack_format import KINDS
from app.library.packs import read_pack
from tests.fakes.packs import write_pack
from tests.library.test_leaflets import pdf

GOLDEN = Path(__file__).parent / "golden"
EVERY_GAME = {"order", "pairs", "sort", "gaps", "odd_one_out"}
EVERY_QUESTION = {"single", "multiple", "true_false", "estimate", "opinion"}


@pytest.fixture(params=sorted(GOLDEN.glob("format-*")), ids=lambda folder: folder.name)
def pack(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A pack of an older format, with its media."""
    folder = write_pack(tmp_path / "verger")
    (folder / "media" / "mare.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "media" / "page.pdf").write_bytes(pdf(1))
    shutil.copytree(request.param, folder, dirs_exist_ok=True)
    return folder


def test_nothing_is_wrong_in_a_pack_that_was_sound(pack: Path) -> None:
    assert check_path(pack, []).everything == ()


def test_it_still_says_all_that_it_said(pack: Path) -> None:
    read = read_pack(pack)
    module = read.modules[0].module
    assert module is not None
    assert (read.id, read.version, read.order, module.version) == ("verger", 2, 7, 3)
    assert len(module.activities) == 15
    questions: tuple[Question, ...] = module.questions
    kinds = {each.kind.value for each in questions}
    film = module.activity("film")
    assert isinstance(film, Video)
    assert [each.at_ms for each in film.chapters] == [0, 30_500]
    assert film.stops[0].at_ms == 40_250
    assert kinds | {each.question.kind.value for each in film.stops} == EVERY_QUESTION
    games = {each.kind.value for each in module.activities if isinstance(each, Exercise)}
    assert games == EVERY_GAME
    assert module.plain is not None
    assert module.plain.title == "Les arbres"
    said: tuple[Activity, ...] = module.activities
    assert [each.id for each in said] == [each.id for each in module.plain.activities]


def test_every_kind_of_activity_is_among_them() -> None:
    newest = max(GOLDEN.glob("format-*"), key=lambda folder: int(folder.name.split("-")[1]))
    text = (newest / "module.json").read_text(encoding="utf-8")
    assert [kind for kind in KINDS if f'"kind": "{kind}"' not in text] == []
