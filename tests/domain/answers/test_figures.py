"""The figure of a choice, and the shares that may be told of it."""

import pytest

from app.domain.answers import (
    Cell,
    Count,
    Figure,
    PersonAnswer,
    Tally,
    Way,
    answered,
    figure_of,
    share_of,
    whole_percent,
)
from app.domain.content import Choice, Question, QuestionKind, Target
from tests.fakes.answering import hands

CHOICES = (Choice("a", "A", right=True), Choice("b", "B"))
SINGLE = Question("s", 1, QuestionKind.SINGLE, "?", CHOICES, "", ())
SEVERAL = Question("m", 1, QuestionKind.MULTIPLE, "?", CHOICES, "", ())
ESTIMATE = Question("e", 1, QuestionKind.ESTIMATE, "?", (), "", (), target=Target(100, "ans", 10))
PERSONS = Tally(
    persons={
        **{str(n): PersonAnswer(("a", "b")) for n in range(5)},
        "9": PersonAnswer((), declined=True),
    }
)


@pytest.mark.parametrize(
    ("tally", "figure"),
    [
        (Tally(), Figure(Way.NONE)),
        (hands(a=3), Figure(Way.COUNTED, 3)),
        (hands(b=3), Figure(Way.NOT_COUNTED)),
        (Tally({Cell("a"): Count(3, about=True)}), Figure(Way.COUNTED, 3, about=True)),
        (Tally({Cell("a", "left"): Count(3)}), Figure(Way.ZONES, 3)),
        (Tally({Cell("b"): Count(3)}, rest="a", rest_of=9), Figure(Way.REST, 6)),
        (Tally(majority="a"), Figure(Way.MAJORITY)),
        (Tally(majority="b"), Figure(Way.NOT_COUNTED)),
        (Tally(agreed=("a",)), Figure(Way.TOGETHER)),
        (Tally(agreed=("b",)), Figure(Way.NONE)),
        (PERSONS, Figure(Way.PERSONS, 5)),
        (Tally(persons={"1": PersonAnswer(("b",))}), Figure(Way.PERSONS, 0)),
    ],
)
def test_a_figure_says_how_it_came(tally, figure):
    assert figure_of(tally, "a") == figure


def test_only_the_figures_that_are_used_make_an_estimate():
    cells = {Cell("a"): Count(12, about=True), Cell("a", teller=2): Count(11), Cell("b"): Count(2)}
    settled = Tally(cells, settled={("a", ""): 2})
    assert (settled.estimated, settled.about("a")) == (False, False)
    assert Tally(cells).estimated
    rest = Tally(cells, settled={("a", ""): 2}, rest="b", rest_of=30)
    assert not rest.about("b")


@pytest.mark.parametrize(
    ("question", "tally", "people", "share"),
    [
        (SINGLE, Tally(), 0, None),
        (SINGLE, hands(a=3, b=1), 4, None),
        (SINGLE, hands(a=3, b=2), 5, 0.6),
        (SINGLE, hands(b=8), 8, None),
        (SINGLE, Tally(hands(b=8).counts, majority="a"), 0, None),
        (SINGLE, Tally(agreed=("a",)), 1, None),
        (SEVERAL, hands(a=6, b=4), 6, None),
        (SEVERAL, PERSONS, 5, 1.0),
        (ESTIMATE, Tally(numbers=(1.0, 2.0)), 2, None),
    ],
)
def test_a_share_is_of_people_and_not_under_five(question, tally, people, share):
    assert answered(question, tally) == people
    assert share_of(question, tally, "a") == share


def test_half_a_per_cent_goes_up():
    assert [whole_percent(share) for share in (0.0, 0.125, 0.375, 2 / 3, 1.0)] == [
        0,
        13,
        38,
        67,
        100,
    ]
