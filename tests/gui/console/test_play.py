"""The games on the console: an owners' meeting and the alphabet, by keys and by mouse."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.domain.answers import Ballot
from app.domain.events import OptionCalled, Phase, RolesDealt, Vote, WordDropped
from app.screens.slides import LetterSlide, ResolutionSlide, WallSlide
from tests.fakes.games import (
    ACCOUNTS,
    BELKACEM,
    COOP,
    DIALLO,
    LEMAIRE,
    PANELS,
    PETIT,
    ROUSSEL,
    games_module,
)
from tests.gui.evening import Evening, found, words

K = Qt.Key
FOR, AGAINST, ABSTAIN = Vote.FOR, Vote.AGAINST, Vote.ABSTAIN
EVERYBODY = (BELKACEM, PETIT, DIALLO, ROUSSEL, LEMAIRE, COOP)


@pytest.fixture
def meeting(open_evening: Callable[..., Evening]) -> Evening:
    evening = open_evening(module=games_module())
    evening.show("ag")
    return evening


@pytest.fixture
def alphabet(open_evening: Callable[..., Evening]) -> Evening:
    evening = open_evening(module=games_module())
    evening.show("abecedaire")
    return evening


def dealt(evening: Evening) -> tuple[str, ...]:
    return evening.state.answers.roles.get("ag", ())


def ballot(evening: Evening, resolution: str = ACCOUNTS) -> Ballot:
    return evening.state.answers.ballot(resolution)


def open_vote(evening: Evening, resolution: str = ACCOUNTS) -> None:
    while evening.state.phases.get(resolution) is not Phase.COLLECTING:
        evening.press(K.Key_PageDown)


def wall(evening: Evening) -> tuple[str, ...]:
    return tuple(word.text for word in evening.state.answers.words["abecedaire"])


def test_roles_are_dealt_by_buttons_and_by_digits(meeting):
    pane = meeting.console.play.meeting
    meeting.stage.do(lambda live: live.count_present(3))
    meeting.click(pane.few)
    assert dealt(meeting) == EVERYBODY[:3]
    meeting.press(K.Key_6)
    assert dealt(meeting) == (*EVERYBODY[:3], COOP)
    meeting.press(K.Key_1)
    assert dealt(meeting) == (PETIT, DIALLO, COOP)
    meeting.press(K.Key_9)
    meeting.click(pane.everybody)
    assert dealt(meeting) == EVERYBODY
    meeting.click(pane.lines[LEMAIRE].played)
    assert LEMAIRE not in dealt(meeting)
    meeting.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert dealt(meeting) == EVERYBODY


def test_the_clicker_deals_everybody(meeting):
    meeting.press(K.Key_PageDown)
    assert meeting.events()[-1] == RolesDealt("ag", EVERYBODY)


def test_the_last_role_cannot_be_taken_away(meeting):
    meeting.press(K.Key_2, K.Key_2)
    assert dealt(meeting) == (PETIT,)
    assert "Deal at least one role" in meeting.notice()
    assert meeting.console.play.meeting.lines[PETIT].played.isChecked()


def test_six_keys_enter_six_votes(meeting):
    open_vote(meeting)
    for key in (K.Key_P, K.Key_P, K.Key_C, K.Key_A, K.Key_C, K.Key_P):
        meeting.press(key)
    assert ballot(meeting).votes == {
        BELKACEM: FOR, PETIT: FOR, DIALLO: AGAINST, ROUSSEL: ABSTAIN, LEMAIRE: AGAINST, COOP: FOR,
    }  # fmt: skip


def test_a_digit_chooses_who_votes_then_the_next_silent_one_is_chosen(meeting):
    open_vote(meeting)
    meeting.press(K.Key_5, K.Key_C, K.Key_P, K.Key_A)
    assert ballot(meeting).votes == {LEMAIRE: AGAINST, COOP: FOR, BELKACEM: ABSTAIN}
    meeting.press(K.Key_5, K.Key_P)
    assert ballot(meeting).votes[LEMAIRE] is FOR


def test_who_is_absent_is_passed_over_and_cannot_vote(meeting):
    meeting.press(K.Key_1, K.Key_3)
    open_vote(meeting)
    meeting.press(K.Key_2, K.Key_P, K.Key_C)
    assert ballot(meeting).votes == {BELKACEM: FOR, DIALLO: AGAINST}
    line = meeting.console.play.meeting.lines[PETIT]
    assert not any(each.isEnabled() for each in line.buttons.values())


def test_buttons_vote_and_take_the_same_vote_back(meeting):
    open_vote(meeting)
    press = meeting.console.play.meeting.lines[DIALLO].buttons
    meeting.click(press[AGAINST])
    meeting.click(press[FOR])
    assert ballot(meeting).votes == {DIALLO: FOR}
    assert [each.isChecked() for each in press.values()] == [True, False, False]
    meeting.click(press[FOR])
    assert ballot(meeting).votes == {}
    meeting.click(meeting.console.undo)
    assert ballot(meeting).votes == {DIALLO: FOR}


def test_a_click_on_a_name_makes_it_the_next_to_vote(meeting):
    open_vote(meeting)
    meeting.click(meeting.console.play.meeting.lines[COOP])
    meeting.press(K.Key_C)
    assert ballot(meeting).votes == {COOP: AGAINST}


def test_letters_and_digits_mean_nothing_before_the_vote_is_open(meeting):
    meeting.press(K.Key_PageDown, K.Key_PageDown)
    before = meeting.events()
    meeting.press(K.Key_2, K.Key_C)
    assert meeting.events() == before
    assert not meeting.console.play.meeting.lines[PETIT].buttons[FOR].isEnabled()


def test_the_result_is_told_to_the_facilitator_with_what_to_read(meeting):
    open_vote(meeting)
    meeting.press(K.Key_P)
    assert "Adopted" not in words(meeting.console.play)
    meeting.press(K.Key_PageDown)
    said = words(meeting.console.play)
    assert "Adopted" in said
    assert "1,301 shares were needed out of the 2,600" in said
    meeting.press(K.Key_1, K.Key_C)
    assert "Rejected" in words(meeting.console.play)


def test_the_second_vote_begins_with_nobody_having_voted(meeting):
    open_vote(meeting, PANELS)
    meeting.press(K.Key_P, K.Key_C, K.Key_P)
    meeting.press(K.Key_PageDown, K.Key_PageDown)
    lines = meeting.console.play.meeting.lines.values()
    assert not any(each.isChecked() for line in lines for each in line.buttons.values())
    meeting.press(K.Key_P)
    assert ballot(meeting, PANELS).running == {BELKACEM: FOR}


def test_the_room_never_sees_which_side_a_hand_was_on(meeting):
    open_vote(meeting)
    meeting.press(K.Key_P)
    slide = meeting.projection.canvas.slide
    assert isinstance(slide, ResolutionSlide)
    assert "FOR" not in repr(slide.voters)


def test_a_full_disk_keeps_the_vote_out_and_says_so(meeting):
    open_vote(meeting)
    with meeting.full_disk():
        meeting.press(K.Key_P)
    assert ballot(meeting).votes == {}
    assert "disk is full" in meeting.notice()
    assert not meeting.console.play.meeting.lines[BELKACEM].buttons[FOR].isChecked()
    meeting.press(K.Key_1, K.Key_P)
    assert ballot(meeting).votes == {BELKACEM: FOR}
    assert meeting.notice() == ""


def test_a_letter_then_a_word_then_enter(alphabet):
    alphabet.type("e")
    assert alphabet.state.called == "E"
    assert isinstance(alphabet.projection.canvas.slide, LetterSlide)
    alphabet.type("entraide")
    alphabet.press(K.Key_Return)
    alphabet.type("v")
    alphabet.press(K.Key_Return)
    alphabet.type("Voisins d'en face")
    alphabet.press(K.Key_Return)
    assert wall(alphabet) == ("entraide", "Voisins d’en face")
    assert alphabet.console.play.alphabet.field.text() == ""
    alphabet.press(K.Key_Return)
    assert wall(alphabet) == ("entraide", "Voisins d’en face")


def test_a_word_that_does_not_fit_stays_in_the_field_to_be_corrected(alphabet):
    field = alphabet.console.play.alphabet.field
    alphabet.type("e")
    alphabet.type("Voisins")
    alphabet.press(K.Key_Return)
    assert field.text() == "Voisins"
    assert "does not begin with E" in alphabet.notice()
    assert field.hasFocus()
    field.clear()
    assert alphabet.notice() == ""  # what it was about is gone
    alphabet.type("Eau")
    alphabet.press(K.Key_Return)
    assert (wall(alphabet), alphabet.notice()) == (("Eau",), "")


def test_the_clicker_leaves_the_field(alphabet):
    alphabet.type("e")
    alphabet.press(K.Key_PageDown)
    assert alphabet.state.activity == "final"


def test_letters_are_pressed_by_mouse_and_the_whole_wall_comes_back(alphabet):
    pane = alphabet.console.play.alphabet
    alphabet.click(pane.letters["Q"])
    assert pane.letters["Q"].isChecked()
    assert pane.field.hasFocus()
    alphabet.click(pane.whole)
    assert alphabet.events()[-1] == OptionCalled("abecedaire", "")
    assert isinstance(alphabet.projection.canvas.slide, WallSlide)


def test_a_hint_is_read_first_and_shown_on_demand(alphabet):
    pane = alphabet.console.play.alphabet
    alphabet.type("v")
    assert "Une personne, une voix" in words(pane)
    slide = alphabet.projection.canvas.slide
    assert isinstance(slide, LetterSlide)
    assert slide.clue == ""
    alphabet.click(pane.hint)
    slide = alphabet.projection.canvas.slide
    assert isinstance(slide, LetterSlide)
    assert slide.clue == "Voix"
    assert not pane.hint.isEnabled()
    assert wall(alphabet) == ()


def test_a_word_is_taken_off_and_put_back(alphabet):
    alphabet.type("e")
    for word in ("Eau", "Entraide"):
        alphabet.console.play.alphabet.field.setText(word)
        alphabet.click(alphabet.console.play.alphabet.put)
    drop, _other = found(alphabet.console.play, "drop")
    alphabet.click(drop)
    assert alphabet.events()[-1] == WordDropped("abecedaire", "E", "Eau")
    alphabet.click(alphabet.console.undo)
    assert wall(alphabet) == ("Eau", "Entraide")


@pytest.mark.parametrize(
    ("activity", "button", "paper"),
    [("ag", "cards", "roles"), ("abecedaire", "poster-A4", "poster-a4"),
     ("abecedaire", "poster-A3", "poster-a3")],
)  # fmt: skip
def test_papers_are_asked_for_by_name(open_evening, activity, button, paper):
    evening = open_evening(module=games_module())
    evening.show(activity)
    wanted: list[tuple[str, object]] = []
    evening.conductor.playing.paper_wanted.connect(lambda name, live: wanted.append((name, live)))
    (press,) = found(evening.console.play, button)
    evening.click(press)
    assert wanted == [(paper, evening.stage.session)]


def test_a_paper_that_is_ready_opens_on_demand_only(alphabet, tmp_path):
    pane = alphabet.console.play
    opened: list[object] = []
    pane.opened.connect(opened.append)
    assert not pane.open.isVisible()
    file = tmp_path / "poster.pdf"
    pane.say_saved("The paper is ready", file)
    assert opened == []
    alphabet.click(pane.open)
    assert opened == [file]


def test_digits_are_nothing_to_the_alphabet(alphabet):
    before = alphabet.events()
    alphabet.console.play.take_figure(3)
    assert alphabet.events() == before


def test_another_session_on_the_same_meeting_begins_with_its_own_rows(meeting):
    meeting.press(K.Key_PageDown)
    meeting.show("abecedaire")
    meeting.show("ag")
    assert dealt(meeting) == EVERYBODY
    assert [line.played.isChecked() for line in meeting.console.play.meeting.lines.values()] == (
        [True] * 6
    )


def test_nothing_is_asked_of_a_session_that_is_over(meeting):
    pane = meeting.console.play
    meeting.conductor.end()
    before = meeting.events()
    for press in (pane.meeting.everybody, pane.meeting.cards):
        press.click()
    assert meeting.events() == before
