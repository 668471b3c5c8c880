"""The alphabet of the cooperative, over several sessions."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    HotspotOpened,
    OptionCalled,
    Word,
    WordDropped,
    WordOffered,
    WordsBrought,
)
from app.usecases.alphabet_play import call_letter, drop_word, hint_for, offer_word, show_hint
from app.usecases.live_session import LiveSession
from tests.fakes.games import alphabet, games_module
from tests.fakes.rehearsal import Rehearsal

FULL = UserError("The disk is full: make room, then go on.")


@pytest.fixture
def evening() -> Rehearsal:
    made = Rehearsal(games_module(only=True))
    made.live.show_activity("abecedaire")
    return made


def wall(live: LiveSession) -> tuple[str, ...]:
    return tuple(word.text for word in live.state.answers.words["abecedaire"])


def another(evening: Rehearsal, number: int) -> LiveSession:
    """Hold another session on the same journal, a day later."""
    evening.clock.advance(minutes=24 * 60)
    meeting = replace(evening.meeting, id=UUID(int=number))
    live = LiveSession(meeting, evening.module, evening.journal, evening.clock, evening.show)
    live.show_activity("abecedaire")
    return live


def test_words_come_and_go_under_the_letter_that_is_asked_for(evening):
    call_letter(evening.live, "E")
    offer_word(evening.live, "Entraide")
    offer_word(evening.live, "École")
    drop_word(evening.live, "E", "Entraide")
    assert wall(evening.live) == ("École",)
    assert evening.events()[-4:] == [
        OptionCalled("abecedaire", "E"),
        WordOffered("abecedaire", "E", "Entraide"),
        WordOffered("abecedaire", "E", "École"),
        WordDropped("abecedaire", "E", "Entraide"),
    ]
    with pytest.raises(UserError, match="does not begin with E"):
        offer_word(evening.live, "Voisins")


def test_without_a_letter_a_word_finds_its_own(evening):
    offer_word(evening.live, "œuvre")
    assert evening.state.called == "O"
    assert wall(evening.live) == ("œuvre",)
    call_letter(evening.live, "")
    with pytest.raises(UserError, match="begins with a letter"):
        offer_word(evening.live, "3e âge")
    with pytest.raises(UserError, match="at most 24 letters"):
        offer_word(evening.live, "V" * 25)
    assert evening.state.called == ""


def test_a_letter_is_asked_for_once_and_is_one_of_the_alphabet(evening):
    call_letter(evening.live, "Q")
    before = evening.events()
    call_letter(evening.live, "Q")
    drop_word(evening.live, "Q", "never said")
    assert evening.events() == before
    with pytest.raises(UserError, match="from A to Z"):
        call_letter(evening.live, "É")


def test_a_hint_is_shown_on_demand_and_is_no_word(evening):
    call_letter(evening.live, "V")
    show_hint(evening.live)
    show_hint(evening.live)
    assert evening.events().count(HotspotOpened("abecedaire", "V")) == 1
    assert wall(evening.live) == ()
    call_letter(evening.live, "Q")
    with pytest.raises(UserError, match="no hint for this letter"):
        show_hint(evening.live)
    hint = hint_for(alphabet(), "C")
    assert hint is not None
    assert hint.word == "Castors"


def test_undo_takes_words_back_but_never_those_that_were_brought(evening):
    offer_word(evening.live, "Entraide")
    later = another(evening, 2)
    offer_word(later, "Voisins")
    later.undo()
    assert wall(later) == ("Entraide",)
    assert later.state.last_entry is None
    later.undo()
    assert wall(later) == ("Entraide",)


def test_the_alphabet_grows_from_session_to_session(evening):
    offer_word(evening.live, "Entraide")
    offer_word(evening.live, "Erreur")
    second = another(evening, 2)
    assert wall(second) == ("Entraide", "Erreur")
    drop_word(second, "E", "Erreur")
    call_letter(second, "V")
    offer_word(second, "Voisins")
    third = another(evening, 3)
    assert wall(third) == ("Entraide", "Voisins")
    assert third.state.answers.brought["abecedaire"] == third.state.answers.words["abecedaire"]


def test_words_are_brought_once_even_after_a_power_cut(evening):
    offer_word(evening.live, "Entraide")
    evening.restart()
    evening.live.show_activity("ag")
    evening.live.show_activity("abecedaire")
    assert sum(isinstance(event, WordsBrought) for event in evening.events()) == 1
    assert wall(evening.live) == ("Entraide",)


def test_a_first_wall_is_noted_as_empty(evening):
    assert evening.events()[-2:] == [
        ActivityShown("abecedaire"),
        WordsBrought("abecedaire", ()),
    ]


def test_the_words_of_another_alphabet_stay_there(evening):
    offer_word(evening.live, "Entraide")
    other = replace(alphabet(), id="other")
    evening.module = replace(evening.module, activities=(other,))
    meeting = replace(evening.meeting, id=UUID(int=9))
    live = LiveSession(meeting, evening.module, evening.journal, evening.clock, evening.show)
    live.show_activity("other")
    assert live.state.answers.words["other"] == ()


def test_damaged_journals_are_passed_over(evening):
    offer_word(evening.live, "Entraide")
    second = another(evening, 2)
    offer_word(second, "Voisins")
    evening.journal.unreadable_inside[evening.meeting.id] = FULL
    assert wall(another(evening, 3)) == ("Entraide", "Voisins")
    evening.journal.unreadable_inside[UUID(int=2)] = FULL
    evening.journal.unreadable_inside[UUID(int=3)] = FULL
    assert wall(another(evening, 4)) == ()


def test_a_journal_that_cannot_be_searched_brings_no_word_and_stops_nothing(evening):
    offer_word(evening.live, "Entraide")
    evening.journal.unsearchable = FULL
    assert wall(another(evening, 2)) == ()


def test_an_ended_session_is_brought_nothing():
    made = Rehearsal(games_module(only=True))
    made.live.close()
    made.live.show_activity("abecedaire")
    assert made.last_event() == ActivityShown("abecedaire")
    made.live.reopen()
    assert made.last_event() == WordsBrought("abecedaire", ())


def test_words_brought_in_one_go_are_those_that_the_journal_holds(evening):
    offer_word(evening.live, "Entraide")
    later = another(evening, 2)
    entries = evening.journal.read(UUID(int=2))
    assert entries[-1].event == WordsBrought("abecedaire", (Word("E", "Entraide"),))
    assert later.state.sequence == entries[-1].sequence
