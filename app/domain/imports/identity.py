"""By what a row is known again: keys, ids, and what it said the last time."""

import hashlib
from collections.abc import ItemsView, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from uuid import UUID, uuid5

from app.domain.kept_rows import KeptRow, row_id
from app.domain.likeness import email_key, phone_keys
from app.domain.names import folded
from app.domain.people import Address, Civility, Person, Reach, Status

NOBODY = UUID(int=0)
NOTE = "registration_note"
_NAMES = ("family_name", "given_name")
_TOLD = (
    *_NAMES, "civility", "phones", "email", "address", "residence", "status", "reach", "needs",
    "interests", NOTE,
)  # fmt: skip


def digest(*texts: str) -> str:
    """A short fingerprint of texts; it tells nothing of them."""
    whole = "\x1f".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(whole, digest_size=12).hexdigest()


def identity_of(guests: Iterable[Person], at: str) -> str:
    """The key of a row that has none: who it names, and when it was sent."""
    told = [
        part
        for each in guests
        for part in (
            folded(f"{each.family_name} {each.given_name}"),
            email_key(each.email),
            *sorted(key for phone in each.phones for key in phone_keys(phone)),
        )
    ]
    return digest(at, *told)


def key_of_guest(key: str, place: int) -> str:
    """The key of each guest of a row; the first has that of the row."""
    return key if place == 0 else f"{key}/{place + 1}"


def person_id(source: str, key: str) -> UUID:
    """The id of somebody whom an import adds: the same on every machine."""
    return uuid5(row_id(source, key), "person")


def registration_id(source: str, key: str) -> UUID:
    """The id of a registration that an import adds: the same on every machine."""
    return uuid5(row_id(source, key), "registration")


def told(person: Person, note: str = "") -> dict[str, str]:
    """What a row says of somebody, as texts by attribute; nothing where it is silent."""
    needs, interests = person.needs, person.interests
    texts = (
        person.family_name,
        person.given_name,
        "" if person.civility is Civility.NONE else person.civility.value,
        "\n".join(person.phones),
        person.email,
        _address_text(person.address),
        person.residence,
        "" if person.status is Status.UNKNOWN else person.status.value,
        "" if person.reach is Reach.UNKNOWN else person.reach.value,
        "\n".join(sorted(each.value for each in needs)) if needs else "",
        "\n".join(sorted(interests)) if interests else "",
        note,
    )
    return {name: text for name, text in zip(_TOLD, texts, strict=True) if text}


class Raw(Mapping[str, str]):
    """What a row says of somebody, worked out when it is asked for: thousands are kept."""

    __slots__ = ("_note", "_person")

    def __init__(self, person: Person, note: str = "") -> None:
        self._person = person
        self._note = note

    def __getitem__(self, name: str) -> str:
        return told(self._person, self._note)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(told(self._person, self._note))

    def __len__(self) -> int:
        return len(told(self._person, self._note))

    def items(self) -> ItemsView[str, str]:
        """All of it at once."""
        return told(self._person, self._note).items()


def _address_text(address: Address) -> str:
    return "\n".join((*address.lines, address.postcode, address.town)) if address else ""


def fingerprint_of(said: Mapping[str, str]) -> str:
    """Tell a row that changed from one that did not."""
    return digest(*chain.from_iterable(said.items()))


def with_news(current: Person, before: Mapping[str, str], new: Person) -> Person:
    """Take what a form says anew; what staff edited since stays as they left it."""
    now, news = told(current), told(new)
    taken = {
        name: getattr(new, name)
        for name in sorted((before.keys() | news.keys()) - {NOTE})
        if news.get(name, "") != before.get(name, "") == now.get(name, "")
    }
    return replace(current, **taken) if taken else current


def named_before(before: Mapping[str, str]) -> Person:
    """Somebody with the names that a row gave, to compare with another row."""
    family, given = (before.get(name, "") for name in _NAMES)
    phones = tuple(each for each in before.get("phones", "").split("\n") if each)
    return Person(NOBODY, given, family, phones=phones, email=before.get("email", ""))


def trace(source: str, key: str, person: Person) -> str:
    """What is kept, as a keyed hash, of a row whose person was erased.

    Whatever the session: the same row of the same form, naming the same person.
    """
    form = source.partition(":")[0]
    return digest(form, key, folded(f"{person.family_name} {person.given_name}"))


def traces_of(row: KeptRow) -> frozenset[str]:
    """The traces of a row that was brought in, for `ErasedRows.forget`."""
    return frozenset({trace(row.source, row.key, named_before(row.raw))})
