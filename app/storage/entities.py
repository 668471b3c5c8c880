"""How the entities of the register become columns and the data of the history, and come back."""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from typing import Any
from uuid import UUID

from app.domain.changes import Entity
from app.domain.meetings import PlannedStep
from app.domain.people import Person

Columns = dict[str, Any]
_Way = Callable[[Any], Any]


def columns_of(entity: Entity) -> Columns:
    """The columns of an entity; of its person, a registration has the id alone."""
    return dict(zip(names_of(type(entity)), values_of(entity), strict=True))


def values_of(entity: Entity) -> tuple[Any, ...]:
    """The values of the columns of an entity, in the order of `names_of` its kind."""
    kind: Any = type(entity)
    ways, taken = _writers(kind)
    values = list(taken(entity))
    for place, write in ways:
        values[place] = write(values[place])
    return tuple(values)


def names_of(kind: Any) -> tuple[str, ...]:
    """The names of the columns of a kind of entity."""
    return _names(kind)


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def built(kind: Any, columns: Mapping[Any, Any]) -> Any:
    """Build an entity from its columns, or from data that the history kept.

    What was added to a kind since then, and a list or note that is damaged, is as if never set.
    """
    values = {}
    for name, read, default in _readers(kind):
        if name not in columns:
            continue
        try:
            values[name] = columns[name] if read is None else read(columns[name])
        except (TypeError, ValueError, KeyError):
            if not default:
                raise
    return kind(**values)


def as_json(value: object) -> str:
    """Write the value of a JSON column."""
    return _ENCODER.encode(value)


def from_json(text: str) -> object:
    """Read the value of a JSON column; what is damaged counts as never set, alone."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def _as_text(value: object) -> str:
    """Write what JSON has no sign for: ids and moments."""
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):  # a moment is one too
        return value.isoformat()
    raise TypeError(value)


@lru_cache
def _writers(kind: Any) -> tuple[list[tuple[int, _Way]], _Way]:
    """Which fields of a kind are written otherwise, and what takes all values at once."""
    hints = typing.get_type_hints(kind)
    ways = enumerate(_writer(hints[name]) for name in _names(kind))
    return [(place, way) for place, way in ways if way], attrgetter(*_names(kind))


@lru_cache
def _readers(kind: Any) -> tuple[tuple[str, _Way | None, bool], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((name, _reader(hints[name]), _is_of_parts(hints[name])) for name in _names(kind))


def _is_of_parts(hint: Any) -> bool:
    """Whether a value is kept as JSON; each such field has a default."""
    one = _not_none(hint)
    return typing.get_origin(one) is not None or (
        dataclasses.is_dataclass(one) and one is not Person
    )


def _not_none(hint: Any) -> Any:
    return typing.get_args(hint)[0] if isinstance(hint, types.UnionType) else hint


def _writer(hint: Any) -> _Way | None:
    if isinstance(hint, types.UnionType):
        return _if_any(_writer(_not_none(hint)))
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (tuple, frozenset):
        write = _writer(parts[0]) or _itself
        order = sorted if origin is frozenset else list
        return lambda value: order(write(each) for each in value) or None
    if origin is not None:
        return lambda value: dict(value.items()) or None
    if hint is Person:
        return lambda value: value.id
    if hint is PlannedStep:  # as the older versions wrote it
        return lambda value: list(dataclasses.astuple(value))
    if dataclasses.is_dataclass(hint):
        return lambda value: columns_of(value) if value else None
    return (lambda value: value.value) if issubclass(hint, Enum) else None


def _reader(hint: Any) -> _Way | None:
    if isinstance(hint, types.UnionType):
        return _if_any(_reader(_not_none(hint)))
    origin, parts = typing.get_origin(hint), typing.get_args(hint)
    if origin in (tuple, frozenset):
        read = _reader(parts[0]) or _itself
        return lambda value: origin(read(each) for each in _checked(value, list))
    if origin is not None:
        return _notes
    if hint is PlannedStep:
        return _step
    if dataclasses.is_dataclass(hint):
        return lambda value: value if isinstance(value, Person) else built(hint, value)
    return _scalar(hint)


def _scalar(hint: type) -> _Way | None:
    if issubclass(hint, Enum):
        return hint
    if hint is UUID:
        return lambda value: value if isinstance(value, UUID) else UUID(value)
    if hint in (datetime, date):
        return lambda value: value if isinstance(value, hint) else hint.fromisoformat(value)
    return None if hint is not str else lambda value: _checked(value, str)


def _if_any(way: _Way | None) -> _Way | None:
    return None if way is None else lambda value: None if value is None else way(value)


def _notes(value: Any) -> dict[str, str]:
    kept = _checked(value, dict).items()
    return {name: note for name, note in kept if isinstance(note, str)}


def _step(value: Any) -> PlannedStep:
    activity, minutes, title = value
    return PlannedStep(_checked(activity, str), _checked(minutes, int), _checked(title, str))


def _checked(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise TypeError(value)
    return value


def _itself(value: Any) -> Any:
    return value


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=_as_text)
