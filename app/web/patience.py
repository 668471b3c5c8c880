"""The server under the site: so many connections, each of them only so slow."""

import asyncio
import logging
import signal
from contextlib import suppress
from dataclasses import dataclass
from socket import socket
from typing import ClassVar

import h11
from starlette.types import ASGIApp
from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_HEADER_BYTES = 16_384
IDLE_SECONDS = 5
CLOSING_SECONDS = 10


@dataclass(frozen=True)
class Patience:
    """How long a request may take to come in whole, and how many may come at once."""

    seconds: float = 15.0
    connections: int = 400
    of_one: int = 40


class PatientProtocol(H11Protocol):
    """One connection: it is closed when its request does not come in time."""

    patience: ClassVar[Patience] = Patience()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take a connection, or hang up where there are too many."""
        self._alarm: asyncio.TimerHandle | None = None
        super().connection_made(transport)
        if self._too_many():
            transport.abort()
        else:
            self._wait()

    def data_received(self, data: bytes) -> None:
        """Read what came; the time begins with the first byte of a request."""
        if self._alarm is None:
            self._wait()
        super().data_received(data)
        if self.conn.their_state not in (h11.IDLE, h11.SEND_BODY):
            self._rest()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a connection."""
        self._rest()
        super().connection_lost(exc)

    def _too_many(self) -> bool:
        if len(self.connections) > self.patience.connections:
            return True
        if self.client is None or self.config.proxy_headers:
            return False  # behind a proxy they all come from one address
        others = (each for each in self.connections if isinstance(each, PatientProtocol))
        hosts = [each.client[0] for each in others if each.client is not None]
        return hosts.count(self.client[0]) > self.patience.of_one

    def _wait(self) -> None:
        self._alarm = self.loop.call_later(self.patience.seconds, self._hang_up)

    def _rest(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _hang_up(self) -> None:
        self._alarm = None
        self.transport.abort()


def server_of(site: ASGIApp, proxy: str = "", patience: Patience = Patience()) -> Server:
    """Build the server; behind a proxy, only that address may say whom it speaks for.

    It writes no log of its own: addresses and personal links would be in it.
    """

    class Protocol(PatientProtocol):
        pass

    Protocol.patience = patience
    log = logging.getLogger("uvicorn")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    return Server(
        Config(
            site,
            http=Protocol,
            ws="none",
            lifespan="off",
            loop="asyncio",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=bool(proxy),
            forwarded_allow_ips=proxy or None,
            timeout_keep_alive=IDLE_SECONDS,
            timeout_graceful_shutdown=CLOSING_SECONDS,
            h11_max_incomplete_event_size=MOST_HEADER_BYTES,
        )
    )


def run(server: Server, door: socket) -> None:
    """Serve at an open door until somebody asks to stop."""
    # uvicorn sends itself the signal again that it got, once all is answered
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with suppress(KeyboardInterrupt):
        server.run(sockets=[door])
