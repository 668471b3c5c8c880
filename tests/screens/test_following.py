"""The closing slide tells when and where the next session is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.content import Closing, Module
from app.domain.meetings import Session
from app.screens.following import module_to_hold
from app.usecases.planning import Planning
from tests.fakes.clock import FakeClock
from tests.fakes.everything import everything
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import FakeShelf
from tests.fakes.storage import MemoryJournal

TONIGHT = a_meeting()
NEXT_WEEK = a_meeting(number=2, starts_at=datetime(2026, 3, 10, 18, 30, tzinfo=UTC))
PLAIN = replace(everything(), title="Simple")
MODULE = replace(everything(), plain=PLAIN)


@pytest.fixture
def planning():
    register = MemoryRegister()
    keep(register, TONIGHT)
    return Planning(register, MemoryJournal(), FakeClock(), "Léa")


def closing_lines(module: Module | None) -> tuple[str, ...]:
    assert module is not None
    (closing,) = (each for each in module.activities if isinstance(each, Closing))
    return closing.lines


def held(planning: Planning, *others: Session) -> Module:
    for each in others:
        keep(planning._register, each)
    return module_to_hold(TONIGHT, FakeShelf(MODULE), planning)


def test_without_another_session_the_slide_is_as_the_module_has_it(planning):
    past = a_meeting(number=3, starts_at=datetime(2026, 3, 2, tzinfo=UTC))
    assert held(planning, past) is MODULE


@pytest.mark.usefixtures("in_paris")
def test_the_first_session_to_come_is_told_in_plain_words_too(planning):
    later = replace(
        NEXT_WEEK, id=a_meeting(number=4).id, starts_at=datetime(2026, 4, 7, tzinfo=UTC)
    )
    module = held(planning, later, NEXT_WEEK)
    line = (
        "Next session: “Les pommes de l’été”, Tuesday, 10 March 2026 at 19:30, Maison de quartier"
    )
    assert closing_lines(module) == ("À mardi.", line)
    assert closing_lines(module.plain)[-1] == line
    assert module.questions == MODULE.questions


def test_a_module_that_cannot_be_read_is_not_named(planning):
    line = closing_lines(held(planning, replace(NEXT_WEEK, module="gone")))[-1]
    assert line.endswith("Maison de quartier")
