"""Two windows of the desk on the same data: nobody's work is lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.domain.changes import Action, Change
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.people import Consent
from app.usecases.desk.merging import merge
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import cancel_session
from app.usecases.desk.undoing import undo
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.desk import come
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K

SOON, LATER = a_session(300, NOW + timedelta(days=1)), a_session(5, NOW + timedelta(days=9))
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))
YANN = somebody("Le Goff", "Yann")


@pytest.fixture
def office(open_office):
    return open_office(SOON, LATER, ANNE, YANN, a_seat(SOON.id, ANNE), a_seat(SOON.id, YANN))


def look(office: FrontOffice) -> None:
    """Let the moment pass after which the desk looks again."""
    office.clerk.watching.look()
    office.settle()


def colleague(office: FrontOffice) -> Office:
    return Office(office.register, office.clock, "Paul")


def test_what_another_window_writes_appears_and_nothing_moves(office):
    crowd = [a_seat(SOON.id, somebody(f"Martin {n:03}", "Zoé")) for n in range(60)]
    keep(office.register, *(each.person for each in crowd), *crowd)
    look(office)
    people, form = office.window.page.people, office.window.form
    people.go_to(40)
    people.scrollTo(people.currentIndex())
    current, high = office.window.page.current(), people.visualRect(people.currentIndex()).top()
    form.family.setFocus()
    office.write("Dup")
    come(colleague(office), SOON, somebody("Aaron", "Zoé"))
    look(office)
    assert people.rows.rowCount() == 63
    assert office.window.page.current().registration == current.registration
    assert people.visualRect(people.currentIndex()).top() == high
    assert office.focus() is form.family
    assert form.family.text() == "Dup"
    assert form.family.cursorPosition() == 3


def test_nothing_is_drawn_again_while_nothing_is_written_or_the_window_is_hidden(office):
    drawn = []
    office.clerk.bench.shown.connect(lambda: drawn.append(1))
    look(office)
    assert drawn == []
    office.window.hide()
    come(colleague(office), SOON, somebody("Aaron", "Zoé"))
    look(office)
    assert drawn == []
    office.window.show()
    look(office)
    assert drawn == [1]


@pytest.mark.parametrize("gone", [True, False])
def test_a_coupon_that_is_typed_outlives_its_session(open_office, gone):
    office = open_office(LATER)
    paul = colleague(office)
    if gone:
        planned = a_session(5, NOW + timedelta(days=2), place="Mairie")
        keep(office.register, planned)
    else:
        planned = SOON
        keep(office.register, SOON)
    look(office)
    office.clerk.select(planned.id)
    office.window.form.family.setFocus()
    office.write("Dupont")
    _take_away(paul, planned, gone=gone)
    look(office)
    assert "What you typed stays" in office.said()
    assert office.window.form.family.text() == "Dupont"
    office.clerk.select(LATER.id)
    office.window.form.family.setFocus()
    office.press(K.Key_Return)
    assert office.names(LATER) == ["DUPONT"]


def _take_away(paul: Office, session: Session, *, gone: bool) -> None:
    if gone:
        paul.write(Action.UNDO, (Change(paul.register.session(session.id), None),))
    else:
        cancel_session(paul, session.id)


def test_a_cancelled_session_is_called_so_on_the_form(office):
    cancel_session(colleague(office), SOON.id)
    look(office)
    session = office.window.form.session
    assert session.value() == SOON.id
    assert "cancelled" in session.currentText()
    assert office.said() == ""  # nothing was typed: the page itself says it


def test_fields_that_only_the_other_changed_are_filled_in(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    office.tab_to(sheet.residence, 13)
    office.write("Les Tilleuls")
    paul = colleague(office)
    keep(paul.register, replace(ANNE, email="anne@exemple.fr"))
    look(office)
    assert sheet.email.text() == "anne@exemple.fr"
    assert sheet.residence.text() == "Les Tilleuls"
    assert office.focus() is sheet.residence
    assert "What you typed is still here" in office.said()
    office.command(K.Key_S)
    both = office.register.person(ANNE.id)
    assert (both.email, both.residence) == ("anne@exemple.fr", "Les Tilleuls")


@pytest.mark.parametrize("mine", [True, False])
def test_a_field_that_both_changed_is_decided_by_keyboard(office, mine):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    office.tab_to(sheet.email, 9)
    office.write("lea@exemple.fr")
    keep(office.register, replace(ANNE, email="paul@exemple.fr", note="Rappeler"))
    office.command(K.Key_S)
    assert sheet.clashes.isVisible()
    assert office.register.person(ANNE.id).email == "paul@exemple.fr"
    assert "choose what stays" in office.said()
    first = office.focus()
    assert isinstance(first, QPushButton)
    assert first.objectName() == "keep-mine"
    assert "lea@exemple.fr" in first.accessibleDescription()
    if not mine:
        office.press(K.Key_Tab)
    office.press(K.Key_Space)
    assert not sheet.clashes.isVisible()
    assert office.focus() is sheet.email
    office.command(K.Key_S)
    kept = office.register.person(ANNE.id)
    assert kept.email == ("lea@exemple.fr" if mine else "paul@exemple.fr")
    assert kept.note == "Rappeler"


def test_somebody_who_was_erased_meanwhile_can_still_be_read(open_office):
    office = open_office(SOON)
    come(office.office, SOON, ANNE)
    office.clerk.refresh()
    office.command(K.Key_L)
    office.alt(K.Key_F)
    undo(office.office)
    look(office)
    assert office.window.sheet.family.text() == "Adjami"
    office.command(K.Key_S)
    assert "no longer in the file" in office.said()


def test_consent_is_dated_and_can_be_taken_back(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    office.tab_to(sheet.ambassador.box, 24)
    office.press(K.Key_Space)
    office.command(K.Key_S)
    assert office.register.person(ANNE.id).ambassador == Consent(NOW, "1")
    office.clock.advance(days=2)
    office.tab_to(sheet.note, -8)
    office.write("x")
    office.command(K.Key_S)
    assert office.register.person(ANNE.id).ambassador == Consent(NOW, "1")
    office.tab_to(sheet.ambassador.box, 8)
    office.press(K.Key_Space)
    office.command(K.Key_S)
    assert office.register.person(ANNE.id).ambassador is None


def test_modules_are_ticked_and_needs_too(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    for ticks, tabs in ((sheet.needs, 17), (sheet.interests, 3), (sheet.followed, 2)):
        office.tab_to(next(iter(ticks._boxes.values())), tabs)
        office.press(K.Key_Space)
    office.command(K.Key_S)
    kept = office.register.person(ANNE.id)
    assert (len(kept.needs), kept.interests, kept.followed) == (1, {"histoire"}, {"histoire"})


def test_who_was_made_one_by_mistake_is_parted_on_the_sheet(open_office):
    double = somebody("Adjamy", "Anne")
    office = open_office(SOON, ANNE, double, a_seat(SOON.id, ANNE))
    merge(office.office, ANNE.id, double.id)
    office.clock.advance(days=3)
    office.command(K.Key_L)
    office.alt(K.Key_F)
    office.click("unmerge")
    assert office.register.person(double.id).merged_into is None
    assert "a person apart again" in office.said()
    assert not office.window.sheet.findChildren(QPushButton, "unmerge")[0].isVisible()


def test_a_search_and_the_free_seats_elsewhere_are_of_now(office):
    office.command(K.Key_F)
    office.write("martin")
    assert office.window.found.list.rows.rowCount() == 0
    come(colleague(office), LATER, somebody("Martin", "Zoé"))
    look(office)
    assert office.window.found.list.rows.rowCount() == 1
    assert office.focus() is office.window.search
    office.press(K.Key_Escape)
    office.command(K.Key_L)
    office.alt(K.Key_M)
    listed = office.window.move_pane.list
    assert "1 / 5" in listed.currentIndex().data()
    come(colleague(office), LATER, somebody("Autre", "Zoé"))
    look(office)
    assert "2 / 5" in listed.currentIndex().data()
    assert office.focus() is listed


def test_wishes_and_consent_come_with_the_coupon(office):
    form = office.window.form
    form.family.setFocus()
    office.write("Dupont")
    office.tab_to(next(iter(form.interests._boxes.values())), 10)
    office.press(K.Key_Space)
    office.tab_to(form.ambassador.box, 2)
    office.press(K.Key_Space)
    office.tab_to(form.contact, -10)
    office.press(K.Key_Return)
    (person,) = office.register.search("dupont", 5)
    assert person.interests == {"histoire"}
    assert person.ambassador == Consent(NOW, "1")
    assert not form.ambassador.box.isChecked()
    assert form.interests.value() == frozenset()


def test_somebody_made_one_with_another_meanwhile_is_corrected_as_that_one(open_office):
    kept = somebody("Adjamy", "Anne", email="anne@exemple.fr")
    office = open_office(SOON, ANNE, kept, a_seat(SOON.id, ANNE))
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    office.tab_to(sheet.residence, 14)
    office.write("Les Tilleuls")
    merge(colleague(office), kept.id, ANNE.id)
    look(office)
    assert sheet.family.text() == "Adjamy"
    assert sheet._title.text() == "ADJAMY Anne"
    assert "What you typed is still here" in office.said()
    office.command(K.Key_S)
    both = office.register.person(kept.id)
    assert (both.residence, both.email) == ("Les Tilleuls", "anne@exemple.fr")


def test_somebody_recognised_on_the_form_may_be_corrected_meanwhile(office):
    form = office.window.form
    office.clerk.select(LATER.id)
    form.family.setFocus()
    office.write("adja")
    office.press(K.Key_F2)
    office.write("anne@exemple.fr")
    keep(office.register, replace(ANNE, residence="Les Tilleuls"))
    look(office)
    assert "changed this meanwhile (Residence)" in office.said()
    office.press(K.Key_Return)
    assert office.names(LATER) == ["ADJAMI Anne"]
    both = office.register.person(ANNE.id)
    assert (both.residence, both.email) == ("Les Tilleuls", "anne@exemple.fr")


def test_somebody_recognised_who_is_erased_meanwhile_is_signed_up_anew(open_office):
    office = open_office(SOON, LATER)
    come(office.office, SOON, ANNE)
    office.clerk.select(LATER.id)
    office.window.form.family.setFocus()
    office.write("adja")
    office.press(K.Key_F2)
    undo(office.office)
    look(office)
    office.press(K.Key_Return)
    assert office.names(LATER) == ["ADJAMI Anne"]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)", extend=True)
def test_a_list_that_is_open_to_choose_from_is_not_pulled_away(office):
    session = office.window.form.session
    session.showPopup()
    come(colleague(office), LATER, somebody("Aaron", "Zoé"))
    look(office)
    assert "5 free" in session.itemText(1)
    session.hidePopup()
    look(office)
    assert "4 free" in session.itemText(1)


def test_a_register_that_cannot_be_read_for_a_moment_is_asked_again(office):
    drawn = []
    office.clerk.bench.shown.connect(lambda: drawn.append(1))
    come(colleague(office), SOON, somebody("Aaron", "Zoé"))
    office.register.unread = UserError("The stick was pulled out.")
    look(office)
    assert drawn == []
    office.register.unread = None
    look(office)
    assert drawn == [1]


def test_a_press_on_its_name_ticks_a_box(office):
    tick = office.window.form.ambassador.tick
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    assert tick.box.isChecked()
