"""Inserting many rows as fast as the driver takes them."""

from collections.abc import Callable, Iterable
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, insert

AT_ONCE = 1000  # rows in the making: an import of 50,000 stays small
Way = Callable[[Any], Any]


def insert_all(
    connection: Connection, table: Any, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values come in the order of these names.

    SQLAlchemy says the statement and how values are written; putting the parameters of each row
    together by itself would take it longer than the insert.
    """
    ways = [
        (place, way, way(None) is None)
        for place, name in enumerate(names)
        if (way := way_of(connection, table, name))
    ]
    insert_ready(connection, table, names, (_written(ways, each) for each in rows))


def insert_ready(
    connection: Connection, table: Any, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values already are as the driver takes them (see `way_of`)."""
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    order = compiled.positiontup or list(names)
    as_given = order == list(names)
    arranged: Callable[[tuple[Any, ...]], Any] = itemgetter(*map(names.index, order))
    remaining, statement = iter(rows), str(compiled)
    while part := [*islice(remaining, AT_ONCE)]:
        if not as_given:
            part = [arranged(row) for row in part]
        if compiled.positional:
            connection.exec_driver_sql(statement, part)
        else:
            named = [dict(zip(order, row, strict=True)) for row in part]
            connection.exec_driver_sql(statement, named)


def way_of(connection: Connection, table: Any, name: str) -> Way | None:
    """How values of a column are written for the driver; None where they go as they are."""
    found: Way | None = (
        table.c[name].type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    )
    return found


def _written(ways: list[tuple[int, Way, bool]], row: tuple[Any, ...]) -> tuple[Any, ...]:
    values = list(row)
    for place, way, nothing_stays in ways:
        value = values[place]
        if value is not None or not nothing_stays:
            values[place] = way(value)
    return tuple(values)
