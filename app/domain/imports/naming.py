"""The people behind the names of one form: one, a couple, or several."""

import re
from dataclasses import dataclass

from app.domain.meetings import one_line
from app.domain.names import couple, parted, without_title
from app.domain.people import Civility

_BOTH = re.compile(r"\s+(?:et|&|\+)\s+", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*[;,\n]\s*|\s+(?:et|&|\+)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """How somebody is called."""

    family_name: str
    given_name: str = ""
    civility: Civility = Civility.NONE


def named_in_two(family: str, given: str) -> tuple[Named, ...]:
    """The people of a form with a column for each name: two for « M. et Mme », « Paul et Zoé »."""
    civil = couple(one_line(family)) if family else ((Civility.NONE, ""),)
    own = without_title(one_line(given)) if not family else (Civility.NONE, one_line(given))
    first_names = [each for each in _BOTH.split(own[1]) if each]
    if len(first_names) == 2 and len(civil) == 1:
        civil = ((Civility.NONE, civil[0][1]),) * 2
    if len(first_names) != len(civil):
        first_names = [own[1]] if len(civil) == 1 else ["", ""]
    return tuple(
        Named(name, first, civility if civility is not Civility.NONE else own[0])
        for (civility, name), first in zip(civil, first_names, strict=True)
        if name or first
    )


def named_in_one(text: str) -> tuple[Named, ...]:
    """The people of a form with one column for whole names."""
    line = one_line(text)
    both = _BOTH.split(line)
    if len(both) > 1 and all(len(without_title(each)[1].split()) > 1 for each in both):
        return tuple(_one(each) for each in both)
    found = couple(line)
    if len(found) > 1:
        return tuple(_named(civility, rest) for civility, rest in found)
    civility, rest = found[0]
    family, given = parted(rest)
    pair = named_in_two(family, given)
    return tuple(
        Named(each.family_name, each.given_name, civility if len(pair) == 1 else each.civility)
        for each in pair
    )


def companions_in(text: str) -> tuple[Named, ...]:
    """The people whom somebody brings along, by comma, line or « et »."""
    parts = (one_line(each) for each in _SEVERAL.split(text))
    return tuple(_one(each) for each in parts if any(sign.isalpha() for sign in each))


def _one(text: str) -> Named:
    return _named(*without_title(text))


def _named(civility: Civility, text: str) -> Named:
    family, given = parted(text)
    return Named(family, given, civility)
