"""Writes what people are told by e-mail: for a mail server, or as drafts of the mail program."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app.correspondence import date_left, draft_of, mail_of
from app.documents.drafts import Attached, trial_eml
from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.domain.settings import Settings
from app.ordering import Ordering
from app.papers import write_paper
from app.privacy import Leaving
from app.screens.wording import _
from app.surroundings import SystemClock
from app.traces import words_for
from app.usecases.desk.posting import Write, message_key
from app.usecases.desk.telling import Due
from app.usecases.ports import SettingsStore
from app.usecases.post import Envelope, Memory, Post

if TYPE_CHECKING:
    from app.gui.desk.intake import Elsewhere
    from app.gui.settings.window import SettingsWindow


@dataclass(frozen=True)
class Mailing:
    """Writes messages; `show` opens a file as the system does, drafts wait for it in a folder.

    `leaving` is told of each, for the log of what left.
    """

    ordering: Callable[[], Ordering]
    drafts: Path
    show: Callable[[Path], bool]
    leaving: Leaving

    def write(self, session: UUID) -> Write:
        """Return what writes the messages about a session, on any thread."""
        ordering = self.ordering()
        held, settings, office = ordering.held(session), ordering.settings.read(), ordering.office

        def message(due: Due) -> bytes:
            self.leaving("email", session, [due.registration.id])
            to = due.registration.person.email
            envelope = Envelope(settings.mail, to, message_key(due), office.now())
            left = _date_left(ordering, settings, due.registration.moved_from)
            return mail_of(office, held, settings, due, envelope, left)

        return message

    def draft(self, session: UUID, due: Due) -> None:
        """Have the message of somebody opened in the mail program."""
        ordering = self.ordering()
        settings, own = ordering.settings.read(), due.registration.id
        draw = draft_of(ordering.office, ordering.held(session), settings, due.occasion, own)
        self.leaving("draft", session, [own])
        file = write_paper(draw(), self.drafts / f"message-{own.hex[:8]}.eml")
        if not self.show(file):
            file.unlink(missing_ok=True)
            raise UserError(
                "No mail program opened the draft: save it from the papers (F8), or tell them "
                "otherwise."
            )


def _date_left(ordering: Ordering, settings: Settings, moved_from: UUID | None) -> Attached | None:
    """The date of the session that somebody was moved from."""
    if moved_from is None:
        return None
    former = ordering.office.register.registration(moved_from)
    return date_left(ordering.office, ordering.held(former.session), settings, former)


def try_out(post: Post, account: MailAccount, password: str, to: str) -> None:
    """Send a message that only shows whether messages arrive."""
    now = SystemClock().now()
    message = trial_eml(Envelope(account, to, f"trial.{now.timestamp():.0f}", now))
    with post.connect(account, password) as line:
        line.send(to, message)


def serve_trials(
    window: "SettingsWindow",
    settings: SettingsStore,
    post: Post,
    background: "Elsewhere",
    memory: Memory,
) -> None:
    """Send the trials that a page of the settings asks for; a good password is remembered."""
    page, notice = window.mail, window.notice

    def begin(password: str, to: str) -> None:
        account = settings.read().mail
        page.wait(over=False)
        notice.say(_("The trial is on its way…"), calm=True)
        work = partial(try_out, post, account, password, to)
        background.run(work, lambda _none: done(account, password, to), failed)

    def done(account: MailAccount, password: str, to: str) -> None:
        memory.remember(account, password)
        page.wait(over=True)
        words = _("The server took the trial: look whether it arrives at {address}.")
        notice.say(words.format(address=to), calm=True)

    def failed(error: BaseException) -> None:
        page.wait(over=True)
        notice.say(words_for(error))

    page.trial_wanted.connect(begin)


def forget_drafts(folder: Path) -> None:
    """Remove the drafts of before: they hold names and addresses."""
    for each in folder.glob("message-*.eml"):
        with suppress(OSError):  # still open in the mail program: next time
            each.unlink()
