"""What tables hold that nobody wished for comes in whole, or is told of."""

import pytest

from app.domain.imports.table import Trouble
from app.usecases.desk.office import Office
from app.usecases.importing.lines import Outcome, Preview
from app.usecases.importing.preview import bring_in, preview
from tests.fakes.clock import FakeClock
from tests.fakes.exports import table
from tests.fakes.imports import MemoryErasedRows, an_import
from tests.fakes.people import a_session
from tests.fakes.register import MemoryRegister, keep

SESSION = a_session(5)


@pytest.fixture
def office() -> Office:
    register = MemoryRegister()
    keep(register, SESSION)
    return Office(register, FakeClock(), "Anne")


def take(office: Office, *rows: tuple[str, ...]) -> Preview:
    seen = preview(office, MemoryErasedRows(), an_import(table(*rows), SESSION.id))
    bring_in(office, seen)
    return seen


@pytest.mark.parametrize(
    "name",
    [
        "👩 Petit", "محمد", "דוד", "<b>Petit</b>", "<img src=x onerror=alert(1)>", "N’Diaye",
        "Œuvré-Łódź", "O''Brien", "A & B", "%s {name} \\n", "ﬁ", "1+1", "=cmd|' /C calc'!A0",
    ],
)  # fmt: skip
def test_a_name_of_any_letters_comes_in_as_it_was_written(office: Office, name: str) -> None:
    take(office, ("Nom", "Prénom"), (name, "Zoé"))
    (person,) = office.register.everybody()
    assert person.family_name == name


def test_a_name_that_is_turned_around_is_read_the_way_it_is_typed(office: Office) -> None:
    take(office, ("Nom", "Prénom"), ("\u202ePetit", "Zoé"))
    (person,) = office.register.everybody()
    assert person.family_name == "Petit"


def test_a_name_of_three_hundred_letters_is_told_of_and_the_others_come_in(office: Office) -> None:
    seen = take(office, ("Nom", "Prénom"), ("x" * 300, "Zoé"), ("Petit", "Luc"))
    assert [each.outcome for each in seen.lines] == [Outcome.UNREADABLE, Outcome.NEW]
    assert [each.trouble for each in seen.lines[0].remarks] == [Trouble.LONG_NAME]
    assert [each.full_name for each in office.register.everybody()] == ["PETIT Luc"]


def test_headers_that_are_empty_or_there_twice_do_no_harm(office: Office) -> None:
    take(
        office,
        ("", "Nom", "Téléphone", "", "Téléphone", "Nom", "Prénom", ""),
        ("x", "Petit", "06 11 22 33 44", "", "02 99 00 00 00", "", "Zoé", "y"),
    )
    (person,) = office.register.everybody()
    assert person.full_name == "PETIT Zoé"
    assert person.phones == ("06 11 22 33 44", "02 99 00 00 00")


def test_rows_of_titles_above_the_headers_are_passed_over(office: Office) -> None:
    take(
        office,
        ("Inscriptions 2026", "", ""),
        ("", "", ""),
        ("Identité", "", "Contact"),
        ("Nom", "Prénom", "Téléphone"),
        ("Petit", "Zoé", "06 11 22 33 44"),
    )
    assert [each.full_name for each in office.register.everybody()] == ["PETIT Zoé"]


@pytest.mark.parametrize("phone", ["+33 6 11 22 33 44", "=+33611223344", "'+33611223344"])
def test_a_number_that_looks_like_a_formula_is_a_phone_number(office: Office, phone: str) -> None:
    take(office, ("Nom", "Prénom", "Téléphone"), ("Petit", "Zoé", phone))
    (person,) = office.register.everybody()
    assert "".join(each for each in person.phones[0] if each not in " '=") == "+33611223344"


def test_a_date_in_1900_is_not_taken_and_the_person_comes_last(office: Office) -> None:
    seen = take(
        office,
        ("Horodateur", "Nom"),
        ("1900-01-01 00:00:00", "Petit"),
        *[(f"2026-02-0{day} 10:00:00", f"Nom{day}") for day in range(1, 6)],
    )
    assert [each.trouble for each in seen.lines[0].remarks] == [Trouble.OLD_DATE]
    assert seen.lines[0].standing is not None
    waiting = [each for each in office.register.registrations(SESSION.id) if not each.sent_at]
    assert [each.standing.value for each in waiting] == ["waiting"]
