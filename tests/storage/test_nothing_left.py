"""Somebody who was erased is in no byte of the data folder, and no backup brings them back."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from app.domain.changes import Action, Batch, Erasure, added, backwards, changed
from app.domain.errors import UserError
from app.domain.imports.identity import traces_of
from app.domain.kept_rows import KeptRow, row_id
from app.domain.people import Address, Person
from app.storage.backups import taken_backups
from app.storage.opening import FILE_NAME, Storage
from app.storage.schema import REVISIONS
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.storage.conftest import Opener
from tests.storage.files import behind, overwrite_header, sound
from tests.storage.test_upgrade import left_by

WANDA = Person(
    UUID(int=71), "Wandaline", "Xylokarpos", phones=("06 98 76 54 32",),
    email="wandaline@xylo.example", address=Address(("7 impasse Quetzal",), "35000", "Rennes"),
    note="Allergique aux noix",
)  # fmt: skip
SIGNS = ("wandaline", "xylokarpos", "06 98 76", "quetzal", "allergique", "zyglophone")
HOUSE = a_session()
SEAT = a_seat(HOUSE.id, WANDA, note="Zyglophone")
ROW = KeptRow(
    row_id("framaforms:1", "9"), "framaforms:1", "9", "f", WANDA.id, SEAT.id,
    {"family_name": "Xylokarpos", "given_name": "Wandaline"},
)  # fmt: skip


def signs_in(folder: Path) -> dict[str, list[str]]:
    """In which files which signs of her are, whatever their case."""
    found = {}
    for file in folder.rglob("*"):
        if file.is_file():
            held = file.read_bytes().lower()
            texts = [each for each in SIGNS if each.encode() in held]
            if texts:
                found[file.name] = texts
    return found


def write(storage: Storage, *changes: object, action: Action = Action.SIGN_UP) -> Batch:
    step = Batch(uuid4(), storage.clock.now(), "Léa", action, tuple(changes))  # type: ignore[arg-type]
    storage.register.write(step)
    return step


def live(storage: Storage) -> None:
    """Let her sign up, be corrected, be taken back and come again, as people do."""
    write(storage, *added(HOUSE, somebody("Petit")))
    step = write(storage, *added(WANDA, SEAT, ROW))
    write(storage, *backwards(step.changes), action=Action.UNDO)
    write(storage, *added(WANDA, SEAT, ROW))
    once = replace(WANDA, note="Allergique")
    write(storage, *changed(WANDA, once))
    write(storage, *changed(once, WANDA))


def erase(storage: Storage, person: Person = WANDA) -> None:
    done = Batch(uuid4(), storage.clock.now(), "Paul", Action.ERASE, ())
    storage.register.erase(Erasure(done, frozenset({person.id})))


@pytest.fixture
def passphrase() -> None:
    """Bytes are looked for in plain files: in encrypted ones nobody finds any."""


def test_no_file_of_the_folder_holds_a_sign_of_her(opened: Opener, folder: Path, clock: FakeClock):
    storage = opened()
    live(storage)
    storage.back_up()
    clock.advance(days=1)
    storage.back_up()
    assert len(signs_in(folder)) >= 3  # the file or its log, and two backups
    erase(storage)
    assert signs_in(folder) == {}
    assert [each.family_name for each in storage.register.everybody()] == ["Petit"]
    for _taken, copy in taken_backups(storage.file):
        assert sound(copy)
        with closing(behind(copy)) as reader:
            assert reader.execute("SELECT family_name FROM people").fetchall() == [("Petit",)]


def test_nothing_is_in_the_log_of_a_program_that_is_killed_then(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    erase(storage)
    later = somebody("Roux")
    write(storage, *added(later))
    assert signs_in(folder) == {}


def test_the_backup_of_yesterday_does_not_bring_her_back(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    yesterday = storage.back_up()
    assert yesterday is not None
    carried_away = yesterday.read_bytes()  # on a stick, where nobody cleans it
    erase(storage)
    storage.close()
    for companion in ("", "-wal", "-shm"):
        folder.joinpath(FILE_NAME + companion).unlink(missing_ok=True)
    folder.joinpath(FILE_NAME).write_bytes(carried_away)
    again = opened()
    assert again.notices == ()
    assert [each.family_name for each in again.register.everybody()] == ["Petit"]
    assert again.register.registrations(HOUSE.id) == ()
    assert again.imports.forgotten(traces_of(ROW)) == traces_of(ROW)
    again.close()
    assert signs_in(folder) == {}


def test_a_row_that_came_in_after_the_backup_does_not_come_in_again(opened: Opener, folder: Path):
    storage = opened()
    write(storage, *added(HOUSE))
    before = storage.back_up()
    assert before is not None
    old = before.read_bytes()
    live_row = added(WANDA, SEAT, ROW)
    write(storage, *live_row)
    erase(storage)
    storage.close()
    folder.joinpath(FILE_NAME).write_bytes(old)
    assert opened().imports.forgotten(traces_of(ROW)) == traces_of(ROW)


def test_the_last_backup_takes_the_place_of_a_lost_file_without_her(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    storage.back_up()
    erase(storage)
    storage.close()
    folder.joinpath(FILE_NAME).unlink()
    again = opened()
    assert [each.family_name for each in again.register.everybody()] == ["Petit"]


def test_a_backup_of_an_older_version_is_cleaned_too(opened: Opener, folder: Path):
    file = left_by("0003", folder)
    storage = opened()  # backs the file of before up
    (zoe,) = storage.register.everybody()
    erase(storage, zoe)
    ((_taken, copy),) = taken_backups(file)
    with closing(sqlite3.connect(copy)) as reader:
        assert reader.execute("SELECT version_num FROM alembic_version").fetchone() == (
            REVISIONS[-1],
        )
        assert reader.execute("SELECT * FROM people").fetchall() == []
    assert "d’Aubigné".encode() not in copy.read_bytes()


def test_a_copy_that_cannot_be_read_is_named(opened: Opener, folder: Path, clock: FakeClock):
    storage = opened()
    live(storage)
    damaged = storage.back_up()
    assert damaged is not None
    overwrite_header(damaged)
    folder.joinpath("a-main-levee-damaged-20260101T000000Z.sqlite").write_bytes(b"old")
    clock.advance(days=1)
    storage.back_up()
    with pytest.raises(UserError, match="could not be read") as refusal:
        erase(storage)
    assert damaged.name in str(refusal.value)
    assert "damaged-20260101" in str(refusal.value)
    assert storage.register.people([WANDA.id]) == {}
    storage.close()
    assert opened().notices == ()


def test_who_was_erased_is_known_even_where_the_list_beside_the_backups_is_lost(
    opened: Opener, folder: Path
):
    storage = opened()
    live(storage)
    erase(storage)
    storage.close()
    place = folder / "backups" / "erased.jsonl"
    kept = place.read_text()
    place.unlink()
    opened().close()
    assert place.read_text() == kept
    place.write_text('{"person": "nobody"}\n[]\nnonsense\n' + kept)
    opened().close()
    assert place.read_text().count(WANDA.id.hex) == 1


def test_nobody_goes_when_the_disk_is_full(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    folder.joinpath("backups").write_text("no folder")
    with pytest.raises(UserError):
        erase(storage)
    assert storage.register.person(WANDA.id) == WANDA
    folder.joinpath("backups").unlink()
    storage.close()
    assert opened().register.person(WANDA.id) == WANDA


def test_somebody_who_was_erased_may_come_again(opened: Opener):
    storage = opened()
    live(storage)
    erase(storage)
    back = replace(WANDA, id=uuid4())
    write(storage, *added(back))
    storage.close()
    assert back in opened().register.everybody()


def test_what_an_older_version_left_in_freed_places_goes_too(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    with closing(sqlite3.connect(storage.file)) as older, older:  # which did not wipe
        older.execute("PRAGMA secure_delete = OFF")
        rows = [(f"note-{each}", '"Zyglophone"' + " " * 500) for each in range(200)]
        older.executemany("INSERT INTO settings VALUES (?, ?)", rows)
        older.execute("DELETE FROM settings")
    erase(storage)
    assert signs_in(folder) == {}


def test_of_whoever_is_reduced_the_backups_keep_the_name_alone(opened: Opener, folder: Path):
    storage = opened()
    live(storage)
    storage.back_up()
    done = Batch(uuid4(), storage.clock.now(), "Paul", Action.PURGE, ())
    storage.register.erase(Erasure(done, frozenset(), frozenset({WANDA.id})))
    left = {sign for signs in signs_in(folder).values() for sign in signs}
    assert left == {"wandaline", "xylokarpos"}
    ((_taken, copy),) = taken_backups(storage.file)
    with closing(behind(copy)) as reader:
        assert reader.execute("SELECT count(*) FROM registrations").fetchone() == (1,)
