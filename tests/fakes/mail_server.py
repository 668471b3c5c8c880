"""A mail server on the loopback that answers as a test wants, for the real client."""

import socket
import ssl
import threading
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

CUT = "cut"  # as an answer: the connection ends without one
SILENCE = "silence"  # as an answer: none ever comes


@dataclass
class MailServer:
    """What came in, and what is answered; an answer given for a command replaces the usual one.

    `answers` are by command ("RCPT", "DATA", "END" once a message came in) and by what it names.
    """

    port: int = 0
    certificate: Path | None = None
    tls: bool = False
    starttls: bool = True
    features: tuple[str, ...] = ("SMTPUTF8", "8BITMIME", "AUTH PLAIN LOGIN")
    sesame: str = "sesame"
    answers: dict[str, str] = field(default_factory=dict)
    messages: list[tuple[str, bytes]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def answer(self, command: str, about: str, usual: str) -> str:
        """What is answered to a command."""
        return self.answers.get(f"{command} {about}", self.answers.get(command, usual))


@contextmanager
def serving(server: MailServer) -> Iterator[MailServer]:
    """Serve one connection after the other until the test is over."""
    listening = socket.create_server(("127.0.0.1", 0))
    server.port = listening.getsockname()[1]
    over = threading.Event()
    thread = threading.Thread(target=_serve, args=(server, listening, over))
    thread.start()
    try:
        yield server
    finally:
        over.set()
        with socket.create_connection(("127.0.0.1", server.port)):
            pass  # so that it looks up
        thread.join()
        listening.close()


def _serve(server: MailServer, listening: socket.socket, over: threading.Event) -> None:
    while True:
        connection, _where = listening.accept()
        with connection:
            if over.is_set():
                return
            with suppress(OSError, _Over), ExitStack() as closing:
                _Talk(server, connection, closing).all()


class _Over(Exception):  # noqa: N818 - no error
    """The connection ends here."""


class _Talk:
    """One connection."""

    def __init__(
        self,
        server: MailServer,
        connection: socket.socket,
        closing: ExitStack,
    ) -> None:
        self._server = server
        self._closing = closing
        self._to = ""
        self._open(self._protected(connection) if server.tls else connection)

    def _open(self, connection: socket.socket) -> None:
        self._connection = self._closing.enter_context(connection)
        self._lines = self._closing.enter_context(connection.makefile("rb"))

    def _protected(self, connection: socket.socket) -> socket.socket:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        assert self._server.certificate is not None
        context.load_cert_chain(self._server.certificate)
        return context.wrap_socket(connection, server_side=True)

    def _say(self, answer: str) -> None:
        while answer == SILENCE and self._connection.recv(1024):
            continue  # until the other side gives up
        if answer in {CUT, SILENCE}:
            raise _Over
        self._connection.sendall(f"{answer}\r\n".encode())

    def all(self) -> None:
        self._say(self._server.answer("HELLO", "", "220 ready"))
        commands: dict[str, Callable[[str], None]] = {
            "EHLO": self._ehlo,
            "STARTTLS": self._starttls,
            "AUTH": self._auth,
            "MAIL": lambda said: self._plain("MAIL", said),
            "RCPT": self._rcpt,
            "DATA": self._data,
            "RSET": lambda said: self._plain("RSET", said),
            "QUIT": self._quit,
        }
        while line := self._lines.readline():
            said = line.decode(errors="replace").strip()
            word = said.partition(" ")[0].upper()
            self._server.said.append("AUTH" if word == "AUTH" else said)
            commands.get(word, self._unknown)(said)

    def _quit(self, _said: str) -> None:
        self._say("221 bye")
        raise _Over

    def _unknown(self, _said: str) -> None:
        self._say("502 what?")

    def _plain(self, command: str, said: str) -> None:
        self._say(self._server.answer(command, said, "250 ok"))

    def _ehlo(self, _said: str) -> None:
        protected = isinstance(self._connection, ssl.SSLSocket)
        offered = [] if protected or not self._server.starttls else ["STARTTLS"]
        names = ["here", *offered, *self._server.features]
        lines = [f"250-{each}" for each in names[:-1]] + [f"250 {names[-1]}"]
        self._say("\r\n".join(lines))

    def _starttls(self, _said: str) -> None:
        answer = self._server.answer("STARTTLS", "", "220 go ahead")
        self._say(answer)
        if answer.startswith("220"):
            self._open(self._protected(self._connection))

    def _auth(self, said: str) -> None:
        _word, way, *first = said.split()
        if way == "PLAIN":
            given = b64decode(first[0]).decode().split("\0")[2]
        else:
            self._say("334 UGFzc3dvcmQ6")
            given = b64decode(self._lines.readline()).decode()
        usual = "235 come in" if given == self._server.sesame else "535 no"
        self._say(self._server.answer("AUTH", "", usual))

    def _rcpt(self, said: str) -> None:
        self._to = said.partition("<")[2].partition(">")[0]
        self._say(self._server.answer("RCPT", self._to, "250 ok"))

    def _data(self, _said: str) -> None:
        begun = self._server.answer("DATA", self._to, "354 go on")
        self._say(begun)
        if not begun.startswith("354"):
            return
        lines = []
        while (line := self._lines.readline()) != b".\r\n":
            if not line:
                raise _Over
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        self._server.messages.append((self._to, b"".join(lines)))
        self._say(self._server.answer("END", self._to, "250 taken"))


def certificate_for(folder: Path, name: str = "127.0.0.1") -> Path:
    """Make a certificate that nobody but who is told to trusts; the key lies beside it."""
    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    named: x509.GeneralName = x509.DNSName(name)
    if name[0].isdecimal():
        named = x509.IPAddress(ip_address(name))
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([named]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    file = folder / "server.pem"
    file.write_bytes(
        made.public_bytes(pem)
        + key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return file
