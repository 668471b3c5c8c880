"""What a step added is read again, from the tables or from the steps that came after it."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from app.domain.changes import Action, Batch, Change, added, backwards
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow
from app.storage.opening import FILE_NAME
from app.usecases.register import Register
from tests.fakes.register import MemoryRegister
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.register_contract import (
    ALL_KNOWN,
    ALL_SAID,
    ASSEMBLY,
    EVENING,
    TUESDAY,
    ZOE,
    alike,
    batch,
)

ROW = KeptRow(
    UUID(int=51), "framaforms:1", "7", "abc", ALL_KNOWN.id, ALL_SAID.id, {"family_name": "Le Goff"}
)
EVERYTHING = added(TUESDAY, ASSEMBLY, ALL_KNOWN, ZOE, ALL_SAID, ROW)
QUIET = replace(ALL_KNOWN, note="Ne pas sonner")
OLD = Path(__file__).parent / "golden" / "history-0005.sql"


@pytest.fixture(params=["memory", "data file"])
def register(request: pytest.FixtureRequest, opened: Opener) -> Register:
    return MemoryRegister() if request.param == "memory" else opened().register


def written(register: Register, *changes: Change, minute: int = 0) -> Batch:
    step = batch(*changes, at=EVENING + timedelta(minutes=minute))
    register.write(step)
    return step


def test_what_was_added_is_read_from_its_step(register: Register):
    step = written(register, *EVERYTHING)
    assert alike(register.batch(step.id), step)


def test_a_row_edited_since_is_read_as_it_was_added(register: Register):
    first = written(register, *EVERYTHING)
    second = written(register, Change(ALL_KNOWN, QUIET), minute=1)
    third = written(register, Change(QUIET, replace(QUIET, email="jp@autre.fr")), minute=2)
    for step in (first, second, third):
        assert alike(register.batch(step.id), step)


def test_what_was_taken_out_again_is_read_as_it_was(register: Register):
    first = written(register, *EVERYTHING)
    second = written(register, *backwards(first.changes), minute=1)
    third = written(register, *EVERYTHING, minute=2)
    for step in (first, second, third):
        assert alike(register.batch(step.id), step)


def test_an_undo_and_its_redo_leave_just_what_was_there(register: Register):
    first = written(register, *EVERYTHING)
    undo = written(register, *backwards(register.batch(first.id).changes), minute=1)
    assert register.sessions() == ()
    assert register.everybody() == ()
    assert dict(register.kept_rows(ROW.source)) == {}
    written(register, *backwards(register.batch(undo.id).changes), minute=2)
    assert register.person(ALL_KNOWN.id) == ALL_KNOWN
    assert register.registration(ALL_SAID.id) == ALL_SAID
    assert dict(register.kept_rows(ROW.source)) == {ROW.key: ROW}


def test_an_undo_is_refused_whole_once_a_row_was_edited(register: Register):
    first = written(register, *EVERYTHING)
    written(register, Change(ALL_KNOWN, QUIET), minute=1)
    with pytest.raises(UserError, match="changed this in the meantime"):
        written(register, *backwards(register.batch(first.id).changes), minute=2)
    assert register.person(ALL_KNOWN.id) == QUIET
    assert register.person(ZOE.id) == ZOE


def test_the_first_changes_of_a_large_step_are_told_as_well(register: Register):
    step = written(register, *EVERYTHING)
    (told,) = register.batches(EVENING, 3)
    assert told.changes == step.changes[:3]


def test_what_is_nowhere_any_more_is_left_out_and_the_rest_read(opened: Opener):
    storage = opened()
    step = written(storage.register, *EVERYTHING)
    with closing(behind(storage.file)) as vandal, vandal:
        vandal.execute("DELETE FROM kept_rows")
    assert storage.register.batch(step.id).changes == step.changes[:-1]


def test_the_history_of_an_older_version_is_read_and_taken_back(folder: Path, opened: Opener):
    folder.mkdir()
    with closing(behind(folder / FILE_NAME)) as older:
        older.executescript(OLD.read_text(encoding="utf-8"))
    register = opened().register
    first, second, third = register.batches(EVENING)
    assert [each.action for each in (first, second, third)] == [
        Action.IMPORT, Action.EDIT_PERSON, Action.UNDO,
    ]  # fmt: skip
    assert alike(first, replace(first, changes=EVERYTHING))
    assert second.changes == (Change(ALL_KNOWN, QUIET),)
    assert third.changes == (Change(QUIET, ALL_KNOWN),)
    written(register, *backwards(first.changes), minute=9)
    assert register.everybody() == ()
