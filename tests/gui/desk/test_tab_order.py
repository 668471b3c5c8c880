"""Tab at the desk follows what is seen, and whatever has the keyboard is in sight."""

from datetime import timedelta

import pytest

from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody
from tests.gui.desk.front_office import FrontOffice, K

TODAY = a_session(3, TUESDAY_EVENING - timedelta(minutes=90))  # just over
ANNE = somebody("Adjami", "Anne", phones=("06 12 34 56 78",))
BEGINNING = [
    "Enter a coupon", "Call", "On the spot", "Import the answers of an on-line form…",
    "Paste a message", "Search for somebody", "Back to the start",
    "Sessions", "New session…", "Calendar",
]  # fmt: skip
PEOPLE = [
    "Change…", "Plan the same session again…", "Cancel the session…", "Close the list",
    "People of the session", "Is there", "Excused", "Did not come", "Sheet and calls", "Correct…",
    "Other session…", "Cancel the registration",
]  # fmt: skip
FORM = [
    "Family name", "First name", "Phone, e-mail or address — what is written", "Session",
    "Second choice", "Received by", "Received on", "wheelchair", "hearing loop",
    "help with reading", "L’histoire des Coop’HLM", "La gouvernance",
    "Ready to be contacted about a more active role", "Register, next one",
]  # fmt: skip
PLAN = [
    "Module", "Module 2", "Date and time", "Place", "Kind of session", "Seats", "Facilitator",
    "Minutes, if they differ", "Notes", "Sessions in the series, one module after the other",
    "Days from one to the next", "Plan the session", "Close",
]  # fmt: skip
SHEET = [
    "What was said", "Accepts", "Refuses", "Was told", "No answer", "Title", "Family name",
    "First name", "Phones, with / between them", "E-mail", "Street, with / between lines",
    "Postcode", "Town", "Residence", "Status", "Prefers", "Note", "wheelchair", "hearing loop",
    "help with reading", "L’histoire des Coop’HLM", "La gouvernance", "L’histoire des Coop’HLM",
    "La gouvernance", "Ready to be contacted about a more active role", "Save", "Close",
]  # fmt: skip
END = ["Done today"]


@pytest.fixture(params=[(1366, 690), (960, 500)], ids=str)
def office(open_office, request):
    made = open_office(TODAY, ANNE, a_seat(TODAY.id, ANNE))
    made.window.resize(*request.param)
    made.settle()
    return made


def name_of(office: FrontOffice) -> str:
    """What has the keyboard, all of it in sight."""
    focus = office.focus()
    assert focus.visibleRegion().boundingRect() == focus.rect(), focus.accessibleName()
    return focus.accessibleName()


def walk(office: FrontOffice, steps: int, key: K = K.Key_Tab) -> list[str]:
    """What has the keyboard, one after the other."""
    names = [name_of(office)]
    for _step in range(steps - 1):
        office.press(key)
        names.append(name_of(office))
    return names


def ring(office: FrontOffice, *parts: list[str]) -> None:
    """Go round once, there and back; it begins with the first name of these."""
    expected = [name for part in parts for name in part]
    assert walk(office, len(expected) + 1) == [*expected, expected[0]]
    back = [expected[0], *reversed(expected)]
    assert walk(office, len(back), K.Key_Backtab) == back


def test_from_the_form_round_the_desk_and_back(office):
    ring(office, FORM, END, BEGINNING, PEOPLE)


def test_through_the_sheet_of_somebody(office):
    office.command(K.Key_L)
    office.alt(K.Key_F)
    ring(office, SHEET, END, BEGINNING, PEOPLE)


def test_through_the_plan_of_a_session_that_begins_with_its_first_field(office):
    office.click("plan-session")
    ring(office, PLAN, END, BEGINNING, PEOPLE)
    office.press(K.Key_Backtab, K.Key_Escape)
    office.click("plan-session")
    assert name_of(office) == "Module"


def test_a_button_that_comes_late_has_its_place(office):
    office.titles |= {"charges": "Les charges"}
    office.clerk.refresh()
    office.tab_to(office.window.form.ambassador.box, 13)
    office.press(K.Key_Backtab)
    assert name_of(office) == "Les charges"
