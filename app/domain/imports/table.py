"""A table as it came from a file: texts in rows, with the addresses that a spreadsheet shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum


class Trouble(Enum):
    """What staff should look at."""

    # of the file
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_ROWS = "hidden_rows"
    MERGED_CELLS = "merged_cells"
    NO_VALUE = "no_value"
    ERROR_VALUE = "error_value"
    UNCLEAR_DATES = "unclear_dates"
    # of one row
    NO_NAME = "no_name"
    LONG_NAME = "long_name"
    LONG_TEXT = "long_text"
    DRAFT = "draft"
    INCOMPLETE = "incomplete"
    NOT_VALID = "not_valid"
    BAD_DATE = "bad_date"
    OLD_DATE = "old_date"
    BAD_PHONE = "bad_phone"
    LOST_DIGITS = "lost_digits"
    BAD_EMAIL = "bad_email"
    MORE_PEOPLE = "more_people"


@dataclass(frozen=True)
class Remark:
    """Something to look at, the cell where it is (C4), and the text that is meant."""

    trouble: Trouble
    cell: str = ""
    text: str = ""


@dataclass(frozen=True)
class Area:
    """Cells that were merged: the first and the last, rows and columns counted from 0."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def cells(self) -> str:
        """The area as spreadsheets show it: B6:B8."""
        first = address(self.first_row, self.first_column)
        return f"{first}:{address(self.last_row, self.last_column)}"


@dataclass(frozen=True)
class Table:
    """The texts of one sheet, or of a text file, from its very first row and column on.

    Rows may be shorter than others. Moments are written in the ISO way, whole numbers without a
    decimal point. `encoding` and `separator` say how a text file was read.
    """

    name: str
    rows: Sequence[tuple[str, ...]]
    remarks: tuple[Remark, ...] = ()
    merged: tuple[Area, ...] = ()
    encoding: str = ""
    separator: str = ""

    def text(self, row: int, column: int) -> str:
        """The text of a cell; nothing beyond the end of a row."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    @property
    def width(self) -> int:
        """How many columns the longest row has."""
        return max((len(each) for each in self.rows), default=0)


def address(row: int, column: int) -> str:
    """The address of a cell as spreadsheets show it: C4 is row 3, column 2."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def filled(table: Table) -> Table:
    """The table with each merged area holding its text in all of its cells."""
    rows = [*table.rows]
    for area in table.merged:
        if area.first_row >= len(rows):
            continue
        text = table.text(area.first_row, area.first_column)
        for row in range(area.first_row, min(area.last_row + 1, len(rows))):
            rows[row] = _laid(rows[row], text, area)
    return replace(table, rows=tuple(rows), merged=())


def _laid(cells: tuple[str, ...], text: str, area: Area) -> tuple[str, ...]:
    end = area.last_column + 1
    whole = [*cells, *[""] * (end - len(cells))]
    whole[area.first_column : end] = [text] * (end - area.first_column)
    return tuple(whole)
