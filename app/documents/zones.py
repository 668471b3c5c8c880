"""The sheets of the counters: one zone a page, a box for each answer, to be filled by hand."""

from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Spacer, Table, TableStyle

from app.documents.lines import Type, broken
from app.documents.look import Look, Weight, clean, look_of
from app.documents.marks import draw_mark
from app.documents.pages import WIDTH, Paper, heading, paper_pdf
from app.documents.tables import tagged_table
from app.documents.tags import Element, canvas_of
from app.screens.papers import ZoneQuestion, ZoneSheet, ZoneSheets
from app.screens.slides import Mark

_NUMBER = 11 * mm
_MARK = 5.2 * mm
_AROUND = 142 * mm  # what is on a page beside the rows: its heading, the lines to sign, the edges
_LOW, _HIGH = 6.6 * mm, 13 * mm
_TEXT = 10.5
_MORE = "\N{NO-BREAK SPACE}…"
_MOST_BOXES = 0.66  # of the width


def zones_pdf(sheets: ZoneSheets, fonts: Path) -> bytes:
    """Print the sheets; a module with very many questions takes a second page for each zone."""
    look = look_of(fonts)
    running = " · ".join((sheets.title, *sheets.session_lines[:1]))

    def story() -> list[Flowable]:
        told: list[Flowable] = []
        for sheet in sheets.sheets:
            told += [*([PageBreak()] if told else []), *_page(look, sheets, sheet)]
        return told

    return paper_pdf(Paper(look, sheets.title, running, sheets.footer), story)


def _page(look: Look, sheets: ZoneSheets, sheet: ZoneSheet) -> list[Flowable]:
    lines = sum(len(questions) for _title, questions in sheet.sections) + len(sheet.sections)
    high = min(_HIGH, max(_LOW, (A4[1] - _AROUND) / max(1, lines)))
    return [
        *heading(look, f"{sheets.title} · {sheet.zone}", sheets.session_lines),
        _people(look, sheets, sheet),
        Spacer(0, 2.5 * mm),
        look.text(sheets.how, 10.5),
        *(
            part
            for title, questions in sheet.sections
            for part in _questions(look, sheets, title, questions, high)
        ),
        Spacer(0, 5 * mm),
        look.text(sheets.signature, 10.5),
        _Line(look),
    ]


def _people(look: Look, sheets: ZoneSheets, sheet: ZoneSheet) -> Table:
    """How many people sit there, and which count this is."""
    tellers = [_Tick(look, each) for each in sheets.tellers]
    return Table(
        [[look.text(sheet.present, 13, Weight.BOLD), *tellers]],
        colWidths=[WIDTH * 0.5, WIDTH * 0.25, WIDTH * 0.25],
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
                ("BOX", (0, 0), (-1, -1), 1.2, look.inks["ink"]),
                ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
                ("TOPPADDING", (0, 0), (-1, -1), 2.6 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6 * mm),
            ]
        ),
    )


def _questions(
    look: Look, sheets: ZoneSheets, title: str, questions: tuple[ZoneQuestion, ...], high: float
) -> list[Flowable]:
    """The questions of a quiz: number, words, and a box for each letter."""
    most = max(len(each.marks) for each in questions)
    box = min(22 * mm, WIDTH * _MOST_BOXES / most)
    words = WIDTH - _NUMBER - most * box
    rows: list[list[Any]] = [
        [look.text(sheets.columns[0], 9.5, ink="soft"), look.text(title, 11.5, Weight.BOLD, "teal")]
        + [""] * most
    ]
    for each in questions:
        boxes = [_Box(look, mark, box, high) for mark in each.marks]
        text = look.text(_first_words(each.text, words - 5 * mm, high), _TEXT)
        number = look.text(each.number, 12, Weight.BOLD)
        rows.append([number, text, *boxes, *[""] * (most - len(boxes))])
    table = tagged_table(
        rows,
        [
            ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("LINEBELOW", (0, 0), (-1, 0), 1.2, look.inks["ink"]),
            ("LINEBELOW", (0, 1), (-1, -1), 0.5, look.inks["sand_strong"]),
            ("LEFTPADDING", (2, 0), (-1, -1), 0),
            ("RIGHTPADDING", (2, 0), (-1, -1), 0),
            ("TOPPADDING", (0, 0), (-1, -1), 0),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
        ],
        named_by=0,
        colWidths=[_NUMBER, words, *[box] * most],
        rowHeights=[high] * len(rows),
    )
    return [Spacer(0, 2 * mm), table]


def _first_words(text: str, room: float, high: float) -> str:
    """As much of a question as a row holds: enough to know it again."""
    kind = Type(_TEXT)
    most = max(1, int((high - 1 * mm) / kind.leading))
    words = clean(text)
    if len(broken(words, kind, room)) <= most:
        return words
    kept = words.split()
    while kept and len(broken(f"{' '.join(kept)}{_MORE}", kind, room)) > most:
        kept.pop()
    return f"{' '.join(kept)}{_MORE}"


class _Box(Flowable):
    """The letter of an answer, and a box to write its hands in."""

    def __init__(self, look: Look, mark: Mark, width: float, high: float) -> None:
        super().__init__()
        self._look = look
        self._mark = mark
        self.element = Element("P")
        self.width, self.height = width, high

    def draw(self) -> None:
        """Draw it."""
        canvas = canvas_of(self)
        with canvas.part(self.element):
            draw_mark(canvas, self._look, self._mark, (1 * mm, (self.height - _MARK) / 2, _MARK))
        canvas.setStrokeColor(self._look.inks["ink"])
        canvas.setLineWidth(0.9)
        left = _MARK + 1.8 * mm
        canvas.rect(left, 0.8 * mm, self.width - left - 1.2 * mm, self.height - 1.6 * mm)


class _Tick(Flowable):
    """A small box to tick, and what it means."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self._text = look.text(words, 11)

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """Measure."""
        _width, self.height = self._text.wrap(room - 7 * mm, height)
        return room, self.height

    def draw(self) -> None:
        """Draw it."""
        canvas = canvas_of(self)
        canvas.setStrokeColor(self._look.inks["ink"])
        canvas.setLineWidth(0.9)
        canvas.rect(0, (self.height - 4 * mm) / 2, 4 * mm, 4 * mm)
        self._text.drawOn(canvas, 7 * mm, 0)


class _Line(Flowable):
    """A line to sign on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.width, self.height = WIDTH, 13 * mm

    def draw(self) -> None:
        """Draw it."""
        self.canv.setStrokeColor(self._look.inks["ink"])
        self.canv.setLineWidth(0.9)
        self.canv.line(0, 0, WIDTH, 0)
