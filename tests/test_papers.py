"""The papers: their names, what they say of who came, and what a disk refuses."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.meetings import Attendance, Channel
from app.papers import paper_name, results_of, write_paper
from app.surroundings import FONTS
from app.usecases.planning import Planning
from tests.documents.reading import page_texts
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import Rehearsal, a_meeting
from tests.fakes.shelf import FakeShelf

NIGHT = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)


@pytest.mark.usefixtures("in_paris")
def test_a_paper_is_named_after_the_hour_and_the_place_of_its_session():
    session = replace(a_meeting(starts_at=NIGHT), place="Salle « Émile »/2")
    assert paper_name("resultats", session) == "resultats-2026-03-04-00h30-salle-emile-2-000000.pdf"


def test_no_two_sessions_share_a_paper():
    one, other = (replace(a_meeting(), id=UUID(int=each << 120)) for each in (1, 2))
    assert paper_name("resultats", one) != paper_name("resultats", other)


def test_a_place_without_letters_and_one_too_long_still_name_a_paper():
    for place, most in (("东京", 0), ("très " * 40, 40)):
        name = paper_name("resultats", replace(a_meeting(), place=place))
        assert "--" not in name
        assert len(name) <= len("resultats-2026-03-04-00h30-000000.pdf") + 1 + most


def test_the_results_say_who_came_as_it_was_put_right_since():
    evening, register = Rehearsal(), MemoryRegister()
    keep(register, evening.meeting)
    planning = Planning(register, evening.journal, evening.clock, "Léa")
    zoe = planning.register(evening.meeting.id, "ZOLA", "Ève", Channel.PAPER)
    planning.register(evening.meeting.id, "ÉLAN", "Yan", Channel.WALK_IN)
    evening.live.count_present(1)
    evening.live.close()
    planning.tick(zoe.id, Attendance.PRESENT)
    draw = results_of(planning, FakeShelf(evening.module), evening.meeting.id, FONTS)
    assert "2 people present" in " ".join(page_texts(draw()))


def refused(file: Path) -> str:
    with pytest.raises(UserError) as error:
        write_paper(b"%PDF", file)
    return str(error.value)


def test_what_the_disk_refuses_is_said_in_our_own_words(tmp_path):
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder.pdf").mkdir()
    assert "is not a folder" in refused(tmp_path / "file" / "results.pdf")
    assert "is a folder" in refused(tmp_path / "folder.pdf")
    assert "too long" in refused(tmp_path / ("x" * 300 + ".pdf"))
    assert refused(Path("/proc/results.pdf")).endswith("choose another folder.")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder.pdf"]


def test_a_full_disk_is_said_and_leaves_nothing_behind(tmp_path):
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no disk that is always full")
    (tmp_path / ".results.pdf.part").symlink_to(full)
    assert refused(tmp_path / "results.pdf").startswith("The disk is full")
    assert list(tmp_path.iterdir()) == []
