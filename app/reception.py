"""Opens the sign-up desk from the first window, and goes back to it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.errors import UserError
from app.screens.wording import _
from app.surroundings import FONTS, RESOURCES
from app.traces import words_for
from app.usecases.desk.ending import is_over
from app.usecases.post import Memory

_LAST_LATIN = "\u024f"  # every sign up to this one is in the bundled type

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.domain.meetings import Session
    from app.gui.desk.bench import Bench
    from app.gui.desk.clerk import Clerk, Matter
    from app.gui.desk.custody import Custody
    from app.gui.desk.intake import Intake
    from app.gui.desk.messenger import Messenger
    from app.gui.desk.press import Press
    from app.gui.home.window import HomeWindow
    from app.gui.settings.window import SettingsWindow
    from app.gui.shared.background import Background
    from app.gui.shared.theme import Theme
    from app.library.shelf import FolderShelf
    from app.ordering import Ordering
    from app.privacy import Custodian, Leaving
    from app.screens.paper_wishes import Wish
    from app.storage.imports import SqlImports
    from app.usecases.asked import SessionModules
    from app.usecases.desk.office import Office
    from app.usecases.devices import HandingOut
    from app.usecases.planning import Planning
    from app.usecases.ports import SettingsStore


@dataclass(frozen=True)
class Kept:
    """What the desk works on beside the register."""

    shelf: "FolderShelf"
    imports: "SqlImports"
    background: "Background"
    planning: "Planning"
    modules: "SessionModules"
    settings: "SettingsStore"
    ways: "Callable[[], HandingOut]"
    show: Callable[[Path], bool]
    drafts: Path
    leaving: "Leaving"
    custodian: "Custodian"
    memory: Memory = field(default_factory=Memory)

    def lacking(self) -> str:
        """What papers would be printed without."""
        settings = self.settings.read()
        if not settings.cooperative:
            return _("Papers have no letterhead yet: write the cooperative’s name in the settings.")
        logo = settings.letterhead.logo
        if not logo or Path(logo).is_file():
            return ""
        words = _("The logo {file} is no longer there: papers are made without it.")
        return words.format(file=Path(logo).name)

    def page_address(self) -> str:
        """Where the sign-up page is open for telephones in this network."""
        from app.storage.page_door import door_of  # noqa: PLC0415 - only when it is wanted

        return door_of(self.drafts.parent)


class Reception:
    """The window of the sign-up desk, built when it is first wanted."""

    def __init__(
        self,
        home: "HomeWindow",
        theme: "Theme",
        office: "Office",
        kept: "Kept",
        back: Callable[[], None],
    ) -> None:
        """`back` shows the first window again."""
        self._home = home
        self._theme = theme
        self._office = office
        self._kept = kept
        self._back = back
        home.desk_wanted.connect(self._open)

    @cached_property
    def clerk(self) -> "Clerk":
        """The window with all that is behind it."""
        from app.gui.desk.clerk import build_desk  # noqa: PLC0415 - only when it is wanted

        titles = self._kept.shelf.titles
        icons = RESOURCES / "icons"
        matters = self._matters()
        made = build_desk(self._theme, icons, self._office, titles, self._intake, matters)
        made.bench.over = self._over
        made.left.connect(self._back)
        made.bench.failed.connect(lambda error: made.window.notice.say(words_for(error)))
        return made

    def _over(self, session: "Session") -> bool:
        """Whether a session is over, as far as its modules and its journal can be read."""
        kept = self._kept

        def minutes(meeting: "Session") -> int:
            return sum(each.minutes for each in kept.modules.modules_of(meeting))

        try:
            return is_over(self._office, session, minutes, kept.planning.ended)
        except UserError:
            return is_over(self._office, session)

    def _matters(self) -> tuple["Matter", ...]:
        """What else the desk can do, each with its own pages, keys and buttons."""
        from app.gui.desk.online import Online  # noqa: PLC0415 - only when it is wanted
        from app.gui.desk.papers import Papers  # noqa: PLC0415
        from app.gui.desk.private import Private  # noqa: PLC0415
        from app.gui.desk.telling import Telling  # noqa: PLC0415

        def telling(bench: "Bench") -> Telling:
            made, papers = Telling(bench, self._messenger()), bench.findChild(Papers)
            if papers is not None:
                made.page.letters_wanted.connect(papers.open)
                papers.letters_first = lambda: bench.window.shows(made.page)
            return made

        return (
            lambda bench: Papers(bench, self._press(bench.window)),
            telling,
            lambda bench: Private(bench, self._custody(bench.window)),
            lambda bench: Online(bench, self._kept.page_address),
        )

    def _custody(self, window: "QWidget") -> "Custody":
        from app.gui.desk.custody import Custody  # noqa: PLC0415 - only when it is wanted
        from app.gui.shared.choosing import save_over  # noqa: PLC0415

        own, titles = self._kept.custodian, self._kept.shelf.titles
        return Custody(
            own.rules, own.notice, own.exports, own.papers,
            lambda person: own.access(person, titles()), own.paper, _table,
            save_over(lambda: window), _write, self._kept.background,
        )  # fmt: skip

    def _press(self, window: "QWidget") -> "Press":
        from app.gui.desk.press import Press  # noqa: PLC0415 - only when it is wanted
        from app.gui.shared.choosing import save_over  # noqa: PLC0415

        kept = self._kept
        return Press(
            self._orders, kept.settings.read, kept.planning.begun, kept.lacking, kept.ways(),
            kept.background, save_over(lambda: window), _file_name, _write, kept.show, kept.leaving,
            _unprinted,
        )  # fmt: skip

    def _messenger(self) -> "Messenger":
        from app.gui.desk.messenger import Messenger  # noqa: PLC0415 - only when it is wanted
        from app.mailing import Mailing, forget_drafts  # noqa: PLC0415
        from app.post.smtp import SmtpPost  # noqa: PLC0415
        from app.tables.contacts import FrenchContacts  # noqa: PLC0415

        kept, contacts = self._kept, FrenchContacts()
        forget_drafts(kept.drafts)
        mailing = Mailing(self._orders, kept.drafts, kept.show, kept.leaving)
        return Messenger(
            lambda: kept.settings.read().mail, mailing.write, mailing.draft,
            lambda text: contacts.email(text) is not None, SmtpPost(), kept.background, kept.memory,
        )  # fmt: skip

    def serve_trials(self, window: "SettingsWindow") -> None:
        """Send the trials that the settings ask for."""
        from app.mailing import serve_trials  # noqa: PLC0415 - slow, and seldom wanted
        from app.post.smtp import SmtpPost  # noqa: PLC0415

        kept = self._kept
        serve_trials(window, kept.settings, SmtpPost(), kept.background, kept.memory)

    def _orders(self) -> "Ordering":
        from app.ordering import Ordering  # noqa: PLC0415 - slow, and seldom wanted

        kept = self._kept
        parts = kept.planning, self._office, kept.modules, kept.shelf, kept.settings
        return Ordering(*parts, FONTS)

    def _intake(self, window: "QWidget") -> "Intake":
        from app.bringing import known_beside, write_table  # noqa: PLC0415 - when it is wanted
        from app.gui.desk.intake import Intake  # noqa: PLC0415
        from app.gui.shared.choosing import ask_over, save_over  # noqa: PLC0415
        from app.tables.reading import read_tables  # noqa: PLC0415

        kept = self._kept
        known = lambda: known_beside(kept.shelf.modules())  # noqa: E731
        ask = ask_over(lambda: window)
        ask_where = save_over(lambda: window)

        def write(
            file: Path, title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]
        ) -> None:
            listed = list(rows)
            kept.custodian.note("rejected", len(listed))
            write_table(file, title, headers, listed)

        parts = kept.imports, kept.imports, known, kept.background, ask_where, write
        return Intake(ask, read_tables, *parts)

    def close(self) -> None:
        """Put the window away, if it was ever wanted."""
        if "clerk" in self.__dict__:
            from app.mailing import forget_drafts  # noqa: PLC0415 - only where it was wanted

            self.clerk.close()
            forget_drafts(self._kept.drafts)

    def _open(self) -> None:
        self._home.note_typed()
        self.clerk.open(self._home.selected_session)
        self._home.hide()


def _file_name(wish: "Wish", session: "Session") -> str:
    from app.papers import paper_name  # noqa: PLC0415 - slow, and seldom wanted

    return paper_name(wish.file_word, session, wish.ending)


def _write(paper: bytes, file: Path) -> Path:
    from app.papers import write_paper  # noqa: PLC0415 - slow, and seldom wanted

    return write_paper(paper, file)


def _table(title: str, headers: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> bytes:
    from app.tables.writing import xlsx  # noqa: PLC0415 - slow, and seldom wanted

    return xlsx(title, headers, rows)


def _unprinted(names: Iterable[str]) -> int:
    """How many of these names have letters that no paper can show."""
    odd = [each for each in names if max(each, default="") > _LAST_LATIN]
    if not odd:
        return 0
    from app.documents.look import lacks, look_of  # noqa: PLC0415 - slow, and seldom wanted

    look_of(FONTS)
    return sum(lacks(each) for each in odd)
