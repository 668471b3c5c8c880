"""The form of the desk, by keys alone."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.likeness import phone_keys
from app.domain.meetings import Attendance, Channel, Standing
from app.domain.people import Civility
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import K

TODAY = a_session(5)
LATER = a_session(2, NOW + timedelta(days=10), module="gouvernance")
YANN = somebody("Le Goff", "Yann", civility=Civility.SIR, phones=("06 12 34 56 78",))
ZOE = somebody()


def test_a_name_and_enter_are_enough(open_office):
    office = open_office(TODAY)
    office.command(K.Key_N)
    office.write("Adjami")
    office.press(K.Key_Return)
    (seat,) = office.seats(TODAY)
    assert (seat.person.family_name, seat.channel, seat.standing) == (
        "Adjami", Channel.PAPER, Standing.SEATED,
    )  # fmt: skip
    assert seat.received_on is not None
    assert seat.entered_by == "Léa"
    assert office.window.form.family.text() == ""
    assert office.focus() is office.window.form.family
    assert "ADJAMI" in office.said()


def test_a_second_enter_harms_nothing(open_office):
    office = open_office(TODAY)
    office.write("Adjami")
    office.press(K.Key_Return, K.Key_Return, K.Key_Enter)
    assert office.names(TODAY) == ["ADJAMI"]
    assert "ADJAMI" in office.said()


def test_a_whole_coupon_is_typed_field_by_field(open_office):
    office = open_office(TODAY)
    office.write("Mme Adjami\tRose\t06 11 22 33 44 ; 3 rue des Lilas 35000 Rennes")
    office.press(K.Key_Return)
    (seat,) = office.seats(TODAY)
    assert seat.person.full_name == "ADJAMI Rose"
    assert seat.person.civility is Civility.MADAM
    assert phone_keys(seat.person.phones[0]) == {"611223344"}
    assert seat.person.address.town == "Rennes"


def test_a_call_has_no_postmark_and_a_walk_in_is_there_at_once(open_office):
    office = open_office(TODAY)
    office.command(K.Key_T)
    office.write("Un")
    office.press(K.Key_Return)
    office.command(K.Key_E)
    office.write("Deux")
    office.press(K.Key_Return)
    office.command(K.Key_J)
    office.write("Trois")
    office.press(K.Key_Return)
    mail, walk_in, call = office.seats(TODAY)
    assert (call.channel, call.received_on) == (Channel.PHONE, None)
    assert mail.channel is Channel.EMAIL
    assert walk_in.channel is Channel.WALK_IN
    assert walk_in.attendance is Attendance.PRESENT


def test_two_of_a_name_take_two_seats(open_office):
    office = open_office(TODAY)
    office.write("M. et Mme Petit")
    office.press(K.Key_Return)
    assert office.names(TODAY) == ["PETIT", "PETIT"]
    assert {each.person.civility for each in office.seats(TODAY)} == {
        Civility.SIR, Civility.MADAM,
    }  # fmt: skip


def test_somebody_known_is_taken_over_with_one_key_and_stays_one_person(open_office):
    office = open_office(TODAY, YANN)
    office.write("legoff yann")
    assert office.window.form.likely.isVisible()
    office.press(K.Key_F2)
    assert office.window.form.family.text() == "Le Goff"
    assert office.focus() is office.window.form.contact
    office.write("yann@exemple.fr")
    office.press(K.Key_Return)
    (seat,) = office.seats(TODAY)
    assert seat.person.id == YANN.id
    assert (seat.person.phones, seat.person.email) == (YANN.phones, "yann@exemple.fr")
    assert len(office.register.everybody()) == 1


def test_enter_says_first_that_it_is_somebody_else(open_office):
    office = open_office(TODAY, YANN)
    office.write("Le Goff\tYann")
    office.press(K.Key_Return)
    assert office.names(TODAY) == []
    assert not office.window.form.likely.isVisible()
    office.press(K.Key_Return)
    assert office.names(TODAY) == ["LE GOFF Yann"]
    assert len(office.register.everybody()) == 2


def test_after_another_person_the_first_name_is_asked_for(open_office):
    office = open_office(TODAY, YANN, a_seat(TODAY.id, YANN))
    office.write("Le Goff")
    office.press(K.Key_Return)
    assert office.focus() is office.window.form.given
    office.write("Anne")
    office.press(K.Key_Return)
    assert office.names(TODAY) == ["LE GOFF Anne", "LE GOFF Yann"]


def test_who_is_on_the_list_already_is_not_registered_twice(open_office):
    office = open_office(TODAY, YANN, a_seat(TODAY.id, YANN, entered_at=NOW))
    office.write("Legoff")
    office.press(K.Key_F2)
    assert office.names(TODAY) == ["LE GOFF Yann"]
    assert "already" in office.said()
    assert office.window.form.family.text() == ""
    office.press(K.Key_F2)  # nobody is proposed any more
    assert office.names(TODAY) == ["LE GOFF Yann"]


def test_the_same_phone_is_a_reason_and_two_may_share_it(open_office):
    office = open_office(TODAY, YANN)
    office.write("Martin\tLuc\t+33 6 12 34 56 78")
    rows = office.window.form.likely.rows
    assert "same phone" in str(rows.accessibleDescription())
    office.press(K.Key_Return, K.Key_Return)
    assert office.names(TODAY) == ["MARTIN Luc"]


def test_arrows_lead_through_those_who_are_known(open_office):
    anne = somebody("Le Goff", "Anne")
    office = open_office(TODAY, YANN, anne)
    office.write("le goff")
    office.press(K.Key_Down, K.Key_F2, K.Key_Return)
    assert office.names(TODAY) == ["LE GOFF Yann"]
    assert office.seats(TODAY)[0].person.id == YANN.id


def test_another_name_is_another_person(open_office):
    office = open_office(TODAY, YANN)
    office.write("legoff")
    office.press(K.Key_F2)
    office.window.form.family.setFocus()
    office.command(K.Key_A)
    office.write("Martin")
    office.press(K.Key_Return)
    assert YANN.id not in {each.person.id for each in office.seats(TODAY)}


def test_one_of_a_couple_may_be_known(open_office):
    rose = somebody("Petit", "Rose", civility=Civility.MADAM, phones=("06 12 34 56 78",))
    office = open_office(TODAY, rose)
    office.write("M. et Mme Petit\t\t06 12 34 56 78")
    office.press(K.Key_F2)
    office.press(K.Key_Return)
    if not office.seats(TODAY):  # the other one may be asked about too
        office.press(K.Key_Return)
    assert rose.id in {each.person.id for each in office.seats(TODAY)}
    assert len(office.seats(TODAY)) == 2


def test_where_a_session_is_full_people_wait_and_are_told_so(open_office):
    seats = [a_seat(LATER.id, each) for each in (YANN, ZOE)]
    office = open_office(LATER, TODAY, YANN, ZOE, *seats)
    office.window.form.second.choose(None)
    office.clerk.select(LATER.id)
    office.window.form.second.choose(TODAY.id)
    office.write("Adjami")
    assert "Not enough free seats" in office.window.form._room.text()
    assert "5 free seats" in office.window.form._room.text()
    office.press(K.Key_Return)
    waiting = [each for each in office.seats(LATER) if each.standing is Standing.WAITING]
    assert [each.second_choice for each in waiting] == [TODAY.id]
    assert "Not registered yet" in office.said()
    office.click("offer")
    assert office.register.registration(waiting[0].id).over_capacity_by == "Léa"


def test_the_second_choice_is_taken_with_one_key(open_office):
    seats = [a_seat(LATER.id, each) for each in (YANN, ZOE)]
    office = open_office(LATER, TODAY, YANN, ZOE, *seats)
    office.clerk.select(LATER.id)
    office.press(K.Key_F3)  # nothing is chosen yet
    office.window.form.second.choose(TODAY.id)
    office.window.form.family.setFocus()
    office.write("Adjami")
    office.press(K.Key_F3, K.Key_Return)
    assert office.names(TODAY) == ["ADJAMI"]
    assert office.seats(TODAY)[0].second_choice == LATER.id


def test_a_session_that_goes_while_somebody_types_is_said_and_nothing_typed_is_lost(open_office):
    office = open_office(TODAY, LATER)
    office.write("Adjami")
    office.register._rows.pop((type(TODAY), TODAY.id))
    office.press(K.Key_Return)
    assert "no longer exists" in office.said()
    assert office.window.form.family.text() == "Adjami"
    assert office.clerk.bench.session == office.register.session(LATER.id)


def test_a_session_cancelled_elsewhere_is_said(open_office):
    office = open_office(TODAY, LATER)
    office.write("Adjami")
    keep(office.register, replace(TODAY, cancelled_at=NOW))
    office.press(K.Key_Return)
    assert "cancelled" in office.said()
    assert office.window.form.family.text() == "Adjami"


def test_somebody_changed_in_another_window_is_said_and_nothing_is_overwritten(open_office):
    office = open_office(TODAY, YANN)
    office.write("legoff")
    office.press(K.Key_F2)
    keep(office.register, replace(YANN, email="new@exemple.fr"))
    office.write("06 99 99 99 99")
    office.press(K.Key_Return)
    assert "changed this meanwhile (E-mail)" in office.said()
    assert office.names(TODAY) == []
    office.press(K.Key_Return)
    assert office.names(TODAY) == ["LE GOFF Yann"]
    assert office.register.person(YANN.id).email == "new@exemple.fr"


def test_ctrl_z_takes_the_registration_back_and_says_what(open_office):
    office = open_office(TODAY)
    office.write("Adjami")
    office.press(K.Key_Return)
    assert "ADJAMI" in office.window.steps._undo_said.text()
    office.command(K.Key_Z)
    assert office.names(TODAY) == []
    assert "Taken back: registration" in office.said()
    office.command(K.Key_Y)
    assert office.names(TODAY) == ["ADJAMI"]
    assert "Done again" in office.said()


def test_ctrl_z_in_a_field_takes_back_what_was_typed(open_office):
    office = open_office(TODAY)
    office.write("Adjami")
    office.press(K.Key_Return)
    office.write("Petit")
    office.command(K.Key_Z)
    assert office.window.form.family.text() != "Petit"
    assert office.names(TODAY) == ["ADJAMI"]


def test_without_a_session_the_form_says_what_to_do(open_office):
    office = open_office()
    office.window.form.family.setFocus()
    office.write("Adjami")
    office.press(K.Key_Return)
    assert "Plan a session first" in office.said()
    assert office.window.form.family.text() == "Adjami"


def test_a_key_held_down_registers_one_person(open_office):
    office = open_office(TODAY)
    office.write("Adjami")
    for repeated in (False, True, True):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, K.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeated
        )
        QApplication.sendEvent(office.window.form.family, event)
    assert office.names(TODAY) == ["ADJAMI"]


def test_a_pasted_message_is_read_into_the_form_and_waits_for_enter(open_office):
    office = open_office(TODAY)
    QApplication.clipboard().setText(
        "De : Rose Adjami <rose@exemple.fr>\nNom : Adjami\nPrénom : Rose\n"
        "Téléphone : 06 12 34 56 78\nCommentaire : je viens avec ma canne"
    )
    office.command(K.Key_M)
    assert office.seats(TODAY) == []
    assert "check it" in office.said()
    office.press(K.Key_Return)
    (seat,) = office.seats(TODAY)
    assert (seat.person.full_name, seat.channel) == ("ADJAMI Rose", Channel.EMAIL)
    assert (seat.person.phones, seat.person.email) == (("06 12 34 56 78",), "rose@exemple.fr")
    assert "canne" in seat.note
    office.write("Petit")
    office.press(K.Key_Return)
    assert {each.note for each in office.seats(TODAY)} == {seat.note, ""}


def test_a_message_without_a_name_says_so_and_keeps_what_is_typed(open_office):
    office = open_office(TODAY)
    office.write("Petit")
    QApplication.clipboard().setText("")
    office.command(K.Key_M)
    assert "No name" in office.said()
    assert office.window.form.family.text() == "Petit"


def test_a_message_that_names_many_says_that_two_fit(open_office):
    office = open_office(TODAY)
    QApplication.clipboard().setText(
        "Nom : Adjami\nPrénom : Rose\nAccompagnants : Paul Petit, Zoé Petit"
    )
    office.command(K.Key_M)
    assert "3 people are named" in office.said()
