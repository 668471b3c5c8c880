"""Files of a session that the first window has written where the user wants them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.settings import Settings
from app.printing import Heard, Printing
from app.usecases.planning import Planning
from tests.documents.reading import page_texts
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import Rehearsal, a_meeting
from tests.fakes.shelf import FakeShelf, sample_module


class AtOnce:
    """Does in the foreground what is to be done in the background."""

    def run(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Do it."""
        try:
            done(work())
        except UserError as error:
            failed(error)


class Office:
    """A session that was held, and what came of saving its files."""

    def __init__(self, folder: Path) -> None:
        self.evening = Rehearsal()
        self.session = self.evening.meeting.id
        register = MemoryRegister()
        seat = a_seat(self.session)
        keep(register, self.evening.meeting, a_meeting(number=2), seat.person, seat)
        planning = Planning(register, self.evening.journal, FakeClock(), "Léa")
        self.folder, self.full = folder, False
        self.asked: list[str] = []
        self.kept: list[Path] = []
        self.failed: list[BaseException] = []
        parts = planning, FakeShelf(sample_module()), folder / "documents", AtOnce()
        self.left: list[str] = []
        heard = Heard(self.kept.append, self.failed.append, self.note)
        self.printing = Printing(*parts, heard)  # type: ignore[arg-type]

    def note(self, kind: str, _session: UUID, _chosen: None) -> None:
        """Note that something left."""
        if self.full:
            raise UserError("The disk is full.")
        self.left.append(kind)

    def ask(self, name: str) -> Path | None:
        """Say where the file goes."""
        self.asked.append(name)
        return self.folder / name

    def save(self, kind: str, ending: str, session: UUID | None = None) -> None:
        """Save a file."""
        settings = Settings(cooperative="Coop du Parc")
        wanted = session or self.session
        self.printing.save(wanted, (kind, ending), settings, self.ask, self.kept.append)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_results_are_saved_in_each_shape(office: Office) -> None:
    office.evening.live.show_activity("intro")
    for ending in (".pdf", ".xlsx", ".json"):
        office.save("results", ending)
    assert [name.rpartition(".")[2] for name in office.asked] == ["pdf", "xlsx", "json"]
    assert all(name.startswith("resultats-2026-03-03") for name in office.asked)
    pdf, table, record = office.kept
    assert "Coop du Parc" in page_texts(pdf.read_bytes())[0]
    assert table.read_bytes().startswith(b"PK")
    assert json.loads(record.read_text(encoding="utf-8"))["format"] == 1


def test_attendance_is_saved_as_a_table_before_the_session_too(office: Office) -> None:
    office.save("attendance", ".xlsx", UUID(int=2))
    [file] = office.kept
    assert file.name.startswith("presences-2026-03-03")


def test_what_cannot_be_gathered_is_told_and_nothing_asked(office: Office) -> None:
    office.save("results", ".json", UUID(int=2))
    [why] = office.failed
    assert "was not held yet" in str(why)
    assert (office.asked, office.kept) == ([], [])


def test_a_full_or_closed_folder_is_told(office: Office) -> None:
    office.folder = office.folder / "file"
    office.folder.write_text("no folder")
    office.save("attendance", ".xlsx")
    assert "is not a folder" in str(office.failed[0])


def test_whoever_thinks_better_of_it_gets_no_file(office: Office, tmp_path: Path) -> None:
    settings = Settings()
    office.printing.save(
        office.session, ("attendance", ".xlsx"), settings, lambda _name: None, office.kept.append
    )
    assert (office.kept, office.failed, list(tmp_path.iterdir())) == ([], [], [])


def test_what_leaves_with_people_in_it_is_noted_by_what_it_tells(office: Office) -> None:
    office.save("attendance", ".xlsx")
    office.save("results", ".xlsx")
    office.printing.attendance(office.session, Settings())
    assert office.left == ["attendance-table", "results", "attendance"]
    office.full = True
    office.save("attendance", ".xlsx")
    assert str(office.failed[0]) == "The disk is full."
    assert len(office.kept) == 4
