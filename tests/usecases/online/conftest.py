"""An office with an empty register, as the on-line page has it."""

import pytest

from app.usecases.desk.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.register import MemoryRegister


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def office(clock: FakeClock) -> Office:
    return Office(MemoryRegister(), clock, "inscription en ligne")
