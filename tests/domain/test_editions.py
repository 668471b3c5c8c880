"""How often what people were told of a session has changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from app.domain.changes import Action, Batch, Change, Entity
from app.domain.editions import edition
from app.domain.meetings import Standing
from tests.fakes.people import a_seat, a_session, somebody

SESSION = a_session()
SEAT = a_seat(SESSION.id)


def step(before: Entity | None, after: Entity | None) -> Batch:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    return Batch(uuid4(), now, "Léa", Action.EDIT_SESSION, (Change(before, after),))


def test_what_is_new_is_its_first_edition():
    assert edition(SESSION.id, [step(None, SESSION), step(None, a_session())]) == 0


def test_another_moment_place_or_end_is_told_and_notes_are_not():
    later = replace(SESSION, starts_at=SESSION.starts_at + timedelta(days=1))
    away = replace(later, place="Ailleurs")
    off = replace(away, cancelled_at=SESSION.starts_at)
    noted = replace(off, notes="clé chez la gardienne")
    history = [step(SESSION, later), step(later, away), step(away, off), step(off, noted)]
    assert edition(SESSION.id, history) == 3


def test_an_undone_change_is_one_more():
    away = replace(SESSION, place="Ailleurs")
    assert edition(SESSION.id, [step(SESSION, away), step(away, SESSION)]) == 2


def test_a_seat_lost_or_won_is_told_and_the_rest_is_not():
    gone = replace(SEAT, standing=Standing.CANCELLED)
    noted = replace(SEAT, note="vient en bus")
    history = [step(SEAT, noted), step(noted, gone), step(gone, SEAT)]
    assert edition(SEAT.id, history) == 2
    assert edition(SEAT.id, [step(SEAT, None)]) == 1


def test_of_people_nothing_is_counted():
    zoe = somebody()
    assert edition(zoe.id, [step(zoe, replace(zoe, note="!"))]) == 0
