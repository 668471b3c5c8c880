"""Personal data at the desk, by keys alone, on a real X11 screen: a file handed over, an erasure.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.meetings import Attendance
from app.storage.opening import open_storage
from tests.documents.reading import page_texts
from tests.end_to_end.desk import Desk
from tests.end_to_end.driving import DRIVEN, NOBODY, Driven
from tests.end_to_end.programs import running
from tests.end_to_end.staff import Staff
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep

pytestmark = pytest.mark.desktop

OLD = a_session(at=datetime(2020, 3, 3, 18, tzinfo=UTC))
SOON = a_session(at=datetime.now(UTC) + timedelta(days=3))
WANDA = somebody("Xylokarpos", "Wanda", phones=("06 98 76 54 32",))
ROSE = somebody("Martin", "Rose", email="rose@exemple.fr")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with somebody of years ago, and somebody who is to come."""
    folder = tmp_path / "données"
    with closing(open_storage(folder, FakeClock())) as storage:
        seats = a_seat(OLD.id, WANDA, attendance=Attendance.PRESENT), a_seat(SOON.id, ROSE)
        keep(storage.register, OLD, SOON, WANDA, ROSE, *seats)
        storage.back_up()
    return folder


@pytest.fixture
def staff(desk: Desk, data: Path, tmp_path: Path) -> Iterator[Staff]:
    """The program on that folder."""
    words = [*DRIVEN, "--data", str(data)]
    with running(words, data, NOBODY, desk.environ, tmp_path) as program:
        yield Staff(desk, Driven(program), "vie-privee")


def test_whose_time_is_over_goes_and_who_asks_gets_a_file(
    staff: Staff, data: Path, tmp_path: Path
) -> None:
    desk, driven = staff.desk, staff.driven
    staff.open_desk()
    driven.until_notice("La durée annoncée est passée pour 1 personne.")
    staff.look()
    desk.press("F6")
    staff.until_focus("Données personnelles")
    staff.look()
    staff.tab_to("Effacer…")
    desk.press("Return")
    driven.until_notice("C’est définitif.")
    staff.until_focus("Ne rien effacer")
    staff.look()
    desk.press("shift+Tab", "Return")
    driven.until_notice("Effacé")
    staff.look()
    held = b"".join(each.read_bytes() for each in data.rglob("*") if each.is_file())
    assert b"Xylokarpos" not in held
    assert b"06 98 76" not in held
    assert b"Martin" in held
    desk.press("Escape", "ctrl+l")
    hand_over(staff, tmp_path / "rose.pdf")
    [first, *_others] = page_texts((tmp_path / "rose.pdf").read_bytes())
    assert "rose@exemple.fr" in first
    assert "Ce que nous gardons sur vous" in first


def hand_over(staff: Staff, file: Path) -> None:
    """Hand over what is kept of the person who is current on the list."""
    desk, driven = staff.desk, staff.driven
    staff.until_focus("Personnes de la séance")
    desk.press("alt+f")
    staff.until_elsewhere("Personnes de la séance")
    desk.press("F6")
    staff.until_focus("Fichier à remettre (PDF)…")
    staff.look()
    desk.press("Return")
    driven.until("windows", "Fichier d’une personne")
    desk.press("ctrl+a")
    staff.write(str(file))
    desk.press("Return")
    driven.until_notice("Enregistré")
    staff.look()
