"""A session is asked the same questions to its end, and its results keep them."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.events import Recorded, SessionOpened
from app.usecases.asked import AskedModules, AskedTexts, versions_in_use
from app.usecases.planning import Interrupted, LeftOpen, Unreadable
from tests.fakes.asked import ChangingShelf
from tests.fakes.clock import FakeClock
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import sample_module
from tests.fakes.storage import MemoryAsked

OLD, NEW = sample_module(), replace(sample_module(), version=2, title="Les poires")
MEETING = a_meeting()


class Office:
    """A shelf, a store, and who knows which sessions have begun."""

    def __init__(self) -> None:
        self.shelf, self.store = ChangingShelf(OLD), MemoryAsked()
        self.begun: set[UUID] = set()
        self.modules = AskedModules(self.shelf, self.store, self.begun.__contains__)

    def begin(self) -> None:
        self.modules.keep(MEETING)
        self.begun.add(MEETING.id)


@pytest.fixture
def office() -> Office:
    return Office()


def test_a_session_that_was_begun_keeps_its_questions(office: Office):
    office.begin()
    office.shelf.today = NEW
    assert office.modules.module_of(MEETING) == OLD
    office.modules.keep(MEETING)
    assert office.modules.module_of(MEETING) == OLD


def test_a_session_to_come_takes_the_questions_of_the_day(office: Office):
    assert office.modules.module_of(MEETING) == OLD
    office.shelf.today = NEW
    assert office.modules.module_of(MEETING) == NEW


def test_the_other_modules_of_a_session_follow_the_first(office: Office):
    office.begin()
    office.shelf.today = NEW
    both = replace(MEETING, more_modules=(NEW.id,))
    assert office.modules.modules_of(both) == (OLD, NEW)


def test_a_session_whose_first_try_failed_takes_the_questions_of_the_day(office: Office):
    office.modules.keep(MEETING)  # then its journal could not be written
    office.shelf.today = NEW
    assert office.modules.module_of(MEETING) == NEW
    office.begin()
    assert office.modules.module_of(MEETING) == NEW


def test_a_session_from_before_texts_were_kept_takes_what_there_is_and_keeps_it(office: Office):
    office.begun.add(MEETING.id)
    assert office.modules.module_of(MEETING) == OLD
    office.modules.keep(MEETING)  # it is taken up again
    office.shelf.today = NEW
    assert office.modules.module_of(MEETING) == OLD


def test_texts_that_cannot_be_read_give_way_to_the_module_of_the_day(office: Office):
    office.begin()
    office.shelf.today, office.shelf.legible = NEW, False
    assert office.modules.module_of(MEETING) == NEW


def test_a_disk_that_keeps_nothing_is_said(office: Office):
    office.store.refusal = UserError("The disk is full.")
    with pytest.raises(UserError, match="full"):
        office.modules.keep(MEETING)


def test_a_module_that_is_not_here_is_said(office: Office):
    with pytest.raises(UserError, match="no module"):
        office.modules.module_of(replace(MEETING, module="nowhere"))


def test_the_versions_of_sessions_that_were_not_ended_are_in_use(office: Office):
    later, damaged, older = (replace(MEETING, id=UUID(int=each)) for each in (7, 8, 9))
    for version, meeting in enumerate((MEETING, later, damaged), start=1):
        office.store.keep(meeting.id, AskedTexts("verger", version, "", {}))
    opened = Recorded(1, FakeClock().now(), SessionOpened("sample", 1))
    left_open = LeftOpen(
        (Interrupted(MEETING, opened), Interrupted(older, opened)),
        frozenset({later.id}),
        (Unreadable(damaged, UserError("Damaged.")),),
    )
    assert versions_in_use(left_open, office.store) == {("verger", 1), ("verger", 3)}
