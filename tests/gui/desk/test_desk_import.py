"""On-line forms are brought in at the desk: read, looked at, agreed to, taken back."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

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
    office.agree()
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
        office.agree()
    assert len(office.seats(TODAY)) == 4
    assert "nothing was written" in office.said()


def test_another_table_is_mapped_once_and_remembered(open_office):
    office = open_office(TODAY)
    office.bring(OWN)
    columns = office.window.columns
    assert office.window.shows(columns)
    columns._choices[0].choose(Field.FULL_NAME)
    columns._choices[1].choose(Field.PHONE)
    office.tab_to(columns.name, 2)
    office.write("Formulaire maison")
    office.press(K.Key_Return)
    office.wait()
    assert office.window.import_page.isVisible()
    office.agree()
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
    office.wait()
    assert "which column holds the names" in office.said()
    assert not office.window.import_page.isVisible()


def test_dates_that_can_be_read_in_two_ways_are_asked_about(open_office):
    rows = (("Horodateur", "Nom"), ("03/02/2026 10:00:00", "Petit"), ("04/02/2026 10:00:00", "Un"))
    office = open_office(TODAY)
    office.bring(Table("R", rows))
    page = office.window.import_page
    assert page.day_first.isVisible()
    office.click("day-first")
    office.wait()
    assert not page.day_first.isVisible()
    office.agree()
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
    office.agree()
    assert "in the meantime" in office.said()
    assert office.window.import_page.isVisible()


LEFEVRE = somebody("Lefebvre", "Zoé")
ALIKE = Table(
    "Réponses",
    (
        ("Horodateur", "Nom", "Prénom"),
        ("2026/02/01 3:08:24 PM UTC+1", "Lefèvre", "Zoé"),
        ("2026/02/02 3:08:24 PM UTC+1", "Petit", "Luc"),
        ("2026/02/03 3:08:24 PM UTC+1", "Petitt", "Luc"),
    ),
)


def test_who_may_be_there_is_decided_by_keys_and_nothing_by_itself(open_office):
    office = open_office(TODAY, LEFEVRE)
    office.bring(ALIKE)
    page = office.window.import_page
    assert office.focus() is page.list
    assert "Of 2 people, nobody has said" in page._sums.text()
    assert "LEFEBVRE Zoé (similar name)" in page.list.rows.data(page.list.currentIndex())
    office.press(K.Key_M)
    assert "decided: the same as LEFEBVRE Zoé" in page.list.rows.data(page.list.currentIndex())
    office.press(K.Key_Down, K.Key_L)
    office.wait()
    assert "nobody has said" not in page._sums.text()
    office.agree()
    assert office.names(TODAY) == ["LEFEBVRE Zoé", "PETIT Luc"]


def test_a_decision_is_taken_back_and_the_seats_are_counted_anew(open_office):
    office = open_office(a_session(2), LEFEVRE)
    office.bring(ALIKE)
    page = office.window.import_page
    assert "1 person goes to the waiting list" in page._sums.text()
    office.press(K.Key_L)
    office.wait()
    assert "waiting list" not in page._sums.text()
    office.press(K.Key_Up, K.Key_D)
    office.wait()
    assert "1 person goes to the waiting list" in page._sums.text()


def test_what_is_not_decided_comes_in_as_new_people(open_office):
    office = open_office(TODAY, LEFEVRE)
    office.bring(ALIKE)
    office.agree()
    assert len(office.names(TODAY)) == 3
    assert len(office.register.everybody()) == 4


def test_a_row_that_needs_no_decision_takes_none(open_office):
    office = open_office(TODAY, LEFEVRE)
    office.bring(ALIKE)
    page = office.window.import_page
    office.press(K.Key_End, K.Key_L)
    assert not page._deciding.isEnabled()
    office.agree()
    assert len(office.names(TODAY)) == 3


def test_comparing_shows_how_far_it_is_and_stops_when_asked(open_office):
    office = open_office(TODAY)
    office.bring(GOOGLE)
    page = office.window.import_page
    page.order_told.emit(False)
    assert page.waiting.isVisible()
    assert not page.agree.isEnabled()
    office.tab_to(page.waiting.stop, 13)
    office.press(K.Key_Space)
    office.wait()
    assert not page.waiting.isVisible()
    assert page.agree.isEnabled()  # what was there before is shown again
    office.agree()
    assert len(office.seats(TODAY)) == 4


def test_escape_while_a_file_is_read_brings_nothing_back(open_office):
    office = open_office(TODAY)
    path = Path("long.csv")
    office.files.append(path)
    office.tables[path] = (GOOGLE,)
    office.command(K.Key_I)
    assert office.window.import_page.waiting.isVisible()
    office.press(K.Key_Escape)
    office.wait()
    assert office.window.shows(office.window.page)
    assert office.names(TODAY) == []


def test_keys_pressed_again_while_it_is_written_write_nothing_twice(open_office):
    office = open_office(TODAY)
    office.bring(GOOGLE)
    office.command(K.Key_S)
    office.command(K.Key_S)
    office.press(K.Key_Escape)
    office.wait()
    assert len(office.seats(TODAY)) == 4
    assert "Ctrl+Z" in office.said()


def test_letters_and_separator_of_a_text_file_are_corrected(open_office):
    office = open_office(TODAY)
    office.bring(replace(GOOGLE, encoding="mac_roman", separator=";"))
    boxes = office.window.import_page.source
    assert boxes.encoding.isVisible()
    assert (boxes.encoding.value(), boxes.separator.value()) == ("mac_roman", ";")
    assert not boxes.sheet.isVisible()
    office.tab_to(boxes.encoding, 16)
    office.press(K.Key_Up, K.Key_Up)
    office.wait()
    assert office.read_as[-1] == ("cp1252", ";")


def test_another_sheet_is_chosen_where_there_are_several(open_office):
    office = open_office(TODAY)
    office.bring(GOOGLE, replace(ALIKE, name="Anciennes"))
    boxes = office.window.import_page.source
    assert not boxes.encoding.isVisible()
    office.tab_to(boxes.sheet, 16)
    office.press(K.Key_Down)
    office.wait()
    office.agree()
    assert office.names(TODAY) == ["LEFÈVRE Zoé", "PETIT Luc", "PETITT Luc"]


def test_what_cannot_be_read_is_saved_to_correct_it(open_office):
    office = open_office(TODAY)
    office.bring(GOOGLE)
    office.click("save-rejected")
    ((file, rows),) = office.written.items()
    assert file.name == "To correct – reponses.xlsx"
    assert rows[0][:2] == ("Row", "Reason")
    assert rows[1][0] == "6"
    assert rows[1][1].startswith("B6: The name is missing")
    assert rows[1][-1] == "reponses.csv"
    assert "holds the rows to correct" in office.said()
    office.refused_file = UserError("It cannot be written.")
    office.click("save-rejected")
    assert office.said() == "It cannot be written."
    assert office.window.import_page.isVisible()


def test_an_import_that_ends_leaves_the_keyboard_where_it_is(open_office):
    office = open_office(TODAY, LATER)
    form = office.window.form
    office.bring(GOOGLE)
    office.command(K.Key_S)
    office.command(K.Key_N)  # somebody comes in meanwhile
    assert form.isVisible()
    office.write("Dupo")
    office.command(K.Key_I)  # not before it is written
    assert "being written" in office.said()
    office.clerk.select(LATER.id)
    office.wait()
    assert len(office.seats(TODAY)) == 4
    assert office.seats(LATER) == []
    assert office.window.shows(office.window.page)
    assert (form.family.text(), office.focus()) == ("Dupo", form.family)
    assert "Ctrl+Z" in office.said()
    assert office.said().startswith("L’histoire")  # another session is shown


@pytest.mark.parametrize("key", [K.Key_L, K.Key_N])
def test_a_table_read_for_who_does_something_else_is_shown_when_asked_for(open_office, key):
    office = open_office(TODAY, LATER)
    office.files.append(Path("reponses.csv"))
    office.tables[Path("reponses.csv")] = (OWN,)
    office.command(K.Key_I)
    office.command(key)
    focus = office.focus()
    office.clerk.select(LATER.id)
    office.wait()
    assert office.focus() is focus
    assert not office.window.shows(office.window.columns)
    office.click("offer")
    office.wait()
    assert office.window.shows(office.window.import_page)
    assert office.window.shows(office.window.columns)
    assert office.clerk.importing._wanted.session == TODAY.id


def test_somebody_who_comes_in_during_an_import_takes_nothing_away(open_office):
    office = open_office(TODAY)
    page, form = office.window.import_page, office.window.form
    office.bring(GOOGLE)
    office.command(K.Key_N)
    office.write("Dupo")
    assert form.family.text() == "Dupo"
    assert page.isVisible()
    office.press(K.Key_Escape)
    assert not form.isVisible()
    assert page.isAncestorOf(office.focus())
    office.agree()
    assert len(office.seats(TODAY)) == 4
