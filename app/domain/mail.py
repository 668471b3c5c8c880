"""The server that sends the cooperative's e-mails."""

from dataclasses import dataclass
from enum import Enum


class Security(Enum):
    """How the way to a mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


USUAL_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True)
class MailAccount:
    """Who sends e-mails, and by which server; its password is kept nowhere.

    `name` and `address` are those of the sender, `reply_to` is where answers go if elsewhere.
    """

    server: str = ""
    port: int = USUAL_PORTS[Security.STARTTLS]
    security: Security = Security.STARTTLS
    user: str = ""
    name: str = ""
    address: str = ""
    reply_to: str = ""

    @property
    def ready(self) -> bool:
        """Whether enough is known to send."""
        return bool(self.server and self.address)
