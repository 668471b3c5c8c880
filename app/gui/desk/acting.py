"""What is done with somebody of the list: arrivals, seats, cancellations, other sessions."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.calls import Outcome
from app.domain.changes import Batch
from app.domain.meetings import Attendance, Registration
from app.domain.seats import to_offer
from app.gui.desk.bench import Bench
from app.gui.desk.reasons import Grant, Reasons
from app.screens.desk import SessionRow, named_session, sessions_for
from app.screens.desk_noted import noted_said
from app.screens.desk_people import Deed, SignedRow, addressed, reach_of
from app.screens.wording import _
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.presence import close_list, mark, mark_left
from app.usecases.desk.waiting import answer_offer, offer_seat, seat, withdraw_offer

HELD_FOR = timedelta(hours=48)


class Acting(QObject):
    """The list of people with the desk behind it."""

    sheet_wanted = Signal(object)
    seat_wanted = Signal(object)

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._moved: UUID | None = None
        self.reasons = Reasons(bench)
        page, pane = bench.window.page, bench.window.move_pane
        page.wanted.connect(self._do)
        page.close_wanted.connect(self._close_list)
        page.seat_offered.connect(self._offer)
        pane.chosen.connect(self._move)
        bench.shown.connect(self.propose)
        bench.shown.connect(self._renew_sessions)
        office = bench.office
        self._works: dict[Deed, Callable[[UUID], Batch | None]] = {
            Deed.PRESENT: lambda each: mark(office, each, Attendance.PRESENT),
            Deed.LEFT: lambda each: mark_left(office, each),
            Deed.EXCUSED: lambda each: mark(office, each, Attendance.EXCUSED),
            Deed.ABSENT: lambda each: mark(office, each, Attendance.ABSENT),
            Deed.CANCEL: lambda each: cancel(office, each),
            Deed.YES: lambda each: answer_offer(office, each, Outcome.REACHED_YES),
            Deed.NO: lambda each: answer_offer(office, each, Outcome.REACHED_NO),
            Deed.NO_ANSWER: lambda each: answer_offer(office, each, Outcome.NO_ANSWER),
            Deed.WITHDRAW: lambda each: withdraw_offer(office, each),
        }
        self._grants: dict[Deed, Grant] = {
            Deed.OFFER: lambda each, why: offer_seat(office, each, office.now() + HELD_FOR, why),
            Deed.SEAT: partial(seat, office),
        }

    def _do(self, deed: Deed) -> None:
        current = self._bench.window.page.current()
        if current is None:
            return
        if deed is Deed.PRESENT and not {Deed.PRESENT, Deed.LEFT} & set(current.deeds):
            deed = Deed.SHEET  # before the day itself nobody has come
        if deed is Deed.SHEET:
            self.sheet_wanted.emit(current.registration)
        elif deed is Deed.EDIT:
            self.seat_wanted.emit(current.registration)
        elif deed is Deed.MOVE:
            self._offer_sessions(current)
        elif deed in self._grants:
            self._grant(current.registration, deed)
        else:
            self._note(deed, current.registration)

    def arrive(self, registration: UUID) -> None:
        """Note that somebody who was found is there."""
        self._note(Deed.PRESENT, registration)

    def _note(self, deed: Deed, registration: UUID) -> None:
        work = partial(self._works[deed], registration)
        self._bench.note(work, partial(self._noted, deed, registration))

    def _noted(self, deed: Deed, registration: UUID) -> str:
        row = self._bench.window.page.row_of(registration)
        return noted_said(deed, row) if row is not None else ""

    def _offer_sessions(self, current: SignedRow) -> None:
        bench = self._bench
        self._moved = current.registration
        bench.window.show_side(bench.window.move_pane)
        bench.window.move_pane.offer(current.name, self._other_sessions())

    def _other_sessions(self) -> tuple[SessionRow, ...]:
        bench = self._bench
        own = bench.session.id if bench.session else None
        others = tuple(
            each for each in bench.sessions.values() if each.id != own and each.cancelled_at is None
        )
        return sessions_for(bench.office.now(), others, bench.counts, bench.titles())

    def _renew_sessions(self) -> None:
        """Show the free seats as they are now, while somebody chooses."""
        if self._bench.window.shows(self._bench.window.move_pane):
            self._bench.window.move_pane.renew(self._other_sessions())

    def _move(self, session: UUID) -> None:
        if self._moved is None:
            return
        work = partial(move, self._bench.office, self._moved, session)
        self._bench.attempt(work, self._say_moved)

    def _say_moved(self, after: Registration) -> None:
        bench = self._bench
        bench.window.show_side(bench.window.form)
        bench.window.page.people.setFocus()
        where = named_session(bench.sessions[after.session], bench.titles())
        words = _("{name} is now on the list of {session}.")
        bench.say(words.format(name=addressed(after.person), session=where), back=True)

    def _close_list(self) -> None:
        session = self._bench.session
        if session is None:
            return
        said = _("Whoever was not ticked is noted as absent. Ctrl+Z takes it back.")
        work = partial(close_list, self._bench.office, session.id)
        self._bench.attempt(work, lambda _batch: self._bench.say(said))

    def propose(self) -> None:
        """Say for whom a seat is free now."""
        bench, page = self._bench, self._bench.window.page
        session = bench.session
        first = None
        if session is not None and session.cancelled_at is None:
            first = next(iter(to_offer(session, bench.registrations)), None)
        if first is None:
            page.proposal.show_first(None, "")
            return
        words = _("A seat is free: {name} is the first to wait ({reach}).")
        reach = reach_of(first.person) or _("no phone known")
        said = words.format(name=addressed(first.person), reach=reach)
        page.proposal.show_first(first.id, said)

    def _offer(self, registration: UUID) -> None:
        self._grant(registration, Deed.OFFER)

    def seat_all(self, waiting: Sequence[Registration]) -> None:
        """Give the people of a form, who were just signed up, their seats all the same."""
        window = self._bench.window

        def done() -> None:
            window.show_side(window.form)
            window.form.family.setFocus()

        self.reasons.grant(waiting, self._grants[Deed.SEAT], done)

    def _grant(self, registration: UUID, deed: Deed) -> None:
        bench, give = self._bench, self._grants[deed]

        def done() -> None:
            if bench.window.shows(self.reasons.pane):
                bench.window.show_side(bench.window.form)
            bench.window.page.go_to(registration)
            bench.window.page.people.setFocus()
            bench.say(self._noted(deed, registration), back=True)

        work = partial(bench.register.registration, registration)
        bench.attempt(work, lambda own: self.reasons.grant([own], give, done))
