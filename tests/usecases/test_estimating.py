"""Numbers said by the room: read as people write them, noted, corrected, taken back."""

import pytest

from app.domain.answers import MOST_HANDS
from app.domain.errors import UserError
from app.domain.events import NumbersGiven, Phase
from app.usecases.counting import undo
from app.usecases.estimating import correct_number, read_number, say_number
from tests.fakes.kinds import ESTIMATE, SINGLE, Asking


@pytest.fixture
def hall():
    return Asking()


def numbers(hall: Asking) -> tuple[float, ...]:
    return hall.state.tally(ESTIMATE).numbers


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("200000", 200_000),
        ("200 000", 200_000),
        ("200\u202f000", 200_000),
        ("200\u00a0000", 200_000),
        (" 200’000 ", 200_000),
        ("200.000", 200_000),
        ("1.234.567", 1_234_567),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("0.125", 0.125),
        (",5", 0.5),
        ("3,", 3),
        ("−12", -12),
        ("+7", 7),
        ("200 000 logements", 200_000),
        ("200 000 Logements ", 200_000),
    ],
)
def test_numbers_are_read_as_people_write_them(text, number):
    assert read_number(text, "logements") == number


@pytest.mark.parametrize("text", ["", "  ", "beaucoup", "2 millions", "1e5", "1,2,3", "nan", "-"])
def test_what_is_no_number_is_refused_with_what_to_do(text):
    with pytest.raises(UserError, match="is not a number: type figures"):
        read_number(text, "logements")


def test_a_number_beyond_all_questions_is_refused():
    with pytest.raises(UserError, match="too large"):
        read_number("9" * 400)


def test_each_number_is_noted_after_the_others(hall):
    hall.bring(ESTIMATE)
    say_number(hall.live, "200 000 logements")
    say_number(hall.live, "1,5")
    assert numbers(hall) == (200_000.0, 1.5)
    assert hall.last_event() == NumbersGiven("number", (200_000.0, 1.5))
    undo(hall.live)
    assert numbers(hall) == (200_000.0,)


def test_a_number_is_corrected_or_taken_back(hall):
    hall.bring(ESTIMATE)
    for text in ("10", "20", "30"):
        say_number(hall.live, text)
    correct_number(hall.live, 1, "25")
    assert numbers(hall) == (10, 25, 30)
    correct_number(hall.live, 0, " ")
    assert numbers(hall) == (25, 30)
    before = hall.events()
    correct_number(hall.live, 1, "30")
    assert hall.events() == before


@pytest.mark.parametrize("at", [-1, 0])
def test_a_number_that_is_not_in_the_list_cannot_be_corrected(hall, at):
    hall.bring(ESTIMATE)
    with pytest.raises(UserError, match="no longer in the list"):
        correct_number(hall.live, at, "3")


def test_a_list_without_end_is_refused(hall):
    hall.bring(ESTIMATE)
    hall.live.record(NumbersGiven("number", (1.0,) * MOST_HANDS))
    with pytest.raises(UserError, match="that is enough"):
        say_number(hall.live, "1")


def test_only_an_estimate_whose_count_is_open_takes_numbers(hall):
    hall.bring(ESTIMATE, Phase.QUESTION)
    with pytest.raises(UserError, match="open the count"):
        say_number(hall.live, "3")
    hall.bring(SINGLE)
    with pytest.raises(UserError, match="does not fit"):
        say_number(hall.live, "3")
