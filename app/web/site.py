"""The site: which address leads to which page."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path

from anyio import CapacityLimiter, to_thread
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from app.domain.errors import UserError
from app.screens.online import Said, frame_of, not_here, too_many, unavailable, unreadable
from app.web import keeping, signing, standing
from app.web.backing import Backing, Manner
from app.web.counter import Counter, Visit
from app.web.guard import READING, Guard
from app.web.limits import Limits
from app.web.pages import LASTING, Pages
from app.web.reading import read_pairs
from app.web.tokens import Seal

log = logging.getLogger("a_main_levee.page")

HANDS = 8
"""So many pages are worked on at once: with more, each has to wait for the others."""

Work = Callable[[Counter, Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def build_site(
    backing: Backing,
    key: bytes,
    folder: Path,
    manner: Manner = Manner(),  # noqa: B008 - frozen
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Starlette:
    """Build the site; `folder` holds its templates and its style sheet, `key` signs its forms."""
    pages = Pages(folder)
    counter = Counter(backing, Seal(key), pages, manner)
    plain = _Plain(backing, pages)
    site = Starlette(
        routes=[
            *_routes(counter),
            Route(pages.style_address, _file(pages.style, "text/css")),
            Route("/icon.svg", _file(pages.icon, "image/svg+xml")),
            Route("/favicon.ico", _file(pages.icon, "image/svg+xml")),
            Route("/robots.txt", _file(b"User-agent: *\nDisallow: /inscription/\n", "text/plain")),
        ],
        middleware=[Middleware(Guard, backing.office.clock, limits, plain.too_many)],
        exception_handlers={
            HTTPException: plain.refused,
            UserError: plain.unavailable,
            Exception: plain.unexpected,
        },
    )
    site.router.redirect_slashes = False  # it would lead to whatever host a visitor names
    return site


def _routes(counter: Counter) -> list[Route]:
    """Every page; a form is read with GET, and comes back with POST."""
    hands = CapacityLimiter(HANDS)

    def page(path: str, show: Work, take: Work | None = None) -> Route:
        methods = ["GET"] if take is None else ["GET", "POST"]
        return Route(path, _endpoint(counter, hands, show, take or show), methods=methods)

    session, link = "/seance/{session:uuid}", "/inscription/{link}"
    return [
        page("/", signing.sessions),
        page(session, signing.form, signing.take_form),
        page("/merci", signing.thanked),
        page(link, keeping.place),
        page(f"{link}/seance.ics", keeping.calendar),
        page(f"{link}/modifier", keeping.ask_change, keeping.take_change),
        page(f"{link}/annuler", keeping.ask_leave, keeping.take_leave),
        page("/information", standing.information),
        page("/bulletin", standing.paper),
        page("/affiche", standing.poster),
        page("/sante", standing.health),
    ]


def _endpoint(counter: Counter, hands: CapacityLimiter, show: Work, take: Work) -> Endpoint:
    async def answer(request: Request) -> Response:
        reading = request.method in READING
        pairs = () if reading else await read_pairs(request)
        # the list is on a disk: other visitors need not wait for it
        work = partial(show if reading else take, counter, Visit(request, pairs))
        return await to_thread.run_sync(work, limiter=hands)

    return answer


def _file(content: bytes, kind: str) -> Endpoint:
    async def answer(request: Request) -> Response:
        del request
        return Response(content, media_type=kind, headers={"Cache-Control": LASTING})

    return answer


class _Plain:
    """The pages that say why there is no other one."""

    def __init__(self, backing: Backing, pages: Pages) -> None:
        self._backing = backing
        self._pages = pages

    async def too_many(self, request: Request) -> Response:
        """Ask for patience."""
        return await self._say(request, too_many(), 429, {"Retry-After": "60"})

    async def refused(self, request: Request, error: Exception) -> Response:
        """Say in words what a status would say in figures."""
        if not isinstance(error, HTTPException):
            raise error
        said = not_here() if error.status_code == 404 else unreadable()
        return await self._say(request, said, error.status_code, dict(error.headers or {}))

    async def unavailable(self, request: Request, error: Exception) -> Response:
        """Say that the list cannot be reached: its own words would tell where it lies."""
        log.warning("the list cannot be used: %s", getattr(error, "message", ""))
        return await self._say(request, unavailable(), 503, {"Retry-After": "60"})

    async def unexpected(self, request: Request, error: Exception) -> Response:
        """Say the same of what nobody foresaw; noted by its kind and place, never its values."""
        log.error("unexpected: %s at %s", type(error).__name__, _place_of(error))
        return await self._say(request, unavailable(), 500, {})

    async def _say(
        self, request: Request, said: Said, status: int, headers: dict[str, str]
    ) -> Response:
        try:
            frame = frame_of(await run_in_threadpool(self._backing.settings))
        except UserError:
            return PlainTextResponse("\n\n".join((said.title, *said.texts)), status, headers)
        answer = self._pages.draw("said", frame, said, status=status)
        answer.headers.update(headers)
        if request.method not in READING:
            answer.headers["Connection"] = "close"  # what is left of the body is not read
        return answer


def _place_of(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "?"
    return f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
