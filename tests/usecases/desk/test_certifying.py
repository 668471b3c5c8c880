from dataclasses import replace

import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Standing
from app.usecases.desk.certifying import Issued, certify, would_certify
from app.usecases.desk.undoing import take_back, undo, undoable
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep

SESSION = a_session(10)
HERE = Attendance.PRESENT
ANNE, OMAR, ZOE, LUC, LEA = (
    a_seat(SESSION.id, somebody(name), attendance=attendance)
    for name, attendance in (
        ("Anne", HERE), ("Omar", HERE), ("Zoé", Attendance.ABSENT),
        ("Luc", Attendance.EXCUSED), ("Léa", HERE),
    )
)  # fmt: skip


@pytest.fixture
def desk(office):
    seats = (ANNE, OMAR, ZOE, LUC, replace(LEA, standing=Standing.CANCELLED))
    keep(office.register, SESSION, *(each.person for each in seats), *seats)
    return office


def numbers(issued: tuple[Issued, ...]) -> list[tuple[str, bool]]:
    return [(each.registration.certificate, each.duplicate) for each in issued]


def test_only_those_who_were_there_get_a_number(desk):
    year = desk.now().astimezone().year
    assert numbers(certify(desk, SESSION.id)) == [(f"{year}-0001", False), (f"{year}-0002", False)]
    kept = [each.certificate for each in desk.register.registrations(SESSION.id)]
    assert sorted(kept) == ["", "", "", f"{year}-0001", f"{year}-0002"]


def test_a_number_stays_and_is_a_duplicate_the_second_time(desk):
    [first] = certify(desk, SESSION.id, [OMAR.id])
    both = certify(desk, SESSION.id)
    assert {each.registration.person.family_name: each.duplicate for each in both} == {
        "Anne": False,
        "Omar": True,
    }
    again = certify(desk, SESSION.id, [OMAR.id])
    assert numbers(again) == [(first.registration.certificate, True)]
    steps = [each.action for each in desk.register.batches(desk.now())]
    assert steps.count(Action.CERTIFY) == 2


def test_whoever_was_not_there_gets_none(desk):
    with pytest.raises(UserError, match="Only somebody who was there"):
        certify(desk, SESSION.id, [ANNE.id, ZOE.id])
    with pytest.raises(UserError, match="Only somebody who was there"):
        certify(desk, SESSION.id, [LEA.id])
    assert desk.register.last_certificate(desk.now().astimezone().year) == 0


def test_a_session_without_ticks_gives_none(office):
    keep(office.register, SESSION)
    with pytest.raises(UserError, match="Nobody was ticked"):
        certify(office, SESSION.id)


def test_a_number_is_never_taken_back(desk):
    certify(desk, SESSION.id)
    assert undoable(desk) is None
    assert undo(desk) is None
    [step] = desk.register.batches(desk.now())
    with pytest.raises(UserError, match="keeps its number"):
        take_back(desk, step.id)


def test_to_be_looked_at_a_certificate_shows_its_number_and_keeps_it_free(desk):
    year = desk.now().astimezone().year
    looked_at = numbers(would_certify(desk, SESSION.id, [OMAR.id]))
    assert looked_at == [(f"{year}-0001", False)]
    assert desk.register.last_certificate(year) == 0
    assert numbers(certify(desk, SESSION.id, [OMAR.id])) == looked_at
