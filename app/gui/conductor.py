"""Connects a live session with the console, the room's screen and the keys."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.domain.content import Leaflet
from app.domain.errors import UserError
from app.domain.live import SessionState
from app.domain.settings import Settings
from app.gui.console.answering import Answering
from app.gui.console.gaming import Gaming
from app.gui.console.handing import Handing
from app.gui.console.play import Playing
from app.gui.console.sound import Sound
from app.gui.console.staging import Staging
from app.gui.console.steering import Steering
from app.gui.console.window import ConsoleWindow
from app.gui.keying import Keying
from app.gui.leaving import Leaving
from app.gui.projection.window import ProjectionWindow
from app.gui.room import RoomPicture
from app.gui.shared.attendees import Attendees
from app.gui.shared.keys import SessionKeys
from app.gui.shared.stage import Stage
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.console import console_for
from app.screens.following import module_to_hold
from app.screens.pace import clock_for
from app.screens.room import runs_down, slide_for, without_film
from app.screens.slides import Slide
from app.screens.wording import _, explain
from app.usecases.asked import SessionModules
from app.usecases.filming import ask_in_film
from app.usecases.games import show_solution
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning
from app.usecases.ports import Clock, Journal, SettingsStore, VideoPlayer

CLOCK_MS = 1_000
REST_MS = 250  # by then the fade is over


def _connect_answers(console: ConsoleWindow, stage: Stage) -> None:
    """Have noted what the room answers."""
    do, exercise = stage.do, console.exercise
    exercise.placed.connect(
        lambda card, place: do(lambda live: live.place_card(card, place or None))
    )
    exercise.lifted.connect(lambda card: do(lambda live: live.lift_card(card)))
    exercise.checked.connect(lambda: do(lambda live: live.check_order()))
    exercise.given_up.connect(lambda: do(show_solution))
    console.infographic.opened.connect(lambda spot: do(lambda live: live.open_hotspot(spot)))


def _connect_film(console: ConsoleWindow, stage: Stage) -> None:
    """Let the film be driven and followed."""
    console.video.played.connect(stage.play_film)
    console.video.sought.connect(stage.seek_film)
    console.video.again.connect(stage.see_again)
    console.video.asked.connect(lambda question: stage.do(lambda live: ask_in_film(live, question)))
    console.video.subtitles_changed.connect(console.staging.subtitles.click)
    stage.film_moved.connect(console.video.show_time)


def _say_if_changed(console: ConsoleWindow, stage: Stage) -> None:
    if stage.session and stage.session.state.module_changed:
        console.notice.say(
            _(
                "The module was changed since this session began: check the questions "
                "before you go on. Earlier answers are kept."
            )
        )


def build_conductor(
    application: QCoreApplication,
    theme: Theme,
    player: VideoPlayer,
    planning: Planning,
    clock: Clock,
    settings: SettingsStore,
) -> "Conductor":
    """Build the two windows of a session, and who moves them."""
    surface = VideoSurface()
    console, projection = ConsoleWindow(theme, surface), ProjectionWindow(theme, surface)
    surface.setParent(console)
    stage = Stage(player, surface, clock)
    room = RoomPicture(theme, console, projection, stage, settings)
    return Conductor(application, stage, console, room, planning)


class Conductor(QObject):
    """Runs one session at a time in the two windows."""

    left = Signal()
    leaflet_wanted = Signal(object)

    def __init__(
        self,
        application: QCoreApplication,
        stage: Stage,
        console: ConsoleWindow,
        room: RoomPicture,
        planning: Planning,
    ) -> None:
        super().__init__(console)
        self._application = application
        self.stage = stage
        self.console = console
        self.room = room
        self.projection = room.projection
        self._planning = planning
        self.rehearsing = False
        self.attendees = Attendees(console.people, planning)
        self.keys = SessionKeys((console,), self)
        self.keying = Keying(self.keys, console, stage, self._do)
        self._following: Slide | None = None
        self._rest = QTimer(self, interval=REST_MS, singleShot=True)
        self._rest.timeout.connect(self._prepare)
        self._ticks = QTimer(self, interval=CLOCK_MS)
        self._ticks.timeout.connect(self._show_clock)
        self._connect_console()
        self.answering = Answering(console, stage, planning, self.keys)
        self.playing = Playing(console.play, console.notice, stage)
        self.gaming = Gaming(console, stage, self.keys)
        self.staging = Staging(console.staging, stage, console.toggle_staging)
        self.steering = Steering(console, stage)
        self.sound = Sound(console.video, stage, room.settings)
        self.handing = Handing(console, stage)
        self.leaving = Leaving(console, stage, planning, self._do, self.end)
        _connect_answers(console, stage)
        _connect_film(console, stage)
        leave = self.keying.actions["leave"]
        self.keying.actions |= self.answering.actions | self.staging.actions
        self.keying.actions |= room.actions | {
            "leave": lambda: self.answering.leave() or room.leave() or leave()
        }

    def begin(
        self,
        session: UUID,
        modules: SessionModules,
        journal: Journal,
        settings: Settings = Settings(),  # noqa: B008 - it never changes
        *,
        rehearsal: bool = False,
    ) -> None:
        """Open a session in both windows; UserError when its module or journal is not there.

        Of a rehearsal nothing is kept: `journal` is one that forgets.
        """
        self.rehearsing = rehearsal
        meeting = self._planning.session(session)
        console = self.console
        console.notice.hide()
        console.quiz.forget()
        console.estimate.forget()
        module = module_to_hold(meeting, modules, self._planning)
        self.stage.open(meeting, module, journal, settings)
        self.sound.begin(settings.volume, keep=not rehearsal)
        self.keying.bind(settings.keys)
        console.sheet.hide()
        console.leaflet.say_saved("")
        console.play.say_saved("")
        console.welcome.say_saved("")
        console.turn_back()
        console.bar.rehearsal.setVisible(rehearsal)
        self.attendees.show_session(session, noting=not rehearsal)
        self._count_present()
        _say_if_changed(self.console, self.stage)
        self._show_clock()
        self._ticks.start()
        self._application.installEventFilter(self.keys)
        console.show()
        self.room.open(remembering=not rehearsal)
        console.activateWindow()
        # the window itself holds the keyboard: no button answers to Enter by chance
        console.setFocus()

    def end(self) -> None:
        """Close both windows; the journal keeps the session, the room the thanks for it."""
        session = self.stage.session
        if session is None:
            return
        self._note_typed()
        self._application.removeEventFilter(self.keys)
        self._ticks.stop()
        self._rest.stop()
        self.sound.end()
        self.room.end(thanked=session.state.closed_at is not None and not self.rehearsing)
        self.stage.leave()
        self.console.hide()
        self.left.emit()

    def _connect_console(self) -> None:
        console, do = self.console, self._do
        self.stage.state_changed.connect(self._draw)
        self.stage.refused.connect(self._refuse)
        console.stepped.connect(self._step)
        console.reopened.connect(lambda: do(lambda live: live.reopen()))
        console.stepped_back.connect(lambda: do(lambda live: live.back()))
        console.skipped.connect(lambda: do(lambda live: live.skip()))
        console.undone.connect(lambda: do(lambda live: live.undo()))
        console.running.chosen.connect(lambda to: do(lambda live: live.show_activity(to)))
        console.curtain_moved.connect(lambda to: do(lambda live: live.move_curtain(to)))
        console.welcome.people_wanted.connect(console.toggle_people)
        console.leaflet.wanted.connect(self._make_leaflet)
        self.attendees.changed.connect(self._count_present)
        self.attendees.refused.connect(self._refuse)

    def _do(self, command: Callable[[LiveSession], None]) -> None:
        """Carry out a command, once the count that is still being typed is noted."""
        self._note_typed()
        self.stage.do(command)

    def _note_typed(self) -> None:
        self.console.quiz.note_typed()
        self.console.estimate.note_typed()
        self.console.people.note_typed()
        self.console.order.note_typed()

    def _step(self) -> None:
        """Do the next step; a film that cannot be played is passed over, not tried for ever."""
        stuck = self.stage.film_broken
        self._do(lambda live: live.skip() if stuck and not live.state.closed_at else live.forward())

    def _draw(self, state: SessionState) -> None:
        """Both windows draw the same state, the room first."""
        broken = state.activity if self.stage.film_broken else ""
        now = self._planning.now()
        self.projection.canvas.set_view(state.screen.view)
        self.room.show_slide(without_film(slide_for(state, now), broken))
        self.projection.canvas.paint_now()  # the console can wait a frame, the room cannot
        self._draw_console(state)

    def _draw_console(self, state: SessionState) -> None:
        meeting, broken = self.stage.meeting, self.stage.film_broken
        if meeting is not None:
            view = console_for(
                state, meeting, self._planning.now(), video_failed=broken, rehearsal=self.rehearsing
            )
            self.console.show_view(view)
            self._following = view.next
            self._rest.start()

    def _prepare(self) -> None:
        """Draw the next slide for the room while the facilitator talks."""
        if self._following is not None and self.stage.session is not None:
            self.projection.canvas.prepare(self._following)

    def _refuse(self, error: UserError) -> None:
        """Say why; a button that was pressed in vain comes up again."""
        self.console.notice.say(explain(error), until_done=True)
        if self.stage.session is not None:
            self._draw_console(self.stage.session.state)

    def _count_present(self) -> None:
        session = self.stage.session
        if session is None:
            return
        present = self.attendees.present()
        if present is None and session.state.present is not None:
            present = 0  # the last tick was taken back: nobody is ticked any more
        if present is not None:
            self.stage.do(lambda live: live.count_present(present))
        self.answering.know_people()

    def _show_clock(self) -> None:
        session = self.stage.session
        if session is not None:
            self.console.show_clock(clock_for(session.state, self._planning.now()))
            if runs_down(session.state):
                self._draw(session.state)  # the time that is left runs down

    def _make_leaflet(self) -> None:
        session = self.stage.session
        if session and isinstance(session.state.current, Leaflet):
            self.leaflet_wanted.emit(session)
