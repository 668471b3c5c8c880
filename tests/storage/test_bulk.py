"""Many rows are written just as SQLAlchemy would, whatever the driver calls its parameters."""

from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import Connection, NullPool, create_engine, select

from app.storage.bulk import AT_ONCE, insert_all
from app.storage.rows import BatchRow, Row

NAMES = ("undoes", "id", "number", "at", "who", "action", "note")
EVENING = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)


@pytest.fixture(params=["qmark", "named"])
def connection(request: pytest.FixtureRequest, tmp_path) -> Iterator[Connection]:
    engine = create_engine(
        f"sqlite:///{tmp_path / 'bulk.sqlite'}", paramstyle=request.param, poolclass=NullPool
    )
    Row.metadata.create_all(engine)
    with engine.connect() as opened:
        yield opened


def row(number: int) -> tuple[object, ...]:
    return None, UUID(int=number), number, EVENING, "Léa", "import", ""


def test_rows_come_back_as_they_were_given(connection):
    insert_all(connection, BatchRow.__table__, NAMES, (row(number) for number in range(3)))
    kept = connection.execute(select(*(BatchRow.__table__.c[each] for each in NAMES)))
    assert sorted(map(tuple, kept), key=str) == [row(number) for number in range(3)]


def test_more_rows_than_go_at_once_are_all_written(connection):
    count = 2 * AT_ONCE + 1
    insert_all(connection, BatchRow.__table__, NAMES, (row(number) for number in range(count)))
    assert len(connection.execute(select(BatchRow.id)).all()) == count


def test_no_rows_are_no_statement(connection):
    insert_all(connection, BatchRow.__table__, NAMES, ())
    assert connection.execute(select(BatchRow.id)).all() == []
