"""The answers to one question: hands, one answer together, persons, numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import (
    Cell,
    Count,
    PersonAnswer,
    Tally,
    answered,
    right_among,
    share_of,
)
from app.domain.answers.tally import TallyEvent
from app.domain.content import Choice, Question, QuestionKind, Target
from app.domain.events import (
    AnswerGiven,
    CountSettled,
    HandsCounted,
    HandsTakenBack,
    MajorityGiven,
    NumbersGiven,
    PersonAnswered,
    PointsGiven,
    RestGiven,
)
from tests.fakes.answering import hands
from tests.fakes.shelf import sample_module

SINGLE, _AUTUMN, _PLANT, MULTIPLE = sample_module().questions
OPINION = Question("o", 1, QuestionKind.OPINION, "?", (Choice("a", "A"), Choice("b", "B")), "", ())
ESTIMATE = Question("e", 1, QuestionKind.ESTIMATE, "?", (), "", (), target=Target(100, "ans", 10))


def tally(*events: TallyEvent) -> Tally:
    found = Tally()
    for event in events:
        found = found.after(event)
    return found


def counted(choice: str, number: int, zone: str = "", teller: int = 1, *, about: bool = False):
    return HandsCounted("q", choice, number, zone, teller, about)


def test_a_count_replaces_the_count_before():
    assert tally(counted("a", 3), counted("b", 2), counted("a", 5)) == hands(a=5, b=2)


def test_each_way_of_answering_replaces_the_others():
    persons = PersonAnswered("q", "1", ("b",))
    assert tally(counted("a", 3), AnswerGiven("q", ("c",))) == Tally(agreed=("c",))
    assert tally(AnswerGiven("q", ("c",)), counted("b", 1)) == hands(b=1)
    assert tally(counted("a", 3), persons).hands == {"b": 1}
    assert tally(persons, counted("a", 3)) == hands(a=3)
    assert tally(persons, NumbersGiven("q", (3.0,))) == Tally(numbers=(3.0,))
    assert tally(AnswerGiven("q", ("c",)), RestGiven("q", "a", 9)).agreed == ()


def test_a_count_taken_back_leaves_the_other_counts():
    assert tally(counted("a", 3), counted("b", 2), HandsTakenBack("q", "a")) == hands(b=2)


def test_zones_add_up_and_replace_the_figure_for_the_whole_room():
    zones = tally(counted("a", 50), counted("b", 4), counted("a", 3, "left"), counted("a", 9, "in"))
    assert zones.hands == {"a": 12, "b": 4}
    assert zones.zones_of("a") == {"left", "in"}
    assert zones.zones_of("b") == frozenset()


def test_the_first_teller_is_used_until_somebody_settles():
    both = tally(counted("a", 10, "left"), counted("a", 12, "left", 2))
    assert both.disputed("a", "left")
    assert both.hands == {"a": 10}
    settled = both.after(CountSettled("q", "a", "left", 2))
    assert not settled.disputed("a", "left")
    assert settled.hands == {"a": 12}
    assert settled.after(HandsTakenBack("q", "a", "left", 2)).hands == {"a": 10}


def test_tellers_who_agree_have_nothing_to_settle():
    both = tally(counted("a", 10, "left"), counted("a", 10, "left", 2))
    assert not both.disputed("a", "left")
    assert not both.disputed("b", "left")


def test_a_second_count_alone_is_used():
    assert tally(counted("a", 7, "left", 2)).hands == {"a": 7}


def test_the_rest_follows_corrections_until_it_is_touched_by_hand():
    rest = tally(counted("a", 30), RestGiven("q", "b", 100))
    assert rest.hands == {"a": 30, "b": 70}
    corrected = rest.after(counted("a", 40))
    assert corrected.hands == {"a": 40, "b": 60}
    touched = corrected.after(counted("b", 55)).after(counted("a", 20))
    assert touched.hands == {"a": 20, "b": 55}
    assert rest.after(HandsTakenBack("q", "b")).hands == {"a": 30}


def test_the_rest_is_never_negative_and_moves_to_another_choice():
    assert tally(counted("a", 130), RestGiven("q", "b", 100)).hands == {"a": 130, "b": 0}
    assert tally(RestGiven("q", "a", 9), RestGiven("q", "b", 9)).hands == {"b": 9}


def test_an_evident_majority_is_one_choice_at_most_and_never_a_number():
    majority = tally(counted("a", 130), counted("b", 4), MajorityGiven("q", "a"))
    assert majority.majority == "a"
    assert majority.hands == {"b": 4}
    assert right_among(SINGLE, majority) is None
    moved = majority.after(MajorityGiven("q", "b"))
    assert (moved.majority, moved.hands) == ("b", {})
    assert majority.after(counted("a", 90)).majority == ""
    assert majority.after(HandsTakenBack("q", "a")).majority == ""
    assert majority.after(counted("b", 9)).majority == "a"


def test_an_estimate_marks_what_is_made_of_it():
    some = tally(counted("a", 120, about=True), counted("b", 4), RestGiven("q", "c", 200))
    assert [some.about(choice) for choice in "abcd"] == [True, False, True, False]
    assert some.estimated
    assert not hands(a=3).estimated


def test_persons_answer_decline_and_take_it_back():
    persons = tally(
        PersonAnswered("q", "1", ("a", "b")),
        PersonAnswered("q", "2", (), declined=True),
        PersonAnswered("q", "3", ("a",)),
        PersonAnswered("q", "3", ()),
    )
    assert persons.hands == {"a": 1, "b": 1}
    assert persons.declined == 1
    assert set(persons.persons) == {"1", "2"}


def test_points_stay_whatever_is_answered():
    scored = tally(PointsGiven("q", 0, 2), PointsGiven("q", 1, 1), AnswerGiven("q", ("a",)))
    assert scored.points == {0: 2, 1: 1}
    assert not scored.empty
    assert tally(PointsGiven("q", 0, 2)).empty


@pytest.mark.parametrize(
    ("question", "given", "share"),
    [
        (SINGLE, Tally(), None),
        (SINGLE, hands(a=0, c=0), None),
        (SINGLE, hands(a=1, c=3), 0.75),
        (SINGLE, hands(a=4), 0.0),
        (SINGLE, Tally(agreed=("c",)), 1.0),
        (SINGLE, Tally(agreed=("a",)), 0.0),
        (SINGLE, Tally(persons={"1": PersonAnswer(("c",)), "2": PersonAnswer(("a",))}), 0.5),
        (MULTIPLE, hands(a=2, b=1, c=1), 0.75),
        (MULTIPLE, Tally(agreed=("c", "a")), 1.0),
        (MULTIPLE, Tally(agreed=("a",)), 0.0),
        (MULTIPLE, Tally(agreed=("a", "b", "c")), 0.0),
        (OPINION, hands(a=4), None),
        (ESTIMATE, Tally(numbers=(90.0, 110.0, 111.0, 5.0)), 0.5),
        (ESTIMATE, Tally(), None),
    ],
)
def test_the_share_that_is_right(question, given, share):
    right = right_among(question, given)
    assert (None if right is None else right[0] / right[1]) == share


def test_a_question_without_a_right_choice_is_never_answered_right():
    question = Question("q", 1, QuestionKind.SINGLE, "?", (Choice("a", "A"),), "", ())
    assert right_among(question, hands(a=4)) == (0, 4)


def test_what_the_question_no_longer_has_is_left_out():
    gone = Tally(
        {Cell("a"): Count(1), Cell("z"): Count(9)},
        rest="z", majority="z", agreed=("a", "z"),
        persons={"1": PersonAnswer(("z",)), "2": PersonAnswer(("a", "z"))},
    ).among(SINGLE)  # fmt: skip
    assert gone.counts == {Cell("a"): Count(1)}
    assert (gone.rest, gone.majority, gone.agreed) == ("", "", ("a",))
    assert gone.persons == {"1": PersonAnswer(()), "2": PersonAnswer(("a",))}
    kept = Tally(rest="a", rest_of=4, majority="b")
    assert kept.among(SINGLE) == kept


CHOICES = st.sampled_from("abc")
ZONES = st.sampled_from(["", "left", "right"])
EVENTS = st.one_of(
    st.builds(
        HandsCounted,
        st.just("q"), CHOICES, st.integers(0, 300), ZONES, st.sampled_from([1, 2]), st.booleans(),
    ),
    st.builds(HandsTakenBack, st.just("q"), CHOICES, ZONES, st.sampled_from([1, 2])),
    st.builds(RestGiven, st.just("q"), CHOICES, st.integers(0, 300)),
    st.builds(MajorityGiven, st.just("q"), CHOICES),
    st.builds(CountSettled, st.just("q"), CHOICES, ZONES, st.sampled_from([1, 2])),
    st.builds(AnswerGiven, st.just("q"), st.tuples(CHOICES)),
    st.builds(PersonAnswered, st.just("q"), st.sampled_from("12"), st.tuples(CHOICES)),
)  # fmt: skip


@given(st.lists(EVENTS, max_size=30))
def test_whatever_is_entered_the_figures_hold_together(events):
    found = tally(*events)
    assert all(number >= 0 for number in found.hands.values())
    assert found.counted == sum(found.hands.values())
    assert not (found.majority and found.majority in found.hands)
    ways = (found.counts or found.rest or found.majority, found.agreed, found.persons)
    assert sum(map(bool, ways)) <= 1
    right = right_among(SINGLE, found)
    assert right is None or 0 <= right[0] <= right[1]
    assert right is None or 1 <= answered(SINGLE, found) <= right[1]
    shares = [share_of(SINGLE, found, each.id) for each in SINGLE.choices]
    assert all(share is None or 0 <= share <= 1 for share in shares)
