from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Gathering, Standing
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import (
    cancel_session,
    duplicate_session,
    edit_session,
    move_session,
    plan_series,
    plan_session,
    whom_to_call,
)
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come, now
from tests.fakes.people import a_session
from tests.fakes.register import keep

TUESDAY = a_session(2)


def test_a_session_may_have_several_modules_and_all_that_is_known(office):
    planned = plan_session(
        office,
        replace(
            TUESDAY, place=" Le  Foyer ", more_modules=("agir", "histoire", "agir"), minutes=90,
            facilitator=" Paul ", notes=" Clé à l’accueil ",
        ),
    )  # fmt: skip
    assert planned.modules == ("histoire", "agir")
    assert (planned.place, planned.facilitator) == ("Le Foyer", "Paul")
    assert office.register.sessions() == (planned,)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"place": " "}, "Say where"),
        ({"capacity": UNLIMITED}, "must be between 1 and 2000"),
        ({"capacity": 2001}, "must be between 1 and 2000"),
        ({"minutes": -1}, "at most 12 hours"),
        ({"minutes": 721}, "at most 12 hours"),
        ({"facilitator": "x" * 121}, "At most 120"),
    ],
)
def test_an_impossible_session_is_refused(office, said, told):
    with pytest.raises(UserError, match=told):
        plan_session(office, replace(TUESDAY, **said))
    assert office.register.sessions() == ()


def test_an_assembly_may_be_without_limit(office):
    hall = replace(TUESDAY, gathering=Gathering.ASSEMBLY, capacity=UNLIMITED)
    assert plan_session(office, hall).capacity == UNLIMITED


@pytest.mark.usefixtures("in_paris")
def test_a_series_keeps_its_hour_when_summer_time_ends(office):
    first = replace(TUESDAY, starts_at=datetime(2026, 10, 20, 16, tzinfo=UTC))  # 18:00 in Paris
    series = plan_series(office, first, ["histoire", "agir", "syndic"], every_days=14)
    assert [each.module for each in series] == ["histoire", "agir", "syndic"]
    starts = [each.starts_at.astimezone(UTC) for each in series]
    assert starts == [
        datetime(2026, *day, tzinfo=UTC) for day in ((10, 20, 16), (11, 3, 17), (11, 17, 17))
    ]
    assert len({each.series for each in series} - {None}) == 1
    assert len(office.register.batches(TUESDAY_EVENING)) == 1


@pytest.mark.parametrize(("modules", "days"), [([], 14), (["agir"], 0), (["agir"] * 61, 14)])
def test_an_impossible_series_is_refused(office, modules, days):
    with pytest.raises(UserError, match=r"module|A series"):
        plan_series(office, TUESDAY, modules, days)


def test_a_session_is_held_again_with_nobody_in_it(office):
    held = replace(TUESDAY, head_count=4, cancelled_at=TUESDAY_EVENING, comments="Bien.")
    keep(office.register, held)
    come_back = TUESDAY_EVENING + timedelta(days=7)
    again = duplicate_session(office, TUESDAY.id, come_back)
    assert (again.starts_at, again.head_count, again.cancelled_at) == (come_back, None, None)
    assert again.id != TUESDAY.id
    assert (again.place, again.capacity, again.comments) == (TUESDAY.place, 2, "")


def test_a_session_that_moves_or_is_cancelled_says_whom_to_call(office):
    keep(office.register, TUESDAY)
    people = [come(office, TUESDAY) for _ in range(4)]
    cancel(office, people[0].id)
    move_session(office, TUESDAY.id, TUESDAY_EVENING + timedelta(days=1), "Mairie")
    assert office.register.session(TUESDAY.id).place == "Mairie"
    assert {each.id for each in whom_to_call(office.register, TUESDAY.id)} == {
        each.id for each in people[1:]
    }
    cancel_session(office, TUESDAY.id)
    assert office.register.session(TUESDAY.id).cancelled_at == TUESDAY_EVENING
    assert office.register.batches(TUESDAY_EVENING)[-1].action is Action.CANCEL_SESSION
    assert cancel_session(office, TUESDAY.id) is None
    assert len(whom_to_call(office.register, TUESDAY.id)) == 3


def test_with_fewer_seats_nobody_is_put_out(office, clock):
    keep(office.register, TUESDAY)
    first = come(office, TUESDAY)
    clock.advance(minutes=1)
    last = come(office, TUESDAY)
    edit_session(office, TUESDAY, replace(TUESDAY, capacity=1, notes="Petite salle"))
    assert [now(office, each).standing for each in (first, last)] == [Standing.SEATED] * 2
    assert [now(office, each).over_capacity_by for each in (first, last)] == ["", "Léa"]


def test_seats_are_taken_away_under_a_name(office):
    keep(office.register, TUESDAY)
    for _ in range(2):
        come(office, TUESDAY)
    nameless = Office(office.register, office.clock, "")
    with pytest.raises(UserError, match="Say who accepts"):
        edit_session(nameless, TUESDAY, replace(TUESDAY, capacity=1))


def test_more_seats_change_nobody(office):
    hall = replace(TUESDAY, gathering=Gathering.ASSEMBLY)
    keep(office.register, hall)
    seat = come(office, hall)
    edit_session(office, hall, replace(hall, capacity=UNLIMITED))
    assert now(office, seat) == seat
