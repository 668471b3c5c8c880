"""The tables of what is told to people of their data, of what left, and of who was forgotten."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

from app.storage.rows import Row


class NoticeRow(Row):
    """A wording of the information notice that was in use."""

    __tablename__ = "notices"

    version: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    short: Mapped[str]
    full: Mapped[list[list[str]]] = mapped_column(JSON)


class ExportRow(Row):
    """What left the program with people's data in it."""

    __tablename__ = "exports"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    who: Mapped[str]
    kind: Mapped[str]
    columns: Mapped[list[str]] = mapped_column(JSON)
    people: Mapped[int]


class ErasedPersonRow(Row):
    """The id that somebody had who was forgotten, so that no backup brings them back.

    `cleaned` once no file of the data folder holds them any more.
    """

    __tablename__ = "erased_people"

    person: Mapped[UUID] = mapped_column(primary_key=True)
    cleaned: Mapped[bool]


class TallyRow(Row):
    """A number that stayed when names went."""

    __tablename__ = "tallies"

    quarter: Mapped[str] = mapped_column(primary_key=True)
    module: Mapped[str] = mapped_column(primary_key=True)
    split: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str] = mapped_column(primary_key=True)
    registered: Mapped[int]
    present: Mapped[int]
    excused: Mapped[int]
    absent: Mapped[int]


class CertificateRow(Row):
    """The number of a certificate whose name is gone: it is never given again."""

    __tablename__ = "certificates"

    number: Mapped[str] = mapped_column(primary_key=True)
