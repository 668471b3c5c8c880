"""Past questions are put right from anywhere in the session, with the reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.answers import Cell
from app.domain.content import questions_in
from app.domain.events import (
    AnswerGiven,
    CorrectionExplained,
    HandsCounted,
    PersonAnswered,
    Phase,
    PhaseReached,
)
from app.domain.meetings import Gathering
from app.gui.console.past import PastSheet
from app.gui.console.past_form import CorrectionForm
from app.usecases import counting
from app.usecases.estimating import say_number
from tests.fakes.kinds import ESTIMATE, every_kind
from tests.gui.evening import FULL_DISK, Evening, found, words

K = Qt.Key


@pytest.fixture
def hall(open_evening):
    """A hall that counted hands for its first question and went on to a picture."""
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    evening.stage.do(lambda live: live.count_hands("a", 12))
    evening.ask(phase=Phase.EXPLAINED)
    evening.show("drawing")
    return evening


def past(evening: Evening) -> PastSheet:
    return evening.conductor.answering.past


def form(evening: Evening) -> CorrectionForm:
    opened = past(evening).form
    assert opened
    return opened


def begin(evening: Evening) -> CorrectionForm:
    """Open the list, and its first question."""
    evening.press(K.Key_F10)
    evening.click(found(past(evening), "correct")[0])
    QApplication.processEvents()  # Qt shows new controls only then
    return form(evening)


def test_the_list_comes_and_goes_by_key_and_by_button(hall):
    hall.press(K.Key_F10)
    assert past(hall).isVisible()
    assert "Où poussent les pommes ?" in words(past(hall))
    hall.press(K.Key_Escape)
    assert not past(hall).isVisible()
    hall.click(found(hall.console, "corrections")[0])
    assert past(hall).isVisible()
    hall.press(K.Key_F10)
    assert not past(hall).isVisible()


def test_before_the_first_question_there_is_nothing_to_correct(evening):
    evening.press(K.Key_F10)
    assert "No question was asked yet." in words(past(evening))


def test_a_figure_is_put_right_and_the_old_one_stays_readable(hall):
    opened = begin(hall)
    opened.numbers[0][1].setValue(21)
    opened.reason.setText("Chiffre mal lu")
    hall.click(found(opened, "save-correction")[0])
    assert hall.events()[-2] == HandsCounted("q1", "a", 21)
    assert isinstance(hall.events()[-1], CorrectionExplained)
    assert "A 21 hands instead of 12 hands (reason: Chiffre mal lu)" in words(past(hall))
    assert past(hall).form is None
    assert hall.state.activity == "drawing"


def test_without_a_reason_nothing_is_noted_and_the_list_says_so(hall):
    opened = begin(hall)
    opened.numbers[0][1].setValue(21)
    before = hall.events()
    hall.lead_to(opened.reason)
    hall.press(K.Key_Return)
    assert hall.events() == before
    assert "Say in a few words why" in words(past(hall))
    assert form(hall).numbers[0][1].value() == 21


def test_nothing_changed_is_nothing_corrected(hall):
    opened = begin(hall)
    opened.reason.setText("Pour voir")
    hall.click(found(opened, "save-correction")[0])
    assert "Nothing was changed" in words(past(hall))


def test_a_full_disk_is_said_in_the_list(hall):
    opened = begin(hall)
    opened.numbers[0][1].setValue(21)
    opened.reason.setText("Chiffre mal lu")
    with hall.full_disk():
        hall.click(found(opened, "save-correction")[0])
    assert FULL_DISK.message in words(past(hall))


def test_what_is_being_typed_survives_what_happens_meanwhile(hall):
    opened = begin(hall)
    opened.reason.setText("Chiffre mal")
    hall.stage.do(lambda live: live.show_activity("film"))
    assert form(hall).reason.text() == "Chiffre mal"


def test_a_figure_is_marked_as_about(hall):
    opened = begin(hall)
    hall.click(opened.numbers[0][2])
    opened.reason.setText("Compté de loin")
    hall.click(found(opened, "save-correction")[0])
    assert hall.state.answers.tally("q1").about("a")


def test_figures_by_zone_are_put_right_one_by_one(hall):
    hall.ask("final")
    hall.press(K.Key_F2)
    zone = hall.state.zones[0].id
    for figure in (K.Key_5, K.Key_Return):
        hall.press(figure)
    hall.show("drawing")
    opened = begin(hall)
    opened.numbers[0][1].setValue(6)
    opened.reason.setText("Une personne debout")
    hall.click(found(opened, "save-correction")[0])
    assert HandsCounted("q3", "a", 6, zone) in hall.events()
    assert hall.state.answers.tally("q3").counts[Cell("a", zone)].hands == 6


def test_an_agreement_is_put_right(evening):
    evening.ask()
    evening.press(K.Key_B)
    evening.show("drawing")
    opened = begin(evening)
    evening.click(opened.choices["c"])
    opened.reason.setText("Mauvaise touche")
    evening.click(found(opened, "save-correction")[0])
    assert AnswerGiven("q1", ("c",)) in evening.events()
    assert "answer of the group C" in words(past(evening))


def test_answers_by_person_are_changed_at_their_question(evening):
    evening.ask()
    evening.stage.do(lambda live: counting.name_answers(live, on=True))
    evening.stage.do(lambda live: counting.answer_person(live, "seat-1", ("a",)))
    evening.show("drawing")
    opened = begin(evening)
    assert [seat.name for seat, _letters, _passes in opened.seats][:2] == ["Person 1", "Person 2"]
    _seat, letters, passes = opened.seats[0]
    assert letters["a"].isChecked()
    evening.click(letters["b"])
    assert not letters["a"].isChecked()  # one answer replaces another
    evening.click(opened.seats[1][2])
    evening.lead_to(opened.reason)
    evening.type("Mal entendu")
    evening.press(K.Key_Return)
    events = evening.events()
    assert [each for each in events if isinstance(each, PersonAnswered)][1:] == [
        PersonAnswered("q1", "seat-1", ("b",)),
        PersonAnswered("q1", "seat-2", (), declined=True),
    ]
    assert events[-1] == CorrectionExplained(len(events) - 1, "Mal entendu")
    assert "Person 1 · B instead of A (reason: Mal entendu)" in words(past(evening))
    assert not passes.isChecked()


def test_whoever_passes_has_no_letter_and_the_other_way_round(evening):
    evening.ask()
    evening.stage.do(lambda live: counting.name_answers(live, on=True))
    evening.stage.do(lambda live: counting.answer_person(live, "seat-1", ("a",)))
    opened = begin(evening)
    _seat, letters, passes = opened.seats[0]
    evening.click(passes)
    assert not letters["a"].isChecked()
    evening.click(letters["b"])
    assert not passes.isChecked()


def test_an_estimate_is_put_right_number_by_number(open_evening):
    evening = open_evening(module=every_kind())
    activity = next(each.id for each in evening.module.activities if ESTIMATE in questions_in(each))
    evening.show(activity)
    evening.stage.do(lambda live: live.record(PhaseReached(activity, "number", Phase.COLLECTING)))
    for text in ("100", "250 000"):
        evening.stage.do(lambda live, text=text: say_number(live, text))
    evening.stage.do(lambda live: live.record(PhaseReached(activity, "number", Phase.REVEALED)))
    opened = begin(evening)
    assert [each.text() for each in opened.said] == ["100", "250,000", ""]
    opened.said[0].setText("100 000")
    opened.said[1].setText("")
    opened.said[2].setText("90 000")
    opened.reason.setText("Un zéro manquait")
    evening.click(found(opened, "save-correction")[0])
    assert evening.state.answers.tally("number").numbers == (100_000.0, 90_000.0)
    assert "instead of 100" in words(past(evening))
    assert "(reason: Un zéro manquait)" in words(past(evening))


def test_a_number_that_is_none_is_refused_and_stays_to_be_corrected(open_evening):
    evening = open_evening(module=every_kind())
    activity = next(each.id for each in evening.module.activities if ESTIMATE in questions_in(each))
    evening.show(activity)
    evening.stage.do(lambda live: live.record(PhaseReached(activity, "number", Phase.COLLECTING)))
    opened = begin(evening)
    opened.said[0].setText("beaucoup")
    opened.reason.setText("Oubli")
    evening.click(found(opened, "save-correction")[0])
    assert "is not a number" in words(past(evening))
    assert form(evening).said[0].text() == "beaucoup"


def test_letters_and_figures_choose_nothing_behind_the_list(hall):
    hall.ask("final")
    hall.press(K.Key_F10)
    before = hall.events()
    hall.console.setFocus()
    hall.press(K.Key_A, K.Key_5, K.Key_M, K.Key_Equal)
    assert hall.events() == before


def test_the_list_goes_with_the_session(hall):
    hall.press(K.Key_F10)
    hall.conductor.end()
    assert not past(hall).isVisible()
    hall.begin()
    assert not past(hall).isVisible()


def test_behind_the_list_nothing_is_drawn_until_it_is_closed(hall):
    side, pages = hall.console.side, hall.console.pages
    hall.press(K.Key_F10)
    assert not side.updatesEnabled()
    assert not pages.updatesEnabled()
    hall.show("film")
    hall.press(K.Key_Escape)
    assert side.updatesEnabled()
    assert pages.updatesEnabled()
    assert hall.console.side.now_canvas.slide == hall.projection.canvas.slide
