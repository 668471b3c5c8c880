"""Has the papers made that the windows ask for, and shows them where that disturbs nobody."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.gui.home.window import HomeWindow
from app.gui.shared.choosing import save_over
from app.gui.shared.widgets import Notice
from app.screens.wording import _
from app.usecases.live_session import LiveSession
from app.usecases.ports import SettingsStore

if TYPE_CHECKING:
    from app.gui.conductor import Conductor
    from app.gui.shared.background import Background
    from app.printing import Left, Printing
    from app.usecases.asked import SessionModules
    from app.usecases.planning import Planning

Done = Callable[[Path], None]
Ask = Callable[[str, str, str], Path | None]
Offer = tuple[str, Callable[[], object]]


class Paperwork:
    """Connects the windows with what makes papers, which is loaded when the first is wanted."""

    def __init__(
        self,
        home: HomeWindow,
        settings: SettingsStore,
        make: Callable[[Done], "Printing"],
        open_paper: Callable[[Path], bool],
        ask: Ask | None = None,
    ) -> None:
        """`make` gives what prints and tells when a file is ready.

        `open_paper` opens a file or a folder, and tells whether a program was there for it. `ask`
        asks where a file goes; a dialog over the first window does, if nothing else.
        """
        self._ask = ask or save_over(lambda: home)
        self.open_paper = open_paper
        self._home = home
        self._settings = settings
        self._make = make
        self._conductor: Conductor | None = None
        home.attendance_wanted.connect(self._print_attendance)
        home.results_wanted.connect(self._print_results)
        home.save_wanted.connect(self._save)

    @cached_property
    def _printing(self) -> "Printing":
        return self._make(self._show)

    def serve(self, conductor: "Conductor") -> None:
        """Print what is asked for while a session is on."""
        self._conductor = conductor
        conductor.leaflet_wanted.connect(self._print_leaflet)
        conductor.gaming.sheets_wanted.connect(self._print_zones)
        conductor.playing.paper_wanted.connect(self._print_game)
        for pane in (conductor.console.leaflet, conductor.console.play):
            pane.opened.connect(self._open)

    def _print_attendance(self, session: UUID) -> None:
        self._home.people.note_typed()
        self._printing.attendance(session, self._settings.read())

    def _print_results(self, session: UUID) -> None:
        self._home.people.note_typed()
        self._printing.results(session, self._settings.read())

    def _save(self, session: UUID, kind: str, ending: str) -> None:
        def asked(name: str) -> Path | None:
            return self._ask(_("Save"), name, files_named(ending))

        form = kind, ending
        self._printing.save(session, form, self._settings.read(), asked, self._say_kept)

    def _say_kept(self, file: Path) -> None:
        """Say where a file went; it opens when that is asked for."""
        sentence = _("{name} is kept in {folder}.").format(name=file.name, folder=file.parent)
        offers = (_("Open"), partial(self._open, file)), self._folder_offer(file)
        self._home.notice.say(sentence, calm=True, offers=offers)

    def _print_leaflet(self, live: LiveSession) -> None:
        if not self._rehearsing():
            self._printing.leaflet(live)

    def _print_zones(self, live: LiveSession) -> None:
        if not self._rehearsing():
            self._printing.zones(live.meeting.id, self._settings.read())

    def _print_game(self, name: str, live: LiveSession) -> None:
        if not self._rehearsing():
            self._printing.game(name, live)

    def _rehearsing(self) -> bool:
        """Tell whether nothing may be kept, no paper either, and say so."""
        conductor = self._conductor
        if conductor is None or not conductor.rehearsing:
            return False
        sentence = _("A rehearsal keeps nothing: papers are made during the session itself.")
        conductor.console.notice.say(sentence)
        return True

    @property
    def _notice(self) -> Notice:
        """Where whoever sits at the computer is looking."""
        if self._home.isVisible() or self._conductor is None:
            return self._home.notice
        return self._conductor.console.notice

    def _open(self, file: Path) -> None:
        """Have a paper opened; without a program for it, say where to find it."""
        if self.open_paper(file):
            return
        sentence = _(
            "No program of this computer opens {name}. It is in the folder {folder}: "
            "copy it to a stick to open or print it elsewhere."
        )
        offers = (self._folder_offer(file),) if self._home.isVisible() else ()
        self._notice.say(sentence.format(name=file.name, folder=file.parent), offers=offers)

    def _open_folder(self, file: Path) -> None:
        if not self.open_paper(file.parent):
            sentence = _("This computer does not show the folder. {name} is in {folder}.")
            self._notice.say(sentence.format(name=file.name, folder=file.parent))

    def _show(self, file: Path) -> None:
        sentence = _("The paper {name} is ready, in the folder “{folder}” of À main levée.").format(
            name=file.name, folder=file.parent.name
        )
        if self._conductor is None or self._home.isVisible():
            offers = (_("Open"), partial(self._open, file)), self._folder_offer(file)
            self._home.notice.say(sentence, calm=True, offers=offers)
            self._open(file)
        else:  # another program must not come up over a session, still less on the projector
            console = self._conductor.console
            for pane in (console.leaflet, console.play, console.welcome):
                pane.say_saved(sentence, file)

    def _folder_offer(self, file: Path) -> Offer:
        return _("Open the folder"), partial(self._open_folder, file)


def printing_of(
    parts: "tuple[Planning, SessionModules, Path, Background]",
    failed: Callable[[BaseException], None],
    left: "Left",
    done: Done,
) -> "Printing":
    """Build what makes papers: slow to load, and seldom wanted at once."""
    from app.printing import Heard, Printing  # noqa: PLC0415

    return Printing(*parts, Heard(done, failed, left))


def files_named(ending: str) -> str:
    """What files are called whose names end so."""
    return {
        ".pdf": _("PDF document"),
        ".xlsx": _("Table for Excel or LibreOffice"),
        ".json": _("JSON record"),
    }[ending]
