"""The call list of a session: beside each name the numbers, and room to write the answer."""

from collections.abc import Sequence
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, Spacer, Table

from app.documents.look import Look, Text, Weight, look_of
from app.documents.pages import WIDTH, Paper, heading, paper_pdf
from app.documents.tables import Command, tagged_table
from app.screens.call_lists import CallGroup, CallList, ToCall

_WIDTHS = (54 * mm, 36 * mm, 46 * mm)
_ROW = 13 * mm  # two lines of handwriting
_HIGHEST = 110 * mm
_SIZES = (11.0, 9.0, 7.0, 5.0)
_PAD = 1.5 * mm


def calls_pdf(paper: CallList, fonts: Path) -> bytes:
    """Print the list."""
    look = look_of(fonts, paper.house.colour)
    about = Paper(look, paper.title, paper.running, f"{paper.notice} {paper.footer}")
    return paper_pdf(about, lambda: _story(paper, look))


def _story(paper: CallList, look: Look) -> list[Flowable]:
    story = heading(look, paper.title, paper.session_lines, paper.house)
    story += [look.text(paper.summary, 13, Weight.SEMI), Spacer(0, 2 * mm)]
    for group in paper.groups:
        story += [
            CondPageBreak(40 * mm),
            look.text(group.title, 14, Weight.BOLD, "teal", before=4 * mm).tagged("H2"),
            Spacer(0, 2 * mm),
            _table(paper, group, look),
        ]
    return story


def _table(paper: CallList, group: CallGroup, look: Look) -> Table:
    names = [look.text(name, 10.5, Weight.SEMI, "soft") for name in paper.columns]
    people = [_row(each, look) for each in group.people]
    line = ("LINEBELOW", (0, 0), (-1, -1), 0.6, look.inks["soft"])
    commands: list[Command] = [
        line,
        ("LINEAFTER", (2, 0), (2, -1), 0.6, look.inks["soft"]),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _PAD),
        ("RIGHTPADDING", (0, 0), (-1, -1), _PAD),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2 * mm),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2 * mm),
        ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
    ]
    widths = [*_WIDTHS, WIDTH - sum(_WIDTHS)]
    heights = [None, *(max(_ROW, _needed(row)) for row in people)]
    return tagged_table(
        [names, *people], commands, named_by=0, colWidths=widths, rowHeights=heights
    )


def _row(one: ToCall, look: Look) -> list[Text | list[Text] | str]:
    """A row that is no higher than half a page, however long what it says."""
    row: list[Text | list[Text] | str] = []
    for size in _SIZES:
        about: list[Text] = [look.text(one.about, size)]
        if one.last:
            about.append(look.text(one.last, size - 1.5, ink="soft"))
        phones = [look.text(phone, size, Weight.SEMI) for phone in one.phones]
        row = [look.text(one.name, size, Weight.SEMI), phones, about, ""]
        if _needed(row) <= _HIGHEST:
            break
    return row


def _needed(row: Sequence[Text | list[Text] | str]) -> float:
    """How high the texts of a row are, each below the other in its cell."""
    heights = []
    for cell, width in zip(row, _WIDTHS, strict=False):
        texts = cell if isinstance(cell, list) else [cell]
        wrapped = (t.wrap(width - 2 * _PAD, _HIGHEST) for t in texts if isinstance(t, Text))
        heights.append(sum(height for _width, height in wrapped))
    return max(heights) + 4 * mm
