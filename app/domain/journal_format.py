"""How events are written in the journal: a kind, a version and plain data.

Each kind has one current version. To change the shape of a kind: raise its number in `VERSIONS`,
add a step to `UPGRADES` that turns the older data into the newer, and keep the golden file of
every released version in the tests.
"""

import dataclasses
import typing
from collections.abc import Callable, Mapping
from enum import Enum

from app.domain.errors import UserError
from app.domain.events import Event

Data = dict[str, object]

KINDS: Mapping[str, type] = {kind.__name__: kind for kind in typing.get_args(Event)}
VERSIONS: Mapping[str, int] = dict.fromkeys(KINDS, 1)
UPGRADES: Mapping[tuple[str, int], Callable[[Data], Data]] = {}


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
        return _build(KINDS[kind], data)
    except (KeyError, TypeError, ValueError) as error:
        raise damaged(kind) from error


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
    return list(value) if isinstance(value, tuple) else value


def _build(kind: type, data: Data) -> Event:
    hints = typing.get_type_hints(kind)
    values = {
        field.name: _value(hints[field.name], data[field.name])
        for field in dataclasses.fields(kind)
    }
    event: Event = kind(**values)
    return event


def _value(hint: object, raw: object) -> object:
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(raw)
    if typing.get_origin(hint) is tuple:
        if not isinstance(raw, list):
            raise TypeError(raw)
        return tuple(str(item) for item in raw)
    if type(raw) is not hint:
        raise TypeError(raw)
    return raw
