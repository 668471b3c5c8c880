"""Any day at the desk: nobody is lost or doubled, no seat is given twice, undo leads back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.domain.calls import Outcome
from app.domain.changes import Entity
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Registration, Standing
from app.domain.people import Person
from app.domain.seats import excess
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.merging import merge, unmerge
from app.usecases.desk.office import Office
from app.usecases.desk.presence import close_list, mark, mark_left
from app.usecases.desk.sessions import cancel_session, edit_session
from app.usecases.desk.signing_up import Form, Guest, edit_person, sign_up
from app.usecases.desk.undoing import redo, redoable, undo, undoable
from app.usecases.desk.waiting import (
    answer_offer,
    offer_seat,
    proposed,
    rank,
    reorder,
    seat,
    withdraw_offer,
)
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_session, somebody
from tests.fakes.register import MemoryRegister, keep

SMALL, PAIR = a_session(1), a_session(2)
HALL = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
SESSIONS = st.sampled_from([SMALL.id, PAIR.id, HALL.id])
ANY = st.integers(0, 50)
Rows = dict[Any, Entity]


class AnyDay(RuleBasedStateMachine):
    """Steps that people at a desk take in any order, each of them allowed or refused."""

    def __init__(self) -> None:
        super().__init__()
        self.register = MemoryRegister()
        keep(self.register, SMALL, PAIR, HALL)
        self.clock = FakeClock()
        self.office = Office(self.register, self.clock, "Léa")
        self.past: list[Rows] = []
        self.future: list[Rows] = []
        self.typed = 0

    def rows(self) -> Rows:
        """All rows as a table holds them: of its person, a registration has the id alone."""
        return {
            row: replace(each, person=Person(each.person.id, "", ""))
            if isinstance(each, Registration)
            else each
            for row, each in self.register._rows.items()
        }

    def all(self, kind: type[Any]) -> list[Any]:
        return [each for each in self.register._rows.values() if type(each) is kind]

    def do(self, step: Callable[[], object]) -> None:
        """Take a step; a refused one changes nothing, another one can be taken back."""
        self.clock.advance(seconds=1)
        before, written = self.rows(), len(self.register._batches)
        try:
            step()
        except UserError:
            assert self.rows() == before
            return
        if len(self.register._batches) > written:
            assert len(self.register._batches) == written + 1
            self.past.append(before)
            self.future.clear()

    def one(self, number: int) -> UUID:
        registrations = self.all(Registration)
        found: UUID = registrations[number % len(registrations)].id
        return found

    def somebody(self, number: int) -> Person:
        people = self.all(Person)
        found: Person = people[number % len(people)]
        return found

    @rule(session=SESSIONS, size=st.integers(1, 3), beyond=st.booleans(), door=st.booleans())
    def sign_up_new_people(self, session, size, beyond, door):
        people = [somebody(f"Nom {self.typed + each}", "Zoé") for each in range(size)]
        self.typed += size
        channel = Channel.WALK_IN if door else Channel.PAPER
        form = Form(session, tuple(Guest(each) for each in people), channel, beyond=beyond)
        self.do(lambda: sign_up(self.office, form))

    @precondition(lambda self: self.all(Person))
    @rule(session=SESSIONS, number=ANY, beyond=st.booleans())
    def sign_up_somebody_known(self, session, number, beyond):
        person = self.somebody(number)
        form = Form(session, (Guest(person, person),), Channel.PHONE, beyond=beyond)
        if person.merged_into is None:  # the others are not found
            self.do(lambda: sign_up(self.office, form))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY, session=SESSIONS, beyond=st.booleans())
    def move_somebody(self, number, session, beyond):
        self.do(lambda: move(self.office, self.one(number), session, beyond=beyond))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY)
    def cancel_somebody(self, number):
        self.do(lambda: cancel(self.office, self.one(number)))

    @rule(session=SESSIONS)
    def offer_to_the_next(self, session):
        until = self.clock.now() + timedelta(hours=1)
        following = proposed(self.register, session)
        if following:
            self.do(lambda: offer_seat(self.office, following[0].id, until))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY, outcome=st.sampled_from(Outcome))
    def hear_an_answer(self, number, outcome):
        self.do(lambda: answer_offer(self.office, self.one(number), outcome))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY, way=st.sampled_from([withdraw_offer, seat, mark_left]))
    def decide(self, number, way):
        self.do(lambda: way(self.office, self.one(number)))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY, place=st.integers(-1, 5))
    def change_the_order(self, number, place):
        self.do(lambda: reorder(self.office, self.one(number), place, "Vient de loin"))

    @precondition(lambda self: self.all(Registration))
    @rule(number=ANY, attendance=st.sampled_from(Attendance))
    def tick(self, number, attendance):
        self.do(lambda: mark(self.office, self.one(number), attendance))

    @rule(session=SESSIONS)
    def end_of_the_evening(self, session):
        self.do(lambda: close_list(self.office, session))

    @precondition(lambda self: self.all(Person))
    @rule(one=ANY, other=ANY)
    def merge_two(self, one, other):
        kept, double = self.somebody(one), self.somebody(other)
        self.do(lambda: merge(self.office, kept.id, double.id))

    @precondition(lambda self: self.all(Person))
    @rule(number=ANY)
    def part_two(self, number):
        self.do(lambda: unmerge(self.office, self.somebody(number).id))

    @precondition(lambda self: self.all(Person))
    @rule(number=ANY, note=st.sampled_from(["", "Sonner fort"]))
    def note_something(self, number, note):
        person = self.somebody(number)
        self.do(lambda: edit_person(self.office, person, replace(person, note=note)))

    @rule(session=SESSIONS, capacity=st.integers(1, 3))
    def change_the_room(self, session, capacity):
        before = self.register.session(session)
        self.do(lambda: edit_session(self.office, before, replace(before, capacity=capacity)))

    @rule()
    def cancel_a_session(self):
        self.do(lambda: cancel_session(self.office, PAIR.id))

    @rule()
    def take_back(self):
        assert (undoable(self.office) is None) == (not self.past)
        now = self.rows()
        if undo(self.office) is not None:
            assert self.rows() == self.past.pop()
            self.future.append(now)

    @rule()
    def do_again(self):
        assert (redoable(self.office) is None) == (not self.future)
        now = self.rows()
        if redo(self.office) is not None:
            assert self.rows() == self.future.pop()
            self.past.append(now)

    @invariant()
    def no_seat_is_given_twice(self):
        for session in self.register.sessions():
            assert excess(session, self.register.registrations(session.id)) == 0

    @invariant()
    def nobody_is_lost_or_doubled(self):
        signed_up = {
            change.entity.id
            for batch in self.register._batches.values()
            for change in batch.changes
            if isinstance(change.entity, Registration)
        }
        for each in self.all(Registration):
            assert each.id in signed_up
            assert self.register.person(each.person.id).merged_into is None
        registered = {each.person.id for each in self.all(Registration)}
        for person in self.all(Person):
            assert person.id in registered or self.was_parted_or_merged(person)

    def was_parted_or_merged(self, person: Person) -> bool:
        return any(
            isinstance(change.after, Person) and change.after.merged_into is not None
            for batch in self.register.history(person.id)
            for change in batch.changes
        )

    @invariant()
    def whoever_waits_has_a_place_in_the_list(self):
        waiting = [each for each in self.all(Registration) if each.standing is Standing.WAITING]
        for session in (SMALL.id, PAIR.id, HALL.id):
            ranks = [rank(self.register, each.id) for each in waiting if each.session == session]
            assert set(ranks) == set(range(1, len(ranks) + 1))


TestAnyDay = AnyDay.TestCase
