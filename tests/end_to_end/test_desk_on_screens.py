"""A day at the sign-up desk on a real X11 screen, by keys alone: coupons, the door, the calendar.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from app.domain.meetings import Attendance, Registration
from app.storage.opening import open_storage
from app.surroundings import SystemClock
from tests.end_to_end.desk import Desk
from tests.end_to_end.driving import DRIVEN, NOBODY, Driven
from tests.end_to_end.programs import running
from tests.end_to_end.staff import Staff

pytestmark = pytest.mark.desktop

PACE = 3  # keys a second of somebody who types with two fingers
CONTACT = "Téléphone, e-mail ou adresse — ce qui est écrit"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "données"


@pytest.fixture
def staff(
    desk: Desk, data: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Staff]:
    """The program on an empty data folder, with one session planned."""
    environ = {**desk.environ, "TZ": in_the_morning()}
    with running([*DRIVEN, "--data", str(data)], data, NOBODY, environ, tmp_path) as program:
        staff = Staff(desk, Driven(program), request.node.name.split("_")[2])
        staff.open_desk()
        staff.plan_session("Agence du Parc")
        yield staff


def in_the_morning() -> str:
    """A time zone where it is between ten and eleven: late at night, the next hour is tomorrow."""
    return f"DAY{SystemClock().now().astimezone(UTC).hour - 10:+d}"


def written(data: Path) -> tuple[Registration, ...]:
    """Who is registered, once the program has ended."""
    storage = open_storage(data, SystemClock())
    try:
        (session,) = storage.register.sessions()
        return storage.register.registrations(session.id)
    finally:
        storage.close()


def test_a_coupon_takes_less_than_twenty_seconds_of_keys(staff: Staff) -> None:
    begun = staff.keys
    staff.press("ctrl+n")
    staff.write("Adjami")
    staff.press("Tab")
    staff.write("Rose-Marie")
    staff.press("Tab")
    staff.write("06 12 34 56 78")
    staff.press("Return")
    staff.driven.until_notice("ADJAMI Rose-Marie")
    assert staff.keys - begun <= 20 * PACE
    staff.look()
    begun = staff.keys
    staff.write("adjami rose")  # somebody who is known already
    staff.press("F2")
    staff.driven.until_notice("sur la liste")
    assert staff.keys - begun <= 5 * PACE
    staff.look()


def test_whoever_comes_to_the_door_is_noted_in_a_few_keys(staff: Staff, data: Path) -> None:
    for family, given in (("Lefevre", "Zoe"), ("Petit", "Yann")):
        staff.write(family)
        staff.press("Tab")
        staff.write(given)
        staff.press("Return")
        staff.driven.until_notice(f"{family.upper()} {given}")
    begun = staff.keys
    staff.press("ctrl+f")
    staff.write("zoe lef")
    staff.press("Return")
    staff.driven.until_notice("présent")
    assert staff.keys - begun <= 10 * PACE
    staff.press("Return")  # the second one changes nothing
    staff.look()
    begun = staff.keys
    staff.press("ctrl+j")
    staff.until_focus("Nom")
    staff.write("Diallo")
    staff.press("Tab")
    staff.write("Awa")
    staff.press("Return")
    staff.driven.until_notice("DIALLO Awa")
    assert staff.keys - begun <= 10 * PACE
    staff.press("Escape", "ctrl+l", "End", "alt+x")
    staff.look()
    staff.press("ctrl+h")
    staff.until_focus("Fait aujourd’hui")
    staff.look()
    staff.press("Escape", "alt+F4")
    staff.driven.until("active", "À main levée")
    staff.press("alt+F4")
    staff.driven.program.process.wait(20)
    noted = {each.person.family_name: each.attendance for each in written(data)}
    assert noted == {
        "Lefevre": Attendance.PRESENT,
        "Diallo": Attendance.PRESENT,
        "Petit": Attendance.EXCUSED,
    }


def test_the_calendar_is_gone_through_and_planned_in(staff: Staff) -> None:
    staff.press("ctrl+d")
    staff.until_focus("Calendrier")
    staff.look()
    staff.press("Next", "Right", "Down", "n")
    staff.until_focus("Module")
    staff.tab_to("Lieu")
    staff.write("Mairie")
    staff.look()
    staff.press("Return")
    staff.driven.until_notice("séance")
    staff.until_focus("Calendrier")
    staff.look()
    staff.press("Return")
    staff.driven.until("buttons", "edit-session")
    staff.look()
