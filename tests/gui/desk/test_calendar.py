"""The calendar of the desk, by keys alone."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.domain.meetings import Session
from app.screens.dates import day_of
from app.screens.desk_calendar import DayCell
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_session
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K

TODAY, LATER = a_session(2), a_session(5, NOW + timedelta(days=9), module="gouvernance")
BESIDE = a_session(5, NOW + timedelta(days=9, hours=1))


@pytest.fixture
def office(open_office):
    made = open_office(TODAY, LATER, BESIDE)
    made.command(K.Key_D)
    return made


def day(office: FrontOffice) -> int:
    return (_cell(office).day - day_of(NOW)).days


def _cell(office: FrontOffice) -> DayCell:
    found = office.clerk.dates.page.grid.cell()
    assert found is not None
    return found


def test_arrows_go_by_days_and_weeks_pages_by_months(office):
    assert office.focus() is office.clerk.dates.page.grid
    assert day(office) == 0
    for key, then in (
        (K.Key_Right, 1), (K.Key_Down, 8), (K.Key_Left, 7), (K.Key_Up, 0), (K.Key_PageDown, 31),
        (K.Key_PageUp, 0), (K.Key_Up, -7), (K.Key_T, 0),
    ):  # fmt: skip
        office.press(key)
        assert day(office) == then


def test_a_day_is_read_aloud_with_its_sessions(office):
    grid = office.clerk.dates.page.grid
    office.press(K.Key_Down, K.Key_Right, K.Key_Right)
    spoken = grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "La gouvernance" in spoken
    assert "5 free" in spoken
    assert grid.days.headerData(0, Qt.Orientation.Horizontal) == "Mon"


def test_enter_opens_the_only_session_of_a_day_and_leads_through_several(office):
    page = office.clerk.dates.page
    office.press(K.Key_Right, K.Key_Return)
    assert office.window.shows(page)  # nothing is on this day
    for _day in range(8):
        office.press(K.Key_Right)
    office.press(K.Key_Return)
    assert office.focus() is page.list
    office.press(K.Key_Down, K.Key_Return)
    assert office.clerk.bench.session.id == BESIDE.id
    assert office.window.shows(office.window.page)
    assert office.focus() is office.window.form.family  # nobody is on its list yet
    office.command(K.Key_D)
    assert day(office) == 9
    office.press(K.Key_T, K.Key_Return)
    assert office.clerk.bench.session.id == TODAY.id


def test_n_plans_on_that_day_at_the_usual_hour(office):
    office.press(K.Key_Down, K.Key_N)
    form = office.window.plan
    assert office.window.shows(form)
    office.tab_to(form.place, 3)
    office.write("Mairie")
    office.press(K.Key_Return)
    planned = _newest(office)
    assert day_of(planned.starts_at) == day_of(NOW + timedelta(days=7))
    assert planned.starts_at.astimezone().hour == BESIDE.starts_at.astimezone().hour
    assert office.focus() is office.clerk.dates.page.grid
    assert len(_cell(office).chips) == 1


def _newest(office: FrontOffice) -> Session:
    (made,) = {each.id for each in office.register.sessions()} - {TODAY.id, LATER.id, BESIDE.id}
    return office.register.session(made)


def test_escape_leaves_the_form_first_then_the_calendar(office):
    office.press(K.Key_N)
    assert office.window.side.isVisible()
    office.press(K.Key_Escape)
    assert not office.window.side.isVisible()
    assert office.focus() is office.clerk.dates.page.grid
    office.press(K.Key_Escape)
    assert office.window.shows(office.window.page)
    assert office.window.side.isVisible()


def test_a_coupon_leads_from_the_calendar_back_to_the_form(office):
    office.command(K.Key_N)
    assert office.window.shows(office.window.page)
    assert office.focus() is office.window.form.family
    office.command(K.Key_D)
    office.command(K.Key_L)
    assert office.window.shows(office.window.page)


def test_an_empty_calendar_can_be_planned_in(open_office):
    office = open_office()
    office.click("calendar")
    office.click("month-after")
    assert _cell(office).day.month == 4
    office.click("month-before")
    office.click("today")
    office.click("plan-day")
    assert office.window.shows(office.window.plan)


def test_what_others_plan_appears_on_the_day(office):
    office.press(K.Key_Right)
    keep(office.register, a_session(4, NOW + timedelta(days=1)))
    office.clerk.watching.look()
    assert day(office) == 1
    assert len(_cell(office).chips) == 1


def test_the_calendar_ends_where_nobody_looks_any_more(office):
    page = office.clerk.dates.page
    page.went.emit(date(2199, 12, 31))
    office.press(K.Key_Right, K.Key_PageDown, K.Key_Down)
    assert _cell(office).day == date(2199, 12, 31)
    page.went.emit(date(1, 1, 1))
    assert _cell(office).day == date(2199, 12, 31)
