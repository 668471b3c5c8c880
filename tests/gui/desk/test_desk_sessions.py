"""Sessions at the desk: planned, in a series, again, moved, cancelled; from nothing, by keys."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.meetings import UNLIMITED, Attendance, Gathering
from app.screens.desk_people import Deed
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(2)
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))


def plan(office: FrontOffice, *, times: int = 1) -> None:
    """Plan a session as somebody without a mouse does."""
    office.tab_to(office.window.new, 0)
    office.press(K.Key_Return)
    form = office.window.plan
    office.tab_to(form.place, 3)
    office.write("Agence du Parc")
    if times > 1:
        office.tab_to(form.times, 6)
        office.write(str(times))
    office.tab_to(form.save, 2 if times > 1 else 8)
    office.press(K.Key_Return)


def test_from_an_empty_file_to_somebody_registered_by_keys_alone(open_office):
    office = open_office()
    assert office.window.no_session.isVisible()
    plan(office)
    (session,) = office.register.sessions()
    assert (session.place, session.capacity, session.module) == ("Agence du Parc", 5, "histoire")
    assert session.starts_at > NOW
    assert office.focus() is office.window.form.family
    office.write("M. et Mme Petit")
    office.press(K.Key_Return)
    assert office.names(session) == ["PETIT", "PETIT"]
    office.command(K.Key_Z)
    office.command(K.Key_Z)
    assert office.register.sessions() == ()
    assert office.window.no_session.isVisible()


def test_a_series_takes_one_module_after_the_other(open_office):
    office = open_office()
    plan(office, times=3)
    sessions = office.register.sessions()
    assert [each.module for each in sessions] == ["histoire", "gouvernance", "histoire"]
    days = [each.starts_at.astimezone().date() for each in sessions]
    assert [(each - days[0]).days for each in days] == [0, 14, 28]
    assert len({each.series for each in sessions}) == 1


def test_a_session_without_a_place_is_refused_and_the_form_stays(open_office):
    office = open_office()
    office.click("plan-session")
    office.click("plan")
    assert "takes place" in office.said()
    assert office.window.shows(office.window.plan)


def test_an_assembly_is_open_to_all(open_office):
    office = open_office()
    office.click("plan-session")
    office.window.plan.gathering.choose(Gathering.ASSEMBLY)
    office.window.plan.place.setFocus()
    office.write("Salle commune")
    office.press(K.Key_Return)
    (session,) = office.register.sessions()
    assert session.capacity == UNLIMITED


def test_a_session_is_moved_and_it_is_said_whom_to_call(open_office):
    office = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    office.click("edit-session")
    office.window.plan.show_moment(NOW + timedelta(days=3))
    office.click("plan")
    assert office.register.session(TODAY.id).starts_at.date() == (NOW + timedelta(days=3)).date()
    assert "1 person to tell" in office.said()


def test_a_session_is_corrected(open_office):
    office = open_office(TODAY)
    office.click("edit-session")
    office.window.plan.seats.setValue(7)
    office.window.plan.modules.choices()[1].choose("gouvernance")
    office.click("plan")
    session = office.register.session(TODAY.id)
    assert (session.capacity, session.more_modules) == (7, ("gouvernance",))
    assert "saved" in office.said()


def test_the_same_session_again_a_week_later_with_nobody_in_it(open_office):
    office = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    office.click("again-session")
    office.click("plan")
    first, second = office.register.sessions()
    assert (second.starts_at - first.starts_at).days == 7
    assert (second.place, office.names(second)) == (first.place, [])


def test_a_session_is_cancelled_only_when_asked_twice(open_office):
    office = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    office.tab_to(office.window.page.cancel, 27)
    office.press(K.Key_Return)
    assert "1 person is to be told" in office.said()
    office.press(K.Key_Return)  # the keyboard is on « keep it »
    assert office.register.session(TODAY.id).cancelled_at is None
    office.tab_to(office.window.page.cancel, 0)
    office.press(K.Key_Return)
    office.press(K.Key_Backtab, K.Key_Return)
    assert office.register.session(TODAY.id).cancelled_at == NOW
    assert "1 person to tell" in office.said()
    assert not office.window.page.cancel.isVisible()
    office.command(K.Key_Z)
    assert office.register.session(TODAY.id).cancelled_at is None


def test_the_arrows_go_from_session_to_session(open_office):
    later = a_session(3, NOW + timedelta(days=3), module="gouvernance")
    office = open_office(TODAY, later)
    office.command(K.Key_G)
    office.press(K.Key_Down)
    assert office.clerk.bench.session == office.register.session(later.id)
    office.press(K.Key_Return)
    assert "gouvernance" in office.window.page._title.text()
    office.window.form.session_chosen.emit(TODAY.id)
    assert office.clerk.bench.session == office.register.session(TODAY.id)


def test_two_windows_on_the_same_list(open_office, theme, qtbot):
    office = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    other = office.another(theme)
    qtbot.addWidget(other.window)
    other.open(TODAY.id)
    office.command(K.Key_L)
    office.press(K.Key_Delete)
    other.window.page.people.setFocus()
    other.window.page.wanted.emit(Deed.PRESENT)
    assert "no seat" in other.window.notice.text()
    current = other.window.page.current()
    assert current is not None
    assert current.place == "cancelled"
    other.close()


@pytest.mark.parametrize("known", [True, False])
def test_the_desk_opens_on_the_session_that_was_chosen(open_office, known):
    later = a_session(3, NOW + timedelta(days=3))
    office = open_office(TODAY, later)
    office.clerk.open(later.id if known else None)
    shown = later if known else TODAY
    assert office.clerk.bench.session == office.register.session(shown.id)


def test_closing_goes_back(open_office):
    office = open_office(TODAY)
    left = []
    office.clerk.left.connect(lambda: left.append(True))
    office.window.close()
    assert left == [True]


def test_a_session_takes_any_number_of_modules_in_order(open_office):
    office = open_office()
    office.titles |= {"agir": "Agir", "syndic": "Le syndic"}
    office.tab_to(office.window.new, 0)
    office.press(K.Key_Return)
    modules = office.window.plan.modules
    for at in range(1, 4):
        office.tab_to(modules.choices()[at], 1)
        office.press(K.Key_Down)  # the next one that is offered
    assert modules.value() == ("histoire", "gouvernance", "agir", "syndic")
    assert [each.isVisible() for each in modules.choices()] == [True] * 4
    modules.choices()[1].choose("")
    modules.choices()[1].activated.emit(0)
    assert modules.value() == ("histoire", "agir", "syndic")
    office.tab_to(office.window.plan.place, 2)
    office.write("Mairie")
    office.press(K.Key_Return)
    (session,) = office.register.sessions()
    assert session.modules == ("histoire", "agir", "syndic")
    office.click("edit-session")
    assert modules.value() == session.modules


def test_a_module_that_is_gone_stays_in_its_session(open_office):
    gone = a_session(2, module="maison", more_modules=("histoire", "cave"))
    office = open_office(gone)
    office.click("edit-session")
    office.window.plan.seats.setValue(4)
    office.click("plan")
    after = office.register.session(gone.id)
    assert (after.modules, after.capacity) == (("maison", "histoire", "cave"), 4)


def test_the_days_of_a_series_are_shown_before_it_is_planned(open_office):
    office = open_office(TODAY)
    office.click("plan-session")
    form = office.window.plan
    assert "another session is on this day" in form._preview.text()
    form.show_moment(NOW + timedelta(days=1))
    assert not form._preview.isVisible()
    form.times.setValue(3)
    assert len(form._preview.text().splitlines()) == 3
    form.every.setValue(999_999)
    form.times.setValue(5000)
    assert len(form._preview.text().splitlines()) == 60
    form.place.put("Mairie")
    office.click("plan")
    assert "at most 60 sessions" in office.said()


def test_two_who_change_the_same_session_both_keep_their_work(open_office):
    office = open_office(TODAY)
    office.click("edit-session")
    form = office.window.plan
    form.place.setFocus()
    form.place.selectAll()
    office.write("Mairie ")
    form.seats.setValue(4)
    keep(office.register, replace(TODAY, capacity=3, notes="Clé à l’accueil"))
    office.press(K.Key_Return)
    assert form.clashes.isVisible()
    assert form.notes.text() == "Clé à l’accueil"
    office.press(K.Key_Tab, K.Key_Space)
    assert form.seats.value() == 3
    office.click("plan")
    after = office.register.session(TODAY.id)
    assert (after.place, after.capacity, after.notes) == ("Mairie", 3, "Clé à l’accueil")
    assert "moved" in office.said()


def test_a_session_that_others_changed_meanwhile_is_shown_as_it_is(open_office):
    office = open_office(TODAY)
    office.click("edit-session")
    keep(office.register, replace(TODAY, facilitator="Paul"))
    office.clerk.watching.look()
    assert office.window.plan.facilitator.text() == "Paul"


def test_planning_says_who_usually_comes(open_office):
    past = a_session(20, NOW - timedelta(days=7))
    people = [somebody(f"Martin{n}") for n in range(10)]
    seats = [a_seat(past.id, each, attendance=Attendance.PRESENT) for each in people]
    office = open_office(past, *people, *seats)
    office.click("plan-session")
    assert "paper 10" in office.window.plan._turnout.text()


def test_what_happened_to_a_session_is_told_where_it_is_changed(open_office):
    office = open_office(TODAY)
    office.click("edit-session")
    office.window.plan.place.put("Mairie")
    office.click("plan")
    office.click("edit-session")
    history = office.window.plan._history
    said = [history.itemAt(at).widget().text() for at in range(history.count())]
    assert "Place: Agence du Parc, now Mairie" in said[0]
    office.click("leave-plan")
    office.click("plan-session")
    assert history.count() == 0


def test_an_empty_desk_leads_to_its_first_session_by_keys_alone(open_office):
    office = open_office()
    window = office.window
    window.search.setFocus()
    office.command(K.Key_G)
    assert office.focus() is window.new
    assert "Ctrl+R" in window.new.text()
    window.form.family.setFocus()
    office.write("Petit")
    office.press(K.Key_Return)
    assert "Ctrl+R" in office.said()
    office.command(K.Key_R)
    assert office.focus() is window.plan.modules.first
    office.press(K.Key_Escape)
    keep(office.register, TODAY)
    office.clerk.refresh()
    office.command(K.Key_G)
    assert office.focus() is window.sessions


def test_the_keyboard_goes_back_to_where_a_question_took_it_from(open_office):
    office = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    page = office.window.page
    page.cancel.setFocus()
    office.press(K.Key_Return, K.Key_Return)  # « keep it »
    assert office.focus() is page.cancel
    office.command(K.Key_L)
    office.click("cancel-session")
    office.press(K.Key_Return)
    assert office.focus() is page.people
    office.click("cancel-session")
    office.press(K.Key_Backtab, K.Key_Return)
    assert office.focus() is page.people


def test_after_an_empty_session_is_cancelled_the_keyboard_is_on_the_form(open_office):
    office = open_office(TODAY)
    office.click("cancel-session")
    office.press(K.Key_Backtab, K.Key_Return)
    assert office.focus() is office.window.form.family
