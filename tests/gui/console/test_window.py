"""The console as a whole: steps, curtains, the clock, the two pictures, the way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.events import Curtain, Phase, SessionClosed, SessionResumed
from app.gui.console.bar import LONGEST_LIVE
from app.screens.slides import BlackSlide, LogoSlide
from tests.gui.evening import found, words

K = Qt.Key


def test_the_green_button_names_the_next_step_and_does_it(evening):
    step = evening.console.step
    labels = []
    for _at in range(4):
        labels.append((step.text(), step.accessibleName()))
        evening.click(step)
    names = ["Begin", "Show the choices", "Open the count", "Close the count"]
    assert labels == [(name, name) for name in names]


def test_back_and_skip(evening):
    console = evening.console
    assert not console.back.isEnabled()
    assert not console.skip.isEnabled()
    evening.show("intro")
    evening.click(console.skip)
    assert evening.state.activity == "film"
    evening.click(console.back)
    assert evening.state.activity == "intro"
    evening.press(K.Key_PageUp)
    assert evening.state.activity == ""
    assert console.welcome.isVisible()


def test_the_session_is_ended_thanked_and_left_in_two_presses(evening):
    console = evening.console
    left = []
    evening.conductor.left.connect(lambda: left.append(1))
    evening.show("page")
    finish = found(console, "finish")[0]
    assert finish.text() == "End the session"
    evening.click(finish)
    assert isinstance(evening.events()[-1], SessionClosed)
    assert finish.text() == "Back to the start"
    assert "The session is over. Everything is saved." in words(console)
    assert console.isVisible()
    assert left == []
    evening.click(finish)
    assert left == [1]
    assert not console.isVisible()
    assert not evening.projection.isVisible()


def test_a_double_click_ends_the_session_and_does_not_leave_it(evening):
    evening.show("page")
    evening.double_click(evening.console.bar.finish)
    assert isinstance(evening.events()[-1], SessionClosed)
    assert evening.console.isVisible()
    assert evening.projection.isVisible()
    evening.click(evening.console.bar.finish)
    assert not evening.console.isVisible()


def test_a_double_click_makes_one_step(evening):
    console = evening.console
    evening.ask(phase=Phase.COLLECTING)
    question = evening.module.activities[0].questions[0]
    phases = []
    for _at in range(2):
        evening.double_click(console.step)
        phases.append(evening.state.phase(question))
    assert phases == [Phase.CLOSED, Phase.DISTRIBUTION]
    evening.double_click(console.back)
    assert evening.state.phase(question) is Phase.CLOSED
    following = evening.module.activities[1].id
    evening.double_click(console.skip)
    assert evening.state.activity == following


def test_a_session_that_was_ended_can_be_opened_again(evening):
    console = evening.console
    evening.show("page")
    evening.click(found(console, "finish")[0])
    assert console.step.text() == "Reopen the session"
    assert not console.back.isEnabled()
    evening.click(console.step)
    assert isinstance(evening.events()[-1], SessionResumed)
    assert console.leaflet.isVisible()
    assert found(console, "finish")[0].text() == "End the session"


def test_at_the_end_of_the_module_there_is_no_next_step(evening):
    evening.show("final")
    console = evening.console
    while console.step.isEnabled():
        evening.click(console.step)
    assert evening.state.activity == "final"
    assert "This is the end of the module" in words(console)
    assert not console.side.next_canvas.isVisible()
    before = evening.events()
    evening.press(K.Key_PageDown)
    assert evening.events() == before


def test_black_and_logo_hide_the_slide_and_show_it_again(evening):
    console, room = evening.console, evening.projection.canvas
    evening.show("intro")
    slide = room.slide
    evening.click(console.side.black)
    assert isinstance(room.slide, BlackSlide)
    assert (console.side.black.isChecked(), console.side.logo.isChecked()) == (True, False)
    evening.click(console.side.logo)
    assert isinstance(room.slide, LogoSlide)
    assert (console.side.black.isChecked(), console.side.logo.isChecked()) == (False, True)
    evening.click(console.side.logo)
    assert room.slide == slide
    assert evening.state.curtain is Curtain.OPEN


def test_the_keys_draw_the_same_curtains_and_escape_only_opens_them(evening):
    drawn = []
    for key in (K.Key_L, K.Key_Colon, K.Key_Escape):
        evening.press(key)
        drawn.append(evening.state.curtain)
    assert drawn == [Curtain.LOGO, Curtain.BLACK, Curtain.OPEN]
    before = evening.events()
    evening.press(K.Key_Escape, window=evening.projection)
    evening.press(K.Key_Escape)
    assert evening.events() == before
    assert evening.console.isVisible()
    assert evening.projection.isVisible()


def test_the_badge_says_what_covers_the_slide_however_long_the_name_of_the_screen(evening):
    console = evening.console
    evening.show("intro")
    live = console.bar._live
    for where in ("Live · Epson EB", "Live · " + "Epson EB " * 20):
        console.show_live(where)
        assert live.accessibleName() == where
        evening.click(console.side.black)
        assert live.text().endswith(" · BLACK")
        assert live.accessibleName() == f"{where} · BLACK"
        evening.click(console.side.freeze)
        assert live.text().endswith(" · FROZEN")
        assert live.fontMetrics().horizontalAdvance(live.text()) <= LONGEST_LIVE
        evening.click(console.side.freeze)
        assert live.accessibleName() == where


def test_the_console_shows_what_the_room_sees_and_what_comes(evening):
    console, room = evening.console, evening.projection.canvas
    evening.show("intro")
    assert console.side.now_canvas.slide == room.slide
    coming = console.side.next_canvas.slide
    evening.press(K.Key_PageDown)
    assert room.slide == coming


def test_the_note_for_the_facilitator_is_there_only_when_there_is_one(evening):
    assert "Note for you" not in words(evening.console)
    evening.show("intro")
    assert "Say that it is a game." in words(evening.console)


def test_the_clock_goes_on_and_lateness_is_said(evening):
    assert "0 min / 24" in words(evening.console)
    assert "on time" in words(evening.console)
    evening.show("intro")
    evening.clock.advance(minutes=9)
    evening.conductor._ticks.timeout.emit()
    said = words(evening.console)
    assert "9 min / 24" in said
    assert "6 minutes late" in said
    assert evening.console.bar.pace.property("look") == "warning"
    evening.show("order")
    evening.conductor._ticks.timeout.emit()
    assert "on time" in words(evening.console)
    assert evening.console.bar.pace.property("look") == "soft"


def test_closing_the_console_in_the_midst_of_a_session_is_said_first(evening):
    evening.show("intro")
    for _at in range(3):  # a key held down, or a double click
        assert not evening.console.close()
    assert evening.notice() == (
        "The session is on: press “End the session”, then go back to the start."
    )
    assert evening.console.isVisible()
    assert evening.projection.isVisible()
    evening.clock.advance(seconds=30)
    assert not evening.console.close()
    evening.clock.advance(seconds=-60)  # set back
    assert not evening.console.close()
    evening.click(evening.console.bar.finish)
    assert evening.console.close()
    assert not evening.projection.isVisible()


def test_closing_the_console_twice_leaves_a_session_to_be_taken_up(evening):
    left = []
    evening.conductor.left.connect(lambda: left.append(1))
    evening.show("intro")
    evening.console.close()
    assert left == []
    evening.clock.advance(seconds=3)
    evening.console.close()
    assert left == [1]
    assert not evening.projection.isVisible()
    assert evening.planning.left_open().interrupted[0].session.id == evening.meeting.id
    evening.begin()
    assert evening.state.activity == "intro"
    assert evening.console.isVisible()
    assert not evening.console.close()


def test_a_long_title_gives_way_to_the_buttons(open_evening):
    evening = open_evening()
    console = evening.console
    width = console.minimumSizeHint().width()
    console.bar._title.setText("Une très longue histoire, " * 40)
    QApplication.processEvents()
    assert console.minimumSizeHint().width() == width
    assert console.width() <= 1366


def test_what_led_to_a_button_that_goes_does_not_lead_to_another_one(evening):
    evening.ask()
    evening.stage.do(lambda live: live.agree(("a",)))
    evening.lead_to(evening.console.undo)
    evening.press(K.Key_Space)
    assert not evening.console.undo.isEnabled()
    assert evening.keyboard() is evening.console


def test_a_button_that_stays_keeps_the_keyboard(evening):
    evening.show("intro")
    evening.lead_to(evening.console.step)
    evening.press(K.Key_Return, K.Key_Space)
    assert evening.keyboard() is evening.console.step
    assert evening.console.step.text() == "Close the count"
