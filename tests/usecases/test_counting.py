"""Every way to enter what a room answers, what each refuses, and what it says to do instead."""

from functools import partial

import pytest

from app.domain.answers import FIRST, SECOND, Cell, Count, PersonAnswer
from app.domain.errors import UserError
from app.domain.events import (
    CountSettled,
    EntryRestored,
    HandsCounted,
    HandsTakenBack,
    MajorityGiven,
    NamedAnswersSet,
    OptionCalled,
    PersonAnswered,
    Phase,
    RestGiven,
    RoundBegun,
    Zone,
    ZonesSet,
)
from app.domain.meetings import Gathering
from app.usecases import counting
from tests.fakes.rehearsal import Rehearsal

LEFT, RIGHT = Zone("left", "Gauche", 20), Zone("right", "Droite")


@pytest.fixture
def hall():
    """A hall of forty people that raises its hands for the first question."""
    evening = Rehearsal(gathering=Gathering.ASSEMBLY)
    evening.live.count_present(40)
    evening.ask()
    return evening


@pytest.fixture
def zoned(hall):
    """The same hall in two zones."""
    counting.set_zones(hall.live, (LEFT, RIGHT))
    return hall


def count(evening: Rehearsal, choice: str, hands: int, zone: str = "", teller: int = FIRST) -> None:
    counting.count_hands(evening.live, Cell(choice, zone, teller), Count(hands))


def tally(evening: Rehearsal):
    return evening.state.answers.tally("q1")


def refused(evening: Rehearsal, sentence: str, do) -> None:
    """Assert that this is refused in these words and writes nothing."""
    before = evening.events()
    with pytest.raises(UserError, match=sentence):
        do()
    assert evening.events() == before


def unwritten(evening: Rehearsal, do) -> None:
    """Assert that this changes nothing, and so writes nothing."""
    before = evening.events()
    do()
    assert evening.events() == before


def test_a_count_may_be_about_right_and_exact_again(hall):
    counting.count_hands(hall.live, Cell("a"), Count(12, about=True))
    assert hall.last_event() == HandsCounted("q1", "a", 12, about=True)
    counting.mark_about(hall.live, Cell("a"))
    assert hall.last_event() == HandsCounted("q1", "a", 12)
    counting.mark_about(hall.live, Cell("a"))
    assert tally(hall).about("a")


def test_only_a_number_can_be_about_right(hall):
    refused(hall, "Type the number first", lambda: counting.mark_about(hall.live, Cell("a")))


@pytest.mark.parametrize(("hands", "sentence"), [(-1, "cannot be negative"), (2001, "more than")])
def test_a_number_that_no_zone_can_give_is_refused(zoned, hands, sentence):
    refused(zoned, sentence, lambda: count(zoned, "a", hands, "left"))


def test_a_choice_that_the_question_does_not_offer_is_refused(hall):
    for do in (
        lambda: count(hall, "z", 3),
        lambda: counting.agree(hall.live, ("z",)),
        lambda: counting.give_rest(hall.live, "z"),
        lambda: counting.give_majority(hall.live, "z"),
        lambda: counting.take_back_hands(hall.live, Cell("z")),
    ):
        refused(hall, "does not fit what is on the screen", do)


def test_nothing_is_entered_where_no_question_is_asked(hall):
    hall.live.show_activity("page")
    refused(hall, "does not fit what is on the screen", lambda: count(hall, "a", 3))


@pytest.mark.parametrize("phase", [Phase.QUESTION, Phase.CHOICES])
def test_nothing_is_entered_before_the_count_is_open(phase):
    evening = Rehearsal()
    live = evening.ask(phase=phase)
    for do in (
        partial(counting.give_majority, live, "a"),
        partial(counting.settle, live, "a", "left", SECOND),
        partial(counting.begin_round, live),
    ):
        refused(evening, "open the count before", do)


def test_the_rest_follows_corrections_until_it_is_touched_by_hand(hall):
    count(hall, "a", 12)
    counting.give_rest(hall.live, "c")
    assert hall.last_event() == RestGiven("q1", "c", 40)
    assert tally(hall).hands == {"a": 12, "c": 28}
    count(hall, "a", 10)
    count(hall, "b", 5)
    assert tally(hall).hands["c"] == 25
    count(hall, "c", 24)
    count(hall, "a", 1)
    assert tally(hall).hands == {"a": 1, "b": 5, "c": 24}


def test_the_rest_is_never_below_none(hall):
    count(hall, "a", 41)
    counting.give_rest(hall.live, "c")
    assert tally(hall).hands["c"] == 0


def test_the_rest_is_taken_of_the_people_there_now(hall):
    counting.give_rest(hall.live, "c")
    unwritten(hall, lambda: counting.give_rest(hall.live, "c"))
    hall.live.count_present(45)
    counting.give_rest(hall.live, "c")
    assert hall.last_event() == RestGiven("q1", "c", 45)


def test_without_a_head_count_there_is_no_rest():
    evening = Rehearsal()
    live = evening.ask()
    refused(evening, "Say first how many people are there", lambda: counting.give_rest(live, "c"))


def test_where_hands_go_up_several_times_there_is_no_rest(hall):
    live = hall.ask("final")
    live.forward()
    while live.state.asking.id != "q4" or live.state.phase(live.state.asking) is Phase.QUESTION:
        live.forward()
    live.forward()
    refused(hall, "may raise a hand several times", lambda: counting.give_rest(live, "c"))


def test_one_majority_at_most_is_evident_and_it_is_never_a_number(hall):
    count(hall, "a", 12)
    counting.give_majority(hall.live, "b")
    counting.give_majority(hall.live, "c")
    assert hall.events()[-2:] == [MajorityGiven("q1", "b"), MajorityGiven("q1", "c")]
    assert (tally(hall).majority, tally(hall).hands) == ("c", {"a": 12})
    unwritten(hall, lambda: counting.give_majority(hall.live, "c"))


def test_a_majority_and_a_rest_exclude_each_other(hall):
    counting.give_rest(hall.live, "b")
    counting.give_majority(hall.live, "c")
    assert (tally(hall).rest, tally(hall).majority) == ("", "c")
    counting.give_rest(hall.live, "b")
    assert (tally(hall).rest, tally(hall).majority) == ("b", "")


def test_a_number_replaces_a_majority_and_a_majority_a_number(hall):
    count(hall, "c", 30)
    counting.give_majority(hall.live, "c")
    assert tally(hall).hands == {}
    count(hall, "c", 31)
    assert (tally(hall).majority, tally(hall).hands) == ("", {"c": 31})


def test_what_was_seen_or_deduced_is_taken_back_like_a_number(hall):
    counting.give_majority(hall.live, "c")
    counting.take_back_hands(hall.live, Cell("c"))
    counting.give_rest(hall.live, "b")
    counting.take_back_hands(hall.live, Cell("b"))
    assert tally(hall).empty
    assert hall.last_event() == HandsTakenBack("q1", "b")
    unwritten(hall, lambda: counting.take_back_hands(hall.live, Cell("b")))


def test_zones_add_up_to_the_whole_room(zoned):
    count(zoned, "a", 3)
    count(zoned, "a", 5, "left")
    count(zoned, "a", 7, "right")
    assert tally(zoned).hands == {"a": 12}
    assert tally(zoned).zones_of("a") == {"left", "right"}
    unwritten(zoned, lambda: count(zoned, "a", 7, "right"))


def test_the_sum_of_the_zones_is_not_typed_over_without_saying_so(zoned):
    count(zoned, "a", 5, "left")
    count(zoned, "b", 6, "left")
    refused(zoned, "sum of the zones: correct a zone, or empty", lambda: count(zoned, "a", 9))
    counting.take_back_hands(zoned.live, Cell("a"))
    count(zoned, "a", 9)
    assert tally(zoned).hands == {"a": 9, "b": 6}


def test_one_figure_of_a_zone_is_taken_back(zoned):
    count(zoned, "a", 5, "left")
    count(zoned, "a", 7, "right")
    counting.take_back_hands(zoned.live, Cell("a", "left"))
    assert tally(zoned).hands == {"a": 7}
    unwritten(zoned, lambda: counting.take_back_hands(zoned.live, Cell("a", "left")))


def test_a_zone_that_the_hall_does_not_have_is_refused(zoned):
    refused(zoned, "no such zone", lambda: count(zoned, "a", 5, "cellar"))


def test_a_second_teller_is_settled_anew_when_a_figure_changes(zoned):
    count(zoned, "a", 5, "left")
    count(zoned, "a", 6, "left", SECOND)
    assert tally(zoned).disputed("a", "left")
    assert tally(zoned).hands == {"a": 5}
    counting.settle(zoned.live, "a", "left", SECOND)
    assert zoned.last_event() == CountSettled("q1", "a", "left", SECOND)
    assert not tally(zoned).disputed("a", "left")
    assert tally(zoned).hands == {"a": 6}
    unwritten(zoned, lambda: counting.settle(zoned.live, "a", "left", SECOND))
    count(zoned, "a", 7, "left", SECOND)
    assert tally(zoned).disputed("a", "left")


def test_two_tellers_who_agree_have_nothing_to_settle(zoned):
    count(zoned, "a", 5, "left")
    counting.count_hands(zoned.live, Cell("a", "left", SECOND), Count(5, about=True))
    assert not tally(zoned).disputed("a", "left")


def test_only_a_teller_who_gave_a_figure_is_settled_upon(zoned):
    count(zoned, "a", 5, "left")
    refused(
        zoned,
        "This teller gave no figure",
        lambda: counting.settle(zoned.live, "a", "left", SECOND),
    )


def test_the_people_of_a_zone_are_counted(zoned):
    counting.count_zone(zoned.live, "right", 18)
    assert zoned.last_event() == ZonesSet((LEFT, Zone("right", "Droite", 18)))
    unwritten(zoned, lambda: counting.count_zone(zoned.live, "right", 18))
    refused(zoned, "between 0 and 2000", lambda: counting.count_zone(zoned.live, "right", -4))


def test_a_zone_with_hands_is_not_dropped(zoned):
    count(zoned, "a", 5, "left")
    refused(
        zoned, "Hands were counted in this zone", lambda: counting.set_zones(zoned.live, (RIGHT,))
    )
    refused(zoned, "Hands were counted", lambda: counting.drop_zone(zoned.live, "left"))
    counting.drop_zone(zoned.live, "right")
    assert zoned.state.zones == (LEFT,)


@pytest.mark.parametrize(
    ("zones", "sentence"),
    [
        (tuple(Zone(str(n), "Rang") for n in range(13)), "at most 12 zones"),
        ((Zone("x", "  "),), "Name each zone"),
        ((Zone("x", "b" * 41),), "Name each zone"),
    ],
)
def test_zones_that_nobody_could_read_are_refused(hall, zones, sentence):
    refused(hall, sentence, lambda: counting.set_zones(hall.live, zones))


def test_the_hall_is_asked_for_one_choice_at_a_time(hall):
    counting.call_option(hall.live, "b")
    assert hall.state.called == "b"
    assert hall.last_event() == OptionCalled("q1", "b")
    unwritten(hall, lambda: counting.call_option(hall.live, "b"))
    unwritten(hall, lambda: counting.call_option(hall.live, "z"))
    hall.live.forward()
    assert hall.state.called == "c"


def test_no_choice_is_called_when_hands_are_not_going_up(hall):
    hall.live.show_activity("page")
    unwritten(hall, lambda: counting.call_option(hall.live, "b"))
    hall.ask(phase=Phase.CLOSED)
    unwritten(hall, lambda: counting.call_option(hall.live, "b"))
    group = Rehearsal()
    group.ask()
    unwritten(group, lambda: counting.call_option(group.live, "b"))


def test_a_person_answers_only_once_the_room_was_told(hall):
    answer = partial(counting.answer_person, hall.live, "seat-1")
    refused(hall, "not switched on", lambda: answer(("a",)))
    counting.name_answers(hall.live, on=True)
    assert hall.last_event() == NamedAnswersSet(True)
    unwritten(hall, lambda: counting.name_answers(hall.live, on=True))
    answer(("a",))
    assert hall.last_event() == PersonAnswered("q1", "seat-1", ("a",))
    unwritten(hall, lambda: answer(("a",)))
    answer((), declined=True)
    assert tally(hall).persons == {"seat-1": PersonAnswer(declined=True)}
    answer(())
    assert tally(hall).persons == {}
    counting.name_answers(hall.live, on=False)
    refused(hall, "not switched on", lambda: answer(("a",)))


def test_a_second_round_keeps_the_first_and_asks_again(hall):
    live = hall.ask(phase=Phase.DISTRIBUTION)
    refused(hall, "Nothing was answered yet", partial(counting.begin_round, live))
    count(hall, "a", 12)
    counting.begin_round(live)
    assert hall.last_event() == RoundBegun("q1")
    assert hall.state.phase(hall.state.asking) is Phase.CHOICES
    assert (tally(hall).empty, hall.state.called) == (True, "")
    (first,) = hall.state.answers.earlier_rounds("q1")
    assert first.hands == {"a": 12}


def test_what_was_taken_back_is_brought_back(hall):
    count(hall, "a", 12)
    entry = hall.state.sequence
    unwritten(hall, lambda: counting.redo(hall.live))
    counting.undo(hall.live)
    assert tally(hall).empty
    counting.redo(hall.live)
    assert hall.last_event() == EntryRestored(entry)
    assert tally(hall).hands == {"a": 12}
    unwritten(hall, lambda: counting.redo(hall.live))
