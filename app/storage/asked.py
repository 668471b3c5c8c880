"""What sessions were asked, in the data file: each content once, under its checksum."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session as Transaction

from app.storage.faults import plain_words
from app.storage.rows import AskedSessionRow, AskedTextsRow
from app.usecases.asked import AskedTexts


class SqlAsked:
    """The port AskedStore on SQLite; any thread may use it."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def keep(self, session: UUID, texts: AskedTexts) -> None:
        """Keep the texts of a session that begins: on the disk when this returns."""
        with plain_words(self._file), Transaction(self._engine) as transaction, transaction.begin():
            row = _row(texts)
            transaction.merge(row)
            transaction.flush()  # the one points at the other
            transaction.merge(AskedSessionRow(session=session, texts=row.sha256))

    def of(self, session: UUID) -> AskedTexts | None:
        """Return what was kept for a session; None where nothing that can be read was."""
        query = (
            select(AskedTextsRow)
            .join(AskedSessionRow, AskedSessionRow.texts == AskedTextsRow.sha256)
            .where(AskedSessionRow.session == session)
        )
        with plain_words(self._file), Transaction(self._engine) as transaction:
            row = transaction.scalar(query)
            return None if row is None else _texts(row)


def _row(texts: AskedTexts) -> AskedTextsRow:
    files = dict(texts.files)
    whole = json.dumps([texts.pack, texts.version, texts.name, files], sort_keys=True)
    return AskedTextsRow(
        sha256=sha256(whole.encode()).hexdigest(),
        pack=texts.pack,
        pack_version=texts.version,
        name=texts.name,
        files=files,
    )


def _texts(row: AskedTextsRow) -> AskedTexts | None:
    files: object = row.files  # what is damaged reads as something else
    if not isinstance(files, Mapping) or not all(isinstance(each, str) for each in files.values()):
        return None
    return AskedTexts(row.pack, row.pack_version, row.name, files)
