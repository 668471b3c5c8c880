"""What somebody writes into the on-line form, tidied, and refused where it says too little."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any
from uuid import UUID

from app.domain.errors import UserError
from app.domain.meetings import one_line
from app.domain.people import Need

MOST_NAME = 80
MOST_PHONE = 40
MOST_EMAIL = 254


class Part(Enum):
    """A field of the form."""

    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    PHONE = "phone"
    EMAIL = "email"
    OTHER_GIVEN_NAME = "other_given_name"
    OTHER_FAMILY_NAME = "other_family_name"


_MOST = {
    Part.GIVEN_NAME: MOST_NAME,
    Part.FAMILY_NAME: MOST_NAME,
    Part.PHONE: MOST_PHONE,
    Part.EMAIL: MOST_EMAIL,
    Part.OTHER_GIVEN_NAME: MOST_NAME,
    Part.OTHER_FAMILY_NAME: MOST_NAME,
}
_MISSING = {
    Part.GIVEN_NAME: "Write your first name.",
    Part.FAMILY_NAME: "Write your family name.",
    Part.OTHER_GIVEN_NAME: "Write the first name of the second person.",
    Part.OTHER_FAMILY_NAME: "Write the family name of the second person.",
}


@dataclass(frozen=True)
class Asked:
    """One form: who comes, how to reach them, what they need.

    `several` says that a second person comes along; without it, those names count for nothing.
    """

    session: UUID
    given_name: str = ""
    family_name: str = ""
    phone: str = ""
    email: str = ""
    several: bool = False
    other_given_name: str = ""
    other_family_name: str = ""
    second_choice: UUID | None = None
    needs: frozenset[Need] = frozenset()


@dataclass(frozen=True)
class Reaching:
    """What can be dialled, and what can be written to."""

    is_phone: Callable[[str], bool]
    is_email: Callable[[str], bool]


def tidied(asked: Asked) -> Asked:
    """The same form, each answer in one line."""
    lines: dict[str, Any] = {each.value: one_line(getattr(asked, each.value)) for each in Part}
    if not asked.several:
        lines |= {"other_given_name": "", "other_family_name": ""}
    return replace(asked, **lines)


def faults(asked: Asked, reaching: Reaching) -> dict[Part, UserError]:
    """What is still wrong in a tidied form, by field, in the order of the form."""
    found = reach_faults(asked.phone, asked.email, reaching)
    if not asked.phone and not asked.email:
        found[Part.PHONE] = UserError(
            "Write a telephone number or an e-mail address: one is enough."
        )
    needed = [Part.GIVEN_NAME, Part.FAMILY_NAME]
    if asked.several:
        needed += [Part.OTHER_GIVEN_NAME, Part.OTHER_FAMILY_NAME]
    for part in Part:
        text = getattr(asked, part.value)
        if len(text) > _MOST[part]:
            found[part] = UserError(
                "At most {most} letters fit here: shorten it.", most=_MOST[part]
            )
        elif part in needed and not _says_something(text):
            found[part] = UserError(_MISSING[part])
    return {part: found[part] for part in Part if part in found}


def reach_faults(phone: str, email: str, reaching: Reaching) -> dict[Part, UserError]:
    """What is wrong in the ways to reach somebody that were written."""
    found: dict[Part, UserError] = {}
    if phone and not reaching.is_phone(phone):
        found[Part.PHONE] = UserError(
            "This is no telephone number: write its ten figures, like 06 12 34 56 78."
        )
    if email and not reaching.is_email(email):
        found[Part.EMAIL] = UserError(
            "This is no e-mail address: write it like name@example.org, or leave it empty."
        )
    return found


def _says_something(text: str) -> bool:
    return any(each.isalpha() for each in text)
