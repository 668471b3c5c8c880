"""Staff say who somebody is; the program decides nothing."""

from uuid import UUID

import pytest

from app.domain.likeness import Reason
from app.domain.meetings import Standing
from app.usecases.desk.office import Office
from app.usecases.importing.deciding import (
    leave_out,
    new_person,
    open_again,
    same_person,
    to_decide,
    undecided,
)
from app.usecases.importing.lines import Import, Likely, Outcome, Preview
from app.usecases.importing.preview import bring_in, preview
from app.usecases.mallettes import Interruption
from tests.fakes.clock import FakeClock
from tests.fakes.exports import table
from tests.fakes.imports import MemoryErasedRows, an_import
from tests.fakes.people import a_session, somebody
from tests.fakes.register import MemoryRegister, keep

SESSION = a_session(2)
ROWS = table(
    ("ID", "Nom", "Prénom", "Téléphone"),
    ("1", "Lefèvre", "Zoé", ""),
    ("2", "Petit", "Luc", "06 11 22 33 44"),
    ("3", "Petitt", "Luc", ""),
)
ZOE = somebody("Lefebvre", "Zoé")
OTHER_ZOE = somebody("Lefevbre", "Zoé")


@pytest.fixture
def office() -> Office:
    register = MemoryRegister()
    keep(register, SESSION, ZOE, OTHER_ZOE)
    return Office(register, FakeClock(), "Anne")


def see(office: Office, wanted: Import | None = None) -> Preview:
    return preview(office, MemoryErasedRows(), wanted or an_import(ROWS, SESSION.id))


def key_of(seen: Preview, row: int) -> str:
    return next(each.key for each in seen.lines if each.row == row)


def test_those_who_may_be_there_are_to_decide_until_somebody_says_so(office: Office) -> None:
    seen = see(office)
    candidates = to_decide(seen)
    zoe, luc = key_of(seen, 2), key_of(seen, 4)
    assert [*candidates] == [zoe, luc]
    wanted = seen.wanted
    assert undecided(wanted, candidates) == 2
    wanted = new_person(wanted, zoe)
    assert undecided(wanted, candidates) == 1
    wanted = leave_out(wanted, luc)
    assert undecided(wanted, candidates) == 0
    assert undecided(open_again(wanted, luc), candidates) == 1


def test_said_again_the_same_person_is_the_next_one() -> None:
    first, second = Likely(ZOE, (Reason.SAME_PHONE,)), Likely(OTHER_ZOE, (Reason.CLOSE_NAME,))
    wanted = leave_out(an_import(ROWS, SESSION.id), "1")
    found = []
    for _time in range(3):
        wanted = same_person(wanted, "1", (first, second))
        found.append(wanted.same["1"])
    assert found == [ZOE.id, OTHER_ZOE.id, ZOE.id]
    assert wanted.left_out == frozenset()


def test_who_is_not_taken_leaves_the_seat_to_the_next(office: Office) -> None:
    seen = see(office)
    assert dict(seen.seats()) == {Standing.SEATED: 2, Standing.WAITING: 1}
    wanted = leave_out(seen.wanted, key_of(seen, 2))
    again = see(office, wanted)
    assert next(each.outcome for each in again.lines) is Outcome.LEFT_OUT
    assert dict(again.seats()) == {Standing.SEATED: 2}
    bring_in(office, again)
    assert [each.full_name for each in office.register.everybody()] == [
        "LEFEBVRE Zoé", "LEFEVBRE Zoé", "PETIT Luc", "PETITT Luc",
    ]  # fmt: skip


def test_somebody_may_be_the_one_of_a_row_above(office: Office) -> None:
    seen = see(office)
    key = key_of(seen, 4)
    wanted = same_person(seen.wanted, key, to_decide(seen)[key])
    again = see(office, wanted)
    assert [each.outcome for each in again.lines][2] is Outcome.KNOWN
    bring_in(office, again)
    assert len(office.register.registrations(SESSION.id)) == 2
    assert see(office).changes == ()


def test_the_one_of_a_row_that_is_not_taken_is_somebody_new(office: Office) -> None:
    seen = see(office)
    key = key_of(seen, 4)
    wanted = same_person(seen.wanted, key, to_decide(seen)[key])
    again = see(office, leave_out(wanted, key_of(seen, 3)))
    assert [each.outcome for each in again.lines][1:] == [Outcome.LEFT_OUT, Outcome.NEW]


def test_somebody_who_is_gone_meanwhile_is_somebody_new(office: Office) -> None:
    seen = see(office)
    wanted = an_import(ROWS, SESSION.id, same={key_of(seen, 2): UUID(int=1)})
    assert see(office, wanted).lines[0].outcome is Outcome.NEW


class Impatient:
    """Somebody who looks at how far a comparison is, and wants no more of it after a while."""

    def __init__(self, looks: int) -> None:
        self.told: list[tuple[int, int]] = []
        self._looks = looks

    def progress(self, done: int, whole: int) -> None:
        self.told.append((done, whole))

    def cancelled(self) -> bool:
        return len(self.told) >= self._looks


def test_a_long_table_tells_how_far_it_is_and_stops_when_asked(office: Office) -> None:
    people = [(str(number), f"Nom{number}", "Luc", "") for number in range(450)]
    wanted = an_import(table(("ID", "Nom", "Prénom", "Téléphone"), *people), SESSION.id)
    patient, impatient = Impatient(9), Impatient(2)
    seen = preview(office, MemoryErasedRows(), wanted, patient)
    assert len(seen.lines) == 450
    assert patient.told == [(2, 451), (202, 451), (402, 451)]
    with pytest.raises(Interruption):
        preview(office, MemoryErasedRows(), wanted, impatient)
    assert impatient.told == [(2, 451), (202, 451)]


def test_a_name_that_sounds_alike_in_the_same_residence_has_both_reasons(office: Office) -> None:
    keep(office.register, somebody("Martine", "Luc", residence="Le Parc"))
    rows = table(("ID", "Nom", "Prénom", "Résidence"), ("1", "Martin", "Léa", "le parc"))
    (line,) = see(office, an_import(rows, SESSION.id)).lines
    assert [each.reasons for each in line.alike] == [(Reason.CLOSE_NAME, Reason.SAME_RESIDENCE)]


def test_one_who_sounds_like_many_is_told_of_to_each(office: Office) -> None:
    people = [(str(number), f"Lef{'e' * number}vre", "Zaza") for number in range(1, 4)]
    seen = see(office, an_import(table(("ID", "Nom", "Prénom"), *people), SESSION.id))
    named = [[each.person.family_name for each in line.alike] for line in seen.lines]
    assert [ZOE.family_name in each for each in named] == [True, True, True]
