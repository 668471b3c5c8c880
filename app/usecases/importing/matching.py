"""Who of a table is in the register already: for sure, or maybe."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from app.domain.likeness import Reason, keys_of, reasons_in
from app.domain.names import folded
from app.domain.people import Civility, Person
from app.usecases.importing.lines import Likely
from app.usecases.register import Register

AT_ONCE = 200
_MOST = 5_000
_MOST_SHOWN = 5
_CONTACT = {Reason.SAME_PHONE, Reason.SAME_EMAIL}
_NAME = {Reason.SAME_NAME, Reason.CLOSE_NAME}
_ORDER = {reason: place for place, reason in enumerate(Reason)}


class Index:
    """People by their keys of likeness: those of the register that matter, and newcomers."""

    def __init__(self) -> None:
        # by the hash of a key, which takes half the memory of the key
        self._by_key: dict[int, Person | tuple[Person, ...]] = {}
        self._indexed: set[UUID] = set()

    def add(self, person: Person, keys: Collection[str]) -> None:
        """Find somebody by these keys from now on."""
        for key in keys:
            there = self._by_key.get(hash(key))
            self._by_key[hash(key)] = person if there is None else (*_several(there), person)

    def add_alike(self, register: Register, keys: Collection[str]) -> None:
        """Find those of the register who have one of these keys."""
        for each in register.alike(keys, _MOST):
            if each.id not in self._indexed:
                self._indexed.add(each.id)
                self.add(each, keys_of(each))

    def likely(
        self, person: Person, keys: Collection[str], now: Callable[[Person], Person]
    ) -> list[Likely]:
        """Those who share one of these keys of somebody; `now` gives them as they are."""
        shared: dict[UUID, list[str]] = {}
        people: dict[UUID, Person] = {}
        for key in keys:
            there = self._by_key.get(hash(key))
            for each in () if there is None else _several(there):
                people[each.id] = each
                shared.setdefault(each.id, []).append(key)
        found = ((now(each), shared[each.id]) for each in people.values())
        return [Likely(each, reasons_in(why, each, person)) for each, why in found]


def _several(people: Person | tuple[Person, ...]) -> tuple[Person, ...]:
    return (people,) if isinstance(people, Person) else people


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
    ranked = sorted(found, key=lambda each: [_ORDER[why] for why in each.reasons])
    return tuple(ranked[:_MOST_SHOWN])


def _names(person: Person) -> frozenset[str]:
    """Family and first name in either order, written together or not."""
    parts = (person.family_name, person.given_name)
    return frozenset(folded(each).replace(" ", "") for each in parts)
