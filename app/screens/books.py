"""Tables for a spreadsheet program: sheets of plain values, before they are written to a file."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import TypeAlias

Value: TypeAlias = str | int | float | date | datetime | None


class Shape(Enum):
    """How the values of a column are written."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    MINUTES = "minutes"
    MOMENT = "moment"


@dataclass(frozen=True)
class BookColumn:
    """A column with its title; `width` is in letters. A share is given as 0 to 1."""

    title: str
    width: int = 12
    shape: Shape = Shape.TEXT


@dataclass(frozen=True)
class BookSheet:
    """A sheet: its name, its columns, its rows."""

    title: str
    columns: tuple[BookColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True)
class Book:
    """What one file holds; `title` is said in its properties and on each printed page."""

    title: str
    sheets: tuple[BookSheet, ...]
