"""The live session on the window's thread: one signal carries each new state to all who draw."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.domain.live import SessionState
from app.domain.meetings import Session
from app.domain.settings import Settings
from app.gui.shared.video import VideoSurface
from app.usecases import filming
from app.usecases.live_session import LiveSession
from app.usecases.ports import Clock, Journal, VideoPlayer
from app.usecases.screening import Screening

NOTE_MS = 2_000  # how much of a film a power cut may cost, at most
CAPTION_MS = 100


class Stage(QObject):
    """Holds the one live session with its film; every command goes through `do`."""

    state_changed = Signal(object)
    refused = Signal(object)
    film_moved = Signal(int, int)

    def __init__(self, player: VideoPlayer, surface: VideoSurface, clock: Clock) -> None:
        super().__init__()
        self._player = player
        self.surface = surface
        self._clock = clock
        self._screening = Screening(player, surface.listener_of)
        self._broken = ""
        self._under_way = 0
        self._undrawn: SessionState | None = None
        self._activity: str | None = None
        self.meeting: Session | None = None
        self.session: LiveSession | None = None
        self._notes = QTimer(self, interval=NOTE_MS)
        self._notes.timeout.connect(self._note_film)
        self._captions = QTimer(self, interval=CAPTION_MS)
        self._captions.timeout.connect(self._follow_film)
        surface.frame_arrived.connect(self._film_shows)
        surface.film_ended.connect(self._film_ended)
        surface.film_failed.connect(self._film_failed)

    def open(
        self, meeting: Session, module: Module, journal: Journal, house: Settings | None = None
    ) -> None:
        """Open a session, or take it up again; UserError when its journal cannot be written."""
        self._broken = ""
        self._activity = None
        # the film of the session before is not this one's, be it the same
        self._screening = Screening(self._player, self.surface.listener_of)
        self.meeting = meeting
        self.session = LiveSession(meeting, module, journal, self._clock, self._show, house=house)
        self._notes.start()
        self._captions.start()
        if self._broken:
            self.state_changed.emit(self.session.state)

    def leave(self) -> None:
        """Let the session go, ended or not; its journal keeps it."""
        self._notes.stop()
        self._captions.stop()
        self._note_film()
        self._player.pause()
        self.surface.clear()
        self.session = self._activity = None

    def do(self, command: Callable[[LiveSession], None]) -> bool:
        """Carry out a command; a refusal is told, and the session goes on.

        What a command does in several steps is drawn once: the room sees no step on the way.
        """
        if self.session is None:
            return False
        refusal: UserError | None = None
        self._under_way += 1
        try:
            command(self.session)
        except UserError as error:
            refusal = error
        finally:
            self._under_way -= 1
        if self._undrawn is not None and not self._under_way:
            state, self._undrawn = self._undrawn, None
            self.state_changed.emit(state)
        if refusal is not None:
            self.refused.emit(refusal)
        return refusal is None

    @property
    def film_broken(self) -> bool:
        """Tell whether the film of the present activity cannot be played, or no further."""
        return self.session is not None and self._broken == self.session.state.activity != ""

    def film_position(self) -> int:
        """Where the film stands, in milliseconds."""
        return self._screening.position_ms()

    def film_left(self) -> int:
        """How much of the film is still to come, in milliseconds."""
        return self._screening.duration_ms() - self._screening.position_ms()

    def film_running(self) -> bool:
        """Tell whether the film is running."""
        return self._screening.running()

    def fit_film(self, width: int, height: int) -> None:
        """Ask for pictures of the size of the room's screen."""
        self._player.fit(width, height)

    def set_volume(self, percent: int) -> None:
        """Set how loud films are."""
        self._player.set_volume(percent)

    def play_film(self, playing: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Play or pause; a film that is over begins again, a broken one is tried again."""
        if playing and self.session and self.film_broken:
            self._broken = ""
            self._screening.try_again(self.session.state)
        at = self._screening.position_ms()
        ended = 0 < self._screening.duration_ms() <= at + 500
        at = 0 if playing and ended else at
        self.do(lambda session: session.move_video(at, playing=playing))

    def seek_film(self, position_ms: int) -> None:
        """Go to another moment of the film."""
        if self.session is None:
            return
        state = self.session.state
        running = state.video(state.activity).playing
        self.do(lambda session: session.move_video(position_ms, playing=running))

    def see_again(self) -> None:
        """Play the last ten seconds of the film again."""
        at = self._screening.position_ms()
        self.do(lambda session: filming.see_again(session, at))

    def _show(self, state: SessionState) -> None:
        if state.activity != self._activity:
            self._activity = state.activity
            self._broken = ""  # whoever comes back to a film tries it again
            self.surface.caption = ""
        self._screening.follow(state)
        self._set_caption(state)
        if self._under_way:
            self._undrawn = state
        else:
            self.state_changed.emit(state)

    def _note_film(self) -> None:
        if self._screening.running():
            at = self._screening.position_ms()
            self.do(lambda session: filming.note_film(session, at))

    def _follow_film(self) -> None:
        """Set the caption of this moment, tell the time, and stop where a question waits."""
        if self.session and isinstance(self.session.state.current, Video):
            if self._screening.running():
                at = self._screening.position_ms()
                self.do(lambda session: filming.follow_film(session, at))
            self._set_caption(self.session.state)
            self.film_moved.emit(self._screening.position_ms(), self._screening.duration_ms())

    def _set_caption(self, state: SessionState) -> None:
        video = state.current
        if not isinstance(video, Video):
            return
        at = self._screening.position_ms()
        spoken = (cue.text for cue in video.cues if cue.start_ms <= at < cue.end_ms)
        self.surface.caption = next(spoken, "") if state.screen.view.subtitles else ""

    def _film_ended(self, film: str) -> None:
        at = self._screening.duration_ms()
        if self.session and self.session.state.activity == film:
            self.do(lambda session: filming.end_film(session, at))

    def _film_failed(self, film: str) -> None:
        if film != self._activity:
            return  # the room has gone on
        self._broken = film
        self.surface.forget()  # no picture may stand there as if it were meant to
        if self.session is None:
            return  # it is being opened
        at = self._screening.position_ms()
        running = self.session.state.video(film).playing
        held = running and self.do(lambda session: session.move_video(at, playing=False))
        if not held:
            self.state_changed.emit(self.session.state)

    def _film_shows(self) -> None:
        """A film that shows pictures again, for instance after a jump, is broken no more."""
        if self.session and self.film_broken and self.surface.image_of(self._broken) is not None:
            self._broken = ""
            self.state_changed.emit(self.session.state)
