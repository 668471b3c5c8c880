"""On-line forms are brought in at the desk: read, looked at, agreed to, taken back."""

from datetime import timedelta

from app.domain.errors import UserError
from app.domain.imports.fields import Field
from app.domain.imports.table import Table
from app.domain.meetings import Standing
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.gui.desk.front_office import K

TODAY = a_session(3)
LATER = a_session(3, NOW + timedelta(days=7))
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))
GOOGLE = Table(
    "Réponses",
    (
        ("Horodateur", "Nom", "Prénom", "Téléphone"),
        ("2026/02/01 3:08:24 PM UTC+1", "Petit", "Zoé", "06 11 22 33 44"),
        ("2026/02/01 4:08:24 PM UTC+1", "Adjami", "Anne", "06 12 34 56 78"),
        ("2026/02/02 3:08:24 PM UTC+1", "Diallo", "Awa", ""),
        ("2026/02/03 3:08:24 PM UTC+1", "Martin", "Luc", ""),
        ("2026/02/04 3:08:24 PM UTC+1", "", "", ""),
    ),
)
OWN = Table("Feuil1", (("Qui", "Où"), ("PETIT Zoé", "06 11 22 33 44")))


def test_a_known_form_is_shown_first_then_brought_in_then_taken_back(open_office):
    office = open_office(TODAY, ANNE)
    office.bring(GOOGLE)
    page = office.window.import_page
    assert page.isVisible()
    assert "Google Forms" in page._title.text()
    assert office.names(TODAY) == []
    assert "1 person goes to the waiting list" in page._sums.text()
    office.command(K.Key_S)
    assert office.names(TODAY) == ["ADJAMI Anne", "DIALLO Awa", "MARTIN Luc", "PETIT Zoé"]
    last = [each for each in office.seats(TODAY) if each.standing is Standing.WAITING]
    assert [each.person.family_name for each in last] == ["Martin"]
    assert "Ctrl+Z" in office.said()
    office.command(K.Key_Z)
    assert office.names(TODAY) == []


def test_the_same_file_again_writes_nothing(open_office):
    office = open_office(TODAY)
    for _time in range(2):
        office.bring(GOOGLE)
        office.command(K.Key_S)
    assert len(office.seats(TODAY)) == 4
    assert "nothing was written" in office.said()


def test_another_table_is_mapped_once_and_remembered(open_office):
    office = open_office(TODAY)
    office.bring(OWN)
    columns = office.window.columns
    assert office.window.shows(columns)
    columns._choices[0].choose(Field.FULL_NAME)
    columns._choices[1].choose(Field.PHONE)
    office.tab_to(columns.name)
    office.write("Formulaire maison")
    office.press(K.Key_Return)
    assert office.window.import_page.isVisible()
    office.command(K.Key_S)
    assert office.names(TODAY) == ["PETIT Zoé"]
    assert [each.name for each in office.layouts.layouts()] == ["Formulaire maison"]
    office.bring(OWN)
    assert "Formulaire maison" in office.window.import_page._title.text()
    office.click("columns")
    assert columns.meanings() == (Field.FULL_NAME, Field.PHONE)


def test_a_table_without_names_says_what_to_do(open_office):
    office = open_office(TODAY)
    office.bring(OWN)
    for choice in office.window.columns._choices:
        choice.choose(Field.NOTHING)
    office.click("show-preview")
    assert "which column holds the names" in office.said()
    assert not office.window.import_page.isVisible()


def test_dates_that_can_be_read_in_two_ways_are_asked_about(open_office):
    rows = (("Horodateur", "Nom"), ("03/02/2026 10:00:00", "Petit"), ("04/02/2026 10:00:00", "Un"))
    office = open_office(TODAY)
    office.bring(Table("R", rows))
    page = office.window.import_page
    assert page.day_first.isVisible()
    office.click("day-first")
    assert not page.day_first.isVisible()
    office.command(K.Key_S)
    assert len(office.seats(TODAY)) == 2


def test_escape_leaves_without_writing(open_office):
    office = open_office(TODAY, LATER)
    office.bring(GOOGLE)
    office.press(K.Key_Escape)
    assert not office.window.import_page.isVisible()
    assert office.names(TODAY) == []


def test_no_file_no_session_and_a_bad_file_are_said_in_words(open_office):
    office = open_office()
    office.command(K.Key_I)
    assert "Plan a session first" in office.said()
    office = open_office(TODAY)
    office.files.append(None)
    office.command(K.Key_I)
    assert office.said() == ""
    for error in (UserError("The file is empty."), ValueError("never foreseen")):
        office.bring(GOOGLE)
        path = next(iter(office.tables))
        office.tables[path] = error
        office.files.append(path)
        office.command(K.Key_I)
        if isinstance(error, UserError):
            office.later.do()
            assert office.said() == "The file is empty."
        else:
            office.clerk.bench.fail(error)
            assert office.failures == [error]


def test_somebody_who_changed_since_the_preview_is_not_overwritten(open_office):
    office = open_office(TODAY, ANNE, a_seat(LATER.id, ANNE), LATER)
    office.bring(GOOGLE)
    office.register.refusal = UserError("Somebody changed this in the meantime.")
    office.command(K.Key_S)
    assert "in the meantime" in office.said()
    assert office.window.import_page.isVisible()
