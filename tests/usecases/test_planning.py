"""Sessions to come and the people in them."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.events import Curtain
from app.domain.meetings import (
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Standing,
    people_present,
)
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import undo
from app.usecases.planning import LeftOpen, Planning, Unreadable
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import Rehearsal, a_meeting
from tests.fakes.storage import MemoryJournal


@pytest.fixture
def planning():
    return Planning(MemoryRegister(), MemoryJournal(), FakeClock(), "Léa")


@pytest.fixture
def session(planning):
    return planning.plan("sample", TUESDAY_EVENING, "  Le Foyer ", 12, Gathering.SMALL_GROUP)


def test_a_planned_session_is_in_the_list(planning, session):
    assert planning.sessions() == (session,)
    assert planning.session(session.id) == session
    assert (session.place, session.module, session.capacity) == ("Le Foyer", "sample", 12)
    assert planning.now() == TUESDAY_EVENING


@pytest.mark.parametrize(
    ("place", "capacity", "sentence"),
    [
        ("   ", 12, "Say where the session takes place."),
        ("x" * 121, 12, "At most 120 letters fit here: shorten it."),
        ("Le Foyer", -1, "The number of seats must be between 1 and 2000."),
        ("Le Foyer", 2001, "The number of seats must be between 1 and 2000."),
    ],
)
def test_a_session_without_a_place_or_seats_is_refused(planning, place, capacity, sentence):
    with pytest.raises(UserError) as refused:
        planning.plan("sample", TUESDAY_EVENING, place, capacity, Gathering.ASSEMBLY)
    assert str(refused.value) == sentence
    assert planning.sessions() == ()


def test_registered_people_are_listed_by_family_name(planning, session):
    planning.register(session.id, " Zola ", "Ève", Channel.PHONE)
    planning.register(session.id, "Élan", " Yan", Channel.PAPER)
    people = planning.people(session.id)
    assert [each.person.full_name for each in people] == ["ÉLAN Yan", "ZOLA Ève"]
    assert {each.attendance for each in people} == {Attendance.UNKNOWN}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Jean\n\tde  l’Isle\x00", "JEAN DE L’ISLE"),
        ("\udcff Élan \u202e", "ÉLAN"),
        ("n\u00a0d’\N{COMBINING ACUTE ACCENT}e", "N D’\N{COMBINING ACUTE ACCENT}E"),
        ("x" * 120, "X" * 120),
    ],
)
def test_a_name_is_kept_as_one_line_that_can_be_read(planning, session, typed, kept):
    planning.register(session.id, typed, "", Channel.PAPER)
    assert [each.person.full_name for each in planning.people(session.id)] == [kept]


@pytest.mark.parametrize(("family", "given"), [("x" * 10_000, ""), ("Élan", "y" * 121)])
def test_a_name_for_which_there_is_no_room_is_refused(planning, session, family, given):
    with pytest.raises(UserError, match="At most 120 letters fit here"):
        planning.register(session.id, family, given, Channel.PAPER)
    assert planning.people(session.id) == ()


def test_the_people_of_all_sessions_are_counted_at_once(planning, session):
    planning.register(session.id, "Zola", "Ève", Channel.PHONE)
    planning.register(session.id, "Élan", "Yan", Channel.PAPER)
    assert planning.registered() == {session.id: 2}


def test_one_name_is_enough_and_none_is_refused(planning, session):
    planning.register(session.id, "", "Ali", Channel.EMAIL)
    with pytest.raises(UserError, match="Type at least a name"):
        planning.register(session.id, " ", "", Channel.EMAIL)
    assert [each.person.given_name for each in planning.people(session.id)] == ["Ali"]


def test_a_person_who_walks_in_is_there_at_once(planning, session):
    planning.register(session.id, "Zola", "Ève", Channel.WALK_IN)
    assert planning.present(session.id) == 1


def test_whoever_cancelled_is_still_known_but_not_there(planning, session):
    gone = planning.register(session.id, "Ba", "Zoé", Channel.WALK_IN)
    assert planning.present(session.id) == 1
    cancelled = replace(gone, standing=Standing.CANCELLED)
    assert people_present(session, (cancelled,)) is None
    assert planning.registrations(session.id) == (gone,)


def test_the_people_present_are_those_ticked(planning, session):
    zola = planning.register(session.id, "Zola", "Ève", Channel.PHONE)
    assert planning.present(session.id) is None
    planning.tick(zola.id, Attendance.PRESENT)
    assert planning.present(session.id) == 1
    planning.tick(zola.id, Attendance.ABSENT)
    assert planning.present(session.id) == 0


def test_a_head_count_outweighs_the_ticks_until_it_is_taken_back(planning, session):
    planning.register(session.id, "Zola", "Ève", Channel.WALK_IN)
    assert planning.count_heads(session.id, 47).head_count == 47
    assert planning.present(session.id) == 47
    planning.count_heads(session.id, None)
    assert planning.present(session.id) == 1


def test_an_impossible_head_count_is_refused(planning, session):
    with pytest.raises(UserError, match="between 0 and 2000"):
        planning.count_heads(session.id, -3)
    assert planning.session(session.id).head_count is None


def test_what_the_room_said_is_kept_by_lines_and_can_be_changed_and_emptied(planning, session):
    said = planning.write_comments(session.id, "  Plus de  chaises.\r\n\n Les charges ?\t")
    assert said.comments == "Plus de chaises.\nLes charges ?"
    assert planning.session(session.id) == said
    assert planning.write_comments(session.id, " \n").comments == ""


def test_what_the_room_said_can_be_undone_at_the_desk():
    register, clock = MemoryRegister(), FakeClock()
    planning = Planning(register, MemoryJournal(), clock, "Léa")
    session = planning.plan("sample", TUESDAY_EVENING, "Le Foyer", 12, Gathering.SMALL_GROUP)
    planning.write_comments(session.id, "Plus de chaises.")
    undo(Office(register, clock, "Léa"))
    assert planning.session(session.id) == session


def test_more_than_anybody_would_read_is_refused(planning, session):
    with pytest.raises(UserError, match="shorten it"):
        planning.write_comments(session.id, "x" * 4001)
    assert planning.session(session.id).comments == ""


def test_an_unknown_session_is_refused(planning):
    with pytest.raises(UserError):
        planning.session(UUID(int=404))


@pytest.fixture
def house():
    """One evening that was played and the planning that looks back on it."""
    evening = Rehearsal()
    register = MemoryRegister()
    keep(register, evening.meeting)
    return evening, Planning(register, evening.journal, evening.clock, "Léa")


def test_a_session_never_ended_can_be_taken_up_again(house):
    evening, planning = house
    evening.live.show_activity("film")
    (interrupted,) = planning.left_open().interrupted
    assert interrupted.session == evening.meeting
    assert interrupted.last == planning.journal_of(evening.meeting.id)[-1]


def test_an_ended_session_is_not_interrupted_even_when_something_was_noted_since(house):
    evening, planning = house
    evening.live.close()
    assert planning.left_open().interrupted == ()
    evening.live.move_curtain(Curtain.LOGO)
    assert planning.left_open().interrupted == ()


def test_an_ended_session_taken_up_again_and_cut_off_is_interrupted(house):
    evening, planning = house
    evening.live.close()
    evening.restart()
    assert [each.session for each in planning.left_open().interrupted] == [evening.meeting]


def test_a_session_that_cannot_be_read_keeps_nobody_from_the_others():
    journal, clock, register = MemoryJournal(), FakeClock(), MemoryRegister()
    for number in (1, 2, 3):
        evening = Rehearsal()
        evening.journal, evening.clock, evening.meeting = journal, clock, a_meeting(number=number)
        keep(register, evening.meeting)
        evening.restart()
    why = UserError("Newer.")
    journal.unreadable[UUID(int=2)] = why
    left = Planning(register, journal, clock, "Léa").left_open()
    assert [each.session.id for each in left.interrupted] == [UUID(int=3), UUID(int=1)]
    assert left.unreadable == (Unreadable(a_meeting(number=2), why),)


def test_a_journal_that_cannot_be_read_in_its_middle_is_told_too(house):
    """`latest` sees the last entry only; this one is sound, the one before it is not."""
    evening, planning = house
    evening.live.show_activity("film")
    evening.journal.unreadable_inside[evening.meeting.id] = UserError("Damaged.")
    assert planning.left_open().interrupted == ()
    assert [each.session for each in planning.left_open().unreadable] == [evening.meeting]


def test_a_journal_whose_meeting_is_gone_is_left_alone(house):
    evening, _planning = house
    evening.live.show_activity("film")
    other = Planning(MemoryRegister(), evening.journal, evening.clock, "Léa")
    assert other.left_open() == LeftOpen()


def test_the_session_interrupted_last_comes_first():
    journal, clock, register = MemoryJournal(), FakeClock(), MemoryRegister()
    for number in (1, 2):
        evening = Rehearsal()
        evening.journal, evening.clock, evening.meeting = journal, clock, a_meeting(number=number)
        keep(register, evening.meeting)
        evening.restart()
        clock.advance(days=1)
    interrupted = Planning(register, journal, clock, "Léa").left_open().interrupted
    assert [each.session.id for each in interrupted] == [UUID(int=2), UUID(int=1)]


PLAN = (PlannedStep("film", 4), PlannedStep("stop-1", 10, "Pause café"))


def test_a_session_is_prepared_and_its_preparation_taken_back(planning, session):
    notes = {"film": "  Baisser\nles stores ", "intro": "  "}
    planning.prepare(session.id, (PLAN[0], PlannedStep("stop-1", 10, " Pause  café ")), notes)
    kept = planning.session(session.id)
    assert (kept.plan, dict(kept.preparation)) == (PLAN, {"film": "Baisser les stores"})
    assert planning.prepare(session.id, (), {}) == session
    assert planning.session(session.id) == session


@pytest.mark.parametrize(
    ("plan", "note", "sentence"),
    [
        ((PlannedStep("film", 0),), "", "An activity lasts from 1 to 120 minutes."),
        ((), "x" * 301, "At most 300 letters fit here: shorten it."),
    ],
)
def test_what_cannot_be_prepared_is_refused(planning, session, plan, note, sentence):
    with pytest.raises(UserError) as refused:
        planning.prepare(session.id, plan, {"film": note})
    assert str(refused.value) == sentence
    assert planning.session(session.id) == session


def test_a_session_that_has_begun_keeps_its_order_and_takes_notes():
    evening = Rehearsal()
    register = MemoryRegister()
    keep(register, evening.meeting)
    planning = Planning(register, evening.journal, evening.clock, "Léa")
    session = evening.meeting.id
    assert planning.begun(session)
    assert not planning.ended(session)
    with pytest.raises(UserError, match="This session has begun and keeps its running order"):
        planning.prepare(session, PLAN, {})
    assert planning.prepare(session, (), {"film": "x" * 300}).preparation == {"film": "x" * 300}
    evening.live.close()
    assert planning.ended(session)
