from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

import pytest

from app.domain.calls import Outcome
from app.domain.changes import Action, Batch
from app.domain.errors import UserError
from app.domain.meetings import Registration, Standing
from app.domain.messages import Delivery, Message, Occasion, Way
from app.domain.people import Address, Person, Reach
from app.usecases.desk.leaving import cancel, move
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import cancel_session, move_session
from app.usecases.desk.telling import (
    begin,
    copy_for,
    note_letters,
    perhaps_told,
    settle,
    whom_to_tell,
)
from app.usecases.desk.undoing import (
    redo,
    redoable,
    steps_of_today,
    take_back,
    undo,
    undoable,
)
from app.usecases.desk.waiting import answer_offer, call_about, offer_seat, record_call, seat
from app.usecases.register import Register
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import begun, come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

Found = TypeVar("Found")
SOON = TUESDAY_EVENING + timedelta(days=7)
TUESDAY = a_session(2, SOON)
THURSDAY = a_session(5, SOON + timedelta(days=2))
ANNE = somebody("Arno", "Anne", email="anne@exemple.fr", phones=("02 99 00 00 00",))
BOB = somebody("Blot", "Bob", address=Address(("Ici",), "35000", "Rennes"))
CLEO = somebody("Cam", "Cléo", phones=("02 99 11 11 11",))


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY, THURSDAY)
    come(office, TUESDAY, ANNE, BOB)
    come(office, TUESDAY, CLEO)
    return office


def some(found: Found | None) -> Found:
    """What must be there."""
    assert found is not None
    return found


def due(office: Office, occasion: Occasion = Occasion.CONFIRMATION) -> dict[str, Occasion]:
    """Who must be told, and of what."""
    found = whom_to_tell(office.register, TUESDAY.id, office.now(), occasion)
    return {each.registration.person.given_name: each.occasion for each in found}


def of(office: Office, person: Person) -> Registration:
    return next(
        each for each in office.register.registrations(TUESDAY.id) if each.person.id == person.id
    )


def tell(office: Office, person: Person, delivery: Delivery = Delivery.GONE) -> Message:
    """Tell somebody what holds now by e-mail."""
    found = whom_to_tell(office.register, TUESDAY.id, office.now())
    [wanted] = [each for each in found if each.registration.person.id == person.id]
    message = begun(office, wanted)
    return settle(office, message, delivery, "550" if delivery is Delivery.REFUSED else "")


def test_everybody_is_told_once_by_their_own_way(office):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())
    assert [each.way for each in found] == [Reach.EMAIL, Reach.POST, Reach.PHONE]
    assert due(office) == {
        "Anne": Occasion.CONFIRMATION, "Bob": Occasion.CONFIRMATION, "Cléo": Occasion.WAITING
    }  # fmt: skip
    tell(office, ANNE)
    note_letters(office, TUESDAY.id, [of(office, BOB).id], Occasion.CONFIRMATION)
    record_call(office, CLEO.id, TUESDAY.id, Outcome.REACHED)
    assert due(office) == {}
    assert [each.way for each in office.register.messages(TUESDAY.id) if each.person == BOB.id] == [
        Way.LETTER
    ]


def test_those_of_a_session_that_moved_are_told_again(office):
    tell(office, ANNE)
    move_session(office, TUESDAY.id, SOON + timedelta(days=1), "Mairie")
    assert due(office)["Anne"] is Occasion.CHANGE
    assert due(office)["Bob"] is Occasion.CONFIRMATION
    tell(office, ANNE)
    assert "Anne" not in due(office)
    cancel_session(office, TUESDAY.id)
    assert set(due(office).values()) == {Occasion.CANCELLATION}
    assert due(office, Occasion.CONVOCATION) == {}


def test_a_move_that_is_undone_before_anybody_heard_of_it_bothers_nobody(office):
    tell(office, ANNE)
    move_session(office, TUESDAY.id, SOON + timedelta(days=1), "Mairie")
    undo(office)
    assert "Anne" not in due(office)


def test_whoever_gets_a_seat_is_told_of_it(office):
    tell(office, CLEO)
    assert "Cléo" not in due(office)
    seat(office, of(office, CLEO).id)
    assert due(office)["Cléo"] is Occasion.CONFIRMATION


def test_a_seat_taken_on_the_phone_needs_no_other_message(office):
    cancel(office, of(office, BOB).id)
    held = of(office, CLEO).id
    offer_seat(office, held, office.now() + timedelta(days=1))
    assert due(office)["Cléo"] is Occasion.OFFER
    answer_offer(office, held, Outcome.NO_ANSWER)
    assert due(office)["Cléo"] is Occasion.OFFER
    answer_offer(office, held, Outcome.REACHED_YES)
    assert due(office) == {"Anne": Occasion.CONFIRMATION}
    undo(office)
    assert due(office)["Cléo"] is Occasion.OFFER


def test_whoever_says_no_or_is_not_reached_was_told_nothing(office):
    record_call(office, CLEO.id, TUESDAY.id, Outcome.NO_ANSWER)
    assert due(office)["Cléo"] is Occasion.WAITING
    cancel(office, of(office, BOB).id)
    held = of(office, CLEO).id
    offer_seat(office, held, office.now() + timedelta(days=1))
    answer_offer(office, held, Outcome.REACHED_NO)
    assert office.register.messages(TUESDAY.id) == ()
    assert "Cléo" not in due(office)


def test_a_second_call_and_a_call_to_a_stranger_add_nothing(office):
    stranger = somebody()
    keep(office.register, stranger)
    record_call(office, CLEO.id, TUESDAY.id, Outcome.REACHED)
    record_call(office, CLEO.id, TUESDAY.id, Outcome.REACHED)
    record_call(office, stranger.id, TUESDAY.id, Outcome.REACHED)
    assert len(office.register.messages(TUESDAY.id)) == 1
    assert len(office.register.calls(TUESDAY.id)) == 3


def test_whoever_moved_is_told_of_the_other_session(office):
    tell(office, ANNE)
    move(office, of(office, ANNE).id, THURSDAY.id)
    found = whom_to_tell(office.register, THURSDAY.id, office.now())
    assert [each.occasion for each in found] == [Occasion.CONFIRMATION]
    assert "Anne" not in due(office)


def test_a_convocation_goes_to_those_with_a_seat_once(office):
    assert due(office, Occasion.CONVOCATION) == {
        "Anne": Occasion.CONVOCATION, "Bob": Occasion.CONVOCATION
    }  # fmt: skip
    people = [of(office, ANNE).id, of(office, BOB).id, of(office, CLEO).id]
    batch = note_letters(office, TUESDAY.id, people, Occasion.CONVOCATION)
    assert len(some(batch).changes) == 2
    assert some(batch).action is Action.TELL
    assert due(office, Occasion.CONVOCATION) == {}
    assert due(office) == {"Cléo": Occasion.WAITING}
    assert note_letters(office, TUESDAY.id, people[:2], Occasion.CONVOCATION) is None


def test_whoever_is_convoked_by_phone_is_not_convoked_again(office):
    tell(office, ANNE)
    found = whom_to_tell(office.register, TUESDAY.id, office.now(), Occasion.CONVOCATION)
    call_about(office, found[0], Outcome.NO_ANSWER)
    assert "Anne" in due(office, Occasion.CONVOCATION)
    call_about(office, found[0], Outcome.REACHED, "tout va bien")
    assert "Anne" not in due(office, Occasion.CONVOCATION)
    assert {each.note for each in office.register.calls(TUESDAY.id)} == {"", "tout va bien"}
    undo(office)
    assert "Anne" in due(office, Occasion.CONVOCATION)


def test_a_second_copy_is_made_on_purpose_only(office):
    bob = of(office, BOB).id
    assert not copy_for(office.register, bob, office.now()).copy
    note_letters(office, TUESDAY.id, [bob, bob], Occasion.CONFIRMATION)
    assert note_letters(office, TUESDAY.id, [bob], Occasion.CONFIRMATION) is None
    wanted = copy_for(office.register, bob, office.now())
    assert (wanted.copy, wanted.occasion, wanted.number) == (True, Occasion.CONFIRMATION, 2)
    note_letters(office, TUESDAY.id, [bob], Occasion.CONFIRMATION, copy=True)
    first, second = office.register.messages(TUESDAY.id)
    assert (first.copy, second.copy) == (False, True)


def test_there_is_no_copy_for_whoever_cancelled(office):
    bob = of(office, BOB).id
    cancel(office, bob)
    with pytest.raises(UserError, match="Only somebody with a seat"):
        copy_for(office.register, bob, office.now())


def test_what_was_refused_is_due_as_before_and_says_so(office):
    tell(office, ANNE, Delivery.REFUSED)
    found = whom_to_tell(office.register, TUESDAY.id, office.now())
    assert some(found[0].refused).note == "550"
    assert (found[0].number, found[0].after) == (2, 0)
    tell(office, ANNE)
    assert "Anne" not in due(office)


def test_what_perhaps_went_waits_for_somebody_to_say(office):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    message = begun(office, found)
    assert "Anne" not in due(office)
    [doubt] = perhaps_told(office.register, TUESDAY.id)
    assert (doubt.registration.person, doubt.message) == (ANNE, message)
    settle(office, message, Delivery.REFUSED)
    assert perhaps_told(office.register, TUESDAY.id) == ()
    assert due(office)["Anne"] is Occasion.CONFIRMATION


def test_two_windows_do_not_tell_the_same_person(office):
    """The second window looked at the list before the first one sent."""
    paul = Office(office.register, office.clock, "Paul")
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    assert begin(office, found, Way.EMAIL) is not None
    assert begin(paul, found, Way.EMAIL) is None
    assert len(office.register.messages(TUESDAY.id)) == 1


class Overtaken:
    """A register in which somebody else is faster by a hair."""

    def __init__(self, register: Register, faster: Callable[[], object]) -> None:
        self._register = register
        self._faster = faster

    def __getattr__(self, name: str) -> Any:
        return getattr(self._register, name)

    def write(self, batch: Batch) -> None:
        self._faster()
        self._register.write(batch)


def test_whoever_is_overtaken_while_writing_sends_nothing(office):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    slow = Overtaken(office.register, lambda: begin(office, found, Way.EMAIL))
    assert begin(Office(slow, office.clock, "Paul"), found, Way.EMAIL) is None
    assert [each.who for each in office.register.messages(TUESDAY.id)] == ["Léa"]


def test_nothing_goes_where_it_cannot_be_written_down(office):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    office.register.refusal = UserError("The disk is full.")
    with pytest.raises(UserError, match="full"):
        begin(office, found, Way.EMAIL)


@pytest.mark.parametrize(
    "change",
    [
        cancel,
        lambda office, _seat: cancel_session(office, TUESDAY.id),
        lambda office, _seat: move_session(office, TUESDAY.id, SOON, "Mairie"),
    ],
)
def test_nothing_goes_that_no_longer_holds(office, change):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    change(office, found.registration.id)
    assert begin(office, found, Way.EMAIL) is None


def test_what_the_server_took_is_kept_whatever_was_said_meanwhile(office):
    message = begun(office, whom_to_tell(office.register, TUESDAY.id, office.now())[0])
    settle(office, message, Delivery.REFUSED)
    settle(office, message, Delivery.GONE)
    assert [each.delivery for each in office.register.messages(TUESDAY.id)] == [Delivery.GONE]


def test_an_e_mail_that_went_is_not_taken_back_and_undo_says_so(office):
    tell(office, ANNE)
    told = office.register.batches(TUESDAY_EVENING)[-1]
    assert some(undoable(office)).id == told.id
    with pytest.raises(UserError, match="An e-mail that went cannot be taken back"):
        undo(office)
    with pytest.raises(UserError, match="cannot be taken back"):
        take_back(office, told.id)
    _sent, cleo, couple = steps_of_today(office)
    take_back(office, cleo.batch.id)
    with pytest.raises(UserError, match="told of this registration already"):
        take_back(office, couple.batch.id)
    assert redoable(office) is not None


def test_what_staff_merely_noted_is_taken_back_and_done_again(office):
    bob = of(office, BOB).id
    note_letters(office, TUESDAY.id, [bob], Occasion.CONFIRMATION)
    assert "Bob" not in due(office)
    assert not steps_of_today(office)[0].final
    undo(office)
    assert "Bob" in due(office)
    redo(office)
    assert "Bob" not in due(office)
    take_back(office, some(undoable(office)).id)
    note_letters(office, TUESDAY.id, [bob], Occasion.CONFIRMATION)
    assert [each.number for each in office.register.messages(TUESDAY.id)] == [1]


def test_a_draft_that_was_sent_is_taken_back_step_by_step(office):
    found = whom_to_tell(office.register, TUESDAY.id, office.now())[0]
    message = some(begin(office, found, Way.DRAFT))
    settle(office, message, Delivery.GONE)
    assert not any(each.final for each in steps_of_today(office))
    undo(office)
    assert [each.message.id for each in perhaps_told(office.register, TUESDAY.id)] == [message.id]
    undo(office)
    assert found.registration.person.given_name in due(office)


def test_the_clock_set_back_tells_nobody_twice(office, clock):
    tell(office, ANNE)
    clock.advance(days=-2)
    assert "Anne" not in due(office)
    move_session(office, TUESDAY.id, SOON, "Mairie")
    tell(office, ANNE)
    clock.advance(days=1)
    assert "Anne" not in due(office)


def test_nobody_is_told_of_a_session_that_is_over(office, clock):
    clock.set(SOON + timedelta(hours=1))
    assert due(office) == {}
    assert of(office, CLEO).standing is Standing.WAITING
