"""Inserting many rows as fast as the driver takes them."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, insert

AT_ONCE = 1000  # rows in the making: an import of 50,000 stays small
Way = Callable[[Any], Any]


def insert_all(
    connection: Connection, table: Any, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values come in the order of these names.

    SQLAlchemy says the statement and how values are written; putting the parameters of each row
    together by itself would take it longer than the insert.
    """
    ways = _ways(connection.dialect, table, names)
    insert_ready(connection, table, names, (_written(ways, each) for each in rows))


def insert_ready(
    connection: Connection, table: Any, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values already are as the driver takes them (see `way_of`)."""
    remaining = iter(rows)
    part = [*islice(remaining, AT_ONCE)]
    if not part:
        return
    compiled, statement = _compiled(connection.dialect, table, names)
    order = compiled.positiontup or list(names)
    as_given = order == list(names)
    arranged: Callable[[tuple[Any, ...]], Any] = itemgetter(*map(names.index, order))
    while part:
        if not as_given:
            part = [arranged(row) for row in part]
        if compiled.positional:
            connection.exec_driver_sql(statement, part)
        else:
            named = [dict(zip(order, row, strict=True)) for row in part]
            connection.exec_driver_sql(statement, named)
        part = [*islice(remaining, AT_ONCE)]


def way_of(connection: Connection, table: Any, name: str) -> Way | None:
    """How values of a column are written for the driver; None where they go as they are."""
    return _way(connection.dialect, table, name)


def _way(dialect: Dialect, table: Any, name: str) -> Way | None:
    found: Way | None = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
    return found


@lru_cache(maxsize=64)
def _compiled(dialect: Dialect, table: Any, names: tuple[str, ...]) -> tuple[Any, str]:
    compiled: Any = insert(table).compile(dialect=dialect, column_keys=list(names))
    return compiled, str(compiled)


@lru_cache(maxsize=64)
def _ways(dialect: Dialect, table: Any, names: tuple[str, ...]) -> list[tuple[int, Way, bool]]:
    """The columns whose values are written in a way of their own, and if None stays as it is."""
    ways = ((place, _way(dialect, table, name)) for place, name in enumerate(names))
    return [(place, way, way(None) is None) for place, way in ways if way is not None]


def _written(ways: list[tuple[int, Way, bool]], row: tuple[Any, ...]) -> tuple[Any, ...]:
    values = list(row)
    for place, way, nothing_stays in ways:
        value = values[place]
        if value is not None or not nothing_stays:
            values[place] = way(value)
    return tuple(values)
