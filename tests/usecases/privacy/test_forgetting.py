from datetime import timedelta

import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.retention import Due
from app.domain.settings import Retention
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.privacy.forgetting import at_stake, erase, purge, to_purge
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.privacy import KeptPapers
from tests.fakes.register import keep

RULES = Retention(3, 12)
LONG_AGO = a_session(at=TUESDAY_EVENING - timedelta(days=400))
LAST_SUMMER = a_session(at=TUESDAY_EVENING - timedelta(days=120))
TO_COME = a_session(at=TUESDAY_EVENING + timedelta(days=5))


@pytest.fixture
def papers() -> KeptPapers:
    return KeptPapers()


def test_lists_whose_time_is_over(office: Office):
    keep(office.register, LONG_AGO, LAST_SUMMER, TO_COME)
    old, summer = come(office, LONG_AGO), come(office, LAST_SUMMER)
    come(office, TO_COME)
    listed = to_purge(office, RULES)
    assert listed.now == Due(frozenset({old.person.id}), frozenset({summer.person.id}))
    assert listed.soon == Due()
    assert [each.person for each in listed.stays] == [old.person.id, summer.person.id]


def test_forgets_what_was_listed_and_says_so_in_the_history(office: Office, papers: KeptPapers):
    keep(office.register, LONG_AGO, LAST_SUMMER)
    old = come(office, LONG_AGO, somebody("Roux", phones=("06 12 34 56 78",)))
    summer = come(office, LAST_SUMMER, somebody("Petit", phones=("06 12 34 56 79",)))
    listed = to_purge(office, RULES)
    assert purge(office, RULES, listed.now, papers) == listed.now
    (left,) = office.register.everybody()
    assert (left.id, left.phones) == (summer.person.id, ())
    assert papers.forgotten == {LONG_AGO.id, LAST_SUMMER.id}
    last = office.register.batches(TUESDAY_EVENING)[-1]
    assert (last.action, last.who, len(last.changes)) == (Action.PURGE, "Léa", 2)
    assert to_purge(office, RULES).now == Due()
    assert old.person.id not in {each.id for each in office.register.everybody()}


def test_papers_of_many_people_are_found_by_their_sessions(office: Office, papers: KeptPapers):
    keep(office.register, LONG_AGO, TO_COME)
    for name in ("Roux", "Petit", "Blanc"):
        come(office, LONG_AGO, somebody(name))
    assert len(purge(office, RULES, to_purge(office, RULES).now, papers).people) == 3
    assert papers.forgotten == {LONG_AGO.id}


def test_who_came_back_in_between_stays(office: Office, papers: KeptPapers):
    keep(office.register, LONG_AGO, TO_COME)
    old = come(office, LONG_AGO)
    listed = to_purge(office, RULES)
    again = somebody(old.person.family_name)
    back = come(office, TO_COME, again)
    merge(office, old.person.id, back.person.id)
    assert purge(office, RULES, listed.now, papers) == Due()
    assert old.person.id in {each.id for each in office.register.everybody()}


def test_who_was_to_lose_the_contact_data_keeps_the_name_a_night_later(
    office: Office, papers: KeptPapers
):
    keep(office.register, LAST_SUMMER)
    seat = come(office, LAST_SUMMER, somebody(phones=("06 12 34 56 78",)))
    agreed = to_purge(office, RULES).now
    assert isinstance(office.clock, FakeClock)
    office.clock.advance(days=300)
    assert to_purge(office, RULES).now.people == {seat.person.id}
    assert purge(office, RULES, agreed, papers).contacts == {seat.person.id}
    assert office.register.person(seat.person.id).phones == ()


def test_erases_somebody_who_asks_for_it(office: Office, papers: KeptPapers):
    keep(office.register, TO_COME)
    seat = come(office, TO_COME)
    erase(office, seat.person.id, papers)
    assert office.register.everybody() == ()
    assert papers.forgotten == {TO_COME.id}
    with pytest.raises(UserError, match="no longer in the file"):
        erase(office, seat.person.id, papers)


def test_nobody_goes_while_a_paper_cannot_be_removed(office: Office, papers: KeptPapers):
    keep(office.register, TO_COME)
    seat = come(office, TO_COME)
    papers.refusal = UserError("The paper is open.")
    with pytest.raises(UserError, match="open"):
        erase(office, seat.person.id, papers)
    assert office.register.person(seat.person.id) == seat.person


def test_says_first_what_would_go(office: Office):
    keep(office.register, TO_COME, LONG_AGO)
    seat = come(office, TO_COME)
    double = come(office, LONG_AGO, somebody("Petyt"))
    merge(office, seat.person.id, double.person.id)
    stake = at_stake(office, seat.person.id)
    assert (stake.person.id, len(stake.seats), stake.calls, stake.doubles) == (
        seat.person.id,
        2,
        0,
        1,
    )
