"""Fills the little disk given as argument and uses the storage there; run by `test_opening`."""

import errno
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.storage.opening import FILE_NAME, open_storage
from app.storage.sealing import Change, change_lock
from tests.fakes.clock import FakeClock
from tests.fakes.people import somebody
from tests.fakes.register import keep
from tests.storage.files import PASSPHRASE
from tests.storage.journal_contract import TUESDAY, hands, write_until_refused


def main(disk: Path) -> None:
    clock = FakeClock()
    with closing(open_storage(disk / "data", clock)) as storage:
        storage.journal.append(TUESDAY, hands(1))
        fill_up(disk)
        written, refusal = write_until_refused(storage.journal, written=1)
        assert "is full" in str(refusal)
        assert len(storage.journal.read(TUESDAY)) == written
        with pytest.raises(UserError, match="is full"):
            keep(storage.register, *(somebody(f"Nom {number}") for number in range(2000)))
        assert storage.register.everybody() == ()
        with pytest.raises(UserError, match="is full"):
            storage.back_up(every=timedelta())
    with pytest.raises(UserError, match="is full"):
        open_storage(disk / "another", clock)
    with pytest.raises(UserError, match="is full"):
        change_lock(disk / "data" / FILE_NAME, Change(None, PASSPHRASE))
    (disk / "ballast").unlink()
    with closing(open_storage(disk / "data", clock)) as storage:
        assert storage.notices == ()
        storage.journal.append(TUESDAY, hands(written + 1))
        assert storage.back_up() is not None
        assert len(storage.journal.read(TUESDAY)) == written + 1
    change_lock(disk / "data" / FILE_NAME, Change(None, PASSPHRASE))
    with closing(open_storage(disk / "data", clock, PASSPHRASE)) as storage:
        assert len(storage.journal.read(TUESDAY)) == written + 1
    sys.stdout.write("every entry is there\n")


def fill_up(disk: Path) -> None:
    with (disk / "ballast").open("wb", buffering=0) as ballast:
        try:
            while True:
                ballast.write(bytes(1024))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise


if __name__ == "__main__":
    main(Path(sys.argv[1]))
