"""What each paper says: the attendance sheet, the results, the leaflet."""

from dataclasses import dataclass

from app.screens.slides import Mark


@dataclass(frozen=True)
class AttendanceRow:
    """A registered person; `attendance` is a word, empty on a sheet to sign."""

    name: str
    channel: str
    attendance: str


@dataclass(frozen=True)
class AttendanceSheet:
    """Who is expected or came; `blank_rows` empty lines follow for walk-ins to write on."""

    title: str
    session_lines: tuple[str, ...]
    columns: tuple[str, str, str, str]
    rows: tuple[AttendanceRow, ...]
    blank_rows: int
    summary: str
    notice: str
    footer: str


@dataclass(frozen=True)
class ResultBar:
    """A choice of a question; `share` is the length of its bar, 0 to 1; `amount` is in words."""

    mark: Mark
    text: str
    right: bool
    right_label: str
    share: float
    amount: str


@dataclass(frozen=True)
class ResultBlock:
    """A question with its answers; `verdict` says the share of right answers in words."""

    number: str
    question: str
    bars: tuple[ResultBar, ...]
    verdict: str
    explanation: str


@dataclass(frozen=True)
class ResultSection:
    """A quiz with its questions."""

    title: str
    blocks: tuple[ResultBlock, ...]


@dataclass(frozen=True)
class CompareBar:
    """A share of right answers (0 to 1, None: not asked) as one bar of the before/after chart."""

    label: str
    share: float | None
    amount: str


@dataclass(frozen=True)
class CompareGroup:
    """Two bars that belong together: before and after, on the whole or for one subject."""

    label: str
    before: CompareBar
    after: CompareBar


@dataclass(frozen=True)
class ResultsPaper:
    """What the room answered in a session."""

    title: str
    session_lines: tuple[str, ...]
    compare_title: str
    compare: tuple[CompareGroup, ...]
    sections: tuple[ResultSection, ...]
    footer: str


@dataclass(frozen=True)
class LeafletPaper:
    """The page that people take home."""

    module: str
    title: str
    tagline: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]
    footer: str
