"""Encrypting a data folder, changing its passphrase, taking it off."""

import shutil
import subprocess
import sys
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError
from app.storage.backups import taken_backups
from app.storage.cipher import Form, Passphrase, connect, form_of, key_for
from app.storage.lock import PAGE
from app.storage.opening import FILE_NAME, Storage, open_storage
from app.storage.rewriting import GoOn, StoppedError
from app.storage.sealing import Change, change_lock, safety_of
from tests.fakes.clock import FakeClock
from tests.storage.files import (
    OTHER_PASSPHRASE,
    PASSPHRASE,
    fill,
    overwrite_header,
    overwrite_middle,
)
from tests.storage.journal_contract import TUESDAY, hands

SEAL = Change(None, PASSPHRASE)
RESEAL = Change(PASSPHRASE, OTHER_PASSPHRASE)
UNSEAL = Change(PASSPHRASE, None)
HOLDER = """
import sys
from pathlib import Path
from app.storage.cipher import Passphrase, connect, key_for
file = Path(sys.argv[1])
held = connect(file, key_for(file, Passphrase("quatre mots de passe", rounds=1)))
held.isolation_level = None
held.execute("PRAGMA journal_mode = WAL")
held.execute("BEGIN " + sys.argv[2])
held.execute("SELECT count(*) FROM journal").fetchone()
print("in", flush=True)
sys.stdin.read()
"""
WAYS = pytest.mark.parametrize("change", [SEAL, RESEAL, UNSEAL], ids=["on", "other", "off"])


@pytest.fixture
def file(folder: Path, clock: FakeClock, blank: dict[Passphrase | None, Path]) -> Path:
    """A plain data file with some entries and two backups."""
    folder.mkdir()
    shutil.copy(blank[None], folder)
    with closing(open_storage(folder, clock)) as storage:
        fill(storage.file, entries=2000)
        storage.journal.append(TUESDAY, hands(1))
        storage.back_up()
        clock.advance(days=2)
        storage.back_up()
    return folder / FILE_NAME


def before(file: Path, change: Change) -> None:
    """Bring the file into the form that a change starts from."""
    if change.old is not None:
        change_lock(file, Change(None, change.old))


def opened(file: Path, passphrase: Passphrase | None) -> Storage:
    return open_storage(file.parent, FakeClock(), passphrase)


def backups(file: Path) -> list[Path]:
    return [copy for _, copy in taken_backups(file)]


def assert_all_is_there(file: Path, passphrase: Passphrase | None) -> None:
    with closing(opened(file, passphrase)) as storage:
        assert storage.notices == ()
        assert storage.journal.read(TUESDAY) == (hands(1),)
    form = Form.SEALED if passphrase else Form.PLAIN
    for each in (file, *backups(file)):
        assert form_of(each) is form
        key = key_for(each, passphrase)
        with closing(connect(each, key)) as copy:
            assert copy.execute("SELECT count(*) FROM journal").fetchone() == (2001,)
            assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert copy.execute("SELECT count(*) FROM settings").fetchone() == (0,)
    assert list(file.parent.glob("**/*.part*")) == []


@WAYS
def test_the_data_and_its_backups_have_the_new_form(file: Path, change: Change):
    before(file, change)
    assert change_lock(file, change) == ()
    assert len(backups(file)) == 2
    assert_all_is_there(file, change.new)


def test_what_was_encrypted_opens_with_its_passphrase_alone(file: Path):
    change_lock(file, SEAL)
    assert b"SessionResumed" not in file.read_bytes()
    with pytest.raises(PassphraseWantedError):
        opened(file, None)
    with pytest.raises(PassphraseRefusedError):
        opened(file, OTHER_PASSPHRASE)
    assert_all_is_there(file, PASSPHRASE)


@WAYS
def test_how_far_it_is_is_told(file: Path, change: Change):
    before(file, change)
    told: list[float] = []

    def listen(share: float) -> bool:
        told.append(share)
        return True

    change_lock(file, change, listen)
    assert all(one <= other for one, other in pairwise(told))
    assert 0 <= told[0] < told[-1] <= 1
    assert told[-1] > 0.6


@WAYS
def test_it_can_be_stopped_and_nothing_has_changed(file: Path, change: Change):
    before(file, change)
    was = {each: each.read_bytes() for each in backups(file)}
    with pytest.raises(StoppedError, match="nothing was changed"):
        change_lock(file, change, lambda share: share < 0.1)
    assert {each: each.read_bytes() for each in backups(file)} == was
    assert_all_is_there(file, change.old)


@pytest.mark.parametrize("change", [RESEAL, UNSEAL], ids=["other", "off"])
def test_the_old_passphrase_is_asked_for(file: Path, change: Change):
    before(file, change)
    with pytest.raises(PassphraseWantedError):
        change_lock(file, Change(None, change.new))
    with pytest.raises(PassphraseRefusedError):
        change_lock(file, Change(OTHER_PASSPHRASE, change.new))
    assert_all_is_there(file, PASSPHRASE)


def test_plain_data_has_nothing_to_take_off(file: Path):
    with pytest.raises(UserError, match="is not encrypted"):
        change_lock(file, UNSEAL)


def test_it_is_refused_while_the_program_is_open(file: Path):
    with closing(opened(file, None)) as storage:
        with pytest.raises(UserError, match="already open on the data folder"):
            change_lock(file, SEAL)
        assert storage.faults() == ()
    assert_all_is_there(file, None)


@pytest.mark.parametrize(
    ("change", "busy"),
    [(SEAL, "EXCLUSIVE"), (SEAL, "IMMEDIATE"), (SEAL, "DEFERRED"), (UNSEAL, "DEFERRED")],
)
def test_it_is_refused_while_another_program_is_in_the_file(file: Path, change: Change, busy: str):
    before(file, change)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file), busy],
        cwd=Path(__file__).parents[2], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "in\n"
        with pytest.raises(UserError, match="Another program is using the data file"):
            change_lock(file, change)
        other.communicate("out")
    assert_all_is_there(file, change.old)


def test_a_folder_that_can_only_be_read_is_said(
    users_folder: Path, blank: dict[Passphrase | None, Path]
):
    file = users_folder / FILE_NAME
    shutil.copy(blank[None], file)
    opened(file, None).close()
    users_folder.chmod(0o555)
    with pytest.raises(UserError, match="can only be read"):
        change_lock(file, SEAL)
    users_folder.chmod(0o755)
    opened(file, None).close()


@WAYS
def test_a_drive_that_takes_no_more_is_said_and_nothing_has_changed(file: Path, change: Change):
    resource = pytest.importorskip("resource")
    before(file, change)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(UserError, match="does not answer"):
            change_lock(file, change)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert_all_is_there(file, change.old)


@WAYS
def test_what_was_cut_before_the_data_file_changed_begins_again(file: Path, change: Change):
    before(file, change)
    file.with_suffix(".part").write_bytes(b"half")
    file.with_suffix(".part-journal").write_bytes(b"of that half")
    (file.parent / "backups" / "a-main-levee-20260303T173000Z.part").write_bytes(b"half")
    opened(file, change.old).close()
    assert_all_is_there(file, change.old)
    change_lock(file, change)
    assert_all_is_there(file, change.new)


@pytest.mark.parametrize("change", [SEAL, RESEAL], ids=["on", "other"])
@pytest.mark.parametrize("done", [0, 1])
def test_backups_that_a_cut_left_behind_follow_at_the_next_start(
    file: Path, change: Change, done: int
):
    before(file, change)
    with pytest.raises(UserError, match="written again at the next start"):
        change_lock(file, change, cut_after(done))
    assert {key_for_any(each, change) for each in backups(file)} == (
        {change.old} if done == 0 else {change.old, change.new}
    )
    assert_all_is_there(file, change.new)


def test_backups_that_a_cut_left_ahead_come_back_at_the_next_start(file: Path):
    before(file, UNSEAL)
    with pytest.raises(UserError, match="written again at the next start"):
        change_lock(file, UNSEAL, cut_after(1))
    assert Form.PLAIN in {form_of(each) for each in backups(file)}
    assert_all_is_there(file, PASSPHRASE)


def cut_after(done: int) -> GoOn:
    """Ctrl+C once so many of the two backups are written; a third of the work is the data."""

    def go_on(share: float) -> bool:
        if share > (done + 1.1) / 3:
            raise KeyboardInterrupt
        return True

    return go_on


def key_for_any(file: Path, change: Change) -> Passphrase | None:
    if form_of(file) is Form.PLAIN:
        return None
    return next(each for each in (change.old, change.new) if each and each.key_of(file))


def test_a_damaged_plain_backup_is_set_apart_and_said(file: Path):
    overwrite_middle(backups(file)[0])
    (apart,) = change_lock(file, SEAL)
    assert apart.name == "a-main-levee-unreadable-20260305T173000Z.sqlite"
    assert form_of(apart) is Form.PLAIN
    assert len(backups(file)) == 1
    assert_all_is_there(file, PASSPHRASE)
    assert safety_of(file).readable == (apart,)


def test_a_damaged_backup_found_at_the_next_start_is_said_once(file: Path, blank):
    change_lock(file, SEAL)
    bad = file.parent / "backups" / "a-main-levee-20260101T000000Z.sqlite"
    shutil.copy(blank[None], bad)
    overwrite_header(bad)
    with closing(opened(file, PASSPHRASE)) as storage:
        (notice,) = storage.notices
        assert "can be read without the passphrase" in str(notice)
    assert_all_is_there(file, PASSPHRASE)


def test_it_is_refused_while_the_sign_up_page_is_open(file: Path):
    with (
        closing(open_storage(file.parent, FakeClock(), lock=PAGE)),
        pytest.raises(UserError, match="sign-up page"),
    ):
        change_lock(file, SEAL)
    assert_all_is_there(file, None)


def test_all_copies_that_stay_readable_are_named(file: Path, blank):
    own = file.parent / "backups" / "before-the-assembly.sqlite"
    aside = file.parent / "a-main-levee-damaged-20260101T000000Z.sqlite"
    old = file.parent / "a-main-levee.sqlite.bak"
    (file.parent / "old.sqlite").mkdir()
    for copy in (own, aside, old):
        shutil.copy(blank[None], copy)
    assert not safety_of(file).sealed
    assert change_lock(file, SEAL) == (aside, old, own)
    assert own.read_bytes() == blank[None].read_bytes()
    found = safety_of(file)
    assert (found.sealed, found.backups, found.readable) == (True, 2, (aside, old, own))


def test_a_backup_of_another_passphrase_stays_as_it_is(file: Path, blank):
    foreign = file.parent / "backups" / "a-main-levee-20260101T000000Z.sqlite"
    shutil.copy(blank[PASSPHRASE], foreign)
    change_lock(file, Change(None, OTHER_PASSPHRASE))
    change_lock(file, Change(OTHER_PASSPHRASE, None))
    assert foreign.read_bytes() == blank[PASSPHRASE].read_bytes()


class TestDamage:
    def test_of_the_data_is_healed_from_a_backup_that_is_still_plain(self, file: Path):
        """The switch was cut before the backups, and then the disk went bad."""
        plain = backups(file)[0].read_bytes()
        change_lock(file, SEAL)
        backups(file)[0].write_bytes(plain)
        overwrite_middle(file)
        with closing(opened(file, PASSPHRASE)) as storage:
            assert "was damaged" in str(storage.notices[0])
        assert form_of(file) is Form.SEALED
        with closing(opened(file, PASSPHRASE)) as storage:
            assert len(storage.journal.read(TUESDAY)) == 1
        assert_all_is_there(file, PASSPHRASE)

    @pytest.mark.parametrize("lose", [overwrite_header, Path.unlink])
    def test_of_the_header_needs_the_passphrase_of_the_backup(self, file: Path, lose):
        change_lock(file, SEAL)
        lose(file)
        left = sorted(file.parent.iterdir())
        with pytest.raises(PassphraseWantedError):
            opened(file, None)
        with pytest.raises(PassphraseRefusedError):
            opened(file, OTHER_PASSPHRASE)
        assert sorted(file.parent.iterdir()) == left
        with closing(opened(file, PASSPHRASE)) as storage:
            assert len(storage.notices) == 1
            assert len(storage.journal.read(TUESDAY)) == 1
        assert form_of(file) is Form.SEALED

    def test_of_all_but_a_backup_with_another_passphrase_loses_nothing(self, file: Path, blank):
        change_lock(file, SEAL)
        for each in backups(file):
            each.unlink()
        foreign = file.parent / "backups" / "a-main-levee-20260101T000000Z.sqlite"
        foreign.parent.mkdir(exist_ok=True)
        shutil.copy(blank[PASSPHRASE], foreign)
        change_lock(file, RESEAL)
        shutil.copy(blank[PASSPHRASE], foreign)
        overwrite_middle(file)
        with closing(opened(file, OTHER_PASSPHRASE)) as storage:
            assert "no backup opens with this passphrase" in str(storage.notices[0])
        assert foreign.read_bytes() == blank[PASSPHRASE].read_bytes()
        assert len(list(file.parent.glob("a-main-levee-damaged-*.sqlite"))) == 1
