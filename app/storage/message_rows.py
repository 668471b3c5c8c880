"""The table of what people were told."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.rows import Row


class MessageRow(Row):
    """What somebody was told of a registration."""

    __tablename__ = "messages"
    __table_args__ = (
        Index(None, "registration", "number", unique=True),
        Index(None, "person"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    registration: Mapped[UUID] = mapped_column(ForeignKey("registrations.id"))
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    number: Mapped[int]
    occasion: Mapped[str]
    way: Mapped[str]
    delivery: Mapped[str]
    version: Mapped[str]
    standing: Mapped[str]
    at: Mapped[datetime]
    who: Mapped[str]
    copy: Mapped[bool]
    note: Mapped[str]
