"""The desk's page about personal data: what is listed under each of its headings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from app.domain.exports import Export
from app.domain.notices import Notice
from app.domain.tallies import Tallies
from app.screens.dates import clock_time, numeric_date
from app.screens.privacy import (
    DueRow,
    DueView,
    column_name,
    export_line,
    export_name,
    number_lines,
)
from app.screens.wording import _


class Matter(Enum):
    """What the page shows."""

    DUE = "due"
    EXPORTS = "exports"
    NUMBERS = "numbers"
    NOTICE = "notice"


@dataclass(frozen=True)
class TextRow:
    """A row of the page: its first words, what follows, what stands above it."""

    title: str
    about: str = ""
    heading: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ". ".join(each for each in (self.heading, self.title, self.about) if each)


@dataclass(frozen=True)
class PrivateView:
    """A sentence, what is listed under it, and whether something can be erased now."""

    said: str
    rows: tuple[TextRow, ...]
    erasable: bool = False


def matter_name(matter: Matter) -> str:
    """What a button of the page says."""
    return {
        Matter.DUE: _("To erase"),
        Matter.EXPORTS: _("What left"),
        Matter.NUMBERS: _("Numbers that stay"),
        Matter.NOTICE: _("What people are told"),
    }[matter]


def due_view(view: DueView) -> PrivateView:
    """Who is to be forgotten now, and soon."""
    rows = (
        *_headed(_("To erase today"), view.now),
        *_headed(_("In the next 30 days"), view.soon),
    )
    return PrivateView(f"{view.said} {view.soon_said}", rows, erasable=bool(view.now))


def exports_view(exports: Sequence[Export]) -> PrivateView:
    """What left in the last twelve months."""
    said = (
        _("What left the program with names in it, in the last twelve months. No name is noted.")
        if exports
        else _("Nothing left the program with names in it.")
    )
    lines = (export_line(each).split(" · ", 2) for each in exports)
    return PrivateView(said, tuple(TextRow(_dots(each[:2]), _dots(each[2:])) for each in lines))


def numbers_view(tallies: Tallies, titles: Mapping[str, str]) -> PrivateView:
    """What stays when names go."""
    lines = number_lines(tallies, titles)
    said = (
        _("These numbers stay when names are erased. Those of fewer than 5 people are hidden.")
        if lines
        else _("No session was held yet.")
    )
    parts = (each.split(" · ", 2) for each in lines)
    return PrivateView(said, tuple(TextRow(_dots(each[:2]), _dots(each[2:])) for each in parts))


@dataclass(frozen=True)
class ListTable:
    """A list of the page, to be saved as a table."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def exports_table(exports: Sequence[Export]) -> ListTable:
    """What left, a row each."""
    rows = (
        (
            f"{numeric_date(each.at)} {clock_time(each.at)}", export_name(each.kind),
            str(each.people), ", ".join(column_name(column) for column in each.columns), each.who,
        )
        for each in exports
    )  # fmt: skip
    headers = _("Date"), _("What"), _("People"), _("What it tells"), _("By whom")
    return ListTable(_("What left"), headers, tuple(rows))


def numbers_table(tallies: Tallies, titles: Mapping[str, str]) -> ListTable:
    """The numbers that stay, a row each: what is hidden on the screen is hidden here too."""
    rows = (tuple(each.split(" · ")) for each in number_lines(tallies, titles))
    return ListTable(_("Numbers that stay"), (_("Quarter"), _("Numbers")), tuple(
        (each[0], " · ".join(each[1:])) for each in rows
    ))  # fmt: skip


def notice_view(notice: Notice) -> PrivateView:
    """What people are told now."""
    words = _("Text {version}. It follows the settings, page “Privacy”.")
    rows = (TextRow(title, text) for title, text in notice.wording.full)
    return PrivateView(words.format(version=notice.version), tuple(rows))


def _headed(heading: str, due: tuple[DueRow, ...]) -> tuple[TextRow, ...]:
    return tuple(
        TextRow(each.name, f"{each.what} · {each.since}", heading if at == 0 else "")
        for at, each in enumerate(due)
    )


def _dots(parts: Sequence[str]) -> str:
    return " · ".join(parts)
