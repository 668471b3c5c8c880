"""The tables, as rows that never leave this package."""

from datetime import UTC, date, datetime
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
    false,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NOTHING = text("''")
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
    """Somebody who registered; the columns are those of the domain."""

    __tablename__ = "people"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    given_name: Mapped[str]
    family_name: Mapped[str]
    civility: Mapped[str] = mapped_column(server_default="none")
    phones: Mapped[list[object] | None] = mapped_column(_OPTIONAL)
    email: Mapped[str] = mapped_column(server_default=_NOTHING)
    address: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)
    residence: Mapped[str] = mapped_column(server_default=_NOTHING)
    status: Mapped[str] = mapped_column(server_default="unknown")
    reach: Mapped[str] = mapped_column(server_default="unknown")
    needs: Mapped[list[object] | None] = mapped_column(_OPTIONAL)
    interests: Mapped[list[object] | None] = mapped_column(_OPTIONAL)
    followed: Mapped[list[object] | None] = mapped_column(_OPTIONAL)
    ambassador: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)
    note: Mapped[str] = mapped_column(server_default=_NOTHING)
    merged_into: Mapped[UUID | None]


class PersonKeyRow(Row):
    """What people are found by: beginnings of names, phones, and signs that two may be one.

    Ordered as bytes, so that a beginning is a stretch of the index, here and on a server.
    """

    __tablename__ = "people_keys"
    __table_args__ = (Index(None, "person", "key"), {"sqlite_with_rowid": False})

    key: Mapped[str] = mapped_column(
        String().with_variant(String(collation="C"), "postgresql"), primary_key=True
    )
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"), primary_key=True)


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
    more_modules: Mapped[list[object] | None] = mapped_column(_OPTIONAL)
    minutes: Mapped[int] = mapped_column(server_default="0")
    facilitator: Mapped[str] = mapped_column(server_default=_NOTHING)
    notes: Mapped[str] = mapped_column(server_default=_NOTHING)
    series: Mapped[UUID | None]
    cancelled_at: Mapped[datetime | None]
    comments: Mapped[str] = mapped_column(server_default=_NOTHING)


_LIVE = text("standing != 'cancelled'")


class RegistrationRow(Row):
    """A person's seat in a session, or what became of it."""

    __tablename__ = "registrations"
    __table_args__ = (
        # whoever cancelled may come back; for PostgreSQL the migration says it alone, since to
        # name it here would import its whole dialect at each start
        Index("ix_registrations_live", "session", "person", unique=True, sqlite_where=_LIVE),
        Index(None, "session"),
        Index(None, "person"),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    session: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    channel: Mapped[str]
    attendance: Mapped[str]
    standing: Mapped[str] = mapped_column(server_default="seated")
    received_on: Mapped[date | None]
    sent_at: Mapped[datetime | None]
    entered_at: Mapped[datetime | None]
    entered_by: Mapped[str] = mapped_column(server_default=_NOTHING)
    second_choice: Mapped[UUID | None]
    offered_until: Mapped[datetime | None]
    over_capacity_by: Mapped[str] = mapped_column(server_default=_NOTHING)
    moved_from: Mapped[UUID | None]
    ranks_as: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)
    arrived_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None]
    notice: Mapped[str] = mapped_column(server_default=_NOTHING)
    source: Mapped[str] = mapped_column(server_default=_NOTHING)
    note: Mapped[str] = mapped_column(server_default=_NOTHING)
    certificate: Mapped[str] = mapped_column(server_default=_NOTHING)


class CallRow(Row):
    """A call to somebody about a session."""

    __tablename__ = "calls"
    __table_args__ = (Index(None, "session"), Index(None, "person"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person: Mapped[UUID] = mapped_column(ForeignKey("people.id"))
    session: Mapped[UUID] = mapped_column(ForeignKey("sessions.id"))
    registration: Mapped[UUID | None] = mapped_column(ForeignKey("registrations.id"))
    at: Mapped[datetime]
    who: Mapped[str]
    outcome: Mapped[str]
    note: Mapped[str]


class KeptRowRow(Row):
    """A row of an export that was brought in."""

    __tablename__ = "kept_rows"
    __table_args__ = (Index(None, "source", "key", unique=True), Index(None, "person"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    source: Mapped[str]
    key: Mapped[str]
    fingerprint: Mapped[str]
    person: Mapped[UUID | None]
    registration: Mapped[UUID | None]
    raw: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)


class ImportLayoutRow(Row):
    """A table that staff mapped by hand, under the name they gave it."""

    __tablename__ = "import_layouts"

    name: Mapped[str] = mapped_column(primary_key=True)
    layout: Mapped[dict[str, object]] = mapped_column(JSON)


class ErasedRow(Row):
    """The keyed hash of a brought-in row whose person was erased."""

    __tablename__ = "erased_rows"

    trace: Mapped[str] = mapped_column(String(64), primary_key=True)


class ErasedSecretRow(Row):
    """The key of those hashes, made with the first of them."""

    __tablename__ = "erased_secret"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret: Mapped[str] = mapped_column(String(64))


class BatchRow(Row):
    """What was done at the desk, by whom and when; `number` is the order of writing."""

    __tablename__ = "batches"
    __table_args__ = (Index(None, "number", unique=True), Index(None, "at"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int]
    at: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str]
    undoes: Mapped[UUID | None]
    note: Mapped[str]
    erased: Mapped[bool] = mapped_column(server_default=false())


class ChangeRow(Row):
    """One row that a batch changed, as it was and as it became."""

    __tablename__ = "changes"
    __table_args__ = (Index(None, "entity"), {"sqlite_with_rowid": False})

    batch: Mapped[UUID] = mapped_column(ForeignKey("batches.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    entity: Mapped[UUID]
    before: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)
    after: Mapped[dict[str, object] | None] = mapped_column(_OPTIONAL)


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
