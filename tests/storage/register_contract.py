"""What every register of people, sessions and registrations does, in memory or on disk."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.calls import Call, Outcome
from app.domain.changes import Action, Batch, Change, added, backwards, same
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow, row_id
from app.domain.likeness import keys_of
from app.domain.meetings import (
    UNLIMITED,
    Attendance,
    Channel,
    Counts,
    Gathering,
    PlannedStep,
    Registration,
    Session,
    Standing,
    Turn,
)
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.people import Address, Civility, Consent, Need, Person, Reach, Status
from app.usecases.register import Register

EVENING = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
TUESDAY = Session(UUID(int=1), EVENING, "Salle « Émile »", "histoire", Gathering.SMALL_GROUP, 5)
ASSEMBLY = Session(
    UUID(int=2), EVENING + timedelta(days=1), "Grande salle", "agir", Gathering.ASSEMBLY, 300, 212
)
ZOE = Person(UUID(int=11), "Zoé", "d’Aubigné")
ANNE = Person(UUID(int=12), "Anne", "Élie")
OMAR = Person(UUID(int=13), "Omar", "Emery")
ALINE = Person(UUID(int=14), "Aline", "ÉMERY")
ALL_KNOWN = Person(
    UUID(int=15), "Jean-Pierre", "Le Goff", Civility.SIR,
    ("06 12 34 56 78 (soir)", "+33 1 23 45 67 89"), "JP@exemple.fr",
    Address(("3 rue des Lilas", "Bâtiment B"), "35000", "Rennes"), "Le Parc", Status.TENANT,
    Reach.PHONE, frozenset({Need.HEARING, Need.WHEELCHAIR}), frozenset({"agir"}),
    frozenset({"syndic", "histoire"}), Consent(EVENING, "2"), "Sonner fort",
)  # fmt: skip
ALL_SAID = Registration(
    UUID(int=31), TUESDAY.id, ALL_KNOWN, Channel.ONLINE, Attendance.PRESENT, Standing.OFFERED,
    date(2026, 2, 27), EVENING - timedelta(days=3), EVENING, "Léa", ASSEMBLY.id,
    EVENING + timedelta(hours=2), "Paul", UUID(int=32), Turn(date(2026, 2, 28), EVENING), EVENING,
    EVENING + timedelta(hours=1), "2", "framaforms", "Vient avec sa voisine",
)  # fmt: skip
EVERYTHING = replace(
    TUESDAY, id=UUID(int=3), gathering=Gathering.ASSEMBLY, capacity=UNLIMITED, head_count=0,
    plan=(PlannedStep("quiz", 4),), preparation={"quiz": "Ici."}, more_modules=("agir", "syndic"),
    minutes=90, facilitator="Paul", notes="Clé à l’accueil", series=UUID(int=9),
    cancelled_at=EVENING - timedelta(days=1),
)  # fmt: skip


def seat(number: int, person: Person, session: Session = TUESDAY, **known: Any) -> Registration:
    return replace(Registration(UUID(int=number), session.id, person, Channel.PAPER), **known)


TOLD = Message(
    message_id(UUID(int=21), 2), UUID(int=21), ZOE.id, 2, Occasion.CONVOCATION, Way.EMAIL,
    Delivery.GOING, "0123456789abcdef", Standing.SEATED, EVENING, "Léa", copy=True, note="250",
)  # fmt: skip


def batch(*changes: Change, at: datetime = EVENING, **known: Any) -> Batch:
    return replace(Batch(uuid4(), at, "Léa", Action.SIGN_UP, changes), **known)


def put(register: Register, *entities: Any) -> Batch:
    written = batch(*added(*entities))
    register.write(written)
    return written


def alike(one: Batch, other: Batch) -> bool:
    """Batches hold the same; of the people in registrations, the ids count."""
    return replace(one, changes=()) == replace(other, changes=()) and all(
        same(first.before, second.before) and same(first.after, second.after)
        for first, second in zip(one.changes, other.changes, strict=True)
    )


class RegisterContract:
    """Subclasses give the fixture `register`: an empty one."""

    def test_an_empty_one_holds_nothing(self, register: Register):
        assert register.sessions() == ()
        assert register.everybody() == ()
        assert register.batches(EVENING) == ()
        assert dict(register.counts()) == {}

    def test_lists_sessions_earliest_first(self, register: Register):
        put(register, ASSEMBLY, TUESDAY)
        assert register.sessions() == (TUESDAY, ASSEMBLY)
        assert register.session(ASSEMBLY.id) == ASSEMBLY

    def test_keeps_all_that_is_said_of_a_session(self, register: Register):
        put(register, EVERYTHING)
        assert register.session(EVERYTHING.id) == EVERYTHING
        assert hash(register.session(EVERYTHING.id)) == hash(EVERYTHING)

    def test_keeps_all_that_is_known_of_a_person(self, register: Register):
        put(register, ALL_KNOWN, ZOE)
        assert register.person(ALL_KNOWN.id) == ALL_KNOWN
        assert dict(register.people([ZOE.id, UUID(int=99)])) == {ZOE.id: ZOE}
        assert register.everybody() == (ZOE, ALL_KNOWN)

    def test_keeps_all_that_is_said_of_a_registration(self, register: Register):
        put(register, TUESDAY, ALL_KNOWN, ALL_SAID)
        assert register.registration(ALL_SAID.id) == ALL_SAID
        assert register.registrations(TUESDAY.id) == (ALL_SAID,)
        assert register.of_person(ALL_KNOWN.id) == (ALL_SAID,)

    def test_keeps_calls_in_the_order_of_time(self, register: Register):
        late = Call(UUID(int=41), ZOE.id, TUESDAY.id, UUID(int=21), EVENING, "Léa", Outcome.REACHED)
        early = replace(
            late, id=UUID(int=42), at=EVENING - timedelta(hours=1), outcome=Outcome.NO_ANSWER,
            registration=None, note="répondeur",
        )  # fmt: skip
        put(register, TUESDAY, ZOE, seat(21, ZOE), late, early)
        assert register.calls(TUESDAY.id) == (early, late)
        assert register.calls_to(ZOE.id) == (early, late)
        assert register.calls(ASSEMBLY.id) == ()

    def test_keeps_what_people_were_told_in_its_order_whatever_the_clock(self, register: Register):
        first = replace(
            TOLD, id=message_id(UUID(int=21), 1), number=1, at=EVENING + timedelta(hours=1), note=""
        )
        put(register, TUESDAY, ZOE, seat(21, ZOE), TOLD, first)
        assert register.messages(TUESDAY.id) == (first, TOLD)
        assert register.messages(ASSEMBLY.id) == ()
        gone = replace(TOLD, delivery=Delivery.GONE, copy=False)
        register.write(batch(Change(TOLD, gone)))
        assert register.messages(TUESDAY.id) == (first, gone)

    def test_refuses_the_same_message_to_two_windows(self, register: Register):
        put(register, TUESDAY, ZOE, seat(21, ZOE), TOLD)
        with pytest.raises(UserError, match="changed this in the meantime"):
            put(register, replace(TOLD, who="Paul"))
        assert register.messages(TUESDAY.id) == (TOLD,)

    def test_keeps_a_registration_of_which_somebody_was_told(self, register: Register):
        written = put(register, TUESDAY, ZOE, seat(21, ZOE))
        put(register, TOLD)
        with pytest.raises(UserError, match="told of this registration already"):
            register.write(batch(*backwards(written.changes)))
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)
        register.write(batch(*backwards((*written.changes, *added(TOLD)))))
        assert register.registrations(TUESDAY.id) == ()

    def test_keeps_the_rows_of_an_import_by_key(self, register: Register):
        row = KeptRow(
            row_id("framaforms", "7"), "framaforms", "7", "abc", ZOE.id, None, {"Nom": "Zoé"}
        )
        put(register, ZOE, row)
        assert dict(register.kept_rows("framaforms")) == {"7": row}
        assert dict(register.kept_rows("google")) == {}

    @pytest.mark.parametrize(
        ("ask", "told"),
        [
            (lambda register: register.session(TUESDAY.id), "session no longer exists"),
            (lambda register: register.person(ZOE.id), "person is no longer in the file"),
            (lambda register: register.registration(UUID(int=21)), "registration no longer exists"),
            (lambda register: register.batch(UUID(int=21)), "no longer in the history"),
        ],
    )
    def test_says_that_something_is_unknown(self, register: Register, ask: Any, told: str):
        with pytest.raises(UserError, match=told):
            ask(register)

    def test_gives_times_back_in_utc(self, register: Register):
        paris = timezone(timedelta(hours=1))
        put(register, replace(TUESDAY, starts_at=EVENING.astimezone(paris)))
        assert register.session(TUESDAY.id).starts_at.tzinfo is UTC
        assert register.session(TUESDAY.id) == TUESDAY

    def test_lists_people_by_name_whatever_accents_and_capitals(self, register: Register):
        people = (OMAR, ZOE, ALINE, ANNE)
        seats = [seat(number, person) for number, person in enumerate(people, start=21)]
        put(register, TUESDAY, *people, *seats)
        listed = [each.person for each in register.registrations(TUESDAY.id)]
        assert listed == [ZOE, ANNE, ALINE, OMAR]
        assert list(register.everybody()) == listed

    def test_lists_only_the_people_of_one_session(self, register: Register):
        put(register, TUESDAY, ASSEMBLY, ZOE, seat(21, ZOE), seat(22, ZOE, ASSEMBLY))
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)
        assert register.of_person(ZOE.id) == (seat(21, ZOE), seat(22, ZOE, ASSEMBLY))

    def test_counts_by_what_a_registration_is_worth(self, register: Register):
        standings = (Standing.SEATED, Standing.WAITING, Standing.SEATED, Standing.CANCELLED)
        people = (ZOE, ANNE, OMAR, ALINE)
        seats = [
            seat(number, person, standing=standing)
            for number, (person, standing) in enumerate(zip(people, standings, strict=True), 21)
        ]
        put(register, TUESDAY, ASSEMBLY, *people, *seats)
        assert dict(register.counts()) == {TUESDAY.id: Counts(2, 1, 0, 1)}
        assert register.counts_of(TUESDAY.id) == Counts(2, 1, 0, 1)
        assert register.counts_of(UUID(int=0)) == Counts()

    def test_takes_a_new_spelling_of_a_name_everywhere(self, register: Register):
        put(register, TUESDAY, ZOE, seat(21, ZOE))
        married = replace(ZOE, family_name="Élie")
        register.write(batch(Change(ZOE, married)))
        assert register.registrations(TUESDAY.id) == (seat(21, married),)

    def test_a_registration_changes_whatever_became_of_its_person(self, register: Register):
        put(register, TUESDAY, ZOE, seat(21, ZOE))
        married = replace(ZOE, family_name="Élie")
        register.write(batch(Change(ZOE, married)))
        register.write(batch(Change(seat(21, ZOE), seat(21, ZOE, note="x"))))
        assert register.registration(UUID(int=21)) == seat(21, married, note="x")

    def test_refuses_the_same_person_twice_in_a_session(self, register: Register):
        put(register, TUESDAY, ZOE, seat(21, ZOE))
        with pytest.raises(UserError, match="AUBIGNÉ Zoé is already registered"):
            put(register, seat(22, ZOE, standing=Standing.WAITING))
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_lets_somebody_who_cancelled_come_back(self, register: Register):
        cancelled = seat(21, ZOE, standing=Standing.CANCELLED)
        put(register, TUESDAY, ZOE, cancelled)
        put(register, replace(cancelled, id=UUID(int=23)), seat(22, ZOE))
        assert len(register.registrations(TUESDAY.id)) == 3

    @pytest.mark.parametrize(
        ("entities", "told"),
        [
            ((ZOE, seat(21, ZOE)), "session no longer exists"),
            ((TUESDAY, TUESDAY), "each row once"),
        ],
    )
    def test_refuses_what_cannot_be(self, register: Register, entities: Any, told: str):
        with pytest.raises((UserError, ValueError), match=told):
            put(register, *entities)
        assert register.everybody() == ()
        assert register.sessions() == ()

    def test_refuses_a_row_that_is_there_already(self, register: Register):
        put(register, ZOE)
        with pytest.raises(UserError, match="changed this in the meantime"):
            put(register, ANNE, replace(ZOE, note="x"))
        assert register.everybody() == (ZOE,)

    @pytest.mark.parametrize("after", [replace(ZOE, note="x"), None])
    def test_refuses_what_somebody_else_changed_and_writes_nothing(
        self, register: Register, after: Person | None
    ):
        put(register, replace(ZOE, note="y"))
        with pytest.raises(UserError, match="changed this in the meantime"):
            register.write(batch(*added(ANNE), Change(ZOE, after)))
        assert register.everybody() == (replace(ZOE, note="y"),)
        assert len(register.batches(EVENING)) == 1

    def test_refuses_to_change_what_is_gone(self, register: Register):
        with pytest.raises(UserError, match="changed this in the meantime"):
            register.write(batch(Change(ZOE, replace(ZOE, note="x"))))

    @pytest.mark.parametrize("gone", [TUESDAY, ZOE])
    def test_keeps_what_others_point_at(self, register: Register, gone: Session | Person):
        put(register, TUESDAY, ZOE, seat(21, ZOE))
        with pytest.raises(UserError, match="changed this in the meantime"):
            register.write(batch(Change(gone, None)))
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_refuses_the_last_seat_to_two(self, register: Register):
        full = replace(TUESDAY, capacity=1)
        put(register, full, ZOE, ANNE, seat(21, ZOE), seat(22, ANNE, standing=Standing.WAITING))
        for standing in (Standing.SEATED, Standing.OFFERED):
            after = seat(22, ANNE, standing=standing)
            with pytest.raises(UserError, match="No seat is free any more"):
                register.write(batch(Change(seat(22, ANNE, standing=Standing.WAITING), after)))
        beyond = seat(22, ANNE, over_capacity_by="Léa")
        register.write(batch(Change(seat(22, ANNE, standing=Standing.WAITING), beyond)))
        with pytest.raises(UserError, match="No seat is free any more"):
            register.write(batch(Change(beyond, seat(22, ANNE))))
        register.write(batch(Change(full, replace(full, capacity=UNLIMITED))))
        register.write(batch(Change(beyond, seat(22, ANNE))))

    def test_refuses_to_take_seats_away_from_people(self, register: Register):
        put(register, TUESDAY, ZOE, ANNE, seat(21, ZOE), seat(22, ANNE))
        with pytest.raises(UserError, match="No seat is free any more"):
            register.write(batch(Change(TUESDAY, replace(TUESDAY, capacity=1))))
        register.write(batch(Change(TUESDAY, replace(TUESDAY, capacity=2))))

    def test_takes_a_whole_batch_back(self, register: Register):
        put(register, TUESDAY)
        call = Call(UUID(int=41), ZOE.id, TUESDAY.id, None, EVENING, "Léa", Outcome.REACHED)
        row = KeptRow(row_id("a", "7"), "a", "7", "abc", ZOE.id)
        written = put(register, ZOE, seat(21, ZOE), call, row)
        register.write(batch(*backwards(written.changes)))
        assert register.registrations(TUESDAY.id) == ()
        assert register.everybody() == ()
        assert register.calls(TUESDAY.id) == ()
        assert register.search("zoe", 5) == ()
        assert register.alike(keys_of(ZOE), 5) == ()
        put(register, ZOE, seat(21, ZOE), call, row)
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_gives_a_seat_to_somebody_else_in_one_batch(self, register: Register):
        put(register, TUESDAY, ZOE, seat(21, ZOE))
        cancelled = seat(21, ZOE, standing=Standing.CANCELLED)
        changes = (Change(seat(21, ZOE), cancelled), *added(ANNE, seat(22, ANNE), seat(23, ZOE)))
        register.write(batch(*changes))
        register.write(batch(*backwards(changes)))
        assert register.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_has_a_new_edition_after_each_batch_and_none_after_a_refusal(self, register: Register):
        editions = [register.edition()]
        put(register, TUESDAY, ZOE)
        editions.append(register.edition())
        with pytest.raises(UserError):
            put(register, ZOE)
        assert register.edition() == editions[-1]
        register.write(batch(Change(ZOE, replace(ZOE, note="Rappeler"))))
        editions.append(register.edition())
        assert editions == sorted(set(editions))

    def test_tells_what_was_done_to_one_row_and_who_was_made_one_with_it(self, register: Register):
        put(register, TUESDAY, ZOE, ANNE, seat(21, ZOE))
        merged = replace(ANNE, merged_into=ZOE.id)
        register.write(batch(Change(ZOE, replace(ZOE, note="Rappeler")), Change(ANNE, merged)))
        assert [each.changes for each in register.story(ANNE.id)] == [
            (Change(None, ANNE),),
            (Change(ANNE, merged),),
        ]
        assert register.doubles_of(ZOE.id) == (merged,)
        assert register.doubles_of(ANNE.id) == ()

    def test_keeps_what_was_done_in_order(self, register: Register):
        first = put(register, TUESDAY, ALL_KNOWN, ALL_SAID, EVERYTHING)
        second = batch(
            Change(ALL_KNOWN, replace(ALL_KNOWN, email="")), undoes=first.id, note="parce que",
            at=EVENING + timedelta(minutes=1), action=Action.EDIT_PERSON,
        )  # fmt: skip
        register.write(second)
        kept = register.batches(EVENING)
        assert [each.id for each in kept] == [first.id, second.id]
        assert all(alike(one, other) for one, other in zip(kept, (first, second), strict=True))
        assert register.batches(second.at)[0].id == second.id
        assert alike(register.batch(second.id), second)
        assert [each.id for each in register.history(ALL_KNOWN.id)] == [first.id, second.id]
        assert [each.id for each in register.history(ALL_SAID.id)] == [first.id]
        assert register.history(UUID(int=99)) == ()

    def test_counts_what_a_step_changed(self, register: Register):
        step = put(register, TUESDAY, ZOE, ANNE, seat(21, ZOE))
        assert register.extent(step.id) == {Session: 1, Person: 2, Registration: 1}

    def test_tells_a_large_step_by_its_first_changes(self, register: Register):
        whole = put(register, TUESDAY, ALL_KNOWN, ALL_SAID, EVERYTHING)
        (told,) = register.batches(EVENING, 2)
        assert alike(told, replace(whole, changes=whole.changes[:2]))
        (named,) = register.history(EVERYTHING.id, 0)
        assert alike(named, replace(whole, changes=()))

    def test_keeps_the_order_of_writing_when_the_clock_goes_back(self, register: Register):
        first = put(register, ZOE)
        second = batch(*added(ANNE), at=EVENING - timedelta(hours=1))
        register.write(second)
        kept = register.batches(EVENING - timedelta(days=1))
        assert [each.id for each in kept] == [first.id, second.id]

    def test_names_the_people_of_the_history_even_when_they_are_gone(self, register: Register):
        written = put(register, TUESDAY, ZOE, seat(21, ZOE))
        register.write(batch(*backwards(written.changes)))
        named = register.batch(written.id).changes[2].after
        assert isinstance(named, Registration)
        assert named.person.full_name == "D’AUBIGNÉ Zoé"

    @pytest.mark.parametrize(
        "typed",
        [
            "legoff", "le goff", "goff jean", "JEAN-PIERRE LEG", "pierre l", "Lé", "jeanp",
            "06 12 34", "+33 6 12", "612345678", "0123456789", "jp@ex", " Goff  ",
        ],
    )  # fmt: skip
    def test_finds_somebody_by_what_is_known(self, register: Register, typed: str):
        put(register, ALL_KNOWN, ZOE, ANNE)
        assert register.search(typed, 5) == (ALL_KNOWN,)

    @pytest.mark.parametrize(
        "typed", ["", " ", "’", "goff zoe", "0612345679", "@", "jp@exemple.com"]
    )
    def test_finds_nobody_where_nobody_is_meant(self, register: Register, typed: str):
        put(register, ALL_KNOWN, ZOE, ANNE)
        assert register.search(typed, 5) == ()

    def test_finds_those_first_who_are_called_just_that(self, register: Register):
        marc, martin = replace(ZOE, family_name="Martineau"), replace(ANNE, family_name="Martin")
        put(register, marc, martin)
        assert register.search("martin", 5) == (martin, marc)
        assert register.search("martin", 1) == (martin,)
        assert register.search("martin", 0) == ()

    def test_finds_everybody_once_however_many_of_their_words_fit(self, register: Register):
        people = [
            Person(UUID(int=number), "Anne-Annick", "Annic-Anna") for number in range(100, 130)
        ]
        put(register, *people)
        assert len(set(register.search("ann", 30))) == 30

    def test_finds_somebody_under_the_new_name_only(self, register: Register):
        put(register, ZOE)
        married = replace(ZOE, family_name="Élie")
        register.write(batch(Change(ZOE, married)))
        assert register.search("elie", 5) == (married,)
        assert register.search("aubigne", 5) == ()

    def test_finds_those_who_were_merged_no_more(self, register: Register):
        put(register, ZOE, replace(ALL_KNOWN, merged_into=ZOE.id))
        assert register.search("goff", 5) == ()
        assert register.alike(keys_of(ALL_KNOWN), 5) == ()
        assert register.everybody() == (ZOE,)

    def test_knows_the_last_number_of_a_certificate_of_a_year(self, register: Register):
        assert register.last_certificate(2026) == 0
        numbers = ("2026-0009", "2026-10000", "2025-0044")
        people = (ZOE, ANNE, OMAR)
        seats = (
            replace(seat(at, person), certificate=number)
            for at, (person, number) in enumerate(zip(people, numbers, strict=True), 41)
        )
        put(register, TUESDAY, *people, *seats)
        assert register.last_certificate(2026) == 10000
        assert register.last_certificate(2025) == 44
        assert register.last_certificate(20) == 0

    def test_finds_people_who_may_be_one(self, register: Register):
        put(register, ALL_KNOWN, ZOE)
        typed = Person(uuid4(), "", "?", phones=("06.12.34.56.78",))
        assert register.alike(keys_of(typed), 5) == (ALL_KNOWN,)
        assert register.alike(frozenset(), 5) == ()
