"""The fields of the desk: dates as people type them, Enter from everywhere, one Ctrl+Z."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QWidget

from app.domain.meetings import Channel
from app.gui.desk.fields import Moment
from tests.fakes.people import a_session, somebody
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(5)
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))


@pytest.fixture
def office(open_office):
    return open_office(TODAY)


def enterable(office: FrontOffice) -> list[QWidget]:
    """The fields of the coupon form, in order."""
    form = office.window.form
    return [
        form.family, form.given, form.contact, form.session, form.second, form.channel,
        form.received, *form.needs.values(), *form.interests._boxes.values(), form.ambassador.box,
    ]  # fmt: skip


@pytest.mark.parametrize("at", range(13))
@pytest.mark.parametrize("key", ["Enter", "Ctrl+S"])
def test_a_coupon_is_registered_from_every_field(office, at, key):
    fields = enterable(office)
    assert len(fields) == 13
    office.write("Petit")
    office.tab_to(fields[at], at)
    if key == "Enter":
        office.press(K.Key_Return)
    else:
        office.command(K.Key_S)
    assert office.names(TODAY) == ["PETIT"]
    assert office.focus() is office.window.form.family


@pytest.mark.parametrize("text", ["08/12/2026 18:05", "08.12.2026 18h05", "8-12-2026 18 05"])
def test_a_moment_is_typed_with_any_signs_between(qtbot, text):
    moment = Moment("When", "dd/MM/yyyy HH:mm")
    qtbot.addWidget(moment)
    moment.show()
    moment.setDateTime(QDateTime(QDate(2025, 1, 31), QTime(9, 30)))
    moment.setFocus()
    moment.setSelectedSection(moment.sectionAt(0))
    qtbot.keyClicks(moment, text)
    assert moment.dateTime() == QDateTime(QDate(2026, 12, 8), QTime(18, 5))


def test_a_date_typed_with_its_signs_stays_in_its_field(office):
    office.click("plan-session")
    form = office.window.plan
    form.place.put("Agence")
    office.tab_to(form.when, 2)
    office.write("08/12/2026 18:00 /")
    assert (form.when.text(), form.place.text()) == ("08/12/2026 18:00", "Agence")
    assert office.focus() is form.when
    office.press(K.Key_Tab)
    assert office.focus() is form.place


def test_the_day_of_a_coupon_is_typed_with_its_signs(office):
    office.write("Petit")
    office.tab_to(office.window.form.received, 6)
    office.write("03/02/2026")
    office.press(K.Key_Return)
    (registration,) = office.seats(TODAY)
    assert registration.channel is Channel.PAPER
    assert registration.received_on == datetime(2026, 2, 3, tzinfo=UTC).date()


def promised(office: FrontOffice) -> str:
    """What the last line of the desk says of Ctrl+Z."""
    return office.window.steps._undo_said.text()


def test_ctrl_z_takes_back_what_is_typed_and_then_nothing_else(office):
    office.write("Petit")
    office.press(K.Key_Return)
    assert "PETIT" in promised(office)
    office.write("Duval")
    assert "this field" in promised(office)
    for _time in range(9):
        office.command(K.Key_Z)
    assert office.window.form.family.text() == ""
    assert office.names(TODAY) == ["PETIT"]
    office.command(K.Key_Y)
    assert office.window.form.family.text() != ""


def test_ctrl_z_means_the_step_again_where_nothing_is_typed(office):
    office.write("Petit")
    office.press(K.Key_Return)
    office.write("Duval")
    office.press(K.Key_Tab)
    assert "PETIT" in promised(office)
    office.command(K.Key_Z)
    assert office.names(TODAY) == []
    assert office.window.form.family.text() == "Duval"


def test_enter_on_an_empty_form_says_what_is_missing(office):
    office.press(K.Key_Return)
    assert "Type a name first" in office.said()
    assert office.focus() is office.window.form.family


@pytest.mark.parametrize("key", [K.Key_T, K.Key_M, K.Key_N])
def test_a_half_typed_coupon_is_kept_and_never_mixed(office, qapp, key):
    qapp.clipboard().setText("Nom : Durand\nTéléphone : 06 99 99 99 99")
    form = office.window.form
    office.write("Petit")
    office.tab_to(form.contact, 2)
    office.write("06 11 22 33 44")
    office.command(key)
    assert "Petit is on the form" in office.said()
    office.press(K.Key_Return)  # go on with it
    says = form.says()
    assert (says.family, says.contact, form.came_by()) == (
        "Petit",
        "06 11 22 33 44",
        Channel.PAPER,
    )
    assert office.focus() is form.family
    office.command(key)
    office.press(K.Key_Backtab, K.Key_Return)  # begin anew
    assert "06 11" not in form.contact.text()
    assert form.family.text() == ("Durand" if key is K.Key_M else "")
    assert office.focus() is form.family
    assert office.names(TODAY) == []


def test_somebody_who_comes_in_after_a_search_is_shown(office):
    office.command(K.Key_F)
    office.write("Petit")
    assert office.window.shows(office.window.found)
    office.command(K.Key_J)
    office.write("Petit")
    office.press(K.Key_Return)
    assert office.window.shows(office.window.page)
    assert office.window.search.text() == ""
    assert office.window.page.current().name == "PETIT"


def test_a_list_is_wide_enough_for_what_it_offers(office):
    session = office.window.form.session
    listed = session.view()
    assert 0 < listed.sizeHintForColumn(0) < listed.minimumWidth()
    assert session.itemData(0, Qt.ItemDataRole.ToolTipRole) == session.itemText(0)
