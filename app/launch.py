"""Builds every object once and connects them: the only file that knows everyone.

The window comes first; what is slow to import (the database, the packs, the player) comes while
it is already on the screen.
"""

from contextlib import ExitStack, closing
from functools import cached_property, partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QIcon
from PySide6.QtWidgets import QApplication

from app.browsing import Browsing
from app.domain.errors import UserError
from app.gui.home.window import HomeWindow
from app.gui.shared.theme import Theme, dress, load_theme
from app.paperwork import Paperwork, printing_of
from app.reception import Kept, Reception
from app.screens.home import home_for, unreadable_lines
from app.screens.wording import explain
from app.surroundings import FONTS, RESOURCES, SystemClock, who_types
from app.traces import words_for

if TYPE_CHECKING:
    from app.caretaker import Caretaker
    from app.gui.conductor import Conductor
    from app.gui.console.window import ConsoleWindow
    from app.gui.projection.window import ProjectionWindow
    from app.gui.settings.office import SettingsOffice
    from app.gui.shared.background import Background
    from app.gui.shared.stage import Stage
    from app.handing import LeafletHanding
    from app.storage.cipher import Passphrase
    from app.usecases.desk.office import Office
    from app.usecases.devices import HandingOut
    from app.usecases.ports import Journal, PackProblem

PAINTED_MS = 50  # by then the sessions are on the screen


class Program(QObject):
    """The program behind its first window; building it opens the data and the packs."""

    relocked = Signal(object)

    def __init__(
        self, application: QApplication, home: HomeWindow, theme: Theme, data: Path,
        passphrase: "Passphrase | None" = None,
    ) -> None:  # fmt: skip
        """Open everything; UserError when the data folder cannot be used."""
        from app.gui.shared.background import Background
        from app.privacy import leaving_from, office_on
        from app.stock import stock_in_use
        from app.storage.opening import open_storage
        from app.usecases.asked import AskedModules
        from app.usecases.planning import Planning

        super().__init__(application)
        self._application, self._data = application, data
        self.home = home
        self.theme = theme
        self._resources = ExitStack()
        opened = closing(open_storage(data, SystemClock(), passphrase))
        self.storage = storage = self._resources.enter_context(opened)
        office = office_on(storage, SystemClock(), who_types())
        stamp = office.clock, office.who, office.notice
        self.planning = Planning(storage.register, storage.journal, *stamp)
        self.stock = stock_in_use(data, self.planning, self.storage.asked)
        self.shelf = self.stock.shelf
        self.modules = AskedModules(self.shelf, self.storage.asked, self.planning.begun)
        self.background = self._resources.enter_context(closing(Background()))
        made_with = self.planning, self.modules, data / "documents", self.background
        printing = partial(printing_of, made_with, self._tell, leaving_from(storage, office))
        self.paperwork = Paperwork(home, storage.settings, printing, _open_with_the_system)
        parts = self.stock, self.storage.settings, self.background
        self.browsing = Browsing(home, theme, *parts, self._show_home)
        self._resources.callback(self.browsing.close)
        self.reception = Reception(home, theme, office, _kept(self, office, data), self._show_home)
        self._resources.callback(self.reception.close)
        self._connect_home()
        self._draw()
        home.ready()
        QTimer.singleShot(PAINTED_MS, self, self._get_ready)

    def _get_ready(self) -> None:
        """Do what showing the sessions does not need."""
        self.home.plan.offer(self.shelf.titles())
        self.console.ensurePolished()  # builds it: a session only has to show it
        self._say_notices(())
        self.browsing.read_packs(self._say_notices, self._tell)
        self.background.run(self.storage.back_up, lambda _file: None, self._tell)

    @cached_property
    def conductor(self) -> "Conductor":
        """The two windows of a session and what moves them, built when they are first needed."""
        from app.gui.afterwards import Afterwards
        from app.gui.conductor import build_conductor
        from app.player.choice import player_at_hand

        found, self._playerless = player_at_hand()
        player = self._resources.enter_context(closing(found))
        parts = player, self.planning, SystemClock(), self.storage.settings
        made = build_conductor(self._application, self.theme, *parts)
        self._afterwards = Afterwards(self.home, made.room)
        made.left.connect(self._come_home)
        self.paperwork.serve(made)
        self._handing = _hand_out(made, self.background, self._data)
        _read_aloud(made)
        self._resources.callback(made.room.close)
        self._resources.callback(made.end)
        return made

    @cached_property
    def caretaker(self) -> "Caretaker":
        """What checks the room, and keeps the computer from getting in the way of a session."""
        from app.caretaker import Caretaker
        from app.room_check import room_here

        packs = lambda: self.stock.store.packs()  # noqa: E731, PLW0108 - built late
        room = room_here(self._data, self.shelf, self.storage.faults, packs)
        say = self.console.notice.say
        made = Caretaker(self.home, self.planning, room, self.background, say)
        self._resources.callback(made.stop_check)
        return made

    @cached_property
    def settings(self) -> "SettingsOffice":
        """The settings window, built when it is first wanted."""
        from app.gui.settings.office import build_settings
        from app.relocking import serve_safety

        known = frozenset(self.conductor.keying.actions)
        made = build_settings(self.storage.settings, self.shelf, known)
        self.reception.serve_trials(made.window)
        made.left.connect(self._show_home)
        parts = made.window, self.storage, self.background
        serve_safety(*parts, self.relocked.emit, _open_with_the_system)
        self._resources.callback(made.window.hide)
        return made

    @property
    def stage(self) -> "Stage":
        """The session that is on."""
        return self.conductor.stage

    @property
    def console(self) -> "ConsoleWindow":
        """The facilitator's window."""
        return self.conductor.console

    @property
    def projection(self) -> "ProjectionWindow":
        """The window that the room sees."""
        return self.conductor.projection

    def _connect_home(self) -> None:
        from app.gui.home.desk import FrontDesk

        home = self.home
        desk = FrontDesk(home, self.planning, self.modules)
        desk.changed.connect(self.refresh)
        desk.refused.connect(self._tell)
        home.started.connect(self.start_session)
        home.rehearsed.connect(self.rehearse_session)
        home.settings_wanted.connect(self._open_settings)
        home.check_wanted.connect(lambda: self.caretaker.check_room())  # noqa: PLW0108 - built late

    def _say_notices(self, problems: "tuple[PackProblem, ...]") -> None:
        player = () if self._playerless is None else (self._playerless,)
        notices = [explain(each) for each in (*self.storage.notices, *player)]
        notices += unreadable_lines(self.planning.left_open().unreadable)
        notices += [f"{each.file} · {each.place} · {each.remedy}" for each in problems]
        if notices:
            self.home.notice.say("\n".join(notices[:5]))

    def refresh(self) -> None:
        """Draw the first window again from what is stored, or say why that cannot be."""
        try:
            self._draw()
        except UserError as error:
            self._tell(error)

    def _draw(self) -> None:
        sessions, registered = self.planning.sessions(), self.planning.registered()
        journals, titles = self.planning.left_open(), self.shelf.titles()
        now = self.planning.now()
        self.home.show_view(home_for(now, sessions, registered, titles, journals))

    def start_session(self, session: UUID) -> None:
        """Open the two windows of a session, or take it up again."""
        self._begin(session, self.storage.journal)

    def rehearse_session(self, session: UUID) -> None:
        """Open the two windows of a session of which nothing will be kept."""
        from app.usecases.rehearsing import RehearsalJournal

        self._begin(session, RehearsalJournal(session, self.storage.journal), rehearsal=True)

    def _begin(self, session: UUID, journal: "Journal", *, rehearsal: bool = False) -> None:
        self.home.note_typed()
        try:
            if not rehearsal:
                self.modules.keep(self.planning.session(session))
            settings = self.storage.settings.read()
            self.conductor.begin(session, self.modules, journal, settings, rehearsal=rehearsal)
        except UserError as error:
            self._tell(error)
            return
        self.caretaker.begin()
        self.home.hide()

    def _open_settings(self) -> None:
        self.home.note_typed()
        self.settings.open()
        self.home.hide()

    def _come_home(self) -> None:
        self.caretaker.end()
        self._show_home()
        self._afterwards.come()

    def _show_home(self) -> None:
        self.home.show()
        self.refresh()

    def _tell(self, error: BaseException) -> None:
        """Tell the facilitator what went wrong, quietly, never the room."""
        notice = self.home.notice if self.home.isVisible() else self.console.notice
        notice.say(words_for(error))

    def unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """What the interpreter calls for an error that nobody caught: the session goes on."""
        del kind, trace  # the error has both
        self._tell(error)

    def close(self) -> None:
        """Let go of everything, in an order that leaves nothing running."""
        self._resources.close()


def _kept(program: Program, office: "Office", data: Path) -> Kept:
    from app.privacy import Custodian, leaving_from

    storage = program.storage
    return Kept(
        program.shelf, storage.imports, program.background, program.planning, program.modules,
        storage.settings, lambda: _ways_out(data), _open_with_the_system, data / "drafts",
        leaving_from(storage, office), Custodian(storage, office, data, FONTS),
    )  # fmt: skip


def _read_aloud(made: "Conductor") -> None:
    from app.gui.console.reading import Reading
    from app.player.voice import voice_at_hand

    reading = Reading(made.console, made.stage, voice_at_hand())
    made.keying.actions |= reading.actions
    made.left.connect(reading.stop)


def _hand_out(made: "Conductor", background: "Background", data: Path) -> "LeafletHanding":
    from app.handing import LeafletHanding

    return LeafletHanding(made.handing, background, _ways_out(data))


def _ways_out(data: Path) -> "HandingOut":
    from app.machine.handing_out import QtHandingOut
    from app.machine.this_machine import ThisMachine

    return QtHandingOut(ThisMachine(data))


def _open_with_the_system(file: Path) -> bool:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def first_window(application: QApplication) -> tuple[HomeWindow, Theme]:
    """Build what shows at once."""
    application.setApplicationName("À main levée")
    try:
        theme = load_theme(RESOURCES)
        dress(application, theme, RESOURCES)
    except OSError as error:
        raise UserError(
            "A file of the program is missing ({file}): install the program again.",
            file=error.filename,
        ) from error
    application.setWindowIcon(QIcon(str(RESOURCES / "icons" / "logo.svg")))
    return HomeWindow(), theme
