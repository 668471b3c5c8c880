from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.meetings import Attendance, Channel, Standing
from app.domain.people import Status
from app.domain.tallies import ALL, Cell, Tally, quarter_of, shown, tallied, together
from tests.fakes.people import a_seat, a_session, somebody

HELD = a_session(at=datetime(2026, 11, 3, 18, tzinfo=UTC), more_modules=("agir", "histoire"))
NOW = HELD.starts_at + timedelta(days=1)
SESSIONS = {HELD.id: HELD}


def cell(module: str, split: str = "whole", value: str = ALL) -> Cell:
    return Cell("2026-4", module, split, value)


def test_counts_who_had_a_seat_once_in_all_and_once_for_each_module():
    tenant = somebody(status=Status.TENANT)
    seats = (
        a_seat(HELD.id, tenant, attendance=Attendance.PRESENT),
        a_seat(HELD.id, channel=Channel.PHONE, attendance=Attendance.EXCUSED),
        a_seat(HELD.id, attendance=Attendance.ABSENT),
        a_seat(HELD.id),
    )
    found = tallied(seats, SESSIONS, NOW)
    assert found[cell(ALL)] == found[cell("histoire")] == found[cell("agir")] == Tally(4, 1, 1, 1)
    assert found[cell("agir", "channel", "phone")] == Tally(1, 0, 1, 0)
    assert found[cell("agir", "status", "tenant")] == Tally(1, 1, 0, 0)
    assert found[cell("agir", "status", "unknown")] == Tally(3, 0, 1, 1)


def test_counts_nothing_that_did_not_take_place():
    waiting = a_seat(HELD.id, standing=Standing.WAITING)
    ahead = replace(HELD, starts_at=NOW + timedelta(days=1))
    cancelled = replace(HELD, cancelled_at=NOW)
    assert tallied([waiting], SESSIONS, NOW) == {}
    assert tallied([a_seat(HELD.id)], {HELD.id: ahead}, NOW) == {}
    assert tallied([a_seat(HELD.id)], {HELD.id: cancelled}, NOW) == {}
    assert tallied([a_seat(HELD.id)], {}, NOW) == {}


def test_numbers_of_who_went_and_of_who_is_there_are_added():
    one, other = {cell("agir"): Tally(5, 4)}, {cell("agir"): Tally(1, 0, 1), cell("a"): Tally(2)}
    assert together(one, other) == {cell("agir"): Tally(6, 4, 1), cell("a"): Tally(2)}


def test_so_few_that_they_could_be_known_are_not_shown():
    phone, paper, line = (cell(ALL, "channel", each) for each in ("phone", "paper", "online"))
    tallies = {cell(ALL): Tally(20), phone: Tally(3), paper: Tally(2), line: Tally(15)}
    assert shown(tallies) == {cell(ALL): Tally(20), phone: None, paper: None, line: Tally(15)}
    assert shown({cell(ALL): Tally(4), cell("a"): Tally()}) == {
        cell(ALL): None,
        cell("a"): Tally(),
    }


def test_the_sum_does_not_tell_the_one_that_is_hidden():
    phone, paper, line = (cell(ALL, "channel", each) for each in ("phone", "paper", "online"))
    tallies = {cell(ALL): Tally(20), phone: Tally(1), paper: Tally(7), line: Tally(12)}
    assert shown(tallies) == {cell(ALL): Tally(20), phone: None, paper: None, line: Tally(12)}
    assert shown({phone: Tally(1)}) == {phone: None}


def test_a_year_has_four_quarters():
    quarters = [quarter_of(datetime(2026, month, 1, tzinfo=UTC)) for month in (1, 3, 4, 12)]
    assert quarters == ["2026-1", "2026-1", "2026-2", "2026-4"]
