"""Why two people may be one: reasons that staff can judge; nobody is ever merged by them.

A key of likeness is what two rows share when they may be the same person. Keys only find
candidates; `reasons` says in which way they are alike.
"""

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache

from app.domain.names import folded
from app.domain.people import Person

SOUND = "s:"
"""How the keys begin that only say that two names sound alike."""

_NUMBER = re.compile(r"\+?\(?\d[\d\s().\-_/]{7,}\d")
_MADE_A_NUMBER = re.compile(r"^\s*(\d{9,})\.0\s*$")  # by a spreadsheet
_TEN_DIGITS = re.compile(r"0\d{9}")
_USUAL = re.compile(r"0[1-9](?:[ .]?[0-9][0-9]){4}")
_BLANKS = str.maketrans("", "", " .")
_VOWELS = str.maketrans("", "", "aeiouy")
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = (
    ("ph", "f"), ("bv", "v"), ("ck", "k"), ("qu", "k"), ("c", "k"), ("q", "k"), ("z", "s"),
    ("x", "s"), ("w", "v"), ("j", "g"), ("h", ""),
)  # fmt: skip


class Reason(Enum):
    """One way in which two people are alike, the strongest first."""

    SAME_NAME = "same_name"
    SAME_PHONE = "same_phone"
    SAME_EMAIL = "same_email"
    CLOSE_NAME = "close_name"
    SAME_ADDRESS = "same_address"
    SAME_RESIDENCE = "same_residence"


def phone_keys(text: str) -> frozenset[str]:
    """The numbers in a text as they are compared: the last nine digits of each.

    So « 06 12 34 56 78 », « +33 6.12.34.56.78 » and the « 612345678 » of a spreadsheet are one.
    """
    if _USUAL.fullmatch(text):
        return frozenset((text.translate(_BLANKS)[1:],))
    found = set()
    for run in _NUMBER.findall(_MADE_A_NUMBER.sub(r"\1", text)):
        digits = "".join(each for each in run if each.isdecimal())
        several = _TEN_DIGITS.findall(digits)
        whole = len(several) * 10 == len(digits)
        found |= {each[-9:] for each in (several if whole else [digits])}
    return frozenset(found)


def phone_start(text: str) -> str:
    """The beginning of a number, as far as it was typed, as it is compared."""
    digits = "".join(each for each in text if each.isdecimal())
    abroad = text.strip().startswith(("+33", "0033"))
    return digits.lstrip("0").removeprefix("33").lstrip("0") if abroad else digits.removeprefix("0")


def email_key(text: str) -> str:
    """An e-mail address as it is compared."""
    return text.strip().casefold()


def name_key(person: Person) -> str:
    """A whole name whatever its order and blanks: LE GOFF Jean-Pierre is Jean Pierre Legoff."""
    letters = folded(person.family_name) + folded(person.given_name)
    return "".join(sorted(letters.replace(" ", "")))


def sound_key(person: Person) -> str:
    """How a family name begins to sound, with the first letter of the other name.

    Lefèvre and Lefebvre, Petit and Petitt, Benali and Ben Ali have one key.
    """
    family = folded(person.family_name).replace(" ", "")
    return _sound(family) + folded(person.given_name)[:1] if family else ""


@lru_cache(maxsize=4096)
def _sound(family: str) -> str:
    for written, heard in _SOUNDS:
        family = family.replace(written, heard)
    return _TWICE.sub(r"\1", family[:1] + family[1:].translate(_VOWELS))


def address_key(person: Person) -> str:
    """A postal address as it is compared; empty while it says too little."""
    address = person.address
    if not (address.lines and (address.postcode or address.town)):
        return ""
    return folded(" ".join((*address.lines, address.postcode or address.town)))


def keys_of(person: Person) -> frozenset[str]:
    """The keys of likeness of somebody, each with the sign of its kind."""
    keys = [f"p:{key}" for each in person.phones for key in phone_keys(each)]
    if email := email_key(person.email):
        keys.append(f"e:{email}")
    if name := name_key(person):
        keys.append(f"n:{name}")
    if sound := sound_key(person):
        keys.append(f"{SOUND}{sound}")
    if address := address_key(person):
        keys.append(f"a:{address}")
    return frozenset(keys)


def reasons(one: Person, other: Person) -> tuple[Reason, ...]:
    """In which ways two people are alike, the strongest first; empty when in none that counts.

    A residence is shared by many: alone it is no reason.
    """
    return reasons_in(keys_of(one) & keys_of(other), one, other)


def reasons_in(shared: Iterable[str], one: Person, other: Person) -> tuple[Reason, ...]:
    """In which ways two people are alike who share these keys."""
    kinds = {key[0] for key in shared}
    found = []
    if "n" in kinds:
        found.append(Reason.SAME_NAME)
    if "p" in kinds:
        found.append(Reason.SAME_PHONE)
    if "e" in kinds:
        found.append(Reason.SAME_EMAIL)
    if "s" in kinds and "n" not in kinds:
        found.append(Reason.CLOSE_NAME)
    if "a" in kinds:
        found.append(Reason.SAME_ADDRESS)
    residence = folded(one.residence)
    if found and residence and residence == folded(other.residence):
        found.append(Reason.SAME_RESIDENCE)
    return _each_once(tuple(found))


@lru_cache(maxsize=64)
def _each_once(found: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """The same reasons are kept once, however many people they are told of."""
    return found
