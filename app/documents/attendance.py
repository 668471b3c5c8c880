"""The attendance sheet: to sign in the room, or to keep once filled."""

from pathlib import Path
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from app.documents.look import Look, Weight, look_of
from app.documents.pages import WIDTH, Paper, heading, panel, paper_pdf
from app.documents.tables import tagged_table
from app.screens.papers import AttendanceRow, AttendanceSheet
from app.screens.wording import _

_COLUMNS = (10 * mm, 60 * mm, 30 * mm, 24 * mm, WIDTH - 124 * mm)
_ROW = 12 * mm
_HEAD = 8.5 * mm

_Command = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]


def attendance_pdf(sheet: AttendanceSheet, fonts: Path) -> bytes:
    """Print who is expected or came, with room to sign."""
    look = look_of(fonts)
    running = " · ".join((sheet.title, *sheet.session_lines[:1]))

    def story() -> list[Flowable]:
        top = heading(look, sheet.title, sheet.session_lines)
        if not sheet.rows and not sheet.blank_rows:
            return [
                *top,
                panel(look, [look.text(sheet.summary, 18, Weight.BOLD)]),
                *_notice(look, sheet),
            ]
        return [*top, _table(look, sheet)]

    return paper_pdf(Paper(look, sheet.title, running, sheet.footer), story)


def _table(look: Look, sheet: AttendanceSheet) -> Table:
    people = [_row(look, number, row) for number, row in enumerate(sheet.rows, 1)]
    blanks = [_blank(look, len(people) + number) for number in range(1, sheet.blank_rows + 1)]
    lines = [_head(look, sheet), *people, *blanks]
    # the summary is a row too, held by the two before it, so that it is never alone on a page
    held = min(3, len(lines))
    return tagged_table(
        [*lines, [_foot(look, sheet), "", "", "", ""]],
        _style(look, held),
        foot=1,
        named_by=1,
        colWidths=_COLUMNS,
        minRowHeights=[_HEAD, *[_ROW] * (len(lines) - 1), 0],
    )


def _style(look: Look, held: int) -> list[_Command]:
    rule = look.inks["sand_strong"]
    return [
        ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -2), 2.2 * mm),
        ("RIGHTPADDING", (0, 0), (-1, -2), 1.6 * mm),
        ("TOPPADDING", (0, 0), (-1, -2), 1.2 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -2), 1.2 * mm),
        ("BACKGROUND", (0, 0), (-1, 0), look.inks["teal_soft"]),
        ("LINEBELOW", (0, 0), (-1, 0), 1.2, look.inks["teal"]),
        ("LINEBELOW", (0, 1), (-1, -2), 0.6, rule),
        ("LINEBEFORE", (-1, 1), (-1, -2), 0.6, rule),
        ("LINEAFTER", (-1, 1), (-1, -2), 0.6, rule),
        ("SPAN", (0, -1), (-1, -1)),
        ("LEFTPADDING", (0, -1), (-1, -1), 0),
        ("RIGHTPADDING", (0, -1), (-1, -1), 0),
        ("NOSPLIT", (0, -held), (-1, -1)),
    ]


def _head(look: Look, sheet: AttendanceSheet) -> list[Any]:
    return [look.text(words, 10.5, Weight.BOLD) for words in (_("No."), *sheet.columns)]


def _row(look: Look, number: int, row: AttendanceRow) -> list[Any]:
    return [
        look.text(str(number), 10.5, ink="soft"),
        look.text(row.name, 12, Weight.SEMI),
        look.text(row.channel, 10.5),
        look.text(row.attendance, 10.5),
        "",
    ]


def _blank(look: Look, number: int) -> list[Any]:
    return [look.text(str(number), 10.5, ink="soft"), "", "", "", ""]


def _foot(look: Look, sheet: AttendanceSheet) -> list[Flowable]:
    return [
        Spacer(0, 4 * mm),
        look.text(sheet.summary, 13, Weight.BOLD),
        *_notice(look, sheet),
    ]


def _notice(look: Look, sheet: AttendanceSheet) -> list[Flowable]:
    return [Spacer(0, 2.5 * mm), look.text(sheet.notice, 10.5, ink="soft")]
