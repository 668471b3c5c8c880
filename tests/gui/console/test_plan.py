"""The running order on the console: changed on the way, with notes beside it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from app.domain.events import MessageShown, RunningOrderSet
from app.domain.settings import Settings
from app.gui.shared.order import OrderPane
from app.screens.slides import MessageSlide, WaitingSlide
from tests.fakes.shelf import sample_module
from tests.gui.evening import Evening, found

MODULE = sample_module()


@pytest.fixture
def changing(evening: Evening) -> Evening:
    evening.click(evening.console.left.change)
    assert evening.console.order.isVisible()
    return evening


def order(evening: Evening) -> list[str]:
    return [each.id for each in evening.state.activities]


def press(evening: Evening, name: str) -> None:
    evening.click(found(evening.console.order, name)[0])


def field(evening: Evening, kind, name: str):
    # those that were there before go with the next turn of the event loop
    return evening.console.order.findChildren(kind, name)[-1]


def test_an_activity_is_moved_left_out_and_put_back(changing):
    press(changing, "down-intro")
    assert order(changing)[:2] == ["film", "intro"]
    field(changing, QCheckBox, "keep-film").click()
    assert "film" not in order(changing)
    field(changing, QCheckBox, "keep-film").click()
    assert order(changing)[:2] == ["intro", "film"]  # where the module has it
    press(changing, "up-film")
    press(changing, "reset-order")
    assert changing.state.activities == MODULE.activities
    assert all(isinstance(each, RunningOrderSet) for each in changing.events()[-4:])


def test_an_activity_gets_another_length(changing):
    minutes = field(changing, QSpinBox, "minutes-film")
    minutes.setValue(9)
    minutes.editingFinished.emit()
    assert changing.state.minutes == MODULE.minutes + 6


def test_a_stop_is_put_after_what_is_before_the_room(changing):
    changing.stage.do(lambda live: live.show_activity("film"))
    changing.console.order.stop_title.setText("Pause café")
    press(changing, "add-stop")
    assert order(changing)[:3] == ["intro", "film", "stop-1"]
    assert changing.state.activities[2].title == "Pause café"
    press(changing, "add-stop")  # without a name nothing happens
    assert len(order(changing)) == 8


def test_the_last_activity_cannot_be_left_out(changing):
    for each in MODULE.activities[:-1]:
        field(changing, QCheckBox, f"keep-{each.id}").click()
    last = field(changing, QCheckBox, "keep-final")
    last.click()
    assert order(changing) == ["final"]
    assert changing.console.notice.isVisible()
    assert field(changing, QCheckBox, "keep-final").isChecked()


def test_a_late_session_says_what_fits_beside_the_running_order(evening):
    evening.clock.advance(minutes=20)
    evening.conductor._show_clock()
    assert evening.console.left._advice.isVisible()


def test_the_note_of_the_cooperative_is_shown_to_the_room(evening):
    house = Settings(notes={"sample/intro": "Chez nous, le verger est rue des Lilas."})
    live = evening.stage.session
    live.state = replace(live.state, house=house)
    live.show_activity("intro")
    assert evening.console.left.show_local.isVisible()
    evening.click(evening.console.left.show_local)
    assert evening.events()[-1] == MessageShown("Chez nous, le verger est rue des Lilas.")
    assert isinstance(evening.projection.canvas.slide, MessageSlide)


def test_a_preparation_has_a_note_for_each_activity(qtbot):
    pane = OrderPane(notes=True)
    qtbot.addWidget(pane)
    pane.show_notes({"film": "Baisser la lumière."})
    pane.show_order(MODULE, MODULE.activities)
    noted: list[tuple[str, str]] = []
    pane.noted.connect(lambda activity, text: noted.append((activity, text)))
    note = pane.findChildren(QLineEdit, "note-film")[0]
    assert note.text() == "Baisser la lumière."
    note.setText("Fermer les volets.")
    note.editingFinished.emit()
    note.editingFinished.emit()  # nothing new
    assert noted == [("film", "Fermer les volets.")]


def test_a_stop_runs_down_before_the_room_and_can_be_made_longer(changing):
    changing.console.order.stop_title.setText("Pause café")
    press(changing, "add-stop")
    changing.click(changing.console.left.change)
    changing.show("stop-1")

    def left() -> str:
        slide = changing.projection.canvas.slide
        assert isinstance(slide, WaitingSlide)
        return slide.left

    assert left() == "10:00"
    changing.clock.advance(seconds=90)
    changing.conductor._show_clock()
    assert left() == "8:30"
    assert changing.console.stop.isVisible()
    changing.click(found(changing.console.stop, "longer-stop")[0])
    assert left() == "13:30"
    changing.console.stepped_back.emit()
    assert not isinstance(changing.projection.canvas.slide, WaitingSlide)
