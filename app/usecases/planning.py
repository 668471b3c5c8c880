"""Sessions to come, who is registered for them, and who is there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from app.domain.answers import check_head_count
from app.domain.errors import UserError
from app.domain.events import Recorded, SessionClosed
from app.domain.live import ended
from app.domain.meetings import (
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Registration,
    Session,
    one_line,
    people_present,
)
from app.domain.people import Person
from app.usecases.ordering import checked_steps
from app.usecases.ports import Clock, Journal, Meetings

MOST_SEATS = 2000
MOST_LETTERS = 120
MOST_NOTE = 300


@dataclass(frozen=True)
class Interrupted:
    """A session whose journal was never closed, with its last entry."""

    session: Session
    last: Recorded


@dataclass(frozen=True)
class Unreadable:
    """A session whose journal cannot be read, and why."""

    session: Session
    why: UserError


@dataclass(frozen=True)
class LeftOpen:
    """The sessions that were never ended, those that were, and those of which nobody can tell."""

    interrupted: tuple[Interrupted, ...] = ()
    held: frozenset[UUID] = frozenset()
    unreadable: tuple[Unreadable, ...] = ()


class Planning:
    """Plans sessions and keeps their lists of people."""

    def __init__(self, meetings: Meetings, journal: Journal, clock: Clock) -> None:
        self._meetings = meetings
        self._journal = journal
        self._clock = clock

    def sessions(self) -> tuple[Session, ...]:
        """All sessions, earliest first."""
        return self._meetings.sessions()

    def session(self, session: UUID) -> Session:
        """One session; UserError when there is none with this id."""
        return self._meetings.session(session)

    def now(self) -> datetime:
        """This moment."""
        return self._clock.now()

    def plan(
        self, module: str, starts_at: datetime, place: str, capacity: int, gathering: Gathering
    ) -> Session:
        """Add a session."""
        place = _checked(place)
        if not place:
            raise UserError("Say where the session takes place.")
        if not 1 <= capacity <= MOST_SEATS:
            raise UserError("The number of seats must be between 1 and {most}.", most=MOST_SEATS)
        session = Session(uuid4(), starts_at, place, module, gathering, capacity)
        self._meetings.save_session(session)
        return session

    def begun(self, session: UUID) -> bool:
        """Tell whether a session has begun, be it over."""
        return bool(self._journal.read(session))

    def prepare(
        self, session: UUID, plan: tuple[PlannedStep, ...], preparation: Mapping[str, str]
    ) -> Session:
        """Keep how a session is prepared; without a plan it takes its module as it comes.

        `preparation` holds what the facilitator wants to remember, by activity id.
        """
        before = self._meetings.session(session)
        steps = checked_steps(plan) if plan else ()
        if steps != before.plan and self.begun(session):
            raise UserError(
                "This session has begun and keeps its running order: change it on the console."
            )
        written = {each: _checked(text, MOST_NOTE) for each, text in preparation.items()}
        kept = {each: text for each, text in written.items() if text}
        changed = replace(before, plan=steps, preparation=kept)
        self._meetings.save_session(changed)
        return changed

    def registered(self) -> Mapping[UUID, int]:
        """How many people are registered for each session that has any."""
        return self._meetings.registered()

    def people(self, session: UUID) -> tuple[Registration, ...]:
        """Who is registered for a session, by family name."""
        return self._meetings.registrations(session)

    def register(
        self, session: UUID, family_name: str, given_name: str, channel: Channel
    ) -> Registration:
        """Register somebody; a person who walks in is there at once."""
        person = Person(uuid4(), _checked(given_name), _checked(family_name))
        if not person.full_name:
            raise UserError("Type at least a name.")
        here = Attendance.PRESENT if channel is Channel.WALK_IN else Attendance.UNKNOWN
        registration = Registration(uuid4(), session, person, channel, here)
        self._meetings.register(registration)
        return registration

    def tick(self, registration: UUID, attendance: Attendance) -> None:
        """Note whether somebody came."""
        self._meetings.set_attendance(registration, attendance)

    def count_heads(self, session: UUID, present: int | None) -> Session:
        """Note a plain number of people present; None goes back to counting the ticks."""
        if present is not None:
            check_head_count(present)
        changed = replace(self._meetings.session(session), head_count=present)
        self._meetings.save_session(changed)
        return changed

    def present(self, session: UUID) -> int | None:
        """How many people are there, None while nobody has said."""
        return people_present(
            self._meetings.session(session), self._meetings.registrations(session)
        )

    def journal_of(self, session: UUID) -> tuple[Recorded, ...]:
        """What happened in a session so far."""
        return self._journal.read(session)

    def left_open(self) -> LeftOpen:
        """Sessions that were never ended, most recent first, and those that cannot be read.

        What cannot be read keeps nobody from the other sessions.
        """
        meetings = {each.id: each for each in self._meetings.sessions()}
        interrupted, unreadable, held = [], [], set()
        for session, last in self._journal.latest():
            if session not in meetings:  # its meeting is gone: nothing could be taken up
                continue
            try:
                if isinstance(last, UserError):
                    raise last
                if self._is_open(session, last):
                    interrupted.append(Interrupted(meetings[session], last))
                else:
                    held.add(session)
            except UserError as why:
                unreadable.append(Unreadable(meetings[session], why))
        return LeftOpen(tuple(interrupted), frozenset(held), tuple(unreadable))

    def _is_open(self, session: UUID, last: Recorded) -> bool:
        # most sessions end on this entry: only the others need to be read
        if isinstance(last.event, SessionClosed):
            return False
        return not ended(self._journal.read(session))


def _checked(text: str, most: int = MOST_LETTERS) -> str:
    """Tidy a name, a place or a note; refuse what no list and no paper has room for."""
    tidy = one_line(text)
    if len(tidy) > most:
        raise UserError("At most {most} letters fit here: shorten it.", most=most)
    return tidy
