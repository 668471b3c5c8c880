"""Sessions to come, who is registered for them, and who is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID, uuid4

from app.domain.changes import Action, added, changed
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
    Standing,
    people_present,
)
from app.domain.people import Person
from app.usecases.desk.checking import (
    MOST_COMMENTS,
    MOST_NOTE,
    checked_session,
    tidy,
    tidy_lines,
)
from app.usecases.desk.office import Office, no_notice
from app.usecases.desk.presence import count_heads, mark
from app.usecases.desk.signing_up import Form, Guest, sign_up
from app.usecases.ordering import checked_steps
from app.usecases.ports import Clock, Journal
from app.usecases.register import Register


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
    """Plans sessions and keeps their lists of people, as the facilitator does.

    `who` is the name under which the history keeps what is done.
    """

    def __init__(
        self,
        register: Register,
        journal: Journal,
        clock: Clock,
        who: str,
        notice: Callable[[], str] = no_notice,
    ) -> None:
        """`notice` tells the version of the information that people get about their data."""
        self._register = register
        self._journal = journal
        self._clock = clock
        self._office = Office(register, clock, who, notice)

    def sessions(self) -> tuple[Session, ...]:
        """The sessions that take place, earliest first."""
        return tuple(each for each in self._register.sessions() if each.cancelled_at is None)

    def session(self, session: UUID) -> Session:
        """One session; UserError when there is none with this id."""
        return self._register.session(session)

    def now(self) -> datetime:
        """This moment."""
        return self._clock.now()

    def plan(
        self, module: str, starts_at: datetime, place: str, capacity: int, gathering: Gathering
    ) -> Session:
        """Add a session."""
        session = checked_session(Session(uuid4(), starts_at, place, module, gathering, capacity))
        self._office.write(Action.PLAN_SESSION, added(session))
        return session

    def begun(self, session: UUID) -> bool:
        """Tell whether a session has begun, be it over."""
        return self._journal.begun(session)

    def ended(self, session: UUID) -> bool:
        """Tell whether a session was held and closed."""
        return self._journal.begun(session) and ended(self._journal.read(session))

    def prepare(
        self, session: UUID, plan: tuple[PlannedStep, ...], preparation: Mapping[str, str]
    ) -> Session:
        """Keep how a session is prepared; without a plan it takes its module as it comes.

        `preparation` holds what the facilitator wants to remember, by activity id.
        """
        before = self._register.session(session)
        steps = checked_steps(plan) if plan else ()
        if steps != before.plan and self.begun(session):
            raise UserError(
                "This session has begun and keeps its running order: change it on the console."
            )
        written = {each: tidy(text, MOST_NOTE) for each, text in preparation.items()}
        kept = {each: text for each, text in written.items() if text}
        after = replace(before, plan=steps, preparation=kept)
        self._office.write(Action.PREPARE_SESSION, changed(before, after))
        return after

    def write_comments(self, session: UUID, text: str) -> Session:
        """Keep what the room said."""
        before = self._register.session(session)
        after = replace(before, comments=tidy_lines(text, MOST_COMMENTS))
        self._office.write(Action.EDIT_SESSION, changed(before, after))
        return after

    def registered(self) -> Mapping[UUID, int]:
        """How many people have a seat in each session where anybody has one."""
        counts = self._register.counts().items()
        return {session: each.seated for session, each in counts if each.seated}

    def people(self, session: UUID) -> tuple[Registration, ...]:
        """Who has a seat in a session, by family name."""
        everybody = self._register.registrations(session)
        return tuple(each for each in everybody if each.standing is Standing.SEATED)

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Everybody who is or was registered for a session, whatever became of it."""
        return self._register.registrations(session)

    def register(
        self, session: UUID, family_name: str, given_name: str, channel: Channel
    ) -> Registration:
        """Give somebody a seat, be it one too many; a person who walks in is there at once."""
        guest = Guest(Person(uuid4(), given_name, family_name))
        (registration,) = sign_up(self._office, Form(session, (guest,), channel, beyond=True))
        return registration

    def tick(self, registration: UUID, attendance: Attendance) -> None:
        """Note whether somebody came."""
        mark(self._office, registration, attendance)

    def count_heads(self, session: UUID, present: int | None) -> Session:
        """Note a plain number of people present; None goes back to counting the ticks."""
        return count_heads(self._office, session, present)

    def present(self, session: UUID) -> int | None:
        """How many people are there, None while nobody has said."""
        return people_present(self._register.session(session), self.people(session))

    def journal_of(self, session: UUID) -> tuple[Recorded, ...]:
        """What happened in a session so far."""
        return self._journal.read(session)

    def left_open(self) -> LeftOpen:
        """Sessions that were never ended, most recent first, and those that cannot be read.

        What cannot be read keeps nobody from the other sessions.
        """
        meetings = {each.id: each for each in self._register.sessions()}
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
