from dataclasses import replace

import pytest

from app.domain.meetings import Attendance, Standing
from app.domain.people import Address, Reach
from app.usecases.desk.office import Office
from app.usecases.privacy.exporting import note_export, note_paper
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.privacy import MemoryExports
from tests.fakes.register import keep

HOUSE = a_session()
ADDRESS = Address(("3 rue des Lilas",), "35000", "Rennes")
PRESENT = a_seat(HOUSE.id, somebody("A"), attendance=Attendance.PRESENT)
BY_POST = a_seat(HOUSE.id, somebody("B", address=ADDRESS, reach=Reach.POST))
WAITING = a_seat(HOUSE.id, somebody("C"), standing=Standing.WAITING)
CANCELLED = a_seat(HOUSE.id, somebody("D", address=ADDRESS), standing=Standing.CANCELLED)
EVERYBODY = PRESENT, BY_POST, WAITING, CANCELLED


def test_notes_who_when_what_and_how_many_but_not_whom(office: Office):
    log = MemoryExports()
    note_export(log, office, "attendance", ("name", "residence"), 12)
    (noted,) = log.exports()
    assert (noted.who, noted.at, noted.kind) == ("Léa", office.now(), "attendance")
    assert (noted.columns, noted.people) == (("name", "residence"), 12)


def test_what_tells_of_nobody_is_not_noted(office: Office):
    log = MemoryExports()
    note_export(log, office, "attendance", (), 0)
    assert log.exports() == ()


def test_is_kept_for_a_year(office: Office):
    log, clock = MemoryExports(), FakeClock()
    at_work = replace(office, clock=clock)
    note_export(log, at_work, "letters", (), 1)
    clock.advance(days=366)
    note_export(log, at_work, "letters", (), 2)
    assert len(log.exports()) == 2
    clock.advance(days=1)
    note_export(log, at_work, "letters", (), 3)
    assert [each.people for each in log.exports()] == [3, 2]


@pytest.mark.parametrize(
    ("kind", "people"),
    [
        ("attendance", 2),
        ("attendance-table", 2),
        ("certificate", 1),
        ("letters", 1),
        ("addresses", 1),
        ("calls", 3),
        ("list", 4),
    ],
)
def test_counts_who_is_on_a_paper(office: Office, kind: str, people: int):
    keep(office.register, HOUSE, *(each.person for each in EVERYBODY), *EVERYBODY)
    log = MemoryExports()
    note_paper(log, office, kind, HOUSE.id)
    assert [(each.kind, each.people) for each in log.exports()] == [(kind, people)]


def test_counts_those_it_was_made_for(office: Office):
    keep(office.register, HOUSE, *(each.person for each in EVERYBODY), *EVERYBODY)
    log = MemoryExports()
    note_paper(log, office, "letters", HOUSE.id, {PRESENT.id, BY_POST.id})
    note_paper(log, office, "calendar", HOUSE.id)  # the date of the session, for whoever wants it
    note_paper(log, office, "poster-a4", HOUSE.id)
    assert [each.people for each in log.exports()] == [2]
