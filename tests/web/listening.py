"""A site on a real socket, served by a thread of the test."""

import re
import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from threading import Thread
from urllib.parse import urlencode

from starlette.types import ASGIApp

from app.serving import HERE, open_door
from app.web.patience import Patience, server_of

Door = tuple[str, int]


@contextmanager
def listening(site: ASGIApp, patience: Patience) -> Iterator[Door]:
    """Serve a site until the end of the test."""
    with closing(open_door(HERE, 0)) as door:
        server = server_of(site, patience=patience)
        thread = Thread(target=server.run, kwargs={"sockets": [door]})
        thread.start()
        try:
            yield door.getsockname()
        finally:
            server.should_exit = True
            thread.join(60)
            assert not thread.is_alive()


def connected(door: Door, source: str = HERE) -> socket.socket:
    """A bare connection."""
    return socket.create_connection(door, timeout=60, source_address=(source, 0))


def heard(connection: socket.socket) -> bytes:
    """All that comes until the other side hangs up."""
    whole = bytearray()
    try:
        while part := connection.recv(65536):
            whole += part
    except ConnectionResetError:
        pass
    return bytes(whole)


def asked(door: Door, head: str, body: bytes = b"", source: str = HERE) -> bytes:
    """Send one request and hear the whole answer; the connection is closed after it."""
    with connected(door, source) as connection:
        lines = f"{head}\r\nHost: x\r\nConnection: close\r\n"
        with suppress(BrokenPipeError, ConnectionResetError):  # refused before it was all sent
            connection.sendall(lines.encode("latin-1") + b"\r\n" + body)
        return heard(connection)


def status(answer: bytes) -> int:
    """The status of an answer, 0 where there is none."""
    found = re.match(rb"HTTP/1\.1 (\d{3}) ", answer)
    return int(found[1]) if found else 0


@dataclass
class Visitor:
    """A browser on a bare socket, with its cookie and the sign of its form."""

    door: Door
    path: str
    cookie: str = ""
    sign: str = ""

    def open_form(self) -> "Visitor":
        """Get the form."""
        answer = asked(self.door, f"GET {self.path} HTTP/1.1")
        assert status(answer) == 200, answer
        cookie, sign = (
            re.search(pattern, answer)
            for pattern in (rb"visite=([\w-]+)", rb'sign" value="([\w-]+)')
        )
        assert cookie is not None
        assert sign is not None
        self.cookie, self.sign = cookie[1].decode(), sign[1].decode()
        return self

    def request(self, **typed: str) -> tuple[str, bytes]:
        """The head and the body of the filled-in form."""
        body = urlencode({"sign": self.sign, "phone": "0612345678", **typed}).encode()
        head = (
            f"POST {self.path} HTTP/1.1\r\nCookie: visite={self.cookie}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n"
            f"Content-Length: {len(body)}"
        )
        return head, body

    def send(self, given: str = "Zoé", family: str = "Petit", **typed: str) -> bytes:
        """Send the form; the whole answer."""
        return asked(self.door, *self.request(given_name=given, family_name=family, **typed))
