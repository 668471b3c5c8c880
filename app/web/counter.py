"""The counter of the site: what its pages share, and how a form goes out and comes back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.errors import UserError
from app.screens.online import Frame, frame_of
from app.web.backing import Backing, Manner
from app.web.pages import OWN, PERSONAL, Pages
from app.web.reading import Pairs
from app.web.tokens import FORM_HOURS, Seal, new_visitor

COOKIE = "visite"
QUEUE_SECONDS = 15.0
_COOKIE_SECONDS = 2 * FORM_HOURS * 3600


@dataclass(frozen=True)
class Visit:
    """One request: where to, and the fields of the form that came with it."""

    request: Request
    pairs: Pairs = ()

    @property
    def page(self) -> str:
        """The address, which a form that is handed out there comes back to."""
        return self.request.url.path

    @property
    def visitor(self) -> str:
        """What this browser keeps, empty where it keeps nothing."""
        return self.request.cookies.get(COOKIE, "")

    @property
    def session(self) -> UUID:
        """The session of the address."""
        found: UUID = self.request.path_params["session"]
        return found

    @property
    def link(self) -> str:
        """The personal link of the address."""
        return str(self.request.path_params["link"])


@dataclass(frozen=True)
class Counter:
    """What the pages stand on. SQLite's own wait is unfair: who writes here queues up first."""

    backing: Backing
    seal: Seal
    pages: Pages
    manner: Manner
    queue: Lock = field(default_factory=Lock)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Be the only one in this process who writes."""
        if not self.queue.acquire(timeout=QUEUE_SECONDS):
            raise UserError("Too many people are signing up at this moment: try again soon.")
        try:
            yield
        finally:
            self.queue.release()

    @property
    def kept(self) -> str:
        """How long a form may be kept: on a screen that is shared, the next one finds nothing."""
        return PERSONAL if self.manner.shared else OWN

    def frame(self) -> Frame:
        """What stands around a page."""
        return frame_of(self.backing.settings())

    def form_of(self, visit: Visit, sign: str) -> UUID | None:
        """The id of a form that came back; None where it is not ours, too old, or sent for us."""
        if visit.request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return None
        return self.seal.form_of(sign, visit.page, visit.visitor, self.backing.office.now())

    def handed_out(self, visit: Visit, draw: Callable[[str], Response]) -> Response:
        """Draw a page with a form: it gets a sign that only this browser can send back."""
        visitor = visit.visitor or new_visitor()
        answer = draw(self.seal.form(visit.page, visitor, self.backing.office.now()))
        answer.set_cookie(
            COOKIE,
            visitor,
            max_age=_COOKIE_SECONDS,
            httponly=True,
            samesite="strict",
            secure=visit.request.url.scheme == "https",
        )
        return answer


def gone_to(address: str) -> Response:
    """Send a browser to another page; going back does not send the form again."""
    return RedirectResponse(address, 303, {"Cache-Control": "no-store"})
