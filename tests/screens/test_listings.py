"""Listings say a line to people, in their words and at their hour, and a row to machines."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.domain.content import AnimatedVideo
from app.domain.meetings import (
    UNLIMITED,
    Attendance,
    Channel,
    Gathering,
    Registration,
    Standing,
)
from app.domain.messages import Occasion
from app.domain.people import Person, Reach
from app.domain.turnout import turnout
from app.screens.listings import (
    listed_due,
    listed_module,
    listed_people,
    listed_person,
    listed_problem,
    listed_session,
)
from app.usecases.desk.telling import Due
from app.usecases.mallettes import Origin
from app.usecases.ports import PackProblem
from tests.fakes.mallettes import SIGNED, UNSIGNED, a_pack
from tests.fakes.people import a_seat, somebody
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import sample_module

pytestmark = pytest.mark.usefixtures("in_paris")
ONE = str(UUID(int=1))


def test_a_session_is_listed_at_the_hour_of_this_place():
    listed = listed_session(a_meeting())
    assert listed.line == (
        f"{ONE} · 03/03/2026 18 o’clock · Maison de quartier · sample · Small group · 12 seats"
    )
    assert listed.row == {
        "id": ONE,
        "starts_at": "2026-03-03T18:00+01:00",
        "place": "Maison de quartier",
        "module": "sample",
        "modules": ["sample"],
        "gathering": "small_group",
        "capacity": 12,
        "minutes": None,
        "facilitator": "",
        "series": None,
        "cancelled": False,
        "head_count": None,
    }


def test_a_session_is_listed_with_the_people_counted():
    counted = listed_session(replace(a_meeting(gathering=Gathering.ASSEMBLY), head_count=1))
    assert counted.line.endswith("General assembly · 12 seats · 1 person counted")
    assert counted.row["gathering"] == "assembly"
    assert counted.row["head_count"] == 1


@pytest.mark.parametrize(
    ("attendance", "end"),
    [(Attendance.UNKNOWN, "on the spot"), (Attendance.EXCUSED, "on the spot · excused")],
)
def test_a_person_is_listed_in_words(attendance, end):
    person = Person(UUID(int=3), "Zoé", "d’Aubigné")
    listed = listed_person(
        Registration(UUID(int=1), UUID(int=2), person, Channel.WALK_IN, attendance)
    )
    assert listed.line == f"{ONE} · D’AUBIGNÉ Zoé · {end}"
    assert listed.row == {
        "id": ONE,
        "person": str(person.id),
        "name": "D’AUBIGNÉ Zoé",
        "phones": [],
        "email": "",
        "channel": "walk_in",
        "standing": "seated",
        "rank": None,
        "over_capacity_by": "",
        "attendance": attendance.value,
    }


@pytest.mark.parametrize(
    ("known", "end"),
    [
        ({"phones": ("06 12", "01 23"), "email": "z@x.fr"}, "paper · 06 12, 01 23"),
        ({"email": "z@x.fr"}, "paper · z@x.fr"),
    ],
)
def test_a_person_is_listed_with_how_to_call(known, end):
    listed = listed_person(a_seat(UUID(int=2), somebody("Petit", "", **known)))
    assert listed.line.split(" · ", 2)[2] == end


def test_people_are_listed_by_what_their_registration_is_worth():
    people = (
        registered("Petit", Standing.CANCELLED),
        registered("Roux", Standing.WAITING),
        registered("Sow", Standing.OFFERED),
        registered("Zola", Standing.SEATED),
    )
    listed = listed_people(people)
    assert [each.row["name"] for each in listed] == ["ZOLA", "SOW", "ROUX", "PETIT"]
    assert [each.row["rank"] for each in listed] == [None, None, 1, None]
    assert [each.line.split(" · ", 2)[2] for each in listed[2:]] == [
        "paper · waiting, no. 1", "paper · cancelled",
    ]  # fmt: skip


def test_who_must_be_told_is_listed_with_the_way():
    person = somebody("Petit", "Zoé", email="zoe@exemple.fr")
    due = Due(a_seat(UUID(int=2), person), Occasion.CHANGE, Reach.EMAIL, "v")
    listed = listed_due(due)
    assert listed.line.endswith("PETIT Zoé · the session has changed · e-mail · zoe@exemple.fr")
    assert (listed.row["occasion"], listed.row["way"], listed.row["refused"]) == (
        "change", "email", "",
    )  # fmt: skip


def registered(name: str, standing: Standing) -> Registration:
    return a_seat(UUID(int=2), somebody(name, ""), standing=standing)


def test_a_session_is_listed_with_its_numbers_where_they_are_asked_for():
    numbers = turnout((registered("Petit", Standing.SEATED), registered("Roux", Standing.WAITING)))
    assert listed_session(a_meeting(), numbers).row["people"] == {
        "seated": 1, "waiting": 1, "offered": 0, "cancelled": 0,
        "registered": 1, "present": 0, "excused": 0, "absent": 0,
        "channels": {"paper": {"registered": 1, "present": 0, "excused": 0, "absent": 0}},
        "statuses": {"unknown": {"registered": 1, "present": 0, "excused": 0, "absent": 0}},
    }  # fmt: skip


def test_a_session_is_listed_with_all_that_is_known():
    listed = listed_session(
        replace(
            a_meeting(), more_modules=("agir",), facilitator="Paul", capacity=UNLIMITED,
            cancelled_at=a_meeting().starts_at, series=UUID(int=9), minutes=90,
        )
    )  # fmt: skip
    assert listed.line.endswith("sample, agir · Small group · Paul · cancelled")
    assert (listed.row["capacity"], listed.row["minutes"]) == (None, 90)
    assert (listed.row["series"], listed.row["cancelled"]) == (str(UUID(int=9)), True)


def test_a_module_is_listed_with_its_length():
    module = sample_module()
    listed = listed_module(module)
    assert listed.line == f"sample · {module.title} · {module.minutes} minutes"
    assert listed.row["version"] == module.version


def test_a_problem_is_listed_with_its_remedy():
    listed = listed_problem(PackProblem("module.json", "", "Add it."))
    assert listed.line == "module.json · Add it."
    assert listed.row == {"file": "module.json", "place": "", "remedy": "Add it."}


def test_a_module_is_listed_with_its_pack_and_the_files_of_the_cooperative():
    module = sample_module()
    activities = tuple(
        replace(each, official=True) if isinstance(each, AnimatedVideo) else each
        for each in module.activities
    )
    pack = a_pack(origin=Origin.INSTALLED, integrity=SIGNED, version=3)
    listed = listed_module(replace(module, activities=activities), pack)
    assert listed.line == (
        "sample · Les pommes de l’été · 24 minutes · mallette verger · installed, version 3 · "
        "signed by Les Tilleuls · official file: Vidéo animée"
    )
    bundled = listed_module(module, a_pack(integrity=UNSIGNED))
    assert bundled.line.endswith(" · mallette verger · version 1, with the program")
    assert listed.row["official"] == ["film"]
    assert listed.row["pack"] == {
        "id": "verger",
        "version": 3,
        "origin": "installed",
        "trust": "signed",
        "signer": "Les Tilleuls",
    }
