"""In French, at the sizes of small laptops and with long names: nothing of the desk is cut."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from gettext import NullTranslations
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QListView

from app.domain.imports.table import Table
from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Standing
from app.domain.people import Address, Civility, Need, Reach, Status
from app.gui.shared.theme import Theme, dress
from app.screens.wording import use
from app.surroundings import RESOURCES, catalogue
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import K
from tests.gui.fitting import cut_texts, nameless, outside

SIZES = [(1366, 690), (1280, 720), (960, 500)]
HALL = "Salle polyvalente de la maison de quartier des Trois-Fontaines, 2e étage"
LONG = "Initiation à la fonction d’administrateur ou d’administratrice d’une coopérative"
TODAY = a_session(3, place=HALL, facilitator="Marie-Antoinette de La Tour d’Auvergne-Laval")
FULL = a_session(1, NOW + timedelta(days=9), module="gouvernance", place=HALL)
MEETING = a_session(UNLIMITED, NOW + timedelta(days=40), gathering=Gathering.ASSEMBLY)
LADY = somebody(
    "de La Tour d’Auvergne-Laval-Montmorency", "Marie-Antoinette Joséphine Émilienne",
    civility=Civility.MADAM, phones=("06 12 34 56 78",), reach=Reach.EMAIL,
    email="marie-antoinette.de-la-tour-d-auvergne-laval@messagerie-des-locataires.exemple.fr",
    needs=frozenset(Need), status=Status.COOPERATOR, residence="Résidence des Trois-Fontaines",
    address=Address(("Résidence des Trois-Fontaines", "Bâtiment B"), "35000", "Rennes"),
)  # fmt: skip
GIANT = somebody("Rhabarberbarbara" * 19, "Zoé")
WAITING = somebody("N’Diaye", "Awa", civility=Civility.MADAM)


@pytest.fixture(scope="module", autouse=True)
def _french(theme: Theme) -> Iterator[None]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    type_face, palette = application.font(), application.palette()
    style = application.style().objectName()
    use(catalogue())
    dress(application, theme, RESOURCES)
    yield
    use(NullTranslations())
    application.setStyleSheet("")
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(type_face)


@pytest.fixture(params=SIZES, ids=str)
def office(open_office, request):
    made = open_office(
        TODAY, FULL, MEETING, LADY, GIANT, WAITING,
        a_seat(TODAY.id, LADY, attendance=Attendance.PRESENT, arrived_at=NOW, entered_at=NOW),
        a_seat(TODAY.id, GIANT, over_capacity_by="Marie-Antoinette", channel=Channel.PHONE),
        a_seat(TODAY.id, WAITING, standing=Standing.WAITING, channel=Channel.EMAIL),
        a_seat(FULL.id, LADY), a_seat(FULL.id, WAITING, standing=Standing.WAITING),
    )  # fmt: skip
    made.titles |= {"gouvernance": LONG}
    made.clerk.refresh()
    made.window.resize(*request.param)
    made.asked_size = request.param
    made.settle()
    return made


def check(office: Any) -> None:
    """Nothing is cut, outside or nameless, and the window kept its size."""
    office.settle()
    window = office.window
    assert cut_texts(window) == []
    assert outside(window) == []
    assert nameless(window) == []
    assert window.size().toTuple() == office.asked_size
    for each in window.findChildren(QListView):
        assert not each.isVisible() or each.horizontalScrollBar().maximum() == 0


def test_the_list_and_the_form_fit(office):
    check(office)
    for session in (FULL, MEETING):
        office.clerk.select(session.id)
        check(office)


def test_the_form_fits_with_a_double_a_full_session_and_a_second_choice(office):
    office.clerk.select(FULL.id)
    form = office.window.form
    form.second.choose(TODAY.id)
    form.family.setFocus()
    office.write("de la tour")
    assert form.likely.isVisible()
    check(office)
    office.press(K.Key_Escape)
    form.clear()
    form.family.setFocus()
    office.write("M. et Mme Rhabarber")
    office.press(K.Key_Return)
    if not office.said():
        office.press(K.Key_Return)
    assert office.said()
    check(office)


def test_sheets_plans_moves_and_searches_fit(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    check(office)
    office.press(K.Key_Escape)
    office.alt(K.Key_M)
    check(office)
    office.press(K.Key_Escape)
    for name in ("plan-session", "edit-session", "again-session"):
        office.click(name)
        check(office)
        office.press(K.Key_Escape)
    office.command(K.Key_F)
    office.write("a")
    check(office)
    office.write("xyz")
    check(office)


def test_the_calendar_fits_alone_and_beside_a_plan(office):
    office.command(K.Key_D)
    check(office)
    office.press(K.Key_PageDown, K.Key_N)
    office.window.plan.times.setValue(9)
    check(office)


def test_a_registration_and_the_steps_of_the_day_fit(office):
    office.command(K.Key_L)
    office.alt(K.Key_C)
    office.clerk.seats.pane.note.put("Rhabarberbarbara" * 9)
    office.command(K.Key_S)
    check(office)
    office.command(K.Key_H)
    check(office)
    office.clerk.select(FULL.id)
    office.command(K.Key_L)
    office.press(K.Key_Down)
    office.alt(K.Key_C)
    check(office)


def test_what_two_windows_wrote_fits(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    sheet = office.window.sheet
    person = sheet.person()
    sheet.residence.put("Résidence " * 9)
    keep(office.register, replace(person, residence="Rhabarberbarbara" * 7))
    office.clerk.watching.look()
    assert sheet.clashes.isVisible()
    check(office)


def test_a_table_fits_before_it_is_brought_in(office):
    rows = tuple((LONG, GIANT.family_name, "06 12 34 56 78") for _row in range(5))
    office.bring(Table("R", (("Horodateur", "Nom", LONG), *rows)), name=f"{LONG}.csv")
    check(office)
    office.click("columns")
    check(office)


def test_a_cancelled_session_with_its_question_fits(office):
    office.click("cancel-session")
    check(office)
    office.press(K.Key_Backtab, K.Key_Return)
    check(office)
    assert office.window.page._warning.isVisible()


def test_an_empty_desk_fits(open_office):
    office = open_office()
    office.asked_size = SIZES[-1]
    office.window.resize(*SIZES[-1])
    check(office)
