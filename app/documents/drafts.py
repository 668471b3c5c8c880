"""Letters as e-mail drafts (.eml): opened by a mail program, read once more, then sent."""

from email.message import EmailMessage
from email.policy import SMTP

from app.domain.meetings import one_line
from app.screens.letters import Letters
from app.screens.wording import _


def draft_eml(paper: Letters, email: str, dates: tuple[bytes, str] | None = None) -> bytes:
    """Write the first letter as a message; `dates` are a calendar file and its method."""
    letter = paper.letters[0]
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"  # opens as something to send, not as something received
    message["To"] = one_line(email)
    message["Subject"] = one_line(letter.subject)
    facts = (_("{name}: {words}").format(name=name, words=words) for name, words in letter.facts)
    parts = (
        letter.greeting,
        *letter.text,
        "\n".join(facts),
        *letter.closing,
        "\n".join((*paper.signed, *paper.house.lines)),
        paper.notice,
    )
    message.set_content("\n\n".join(parts) + "\n")
    if dates is not None:
        calendar, method = dates
        message.add_attachment(
            calendar.decode(), subtype="calendar", filename="seance.ics", params={"method": method}
        )
    return message.as_bytes()
