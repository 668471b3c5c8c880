from dataclasses import replace

from app.usecases.desk.office import Office
from app.usecases.privacy.exporting import note_export
from tests.fakes.clock import FakeClock
from tests.fakes.privacy import MemoryExports


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
