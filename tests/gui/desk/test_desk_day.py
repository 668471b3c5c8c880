"""The list of the desk by keys alone: arrivals, seats, calls, sheets, search."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.calls import Outcome
from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Attendance, Gathering, Registration, Standing
from app.domain.people import Civility
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(2)
LATER = a_session(2, NOW + timedelta(days=10), module="gouvernance")
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))
YANN = somebody("Le Goff", "Yann", civility=Civility.SIR)
ZOE = somebody("Lefèvre", "Zoé", civility=Civility.MADAM)
ANNES, YANNS = a_seat(TODAY.id, ANNE, entered_at=NOW), a_seat(TODAY.id, YANN, entered_at=NOW)
ZOES = a_seat(TODAY.id, ZOE, standing=Standing.WAITING, entered_at=NOW)


@pytest.fixture
def office(open_office):
    made = open_office(TODAY, LATER, ANNE, YANN, ZOE, ANNES, YANNS, ZOES)
    made.command(K.Key_L)
    return made


def now(office: FrontOffice, seat: Registration) -> Registration:
    return office.register.registration(seat.id)


def test_enter_says_present_and_a_second_enter_changes_nothing(office):
    office.press(K.Key_Return)
    first = now(office, ANNES)
    office.clock.advance(minutes=5)
    office.press(K.Key_Return, K.Key_Enter)
    assert now(office, ANNES) == first
    assert (first.attendance, first.arrived_at) == (Attendance.PRESENT, NOW)


def test_departures_excuses_and_absences_have_a_key_each(office):
    office.press(K.Key_Return)
    office.alt(K.Key_D)
    assert now(office, ANNES).left_at == NOW
    office.press(K.Key_Down)
    office.alt(K.Key_X)
    assert now(office, YANNS).attendance is Attendance.EXCUSED
    office.alt(K.Key_A)
    assert now(office, YANNS).attendance is Attendance.ABSENT
    office.command(K.Key_Z)
    assert now(office, YANNS).attendance is Attendance.EXCUSED


def test_before_the_day_enter_opens_the_sheet(open_office):
    seat = a_seat(LATER.id, ANNE)
    office = open_office(LATER, ANNE, seat)
    office.command(K.Key_L)
    office.press(K.Key_Return)
    assert office.window.shows(office.window.sheet)
    assert office.register.registration(seat.id).attendance is Attendance.UNKNOWN
    office.press(K.Key_Escape)
    assert office.window.shows(office.window.form)
    assert office.focus() is office.window.page.people


def test_a_seat_that_is_given_back_is_proposed_to_the_first_who_waits(office):
    proposal = office.window.page.proposal
    assert not proposal.isVisible()
    office.press(K.Key_Delete)
    assert now(office, ANNES).standing is Standing.CANCELLED
    assert "LEFÈVRE Zoé" in proposal._said.text()
    office.click("offer-seat")
    assert now(office, ZOES).standing is Standing.OFFERED
    assert now(office, ZOES).offered_until == NOW + timedelta(hours=48)
    assert not proposal.isVisible()


@pytest.mark.parametrize(
    ("key", "standing"),
    [
        (K.Key_O, Standing.SEATED),
        (K.Key_N, Standing.CANCELLED),
        (K.Key_I, Standing.OFFERED),
        (K.Key_V, Standing.WAITING),
    ],
)
def test_what_was_said_on_the_phone_has_a_key(office, key, standing):
    office.press(K.Key_Delete)
    office.click("offer-seat")
    office.alt(key)
    assert now(office, ZOES).standing is standing
    assert len(office.register.calls(TODAY.id)) == (0 if key == K.Key_V else 1)


@pytest.mark.parametrize(
    ("key", "standing"), [(K.Key_S, Standing.SEATED), (K.Key_P, Standing.OFFERED)]
)
def test_whoever_passes_before_others_does_so_for_a_reason(open_office, key, standing):
    own, paul = replace(TODAY, capacity=3), somebody("Petit", "Paul")
    full = replace(ANNES, standing=Standing.CANCELLED), YANNS, a_seat(own.id), ZOES
    last = a_seat(own.id, paul, standing=Standing.WAITING, entered_at=NOW + timedelta(1))
    office = open_office(own, ANNE, YANN, full[2].person, ZOE, paul, *full, last)
    office.command(K.Key_L)
    office.window.page.go_to(last.id)
    office.alt(key)
    office.press(K.Key_Return)
    assert "Others wait before PETIT Paul: say why." in office.said()
    office.write("Aide")
    office.press(K.Key_Return)
    assert now(office, last).standing is standing
    assert office.register.history(last.id)[-1].note == "Aide"
    assert office.focus() is office.window.page.people
    assert office.window.shows(office.window.form)
    office.window.page.go_to(ZOES.id)
    office.alt(K.Key_S)
    assert now(office, ZOES).standing is Standing.SEATED


def test_after_a_cancellation_the_next_name_is_current(office):
    office.press(K.Key_Delete)
    current = office.window.page.current()
    assert current is not None
    assert current.registration == YANNS.id


def test_a_seat_beyond_the_last_one_is_given_with_a_name_on_it(office):
    office.press(K.Key_End)
    office.alt(K.Key_S)
    assert now(office, ZOES).standing is Standing.SEATED
    assert now(office, ZOES).over_capacity_by == "Léa"


def test_without_a_free_seat_none_is_offered(office):
    office.press(K.Key_End)
    office.alt(K.Key_P)
    assert "No seat is free" in office.said()


def test_somebody_goes_to_another_session(office):
    office.alt(K.Key_M)
    assert office.window.shows(office.window.move_pane)
    office.press(K.Key_Return)
    assert now(office, ANNES).standing is Standing.CANCELLED
    (there,) = office.seats(LATER)
    assert (there.person.id, there.moved_from) == (ANNE.id, ANNES.id)
    assert "LA GOUVERNANCE" in office.said().upper()


def test_where_there_is_no_other_session_nobody_moves(open_office):
    office = open_office(TODAY, ANNE, ANNES)
    office.command(K.Key_L)
    office.alt(K.Key_M)
    office.press(K.Key_Return)
    assert "no other session" in office.window.move_pane._who.text()
    assert office.names(TODAY) == ["ADJAMI Anne"]


def test_the_list_is_closed_and_that_is_taken_back(office):
    office.press(K.Key_Return)
    assert not office.window.page.finish.isVisible()
    office.clock.advance(minutes=90)
    office.clerk.refresh()
    office.click("close-list")
    assert now(office, YANNS).attendance is Attendance.ABSENT
    assert now(office, ANNES).attendance is Attendance.PRESENT
    office.command(K.Key_Z)
    assert now(office, YANNS).attendance is Attendance.UNKNOWN


def test_a_call_is_noted_on_the_sheet(office):
    office.alt(K.Key_F)
    office.write("rappeler lundi")
    office.click(Outcome.NO_ANSWER.value)
    (call,) = office.register.calls(TODAY.id)
    assert (call.person, call.outcome, call.note) == (ANNE.id, Outcome.NO_ANSWER, "rappeler lundi")
    assert "did not answer" in " ".join(office.window.page._rows[0].tags)
    assert office.focus() is office.window.page.people


def test_a_call_on_the_sheet_answers_an_offer(office):
    office.press(K.Key_Delete)
    office.click("offer-seat")
    office.alt(K.Key_F)
    office.click(Outcome.REACHED_YES.value)
    assert now(office, ZOES).standing is Standing.SEATED


def test_the_sheet_is_corrected_by_keyboard(office):
    office.alt(K.Key_F)
    sheet = office.window.sheet
    office.tab_to(sheet.email, 9)
    office.write("anne@exemple.fr")
    office.command(K.Key_S)
    assert office.register.person(ANNE.id).email == "anne@exemple.fr"
    assert office.register.person(ANNE.id).phones == ANNE.phones
    assert "saved" in office.said()
    assert sheet.person() == office.register.person(ANNE.id)


def test_two_who_correct_the_same_person_both_keep_their_work(office):
    office.alt(K.Key_F)
    keep(office.register, replace(ANNE, email="other@exemple.fr"))
    office.tab_to(office.window.sheet.residence, 13)
    office.write("Les Tilleuls")
    office.command(K.Key_S)
    assert office.window.sheet.email.text() == "other@exemple.fr"
    kept = office.register.person(ANNE.id)
    assert (kept.email, kept.residence) == ("other@exemple.fr", "Les Tilleuls")


def test_the_history_of_somebody_is_on_the_sheet(office):
    office.press(K.Key_Return)
    office.alt(K.Key_F)
    history = office.window.sheet._history
    said = [history.itemAt(at).widget().text() for at in range(history.count())]
    assert any("attendance · Léa" in each for each in said)


def test_a_double_is_made_one_and_two_again(open_office):
    double = somebody("ADJAMI", "Anne", email="anne@exemple.fr")
    office = open_office(TODAY, ANNE, double, ANNES)
    office.command(K.Key_L)
    office.alt(K.Key_F)
    assert "ADJAMI Anne" in office.window.sheet._double.text()
    office.click("merge")
    assert [each.email for each in office.register.everybody()] == ["anne@exemple.fr"]
    office.command(K.Key_Z)
    assert len(office.register.everybody()) == 2


def test_the_search_finds_without_accents_in_any_order_and_enter_says_present(office):
    office.command(K.Key_F)
    office.write("yann le")
    assert [each.name for each in office.clerk.finding._rows] == ["Mr LE GOFF Yann"]
    office.press(K.Key_Return)
    assert now(office, YANNS).attendance is Attendance.PRESENT
    assert "present" in office.said()
    office.press(K.Key_Return)  # the search is still there
    assert now(office, YANNS).attendance is Attendance.PRESENT
    office.press(K.Key_Escape)
    assert office.window.middle.currentIndex() == 0


def test_who_is_found_but_not_on_the_list_is_signed_up(office):
    office.clerk.select(LATER.id)
    office.command(K.Key_F)
    office.write("lefevre")
    office.press(K.Key_Down, K.Key_Up, K.Key_Return, K.Key_Return)
    assert office.names(LATER) == ["LEFÈVRE Zoé"]
    assert office.seats(LATER)[0].person.id == ZOE.id


def test_who_waits_is_shown_in_the_list(office):
    office.command(K.Key_F)
    office.write("zoe")
    office.press(K.Key_Return)
    current = office.window.page.current()
    assert current is not None
    assert current.registration == ZOES.id


def test_nobody_found_is_said(office):
    office.command(K.Key_F)
    office.write("xyz")
    assert "Nobody is known" in office.window.found._empty.text()
    office.press(K.Key_Return)


def test_a_refused_write_is_said_and_the_list_stays(office):
    office.register.refusal = UserError("The disk is full.")
    office.press(K.Key_Return)
    assert office.said() == "The disk is full."
    assert now(office, ANNES).attendance is Attendance.UNKNOWN


def test_at_an_assembly_a_head_count_is_enough(open_office):
    meeting = a_session(UNLIMITED, gathering=Gathering.ASSEMBLY)
    office = open_office(meeting)
    office.command(K.Key_K)
    line = office.clerk.heads.line
    assert office.focus() is line.number
    office.write("212")
    office.press(K.Key_Return)
    assert office.register.session(meeting.id).head_count == 212
    assert "212 people" in office.said()
    assert "212 present" in office.window.page._numbers.text()
    office.command(K.Key_Z)
    assert office.register.session(meeting.id).head_count is None
    assert line.number.value() == -1
    office.command(K.Key_K)
    office.write("12")
    keep(office.register, a_seat(meeting.id, ANNE), ANNE)
    office.clerk.watching.look()
    assert line.number.text() == "12"
    office.write("99999999")
    office.click("count-heads")
    assert "between 0 and" in office.said()
    line.number.setValue(-1)
    office.click("count-heads")
    assert "names that are ticked" in office.said()


def test_a_small_group_is_ticked_by_name(office):
    assert not office.clerk.heads.line.isVisible()
    office.command(K.Key_K)
    assert office.focus() is office.window.page.people


def test_a_deed_that_is_pressed_leads_on_with_the_list(office):
    present = office.window.page._deeds.itemAt(0).widget()
    office.tab_to(present, 1)
    office.press(K.Key_Space)
    assert now(office, ANNES).attendance is Attendance.PRESENT
    assert office.focus() is office.window.page.people


def test_each_change_says_whom_and_what_and_the_way_back(office):
    back = "Ctrl+Z takes it back."
    for press, key, said in (
        (office.press, K.Key_Return, f"ADJAMI Anne: present · 17:30. {back}"),
        (office.press, K.Key_Return, "ADJAMI Anne: present · 17:30."),
        (office.alt, K.Key_A, f"ADJAMI Anne: absent. {back}"),
        (office.press, K.Key_Delete, f"ADJAMI Anne: no longer on the list. {back}"),
    ):
        press(key)
        assert office.said() == said
    office.click("offer-seat")
    assert office.said().startswith("Mrs LEFÈVRE Zoé: seat held until")
    office.alt(K.Key_I)
    assert office.said() == f"Mrs LEFÈVRE Zoé: did not answer on Tue 3 Mar. {back}"
    office.alt(K.Key_O)
    assert office.said() == f"Mrs LEFÈVRE Zoé: registered. {back}"
    office.alt(K.Key_M)
    office.press(K.Key_Return)
    assert office.said().endswith(back)


def test_undo_says_what_was_noted_of_somebody(office):
    for press, key, said in (
        (office.press, K.Key_Return, "present"),
        (office.alt, K.Key_D, "departure"),
        (office.alt, K.Key_X, "excused"),
    ):
        press(key)
        assert office.window.steps._undo_said.text() == f"{said}: ADJAMI Anne"
