"""The steps of a day: the day is that of the clock on the wall, 23 hours long or 25."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.changes import Action, Batch, added
from app.domain.errors import UserError
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import (
    origin,
    redo,
    redoable,
    steps_of_today,
    take_back,
    turn,
    undo,
    undoable,
)
from tests.fakes.desk import come, now
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

TUESDAY = a_session(2, datetime(2027, 1, 5, 18, tzinfo=UTC))
HOUR = timedelta(hours=1)


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY)
    return office


def some(batch: Batch | None) -> Batch:
    assert batch is not None
    return batch


@pytest.mark.usefixtures("in_paris")
@pytest.mark.parametrize(
    ("midnight", "offset"),
    [
        (datetime(2026, 3, 28, 23, tzinfo=UTC), 23),  # summer time begins: 23 hours
        (datetime(2026, 10, 24, 22, tzinfo=UTC), 25),  # it ends: 25 hours
        (datetime(2026, 7, 1, 22, tzinfo=UTC), 24),
        (datetime(2026, 12, 1, 23, tzinfo=UTC), 24),
    ],
)
def test_a_step_can_be_taken_back_until_midnight_by_the_clock_on_the_wall(
    office, clock, midnight, offset
):
    clock.set(midnight - timedelta(seconds=1))
    come(office, TUESDAY, somebody("Veille"))
    clock.set(midnight)
    assert undoable(office) is None
    come(office, TUESDAY, somebody("Jour"))
    clock.set(midnight + offset * HOUR - timedelta(seconds=1))
    assert some(undoable(office)).action is Action.SIGN_UP
    clock.set(midnight + offset * HOUR)
    assert undoable(office) is None
    assert undo(office) is None


@pytest.mark.usefixtures("in_paris")
def test_the_hour_that_comes_twice_in_october_loses_no_step(office, clock):
    clock.set(datetime(2026, 10, 25, 0, 30, tzinfo=UTC))  # 2.30 in summer time
    come(office, TUESDAY, somebody("Avant"))
    clock.set(datetime(2026, 10, 25, 1, 15, tzinfo=UTC))  # 2.15, an hour back
    seat = come(office, TUESDAY, somebody("Après"))
    newest = steps_of_today(office)[0].batch
    assert newest.changes[0].entity.id == seat.person.id
    undo(office)
    assert [each.family_name for each in office.register.everybody()] == ["Avant"]
    undo(office)
    assert office.register.everybody() == ()


def test_the_steps_of_the_day_are_told_once_the_newest_first(office, clock):
    seat = come(office, TUESDAY)
    cancel(office, seat.id)
    undo(office)
    steps = steps_of_today(office)
    assert [(each.batch.action, each.undone) for each in steps] == [
        (Action.CANCEL, True),
        (Action.SIGN_UP, False),
    ]
    redo(office)
    assert not steps_of_today(office)[0].undone
    undo(office)
    assert steps_of_today(office)[0].undone
    clock.advance(days=1)
    assert steps_of_today(office) == ()


def test_a_chosen_step_is_turned_and_turned_again_whoever_did_it(office, clock):
    seat = come(office, TUESDAY)
    paul = Office(office.register, clock, "Paul")
    step = some(cancel(paul, seat.id))
    for _twice in range(2):
        turn(office, step.id)
        assert now(office, seat).live
        turn(office, step.id)
        assert not now(office, seat).live


def test_what_was_undone_or_done_again_is_named_by_what_it_was_at_first(office):
    seat = come(office, TUESDAY)
    step = some(cancel(office, seat.id))
    undo(office)
    assert origin(office, some(redoable(office))).id == step.id
    redo(office)
    assert origin(office, some(undoable(office))).id == step.id
    undo(office)
    assert origin(office, some(redoable(office))).id == step.id
    assert origin(office, step) is step
    with pytest.raises(UserError, match="taken back already"):
        take_back(office, step.id)


def test_what_cannot_be_taken_back_is_final(office, clock):
    person = somebody()
    office.register.write(Batch(person.id, clock.now(), office.who, Action.CERTIFY, added(person)))
    (step,) = steps_of_today(office)
    assert step.final
    assert not step.undone
