"""How events are written in the journal: a kind, a version and plain data.

Each kind has one current version. To change the shape of a kind: raise its number in `VERSIONS`,
add a step to `UPGRADES` that turns the older data into the newer, and keep the golden file of
every released version in the tests.
"""

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum

from app.domain.errors import UserError
from app.domain.events import Event

Data = dict[str, object]

KINDS: Mapping[str, type] = {kind.__name__: kind for kind in typing.get_args(Event)}
VERSIONS: Mapping[str, int] = {**dict.fromkeys(KINDS, 1), "HandsCounted": 2, "HandsTakenBack": 2}


def _of_the_whole_room(data: Data) -> Data:
    """Before zones, second counts and estimates, all hands were counted together, once."""
    return {**data, "zone": "", "teller": 1}


UPGRADES: Mapping[tuple[str, int], Callable[[Data], Data]] = {
    ("HandsCounted", 1): lambda data: {**_of_the_whole_room(data), "about": False},
    ("HandsTakenBack", 1): _of_the_whole_room,
}


def encode(event: Event) -> tuple[str, int, Data]:
    """Turn an event into its kind, version and JSON-ready data."""
    kind = type(event).__name__
    return kind, VERSIONS[kind], {name: _plain(value) for name, value in vars(event).items()}


def decode(kind: str, version: int, data: Data) -> Event:
    """Rebuild an event, upgrading older versions one step at a time.

    Raises UserError when the entry comes from a newer program or is damaged.
    """
    if kind not in KINDS or version > VERSIONS[kind]:
        raise UserError(
            "This session was written by a newer version of the program: install that version; "
            "the other sessions are safe."
        )
    try:
        for step in range(version, VERSIONS[kind]):
            data = UPGRADES[kind, step](data)
        event: Event = _build(KINDS[kind], data)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(kind) from error
    return event


def damaged(kind: str) -> UserError:
    """Say that an entry of this kind cannot be read."""
    return UserError(
        "An entry of this session’s journal is damaged ({kind}): write to the person who looks "
        "after the program; the other sessions are safe.",
        kind=kind,
    )


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {name: _plain(each) for name, each in vars(value).items()}
    return value


def _build(kind: type, data: object) -> typing.Any:
    if not isinstance(data, dict):
        raise TypeError(data)
    hints = typing.get_type_hints(kind)
    values = {
        field.name: _value(hints[field.name], data[field.name])
        for field in dataclasses.fields(kind)
    }
    return kind(**values)


def _value(hint: typing.Any, raw: object) -> object:
    if isinstance(hint, types.UnionType):  # of something and None
        return None if raw is None else _value(typing.get_args(hint)[0], raw)
    if typing.get_origin(hint) is tuple:
        if not isinstance(raw, list):
            raise TypeError(raw)
        return tuple(_value(typing.get_args(hint)[0], item) for item in raw)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _build(hint, raw)
    return _scalar(hint, raw)


def _scalar(hint: type, raw: object) -> object:
    if issubclass(hint, Enum):
        return hint(raw)
    if hint is datetime and isinstance(raw, str):
        return datetime.fromisoformat(raw)
    if hint is float and type(raw) is int:  # JSON writes 3.0 as it likes
        return float(raw)
    if type(raw) is not hint:
        raise TypeError(raw)
    return raw
