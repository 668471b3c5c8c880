"""How somebody is told something: as they prefer, if that is possible."""

import re

from app.domain.people import Person, Reach

_SIGN = r"[^\s@,;:<>()\[\]\"\\]"
_ONE_ADDRESS = re.compile(f"{_SIGN}+@{_SIGN}+")


def is_one_address(text: str) -> bool:
    """Whether this is one e-mail address and nothing else: no second one, no name, no line."""
    return _ONE_ADDRESS.fullmatch(text) is not None


def way_to(person: Person) -> Reach:
    """The way to reach somebody: UNKNOWN where there is none at all."""
    ways = {
        Reach.EMAIL: bool(person.email),
        Reach.POST: bool(person.address),
        Reach.PHONE: bool(person.phones),
    }
    if ways.get(person.reach):
        return person.reach
    return next((way for way, open_ in ways.items() if open_), Reach.UNKNOWN)
