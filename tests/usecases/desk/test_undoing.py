from dataclasses import replace

import pytest

from app.domain.changes import Action, Batch
from app.domain.errors import UserError
from app.domain.meetings import Standing
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import edit_person
from app.usecases.desk.undoing import redo, redoable, take_back, undo, undoable
from tests.fakes.desk import come, now
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY = a_session(1)
ZOE = somebody()


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY)
    return office


@pytest.fixture
def paul(office):
    return Office(office.register, office.clock, "Paul")


def test_steps_are_taken_back_one_after_the_other_and_done_again(office):
    seat = come(office, TUESDAY, ZOE)
    cancel(office, seat.id, "malade")
    undo(office)
    assert now(office, seat) == seat
    undo(office)
    assert office.register.everybody() == ()
    assert undo(office) is None
    redo(office)
    assert now(office, seat) == seat
    assert some(redo(office)).note == "malade"
    assert now(office, seat).standing is Standing.CANCELLED
    assert redo(office) is None
    undo(office)
    assert now(office, seat) == seat


def test_something_new_ends_what_could_be_done_again(office):
    come(office, TUESDAY, ZOE)
    undo(office)
    assert some(redoable(office)).action is Action.UNDO
    come(office, TUESDAY)
    assert redoable(office) is None
    assert some(undoable(office)).action is Action.SIGN_UP


def test_all_stays_in_the_history(office):
    come(office, TUESDAY, ZOE)
    undo(office)
    redo(office)
    actions = [each.action for each in office.register.history(ZOE.id)]
    assert actions == [Action.SIGN_UP, Action.UNDO, Action.REDO]


def test_only_steps_of_today_are_taken_back(office, clock):
    come(office, TUESDAY, ZOE)
    (step,) = office.register.history(ZOE.id)
    clock.advance(days=1)
    assert undoable(office) is None
    with pytest.raises(UserError, match="Only what was done today"):
        take_back(office, step.id)


def test_each_takes_back_their_own(office, paul):
    seat = come(office, TUESDAY, ZOE)
    other = come(paul, TUESDAY)
    undo(office)
    assert office.register.registrations(TUESDAY.id) == (other,)
    assert undoable(paul) is not None
    with pytest.raises(UserError, match="no longer exists"):
        now(office, seat)


def test_a_step_of_somebody_else_is_taken_back_by_choice(office, paul):
    seat = come(office, TUESDAY, ZOE)
    (step,) = office.register.history(seat.id)
    take_back(paul, step.id)
    assert office.register.everybody() == ()
    assert undoable(office) is None
    with pytest.raises(UserError, match="taken back already"):
        take_back(office, step.id)
    assert some(redoable(office)).who == "Paul"
    redo(office)
    assert now(office, seat) == seat
    take_back(paul, step_of(office, Action.REDO).id)
    assert office.register.everybody() == ()


def some(step: Batch | None) -> Batch:
    assert step is not None
    return step


def step_of(office: Office, action: Action) -> Batch:
    return [each for each in office.register.history(ZOE.id) if each.action is action][-1]


def test_an_undo_is_taken_back_by_choice_too(office, paul):
    seat = come(office, TUESDAY, ZOE)
    undo(office)
    again = some(take_back(paul, step_of(office, Action.UNDO).id))
    assert again.action is Action.REDO
    assert now(office, seat) == seat
    assert (undoable(office), redoable(office)) == (None, None)
    take_back(office, step_of(office, Action.SIGN_UP).id)
    assert office.register.everybody() == ()


def test_what_somebody_else_changed_since_is_not_taken_back(office, paul):
    seat = come(office, TUESDAY, ZOE)
    edit_person(paul, seat.person, replace(ZOE, note="Sonner fort"))
    with pytest.raises(UserError, match="changed this in the meantime"):
        undo(office)
    assert now(office, seat).person.note == "Sonner fort"


def test_a_seat_that_somebody_else_got_since_is_not_given_twice(office, paul):
    seat = come(office, TUESDAY, ZOE)
    cancel(office, seat.id)
    come(paul, TUESDAY)
    with pytest.raises(UserError, match="No seat is free any more"):
        undo(office)


def test_the_clock_going_back_keeps_the_order_of_steps(office, clock):
    seat = come(office, TUESDAY, ZOE)
    clock.advance(minutes=-60)
    cancel(office, seat.id)
    undo(office)
    assert now(office, seat) == seat
