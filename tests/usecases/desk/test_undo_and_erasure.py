"""What was done with somebody who was erased since can neither be undone nor done again."""

from uuid import uuid4

import pytest

from app.domain.changes import Action, Batch, Erasure
from app.domain.errors import UserError
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import redo, redoable, take_back, undo, undoable
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep

HOUSE = a_session()


@pytest.fixture
def erased(office: Office) -> Office:
    """Somebody signed up, then somebody else, then the second was erased."""
    keep(office.register, HOUSE)
    come(office, HOUSE, somebody("Roux"))
    second = come(office, HOUSE, somebody("Petit"))
    done = Batch(uuid4(), office.now(), office.who, Action.ERASE, ())
    office.register.erase(Erasure(done, frozenset({second.person.id})))
    return office


def test_undo_goes_on_with_the_step_before(erased: Office):
    step = undoable(erased)
    assert step is not None
    assert not step.erased
    undo(erased)
    assert erased.register.everybody() == ()
    redo(erased)
    assert [each.family_name for each in erased.register.everybody()] == ["Roux"]


def test_such_a_step_is_refused_in_plain_words(erased: Office):
    steps = erased.register.batches(erased.now().replace(hour=0))
    with pytest.raises(UserError, match="was erased since"):
        take_back(erased, steps[-2].id)
    with pytest.raises(UserError, match="cannot be brought back"):
        take_back(erased, steps[-1].id)


def test_what_was_undone_before_is_not_done_again(office: Office):
    keep(office.register, HOUSE)
    seat = come(office, HOUSE, somebody("Petit"))
    undo(office)
    assert redoable(office) is not None
    done = Batch(uuid4(), office.now(), "Paul", Action.ERASE, ())
    office.register.erase(Erasure(done, frozenset({seat.person.id})))
    assert (undoable(office), redoable(office)) == (None, None)
