"""The sessions of the desk, in words."""

from dataclasses import replace
from datetime import timedelta

from app.domain.meetings import UNLIMITED, Counts, Gathering
from app.screens.desk import filling_of, head_for, named_session, nobody_said, sessions_for
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_session

TITLES = {"histoire": "L’histoire"}


def test_todays_sessions_come_first_then_those_to_come_then_cancelled_and_past_ones():
    past, today = a_session(at=TUESDAY_EVENING - timedelta(days=7)), a_session()
    later = a_session(at=TUESDAY_EVENING + timedelta(days=7))
    off = replace(a_session(), cancelled_at=TUESDAY_EVENING)
    rows = sessions_for(TUESDAY_EVENING, (past, off, today, later), {}, TITLES)
    assert [each.session for each in rows] == [today.id, later.id, off.id, past.id]
    assert [each.faded for each in rows] == [False, False, True, True]
    assert rows[0].when.startswith("Today · ")
    assert rows[1].when.startswith("Tue")
    assert (rows[2].filling, rows[2].share) == ("cancelled", None)


def test_a_session_says_how_full_it_is():
    session = a_session(4)
    (row,) = sessions_for(
        TUESDAY_EVENING, (session,), {session.id: Counts(seated=2, offered=1, waiting=1)}, TITLES
    )
    assert (row.filling, row.share) == ("3 / 4 · 1 waiting", 0.75)
    assert row.spoken.endswith("L’histoire, Agence du Parc, 3 / 4 · 1 waiting")


def test_where_everybody_may_come_nothing_is_full():
    meeting = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
    (row,) = sessions_for(TUESDAY_EVENING, (meeting,), {meeting.id: Counts(seated=132)}, {})
    assert (row.filling, row.share, row.title) == ("132 expected", None, "histoire")
    assert filling_of(meeting, Counts()) == "0 expected"


def test_all_modules_of_a_session_are_named():
    session = replace(a_session(), more_modules=("syndic",))
    assert named_session(session, TITLES).startswith("L’histoire · syndic, Tue")


def test_the_head_says_where_and_by_whom_and_that_it_is_cancelled():
    head = head_for(replace(a_session(), facilitator="Léa", notes="Clé"), TITLES, "3 registered")
    assert head.facts.endswith("Agence du Parc · Léa · Clé")
    assert (head.warning, head.numbers) == ("", "3 registered")
    off = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY, cancelled_at=TUESDAY_EVENING)
    head = head_for(off, TITLES, "")
    assert head.facts.endswith("General assembly")
    assert head.warning.startswith("Cancelled")
    assert head_for(off, TITLES, "", listed=False).warning == "This session is cancelled."
    assert nobody_said(off) == "Nobody was on its list."
    assert nobody_said(a_session()).startswith("Nobody yet")
