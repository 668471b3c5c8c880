"""The port Post without a network: it takes what the test lets it take."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from app.domain.errors import UserError
from app.domain.mail import MailAccount


@dataclass
class FakePost:
    """Keeps what was sent; `answers` are errors by address, `closed` those of connecting."""

    answers: Mapping[str, BaseException] = field(default_factory=dict)
    closed: list[UserError] = field(default_factory=list)
    sent: list[tuple[str, bytes]] = field(default_factory=list)
    passwords: list[str] = field(default_factory=list)

    @contextmanager
    def connect(self, account: MailAccount, password: str) -> Iterator["FakePost"]:
        """Open a connection, unless it is closed."""
        del account
        self.passwords.append(password)
        if self.closed:
            raise self.closed.pop(0)
        yield self

    def send(self, to: str, message: bytes) -> None:
        """Take a message."""
        if to in self.answers:
            raise self.answers[to]
        self.sent.append((to, message))
