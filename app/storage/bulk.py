"""Inserting many rows as fast as the driver takes them."""

from collections.abc import Callable, Iterable
from itertools import islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, insert

AT_ONCE = 1000  # rows in the making: an import of 50,000 stays small
_Way = Callable[[Any], Any]


def insert_all(
    connection: Connection, table: Any, names: tuple[str, ...], rows: Iterable[tuple[Any, ...]]
) -> None:
    """Insert rows whose values come in the order of these names.

    SQLAlchemy says the statement and how values are written; putting the parameters of each row
    together by itself would take it longer than the insert.
    """
    dialect = connection.dialect
    compiled = insert(table).compile(dialect=dialect, column_keys=list(names))
    order = compiled.positiontup or list(names)
    arranged: Callable[[tuple[Any, ...]], Any] = itemgetter(*map(names.index, order))
    types = enumerate(table.c[name].type.dialect_impl(dialect) for name in order)
    ways = [(place, way) for place, each in types if (way := each.bind_processor(dialect))]
    remaining, statement = iter(rows), str(compiled)
    while part := [_written(ways, arranged(row)) for row in islice(remaining, AT_ONCE)]:
        if compiled.positional:
            connection.exec_driver_sql(statement, part)
        else:
            named = [dict(zip(order, row, strict=True)) for row in part]
            connection.exec_driver_sql(statement, named)


def _written(ways: list[tuple[int, _Way]], row: tuple[Any, ...]) -> tuple[Any, ...]:
    values = list(row)
    for place, way in ways:
        values[place] = way(values[place])
    return tuple(values)
