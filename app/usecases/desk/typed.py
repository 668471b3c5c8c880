"""What is typed on the form of the desk: names, and one field for every way to reach somebody."""

import re
from dataclasses import dataclass, field, replace
from uuid import UUID

from app.domain.imports.naming import Named, named_in_two
from app.domain.meetings import one_line
from app.domain.names import couple, parted, without_title
from app.domain.people import Address, Civility, Consent, Need, Person

_EMAIL = re.compile(r"[^\s,;<>()]+@[^\s,;<>()]*")
_PHONE = re.compile(r"(?:\+|\b)\(?\d(?:[\s.()\-]*\d){8,}")
_POSTCODE = re.compile(r"(.*?)[\s,]*\b(\d{5})\b[\s,]*(.*)")
_BETWEEN = re.compile(r"\s*[;\n]\s*|\s+/\s+")


@dataclass(frozen=True)
class Contact:
    """The ways to reach somebody that a text holds, each as it was typed."""

    phones: tuple[str, ...] = ()
    email: str = ""
    address: Address = field(default_factory=Address)
    residence: str = ""
    more: tuple[str, ...] = ()
    """Further e-mail addresses: one is written to."""


@dataclass(frozen=True)
class Typed:
    """What stands in the fields of the form."""

    family: str = ""
    given: str = ""
    contact: str = ""
    needs: frozenset[Need] = frozenset()
    interests: frozenset[str] = frozenset()
    ambassador: Consent | None = None

    @property
    def empty(self) -> bool:
        """Whether nobody is named."""
        return not (self.family.strip() or self.given.strip())


def named(family: str, given: str) -> tuple[Named, ...]:
    """The people named in the two fields: two for « M. et Mme Petit ».

    A whole name in the first field is parted only where capitals tell how: LE GOFF Yann.
    """
    if given.strip() or len(couple(one_line(family))) > 1:
        return named_in_two(family, given)
    civility, rest = without_title(one_line(family))
    if not rest:
        return ()
    if any(sign.islower() for sign in rest) and any(_in_capitals(each) for each in rest.split()):
        return (Named(*parted(rest), civility),)
    return (Named(rest, "", civility),)


def _in_capitals(word: str) -> bool:
    return sum(sign.isupper() for sign in word) > 1 and word.upper() == word


def contact_in(text: str) -> Contact:
    """Tell phones, an e-mail address, a postal address and a residence apart."""
    emails = _EMAIL.findall(text)
    rest = _EMAIL.sub(";", text)
    phones = tuple(one_line(each) for each in _PHONE.findall(rest))
    address, residence = Address(), ""
    for part in filter(None, (_bare(each) for each in _BETWEEN.split(_PHONE.sub(";", rest)))):
        found = _POSTCODE.fullmatch(part)
        if found:
            before = (found[1],) if found[1] else ()
            address = Address(before, found[2], found[3])
        elif part[0].isdigit() and not address:
            address = Address((part,))
        else:
            residence = " ".join(each for each in (residence, part) if each)
    first, *more = emails or [""]
    return Contact(phones, first, address, residence, tuple(more))


def _bare(part: str) -> str:
    return one_line(part).strip(" ,-–—·")


def people_typed(typed: Typed, ids: tuple[UUID, ...]) -> tuple[Person, ...]:
    """The people on the form, each with one of these ids; the second of a couple comes last.

    The yes to a more active role is that of whoever filled the form in: the first.
    """
    contact = contact_in(typed.contact)
    people = (
        Person(
            each_id, each.given_name, each.family_name, each.civility, contact.phones,
            contact.email, contact.address, contact.residence, needs=typed.needs,
            interests=typed.interests, ambassador=typed.ambassador if each_id == ids[0] else None,
            note=" · ".join(contact.more),
        )
        for each_id, each in zip(ids, named(typed.family, typed.given), strict=False)
    )  # fmt: skip
    return tuple(people)


def completed(known: Person, typed: Person) -> Person:
    """Somebody known, with what the form says besides; what was known of the name stays."""
    civility = typed.civility if known.civility is Civility.NONE else known.civility
    return replace(
        known,
        given_name=known.given_name or typed.given_name,
        civility=civility,
        phones=tuple(dict.fromkeys((*known.phones, *typed.phones))),
        email=typed.email or known.email,
        address=typed.address or known.address,
        residence=typed.residence or known.residence,
        needs=known.needs | typed.needs,
        interests=known.interests | typed.interests,
        ambassador=known.ambassador or typed.ambassador,
        note=" · ".join(dict.fromkeys(each for each in (known.note, typed.note) if each)),
    )


def written_down(guests: tuple[Person, ...]) -> Typed:
    """What a message says, as somebody would type it on the form; at most a couple fits."""
    first = guests[0]
    both = guests[:2]
    family = first.family_name
    given = " et ".join(each.given_name for each in both if each.given_name)
    if len(both) > 1 and not given:
        family = f"M. et Mme {family}"
    elif len(both) == 1 and first.civility is not Civility.NONE:
        family = f"{'Mme' if first.civility is Civility.MADAM else 'M.'} {family}".strip()
    address = " ".join((*first.address.lines, first.address.postcode, first.address.town))
    parts = (*first.phones, first.email, address.strip(), first.residence)
    contact = " ; ".join(each for each in parts if each)
    return Typed(family, given, contact, first.needs, first.interests, first.ambassador)
