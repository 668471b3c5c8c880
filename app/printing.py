"""Makes the papers that the windows ask for, in the background, and keeps them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import UUID

from app.domain.content import Leaflet
from app.domain.errors import UserError
from app.domain.settings import Settings
from app.gui.shared.background import Background
from app.outcomes import left_as, outcome_of
from app.papers import (
    Draw,
    attendance_of,
    game_paper_of,
    leaflet_of,
    paper_name,
    results_of,
    write_paper,
    zones_of,
)
from app.surroundings import FONTS
from app.usecases.asked import SessionModules
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning

Left = Callable[[str, UUID, None], None]
"""Told what has left: the name of a paper, the session, nobody in particular."""
Asked = Callable[[str], Path | None]
"""Asks where a file goes, under the name that is proposed; None when the user thinks better."""

PAPER = ".pdf"
FILE_WORDS = {"results": "resultats", "attendance": "presences"}
GAME_FILES = {"roles": "roles", "poster-a4": "abecedaire-a4", "poster-a3": "abecedaire-a3"}
"""What the file of a paper is called, by the name under which the console asks for it."""


@dataclass(frozen=True)
class Heard:
    """Who hears what: `done` gets a file, `failed` the reason why there is none.

    `left` is told what was written, so that what has people's data in it is noted.
    """

    done: Callable[[Path], None]
    failed: Callable[[BaseException], None]
    left: Left


class Printing:
    """Each method makes one paper."""

    def __init__(
        self,
        planning: Planning,
        modules: SessionModules,
        folder: Path,
        background: Background,
        heard: Heard,
    ) -> None:
        """Papers go into `folder`."""
        self._planning = planning
        self._modules = modules
        self._folder = folder
        self._background = background
        self._done = heard.done
        self._failed = heard.failed
        self._left = heard.left

    def attendance(self, session: UUID, settings: Settings) -> None:
        """Make the attendance sheet."""
        gather = partial(
            attendance_of, self._planning, self._modules, session, FONTS, settings=settings
        )
        self._make("emargement", session, gather, left="attendance")

    def results(self, session: UUID, settings: Settings) -> None:
        """Make the results."""
        gather = partial(
            results_of, self._planning, self._modules, session, FONTS, settings=settings
        )
        self._make("resultats", session, gather)

    def save(
        self,
        session: UUID,
        form: tuple[str, str],
        settings: Settings,
        asked: Asked,
        kept: Callable[[Path], None],
    ) -> None:
        """Write what came of a session where the user wants it; `kept` is then told of the file.

        `form` is its kind, and how the name of the file ends.
        """
        kind, ending = form
        try:
            gather = self._outcome(session, form, settings)
            file = asked(paper_name(FILE_WORDS[kind], self._planning.session(session), ending))
        except UserError as error:
            self._failed(error)
            return
        if file is not None:
            done = partial(self._note, left_as(kind, ending), session, kept)
            self._background.run(lambda: write_paper(gather(), file), done, self._failed)

    def _note(self, name: str, session: UUID, done: Callable[[Path], None], file: Path) -> None:
        """Note what was written before anybody hears of it."""
        try:
            self._left(name, session, None)
        except UserError as error:
            self._failed(error)
        done(file)

    def _outcome(self, session: UUID, form: tuple[str, str], settings: Settings) -> Draw:
        kind, ending = form
        parts = self._planning, self._modules, session
        if ending == PAPER:
            return results_of(*parts, FONTS, settings=settings)
        return outcome_of(*parts, kind=kind, ending=ending)

    def zones(self, session: UUID, settings: Settings) -> None:
        """Make the sheets of the counters."""
        gather = partial(zones_of, self._planning, self._modules, settings, session, FONTS)
        self._make("comptage", session, gather)

    def leaflet(self, live: LiveSession) -> None:
        """Make the leaflet that is before the room."""
        leaflet = live.state.current
        if isinstance(leaflet, Leaflet):
            gather = partial(leaflet_of, live.state.module, leaflet, FONTS)
            self._make("plaquette", live.meeting.id, gather)

    def game(self, name: str, live: LiveSession) -> None:
        """Make a paper of the game that is before the room."""
        gather = partial(game_paper_of, name, live.meeting, live.state, FONTS)
        self._make(GAME_FILES[name], live.meeting.id, gather)

    def _make(
        self, kind: str, session: UUID, gather: Callable[[], Draw], *, left: str = ""
    ) -> None:
        try:
            draw = gather()
            file = self._folder / paper_name(kind, self._planning.session(session))
        except UserError as error:
            self._failed(error)
            return
        done = partial(self._note, left, session, self._done)
        self._background.run(lambda: write_paper(draw(), file), done, self._failed)
