"""A rehearsal plays like a session and leaves nothing behind."""

from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.events import HotspotOpened, SessionOpened
from app.usecases.live_session import LiveSession
from app.usecases.rehearsing import RehearsalJournal, with_heads
from tests.fakes.rehearsal import Rehearsal

OTHER = UUID(int=9)


@pytest.fixture
def evening():
    """A session that really began."""
    begun = Rehearsal()
    begun.live.show_activity("drawing")
    begun.live.forward()
    return begun


@pytest.fixture
def journal(evening):
    return RehearsalJournal(evening.meeting.id, evening.journal)


def rehearse(evening, journal) -> LiveSession:
    return LiveSession(evening.meeting, evening.module, journal, evening.clock, evening.show)


def test_a_rehearsal_begins_afresh_and_leaves_the_real_journal_alone(evening, journal):
    kept = evening.events()
    rehearse(evening, journal).forward()
    entries = journal.read(evening.meeting.id)
    assert [entry.sequence for entry in entries] == [1, 2]
    assert isinstance(entries[0].event, SessionOpened)
    assert evening.events() == kept


def test_a_rehearsal_knows_its_own_last_entry_alone(evening, journal):
    assert journal.latest() == ()
    assert not journal.begun(evening.meeting.id)
    rehearse(evening, journal)
    assert journal.begun(evening.meeting.id)
    assert journal.latest() == ((evening.meeting.id, journal.read(evening.meeting.id)[-1]),)


def test_a_rehearsal_reads_what_other_sessions_left_and_never_writes_there(evening):
    journal = RehearsalJournal(OTHER, evening.journal)
    session = evening.meeting.id
    assert journal.holding([HotspotOpened]) == (session,)
    assert journal.read(session) == evening.journal.read(session)
    assert journal.begun(session)
    with pytest.raises(UserError, match="A rehearsal is about one session"):
        journal.append(session, evening.journal.read(session)[0])
    assert RehearsalJournal(session, evening.journal).holding([HotspotOpened]) == ()


def test_heads_are_counted_without_changing_the_session(evening):
    kept = evening.meeting
    assert with_heads(kept, 31).head_count == 31
    assert with_heads(with_heads(kept, 31), None) == kept
    with pytest.raises(UserError, match="between 0 and"):
        with_heads(kept, 2500)
