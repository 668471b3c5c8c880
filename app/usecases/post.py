"""The port of the mail: what is handed to a server, and what may become of it."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.domain.errors import UserError
from app.domain.mail import MailAccount


@dataclass(frozen=True)
class Envelope:
    """Who writes to whom, when, and the id that the same message always has."""

    account: MailAccount
    to: str
    id: str
    at: datetime


@dataclass
class Memory:
    """The password of the mail server, as long as the program runs; it is written nowhere.

    It is told to no other server, and under no other name, than those it was typed for.
    """

    account: MailAccount | None = None
    password: str = ""

    def remember(self, account: MailAccount, password: str) -> None:
        """Keep a password for a server."""
        self.account, self.password = account, password

    def forget(self) -> None:
        """Keep none any more."""
        self.account, self.password = None, ""

    def knows(self, account: MailAccount) -> bool:
        """Whether there is a password for this server, or none is needed."""
        return not account.user or (self.account is not None and _same(self.account, account))


def _same(one: MailAccount, other: MailAccount) -> bool:
    return (one.server, one.port, one.user) == (other.server, other.port, other.user)


class NotTakenError(UserError):
    """The server does not take this one message; `code` is its answer. Others may go."""

    def __init__(self, message: str, /, *, code: int, **values: object) -> None:
        super().__init__(message, code=code, **values)
        self.code = code


class CutOffError(UserError):
    """No more messages can go; the one in flight `perhaps` went."""

    def __init__(self, message: str, /, *, perhaps: bool = False, **values: object) -> None:
        super().__init__(message, **values)
        self.perhaps = perhaps


class NotLetInError(UserError):
    """The server knows neither this name nor this password."""


def wire_address(email: str) -> str:
    """An address as servers write it: only letters without accents after the @."""
    name, at, domain = email.rpartition("@")
    try:
        return f"{name}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return email


class Line(Protocol):
    """An open connection to a mail server."""

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over: the server has it when this returns.

        Raises NotTakenError or CutOffError.
        """
        ...


class Post(Protocol):
    """Connects to mail servers."""

    def connect(self, account: MailAccount, password: str) -> AbstractContextManager[Line]:
        """Open a connection; NotLetInError, or a UserError that says what is wrong with it."""
        ...
