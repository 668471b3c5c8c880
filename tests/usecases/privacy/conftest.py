import pytest

from app.usecases.desk.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.register import MemoryRegister


@pytest.fixture
def office() -> Office:
    """An empty register, and Léa at it."""
    return Office(MemoryRegister(), FakeClock(), "Léa")
