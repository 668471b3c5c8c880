"""What people were told of their data, and what left: kept in the data file."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, delete, insert, select

from app.domain.exports import Export
from app.domain.notices import Notice, Wording
from app.storage.faults import plain_words
from app.storage.privacy_rows import ExportRow, NoticeRow


class SqlNotices:
    """The port NoticeStore on SQLite."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def notices(self) -> tuple[Notice, ...]:
        """Return all of them, the oldest first."""
        table = NoticeRow.__table__
        query = select(table).order_by(table.c.since, table.c.version)
        with plain_words(self._file), self._engine.connect() as connection:
            return tuple(
                Notice(row["version"], row["since"], Wording(row["short"], _parts(row["full"])))
                for row in connection.execute(query).mappings()
            )

    def keep(self, notice: Notice) -> None:
        """Keep one more; one of the same version stays as it is."""
        row = {
            "version": notice.version,
            "since": notice.since,
            "short": notice.wording.short,
            "full": [list(part) for part in notice.wording.full],
        }
        same = select(NoticeRow.version).where(NoticeRow.version == notice.version)
        with plain_words(self._file), self._engine.begin() as connection:
            if connection.execute(same).first() is None:
                connection.execute(insert(NoticeRow).values(row))


class SqlExports:
    """The port ExportLog on SQLite."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def note(self, export: Export) -> None:
        """Write down that something leaves: on the disk when this returns."""
        row = {**vars(export), "columns": list(export.columns)}
        with plain_words(self._file), self._engine.begin() as connection:
            connection.execute(insert(ExportRow).values(row))

    def exports(self) -> tuple[Export, ...]:
        """Return what left, the newest first."""
        table = ExportRow.__table__
        query = select(table).order_by(table.c.at.desc(), table.c.id)
        with plain_words(self._file), self._engine.connect() as connection:
            rows = connection.execute(query).mappings()
            return tuple(Export(**{**row, "columns": tuple(row["columns"] or ())}) for row in rows)

    def forget_before(self, moment: datetime) -> None:
        """Drop what is older."""
        with plain_words(self._file), self._engine.begin() as connection:
            connection.execute(delete(ExportRow).where(ExportRow.at < moment))


def _parts(kept: object) -> tuple[tuple[str, str], ...]:
    """The parts of a wording; those that are damaged are left out."""
    listed = kept if isinstance(kept, list) else []
    pairs = (each for each in listed if isinstance(each, list) and len(each) == 2)
    return tuple((str(heading), str(text)) for heading, text in pairs)
