"""Faults of the disk, the folder and other programs, provoked for real."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.opening import open_storage
from app.storage.schema import REVISIONS
from tests.fakes.clock import FakeClock
from tests.fakes.register import keep
from tests.storage.conftest import Opener
from tests.storage.files import behind
from tests.storage.journal_contract import TUESDAY, hands, write_until_refused
from tests.storage.register_contract import TUESDAY as SESSION

ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.storage.opening import open_storage
class Now:
    def now(self): return datetime.now(UTC)
storage = open_storage(Path(sys.argv[1]), Now())
print("open", flush=True)
sys.stdin.read()
"""


@contextmanager
def another_program(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-c", HOLDER, str(folder)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        yield holder
        holder.kill()


def test_a_folder_is_made_with_all_that_leads_to_it(tmp_path: Path, clock: FakeClock):
    folder = tmp_path / "a" / "100 % d’élan #1?"
    for _ in range(2):
        with closing(open_storage(folder, clock)) as storage:
            storage.back_up()
    assert (folder / "a-main-levee.sqlite").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a user's folders to that user")
def test_a_folder_that_was_made_is_closed_to_other_people(folder: Path, clock: FakeClock):
    open_storage(folder, clock).close()
    assert folder.stat().st_mode & 0o077 == 0


def test_a_closed_folder_holds_one_file_and_can_be_carried_away(opened: Opener):
    storage = opened()
    storage.journal.append(TUESDAY, hands(1))
    storage.close()
    names = {each.name for each in storage.file.parent.iterdir()}
    assert names == {"a-main-levee.sqlite", "a-main-levee.lock"}


class TestSecondStart:
    def test_is_refused_until_the_first_is_gone_however_it_went(
        self, folder: Path, clock: FakeClock, opened: Opener
    ):
        with another_program(folder) as first:
            with pytest.raises(UserError, match="already open on the data folder"):
                open_storage(folder, clock)
            first.kill()
            first.wait()
            assert opened().notices == ()

    def test_is_refused_within_one_program_too(self, opened: Opener):
        opened()
        with pytest.raises(UserError, match="already open"):
            opened()

    def test_works_after_the_first_was_closed(self, opened: Opener):
        opened().close()
        assert opened().notices == ()


class TestFullDisk:
    def test_is_said_and_what_was_written_stays(self, opened: Opener):
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        connection = storage.journal._connection
        assert connection is not None
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.rollback()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        connection.rollback()
        written, refusal = write_until_refused(storage.journal, written=1)
        assert "is full: free some space" in str(refusal)
        assert len(storage.journal.read(TUESDAY)) == written
        storage.journal.append(TUESDAY, hands(written + 1))
        assert len(storage.journal.read(TUESDAY)) == written + 1

    @pytest.mark.skipif(sys.platform != "linux", reason="mounts a tiny disk in a Linux name space")
    def test_of_real_bytes_is_said_at_each_step(self, tmp_path: Path):
        disk = tmp_path / "disk"
        disk.mkdir()
        steps = "mount -t tmpfs -o size=1m none $1 && exec $2 -m tests.storage.full_disk $1"
        command = ["unshare", "-rm", "sh", "-c", steps, "sh", str(disk), sys.executable]
        if subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
            pytest.skip("this system lets nobody mount a tiny disk")
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == "every entry is there\n"


class TestUnreachableDisk:
    def test_is_said_and_writing_goes_on_once_it_answers(self, opened: Opener):
        """A file size limit makes every write fail, as a stick that is pulled out does."""
        resource = pytest.importorskip("resource")
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            with pytest.raises(UserError, match="does not answer"):
                storage.journal.append(TUESDAY, hands(2))
            with pytest.raises(UserError, match="does not answer"):
                keep(storage.register, SESSION)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        storage.journal.append(TUESDAY, hands(2))
        keep(storage.register, SESSION)
        assert storage.journal.read(TUESDAY) == (hands(1), hands(2))
        assert storage.register.sessions() == (SESSION,)


class TestReadOnly:
    def test_place_for_the_folder_is_said(self, users_folder: Path, clock: FakeClock):
        users_folder.chmod(0o555)
        with pytest.raises(UserError, match="can only be read"):
            open_storage(users_folder / "data", clock)

    @pytest.mark.parametrize("lock_file_left", [True, False])
    def test_folder_is_said(self, users_folder: Path, clock: FakeClock, lock_file_left: bool):
        storage = open_storage(users_folder, clock)
        storage.close()
        if not lock_file_left:
            (users_folder / "a-main-levee.lock").unlink()
        before = storage.file.read_bytes()
        users_folder.chmod(0o555)
        with pytest.raises(UserError, match="can only be read"):
            open_storage(users_folder, clock)
        assert storage.file.read_bytes() == before

    def test_file_is_said(self, users_folder: Path, clock: FakeClock):
        storage = open_storage(users_folder, clock)
        storage.close()
        storage.file.chmod(0o444)
        with pytest.raises(UserError, match="can only be read"):
            open_storage(users_folder, clock)

    def test_backups_folder_is_said_and_the_session_goes_on(
        self, users_folder: Path, clock: FakeClock
    ):
        storage = open_storage(users_folder, clock)
        backups = users_folder / "backups"
        backups.mkdir()
        backups.chmod(0o555)
        with closing(storage):
            with pytest.raises(UserError, match="can only be read"):
                storage.back_up()
            storage.journal.append(TUESDAY, hands(1))
            assert storage.journal.read(TUESDAY) == (hands(1),)
        backups.chmod(0o755)


class TestAnotherProgramInTheFile:
    """A database browser, a virus scanner: whatever holds SQLite's own lock."""

    def test_is_said_at_the_start_and_is_no_damage(self, opened: Opener):
        storage = opened()
        storage.close()
        with closing(behind(storage.file)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(UserError, match="Another program is using the data file"):
                opened()
        assert opened().notices == ()

    def test_is_said_in_a_session_which_then_goes_on(self, opened: Opener):
        storage = opened()
        keep(storage.register, SESSION)
        with closing(behind(storage.file)) as other:
            other.execute("BEGIN EXCLUSIVE")
            with pytest.raises(UserError, match="Another program"):
                storage.journal.append(TUESDAY, hands(1))
            with pytest.raises(UserError, match="Another program"):
                keep(storage.register, replace(SESSION, place="Bureau"))
        assert storage.register.sessions() == (SESSION,)
        storage.journal.append(TUESDAY, hands(1))
        assert storage.journal.read(TUESDAY) == (hands(1),)


class TestStrangeFile:
    def test_of_a_newer_version_is_refused_and_left_as_it_is(self, opened: Opener):
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        storage.close()
        with closing(behind(storage.file)) as newer, newer:
            newer.execute("UPDATE alembic_version SET version_num = '0999'")
        before = storage.file.read_bytes()
        with pytest.raises(UserError, match="newer version of the program"):
            opened()
        assert storage.file.read_bytes() == before
        with closing(behind(storage.file)) as older, older:
            older.execute("UPDATE alembic_version SET version_num = ?", REVISIONS[-1:])
        assert opened().journal.read(TUESDAY) == (hands(1),)

    def test_of_another_program_is_refused_and_left_as_it_is(self, folder: Path, opened: Opener):
        folder.mkdir()
        file = folder / "a-main-levee.sqlite"
        with closing(behind(file)) as other, other:
            other.execute("CREATE TABLE recipes (name TEXT)")
        with pytest.raises(UserError, match="was not made by this program"):
            opened()
        with closing(behind(file)) as other:
            assert other.execute("SELECT count(*) FROM recipes").fetchone() == (0,)

    def test_in_the_place_of_the_folder_is_said(self, folder: Path, opened: Opener):
        folder.write_text("a letter")
        with pytest.raises(UserError, match="is not a folder"):
            opened()
        assert folder.read_text() == "a letter"

    def test_begun_and_cut_short_is_finished(self, folder: Path, opened: Opener):
        folder.mkdir()
        (folder / "a-main-levee.sqlite").touch()
        storage = opened()
        assert storage.notices == ()
        storage.journal.append(TUESDAY, hands(1))


class TestDriveWithoutSharedMemory:
    """A link where SQLite puts its shared memory makes WAL fail as some drives do."""

    def test_gets_a_journal_that_is_as_safe(self, folder: Path, opened: Opener):
        folder.mkdir()
        (folder / "a-main-levee.sqlite-shm").symlink_to("nowhere")
        storage = opened()
        storage.journal.append(TUESDAY, hands(1))
        connection = storage.journal._connection
        assert connection is not None
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "delete"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 3
        assert storage.back_up() is not None

    def test_opens_what_was_written_elsewhere_with_wal(self, folder: Path, opened: Opener):
        elsewhere = opened()
        elsewhere.journal.append(TUESDAY, hands(1))
        elsewhere.close()
        (folder / "a-main-levee.sqlite-shm").symlink_to("nowhere")
        here = opened()
        assert here.notices == ()
        here.journal.append(TUESDAY, hands(2))
        assert here.journal.read(TUESDAY) == (hands(1), hands(2))
