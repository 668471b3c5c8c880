"""The alphabet in words: on the room's screen and on the console."""

import pytest

from app.domain.events import Word
from app.screens.console import console_for
from app.screens.key_context import KeyContext
from app.screens.panels import AlphabetPanel
from app.screens.room import slide_for
from app.screens.shortcuts import key_context
from app.screens.slides import LetterSlide, WallSlide
from app.usecases.alphabet_play import call_letter, offer_word, show_hint
from tests.fakes.games import games_module
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(games_module(only=True))
    made.live.show_activity("abecedaire")
    return made


def letter(evening: Rehearsal) -> LetterSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, LetterSlide)
    return slide


def wall(evening: Rehearsal) -> WallSlide:
    call_letter(evening.live, "")
    slide = slide_for(evening.state)
    assert isinstance(slide, WallSlide)
    return slide


def panel(evening: Rehearsal) -> AlphabetPanel:
    made = console_for(evening.state, evening.meeting).panel
    assert isinstance(made, AlphabetPanel)
    return made


def test_an_empty_wall_has_26_letters_and_no_last_word(evening):
    slide = wall(evening)
    assert "".join(cell.letter for cell in slide.cells) == "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    assert {cell.words for cell in slide.cells} == {()}
    assert (slide.last, slide.last_label) == ("", "")
    assert slide.header.right == "0 letters out of 26"


def test_words_are_counted_by_letter_and_the_last_one_is_told(evening):
    for word in ("Entraide", "École", "Voisins"):
        call_letter(evening.live, "")
        offer_word(evening.live, word)
    slide = wall(evening)
    assert slide.header.right == "2 letters out of 26"
    assert slide.cells[4].words == ("Entraide", "École")
    assert (slide.last_label, slide.last) == ("The last word", "Voisins")


def test_a_letter_is_asked_for_until_it_has_a_word(evening):
    call_letter(evening.live, "E")
    assert letter(evening).question == "A word that begins with E?"
    offer_word(evening.live, "Entraide")
    shown = letter(evening)
    assert (shown.question, shown.words, shown.last) == ("", ("Entraide",), "Entraide")
    call_letter(evening.live, "V")
    assert letter(evening).last == ""


def test_a_hint_shows_on_demand_and_for_its_letter_only(evening):
    call_letter(evening.live, "V")
    assert letter(evening).clue == ""
    assert panel(evening).can_hint
    show_hint(evening.live)
    shown = letter(evening)
    assert (shown.clue_label, shown.clue) == ("A hint", "Voix")
    assert shown.meaning.startswith("Une personne, une voix")
    assert not panel(evening).can_hint
    call_letter(evening.live, "Q")
    assert (letter(evening).clue_label, letter(evening).clue) == ("", "")


def test_a_hint_goes_once_there_is_a_word(evening):
    call_letter(evening.live, "V")
    show_hint(evening.live)
    offer_word(evening.live, "Voisins")
    assert letter(evening).clue == ""
    call_letter(evening.live, "E")
    offer_word(evening.live, "Eau")
    assert not panel(evening).can_hint
    assert panel(evening).hint.startswith("Entraide")


def test_words_that_were_brought_are_not_the_last_of_today(evening):
    offer_word(evening.live, "Entraide")
    later = Rehearsal(evening.module)
    later.journal = evening.journal
    later.meeting = evening.meeting.__class__(
        **{**vars(evening.meeting), "id": evening.meeting.id.__class__(int=7)}
    )
    later.restart()
    later.live.show_activity("abecedaire")
    slide = wall(later)
    assert (slide.last, slide.cells[4].words) == ("", ("Entraide",))


def test_the_console_lists_the_words_of_the_letter_or_all(evening):
    for word in ("Voisins", "Entraide"):
        call_letter(evening.live, "")
        offer_word(evening.live, word)
    shown = panel(evening)
    assert (shown.letter, shown.words) == ("E", (Word("E", "Entraide"),))
    assert shown.field_label == "A word in E"
    assert shown.hint.startswith("Entraide – Se loger ensemble")
    call_letter(evening.live, "")
    shown = panel(evening)
    assert [word.text for word in shown.words] == ["Entraide", "Voisins"]
    assert (shown.field_label, shown.hint, shown.can_hint) == ("A letter or a word", "", False)
    assert {key.letter: key.words for key in shown.letters if key.words} == {"E": 1, "V": 1}
    assert shown.counter == "2 letters out of 26"


def test_every_letter_of_the_keyboard_is_a_letter_of_the_alphabet(evening):
    assert key_context(panel(evening)) == KeyContext(letters="ABCDEFGHIJKLMNOPQRSTUVWXYZ")
