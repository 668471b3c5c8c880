"""The sign-up desk on a register in memory, used with real keys."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.changes import Entity
from app.domain.errors import UserError
from app.domain.imports.said import Knowledge
from app.domain.imports.table import Table
from app.domain.meetings import Registration, Session
from app.gui.desk.clerk import Clerk, build_desk
from app.gui.desk.intake import Intake
from app.gui.shared.keys import focus_of
from app.gui.shared.theme import Theme
from app.surroundings import RESOURCES
from app.usecases.desk.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.imports import MemoryErasedRows, MemoryLayouts
from tests.fakes.mallettes import Later
from tests.fakes.register import MemoryRegister, keep

K = Qt.Key
M = Qt.KeyboardModifier
TITLES = {"histoire": "L’histoire des Coop’HLM", "gouvernance": "La gouvernance"}


class FrontOffice:
    """The window, what is behind it, and hands on the keyboard."""

    def __init__(
        self,
        theme: Theme,
        *entities: Entity,
        change: Callable[[Intake], Intake] = lambda each: each,
    ) -> None:
        """`change` gives the desk other means of bringing tables in."""
        self.register = MemoryRegister()
        self.clock = FakeClock()
        self.titles = dict(TITLES)
        keep(self.register, *entities)
        self.office = Office(self.register, self.clock, "Léa")
        self.files: list[Path | None] = []
        self.tables: dict[Path, tuple[Table, ...] | BaseException] = {}
        self.erased, self.layouts, self.later = MemoryErasedRows(), MemoryLayouts(), Later()
        self.intake = Intake(
            lambda _title, _kinds: self.files.pop(0), self._read, self.erased, self.layouts,
            Knowledge, self.later, lambda _title, name, _kind: self.place / name, self._write_table,
        )  # fmt: skip
        self.intake = change(self.intake)
        self.place = Path()
        self.refused_file: UserError | None = None
        self.read_as: list[tuple[str, str]] = []
        self.written: dict[Path, tuple[tuple[str, ...], ...]] = {}
        self.failures: list[BaseException] = []
        self.clerk = self.another(theme)
        self.clerk.bench.failed.connect(self.failures.append)
        self.window = self.clerk.window
        self.window.resize(1366, 690)

    def another(self, theme: Theme) -> Clerk:
        """Build a window of the desk on the same register."""
        icons = RESOURCES / "icons"
        return build_desk(theme, icons, self.office, lambda: self.titles, lambda _on: self.intake)

    def _read(self, file: Path, encoding: str = "", separator: str = "") -> tuple[Table, ...]:
        self.read_as.append((encoding, separator))
        found = self.tables[file]
        if isinstance(found, BaseException):
            raise found
        return found

    def _write_table(
        self, file: Path, _title: str, headers: Sequence[str], rows: Iterable[Sequence[str]]
    ) -> None:
        if self.refused_file is not None:
            raise self.refused_file
        self.written[file] = (tuple(headers), *map(tuple, rows))

    def agree(self) -> None:
        """Have what is shown brought in, and wait for it."""
        self.command(K.Key_S)
        self.wait()

    def wait(self) -> None:
        """Wait for what is done off the window's thread."""
        self.later.do()
        self.settle()

    def bring(self, *tables: Table, name: str = "reponses.csv") -> None:
        """Choose a file with these tables, by keys."""
        self.files.append(Path(name))
        self.tables[Path(name)] = tables
        self.command(K.Key_I)
        self.later.do()
        self.settle()

    def open(self, session: Session | None = None) -> None:
        """Open the desk."""
        self.clerk.open(session.id if session else None)
        self.window.resize(1366, 690)  # the screen of the tests is smaller than any laptop's
        self.settle()

    def settle(self) -> None:
        """Let what was asked for happen."""
        for _time in range(3):
            QApplication.processEvents()

    def focus(self) -> QWidget:
        """What has the keyboard."""
        return focus_of(self.window) or self.window

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        for sign in text:  # the keyboard may go elsewhere in between
            QTest.keyClicks(self.focus(), sign)
        self.settle()

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = M.NoModifier) -> None:
        """Press keys one after the other."""
        for key in keys:
            QTest.keyClick(self.focus(), key, held)
            self.settle()

    def alt(self, *keys: Qt.Key) -> None:
        """Press keys one after the other, each with Alt."""
        self.press(*keys, held=M.AltModifier)

    def command(self, key: Qt.Key) -> None:
        """Press a key with Ctrl."""
        self.press(key, held=M.ControlModifier)

    def tab_to(self, control: QWidget, presses: int) -> None:
        """Go to a control with as many Tabs as it takes, no fewer; below none, with Shift+Tab."""
        for step in range(abs(presses)):
            assert self.focus() is not control, f"it takes {step} Tabs"
            self.press(K.Key_Tab if presses > 0 else K.Key_Backtab)
        there = self.focus().accessibleName() or self.focus().objectName()
        assert self.focus() is control, f"Tab leads to {there}"

    def click(self, name: str) -> None:
        """Press a button that can be seen and used."""
        found: list[QPushButton] = self.window.findChildren(QPushButton, name)
        (button,) = [each for each in found if each.isVisible() and each.isEnabled()]
        button.click()
        self.settle()

    def seats(self, session: Session) -> list[Registration]:
        """Who is on the list of a session, in the order of the names."""
        return [each for each in self.register.registrations(session.id) if each.live]

    def names(self, session: Session) -> list[str]:
        """The names on the list of a session."""
        return [each.person.full_name for each in self.seats(session)]

    def said(self) -> str:
        """What the notice says."""
        return self.window.notice.text().replace("\N{ZERO WIDTH SPACE}", "")
