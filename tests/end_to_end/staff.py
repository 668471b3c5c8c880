"""Somebody at the sign-up desk who has a keyboard, and eyes, and no mouse."""

from tests.end_to_end.desk import LAPTOP, Desk
from tests.end_to_end.driving import Driven

DESK = "À main levée — inscriptions"


class Staff:
    """The hands on the laptop; every key that they press is counted."""

    def __init__(self, desk: Desk, driven: Driven, pictures: str) -> None:
        self.desk = desk
        self.driven = driven
        self.keys = 0
        self._pictures = pictures
        self._shots = 0

    def look(self) -> None:
        """Keep a picture of the laptop."""
        self._shots += 1
        self.desk.look(LAPTOP, f"{self._pictures}-{self._shots:02}.png")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self.keys += len(keys)
        self.desk.press(*keys)

    def write(self, text: str) -> None:
        """Type a text on the keyboard."""
        self.keys += len(text)
        self.desk.run("xdotool", "type", "--delay", "40", text)

    def tab_to(self, name: str) -> None:
        """Go on with Tab until something of this name has the keyboard."""
        for _step in range(40):
            before = self.driven.see()["focus"]
            if before == name:
                return
            self.press("Tab")
            self.until_elsewhere(before)
        raise AssertionError(f"Tab does not lead to {name}")

    def until_elsewhere(self, before: str) -> None:
        """Wait until something else has the keyboard."""
        self.driven.program.until(lambda: self.driven.see()["focus"] != before, "next control")

    def until_focus(self, name: str) -> None:
        """Wait until something of this name has the keyboard."""
        self.driven.until("focus", name)

    def open_desk(self) -> None:
        """Go from the first window to the sign-up desk."""
        self.driven.until("active", "À main levée")
        self.tab_to("Inscriptions")
        self.press("Return")
        self.driven.until("active", DESK)

    def plan_session(self, place: str) -> None:
        """Plan a session, the next hour being good enough."""
        self.until_focus("Nouvelle séance…")
        self.press("Return")
        self.tab_to("Lieu")
        self.write(place)
        self.press("Return")
        self.until_focus("Nom")
