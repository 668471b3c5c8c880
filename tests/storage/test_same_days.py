"""Any day at the desk goes the same way in the data file as in memory, refusals included."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings
from hypothesis.stateful import invariant

from app.domain.changes import Batch
from app.domain.errors import UserError
from app.storage.opening import open_storage
from app.storage.register import SqlRegister
from tests.fakes.clock import FakeClock
from tests.fakes.people import somebody
from tests.fakes.register import LONG_AGO, MemoryRegister, keep
from tests.storage.register_contract import alike
from tests.usecases.desk.test_any_day import HALL, PAIR, SMALL, AnyDay


class Mirrored(MemoryRegister):
    """A register in memory that writes all that it is given into a data file too."""

    def __init__(self, on_disk: SqlRegister) -> None:
        super().__init__()
        self.on_disk = on_disk

    def write(self, batch: Batch) -> None:
        """Write into both; they must agree on whether it can be done, and why not."""
        why = refusal(super().write, batch)
        assert refusal(self.on_disk.write, batch) == why
        if why:
            raise UserError(why)


def refusal(write: Callable[[Batch], None], batch: Batch) -> str:
    """Write a batch; returns why that was refused, empty when it was not."""
    try:
        write(batch)
    except UserError as error:
        return str(error)
    return ""


class SameDay(AnyDay):
    """The steps of any day, taken in both."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.storage = open_storage(Path(self.folder.name), FakeClock())
        self.mirror = self.register = Mirrored(self.storage.register)
        keep(self.register, SMALL, PAIR, HALL)
        self.office = type(self.office)(self.register, self.clock, "Léa")

    @invariant()
    def both_hold_the_same(self) -> None:
        memory, disk = self.mirror, self.storage.register
        assert memory.sessions() == disk.sessions()
        assert memory.everybody() == disk.everybody()
        assert memory.counts() == disk.counts()
        for session in (SMALL, PAIR, HALL):
            assert memory.registrations(session.id) == disk.registrations(session.id)
            assert memory.calls(session.id) == disk.calls(session.id)
        assert memory.search("nom", 100) == disk.search("nom", 100)

    def teardown(self) -> None:
        """Compare the whole history, then let go of the file."""
        mine, kept = self.mirror.batches(LONG_AGO), self.storage.register.batches(LONG_AGO)
        assert len(mine) == len(kept)
        assert all(alike(one, other) for one, other in zip(mine, kept, strict=True))
        self.storage.close()
        self.folder.cleanup()


TestSameDay = SameDay.TestCase
TestSameDay.settings = settings(max_examples=10, stateful_step_count=25)


def test_a_difference_would_be_found(tmp_path: Path) -> None:
    storage = open_storage(tmp_path, FakeClock())
    register = Mirrored(storage.register)
    keep(storage.register, somebody("Nom 1"))
    assert register.everybody() != storage.register.everybody()
    storage.close()
