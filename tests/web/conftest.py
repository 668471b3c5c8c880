"""A site with two sessions, and somebody who visits it."""

import pytest

from app.usecases.desk.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.register import MemoryRegister, keep
from tests.web.site import LATER, NEXT_WEEK, Browser, backing_of, browser_on


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def register() -> MemoryRegister:
    made = MemoryRegister()
    keep(made, NEXT_WEEK, LATER)
    return made


@pytest.fixture
def office(register: MemoryRegister, clock: FakeClock) -> Office:
    return Office(register, clock, "Léa")


@pytest.fixture
def browser(register: MemoryRegister, clock: FakeClock) -> Browser:
    return browser_on(backing_of(register, clock))
