"""The middle of the console."""

import pytest

from app.domain.content import Infographic, Quiz
from app.domain.events import Phase
from app.screens.panels import (
    QuizPanel,
    count_warning,
    infographic_panel,
    quiz_panel,
    welcome_panel,
)
from app.screens.slides import SpotLook
from tests.fakes.rehearsal import Rehearsal, part


@pytest.fixture
def evening():
    return Rehearsal()


def quiz(evening: Rehearsal, activity: str = "intro") -> QuizPanel:
    return quiz_panel(evening.state, part(Quiz, activity), assembly=False)


def sums(evening: Rehearsal, activity: str = "intro") -> str:
    return ", ".join(
        f"{each.label} {each.figure}" + "!" * each.over for each in quiz(evening, activity).sums
    )


def test_the_welcome_asks_who_is_there_until_somebody_said_so(evening):
    panel = welcome_panel(evening.state)
    assert (panel.title, panel.text) == (evening.module.title, evening.module.summary)
    assert panel.people == "Say who is there: press “Who is there”."
    evening.live.count_present(1)
    assert welcome_panel(evening.state).people == "1 person present"


def test_the_entry_is_open_from_the_count_until_the_room_sees_the_answers(evening):
    open_at = []
    for phase in Phase:
        evening.ask(phase=phase)
        open_at.append(quiz(evening).open)
    assert open_at == [False, False, True, True, False, False, False]
    assert "“Back” opens the entry again" in quiz(evening).shut
    evening.ask(phase=Phase.EXPLAINED)
    for _press in range(3):
        evening.live.back()
    assert (quiz(evening).open, quiz(evening).shut) == (True, "")


def test_the_entry_shows_what_was_entered(evening):
    evening.ask().count_hands("b", 0)
    evening.live.count_hands("c", 4)
    panel = quiz(evening)
    assert [(row.choice, row.mark.letter, row.hands, row.agreed) for row in panel.rows] == [
        ("a", "A", None, False),
        ("b", "B", 0, False),
        ("c", "C", 4, False),
    ]
    evening.live.agree(("a",))
    assert [(row.hands, row.agreed) for row in quiz(evening).rows] == [
        (None, True),
        (None, False),
        (None, False),
    ]


def test_the_entry_belongs_to_the_question_before_the_room(evening):
    evening.ask(phase=Phase.EXPLAINED)
    assert quiz(evening).counter == "Question 1 of 2"
    evening.live.forward()
    panel = quiz(evening)
    assert (panel.key, panel.counter) == ("q2 0", "Question 2 of 2")
    assert panel.question == "When are most apples picked?"
    assert panel.explanation == "Most apples ripen in autumn."


def test_only_a_question_with_several_right_answers_takes_several(evening):
    assert not quiz(evening, "final").several
    evening.ask("final", Phase.EXPLAINED)
    evening.live.forward()
    assert quiz(evening, "final").several


def test_the_hands_are_compared_with_the_people_present(evening):
    evening.ask().count_hands("c", 3)
    assert sums(evening) == "Entered 3"
    evening.live.count_present(5)
    assert sums(evening) == "Present 5, Entered 3, Left 2"
    assert quiz(evening).warning == ""


def test_more_hands_than_people_give_a_warning_and_the_count_stands(evening):
    evening.live.count_present(5)
    evening.ask().count_hands("c", 9)
    panel = quiz(evening)
    expected = "9 hands for 5 people: count again, or correct who is there."
    assert panel.warning == expected
    assert sums(evening) == "Present 5, Entered 9!, Left 0"
    assert panel.rows[2].hands == 9
    assert panel.open


def test_one_person_may_raise_a_hand_for_several_right_answers(evening):
    evening.live.count_present(5)
    evening.ask("final", Phase.EXPLAINED)
    for _press in range(3):
        evening.live.forward()
    evening.live.count_hands("a", 5)
    evening.live.count_hands("c", 5)
    assert quiz(evening, "final").warning == ""
    assert sums(evening, "final") == "Present 5, Entered 10"
    evening.live.count_hands("c", 6)
    assert quiz(evening, "final").warning.startswith("6 hands for 5 people")


@pytest.mark.parametrize(
    ("present", "counted", "warned"),
    [(None, 9, False), (5, 5, False), (5, 0, False), (1, 2, True), (0, 1, True)],
)
def test_a_warning_needs_more_hands_than_people(present, counted, warned):
    assert bool(count_warning(present, counted)) is warned


def test_the_points_of_the_drawing_show_which_one_is_read(evening):
    drawing = part(Infographic, "drawing")
    assert infographic_panel(evening.state, drawing).card == ""
    evening.live.show_activity("drawing")
    evening.live.open_hotspot("h5")
    panel = infographic_panel(evening.state, drawing)
    assert [(spot, row.look) for spot, row in panel.spots[3:5]] == [
        ("h4", SpotLook.CLOSED),
        ("h5", SpotLook.OPEN),
    ]
    assert panel.card == "Le vieux pommier: a short sentence about it."
    assert panel.title == drawing.headline
