"""Finding people while somebody types: a few stretches of one index, whatever their number."""

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    literal,
    select,
)
from sqlalchemy.orm import aliased

from app.domain.likeness import email_key, keys_of, phone_start
from app.domain.names import by_name, folded, name_words
from app.domain.people import Person
from app.storage.bulk import insert_ready, way_of
from app.storage.entities import built
from app.storage.rows import PersonKeyRow, PersonRow

CHUNK = 500  # SQLite takes so many values in one statement, whatever its version
_TOGETHER = 5_000  # people whose keys are put in order: more would take much memory
_LAST = "\U0010ffff"
_COMMON = 300  # beyond so many it does not matter which of two words is the rarer
_WORD, _PHONE, _EMAIL = "w:", "p:", "e:"


def chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    """Parts of a collection that fit into one statement."""
    listed = list(ids)
    return (listed[start : start + CHUNK] for start in range(0, len(listed), CHUNK))


def index(connection: Connection, people: Collection[Person], *, new: bool = False) -> None:
    """Find these people under what they are called now; those who are new have no keys yet.

    Keys in their order are written twice as fast: neighbours of the index come together.
    """
    if not new:
        forget(connection, [each.id for each in people])
    table, remaining = PersonKeyRow.__table__, iter(people)
    way = way_of(connection, table, "person") or _itself
    while some := [*islice(remaining, _TOGETHER)]:
        rows = [(key, row) for each in some for row in (way(each.id),) for key in _keys(each)]
        rows.sort(key=itemgetter(0))
        insert_ready(connection, table, ("key", "person"), rows)


def _itself(value: Any) -> Any:
    return value


def find_everybody(connection: Connection) -> None:
    """Build the index of all people anew, after the shape of the data has changed."""
    rows = connection.execute(select(PersonRow.__table__)).mappings()
    index(connection, [built(Person, row) for row in rows])


def forget(connection: Connection, people: Iterable[UUID]) -> None:
    """Find these people no more."""
    for part in chunks(list(people)):
        connection.execute(delete(PersonKeyRow).where(PersonKeyRow.person.in_(part)))


def found(connection: Connection, words: str, most: int) -> list[UUID]:
    """The ids of people who match what was typed, the closest first."""
    typed = folded(words).split()
    if not typed or most < 1:
        return []
    if "".join(typed).isdecimal():
        return _matching(connection, [_PHONE + phone_start(words)], most)
    if "@" in words:
        return _matching(connection, [_EMAIL + email_key(words)], most)
    return _matching(connection, [_WORD + each for each in typed], most)


def in_order(people: Iterable[Person], words: str) -> tuple[Person, ...]:
    """Those who are called just what was typed first, then by name."""
    typed = set(folded(words).split())
    return tuple(sorted(people, key=lambda each: (not typed <= name_words(each), by_name(each))))


def sharing(connection: Connection, keys: Collection[str], most: int) -> list[UUID]:
    """The ids of people who have one of these keys of likeness."""
    query = select(PersonKeyRow.person).where(PersonKeyRow.key.in_(sorted(keys))).distinct()
    return list(connection.scalars(query.limit(most)))


def _keys(person: Person) -> frozenset[str]:
    if person.merged_into is not None:
        return frozenset()
    return keys_of(person) | {_WORD + each for each in name_words(person)}


def _matching(connection: Connection, starts: list[str], most: int) -> list[UUID]:
    """People with a key for each of these beginnings, in the order of the rarest one's keys."""
    rarest = min(starts, key=lambda each: (_how_many(connection, each), -len(each)))
    others = [each for each in starts if each != rarest]
    limits = {"start0": rarest, "end0": rarest + _LAST}
    for number, start in enumerate(others, 1):
        limits |= {f"start{number}": start, f"end{number}": start + _LAST}
    query, limit = _with_all(len(others)), most * 2  # one person may have two such keys
    while True:
        rows = list(connection.scalars(query, {**limits, "limit": limit}))
        people = list(dict.fromkeys(rows))
        if len(people) >= most or len(rows) < limit:
            return people[:most]
        limit *= 4


def _how_many(connection: Connection, start: str) -> int:
    return connection.scalar(_COUNT, {"start0": start, "end0": start + _LAST}) or 0


@lru_cache
def _with_all(others: int) -> Select[Any]:
    """A query takes longer to build than to answer: one for each number of words is kept."""
    query = select(PersonKeyRow.person).where(_begins(PersonKeyRow, 0))
    for number in range(1, others + 1):
        own = aliased(PersonKeyRow)
        same = exists().where(own.person == PersonKeyRow.person, _begins(own, number))
        query = query.where(same)
    ordered = query.order_by(PersonKeyRow.key, PersonKeyRow.person)
    return ordered.limit(bindparam("limit", type_=Integer))


def _begins(row: Any, number: int) -> ColumnElement[bool]:
    return and_(row.key >= bindparam(f"start{number}"), row.key < bindparam(f"end{number}"))


_COUNT = select(func.count()).select_from(
    select(literal(1)).where(_begins(PersonKeyRow, 0)).limit(_COMMON).subquery()
)
