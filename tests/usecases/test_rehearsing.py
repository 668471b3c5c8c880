"""A rehearsal plays like a session and leaves nothing behind."""

from uuid import UUID

from app.domain.events import SessionOpened
from app.usecases.live_session import LiveSession
from app.usecases.rehearsing import RehearsalJournal
from tests.fakes.rehearsal import Rehearsal


def test_a_rehearsal_is_played_without_a_trace_in_the_real_journal():
    evening = Rehearsal()
    kept, journal = evening.events(), RehearsalJournal()
    live = LiveSession(evening.meeting, evening.module, journal, evening.clock, evening.show)
    live.forward()
    assert [entry.sequence for entry in journal.read(evening.meeting.id)] == [1, 2]
    assert isinstance(journal.read(evening.meeting.id)[0].event, SessionOpened)
    assert evening.events() == kept


def test_a_rehearsal_knows_its_last_entry_and_no_other_session():
    journal = RehearsalJournal()
    assert journal.latest() == ()
    assert journal.read(UUID(int=9)) == ()
    evening = Rehearsal()
    LiveSession(evening.meeting, evening.module, journal, evening.clock, evening.show)
    ((session, last),) = journal.latest()
    assert (session, last) == (evening.meeting.id, journal.read(session)[-1])
