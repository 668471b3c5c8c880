"""Hands messages to a mail server by SMTP, and says in one sentence what it answers."""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from app.domain.errors import UserError
from app.domain.mail import MailAccount, Security
from app.domain.reaching import is_one_address
from app.usecases.post import CutOffError, NotLetInError, NotTakenError, wire_address

SECONDS = 30.0
_HERE = "[127.0.0.1]"  # the name of this computer is nobody's business
_CLOSING = 421
_TAKEN, _READY = range(200, 300), 354
_LATER = range(400, 500)
_BROKEN = (smtplib.SMTPServerDisconnected, smtplib.SMTPResponseException, OSError)


class SmtpPost:
    """The port Post: a server of the network."""

    def __init__(self, trust: ssl.SSLContext | None = None, seconds: float = SECONDS) -> None:
        """`trust` says which certificates are good: by default those that the system trusts."""
        self._trust = trust or ssl.create_default_context()
        self._seconds = seconds

    @contextmanager
    def connect(self, account: MailAccount, password: str) -> Iterator["SmtpLine"]:
        """Open a connection that is protected as the account says, and log in."""
        server = self._open(account)
        try:
            _log_in(server, account, password)
            yield SmtpLine(server, account)
        finally:
            with suppress(*_BROKEN):
                server.quit()
            server.close()

    def _open(self, account: MailAccount) -> smtplib.SMTP:
        """Connect and protect; nothing is said in clear before that."""
        where = account.server, account.port, _HERE
        try:
            if account.security is Security.TLS:
                return smtplib.SMTP_SSL(*where, timeout=self._seconds, context=self._trust)
            server = smtplib.SMTP(*where, timeout=self._seconds)
        except (*_BROKEN, smtplib.SMTPException, UnicodeError) as error:
            raise _no_connection(account, error) from None
        try:
            if account.security is Security.STARTTLS:
                server.starttls(context=self._trust)
        except (*_BROKEN, smtplib.SMTPException) as error:
            server.close()
            raise _no_connection(account, error) from None
        return server


class SmtpLine:
    """The port Line: a connection that is open and logged in."""

    def __init__(self, server: smtplib.SMTP, account: MailAccount) -> None:
        self._server = server
        self._account = account

    def send(self, to: str, message: bytes) -> None:
        """Hand a message over; between its first and its last byte, a cut leaves a doubt."""
        if not is_one_address(to):
            raise NotTakenError(
                "This is no e-mail address: correct it, or tell them otherwise.", code=553
            )
        try:
            self._announce(wire_address(to))
        except _BROKEN:
            raise self._cut() from None
        try:
            code, _said = self._server.data(message)
        except smtplib.SMTPDataError as error:  # it was not even begun
            self._check(error.smtp_code)
        except _BROKEN:
            raise self._cut(perhaps=True) from None
        else:
            self._check(code)

    def _announce(self, to: str) -> None:
        server, account = self._server, self._account
        options = [] if to.isascii() else ["SMTPUTF8", "BODY=8BITMIME"]
        try:
            code, _said = server.mail(wire_address(account.address), options)
        except smtplib.SMTPNotSupportedError:
            raise NotTakenError(
                "The mail server cannot write to an address with accents before the @.", code=553
            ) from None
        if code == _CLOSING:
            raise self._cut()
        if code not in _TAKEN:
            raise _sender_refused(account, code)
        code, _said = server.rcpt(to)
        self._check(code)

    def _check(self, code: int) -> None:
        """Go on where the server took it, else say what it means."""
        if code in _TAKEN:
            return
        self._give_up(code)
        if code == _CLOSING:
            raise self._cut()
        if code in _LATER:
            raise NotTakenError("The mail server asks to try again later ({code}).", code=code)
        raise NotTakenError(
            "The mail server refuses this message or its address ({code}).", code=code
        )

    def _give_up(self, code: int) -> None:
        """Forget the message that was begun."""
        if code != _CLOSING:
            with suppress(*_BROKEN):
                self._server.rset()

    def _cut(self, *, perhaps: bool = False) -> CutOffError:
        if perhaps:
            return CutOffError(
                "The connection to {server} broke while a message was on its way: perhaps it "
                "went. Look below, then send the rest.",
                perhaps=True,
                server=self._account.server,
            )
        return CutOffError(
            "The mail server {server} ended the connection: the rest was not sent. Try again "
            "later.",
            server=self._account.server,
        )


def _log_in(server: smtplib.SMTP, account: MailAccount, password: str) -> None:
    if not account.user:
        return
    try:
        server.login(account.user, password)
    except (smtplib.SMTPAuthenticationError, UnicodeError):  # a password is sent in plain letters
        raise NotLetInError(
            "The mail server {server} refuses the user name or the password: type the password "
            "again.",
            server=account.server,
        ) from None
    except smtplib.SMTPNotSupportedError:
        raise UserError(
            "The mail server {server} takes no password this way: choose another protection, "
            "or leave the user name empty.",
            server=account.server,
        ) from None
    except (*_BROKEN, smtplib.SMTPException) as error:
        raise _no_connection(account, error) from None


def _sender_refused(account: MailAccount, code: int) -> CutOffError:
    return CutOffError(
        "The mail server does not let {address} send ({code}): look at the sender's address and "
        "the user name in the settings.",
        address=account.address,
        code=code,
    )


def _no_connection(account: MailAccount, error: Exception) -> UserError:
    server, port = account.server, account.port
    if isinstance(error, ssl.SSLCertVerificationError):
        return UserError(
            "The certificate of {server} cannot be trusted: check the server's name; if it is "
            "right, ask whoever runs it.",
            server=server,
        )
    if isinstance(error, (ssl.SSLError, smtplib.SMTPNotSupportedError)):
        return UserError(
            "{server} does not offer this protection on port {port}: choose another one, or "
            "another port.",
            server=server,
            port=port,
        )
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return UserError(
            "{server} does not answer in time: check its port, then try again.", server=server
        )
    return UserError(
        "{server} cannot be reached on port {port}: check its name, the port and the connection "
        "to the Internet.",
        server=server,
        port=port,
    )
