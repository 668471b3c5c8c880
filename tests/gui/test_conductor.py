"""The session in its two windows: screens that go, disks that refuse, keys from either window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

from app.domain.errors import UserError
from app.domain.events import (
    ActivityShown,
    ActivitySkipped,
    Phase,
    PresenceCounted,
    SessionOpened,
    SessionResumed,
)
from app.domain.meetings import Gathering
from app.screens.slides import VideoSlide
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import FULL_DISK, Evening, words

K = Qt.Key


def stopped_by_a_dialog() -> bool:
    """Tell whether anything stands before the windows and waits for an answer."""
    dialogs = (QDialog, QMessageBox, QMenu)
    open_now = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return QApplication.activeModalWidget() is not None or any(
        isinstance(each, dialogs) or each.isModal() for each in open_now
    )


def test_a_session_opens_in_both_windows_with_the_keyboard_on_none_of_the_buttons(evening):
    assert evening.events() == [SessionOpened("sample", 1)]
    assert evening.console.isVisible()
    assert evening.projection.isVisible()
    assert evening.keyboard() is evening.console
    assert "One screen: the room’s picture is in a window" in words(evening.console)


def test_a_session_whose_journal_refuses_is_not_opened(qtbot, theme):
    evening = Evening(theme)
    qtbot.addWidget(evening.console)
    qtbot.addWidget(evening.projection)
    evening.journal.refusal = FULL_DISK
    with pytest.raises(UserError):
        evening.begin()
    assert not evening.console.isVisible()
    assert not evening.projection.isVisible()
    assert evening.stage.session is None
    evening.conductor.end()
    evening.journal.refusal = None
    evening.begin()
    assert evening.events() == [SessionOpened("sample", 1)]
    evening.conductor.end()


def test_a_session_without_its_module_is_not_opened(evening):
    evening.conductor.end()
    before = evening.events()
    elsewhere = FakeShelf(replace(evening.module, id="other"))
    with pytest.raises(UserError, match="There is no module"):
        evening.conductor.begin(evening.meeting.id, elsewhere, evening.journal)
    assert evening.stage.session is None
    assert evening.events() == before


def test_both_windows_show_the_same_state_after_every_step(evening):
    for _at in range(50):
        evening.clock.advance(seconds=1)
        evening.press(K.Key_PageDown)
        assert evening.projection.canvas.slide == evening.console.side.now_canvas.slide
    assert evening.state.activity == "final"


def test_the_keys_work_from_the_rooms_window_too(evening):
    room = evening.projection
    evening.press(K.Key_PageDown, K.Key_Right, K.Key_Space, window=room)
    question = evening.module.activities[0].questions[0]
    assert evening.state.phase(question) is Phase.COLLECTING
    evening.press(K.Key_C, window=room)
    assert evening.state.answers.tally("q1").agreed == ("c",)
    evening.press(K.Key_PageUp, K.Key_Period, window=room)
    assert evening.console.side.black.isChecked()
    evening.press(K.Key_F3, window=room)
    assert evening.console.people.isVisible()


def test_the_keys_are_nobodys_once_the_session_is_left(evening):
    evening.conductor.end()
    evening.console.show()
    before = evening.events()
    evening.press(K.Key_PageDown, K.Key_F5)
    assert evening.events() == before
    assert not evening.projection.isVisible()
    evening.conductor.end()
    assert evening.events() == before


def test_an_unplugged_projector_holds_the_film_and_is_said_without_a_dialog(evening):
    evening.show("film")
    evening.press(K.Key_Space)
    evening.player.advance(9_000)
    evening.conductor.room.placer.unplugged.emit()
    assert not evening.player.playing()
    assert evening.state.video("film").position_ms == 9_000
    assert "The projector is unplugged." in evening.notice()
    assert "Projector unplugged" in words(evening.console)
    assert not stopped_by_a_dialog()
    evening.press(K.Key_PageDown)
    assert evening.player.playing()


def test_a_projector_that_is_back_is_said_and_the_film_waits(evening):
    evening.show("film")
    evening.press(K.Key_Space)
    evening.conductor.room.placer.unplugged.emit()
    evening.conductor.room.placer.plugged.emit("Epson EB")
    assert evening.notice() == ""
    assert "Live · Epson EB" in words(evening.console)
    assert not evening.player.playing()
    assert evening.console.isActiveWindow()


def test_an_unplugged_projector_during_a_quiz_changes_nothing(evening):
    evening.ask()
    before = evening.events()
    evening.conductor.room.placer.unplugged.emit()
    assert evening.events() == before
    assert evening.notice() != ""


def test_f5_brings_the_rooms_window_back(evening):
    evening.projection.hide()
    assert not evening.projection.isVisible()
    evening.press(K.Key_F5)
    assert evening.projection.isVisible()
    assert evening.state.activity == ""


def test_with_one_screen_there_is_nothing_to_swap(evening):
    before = evening.console.geometry()
    evening.click(evening.console.side.swap)
    assert evening.console.geometry() == before
    assert evening.projection.isVisible()


def test_a_full_disk_is_said_and_nothing_moves(open_evening):
    evening = open_evening(gathering=Gathering.ASSEMBLY)
    evening.ask()
    evening.stage.do(lambda live: live.count_hands("a", 4))
    state, slide = evening.state, evening.projection.canvas.slide
    with evening.full_disk():
        evening.press(K.Key_PageDown)
        assert evening.notice() == "The disk is full: make room, then go on."
        evening.click(evening.console.side.black)
        evening.press(K.Key_A)
        evening.type("9")
        evening.press(K.Key_Return)
        evening.click(evening.console.undo)
        assert evening.state is state
        assert evening.projection.canvas.slide == slide
        assert not evening.console.side.black.isChecked()
        assert evening.console.quiz.lines["a"].field.text() == "4"
        assert not stopped_by_a_dialog()
    evening.type("9")
    evening.press(K.Key_Return)
    assert evening.counts() == {"a": 9}


def test_a_group_answer_that_is_refused_does_not_look_given(evening):
    evening.ask()
    lines = evening.console.quiz.lines
    with evening.full_disk():
        evening.click(lines["b"].group)
    assert not lines["b"].group.isChecked()


def test_a_point_that_is_refused_does_not_look_open(evening):
    evening.show("drawing")
    with evening.full_disk():
        evening.press(K.Key_1)
    assert "✓" not in words(evening.console.infographic)


def test_the_number_of_people_reaches_the_journal_at_the_start_and_once(open_evening):
    evening = open_evening(people=3)
    assert not any(isinstance(event, PresenceCounted) for event in evening.events())
    evening.planning.count_heads(evening.meeting.id, 40)
    evening.conductor.end()
    evening.begin()
    assert evening.events()[-1] == PresenceCounted(40)
    before = evening.events()
    evening.conductor.attendees.changed.emit()
    assert evening.events() == before


def test_a_session_is_taken_up_again_where_it_was(evening):
    evening.ask(phase=Phase.CHOICES)
    evening.conductor.end()
    evening.begin()
    assert isinstance(evening.events()[-1], SessionResumed)
    assert evening.state.phase(evening.module.activities[0].questions[0]) is Phase.CHOICES
    assert evening.console.quiz.isVisible()


def test_an_old_sentence_does_not_greet_the_next_session(evening):
    evening.console.notice.say("The projector is unplugged.")
    evening.conductor.end()
    evening.begin()
    assert evening.notice() == ""


def test_nothing_asks_before_it_is_done(open_evening):
    evening = open_evening(people=3)
    evening.press(K.Key_F3)
    for _at in range(45):
        evening.press(K.Key_PageDown)
        assert not stopped_by_a_dialog()
    for control in (evening.console.skip, evening.console.undo, evening.console.bar.finish):
        if control.isEnabled():
            evening.click(control)
        assert not stopped_by_a_dialog()


def test_signals_that_come_after_the_end_do_nothing(evening):
    evening.conductor.end()
    before = evening.events()
    console = evening.console
    console.finished.emit()
    console.leaflet.wanted.emit()
    console.exercise.checked.emit()
    evening.conductor._show_clock()
    evening.conductor._count_present()
    for action in ("leave", "play_pause", "back_ten_seconds", "mute", "volume_up"):
        evening.conductor.keys.done.emit(action)
    evening.conductor._refuse(FULL_DISK)
    evening.conductor.keys.digit.emit(1)
    evening.conductor.keys.letter.emit("a")
    evening.conductor.room.placer.unplugged.emit()
    assert evening.events() == before


def test_a_session_taken_up_on_a_changed_module_says_so(evening):
    assert evening.notice() == ""
    evening.conductor.end()
    evening.module = replace(evening.module, version=2)
    evening.begin()
    assert "The module was changed" in evening.notice()


def test_what_is_done_in_several_steps_is_drawn_once(evening):
    evening.show("film")
    drawn: list[str] = []
    evening.stage.state_changed.connect(lambda state: drawn.append(state.activity))
    evening.stage.do(lambda live: live.skip())
    assert drawn == [evening.state.activity]
    assert evening.events()[-2:] == [ActivitySkipped("film"), ActivityShown(drawn[0])]


def test_what_was_done_before_a_refusal_is_drawn(evening):
    def half(live):
        live.show_activity("film")
        live.check_order()

    assert not evening.stage.do(half)
    assert evening.projection.canvas.slide == evening.console.side.now_canvas.slide
    assert evening.console.panel is not None
    assert isinstance(evening.projection.canvas.slide, VideoSlide)
    assert "does not fit" in evening.notice()
