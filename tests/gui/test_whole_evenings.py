"""A machine plays whole sessions at random in the two real windows, cables and crashes included.

After every step the journal alone leads to the state in memory, and the room sees the slide of
that state, or nothing where it has no screen.
"""

from contextlib import suppress

import pytest
import shiboken6
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.content import Video
from app.domain.events import Curtain, Recorded, SessionResumed
from app.domain.live import SessionState, replay
from app.domain.meetings import Gathering
from app.gui.projection.placement import PluggedScreen, ScreenIdentity
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.theme import Theme
from app.screens.placing import Place
from app.screens.room import slide_for, without_film
from app.screens.slides import VideoSlide
from app.usecases.live_session import LiveSession
from tests.fakes.anything import MODULE, AnythingAsked, Command
from tests.fakes.storage import PowerCutError
from tests.gui.evening import Evening
from tests.gui.plugs import OTHER, PROJECTOR, change_desk
from tests.gui.test_conductor import stopped_by_a_dialog

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)

K = Qt.Key
COPY = PluggedScreen(ScreenIdentity("LG", "TV", "", "HDMI-2"), QRect(0, 0, 800, 800))
DESKS = st.sampled_from(
    [(), (PROJECTOR,), (PROJECTOR,), (OTHER,), (OTHER, PROJECTOR), (COPY,), (COPY, PROJECTOR)]
)
# those of a clicker, and all that a hand hits beside them
KEYS = st.sampled_from([
    K.Key_PageDown, K.Key_PageDown, K.Key_PageDown, K.Key_PageUp, K.Key_Return, K.Key_Space,
    K.Key_Period, K.Key_L, K.Key_F, K.Key_H, K.Key_Escape, K.Key_F5, K.Key_F7, K.Key_F8, K.Key_F10,
    K.Key_F11, K.Key_F12, K.Key_A, K.Key_B, K.Key_C, K.Key_1, K.Key_2, K.Key_0, K.Key_Equal,
    K.Key_M, K.Key_E, K.Key_G, K.Key_R, K.Key_S, K.Key_Question, K.Key_Backspace, K.Key_Tab,
])  # fmt: skip
SLOWLY_MS = 400
SHARED = {Place.WINDOW, Place.ALONE}  # on the console's own screen


class WholeEvening(AnythingAsked):
    """Drives two windows with keys and cables."""

    theme: Theme  # the test gives it

    def __init__(self) -> None:
        super().__init__()
        self.gathering = Gathering.SMALL_GROUP
        self.at_ms = 1_000
        self.evening: Evening

    @initialize(
        gathering=st.sampled_from(Gathering),
        activity=st.sampled_from(MODULE.activities),
        desk=DESKS,
    )
    def begin(self, gathering, activity, desk):
        self.gathering = gathering
        self.start(None, desk)
        self.evening.show(activity.id)

    def start(self, past: Evening | None, desk: tuple[PluggedScreen, ...]) -> None:
        """Start the program and open its session; its clocks go when a rule says so."""
        self.evening = Evening(
            self.theme, module=MODULE, people=3, gathering=self.gathering, past=past
        )
        self.copy = SlideCanvas(self.theme, self.evening.surface, animated=False)
        self.evening.desk.become(*desk)
        self.evening.begin()
        conductor, stage = self.evening.conductor, self.evening.stage
        for each in (conductor._ticks, stage._notes, stage._captions):
            each.stop()
        self.all_is_quiet()

    def stop(self) -> None:
        """Let the program be gone without a word, its windows and all that they hold."""
        evening = self.evening
        evening.stage.session = None  # nothing is written any more
        application = QCoreApplication.instance()
        assert application is not None
        for each in (evening.conductor.keys, evening.room._guard):
            application.removeEventFilter(each)
        for gone in (
            self.copy, evening.projection, evening.console, evening.stage, evening.surface,
            evening.desk,
        ):  # fmt: skip
            shiboken6.delete(gone)

    def teardown(self) -> None:
        if hasattr(self, "evening"):
            self.stop()

    @property
    def state(self) -> SessionState:
        return self.evening.state

    def do(self, command: Command) -> None:
        before = self.state

        def carried_out(live: LiveSession) -> None:
            command(live)

        if not self.evening.stage.do(carried_out):
            assert self.state == before

    def all_is_quiet(self) -> None:
        """Let what waits for its turn happen, and the screens be still for a moment."""
        QApplication.processEvents()
        placer = self.evening.room.placer
        if placer._quiet.isActive():
            placer._quiet.stop()
            placer._settle()
            QApplication.processEvents()

    # what a facilitator does

    @rule(keys=st.lists(KEYS, min_size=1, max_size=8), slowly=st.booleans())
    def press(self, keys, slowly):
        for key in keys:
            self.at_ms += SLOWLY_MS if slowly else 33
            sign = chr(key).lower() if key < K.Key_Escape else ""
            pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
            pressed.setTimestamp(self.at_ms)
            QApplication.sendEvent(self.evening.keyboard(), pressed)
        self.at_ms += SLOWLY_MS
        QApplication.processEvents()

    @rule(key=st.sampled_from([K.Key_Period, K.Key_L, K.Key_F, K.Key_H, K.Key_Escape]))
    def cover_the_room(self, key):
        self.press([key], slowly=True)

    @rule(film=st.sampled_from(["film", "voices"]))
    def a_film_begins(self, film):
        evening = self.evening
        evening.stage.do(lambda live: live.reopen())
        evening.stage.do(lambda live: live.move_curtain(Curtain.OPEN))
        evening.show(film)
        evening.stage.play_film(True)
        assert evening.player.playing()

    @rule(milliseconds=st.integers(0, 40_000), end=st.sampled_from(["", "", "over", "broken"]))
    def a_film_runs_on(self, milliseconds, end):
        evening = self.evening
        if not evening.player.playing():
            return
        evening.player.emit_frame()
        evening.player.advance(milliseconds)
        if end == "over":
            evening.player.finish()
        elif end:
            evening.player.break_down()
        QApplication.processEvents()

    @rule(seconds=st.integers(-3600, 600))
    def time_passes_or_the_clock_is_set_back(self, seconds):
        evening = self.evening
        evening.clock.advance(seconds=seconds)
        for each in (evening.stage._captions, evening.stage._notes, evening.conductor._ticks):
            each.timeout.emit()
        QApplication.processEvents()

    @rule()
    def the_hands_rest(self):
        self.evening.conductor._rest.timeout.emit()

    @rule(activity=st.sampled_from(MODULE.activities))
    def the_disk_is_full_for_a_while(self, activity):
        before = self.state
        with self.evening.full_disk():
            self.evening.show(activity.id)
        assert self.state == before

    # what happens to it

    @rule(desk=DESKS, quiet=st.booleans())
    def screens_come_and_go(self, desk, quiet):
        evening = self.evening
        room = evening.room.placer.chosen
        change_desk(evening, *desk)
        there = [each.identity for each in evening.desk.plugged()]
        if room is not None and room not in there:
            # at once: nothing of the room's picture on the laptop, and nothing goes on unseen
            assert not evening.projection.isVisible()
            assert not evening.player.playing()
        if quiet:
            self.all_is_quiet()

    @precondition(lambda self: self.evening.room.placer.chosen in self.projectors())
    @rule(film=st.booleans(), quiet=st.booleans())
    def the_cable_is_pulled_and_put_in_again(self, film, quiet):
        if film:
            self.a_film_begins("film")
        desk, room = self.evening.desk.more, self.evening.room.placer.chosen
        self.screens_come_and_go((), quiet)
        before = self.state
        self.screens_come_and_go(desk, quiet=True)
        assert self.evening.room.placer.chosen == room
        assert self.evening.projection.isVisible()
        assert self.state == before
        assert not film or not self.evening.player.playing()  # nothing starts by itself

    @rule(key=st.sampled_from([K.Key_F7, K.Key_F5, K.Key_F11]))
    def screens_are_swapped_or_filled(self, key):
        self.press([key], slowly=True)
        self.all_is_quiet()

    @rule(at=st.integers(0, 3))
    def another_screen_is_chosen(self, at):
        self.evening.console.screens.chosen.emit(at)
        self.all_is_quiet()

    @rule(within=st.sampled_from(["", "next", "black"]))
    def the_program_dies(self, within):
        evening = self.evening
        desk, known = evening.desk.more, self.journal()
        evening.journal.power_fails = bool(within)
        with suppress(PowerCutError):
            if within:  # the entry is written, and nobody saw it yet
                evening.stage.do(
                    lambda live: (
                        live.forward() if within == "next" else live.move_curtain(Curtain.BLACK)
                    )
                )
        evening.journal.power_fails = False
        self.stop()
        self.start(evening, desk)
        written = self.journal()
        assert written[: len(known)] == known
        assert SessionResumed in [type(each.event) for each in written[len(known) :]]

    def projectors(self) -> list[ScreenIdentity]:
        """The screens beside the laptop's own."""
        return [each.identity for each in self.evening.desk.more]

    # what must always be so

    def journal(self) -> tuple[Recorded, ...]:
        """What is written down."""
        return self.evening.journal.read(self.evening.meeting.id)

    @invariant()
    def the_journal_alone_leads_here(self):
        assembly = self.gathering is Gathering.ASSEMBLY
        assert replay(MODULE, self.journal(), assembly=assembly) == self.state

    @invariant()
    def both_windows_show_the_slide_of_the_state(self):
        evening = self.evening
        broken = self.state.activity if evening.stage.film_broken else ""
        slide = without_film(slide_for(self.state, evening.clock.now()), broken)
        assert evening.projection.canvas.slide == slide
        assert evening.console.side.now_canvas.slide == slide

    @invariant()
    def the_room_sees_it_on_a_screen_of_its_own_or_not_at_all(self):
        evening = self.evening
        room, placer = evening.projection, evening.room.placer
        if placer.where is Place.SCREEN:
            (screen,) = [each for each in evening.desk.plugged() if each.identity == placer.chosen]
            if room.isVisible():
                assert not evening.console.frameGeometry().intersects(screen.geometry)
            else:  # for a moment, where it is the console's screen that went
                assert placer._quiet.isActive()
        else:
            assert room.isVisible() == (placer.where in SHARED)
            assert evening.console.isVisible()

    @invariant()
    def what_is_painted_is_that_slide_and_nothing_of_before(self):
        canvas = self.evening.projection.canvas
        if not canvas.isVisible() or isinstance(canvas.slide, VideoSlide):
            return  # a film is painted by the clock
        self.copy.resize(canvas.size())
        self.copy.set_view(self.state.screen.view)
        self.copy.show_slide(canvas.slide)
        assert canvas.grab().toImage() == self.copy.grab().toImage()

    @invariant()
    def no_film_runs_that_the_state_does_not_know(self):
        player = self.evening.player
        if player.playing():
            film = self.state.current
            assert isinstance(film, Video)
            assert self.state.video(film.id).playing
            assert self.state.curtain is Curtain.OPEN
            assert self.state.closed_at is None

    @invariant()
    def nothing_waits_for_an_answer(self):
        assert not stopped_by_a_dialog()
        assert self.evening.console.isVisible()


def test_whole_evenings_at_random(theme: Theme) -> None:
    class Played(WholeEvening):
        pass

    Played.theme = theme
    run_state_machine_as_test(Played)
