"""Writes what people are told by e-mail: for a mail server, or as drafts of the mail program."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.correspondence import draft_of, mail_of
from app.documents.drafts import trial_eml
from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.ordering import Ordering
from app.papers import write_paper
from app.surroundings import SystemClock
from app.usecases.desk.posting import Write, message_key
from app.usecases.desk.telling import Due
from app.usecases.post import Envelope, Post


@dataclass(frozen=True)
class Mailing:
    """Writes messages; `show` opens a file as the system does, drafts wait for it in a folder."""

    ordering: Callable[[], Ordering]
    drafts: Path
    show: Callable[[Path], bool]

    def write(self, session: UUID) -> Write:
        """Return what writes the messages about a session, on any thread."""
        ordering = self.ordering()
        held, settings, office = ordering.held(session), ordering.settings.read(), ordering.office

        def message(due: Due) -> bytes:
            to = due.registration.person.email
            envelope = Envelope(settings.mail, to, message_key(due), office.now())
            return mail_of(office, held, settings, due, envelope)

        return message

    def draft(self, session: UUID, due: Due) -> None:
        """Have the message of somebody opened in the mail program."""
        ordering = self.ordering()
        settings, own = ordering.settings.read(), due.registration.id
        draw = draft_of(ordering.office, ordering.held(session), settings, due.occasion, own)
        file = write_paper(draw(), self.drafts / f"message-{own.hex[:8]}.eml")
        if not self.show(file):
            file.unlink(missing_ok=True)
            raise UserError(
                "No mail program opened the draft: save it from the papers (F8), or tell them "
                "otherwise."
            )


def try_out(post: Post, account: MailAccount, password: str, to: str) -> None:
    """Send a message that only shows whether messages arrive."""
    now = SystemClock().now()
    message = trial_eml(Envelope(account, to, f"trial.{now.timestamp():.0f}", now))
    with post.connect(account, password) as line:
        line.send(to, message)


def forget_drafts(folder: Path) -> None:
    """Remove the drafts of before: they hold names and addresses."""
    for each in folder.glob("message-*.eml"):
        with suppress(OSError):  # still open in the mail program: next time
            each.unlink()
