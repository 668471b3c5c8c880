"""A data file that an older version of the program left, as it really was."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.calls import Outcome
from app.domain.errors import UserError
from app.domain.meetings import (
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Registration,
    Session,
)
from app.domain.people import Person
from app.domain.settings import Settings
from app.storage import schema
from app.storage.backups import taken_backups
from app.storage.opening import FILE_NAME
from tests.fakes.register import keep
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.settings_contract import ALL_CHANGED

GOLDEN = Path(__file__).parent / "golden"
EVENING = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
TUESDAY = Session(
    UUID(int=1), EVENING, "Salle « Émile »", "histoire", Gathering.SMALL_GROUP, 5, 4
)  # fmt: skip
ASSEMBLY = replace(
    TUESDAY, id=UUID(int=2), gathering=Gathering.ASSEMBLY, capacity=300, head_count=None
)
ZOE = Registration(
    UUID(int=21),
    TUESDAY.id,
    Person(UUID(int=11), "Zoé", "d’Aubigné"),
    Channel.PHONE,
    Attendance.PRESENT,
)


def left_by(revision: str, folder: Path) -> Path:
    """Put the golden data of an older version into a data folder."""
    folder.mkdir()
    file = folder / FILE_NAME
    with closing(behind(file)) as older:
        older.executescript((GOLDEN / f"data-{revision}.sql").read_text(encoding="utf-8"))
    return file


def revision_of(file: Path) -> str | None:
    with closing(behind(file)) as connection:
        return schema.revision_of(connection)


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
def test_is_brought_up_to_date_with_all_that_it_held(folder: Path, opened: Opener, revision: str):
    file = left_by(revision, folder)
    storage = opened()
    assert storage.notices == ()
    assert storage.register.sessions() == (TUESDAY, ASSEMBLY)
    assert storage.register.registrations(TUESDAY.id) == (ZOE,)
    assert [each.sequence for each in storage.journal.read(TUESDAY.id)] == [1, 2]
    assert storage.settings.read() == Settings()
    assert revision_of(file) == schema.REVISIONS[-1]


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
def test_is_backed_up_first(folder: Path, opened: Opener, revision: str):
    file = left_by(revision, folder)
    opened()
    ((_taken, copy),) = taken_backups(file)
    assert revision_of(copy) == revision
    with closing(behind(copy)) as reader:
        assert reader.execute("SELECT family_name FROM people").fetchall() == [("d’Aubigné",)]


@pytest.mark.parametrize("revision", schema.REVISIONS[:-1])
def test_takes_what_the_new_version_adds(folder: Path, opened: Opener, revision: str):
    left_by(revision, folder)
    storage = opened()
    storage.settings.write(ALL_CHANGED)
    prepared = replace(
        TUESDAY,
        plan=(PlannedStep("quiz", 4),),
        preparation={"quiz": "Ici."},
        comments="Une séance sur les charges, s’il vous plaît.\nEt plus de chaises.",
    )
    keep(storage.register, prepared)
    storage.close()
    again = opened()
    assert again.settings.read() == ALL_CHANGED
    assert again.register.session(TUESDAY.id) == prepared
    assert again.register.registrations(TUESDAY.id) == (ZOE,)


def test_keeps_the_history_of_the_desk(folder: Path, opened: Opener):
    left_by("0004", folder)
    register = opened().register
    (call,) = register.calls(TUESDAY.id)
    assert (call.outcome, call.note) == (Outcome.REACHED, "répondeur d’abord")
    assert [each.changes[0].after for each in register.history(call.id)] == [call]
    assert register.search("aubigne", 5) == (ZOE.person,)
    assert register.messages(TUESDAY.id) == ()


def test_that_cannot_be_backed_up_is_left_as_it_is(folder: Path, opened: Opener):
    file = left_by("0001", folder)
    (folder / "backups").write_text("no folder")
    with pytest.raises(UserError, match="is not a folder"):
        opened()
    assert revision_of(file) == "0001"
