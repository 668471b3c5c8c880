"""What each paper says: the attendance sheet, the results, zone sheets, the leaflet."""

from dataclasses import dataclass

from app.screens.result_figures import Figures, SessionFigures
from app.screens.slides import Mark, RoundBar


@dataclass(frozen=True)
class House:
    """The cooperative as its papers name it; `lines` say where to reach it.

    `logo` is the file of a picture, `colour` is written like #0B6E69: empty where there is none.
    """

    name: str = ""
    lines: tuple[str, ...] = ()
    logo: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Column:
    """A column of a list; `share` is how much of the room it wants beside the others."""

    title: str
    share: float


@dataclass(frozen=True)
class Stack:
    """People on pages of their own, numbered from `first`; `label` says which, such as A – F."""

    label: str
    rows: tuple[tuple[str, ...], ...]
    first: int = 1


@dataclass(frozen=True)
class AttendanceSheet:
    """Who is expected or came; `blank_rows` empty lines follow for walk-ins to write on.

    A row has a cell for each column. On a sheet `to_sign` the last one is left for the signature.
    `certified` are the sentence above the facilitator's signature and the words before it.
    """

    title: str
    session_lines: tuple[str, ...]
    house: House
    columns: tuple[Column, ...]
    stacks: tuple[Stack, ...]
    blank_rows: int
    summary: str
    certified: tuple[str, str]
    notice: str
    footer: str
    to_sign: bool


@dataclass(frozen=True)
class ResultBar:
    """A choice of a question; `amount` and `percent` are in words, the second where it is true.

    `share` is the length of its bar, 0 to 1, None where none may be drawn. Where the question was
    asked twice, `label` names the last round and `before` is the one before it.
    """

    mark: Mark
    text: str
    right: bool
    right_label: str
    share: float | None
    amount: str
    label: str = ""
    before: RoundBar | None = None
    percent: str = ""


@dataclass(frozen=True)
class ResultBlock:
    """A question with its answers; `verdict` says the share of right answers in words.

    `figures` are the numbers said to an estimate. `notes` say how the figures were obtained and
    how they agree with the people present; `corrections` what was changed after the fact. `data`
    is the same as numbers.
    """

    number: str
    question: str
    bars: tuple[ResultBar, ...]
    verdict: str
    explanation: str
    figures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    data: Figures | None = None


@dataclass(frozen=True)
class ResultSection:
    """A quiz with its questions."""

    title: str
    blocks: tuple[ResultBlock, ...]


@dataclass(frozen=True)
class CompareBar:
    """A share of right answers (0 to 1) as one bar of the before/after chart.

    `share` is None where there is none: the question was not asked, or its answers not counted.
    """

    label: str
    share: float | None
    amount: str


@dataclass(frozen=True)
class CompareGroup:
    """Two bars that belong together: before and after, on the whole or for one subject."""

    label: str
    before: CompareBar
    after: CompareBar
    difference: str = ""


@dataclass(frozen=True)
class PointsTable:
    """The points of the tables that played, in the order of their names."""

    title: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PlainTable:
    """A small table with its title; the first column says what a row is about."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class Remarks:
    """What people wrote, under a title: each remark with what it is about, if anything."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ResultsPaper:
    """What the room answered in a session: the paper, its tables and the slides say the same.

    `headlines` are the first figures, each under its name. `caution` says what the comparison
    cannot tell. `data` is the whole as numbers.
    """

    title: str
    session_lines: tuple[str, ...]
    compare_title: str
    compare: tuple[CompareGroup, ...]
    sections: tuple[ResultSection, ...]
    footer: str
    points: PointsTable | None = None
    headlines: tuple[tuple[str, str], ...] = ()
    caution: str = ""
    people: PlainTable | None = None
    hard: Remarks | None = None
    times: PlainTable | None = None
    remarks: tuple[Remarks, ...] = ()
    house: House = House()
    data: SessionFigures | None = None


@dataclass(frozen=True)
class ZoneQuestion:
    """A question on a counter's sheet: its number, its first words, a box for each mark."""

    number: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class ZoneSheet:
    """The sheet of one zone: who counts there, and what to write down."""

    zone: str
    present: str
    sections: tuple[tuple[str, tuple[ZoneQuestion, ...]], ...]


@dataclass(frozen=True)
class ZoneSheets:
    """The sheets of a hall, one for each zone, and how to fill them in."""

    title: str
    session_lines: tuple[str, ...]
    how: str
    sheets: tuple[ZoneSheet, ...]
    columns: tuple[str, str]
    tellers: tuple[str, str]
    signature: str
    footer: str


@dataclass(frozen=True)
class LeafletPaper:
    """The page that people take home; `address` is where it is on the web."""

    module: str
    title: str
    tagline: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    footer: str
    address: str = ""
