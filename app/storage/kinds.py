"""The kinds of rows that batches change: their tables, and what the history calls them."""

from collections.abc import Mapping
from typing import Any

from app.domain.calls import Call
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Registration, Session
from app.domain.messages import Message
from app.domain.people import Person
from app.storage.message_rows import MessageRow
from app.storage.rows import (
    CallRow,
    KeptRowRow,
    PersonRow,
    RegistrationRow,
    SessionRow,
)

# what others point at comes first
TABLES: dict[type[Any], Any] = {
    Session: SessionRow.__table__,
    Person: PersonRow.__table__,
    Registration: RegistrationRow.__table__,
    Call: CallRow.__table__,
    Message: MessageRow.__table__,
    KeptRow: KeptRowRow.__table__,
}
KINDS: Mapping[str, type[Any]] = {
    "session": Session,
    "person": Person,
    "registration": Registration,
    "call": Call,
    "message": Message,
    "kept_row": KeptRow,
}
