"""Exercises, before the room and on the console."""

from dataclasses import replace

import pytest

from app.domain.content import Card, Exercise
from app.domain.events import ActivityShown
from app.screens.panels import ExercisePanel, exercise_panel
from app.screens.room import card_letters, slide_for
from app.screens.slides import CardLook, ExerciseSlide
from app.screens.steps import step_label
from app.usecases.games import show_solution
from tests.fakes.puzzles import GAPS, ODD, PAIRS, SORT, puzzles_module
from tests.fakes.rehearsal import RIGHT_ORDER, Rehearsal, part

SWAPPED = ("c2", "c1", *RIGHT_ORDER[2:])


@pytest.fixture
def evening():
    return Rehearsal()


@pytest.fixture
def games():
    return Rehearsal(puzzles_module())


def slide_of(evening: Rehearsal) -> ExerciseSlide:
    slide = slide_for(evening.state)
    assert isinstance(slide, ExerciseSlide)
    return slide


def play(games: Rehearsal, exercise: Exercise, **places: int) -> ExerciseSlide:
    if games.state.activity != exercise.id:
        games.live.show_activity(exercise.id)
    for card, place in places.items():
        games.live.place_card(card, place)
    return slide_of(games)


def checked(games: Rehearsal, exercise: Exercise, **places: int) -> ExerciseSlide:
    play(games, exercise, **places)
    games.live.check_order()
    return slide_of(games)


def panel_of(evening: Rehearsal) -> ExercisePanel:
    exercise = evening.state.current
    assert isinstance(exercise, Exercise)
    return exercise_panel(evening.state, exercise)


def looks(slide: ExerciseSlide) -> list[tuple[str, CardLook, str]]:
    return [(card.letter, card.look, card.told) for card in slide.cards]


def test_the_cards_wait_on_the_table_each_with_its_letter(evening):
    evening.live.show_activity("order")
    slide = slide_of(evening)
    assert slide.header.right == "Try 1"
    assert slide.title == "Put the six steps in order."
    assert [place.cards for place in slide.places] == [()] * 6
    assert "".join(card.letter for card in slide.rest) == "abcdef"
    assert slide.prompt == "Left to place: which one comes next?"
    assert slide.hint == "Say a letter, and the card is placed."


def test_a_placed_card_leaves_the_table_and_the_letters_stay(evening):
    evening.place_cards(("c1",))
    slide = slide_of(evening)
    (card,) = slide.places[0].cards
    assert (card.text, card.look) == ("Choose a place", CardLook.PLACED)
    assert "".join(card.letter for card in slide.rest) == "acdef"
    assert card_letters(part(Exercise, "order"))["c1"] == "b"


def test_a_full_line_says_nothing_about_right_and_wrong_before_the_check(evening):
    evening.place_cards()
    slide = slide_of(evening)
    assert {(look, told) for _letter, look, told in looks(slide)} == {(CardLook.PLACED, "")}
    assert not slide.told
    assert (slide.rest, slide.prompt) == ((), "")
    assert slide.hint == "All the cards are placed. Shall we check?"


def test_the_check_explains_the_right_cards_only(evening):
    evening.place_cards(SWAPPED).check_order()
    slide = slide_of(evening)
    told = [(card.look, card.told) for place in slide.places for card in place.cards]
    assert told[:3] == [
        (CardLook.WRONG, "Not here."),
        (CardLook.WRONG, "Not here."),
        (CardLook.RIGHT, "March: before the leaves."),
    ]
    assert slide.told
    assert slide.hint == "4 cards out of 6 are in their place. Try again?"
    assert slide.header.right == "Try 1"


def test_another_try_begins_when_a_card_moves(evening):
    evening.place_cards(SWAPPED).check_order()
    evening.live.place_card("c1", 1)
    slide = slide_of(evening)
    assert slide.header.right == "Try 2"
    assert [len(place.cards) for place in slide.places[:2]] == [1, 0]
    assert not slide.told
    evening.live.place_card("c2")
    evening.live.check_order()
    assert slide_of(evening).hint == "Well done: everything is in order."


def test_a_card_that_the_module_no_longer_has_is_not_shown(evening):
    evening.place_cards(("no such card",))
    assert slide_of(evening).places[0].cards == ()


def test_pairs_name_what_wants_a_partner(games):
    slide = play(games, PAIRS, tree=2)
    assert [(place.number, place.name) for place in slide.places] == [
        (1, "Pear"),
        (2, "Bee"),
        (3, "Rake"),
    ]
    assert [card.letter for card in slide.places[1].cards] == ["c"]
    assert slide.hint == "Say a letter and a number: which two go together?"
    assert slide.prompt == ""
    slide = checked(games, PAIRS, tree=1, hive=2, leaves=3)
    assert slide.hint == "Well done: everything is in its place."


def test_a_category_takes_several_cards(games):
    slide = play(games, SORT, plum=1, spade=1)
    assert [card.letter for card in slide.places[0].cards] == ["b", "a"]
    assert slide.prompt == "Left to sort: where does each one go?"
    assert slide.hint == "Say a letter and a number, and the card is placed."
    slide = checked(games, SORT, apple=1)
    assert looks(slide) == [
        ("a", CardLook.WRONG, "Not here."),
        ("b", CardLook.RIGHT, "It is eaten."),
        ("c", CardLook.RIGHT, "Autumn"),
    ]
    assert slide.hint == "2 cards out of 3 are in their place. Try again?"


def test_a_text_with_gaps_has_words_that_fit_nowhere(games):
    slide = play(games, GAPS)
    assert slide.text == GAPS.text
    assert slide.prompt == "Which one fills a gap?"
    assert slide.hint == "Say a letter and the number of a gap."
    slide = play(games, GAPS, june=1, autumn=2)
    assert (slide.prompt, slide.hint) == ("", "All the gaps are filled. Shall we check?")
    slide = checked(games, GAPS)
    assert slide.hint == "1 card out of 2 is in its place. Try again?"
    assert checked(games, GAPS, winter=1).hint == "Well done: everything is in its place."


def test_the_odd_one_out_is_one_card_or_another(games):
    assert play(games, ODD).hint == "One of them does not belong: say its letter."
    assert play(games, ODD, canada=1).hint == "Do we agree on this one? Shall we check?"
    slide = checked(games, ODD)
    assert slide.hint == "It is another one. Try again?"
    assert slide.places[0].cards[0].told == "This one belongs with the others."
    slide = checked(games, ODD, conference=1)
    assert slide.hint == "Well done: you found it."
    assert slide.places[0].cards[0].told == "It is a pear."


def test_nothing_is_said_of_any_card_before_the_check(games):
    for exercise in (PAIRS, SORT, GAPS, ODD):
        belongs = {card.id: card.place for card in exercise.placeable}
        slide = play(games, exercise, **belongs)
        shown = {card.look for card in slide.cards}
        assert shown <= {CardLook.FREE, CardLook.PLACED}, exercise.id
        assert not slide.told


def test_the_solution_shows_where_the_cards_belong_and_what_was_right(games):
    checked(games, SORT, plum=1, spade=1, apple=2)
    show_solution(games.live)
    slide = slide_of(games)
    assert [[card.card for card in place.cards] for place in slide.places] == [
        ["plum", "apple"],
        ["spade"],
    ]
    assert [look for _letter, look, _told in looks(slide)] == [
        CardLook.SHOWN,
        CardLook.RIGHT,
        CardLook.SHOWN,
    ]
    assert (slide.header.right, slide.prompt) == ("Solution", "")
    assert slide.hint == "This is the solution."
    assert panel_of(games).over


def test_a_card_in_hand_is_asked_about_no_more_once_the_solution_is_there(games):
    checked(games, GAPS, june=1, autumn=2)
    games.live.lift_card("june")
    assert slide_of(games).prompt == "Which one fills a gap?"
    show_solution(games.live)
    assert slide_of(games).prompt == ""


def test_the_solution_leaves_aside_what_belongs_nowhere(games):
    checked(games, GAPS, june=1, autumn=2)
    show_solution(games.live)
    assert [card.card for card in slide_of(games).rest] == ["june"]


def test_the_solution_is_for_a_group_that_tried(games):
    games.live.show_activity("sort")
    before = games.events()
    show_solution(games.live)
    assert games.events() == before
    checked(games, SORT, plum=1, spade=2, apple=1)
    before = games.events()
    show_solution(games.live)
    assert games.events() == before


def test_no_solution_is_shown_where_there_is_nothing_to_solve(evening):
    evening.live.show_activity("intro")
    show_solution(evening.live)
    assert evening.last_event() == ActivityShown("intro")


def test_the_console_has_the_same_places_and_the_cards_left(evening):
    evening.place_cards(("c1", "c2"))
    panel = panel_of(evening)
    assert panel.placed == {"c1": 1, "c2": 2}
    assert [card.card for card in panel.rest] == ["c4", "c6", "c5", "c3"]
    assert panel.letters["c4"] == "a"
    assert panel.title == "Put the six steps in order."
    assert panel.direct
    assert not panel.over


def test_only_where_a_place_must_be_chosen_does_a_card_wait_for_it(games):
    direct = []
    for exercise in (PAIRS, SORT, GAPS, ODD):
        play(games, exercise)
        direct.append(panel_of(games).direct)
    assert direct == [False, False, True, True]


def test_a_full_line_can_be_checked_once(evening):
    evening.place_cards(RIGHT_ORDER[:5])
    assert not panel_of(evening).can_check
    evening.place_cards(SWAPPED)
    assert panel_of(evening).can_check
    assert step_label(evening.state) == "Check"
    assert (panel_of(evening).verdict, panel_of(evening).judged) == ("", False)
    evening.live.check_order()
    panel = panel_of(evening)
    assert (panel.can_check, panel.can_give_up, panel.judged) == (False, True, True)
    assert panel.verdict == "4 out of 6 in place"


def test_the_reasons_of_the_right_cards_are_there_to_be_read_aloud(evening):
    evening.place_cards(SWAPPED)
    assert panel_of(evening).reasons == ()
    evening.live.check_order()
    reasons = panel_of(evening).reasons
    assert len(reasons) == 4
    assert reasons[0] == "f   March: before the leaves."


def test_all_the_reasons_are_there_once_all_is_right(evening):
    evening.place_cards()
    evening.live.check_order()
    reasons = panel_of(evening).reasons
    assert reasons[0] == "b   January: look for sun."
    assert len(reasons) == 6


def test_with_the_solution_even_what_fits_nowhere_is_explained(games):
    checked(games, GAPS, june=1, autumn=2)
    assert len(panel_of(games).reasons) == 1
    show_solution(games.live)
    assert panel_of(games).reasons[-1] == "a   Nothing is done then."


def test_a_reason_begins_with_its_date_where_there_is_one(evening):
    dated = replace(part(Exercise, "order"), cards=(Card("c1", "One", 1, "Because.", (), "1894"),))
    evening.place_cards(("c1",))
    evening.live.check_order()
    assert exercise_panel(evening.state, dated).reasons == ("a   1894 – Because.",)
