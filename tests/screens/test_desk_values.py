"""What stands in the fields of the desk, in words."""

from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.domain.changes import Action, Batch, Change, Entity
from app.domain.meetings import (
    UNLIMITED,
    Attendance,
    Channel,
    Gathering,
    Registration,
    Session,
    Standing,
)
from app.domain.people import Address, Civility, Consent, Need, Person
from app.screens.desk_clashes import (
    clash_rows,
    collision_said,
    session_news,
    undecided_said,
)
from app.screens.desk_consent import given_said
from app.screens.desk_story import attended_said, double_said, merged_said, story_lines
from app.screens.desk_values import (
    PERSON_FIELDS,
    REGISTRATION_FIELDS,
    SESSION_FIELDS,
    differences,
    field_said,
    value_said,
)
from app.usecases.desk.colliding import Clash
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody

TITLES = {"histoire": "History", "agir": "Acting"}
SESSION, OTHER = a_session(), a_session()
NAMES: dict[Any, str] = {**TITLES, SESSION.id: "History, Tuesday"}
ZOE = somebody("Petit", "Zoé", civility=Civility.MADAM)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("capacity", UNLIMITED, "open to all"),
        ("capacity", 5, "5"),
        ("minutes", 0, "–"),
        ("minutes", 50, "50"),
        ("email", "", "–"),
        ("ambassador", None, "–"),
        ("ambassador", Consent(NOW, "1"), "yes, on 03/03/2026"),
        ("phones", ("06 12", "07 13"), "06 12 / 07 13"),
        ("more_modules", ("agir", "own"), "Acting / own"),
        ("interests", frozenset({"histoire", "agir"}), "Acting, History"),
        ("needs", frozenset({Need.HEARING}), "hearing loop"),
        ("civility", Civility.NONE, "–"),
        ("address", Address(("3 rue",), "35000", "Rennes"), "3 rue, 35000 Rennes"),
        ("address", Address(), "–"),
        ("received_on", date(2026, 3, 2), "02/03/2026"),
        ("channel", Channel.PHONE, "phone"),
        ("gathering", Gathering.ASSEMBLY, "General assembly"),
        ("standing", Standing.OFFERED, "seat offered"),
        ("attendance", Attendance.ABSENT, "absent"),
        ("module", "histoire", "History"),
        ("second_choice", SESSION.id, "History, Tuesday"),
        ("second_choice", OTHER.id, "another session"),
    ],
)
def test_every_value_can_be_said(field, value, said):
    assert value_said(field, value, NAMES) == said


def test_a_moment_says_its_day_and_its_hour():
    assert value_said("starts_at", NOW, NAMES).startswith("Tue")


def test_every_field_of_a_page_has_a_name_and_exists():
    for kind, shown in (
        (Person, PERSON_FIELDS), (Session, SESSION_FIELDS), (Registration, REGISTRATION_FIELDS),
    ):  # fmt: skip
        assert set(shown) <= {each.name for each in fields(kind)}
        assert all(field_said(each) for each in shown)


def test_a_change_says_the_old_value_and_the_new_one():
    after = replace(ZOE, email="z@exemple.fr", phones=("06 12",))
    assert differences(Change(ZOE, after), NAMES) == (
        "Phones: –, now 06 12",
        "E-mail: –, now z@exemple.fr",
    )
    assert differences(Change(None, ZOE), NAMES) == ()
    assert differences(Change(ZOE, None), NAMES) == ()
    seat = a_seat(SESSION.id, ZOE)
    waiting = replace(seat, standing=Standing.WAITING, attendance=Attendance.EXCUSED)
    assert differences(Change(seat, waiting), NAMES) == (
        "Seat: registered, now waiting",
        "Attendance: –, now excused",
    )


def batch(action: Action, *changes: Change, minutes: int = 0, note: str = "") -> Batch:
    return Batch(uuid4(), NOW + timedelta(minutes=minutes), "Léa", action, changes, note=note)


def test_the_story_tells_the_newest_first_with_old_values_and_each_step_once():
    seat = a_seat(SESSION.id, ZOE)
    named: Entity = replace(ZOE, email="z@exemple.fr")
    first = batch(Action.SIGN_UP, Change(None, ZOE))
    second = batch(Action.EDIT_PERSON, Change(ZOE, named), minutes=5, note="appel")
    newest, oldest = story_lines(
        [first, second, replace(first, changes=(Change(None, seat),))], NAMES
    )
    assert newest.endswith("correction of the person · Léa · appel\nE-mail: –, now z@exemple.fr")
    assert oldest.endswith("registration · Léa")


def test_says_who_was_made_one_and_what_was_attended():
    step = batch(Action.MERGE)
    assert "PETIT Zoé" in merged_said(ZOE, step)
    assert "(Léa)" in merged_said(ZOE, step)
    assert "name not known" in merged_said(ZOE, replace(step, who=""))
    assert attended_said(frozenset(), NAMES) == ""
    assert attended_said(frozenset({"agir"}), NAMES) == "Followed in our sessions: Acting"


def test_a_double_is_said_with_what_tells_it_apart():
    said = double_said(replace(ZOE, phones=("06",), residence="Les Lilas"), "same phone", NOW)
    assert said == (
        "Perhaps the same person: Mrs PETIT Zoé (same phone)\n06 · Les Lilas · sheet of 03/03/2026"
    )
    bare = double_said(somebody("Petit", "Paul"), "same name", None)
    assert bare == "Perhaps the same person: PETIT Paul (same name)"


def test_says_when_somebody_agreed_to_be_contacted():
    assert "May the cooperative" in given_said(None)
    assert "03/03/2026 (text 1)" in given_said(Consent(NOW, "1"))
    assert "(text –)" in given_said(Consent(NOW, ""))
    assert "(text of 21/11/2026)" in given_said(Consent(NOW, "2026-11-21-93fe"))


def test_says_both_values_where_two_people_disagree():
    clash = Clash("email", "a@b.fr", "c@d.fr")
    (row,) = clash_rows([clash], NAMES)
    assert (row.name, row.mine, row.theirs) == ("E-mail", "a@b.fr", "c@d.fr")
    assert undecided_said(row).startswith("E-mail")
    assert collision_said("Léa", (), [clash]).startswith("Léa changed this meanwhile (E-mail)")
    assert "still here" in collision_said("", ("note",), [])
    assert collision_said("", ("note",), []).startswith("Another window")


@pytest.mark.parametrize(
    ("after", "said"),
    [
        (None, "no longer there"),
        (replace(SESSION, cancelled_at=NOW), "is cancelled"),
        (replace(SESSION, starts_at=NOW + timedelta(days=7)), "is now on Tue"),
        (replace(SESSION, place="Mairie"), "here: Mairie"),
        (replace(SESSION, notes="Clé"), ""),
        (SESSION, ""),
    ],
)
def test_says_what_became_of_a_session_under_the_hands(after, said):
    news = session_news(SESSION, after, TITLES)
    assert (said in news) if said else news == ""
