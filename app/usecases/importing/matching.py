"""Who of a table is in the register already: for sure, or maybe."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from app.domain.likeness import SOUND, Reason, keys_of, reasons_in
from app.domain.names import folded
from app.domain.people import Civility, Person
from app.usecases.importing.lines import Likely
from app.usecases.register import Register

AT_ONCE = 200
_MOST = 5_000
_MOST_SHOWN = 3
_MOST_ALIKE = 2 * _MOST_SHOWN
_NONE: dict[int, Person | list[Person]] = {}
_SOUND_ALONE = frozenset({SOUND})
_CONTACT = frozenset({Reason.SAME_PHONE, Reason.SAME_EMAIL})
_NAME = frozenset({Reason.SAME_NAME, Reason.CLOSE_NAME})
_ORDER = {reason: place for place, reason in enumerate(Reason)}


class Index:
    """People by their keys of likeness: those of the register that matter, and newcomers."""

    def __init__(self) -> None:
        # for each kind, by the hash of a key, which takes half the memory of the key
        self._by_key: dict[str, dict[int, Person | list[Person]]] = {}
        self._indexed: set[UUID] = set()
        self._alone: dict[UUID, Likely] = {}

    def add(self, person: Person, keys: Collection[str]) -> None:
        """Find somebody by these keys from now on."""
        for key in keys:
            by_key = self._by_key.setdefault(key[0], {})
            there = by_key.setdefault(hash(key), person)
            if isinstance(there, list):
                there.append(person)
            elif there is not person:
                by_key[hash(key)] = [there, person]

    def add_alike(self, register: Register, keys: Collection[str]) -> None:
        """Find those of the register who have one of these keys."""
        for each in register.alike(keys, _MOST):
            if each.id not in self._indexed:
                self._indexed.add(each.id)
                self.add(each, keys_of(each))

    def likely(
        self, person: Person, keys: Collection[str], now: Callable[[Person], Person]
    ) -> list[Likely]:
        """Those who share one of these keys of somebody; `now` gives them as they are.

        Of those whose names only sound alike, not more than can be shown.
        """
        alike: dict[UUID, Person] = {}
        sound: dict[UUID, Person] = {}
        for key in keys:
            there = self._by_key.get(key[0], _NONE).get(hash(key))
            if there is None:
                continue
            some = [there] if isinstance(there, Person) else there
            if key.startswith(SOUND):
                sound = {each.id: each for each in some[:_MOST_ALIKE]}
            else:
                alike |= {each.id: each for each in some}
        shared = [(now(each), keys_of(each).intersection(keys)) for each in alike.values()]
        found = [Likely(each, reasons_in(why, each, person)) for each, why in shared]
        alone = (now(each) for row, each in sound.items() if row not in alike)
        return found + [self._sounding(each, person) for each in alone]

    def _sounding(self, there: Person, person: Person) -> Likely:
        """Somebody whose name sounds like that of many is told of once."""
        if person.residence:
            return Likely(there, reasons_in(_SOUND_ALONE, there, person))
        known = self._alone.get(there.id)
        if known is None or known.person is not there:
            known = self._alone[there.id] = Likely(there, reasons_in(_SOUND_ALONE, there, person))
        return known


def surely(person: Person, found: Likely) -> bool:
    """Whether somebody is the same for sure: the same names, and the same phone or e-mail.

    Madam and Sir Petit, of whom no first names are known, are two.
    """
    if _CONTACT.isdisjoint(found.reasons):
        return False
    civilities = {person.civility, found.person.civility} - {Civility.NONE}
    return len(civilities) < 2 and _names(person) == _names(found.person)


def maybe(person: Person, found: Likely) -> bool:
    """Whether staff should look: a close name, or the same first name at the same phone."""
    if not _NAME.isdisjoint(found.reasons):
        return True
    first = folded(person.given_name)
    alike = bool(first) and first == folded(found.person.given_name)
    return alike and not _CONTACT.isdisjoint(found.reasons)


def worst_first(found: Iterable[Likely]) -> tuple[Likely, ...]:
    """The likeliest first, and no more than can be looked at."""
    return tuple(sorted(found, key=_rank)[:_MOST_SHOWN])


def _rank(found: Likely) -> list[int]:
    return [_ORDER[why] for why in found.reasons]


def _names(person: Person) -> frozenset[str]:
    """Family and first name in either order, written together or not."""
    parts = (person.family_name, person.given_name)
    return frozenset(folded(each).replace(" ", "") for each in parts)
