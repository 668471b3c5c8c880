"""The tables, as rows that never leave this package."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Dialect,
    ForeignKey,
    Index,
    MetaData,
    String,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_OPTIONAL = JSON(none_as_null=True)


class Moment(TypeDecorator[datetime]):
    """A moment kept as UTC text of one fixed length, so that the order of texts is that of time."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write a moment down; one without a time zone is a fault of the caller."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Read a moment back, in UTC."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


class Row(DeclarativeBase):
    """What all tables share: names for their constraints that migrations can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Moment()}  # noqa: RUF012 - SQLAlchemy reads it by this name


class PersonRow(Row):
    """Somebody who registered: the only table with names."""

    __tablename__ = "people"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    given_name: Mapped[str]
    family_name: Mapped[str]


class SessionRow(Row):
    """A dated meeting."""

    __tablename__ = "sessions"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime]
    place: Mapped[str]
    module: Mapped[str]
    gathering: Mapped[str]
    capacity: Mapped[int]
    head_count: Mapped[int | None]
    plan: Mapped[list[list[object]] | None] = mapped_column(_OPTIONAL)
    preparation: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)


class RegistrationRow(Row):
    """A person's seat in a session."""

    __tablename__ = "registrations"
    __table_args__ = (
        UniqueConstraint("session", "person"),
        Index(None, "person"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    session: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    channel: Mapped[str]
    attendance: Mapped[str]


class JournalRow(Row):
    """One entry of a session's journal.

    No foreign key to the sessions: what happened is kept whatever becomes of the meeting's row.
    """

    __tablename__ = "journal"
    __table_args__ = {"sqlite_with_rowid": False}  # noqa: RUF012 - SQLAlchemy reads it by this name

    session: Mapped[UUID] = mapped_column(primary_key=True)
    sequence: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    kind: Mapped[str]
    version: Mapped[int]
    data: Mapped[dict[str, object]] = mapped_column(JSON)


class SettingRow(Row):
    """One setting of this data folder."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[object] = mapped_column(JSON)


class AskedTextsRow(Row):
    """The files of a module as sessions read them: each content once, under its checksum."""

    __tablename__ = "asked_texts"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    pack: Mapped[str]
    pack_version: Mapped[int]
    name: Mapped[str]
    files: Mapped[dict[str, str]] = mapped_column(JSON)


class AskedSessionRow(Row):
    """What a session was asked.

    No foreign key to the sessions: it goes with the journal, whatever becomes of the meeting's row.
    """

    __tablename__ = "asked_sessions"

    session: Mapped[UUID] = mapped_column(primary_key=True)
    texts: Mapped[str] = mapped_column(String(64), ForeignKey("asked_texts.sha256"))
