"""Any days at the desk: of whoever was erased, no value is left in any table or file."""

import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID, uuid4

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.calls import Outcome
from app.domain.changes import Action, Batch, Erasure, added
from app.domain.errors import UserError
from app.domain.imports.layouts import propose
from app.domain.meetings import UNLIMITED, Channel, Gathering
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.people import Address, Person
from app.storage.opening import open_storage
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.merging import merge, unmerge
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import Form, Guest, edit_person, sign_up
from app.usecases.desk.undoing import redo, undo
from app.usecases.desk.waiting import record_call
from app.usecases.importing.ports import ErasedRows
from app.usecases.importing.preview import bring_in, preview
from app.usecases.register import Register
from tests.fakes.clock import FakeClock
from tests.fakes.exports import table
from tests.fakes.imports import MemoryErasedRows, an_import
from tests.fakes.people import a_session
from tests.fakes.register import MemoryRegister, keep
from tests.storage.files import behind

HEADERS = ("Nom", "Prénom", "Téléphone", "Courriel", "Commentaire")
PAIR, HALL = a_session(2), a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
SESSIONS = st.sampled_from([PAIR.id, HALL.id])
ANY = st.integers(0, 40)


class AnyDays(RuleBasedStateMachine):
    """What people at a desk do, with values that are nobody else's."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = FakeClock()
        self.number = 0
        self.values: dict[UUID, set[str]] = defaultdict(set)
        self.forbidden: set[str] = set()
        self.brought: list[tuple[str, ...]] = []
        self.resources = ExitStack()

    @initialize()
    def open(self) -> None:
        """Open the desk with two sessions."""
        self.register, self.erased = self.opened()
        self.office = Office(self.register, self.clock, "Léa")
        keep(self.register, PAIR, HALL)

    def opened(self) -> tuple[Register, ErasedRows]:
        """The register that is held to it."""
        return MemoryRegister(), MemoryErasedRows()

    def dump(self) -> str:
        """All that is kept, as text."""
        assert isinstance(self.register, MemoryRegister)
        return f"{self.register._rows} {self.register._batches}"

    def teardown(self) -> None:
        """Close it."""
        self.resources.close()

    def fresh(self, sign: str) -> str:
        self.number += 1
        return f"{sign}{self.number:05}q"

    def somebody(self) -> Person:
        fresh = self.fresh
        phone = f"06 90 {self.number // 100 % 100:02} {self.number % 100:02} 77"
        self.number += 1
        person = Person(
            uuid4(), fresh("Gn"), fresh("Fm"), phones=(phone,), email=f"{fresh('em')}@ex.fr",
            address=Address((fresh("Ad"),), "35000", "Rennes"), note=fresh("Nt"),
        )  # fmt: skip
        self.owns(person)
        return person

    def owns(self, person: Person) -> None:
        """Whatever is written of somebody is theirs alone."""
        told = (person.given_name, person.family_name, person.note, *person.phones, person.email)
        self.values[person.id] |= {each for each in (*told, *person.address.lines) if each}

    def pick(self, number: int) -> Person | None:
        people = self.register.everybody()
        return people[number % len(people)] if people else None

    def do(self, step: Callable[[], object]) -> bool:
        self.clock.advance(seconds=1)
        with suppress(UserError):
            step()
            return True
        return False

    @rule(session=SESSIONS)
    def sign_up(self, session):
        person = self.somebody()
        note = self.fresh("Rn")
        self.values[person.id].add(note)
        form = Form(session, (Guest(person),), Channel.PAPER, note=note)
        self.do(lambda: sign_up(self.office, form))

    @rule(session=SESSIONS)
    def sign_a_couple_up(self, session):
        guests = tuple(Guest(self.somebody()) for _ in range(2))
        self.do(lambda: sign_up(self.office, Form(session, guests, Channel.PHONE)))

    @rule(session=SESSIONS, number=ANY)
    def come_again(self, session, number):
        person = self.pick(number)
        if person is not None:
            guest = Guest(person, person)
            self.do(lambda: sign_up(self.office, Form(session, (guest,), Channel.EMAIL)))

    @rule(number=ANY)
    def correct(self, number):
        before = self.pick(number)
        if before is not None:
            new = self.somebody()
            after = replace(new, id=before.id, merged_into=before.merged_into)
            self.values[before.id] |= self.values.pop(new.id)
            self.do(lambda: edit_person(self.office, before, after))

    @rule(one=ANY, other=ANY)
    def merge_two(self, one, other):
        kept, double = self.pick(one), self.pick(other)
        if kept is not None and double is not None:
            self.do(lambda: merge(self.office, kept.id, double.id))

    @rule(number=ANY)
    def part_two(self, number):
        kept = self.pick(number)
        for double in self.register.doubles_of(kept.id)[:1] if kept else ():
            self.do(partial(unmerge, self.office, double.id))

    @rule(number=ANY, session=SESSIONS)
    def call(self, number, session):
        person = self.pick(number)
        if person is not None:
            note = self.fresh("Cn")
            self.values[person.id].add(note)
            outcome = Outcome.NO_ANSWER
            self.do(lambda: record_call(self.office, person.id, session, outcome, note))

    @rule(number=ANY)
    def tell(self, number):
        person = self.pick(number)
        if person is None:
            return
        for seat in self.register.of_person(person.id)[:1]:
            sent = self.register.messages(seat.session)
            at = 1 + sum(each.registration == seat.id for each in sent)
            note = self.fresh("Mn")
            self.values[person.id].add(note)
            told = Message(
                message_id(seat.id, at), seat.id, person.id, at, Occasion.CONFIRMATION, Way.EMAIL,
                Delivery.GONE, "v", seat.standing, self.clock.now(), "Léa", note=note,
            )  # fmt: skip
            self.do(partial(self.office.write, Action.TELL, added(told)))

    @rule(number=ANY, to=SESSIONS)
    def move_or_cancel(self, number, to):
        person = self.pick(number)
        seats = self.register.of_person(person.id) if person else ()
        for seat in seats[:1]:
            if seat.session == to:
                self.do(partial(cancel, self.office, seat.id))
            else:
                self.do(partial(move, self.office, seat.id, to))

    @rule()
    def take_back(self):
        self.do(lambda: undo(self.office))

    @rule()
    def do_again(self):
        self.do(lambda: redo(self.office))

    @rule(more=st.integers(0, 2))
    def bring_a_longer_table_in(self, more):
        for _ in range(more):
            fresh = self.fresh
            phone = f"06 91 00 {self.number // 100 % 100:02} {self.number % 100:02}"
            texts = fresh("Fm"), fresh("Gn"), phone, f"{fresh('em')}@ex.fr", fresh("Nt")
            self.brought.append(texts)
        what = table(HEADERS, *self.brought)
        wanted = replace(an_import(what, HALL.id), layout=propose(what))

        def bring() -> None:
            bring_in(self.office, preview(self.office, self.erased, wanted))

        if self.brought and self.do(bring):
            by_name = {each[0]: each for each in self.brought}
            for each in self.register.everybody():
                if each.family_name in by_name:
                    self.values[each.id] |= set(by_name[each.family_name])

    @precondition(lambda self: self.register.everybody())
    @rule(number=ANY)
    def erase(self, number):
        person = self.pick(number)
        assert person is not None
        gone = {person.id} | {each.id for each in self.register.doubles_of(person.id)}
        done = Batch(uuid4(), self.clock.now(), "Paul", Action.ERASE, ())
        self.clock.advance(seconds=1)
        self.register.erase(Erasure(done, frozenset({person.id})))
        for each in gone:
            self.forbidden |= self.values.pop(each, set())
        assert self.register.people(gone) == {}

    @precondition(lambda self: self.register.everybody())
    @rule(number=ANY)
    def reduce(self, number):
        person = self.pick(number)
        assert person is not None
        done = Batch(uuid4(), self.clock.now(), "Paul", Action.PURGE, ())
        self.clock.advance(seconds=1)
        self.register.erase(Erasure(done, frozenset(), frozenset({person.id})))
        left = self.register.person(person.id)
        names = {left.given_name, left.family_name}
        self.forbidden |= self.values[person.id] - names - self.former_names(person)
        self.values[person.id] = names

    def former_names(self, person: Person) -> set[str]:
        """Names stay with those who are only reduced."""
        return {each for each in self.values[person.id] if each[:2] in ("Gn", "Fm")}

    @invariant()
    def nothing_of_them_is_left(self):
        if self.forbidden:
            held = self.dump()
            assert [each for each in self.forbidden if each in held] == []


class AnyDaysOnDisk(AnyDays):
    """The same in a real data file, where the bytes are looked at."""

    def opened(self) -> tuple[Register, ErasedRows]:
        """A data file of its own."""
        self.folder = Path(tempfile.mkdtemp())
        self.resources.callback(shutil.rmtree, self.folder)
        storage = self.resources.enter_context(closing(open_storage(self.folder, self.clock)))
        self.storage = storage
        return storage.register, storage.imports

    def dump(self) -> str:
        """All tables, and what the file and its log hold, whatever it means."""
        with closing(behind(self.storage.file)) as reader:
            tables = "\n".join(reader.iterdump())
        files = (each.read_bytes() for each in self.folder.rglob("*") if each.is_file())
        return tables + "".join(each.decode("utf-8", "replace") for each in files)

    @rule()
    def open_again(self) -> None:
        """As after a night."""
        self.storage.close()
        storage = self.resources.enter_context(closing(open_storage(self.folder, self.clock)))
        assert storage.notices == ()
        self.storage, self.register, self.erased = storage, storage.register, storage.imports
        self.office = Office(self.register, self.clock, "Léa")

    @rule()
    def back_up(self) -> None:
        """As every day."""
        self.clock.advance(seconds=1)
        self.storage.back_up()


# to make a failing day shorter takes minutes of opening and closing files
NO_SHRINK = tuple(each for each in Phase if each not in {Phase.shrink, Phase.explain})
TestAnyDays = AnyDays.TestCase
TestAnyDaysOnDisk = AnyDaysOnDisk.TestCase
TestAnyDaysOnDisk.settings = settings(
    max_examples=5, stateful_step_count=20, deadline=None, phases=NO_SHRINK
)
