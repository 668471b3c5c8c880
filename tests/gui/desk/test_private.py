"""Personal data at the desk, by keys: whom to forget, what left, the data of one person."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt

from app.domain.errors import UserError
from app.domain.exports import Export
from app.domain.meetings import Attendance
from app.domain.notices import Notice, Wording
from app.domain.settings import Retention
from app.gui.desk.custody import Custody
from app.gui.desk.private import Private
from app.gui.shared.theme import Theme
from app.screens.desk_private import Matter
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.privacy import KeptPapers
from tests.gui.desk.front_office import FrontOffice

K, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
ROUX, PETIT, BLANC = somebody("Roux"), somebody("Petit", phones=("06 12",)), somebody("Blanc")
HELD = a_session(at=TUESDAY_EVENING - timedelta(days=400))
SUMMER = a_session(at=TUESDAY_EVENING - timedelta(days=120))
TONIGHT = a_session()
NOTICE = Notice("2026-11-21-aaaa", TUESDAY_EVENING, Wording("Court", (("Qui", "La coop"),)))
EXPORT = Export(UUID(int=1), TUESDAY_EVENING, "Léa", "letters", ("name",), 3)


class Written:
    """What would be written of somebody."""

    def __init__(self, person: UUID) -> None:
        self.person = person

    def pdf(self) -> bytes:
        """A paper."""
        return b"%PDF " + self.person.bytes

    def json(self) -> bytes:
        """For another program."""
        return b"{} " + self.person.bytes


class DataOffice(FrontOffice):
    """The desk with its page about personal data."""

    def __init__(self, theme: Theme, *entities) -> None:
        super().__init__(theme, *entities)
        self.papers, self.saved = KeptPapers(), dict[Path, bytes]()
        self.wanted: list[Path | None] = []
        self.custody = Custody(
            Retention, lambda: NOTICE, lambda: (EXPORT,), self.papers, Written, lambda: b"%PDF",
            lambda *table: repr(table).encode(), self._ask, self._write, self.later,
        )  # fmt: skip
        self.private = Private(self.clerk.bench, self.custody)
        self.page = self.private.page

    def _ask(self, _title: str, name: str, _kind: str) -> Path | None:
        return self.wanted.pop(0) if self.wanted else Path(name)

    def _write(self, data: bytes, file: Path) -> Path:
        self.saved[file] = data
        return file

    def listed(self) -> list[str]:
        """What the page lists."""
        rows = self.page.list.rows
        return [str(rows.data(rows.index(at))) for at in range(rows.rowCount())]


Opened = Callable[..., DataOffice]


@pytest.fixture
def opened(qtbot, theme: Theme) -> Opened:
    """Opens the desk with people whose time is over, and others."""

    def open_desk(*more) -> DataOffice:
        office = DataOffice(
            theme, HELD, SUMMER, TONIGHT, ROUX, PETIT, BLANC,
            a_seat(HELD.id, ROUX, attendance=Attendance.PRESENT), a_seat(SUMMER.id, PETIT),
            a_seat(TONIGHT.id, BLANC), *more,
        )  # fmt: skip
        qtbot.addWidget(office.window)
        office.open(TONIGHT)
        office.wait()
        return office

    return open_desk


def test_says_when_the_desk_is_opened_whose_time_is_over(opened: Opened):
    office = opened()
    assert office.said() == "The time of 2 people is over."
    office.click("offer")
    assert office.page.isVisible()
    office.clerk.refresh()
    office.window.notice.hide()
    office.clerk.refresh()
    assert office.said() == ""


def test_says_nothing_where_nobody_is_due(qtbot, theme: Theme):
    office = DataOffice(theme, TONIGHT, BLANC, a_seat(TONIGHT.id, BLANC))
    qtbot.addWidget(office.window)
    office.open(TONIGHT)
    office.wait()
    assert office.said() == ""
    office.press(K.Key_F6)
    assert office.listed() == []
    assert not office.page.erase.isEnabled()
    assert office.page.doors[Matter.DUE].hasFocus()


def test_lists_whom_to_forget_and_forgets_them_after_asking_once(opened: Opened):
    office = opened()
    office.press(K.Key_F6)
    first, second = office.listed()
    assert "ROUX" in first
    assert "everything" in first
    assert "PETIT" in second
    assert "all but the name" in second
    office.tab_to(office.page.erase, 1)
    office.press(K.Key_Space)
    assert "This cannot be taken back." in office.said()
    assert len(office.register.everybody()) == 3
    office.press(K.Key_Space)  # the keyboard is on « Erase nothing »
    assert office.said() == ""
    assert office.page.list.hasFocus()
    office.later.do()
    assert len(office.register.everybody()) == 3
    office.click("purge")
    office.press(K.Key_Backtab, K.Key_Space)
    office.wait()
    assert office.said().startswith("Erased: the data of 2 people.")
    assert [each.family_name for each in office.register.everybody()] == ["Blanc", "Petit"]
    assert office.register.person(PETIT.id).phones == ()
    assert office.listed() == []
    assert office.papers.forgotten == {HELD.id, SUMMER.id}


def test_what_cannot_be_erased_is_said(opened: Opened):
    office = opened()
    office.press(K.Key_F6)
    office.papers.refusal = UserError("The paper is open.")
    office.click("purge")
    office.press(K.Key_Backtab, K.Key_Space)
    office.wait()
    assert office.said() == "The paper is open."
    assert len(office.register.everybody()) == 3


def test_tells_what_left_what_stays_and_what_people_are_told(opened: Opened):
    office = opened()
    office.press(K.Key_F6)
    office.click("private-exports")
    assert "confirmation letters" in office.listed()[0]
    office.click("save-private")
    office.wait()
    assert b"confirmation letters" in office.saved.pop(Path("list.xlsx"))
    office.click("private-numbers")
    assert any("Quarter" in each for each in office.listed())
    office.click("save-private")
    office.wait()
    assert b"Quarter 1 of 2025" in office.saved.pop(Path("list.xlsx"))
    office.click("private-notice")
    assert office.listed() == ["Qui. La coop"]
    assert not office.page.erase.isVisible()
    office.click("save-private")
    office.wait()
    assert office.saved == {Path("notice.pdf"): b"%PDF"}
    office.press(K.Key_Escape)
    assert not office.page.isVisible()


def open_sheet(office: DataOffice) -> None:
    office.press(K.Key_F6, K.Key_Escape)
    office.clerk.sheets.open_person(BLANC.id)
    office.settle()
    office.press(K.Key_F6)


def test_hands_out_what_is_kept_of_somebody(opened: Opened):
    office = opened()
    open_sheet(office)
    page = office.private.person.page
    assert page.pdf.hasFocus()
    office.press(K.Key_Space)
    office.wait()
    office.press(K.Key_Tab, K.Key_Space)
    office.wait()
    assert office.saved == {
        Path("personal-data.pdf"): Written(BLANC.id).pdf(),
        Path("personal-data.json"): Written(BLANC.id).json(),
    }
    assert office.said().startswith("Saved as personal-data.")
    office.wanted = [None]
    office.click("access")
    office.later.do()
    assert len(office.saved) == 2


def test_erases_somebody_who_asks_for_it(opened: Opened):
    office = opened()
    open_sheet(office)
    office.click("erase")
    assert "BLANC" in office.said() or "Blanc" in office.said()
    assert office.register.person(BLANC.id) == BLANC
    office.press(K.Key_Backtab, K.Key_Space)
    office.wait()
    assert "nothing is kept" in office.said()
    assert BLANC.id not in {each.id for each in office.register.everybody()}
    assert office.names(TONIGHT) == []
    assert office.window.shows(office.window.form)


def test_says_when_somebody_is_gone_already(opened: Opened):
    office = opened()
    office.press(K.Key_F6, K.Key_Escape)
    office.clerk.sheets.open_person(BLANC.id)
    office.register._rows = {
        key: row for key, row in office.register._rows.items() if key[1] != BLANC.id
    }
    office.press(K.Key_F6)
    assert "no longer in the file" in office.said()


def test_a_full_disk_is_said(opened: Opened):
    office = opened()
    office.press(K.Key_F6)

    def refuse() -> tuple[Export, ...]:
        raise UserError("The disk is full.")

    object.__setattr__(office.custody, "exports", refuse)
    office.click("private-exports")
    assert office.said() == "The disk is full."
    office.window.notice.hide()
    office.page.paper_wanted.emit()
    assert office.said() == "The disk is full."


def test_an_erasure_that_ends_leaves_the_keyboard_where_it_is(opened: Opened):
    office = opened()
    form = office.window.form
    open_sheet(office)
    office.click("erase")
    office.press(K.Key_Backtab, K.Key_Space)
    office.press(K.Key_N, held=CTRL)  # somebody comes in while the backups are written anew
    office.write("Dupo")
    office.wait()
    assert "nothing is kept" in office.said()
    assert (form.family.text(), office.focus()) == ("Dupo", form.family)
    office.press(K.Key_F6)
    office.click("purge")
    office.press(K.Key_Backtab, K.Key_Space)
    assert office.window.works_in(office.page)
    office.press(K.Key_F, held=CTRL)
    office.wait()
    assert office.said().startswith("Erased: the data of 2 people.")
    assert office.listed() == []
    assert office.focus() is office.window.search
