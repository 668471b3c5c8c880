"""Letters as e-mails (.eml): drafts to read once more in a mail program, or sent as they are."""

from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime

from app.domain.meetings import one_line
from app.domain.reaching import is_one_address
from app.screens.letters import Letters
from app.screens.wording import _
from app.usecases.post import Envelope, wire_address

Attached = tuple[bytes, str]
"""A calendar file and its method."""


def draft_eml(paper: Letters, email: str, dates: Attached | None = None) -> bytes:
    """Write the first letter as a message that a mail program opens to be sent."""
    message = _message(paper, email, () if dates is None else (dates,))
    message["X-Unsent"] = "1"  # opens as something to send, not as something received
    return message.as_bytes()


def mail_eml(paper: Letters, envelope: Envelope, *dates: Attached) -> bytes:
    """Write the first letter as a message that a server takes as it is."""
    message = _message(paper, envelope.to, dates)
    _stamp(message, envelope)
    return message.as_bytes()


def trial_eml(envelope: Envelope) -> bytes:
    """Write a message that only tries whether messages arrive."""
    message = EmailMessage(policy=SMTPUTF8 if _is_wide(envelope.to) else SMTP)
    message["To"] = wire_address(envelope.to)
    message["Subject"] = _("Trial of À main levée")
    message.set_content(_("If you read this, your e-mails leave as they should.") + "\n")
    _stamp(message, envelope)
    return message.as_bytes()


def _stamp(message: EmailMessage, envelope: Envelope) -> None:
    """Say who writes, when, and under which id: that of a message sent twice is the same."""
    account = envelope.account
    sender = wire_address(account.address)
    message["From"] = Address(one_line(account.name), addr_spec=sender)
    if account.reply_to:
        message["Reply-To"] = wire_address(account.reply_to)
    message["Date"] = format_datetime(envelope.at)
    message["Message-ID"] = f"<{envelope.id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # who is away does not answer by machine


def _message(paper: Letters, email: str, dates: tuple[Attached, ...]) -> EmailMessage:
    letter = paper.letters[0]
    message = EmailMessage(policy=SMTPUTF8 if _is_wide(email) else SMTP)
    name = one_line(letter.recipient[0])
    to = _address(name, email)
    if to is not None:
        message["To"] = to
    message["Subject"] = one_line(letter.subject)
    facts = (_("{name}: {words}").format(name=name, words=words) for name, words in letter.facts)
    parts = (
        _("For {name}").format(name=name),  # a couple may share an address
        letter.greeting,
        *letter.text,
        "\n".join(facts),
        *letter.closing,
        "\n".join((*paper.signed, *paper.house.lines)),
        paper.notice,
    )
    message.set_content("\n\n".join(parts) + "\n")
    for number, (calendar, method) in enumerate(dates, start=1):
        name = "seance.ics" if number == 1 else f"seance-{number}.ics"
        message.add_attachment(
            calendar.decode(), subtype="calendar", filename=name, params={"method": method}
        )
    return message


def _address(name: str, email: str) -> Address | str | None:
    """A name and one address; None where the text is none, or several: nobody else gets it."""
    if not is_one_address(email):
        return None
    if _is_wide(email):
        return wire_address(email)  # which the library does not put beside a name
    try:
        return Address(name, addr_spec=wire_address(email))
    except (HeaderParseError, ValueError):
        return None


def _is_wide(email: str) -> bool:
    """Whether even the part before the @ has accents: few servers take that."""
    return not wire_address(email).isascii()
