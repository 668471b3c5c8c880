"""Names as people look for them: without accents, capitals, hyphens or apostrophes."""

import re
import unicodedata
from functools import lru_cache

from app.domain.people import Civility, Person

_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)
_NOT_A_LETTER = re.compile(r"[\W_]+")
_TITLES = {
    "m": Civility.SIR, "mr": Civility.SIR, "monsieur": Civility.SIR,
    "mme": Civility.MADAM, "madame": Civility.MADAM, "mlle": Civility.MADAM,
    "mademoiselle": Civility.MADAM,
}  # fmt: skip
_BOTH = re.compile(
    r"^(m|mr|mme|monsieur|madame)\.?\s*(?:et|&|ou|/|\+)\s*(m|mr|mme|monsieur|madame)\.?(?=\W)\s*",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """A text as it is compared: small letters without accents, words parted by one space."""
    plain = text.casefold()
    if not plain.isascii():
        letters = unicodedata.normalize("NFKD", plain)
        plain = "".join(each for each in letters if not unicodedata.combining(each))
    return _NOT_A_LETTER.sub(" ", plain.translate(_LIGATURES)).strip()


def by_name(person: Person) -> tuple[str, str, str]:
    """The order of lists: family name, first name, whatever their accents and capitals."""
    return folded(person.family_name), folded(person.given_name), person.id.hex


def name_words(person: Person) -> frozenset[str]:
    """The words by which somebody is found: « Le Goff » under le, goff and legoff."""
    family, given = folded(person.family_name).split(), folded(person.given_name).split()
    return frozenset({*family, *given, "".join(family), "".join(given)} - {""})


def parted(text: str) -> tuple[str, str]:
    """Propose family name and first name for a name written in one go.

    Words all in capitals are the family name; else the last word is. Nothing is re-spelt.
    """
    words = text.split()
    capitals = [each for each in words if _in_capitals(each)]
    if capitals and len(capitals) < len(words):
        others = [each for each in words if not _in_capitals(each)]
        return " ".join(capitals), " ".join(others)
    if len(words) < 2 or capitals:
        return text.strip(), ""
    return words[-1], " ".join(words[:-1])


def _in_capitals(word: str) -> bool:
    return len([each for each in word if each.isalpha()]) > 1 and word.upper() == word


def without_title(text: str) -> tuple[Civility, str]:
    """Take « Mme » or « Monsieur » off the beginning of a name."""
    first, _space, rest = text.strip().partition(" ")
    civility = _TITLES.get(first.rstrip(".").casefold())
    return (civility, rest.strip()) if civility and rest.strip() else (Civility.NONE, text.strip())


def couple(text: str) -> tuple[tuple[Civility, str], ...]:
    """The people behind « M. et Mme Petit »: two with that name, else the one that is named."""
    found = _BOTH.match(text.strip())
    rest = text.strip()[found.end() :].strip() if found else ""
    if not found or not rest:
        return (without_title(text),)
    return tuple((_TITLES[found[number].casefold()], rest) for number in (1, 2))
