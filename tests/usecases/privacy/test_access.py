from dataclasses import replace

import pytest

from app.domain.calls import Outcome
from app.domain.changes import Action, added
from app.domain.errors import UserError
from app.domain.kept_rows import KeptRow, row_id
from app.domain.meetings import UNLIMITED, Standing
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.notices import Notice, Wording
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.desk.signing_up import edit_person
from app.usecases.desk.waiting import record_call
from app.usecases.privacy.access import dossier_of
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.privacy import MemoryNotices
from tests.fakes.register import keep

HOUSE, OTHER = a_session(UNLIMITED), a_session(UNLIMITED)
FIRST = Notice("1", TUESDAY_EVENING, Wording("Court", ()))
SECOND = Notice("2", TUESDAY_EVENING, Wording("Autre", ()))


@pytest.fixture
def notices() -> MemoryNotices:
    kept = MemoryNotices()
    kept.keep(FIRST)
    kept.keep(SECOND)
    return kept


def test_gathers_all_that_is_kept(office: Office, notices: MemoryNotices):
    keep(office.register, HOUSE, OTHER)
    seat = come(office, HOUSE, somebody("Petit"), notice="1", note="Vient avec sa sœur")
    zoe, clock = seat.person, office.clock
    assert isinstance(clock, FakeClock)
    clock.advance(seconds=1)
    record_call(office, zoe.id, HOUSE.id, Outcome.REACHED, "Rappeler")
    told = Message(
        message_id(seat.id, 1), seat.id, zoe.id, 1, Occasion.CONFIRMATION, Way.LETTER,
        Delivery.GONE, "v", Standing.SEATED, office.now(), "Léa",
    )  # fmt: skip
    row = KeptRow(row_id("form:1", "7"), "form:1", "7", "f", zoe.id, seat.id, {"email": "z@ex.fr"})
    clock.advance(seconds=1)
    office.write(Action.IMPORT, added(told, row))
    clock.advance(seconds=1)
    edit_person(office, zoe, replace(zoe, phones=("06 12 34 56 78",)))
    found = dossier_of(office, notices, zoe.id)
    assert found.person.phones == ("06 12 34 56 78",)
    assert [each.note for each in found.seats] == ["Vient avec sa sœur"]
    assert [each.note for each in found.calls] == ["Rappeler"]
    assert (found.messages, found.rows) == ((told,), (row,))
    assert found.notices == (FIRST,)
    assert found.sessions == {HOUSE.id: HOUSE}
    actions = [each.action for each in found.steps]
    assert actions == [Action.SIGN_UP, Action.CALL, Action.IMPORT, Action.EDIT_PERSON]


def test_tells_nothing_of_anybody_else(office: Office, notices: MemoryNotices):
    keep(office.register, HOUSE)
    zoe = somebody("Petit", phones=("06 12 34 56 78",))
    leo = somebody("Roux", "Léo", phones=zoe.phones, note="Secret")
    come(office, HOUSE, zoe, leo)  # on one form, with one phone
    record_call(office, leo.id, HOUSE.id, Outcome.REACHED, "Secret")
    told = str(dossier_of(office, notices, zoe.id))
    assert "Petit" in told
    assert not [each for each in ("Roux", "Léo", "Secret") if each in told]


def test_whoever_works_at_the_desk_is_not_named(office: Office, notices: MemoryNotices):
    keep(office.register, replace(HOUSE, capacity=1))
    come(office, HOUSE, somebody("Roux"))
    seat = come(office, HOUSE, somebody("Petit"), beyond=True)
    assert seat.over_capacity_by == "Léa"
    steps = dossier_of(office, notices, seat.person.id).steps
    assert all("Léa" not in str(change) for each in steps for change in each.changes)


def test_what_was_made_one_is_told_whole_but_not_what_it_did_to_others(
    office: Office, notices: MemoryNotices
):
    keep(office.register, HOUSE, OTHER)
    kept, double = come(office, HOUSE, somebody("Petit")), come(office, OTHER, somebody("Petyt"))
    merge(office, kept.person.id, double.person.id)
    found = dossier_of(office, notices, kept.person.id)
    assert [each.family_name for each in found.doubles] == ["Petyt"]
    assert {each.session for each in found.seats} == {HOUSE.id, OTHER.id}
    (merging,) = (each for each in found.steps if each.action is Action.MERGE)
    assert merging.changes == ()


def test_there_must_be_somebody(office: Office, notices: MemoryNotices):
    with pytest.raises(UserError, match="no longer in the file"):
        dossier_of(office, notices, somebody().id)
