"""A long table is compared off the window's thread, which goes on meanwhile."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, get_ident

import pytest

from app.domain.imports.table import Table
from app.gui.shared.background import Background
from tests.fakes.people import a_session
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(3)
ROWS = tuple(
    (f"2026/02/01 3:08:{number % 60:02} PM UTC+1", f"Nom{number}") for number in range(900)
)
LONG = Table("Réponses", (("Horodateur", "Nom"), *ROWS))


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


class Elsewhere:
    """Reads when it is let to, and remembers on which thread it did."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.threads: set[int] = set()

    def read(self, _file: Path, _encoding: str, _separator: str) -> tuple[Table, ...]:
        self.threads.add(get_ident())
        self.go_on.wait(20)
        return (LONG,)


def test_the_window_goes_on_while_a_long_table_is_read_and_compared(
    qtbot, theme, background: Background
) -> None:
    elsewhere = Elsewhere()
    office = FrontOffice(
        theme, TODAY, change=lambda each: replace(each, background=background, read=elsewhere.read)
    )
    qtbot.addWidget(office.window)
    office.open()
    page = office.window.import_page
    shares: list[int] = []
    office.files.append(Path("long.csv"))
    office.command(K.Key_I)
    assert page.waiting.isVisible()
    office.tab_to(office.window.search, 8)  # the keyboard still goes where it is wanted
    office.press(K.Key_Tab)
    page.waiting.bar.valueChanged.connect(shares.append)
    elsewhere.go_on.set()
    qtbot.waitUntil(lambda: page.list.rows.rowCount() > 0, timeout=20_000)
    assert elsewhere.threads.isdisjoint({get_ident()})
    assert any(0 < each < 1000 for each in shares)
    office.command(K.Key_S)
    qtbot.waitUntil(lambda: len(office.seats(TODAY)) == 900, timeout=20_000)
    qtbot.waitUntil(lambda: office.window.shows(office.window.page), timeout=20_000)
