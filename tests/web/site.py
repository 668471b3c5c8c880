"""The site on a register in memory, and a browser that reads its pages."""

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from html import unescape
from pathlib import Path
from typing import Any
from uuid import UUID

from starlette.testclient import TestClient

from app.domain.meetings import Session
from app.domain.notices import Notice, Wording
from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held
from app.usecases.desk.office import Office
from app.usecases.online.asking import Reaching
from app.usecases.register import Register
from app.web.backing import Backing, Manner
from app.web.limits import Limits, Rate
from app.web.site import build_site
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.people import a_session

FOLDER = Path(__file__).parents[2] / "resources" / "web"
KEY = bytes(range(32))
ENDLESS = Rate(1e9, 1e9)
BOUNDLESS = Limits(ENDLESS, ENDLESS, ENDLESS)
NEXT_WEEK = a_session(2, TUESDAY_EVENING + timedelta(days=7))
LATER = a_session(2, TUESDAY_EVENING + timedelta(days=14), place="Salle des fêtes")
SETTINGS = Settings(
    cooperative="Habitat du Parc",
    letterhead=Letterhead(
        address=("1 rue du Parc", "75001 Paris"), phone="01 23 45 67 89", email="parc@example.org"
    ),
)
ZOE = {"given_name": "Zoé", "family_name": "Petit", "phone": "06 12 34 56 78"}


def backing_of(register: Register, clock: FakeClock, settings: Settings = SETTINGS) -> Backing:
    """What the site stands on; sessions are about history."""
    return Backing(
        Office(register, clock, "inscription en ligne"),
        Reaching(lambda phone: sum(map(str.isdecimal, phone)) > 8, lambda email: "@" in email),
        lambda: settings,
        lambda: Notice("1", TUESDAY_EVENING, Wording("We organise.", (("Who", "We"),))),
        lambda session: (Held(session, 90, ("Histoire des coopératives",)), "D’où elles viennent."),
        lambda registration: f"BEGIN:VCALENDAR {registration}".encode(),
    )


@dataclass
class Browser:
    """Follows forms as people do: what a page hands out goes back with what is typed."""

    client: TestClient
    sent: dict[str, str] = field(default_factory=dict)

    def read(self, path: str, status: int = 200, **more: Any) -> str:
        """Open a page; its text."""
        answer = self.client.get(path, **more)
        assert answer.status_code == status, answer.text
        return unescape(answer.text)

    def send(self, path: str, typed: dict[str, Any], status: int = 303) -> Any:
        """Open a form, type, and send it; the answer, not followed."""
        sign = sign_in(self.read(path))
        return self.post(path, {**typed, "sign": sign}, status)

    def post(self, path: str, fields: dict[str, Any], status: int) -> Any:
        """Send fields as they are."""
        answer = self.client.post(path, data=fields, follow_redirects=False)
        assert answer.status_code == status, answer.text
        return answer

    def sign_up(self, session: Session = NEXT_WEEK, **typed: str) -> str:
        """Sign somebody up; the personal link."""
        return str(self.send(form_of(session.id), {**ZOE, **typed}).headers["location"])


def browser_on(
    backing: Backing, limits: Limits = BOUNDLESS, home: str = "192.0.2.7", **manner: Any
) -> Browser:
    """A browser on a site of its own."""
    site = build_site(backing, KEY, FOLDER, replace(Manner(), **manner), limits)
    client = TestClient(site, raise_server_exceptions=False, client=(home, 50000))
    return Browser(client)


def form_of(session: UUID) -> str:
    """The address of the form of a session."""
    return f"/seance/{session}"


def sign_in(text: str) -> str:
    """The sign that a page handed out."""
    found = re.search(r'name="sign" value="([^"]+)"', text)
    assert found is not None, text
    return found[1]
