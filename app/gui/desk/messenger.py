"""What people are told with, for the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from app.domain.mail import MailAccount
from app.gui.desk.intake import Elsewhere
from app.usecases.desk.telling import Due
from app.usecases.post import Memory, Post


@dataclass(frozen=True)
class Messenger:
    """Writes messages and has them sent.

    `write` makes the message that a server takes, `draft` has the message of somebody opened in
    the mail program (UserError: there is none), `readable` tells whether an address can be one.
    """

    account: Callable[[], MailAccount]
    write: Callable[[UUID], Callable[[Due], bytes]]
    draft: Callable[[UUID, Due], object]
    readable: Callable[[str], bool]
    post: Post
    background: Elsewhere
    memory: Memory
