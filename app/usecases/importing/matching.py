"""Who of a table is in the register already: for sure, or maybe."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import islice

from app.domain.likeness import Reason, keys_of, reasons
from app.domain.names import folded
from app.domain.people import Civility, Person
from app.usecases.importing.lines import Likely
from app.usecases.register import Register

_AT_ONCE = 200
_MOST = 5_000
_MOST_SHOWN = 5
_CONTACT = {Reason.SAME_PHONE, Reason.SAME_EMAIL}
_NAME = {Reason.SAME_NAME, Reason.CLOSE_NAME}


class Index:
    """People by their keys of likeness: those of the register that matter, and newcomers."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self._by_key: dict[str, Person | tuple[Person, ...]] = {}
        for each in people:
            self.add(each, keys_of(each))

    def add(self, person: Person, keys: Collection[str]) -> None:
        """Find somebody by these keys from now on."""
        for key in keys:
            there = self._by_key.get(key)
            if there is None:
                self._by_key[key] = person
            else:
                self._by_key[key] = (*_several(there), person)

    def alike(self, keys: Collection[str]) -> tuple[Person, ...]:
        """Those who share one of these keys."""
        found: dict[object, Person] = {}
        for key in keys:
            there = self._by_key.get(key)
            if there is not None:
                found |= {each.id: each for each in _several(there)}
        return tuple(found.values())


def _several(people: Person | tuple[Person, ...]) -> tuple[Person, ...]:
    return (people,) if isinstance(people, Person) else people


def index_of(register: Register, people: Iterable[Person]) -> Index:
    """Index those of the register who are like one of these people."""
    rest = iter(people)
    found: dict[object, Person] = {}
    while some := [*islice(rest, _AT_ONCE)]:
        keys = {key for each in some for key in keys_of(each)}
        found |= {each.id: each for each in register.alike(keys, _MOST)}
    return Index(found.values())


def likely(person: Person, index: Index, now: Callable[[Person], Person]) -> Iterator[Likely]:
    """Those who may be the same person, for whatever reason; `now` gives them as they are."""
    for each in index.alike(keys_of(person)):
        there = now(each)
        yield Likely(there, reasons(there, person))


def surely(person: Person, found: Likely) -> bool:
    """Whether somebody is the same for sure: the same names, and the same phone or e-mail.

    Madam and Sir Petit, of whom no first names are known, are two.
    """
    civilities = {person.civility, found.person.civility} - {Civility.NONE}
    alike = _CONTACT & {*found.reasons}
    return bool(alike) and len(civilities) < 2 and _names(person) == _names(found.person)


def maybe(person: Person, found: Likely) -> bool:
    """Whether staff should look: a close name, or the same first name at the same phone."""
    why = {*found.reasons}
    first = folded(person.given_name)
    return bool(why & _NAME) or bool(
        why & _CONTACT and first and first == folded(found.person.given_name)
    )


def worst_first(found: Iterable[Likely]) -> tuple[Likely, ...]:
    """The likeliest first, and no more than can be looked at."""
    order = [*Reason]
    ranked = sorted(found, key=lambda each: [order.index(why) for why in each.reasons])
    return tuple(ranked[:_MOST_SHOWN])


def _names(person: Person) -> frozenset[str]:
    """Family and first name in either order, written together or not."""
    parts = (person.family_name, person.given_name)
    return frozenset(folded(each).replace(" ", "") for each in parts)
