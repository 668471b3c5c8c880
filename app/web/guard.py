"""Stands before every page: strict headers, and no more than each visitor may ask for."""

from collections.abc import Awaitable, Callable

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.usecases.ports import Clock
from app.web.limits import EVERYBODY, Limits, Turnstile, household_of
from app.web.pages import HEADERS

READING = ("GET", "HEAD")


class Guard:
    """Lets requests in, as pure ASGI: what is streamed stays streamed."""

    def __init__(
        self,
        app: ASGIApp,
        clock: Clock,
        limits: Limits,
        refuse: Callable[[Request], Awaitable[Response]],
    ) -> None:
        self._app = app
        self._clock = clock
        self._refuse = refuse
        self._pages = Turnstile(limits.pages)
        self._forms = Turnstile(limits.forms)
        self._all_forms = Turnstile(limits.all_forms)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_strictly(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        if self._lets_in(scope):
            await self._app(scope, receive, send_strictly)
        else:
            refusal = await self._refuse(Request(scope))
            await refusal(scope, receive, send_strictly)

    def _lets_in(self, scope: Scope) -> bool:
        now = self._clock.now()
        client = scope.get("client")
        household = household_of(client[0]) if client else EVERYBODY
        if scope["method"] in READING:
            return self._pages.lets_in(household, now)
        return self._forms.lets_in(household, now) and self._all_forms.lets_in(EVERYBODY, now)
