"""What the form, the search and the history of the desk say."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from app.domain.calls import Call, Outcome
from app.domain.changes import Action, Batch, Entity, added
from app.domain.kept_rows import KeptRow
from app.domain.likeness import Reason
from app.domain.meetings import UNLIMITED, Attendance, Counts, Registration, Session, Standing
from app.domain.messages import Delivery, Message, Occasion, Way
from app.domain.people import Address, Person
from app.screens.desk_form import (
    Candidate,
    choice_said,
    likely_rows,
    reason_name,
    room_said,
    seats_said,
    signed_said,
)
from app.screens.desk_found import FoundRow, found_for, found_said
from app.screens.desk_steps import (
    action_name,
    is_partial,
    people_in,
    step_said,
    today_rows,
)
from app.usecases.desk.undoing import Step
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody

SESSION = a_session(2)
ZOE = somebody("Petit", "Zoé", phones=("06",))


def why(**said: Any) -> str:
    (row,) = likely_rows((Candidate(ZOE, 0, **said),))
    assert row.spoken == f"PETIT Zoé, {row.why}"
    return row.why


def test_who_it_may_be_is_said_with_the_reason():
    assert why(why=(Reason.SAME_NAME, Reason.SAME_PHONE)) == "same name, same phone · 06"
    assert why() == "already known · 06"
    (row,) = likely_rows((Candidate(somebody(), 0),))
    assert row.why == "already known"
    mail = replace(ZOE, email="z@ex.fr", residence="Les Lilas")
    home = Address(("3 rue des Lilas", "Bât. B"), "35000", "Rennes")
    both = (Candidate(mail, 0), Candidate(replace(ZOE, address=home), 0))
    assert [each.why for each in likely_rows(both)] == [
        "already known · 06 · z@ex.fr · Les Lilas",
        "already known · 06 · 3 rue des Lilas, Rennes",
    ]
    assert all(reason_name(each) for each in Reason)


def test_somebody_on_the_list_already_is_said_with_channel_and_day():
    seat = a_seat(SESSION.id, ZOE)
    assert why(already=seat) == "is already on the list of this session (paper)"
    dated = replace(seat, entered_at=NOW)
    assert why(already=dated).startswith("is already on the list of this session (paper, Tue")


def test_seats_are_said_in_words():
    assert seats_said(SESSION, Counts()) == "2 free seats"
    assert seats_said(SESSION, Counts(seated=1, waiting=1)) == "full"
    assert seats_said(a_session(UNLIMITED), Counts(seated=200)) == "open to all"
    said = choice_said(SESSION, Counts(seated=1), {})
    assert said.startswith("Tue")
    assert said.endswith(" · 1 free seat · histoire")
    gone = choice_said(a_session(cancelled_at=NOW), Counts(), {})
    assert "cancelled" in gone


def test_a_full_session_says_the_rank_and_where_seats_are_free():
    full = {SESSION.id: Counts(seated=2, waiting=1)}
    assert room_said(SESSION, None, {}, 2, {}) == ""
    assert room_said(SESSION, None, {}, 3, {}).startswith("Not enough free seats")
    assert room_said(a_session(UNLIMITED), None, {}, 9, {}) == ""
    said = room_said(SESSION, a_session(5), full, 0, {})
    assert said.startswith("Not enough free seats: no. 2 in the waiting list.\nSecond choice: ")
    assert "5 free seats" in said


def test_nobody_who_waits_is_told_to_be_registered():
    seat = a_seat(SESSION.id, ZOE)
    assert signed_said((seat,), 0, "S") == "PETIT Zoé: registered for S."
    assert signed_said((seat, seat), 3, "S").endswith("Not registered yet.")
    assert signed_said((seat,), 3, "S").endswith("Not registered yet.")


def found(session: Session, now: datetime, *seats: Registration) -> tuple[FoundRow, ...]:
    return found_for(now, (somebody("Autre"), ZOE), session, seats)


def test_who_is_on_the_list_is_found_first_and_enter_says_present():
    first, other = found(SESSION, NOW, a_seat(SESSION.id, ZOE))
    assert (first.person, first.arrives, first.does) == (ZOE.id, True, "Enter: present")
    assert (other.arrives, other.does) == (False, "Enter: sign up for this session")


def test_enter_notes_nobody_as_present_too_early_twice_or_without_a_seat():
    early, _other = found(SESSION, NOW - timedelta(days=3), a_seat(SESSION.id, ZOE))
    assert (early.arrives, early.does) == (False, "registered")
    here = a_seat(SESSION.id, ZOE, attendance=Attendance.PRESENT)
    assert not found(SESSION, NOW, here)[0].arrives
    waiting = a_seat(SESSION.id, ZOE, standing=Standing.WAITING)
    assert found(SESSION, NOW, waiting)[0].does == "on the list of this session"


def test_without_a_session_enter_opens_the_sheet():
    rows = found_for(NOW, (replace(ZOE, residence="Les Tilleuls"),), None, ())
    assert (rows[0].does, rows[0].known) == ("Enter: open the sheet", "06 · Les Tilleuls")
    alone = found_for(NOW, (somebody(residence="Les Tilleuls"),), None, ())
    assert alone[0].known == "Les Tilleuls"


def test_that_nobody_was_found_is_said():
    assert found_said("zoé", 1) == found_said(" ", 0) == ""
    assert found_said("zoé", 0).startswith("Nobody is known")


def batch(action: Action, *entities: Entity, **said: Any) -> Batch:
    return Batch(uuid4(), NOW, "Léa", action, added(*entities), **said)


def test_a_step_says_what_and_of_whom():
    seat, call = (
        a_seat(SESSION.id, ZOE),
        Call(uuid4(), ZOE.id, SESSION.id, None, NOW, "", Outcome.REACHED),
    )
    other = somebody("Autre")
    people = {ZOE.id: ZOE, other.id: other}
    step = batch(Action.SIGN_UP, ZOE, seat, call, other)
    assert people_in(step) == (ZOE.id, other.id)
    assert step_said(step, people) == "registration: PETIT Zoé and 1 other person"
    assert step_said(batch(Action.CALL, call), people) == "call: PETIT Zoé"
    assert step_said(batch(Action.PLAN_SESSION, SESSION), {}).startswith("new session: Tue")
    told = Message(
        uuid4(), seat.id, ZOE.id, 1, Occasion.CONFIRMATION, Way.LETTER, Delivery.GONE, "v",
        Standing.SEATED, NOW, "",
    )  # fmt: skip
    assert step_said(batch(Action.TELL, told), people) == "message: PETIT Zoé"
    letters = [replace(told, id=uuid4(), person=each) for each in (ZOE.id, other.id, uuid4())]
    said = step_said(batch(Action.TELL, *letters), people)
    assert said == "message: PETIT Zoé and 2 other people"
    row = KeptRow(uuid4(), "form", "1", "")
    assert step_said(batch(Action.IMPORT, row), {}) == "import"
    assert step_said(batch(Action.CALL, row), {}) == "call"
    assert step_said(batch(Action.CERTIFY), {}) == action_name(Action.CERTIFY)
    assert all(action_name(each) for each in Action)


def test_what_was_noted_of_one_person_is_named():
    here = a_seat(SESSION.id, ZOE, attendance=Attendance.PRESENT, arrived_at=NOW)
    gone = replace(here, left_at=NOW)
    other = a_seat(SESSION.id, attendance=Attendance.ABSENT)
    people = {ZOE.id: ZOE}
    assert step_said(batch(Action.ATTENDANCE, here), people) == "present: PETIT Zoé"
    assert step_said(batch(Action.ATTENDANCE, gone), people) == "departure: PETIT Zoé"
    both = step_said(batch(Action.ATTENDANCE, here, other), people)
    assert both == "attendance: PETIT Zoé and 1 other person"


def test_a_large_step_is_counted_without_being_read():
    people = tuple(somebody(given=each) for each in ("Un", "Deux", "Trois", "Quatre"))
    known = {each.id: each for each in people}
    step = batch(Action.ATTENDANCE, *people)
    assert is_partial(step)
    assert not is_partial(batch(Action.CALL, people[0]))
    assert step_said(step, known) == "attendance: PETIT Un and 3 other people"
    counted = {Registration: 41, Person: 12}
    assert step_said(step, known, counted) == "attendance: PETIT Un and 40 other people"
    brought = replace(step, action=Action.IMPORT)
    assert step_said(brought, known, counted) == "import: 41 registrations"


def test_series_and_merges_are_named_by_what_they_are_about():
    series = batch(Action.PLAN_SESSION, SESSION, a_session())
    assert step_said(series, {}).startswith("2 new sessions, the first on Tue")
    double = somebody("Petite")
    known = {ZOE.id: ZOE, double.id: double}
    said = step_said(batch(Action.MERGE, ZOE, double), known)
    assert said == "two people made one: PETIT Zoé and PETITE Zoé"
    assert step_said(batch(Action.MERGE, ZOE), known) == "two people made one: PETIT Zoé"


def test_the_steps_of_today_say_when_by_whom_and_what_became_of_them():
    step = batch(Action.REORDER, ZOE, note="vient de loin")
    rows = today_rows(
        [
            Step(step, undone=False, final=False),
            Step(replace(step, who="", note=""), undone=True, final=False),
            Step(batch(Action.CERTIFY, ZOE), undone=False, final=True),
            Step(batch(Action.IMPORT, ZOE, note="framaforms"), undone=False, final=False),
        ],
        {ZOE.id: ZOE},
        {},
    )
    assert [each.why.partition(" · ")[2] for each in rows] == [
        "Léa · vient de loin",
        "name not known · taken back; Enter does it again",
        "Léa · cannot be taken back",
        "Léa",
    ]
    assert rows[0].spoken.startswith("place in the waiting list: PETIT Zoé, ")
