"""The papers of the games, from a session to finished bytes, in the window and on the shell."""

from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.gui.shared.background import Background
from app.papers import GAME_PAPERS, game_paper_of, held_game_of
from app.printing import Heard, Printing
from app.surroundings import FONTS
from app.usecases.alphabet_play import offer_word
from app.usecases.asked import SessionModules
from app.usecases.planning import Planning
from tests.documents.reading import page_texts, read
from tests.fakes.games import games_module
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import Rehearsal
from tests.fakes.shelf import FakeShelf, sample_module


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(games_module())
    made.live.show_activity("abecedaire")
    offer_word(made.live, "Entraide")
    return made


def desk(evening: Rehearsal) -> tuple[Planning, SessionModules]:
    register = MemoryRegister()
    keep(register, evening.meeting)
    return Planning(register, evening.journal, evening.clock, "Léa"), FakeShelf(evening.module)


def said(pdf: bytes) -> str:
    return " ".join(page_texts(pdf))


@pytest.mark.parametrize(
    ("name", "words"),
    [("roles", "Mme Belkacem"), ("poster-a4", "Entraide"), ("poster-a3", "Entraide")],
)
def test_each_paper_is_made_from_the_journal_of_its_session(evening, name, words):
    planning, shelf = desk(evening)
    assert words in said(held_game_of(planning, shelf, evening.meeting.id, FONTS, name=name)())
    assert name in GAME_PAPERS


def test_the_large_poster_is_on_larger_paper(evening):
    small, large = (
        read(game_paper_of(name, evening.meeting, evening.state, FONTS)()).pages[0].mediabox.width
        for name in ("poster-a4", "poster-a3")
    )
    assert float(large) / float(small) == pytest.approx(2**0.5, rel=0.001)


def test_a_session_that_was_not_held_yet_has_an_empty_poster(evening):
    other = Rehearsal(evening.module)
    assert "Entraide" not in said(game_paper_of("poster-a4", other.meeting, other.state, FONTS)())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("roles", "no role play"), ("poster-a4", "no alphabet"), ("poster-a3", "no alphabet")],
)
def test_a_module_without_that_game_says_so(name, sentence):
    bare = Rehearsal(sample_module())
    with pytest.raises(UserError, match=sentence):
        game_paper_of(name, bare.meeting, bare.state, Path(FONTS))


@pytest.mark.parametrize(("name", "file"), [("roles", "roles-"), ("poster-a3", "abecedaire-a3-")])
def test_the_window_has_a_paper_of_the_game_made_and_kept(evening, name, file, tmp_path, qtbot):
    planning, shelf = desk(evening)
    background = Background()
    done: list[Path] = []
    failed: list[BaseException] = []
    heard = Heard(done.append, failed.append, lambda *_told: None)
    printing = Printing(planning, shelf, tmp_path, background, heard)
    printing.game(name, evening.live)
    qtbot.waitUntil(lambda: bool(done or failed))
    background.close()
    assert failed == []
    assert done[0].name.startswith(file)
    assert done[0].read_bytes().startswith(b"%PDF")


def test_a_game_without_its_paper_is_told_not_raised(tmp_path, qapp):
    assert qapp is not None
    bare = Rehearsal(sample_module())
    planning, shelf = desk(bare)
    background = Background()
    failed: list[BaseException] = []
    heard = Heard(lambda _file: None, failed.append, lambda *_told: None)
    printing = Printing(planning, shelf, tmp_path, background, heard)
    printing.game("roles", bare.live)
    background.close()
    assert [str(each) for each in failed] == ["This module has no role play."]
