"""One registration corrected, the order of those who wait, and the steps of the day, by keys."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.meetings import Channel, Registration, Standing
from app.usecases.desk.leaving import cancel
from app.usecases.desk.office import Office
from app.usecases.desk.waiting import rank
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.desk import come
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K

FULL, OTHER = a_session(1, NOW + timedelta(days=3)), a_session(5, NOW + timedelta(days=5))
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))
YANN, ZOE = somebody("Le Goff", "Yann"), somebody("Petit", "Zoé")
ANNES = a_seat(FULL.id, ANNE, entered_at=NOW)
YANNS = a_seat(FULL.id, YANN, standing=Standing.WAITING, entered_at=NOW)
ZOES = a_seat(FULL.id, ZOE, standing=Standing.WAITING, entered_at=NOW + timedelta(minutes=1))


@pytest.fixture
def office(open_office):
    made = open_office(FULL, OTHER, ANNE, YANN, ZOE, ANNES, YANNS, ZOES)
    made.command(K.Key_L)
    return made


def now(office: FrontOffice, seat: Registration) -> Registration:
    return office.register.registration(seat.id)


def test_a_registration_is_corrected_by_keyboard(office):
    office.alt(K.Key_C)
    pane = office.clerk.seats.pane
    assert office.focus() is pane.channel
    office.press(K.Key_Down)
    office.tab_to(pane.received, 1)
    office.write("27/02/2026")
    office.tab_to(pane.second, 1)
    office.press(K.Key_Down)
    office.tab_to(pane.note, 1)
    office.write("Vient avec sa voisine")
    assert not pane.place.isVisible()
    office.command(K.Key_S)
    kept = now(office, ANNES)
    assert (kept.channel, kept.received_on) == (Channel.PHONE, date(2026, 2, 27))
    assert (kept.second_choice, kept.note) == (OTHER.id, "Vient avec sa voisine")
    said = [pane._history.itemAt(at).widget().text() for at in range(pane._history.count())]
    assert "Received by: paper, now phone" in said[0]
    office.press(K.Key_Escape)
    assert office.focus() is office.window.page.people


def test_a_day_that_is_none_is_said_and_can_be_taken_away(office):
    office.alt(K.Key_C)
    pane = office.clerk.seats.pane
    office.tab_to(pane.received, 1)
    office.write("31/02/2026")
    office.press(K.Key_Return)
    assert "is no day" in office.said()
    assert pane.received.text() == "31/02/2026"
    pane.received.put("01/03/2026")
    office.press(K.Key_Return)
    assert now(office, ANNES).received_on == date(2026, 3, 1)
    pane.received.put("")
    office.press(K.Key_Return)
    assert now(office, ANNES).received_on is None


def test_who_waits_gets_another_place_for_a_reason(office):
    office.press(K.Key_Down, K.Key_Down)
    office.alt(K.Key_C)
    pane = office.clerk.seats.pane
    assert pane.place.value() == 2
    office.tab_to(pane.place, 4)
    office.press(K.Key_Down)
    office.command(K.Key_S)
    assert "Say why the order changes" in office.said()
    office.tab_to(pane.reason, 1)
    office.write("vient de loin")
    office.press(K.Key_Return)
    assert rank(office.register, ZOES.id) == 1
    assert rank(office.register, YANNS.id) == 2
    assert office.register.story(ZOES.id)[-1].note == "vient de loin"


def test_two_who_correct_the_same_registration_both_keep_their_work(office):
    office.alt(K.Key_C)
    pane = office.clerk.seats.pane
    office.tab_to(pane.note, 3)
    office.write("avec sa voisine")
    keep(office.register, replace(ANNES, note="seule", channel=Channel.EMAIL))
    office.clerk.watching.look()
    assert pane.clashes.isVisible()
    assert pane.channel.value() is Channel.EMAIL
    office.command(K.Key_S)
    assert now(office, ANNES).note == "seule"
    office.press(K.Key_Space)
    office.command(K.Key_S)
    assert now(office, ANNES).note == "avec sa voisine"


def test_an_offer_and_its_answer_are_noted_by_keys_with_the_call(office):
    office.press(K.Key_Delete)
    office.alt(K.Key_P)
    assert now(office, YANNS).standing is Standing.OFFERED
    office.alt(K.Key_I)
    assert now(office, YANNS).standing is Standing.OFFERED
    office.alt(K.Key_O)
    assert now(office, YANNS).standing is Standing.SEATED
    calls = office.register.calls(FULL.id)
    assert [each.who for each in calls] == ["Léa", "Léa"]
    assert {each.person for each in calls} == {YANN.id}


def test_a_step_of_today_is_chosen_and_taken_back(office):
    paul = Office(office.register, office.clock, "Paul")
    come(paul, OTHER, somebody("Dupont"))
    cancel(office.office, ANNES.id)
    office.command(K.Key_H)
    pane = office.clerk.stepping.pane
    assert office.focus() is pane.list
    assert pane.list.rows.rowCount() == 2
    office.press(K.Key_Down, K.Key_Return)
    assert "Taken back: registration: DUPONT" in office.said()
    assert office.seats(OTHER) == []
    assert "taken back" in pane.list.currentIndex().data()
    office.press(K.Key_Return)
    assert "Done again" in office.said()
    assert office.names(OTHER) == ["DUPONT Zoé"]
    office.press(K.Key_Up)
    office.click("turn-step")
    assert now(office, ANNES).standing is Standing.SEATED
    office.press(K.Key_Escape)
    assert office.window.shows(office.window.form)


def test_a_day_without_steps_says_so(open_office):
    office = open_office(OTHER)
    office.click("today-steps")
    pane = office.clerk.stepping.pane
    assert pane._empty.isVisible()
    pane.turned.emit(0)
    assert office.said() == ""


def test_undo_says_what_it_takes_back_after_a_redo_too(office):
    cancel(office.office, ANNES.id)
    for key in (K.Key_Z, K.Key_Y, K.Key_Z, K.Key_Y, K.Key_Z):
        office.command(key)
        assert "cancellation: ADJAMI Anne" in office.said()


def test_a_large_step_is_counted(open_office):
    crowd = [somebody(f"Martin{n}") for n in range(30)]
    office = open_office(a_session(0, gathering=OTHER.gathering))
    (session,) = office.register.sessions()
    come(office.office, replace(session), *crowd)
    office.clerk.refresh()
    assert office.window.steps._undo_said.text().endswith("and 29 other people")
    office.clerk.refresh()
    assert list(office.clerk.stepping._extents.values()) != []
