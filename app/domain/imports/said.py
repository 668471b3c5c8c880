"""The people of one form, from the texts of its answers."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from app.domain.imports.answers import (
    civility_of,
    interests_of,
    needs_of,
    none,
    phones_of,
    reach_of,
    status_of,
    ticked,
)
from app.domain.imports.fields import Field
from app.domain.imports.identity import NOBODY
from app.domain.imports.naming import Named, companions_in, named_in_one, named_in_two
from app.domain.imports.table import Remark, Trouble, address
from app.domain.meetings import one_line
from app.domain.names import folded
from app.domain.people import Address, Civility, Need, Person, Reach, Status
from app.domain.reaching import is_one_address

MOST_LETTERS = 120
MOST_EMAIL = 254
MOST_NOTE = 300
MOST_PARTS = 6
_ADDRESSES = re.compile(r"[\s;,/<>()]+")
_TOWN = re.compile(r"^(?P<postcode>\d{5})\s+(?P<town>\D.*)$")
NO_ADDRESS = Address()
_NO_NEEDS, _NO_MODULES = frozenset[Need](), frozenset[str]()  # each empty set takes 216 bytes
_NO_ONE = frozenset({"anonymous", "anonyme"})


class Answer(NamedTuple):
    """What one cell says: its text, its row and column (none in a message), the header above."""

    text: str
    row: int = -1
    column: int = -1
    header: str = ""

    @property
    def cell(self) -> str:
        """The address of the cell."""
        return "" if self.row < 0 else address(self.row, self.column)


@dataclass
class Said:
    """All that a form says, by field; what is to be looked at is noted on the way."""

    answers: Mapping[Field, Sequence[Answer]]
    remarks: list[Remark] = field(default_factory=list)

    def of(self, wanted: Field) -> Sequence[Answer]:
        """The answers of a field that are not empty."""
        return self.answers.get(wanted, ())

    def first(self, *wanted: Field) -> Answer:
        """The first answer of these fields."""
        for each in wanted:
            there = self.answers.get(each)
            if there:
                return there[0]
        return _SILENT

    def short(self, answer: Answer, most: int = MOST_LETTERS) -> str:
        """An answer in one line; of one that is too long, the beginning."""
        line = one_line(answer.text)
        if len(line) <= most:
            return line
        self.remarks.append(Remark(Trouble.LONG_TEXT, answer.cell, str(len(line))))
        return f"{line[: most - 1]}…"


_SILENT = Answer("")


@dataclass(frozen=True)
class Knowledge:
    """What is known beside the form: module ids by folded title, and good e-mail addresses."""

    titles: Mapping[str, str] = field(default_factory=dict)
    email: Callable[[str], str | None] = str


@dataclass(frozen=True)
class Told:
    """What a form says, read: its people, a note, and whether they want a more active role."""

    guests: tuple[Person, ...] = ()
    note: str = ""
    ambassador: bool = False


class _Shared(NamedTuple):
    """What a form says of all whom it names, in the order in which people are built of it."""

    civility: Civility = Civility.NONE
    phones: tuple[str, ...] = ()
    email: str = ""
    address: Address = NO_ADDRESS
    residence: str = ""
    status: Status = Status.UNKNOWN
    reach: Reach = Reach.UNKNOWN
    needs: frozenset[Need] = _NO_NEEDS
    interests: frozenset[str] = _NO_MODULES


def nobody(_place: int) -> UUID:
    """The id of people whose ids follow from what they are called."""
    return NOBODY


def read_form(said: Said, known: Knowledge, ids: Callable[[int], UUID] = nobody) -> Told:
    """Read a form: a couple shares what it says; who is brought along shares the address.

    `ids` gives each of them an id by their place in the form, from 0 on.
    """
    named = _named(said)
    if not named:
        return Told()
    unsaid: list[str] = []
    shared = _shared(said, known, unsaid)
    people = [_called(each, ids(place), shared) for place, each in enumerate(named)]
    for answer in said.of(Field.COMPANIONS):
        beside = _Shared(address=shared.address, residence=shared.residence)
        for each in companions_in(answer.text):
            people.append(_called(each, ids(len(people)), beside))
    notes = " · ".join([*_notes(said), *unsaid])
    note = said.short(said.first(Field.NOTE)._replace(text=notes), MOST_NOTE) if notes else ""
    ambassador = any(ticked(each.text) for each in said.of(Field.AMBASSADOR))
    return Told(tuple(people), note, ambassador)


def _called(named: Named, person: UUID, shared: _Shared) -> Person:
    if named.civility is not Civility.NONE:
        shared = shared._replace(civility=named.civility)
    return Person(person, named.given_name, named.family_name, *shared)


def _named(said: Said) -> tuple[Named, ...]:
    pairs = (
        (Field.FAMILY_NAME, Field.GIVEN_NAME, Field.FULL_NAME),
        (Field.ACCOUNT_FAMILY, Field.ACCOUNT_GIVEN, Field.ACCOUNT_NAME),
    )
    for family_field, given_field, whole_field in pairs:
        family, given = said.first(family_field).text, said.first(given_field).text
        whole = said.first(whole_field).text
        if family or given:
            return named_in_two(family, given)
        if whole and folded(whole) not in _NO_ONE:
            return named_in_one(whole)
    return ()


def _shared(said: Said, known: Knowledge, unsaid: list[str]) -> _Shared:
    needs, interests = _NO_NEEDS, _NO_MODULES
    for answer in said.of(Field.NEEDS):
        understood = needs_of(answer.text)
        needs = needs | understood if understood else needs
        unsaid += [] if understood else _quoted(answer)
    for answer in said.of(Field.INTERESTS):
        chosen = interests_of(answer.text, known.titles)
        interests = interests | chosen if chosen else interests
        unsaid += [] if chosen else _quoted(answer)
    return _Shared(
        civility=civility_of(said.first(Field.CIVILITY).text),
        phones=_phones(said),
        email=_email(said, known.email, unsaid),
        address=_address(said),
        residence=said.short(said.first(Field.RESIDENCE)),
        status=status_of(_joined(said, Field.STATUS)),
        reach=reach_of(_joined(said, Field.REACH)),
        needs=needs,
        interests=interests,
    )


def _joined(said: Said, wanted: Field) -> str:
    answers = said.of(wanted)
    return answers[0].text if len(answers) == 1 else " ".join(each.text for each in answers)


def _notes(said: Said) -> list[str]:
    return [part for each in said.of(Field.NOTE) for part in _quoted(each)]


def _quoted(answer: Answer) -> list[str]:
    """An answer with its question; a plain « no » says nothing."""
    if not ticked(answer.text):
        return []
    question = one_line(answer.header).rstrip(" ?:.*")
    return [f"{question} : {answer.text}" if question else answer.text]


def _phones(said: Said) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for answer in said.of(Field.PHONE):
        phones, trouble = phones_of(one_line(answer.text))
        if trouble is not None and not none(answer.text):
            said.remarks.append(Remark(trouble, answer.cell, one_line(answer.text)))
        found |= dict.fromkeys(each[:MOST_LETTERS] for each in phones if not none(each))
    return tuple(found)[:MOST_PARTS]


def _email(said: Said, known: Callable[[str], str | None], unsaid: list[str]) -> str:
    for answer in (*said.of(Field.EMAIL), *said.of(Field.ACCOUNT_EMAIL)):
        parts = [each for each in _ADDRESSES.split(answer.text) if "@" in each]
        single = [each for each in parts if is_one_address(each)]
        good = next((each for each in single if known(each) is not None), "")
        nothing = none(answer.text) or folded(answer.text) in _NO_ONE
        if not nothing and (len(parts) > 1 or not single):
            unsaid += _quoted(answer)  # what the field does not keep
        if good:
            return good[:MOST_EMAIL]
        if not nothing:
            said.remarks.append(Remark(Trouble.BAD_EMAIL, answer.cell, one_line(answer.text)))
            if single:
                return single[0][:MOST_EMAIL]
    return ""


def _address(said: Said) -> Address:
    answers = said.of(Field.ADDRESS)
    lines = [
        said.short(each._replace(text=line) if "\n" in each.text else each)
        for each in answers
        for line in each.text.split("\n")
    ]
    postcode = said.short(said.first(Field.POSTCODE)).removesuffix(".0")
    if len(postcode) == 4 and postcode.isdecimal():
        postcode = f"0{postcode}"  # 01000, of which a spreadsheet made 1000
    town = said.short(said.first(Field.TOWN))
    last = _TOWN.match(lines[-1]) if lines and not postcode and not town else None
    if last is not None:
        lines, postcode, town = lines[:-1], last["postcode"], last["town"]
    return _address_of(tuple(each for each in lines if each)[:MOST_PARTS], postcode, town)


@lru_cache(maxsize=1024)
def _address_of(lines: tuple[str, ...], postcode: str, town: str) -> Address:
    """An address; the same one is kept once, however many people live there."""
    return Address(lines, postcode, town) if lines or postcode or town else NO_ADDRESS
