"""The people of the sign-up desk: who they are and how they are reached."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from uuid import UUID


class Civility(Enum):
    """How a letter addresses somebody."""

    NONE = "none"
    MADAM = "madam"
    SIR = "sir"


class Status(Enum):
    """What somebody is to the cooperative."""

    UNKNOWN = "unknown"
    TENANT = "tenant"
    BUYER = "buyer"
    CO_OWNER = "co_owner"
    COOPERATOR = "cooperator"
    DIRECTOR = "director"
    STAFF = "staff"
    PROSPECT = "prospect"
    OTHER = "other"


class Reach(Enum):
    """How somebody prefers to be reached."""

    UNKNOWN = "unknown"
    PHONE = "phone"
    EMAIL = "email"
    POST = "post"


class Need(Enum):
    """What somebody needs to take part."""

    WHEELCHAIR = "wheelchair"
    HEARING = "hearing"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address: the lines before the postcode, then postcode and town."""

    lines: tuple[str, ...] = ()
    postcode: str = ""
    town: str = ""

    def __bool__(self) -> bool:
        return bool(self.lines or self.postcode or self.town)


@dataclass(frozen=True)
class Consent:
    """A yes of somebody, and the version of the notice that they had read."""

    at: datetime
    notice: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who registered; a name is enough.

    Phones are kept as they were written. `interests` and `followed` hold ids of modules; those of
    the sessions that somebody attended are not repeated in `followed`. With `merged_into`, this
    row only remembers that the person is another one.
    """

    id: UUID
    given_name: str
    family_name: str
    civility: Civility = Civility.NONE
    phones: tuple[str, ...] = ()
    email: str = ""
    address: Address = Address()
    residence: str = ""
    status: Status = Status.UNKNOWN
    reach: Reach = Reach.UNKNOWN
    needs: frozenset[Need] = frozenset()
    interests: frozenset[str] = frozenset()
    followed: frozenset[str] = frozenset()
    ambassador: Consent | None = None
    note: str = ""
    merged_into: UUID | None = None

    @property
    def full_name(self) -> str:
        """The name as lists show it: family name in capitals first."""
        return " ".join(part for part in (self.family_name.upper(), self.given_name) if part)


def united(kept: Person, double: Person) -> Person:
    """What is known of somebody who was there twice: what `kept` lacks comes from `double`."""
    notes = dict.fromkeys(text for text in (kept.note, double.note) if text)
    return replace(
        kept,
        given_name=kept.given_name or double.given_name,
        family_name=kept.family_name or double.family_name,
        civility=double.civility if kept.civility is Civility.NONE else kept.civility,
        phones=tuple(dict.fromkeys((*kept.phones, *double.phones))),
        email=kept.email or double.email,
        address=kept.address or double.address,
        residence=kept.residence or double.residence,
        status=double.status if kept.status is Status.UNKNOWN else kept.status,
        reach=double.reach if kept.reach is Reach.UNKNOWN else kept.reach,
        needs=kept.needs | double.needs,
        interests=kept.interests | double.interests,
        followed=kept.followed | double.followed,
        ambassador=kept.ambassador or double.ambassador,
        note=" · ".join(notes),
    )


def apart(one: Person, other: Person) -> bool:
    """Whether two people cannot be one: « M. et Mme Petit » share a name, and are two."""
    known = Civility.NONE not in {one.civility, other.civility}
    return known and one.civility is not other.civility
