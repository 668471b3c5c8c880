"""From an empty data folder to a printed convocation, by keys alone, on a real X11 screen.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.reading import page_texts
from tests.end_to_end.desk import LAPTOP, Desk
from tests.end_to_end.driving import DRIVEN, NOBODY, Driven
from tests.end_to_end.programs import running

pytestmark = pytest.mark.desktop

DESK = "À main levée — inscriptions"


class Staff:
    """Somebody at the laptop who has a keyboard, and eyes, and no mouse."""

    def __init__(self, desk: Desk, driven: Driven) -> None:
        self.desk = desk
        self.driven = driven
        self.shots = 0

    def look(self) -> None:
        """Keep a picture of the laptop."""
        self.shots += 1
        self.desk.look(LAPTOP, f"papiers-{self.shots:02}.png")

    def tab_to(self, name: str) -> None:
        """Go on with Tab until something of this name has the keyboard."""
        for _step in range(40):
            before = self.driven.see()["focus"]
            if before == name:
                return
            self.desk.press("Tab")
            self.until_elsewhere(before)
        raise AssertionError(f"Tab does not lead to {name}")

    def until_elsewhere(self, before: str) -> None:
        """Wait until something else has the keyboard."""
        self.driven.program.until(lambda: self.driven.see()["focus"] != before, "next control")

    def until_focus(self, name: str) -> None:
        """Wait until something of this name has the keyboard."""
        self.driven.until("focus", name)

    def write(self, text: str) -> None:
        """Type a text on the keyboard."""
        self.desk.run("xdotool", "type", "--delay", "40", text)


@pytest.fixture
def staff(desk: Desk, tmp_path: Path) -> Iterator[Staff]:
    """The program on an empty data folder."""
    data = tmp_path / "données"
    words = [*DRIVEN, "--data", str(data)]
    with running(words, data, NOBODY, desk.environ, tmp_path) as program:
        yield Staff(desk, Driven(program))


def test_from_an_empty_folder_to_a_convocation(staff: Staff, tmp_path: Path) -> None:
    desk, driven = staff.desk, staff.driven
    plan_session(staff)
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


def plan_session(staff: Staff) -> None:
    """Open the desk and plan a session, the next hour being good enough."""
    staff.driven.until("active", "À main levée")
    staff.tab_to("Inscriptions")
    staff.desk.press("Return")
    staff.driven.until("active", DESK)
    staff.until_focus("Nouvelle séance…")
    staff.desk.press("Return")
    staff.tab_to("Lieu")
    staff.write("Agence du Parc")
    staff.desk.press("Return")
    staff.until_focus("Nom")
    staff.look()


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
