"""The people of one form, from the texts of its answers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

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
from app.domain.people import Address, Civility, Need, Person

MOST_LETTERS = 120
MOST_EMAIL = 254
MOST_NOTE = 300
MOST_PARTS = 6
_ADDRESSES = re.compile(r"[\s;,/<>()]+")
_TOWN = re.compile(r"^(?P<postcode>\d{5})\s+(?P<town>\D.*)$")
_NO_NEEDS, _NO_MODULES = frozenset[Need](), frozenset[str]()  # each empty set takes 216 bytes
_NO_ONE = frozenset({"anonymous", "anonyme"})


@dataclass(frozen=True, slots=True)
class Answer:
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

    answers: Mapping[Field, tuple[Answer, ...]]
    remarks: list[Remark] = field(default_factory=list)

    def of(self, wanted: Field) -> tuple[Answer, ...]:
        """The answers of a field that are not empty."""
        return self.answers.get(wanted, ())

    def first(self, *wanted: Field) -> Answer:
        """The first answer of these fields."""
        return next((each for name in wanted for each in self.of(name)), _SILENT)

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


def read_form(said: Said, known: Knowledge) -> Told:
    """Read a form: a couple shares what it says; who is brought along shares the address."""
    named = _named(said)
    if not named:
        return Told()
    unsaid: list[str] = []
    shared = _shared(said, known, unsaid)
    beside = Person(NOBODY, "", "", address=shared.address, residence=shared.residence)
    people = [_called(each, shared) for each in named]
    for answer in said.of(Field.COMPANIONS):
        people += [_called(each, beside) for each in companions_in(answer.text)]
    note = replace(said.first(Field.NOTE), text=" · ".join([*_notes(said), *unsaid]))
    ambassador = any(ticked(each.text) for each in said.of(Field.AMBASSADOR))
    return Told(tuple(people), said.short(note, MOST_NOTE), ambassador)


def _called(named: Named, person: Person) -> Person:
    civility = person.civility if named.civility is Civility.NONE else named.civility
    return replace(
        person,
        family_name=named.family_name,
        given_name=named.given_name,
        civility=civility,
    )


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


def _shared(said: Said, known: Knowledge, unsaid: list[str]) -> Person:
    needs, interests = _NO_NEEDS, _NO_MODULES
    for answer in said.of(Field.NEEDS):
        understood = needs_of(answer.text)
        needs = needs | understood if understood else needs
        unsaid += [] if understood else _quoted(answer)
    for answer in said.of(Field.INTERESTS):
        chosen = interests_of(answer.text, known.titles)
        interests = interests | chosen if chosen else interests
        unsaid += [] if chosen else _quoted(answer)
    return Person(
        NOBODY,
        "",
        "",
        civility=civility_of(said.first(Field.CIVILITY).text),
        phones=_phones(said),
        email=_email(said, known.email),
        address=_address(said),
        residence=said.short(said.first(Field.RESIDENCE)),
        status=status_of(_joined(said, Field.STATUS)),
        reach=reach_of(_joined(said, Field.REACH)),
        needs=needs,
        interests=interests,
    )


def _joined(said: Said, wanted: Field) -> str:
    return " ".join(each.text for each in said.of(wanted))


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


def _email(said: Said, known: Callable[[str], str | None]) -> str:
    for answer in (*said.of(Field.EMAIL), *said.of(Field.ACCOUNT_EMAIL)):
        parts = [each for each in _ADDRESSES.split(answer.text) if "@" in each]
        good = next((each for each in parts if known(each) is not None), "")
        if good:
            return good[:MOST_EMAIL]
        if not none(answer.text) and folded(answer.text) not in _NO_ONE:
            said.remarks.append(Remark(Trouble.BAD_EMAIL, answer.cell, one_line(answer.text)))
            if parts:
                return parts[0][:MOST_EMAIL]
    return ""


def _address(said: Said) -> Address:
    answers = said.of(Field.ADDRESS)
    lines = [
        said.short(replace(each, text=line) if "\n" in each.text else each)
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
    return Address(tuple(each for each in lines if each)[:MOST_PARTS], postcode, town)
