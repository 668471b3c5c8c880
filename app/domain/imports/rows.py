"""The rows of a table, read into what staff would have typed from a coupon."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from functools import partial
from uuid import UUID

from app.domain.imports.answers import how_many_of, ticked
from app.domain.imports.fields import Field
from app.domain.imports.identity import identity_of, key_of_guest, person_id
from app.domain.imports.layouts import Layout, Source
from app.domain.imports.moments import BadMomentError, Order, after, moment_of, order_of
from app.domain.imports.said import MOST_LETTERS, Answer, Knowledge, Said, read_form
from app.domain.imports.table import Remark, Table, Trouble, address
from app.domain.names import folded
from app.domain.people import Person

_NAMED = (Field.FAMILY_NAME, Field.FULL_NAME, Field.GIVEN_NAME)
_UNSAID = (Field.NOTHING, Field.KEY, Field.ORDER, Field.SENT_AT, Field.DRAFT, Field.STATE)
_CLEAR = (Source.FRAMAFORMS, Source.HELLOASSO, Source.LIMESURVEY)  # French, or the ISO way
_VALID = ("valide", "validee", "paye", "payee", "")
_MARKS = frozenset({"x", "oui", "yes", "y", "1", "true", "vrai", "o"})


@dataclass(frozen=True)
class Reading:
    """How the rows are read.

    `source` is what rows are kept under, `zone` is that of hours without one. `month_first` is the
    answer of staff where dates could be read in two ways.
    """

    source: str
    zone: tzinfo
    known: Knowledge
    month_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one row says: the people of one form, and when it was sent.

    `row` counts as spreadsheets do. With `refused` nobody is brought in, and that is why.
    """

    row: int
    key: str
    guests: tuple[Person, ...]
    sent_at: datetime | None = None
    note: str = ""
    remarks: tuple[Remark, ...] = ()
    refused: Remark | None = None
    ambassador: bool = False


def unclear_dates(table: Table, layout: Layout) -> bool:
    """Tell whether staff must say if the day or the month comes first."""
    return layout.source not in _CLEAR and _order(table, layout) is Order.UNCLEAR


def read_entries(table: Table, layout: Layout, reading: Reading) -> Iterator[Entry]:
    """Read all rows below the headers; empty ones say nothing."""
    reader = _Reader(table, layout, reading)
    for row in range(layout.header_row + 1, len(table.rows)):
        if any(table.rows[row]):
            yield reader.entry(row)


def _order(table: Table, layout: Layout) -> Order:
    columns = [
        column
        for column, target in enumerate(layout.targets)
        if target.field is Field.SENT_AT
    ]  # fmt: skip
    rows = range(layout.header_row + 1, len(table.rows))
    return order_of(table.text(row, columns[0]) for row in rows) if columns else Order.DAY_FIRST


class _Reader:
    """Reads one row after the other, remembering the moment and the keys before."""

    def __init__(self, table: Table, layout: Layout, reading: Reading) -> None:
        self._table = table
        self._layout = layout
        self._reading = reading
        self._order = _order(table, layout)
        if reading.month_first is not None and unclear_dates(table, layout):
            self._order = Order.MONTH_FIRST if reading.month_first else Order.DAY_FIRST
        self._asked = [
            (column, target.field, target.option, layout.headers[column])
            for column, target in enumerate(layout.targets)
            if target.field not in _UNSAID
        ]
        self._places: dict[Field, list[int]] = {}
        for column, target in enumerate(layout.targets):
            self._places.setdefault(target.field, []).append(column)
        self._before: datetime | None = None
        self._keys: set[str] = set()
        self._times: dict[str, int] = {}  # of the keys that come more than once

    def entry(self, row: int) -> Entry:
        """Read one row."""
        remarks: list[Remark] = []
        sent_at = self._sent_at(row, remarks)
        said = Said(self._answers(row), remarks)
        key = self._first(row, Field.KEY)[0].removesuffix(".0")
        if key:
            key = self._once(key)
            told = read_form(said, self._reading.known, partial(self._id, key))
            guests = told.guests
        else:
            told = read_form(said, self._reading.known)
            key = self._once(self._made_key(row, told.guests, sent_at))
            guests = self._with_ids(key, told.guests)
        refused = self._refused(row) or self._unnamed(row, guests, said)
        announced = said.first(Field.HOW_MANY)
        missing = how_many_of(announced.text) - len(guests)
        if guests and missing > 0:
            remarks.append(Remark(Trouble.MORE_PEOPLE, announced.cell, str(missing)))
        people = () if refused else guests
        return Entry(
            row + 1, key, people, sent_at, told.note, tuple(remarks), refused, told.ambassador
        )

    def _answers(self, row: int) -> dict[Field, list[Answer]]:
        found: dict[Field, list[Answer]] = {}
        cells = self._table.rows[row]
        for column, field, option, header in self._asked:
            text = cells[column] if column < len(cells) else ""
            if option and text:
                text = self._option(option, text)
            if text:
                found.setdefault(field, []).append(Answer(text, row, column, header))
        return found

    @staticmethod
    def _option(option: str, text: str) -> str:
        if folded(text) in _MARKS or folded(text) == folded(option):
            return option
        return f"{option} {text}" if ticked(text) else ""

    def _first(self, row: int, wanted: Field) -> tuple[str, str]:
        """The first text of a field, and its address."""
        for column in self._places.get(wanted, ()):
            text = self._table.text(row, column)
            if text:
                return text, address(row, column)
        return "", ""

    def _sent_at(self, row: int, remarks: list[Remark]) -> datetime | None:
        text, cell = self._first(row, Field.SENT_AT)
        if not text:
            return None
        try:
            found = after(moment_of(text, self._order, self._reading.zone), self._before)
        except BadMomentError as error:
            trouble = Trouble.OLD_DATE if error.too_early else Trouble.BAD_DATE
            remarks.append(Remark(trouble, cell, text))
            return None
        self._before = found
        return found

    def _refused(self, row: int) -> Remark | None:
        source = self._layout.source
        if source is Source.LIMESURVEY and not self._first(row, Field.SENT_AT)[0]:
            return Remark(Trouble.INCOMPLETE, address(row, 0))
        draft, cell = self._first(row, Field.DRAFT)
        if draft and ticked(draft):
            return Remark(Trouble.DRAFT, cell)
        if source is not Source.HELLOASSO:
            return None
        state, cell = self._first(row, Field.STATE)
        return None if folded(state) in _VALID else Remark(Trouble.NOT_VALID, cell, state)

    def _unnamed(self, row: int, guests: tuple[Person, ...], said: Said) -> Remark | None:
        named = said.first(*_NAMED)
        if not guests:
            columns = [column for each in _NAMED for column in self._places.get(each, ())]
            return Remark(Trouble.NO_NAME, address(row, columns[0] if columns else 0))
        longest = max(len(text) for each in guests for text in (each.family_name, each.given_name))
        if longest > MOST_LETTERS:
            return Remark(Trouble.LONG_NAME, named.cell, str(longest))
        return None

    def _made_key(self, row: int, guests: tuple[Person, ...], sent_at: datetime | None) -> str:
        """The key of a row that has none of its own."""
        order = self._first(row, Field.ORDER)[0]
        at = "" if order or sent_at is None else sent_at.isoformat(timespec="minutes")
        return f"{order}~{identity_of(guests, at)}"

    def _once(self, key: str) -> str:
        if key not in self._keys:
            self._keys.add(key)
            return key
        times = self._times[key] = self._times.get(key, 1) + 1
        return f"{key}#{times}"

    def _id(self, key: str, place: int) -> UUID:
        return person_id(self._reading.source, key_of_guest(key, place))

    def _with_ids(self, key: str, guests: tuple[Person, ...]) -> tuple[Person, ...]:
        return tuple(replace(each, id=self._id(key, place)) for place, each in enumerate(guests))
