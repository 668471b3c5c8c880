"""From an empty data folder to a printed convocation, by keys alone, on a real X11 screen.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.reading import page_texts
from tests.end_to_end.desk import Desk
from tests.end_to_end.driving import DRIVEN, NOBODY, Driven
from tests.end_to_end.programs import running
from tests.end_to_end.staff import Staff

pytestmark = pytest.mark.desktop


@pytest.fixture
def staff(desk: Desk, tmp_path: Path) -> Iterator[Staff]:
    """The program on an empty data folder."""
    data = tmp_path / "données"
    words = [*DRIVEN, "--data", str(data)]
    with running(words, data, NOBODY, desk.environ, tmp_path) as program:
        yield Staff(desk, Driven(program), "papiers")


def test_from_an_empty_folder_to_a_convocation(staff: Staff, tmp_path: Path) -> None:
    desk, driven = staff.desk, staff.driven
    staff.open_desk()
    staff.plan_session("Agence du Parc")
    staff.look()
    enter_coupon(staff)
    desk.press("ctrl+l", "F8")
    staff.until_focus("Papiers de la séance")
    desk.press("Down", "Return")  # the convocation of whoever is current
    staff.until_focus("Pages du papier")
    staff.look()
    desk.press("ctrl+s")
    driven.until("windows", "Enregistrer le papier")
    staff.look()
    desk.press("ctrl+a")
    staff.write(str(tmp_path / "convocation"))
    desk.press("Return")
    assert "Convocation" in driven.until_notice("convocation.pdf")
    staff.look()
    [text] = page_texts((tmp_path / "convocation.pdf").read_bytes())
    for words in ("MARTIN", "3 RUE DES LILAS", "35000 RENNES", "Agence du Parc", "convoc"):
        assert words.casefold() in text.casefold()
    desk.press("F9")
    driven.until_notice("noté")
    staff.look()
    desk.press("Escape")
    staff.until_focus("Personnes de la séance")


def enter_coupon(staff: Staff) -> None:
    """Type a paper coupon of somebody who is reached by post."""
    staff.write("Martin")
    staff.tab_to("Prénom")
    staff.write("Rose")
    staff.tab_to("Téléphone, e-mail ou adresse — ce qui est écrit")
    staff.write("3 rue des Lilas, 35000 Rennes")
    staff.desk.press("Return")
    staff.driven.until_notice("MARTIN Rose")
    staff.look()
