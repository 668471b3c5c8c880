"""Letters typed in the lists of the desk decide nothing: they lead to a name."""

import pytest
from PySide6.QtCore import Qt

from app.domain.meetings import Standing
from tests.fakes.people import a_seat, a_session, somebody
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(9)
PEOPLE = [
    somebody(family, given)
    for family, given in (
        ("Adjami", "Anne"), ("Dor", "Dan"), ("Élu", "Ève"), ("Le Goff", "Yann"), ("Lefèvre", "Zoé")
    )
]  # fmt: skip
SEATS = [a_seat(TODAY.id, each) for each in PEOPLE]


@pytest.fixture
def office(open_office):
    made = open_office(TODAY, *PEOPLE, *SEATS)
    made.command(K.Key_L)
    return made


def current(office: FrontOffice) -> str:
    row = office.window.page.current()
    assert row is not None
    return row.sought


@pytest.mark.parametrize("sign", list("acdefimnoprsvxy"))
def test_a_letter_alone_changes_nothing(office, sign):
    before = office.register.registrations(TODAY.id)
    office.write(sign)
    office.write(sign.upper())
    assert office.register.registrations(TODAY.id) == before
    assert office.window.shows(office.window.form)
    assert office.window.shows(office.window.page)


def test_letters_lead_to_a_name_until_there_is_a_pause(office):
    people = office.window.page.people
    office.write("lef")
    assert current(office) == "LEFÈVRE Zoé"
    people.forget_typed()
    office.write("le")
    office.press(K.Key_Space)
    office.write("g")
    assert current(office) == "LE GOFF Yann"
    people.forget_typed()
    office.press(K.Key_Space)
    office.write("e")
    assert current(office) == "ÉLU Ève"
    people.forget_typed()
    office.write("l")
    assert current(office) == "LE GOFF Yann"
    office.write("l")
    assert current(office) == "LEFÈVRE Zoé"
    office.write("zzz")
    assert current(office) == "LEFÈVRE Zoé"
    office.command(K.Key_Q)
    office.tab_to(office.window.form.family, 8)
    office.command(K.Key_L)
    office.write("a")
    assert current(office) == "ADJAMI Anne"


def test_the_deeds_are_those_of_who_was_led_to(office):
    office.write("d")
    office.alt(K.Key_X)
    by_name = {each.person.family_name: each for each in office.seats(TODAY)}
    assert by_name["Dor"].attendance.value == "excused"
    assert by_name["Adjami"].attendance.value == "unknown"


def test_other_keys_held_do_nothing(office):
    before = office.register.registrations(TODAY.id)
    for held in (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier,
    ):
        office.press(K.Key_A, K.Key_X, held=held)  # AltGr is Ctrl and Alt on some keyboards
    office.press(K.Key_Return, K.Key_Delete, held=Qt.KeyboardModifier.AltModifier)
    office.press(K.Key_Delete, held=Qt.KeyboardModifier.ShiftModifier)
    office.alt(K.Key_Z, K.Key_O, K.Key_P)
    assert office.register.registrations(TODAY.id) == before


def test_delete_takes_somebody_off_and_back(office):
    office.press(K.Key_Delete)
    assert office.register.registration(SEATS[0].id).standing is Standing.CANCELLED
    office.command(K.Key_Z)
    assert office.register.registration(SEATS[0].id).standing is Standing.SEATED
