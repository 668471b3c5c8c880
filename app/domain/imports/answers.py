"""What the answers of a form mean: phones, needs, what somebody is to the cooperative."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from app.domain.imports.table import Trouble
from app.domain.names import folded
from app.domain.people import Civility, Need, Reach, Status

_Meaning = TypeVar("_Meaning")

_STATUSES: Mapping[str, Status] = {
    r"co ?proprietaires?": Status.CO_OWNER,
    r"locataires?": Status.TENANT,
    r"acced\w+|acquer\w+|acheteurs?|proprietaires?": Status.BUYER,
    r"administra\w+|elue?s?": Status.DIRECTOR,
    r"salarie\w*|personnel|collaborat\w+|employe\w*": Status.STAFF,
    r"cooperat\w+|societaires?|associe\w*": Status.COOPERATOR,
    r"demandeu\w+|candidate?s?|futur\w*|prospects?|en recherche": Status.PROSPECT,
    r"autres?": Status.OTHER,
}
_REACHES: Mapping[str, Reach] = {
    r"courriels?|e ?mails?|mails?|messagerie": Reach.EMAIL,
    r"tel\w*|portable|mobile|sms|appels?": Reach.PHONE,
    r"courriers?|poste|postale?|lettre": Reach.POST,
}
_CIVILITIES: Mapping[str, Civility] = {
    r"mme|mlle|madame|mademoiselle|mrs|ms|miss": Civility.MADAM,
    r"m|mr|monsieur": Civility.SIR,
}
_NEEDS: Mapping[str, Need] = {
    r"fauteuils?|pmr|roulant|mobilite|marche\w*": Need.WHEELCHAIR,
    r"boucle|auditi\w+|malentendant\w*|sourde?s?|entend\w*|audition|lsf|signes": Need.HEARING,
    r"lecture|lire|vue|malvoyant\w*|visuel\w*|visuelle|gros caracteres|loupe": Need.READING,
}
_NO = frozenset({"", "0", "non", "no", "n", "false", "faux", "aucun", "aucune", "rien", "neant"})
_MANY = re.compile(r"\d{1,3}")
_USUAL_PHONE = re.compile(r"0[1-9](?:[ .]?[0-9][0-9]){4}")
_PARTS = re.compile(r"\s*(?:[;\n/|]|,(?=\s*[+0(])|\bou\b|\bet\b|&)\s*")
_EATEN = re.compile(r"(?P<figures>\d(?:[.,]\d+)?)[eE]\+?(?P<power>\d{1,2})")


def ticked(text: str) -> bool:
    """Tell whether a tick-box column or a yes-no question says yes."""
    return folded(text) not in _NO


def none(text: str) -> bool:
    """Tell whether somebody says to have none: « non », « pas de téléphone »."""
    return not ticked(text) or folded(text).split()[0] in ("pas", "sans", "aucun", "aucune")


def _first(meanings: Mapping[str, _Meaning], text: str) -> _Meaning | None:
    words = folded(text)
    found = (meaning for rule, meaning in meanings.items() if re.search(rf"\b({rule})\b", words))
    return next(found, None)


@lru_cache(maxsize=1024)
def status_of(text: str) -> Status:
    """What somebody says to be to the cooperative."""
    return _first(_STATUSES, text) or Status.UNKNOWN


@lru_cache(maxsize=1024)
def reach_of(text: str) -> Reach:
    """How somebody wants to be reached; of several ways, none is preferred."""
    words = folded(text)
    found = [each for rule, each in _REACHES.items() if re.search(rf"\b({rule})\b", words)]
    return found[0] if len(found) == 1 else Reach.UNKNOWN


@lru_cache(maxsize=1024)
def civility_of(text: str) -> Civility:
    """How somebody wants to be addressed."""
    return _first(_CIVILITIES, text) or Civility.NONE


@lru_cache(maxsize=1024)
def needs_of(text: str) -> frozenset[Need]:
    """The needs that a text tells of."""
    words = folded(text)
    return frozenset(need for rule, need in _NEEDS.items() if re.search(rf"\b({rule})\b", words))


def interests_of(text: str, titles: Mapping[str, str]) -> frozenset[str]:
    """The modules that a text names, by id; `titles` gives the ids by folded title."""
    words = f" {folded(text)} "
    return frozenset(module for title, module in titles.items() if f" {title} " in words)


def how_many_of(text: str) -> int:
    """How many people a form announces; 1 where it does not say."""
    found = _MANY.search(text)
    return max(1, int(found[0])) if found else 1


def phones_of(text: str) -> tuple[tuple[str, ...], Trouble | None]:
    """The phone numbers of a cell as they were written, one by one, and what is wrong with them.

    What a spreadsheet took for a number gets back what it lost: the first 0, or the +.
    """
    if _USUAL_PHONE.fullmatch(text):
        return (text,), None
    found, trouble = [], None
    for part in _PARTS.split(text) if text else ():
        phone, wrong = _repaired(part)
        trouble = trouble or wrong
        if phone:
            found.append(phone)
    return tuple(dict.fromkeys(found)), trouble


def _repaired(text: str) -> tuple[str, Trouble | None]:
    text = text.strip().lstrip("'=").removesuffix(".0").strip()
    eaten = _EATEN.fullmatch(text)
    if eaten is not None:
        figures = re.sub(r"\D", "", eaten["figures"])
        if len(figures) != int(eaten["power"]) + 1:
            return text, Trouble.LOST_DIGITS
        text = figures
    if text.isdecimal() and text.isascii():
        if len(text) == 9 and text[0] != "0":
            return f"0{text}", None
        if len(text) == 11 and text.startswith("33"):
            return f"+{text}", None
    digits = sum(each.isdecimal() for each in text)
    return text, Trouble.BAD_PHONE if text and digits < 9 else None
