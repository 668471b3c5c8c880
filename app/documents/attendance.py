"""The attendance sheet: to sign in the room, or to keep once filled."""

from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate, islice
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.head import draw_head
from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Look, Weight, look_of
from app.documents.pages import MARGIN, WIDTH, Footer, open_canvas
from app.documents.tags import Element, TaggedCanvas
from app.domain.errors import UserError
from app.screens.papers import AttendanceSheet, Stack
from app.screens.wording import _

_TOP = A4[1] - 12 * mm
_RUNNING = Type(9.5, Weight.SEMI, "soft")
_TITLE = Type(22, Weight.BOLD)
_FIRST, _OTHERS = Type(12.5, Weight.SEMI), Type(11, ink="soft")
_HEADING = Type(10.5, Weight.BOLD)
_NAME, _CELL = Type(12, Weight.SEMI), Type(11)
_NUMBER = Type(10.5, ink="soft")
_SUMMARY, _LARGE = Type(12.5, Weight.BOLD), Type(18, Weight.BOLD)
_SMALL = Type(10, ink="soft")
_NUMBERS = 11 * mm
_SIGNATURE = 60 * mm
_PAD = 1.8 * mm
_HEAD = 8.5 * mm
_SIGN_BOX = 26 * mm
_ROW, _SIGN_ROW, _FEW_ROW = 9 * mm, 12 * mm, 16 * mm
_ROW_NAME = "/O /Table /Scope /Row"
_FEW = 15
_TOGETHER = 2  # so many rows stay with the end of the sheet


@dataclass(frozen=True)
class _Row:
    """A row set in lines, cell by cell after its number; `height` is what it takes."""

    number: str
    cells: tuple[tuple[str, ...], ...]
    height: float


@dataclass(frozen=True)
class _Page:
    """What all pages of a sheet share; `lowest` is where rows must end."""

    canvas: TaggedCanvas
    look: Look
    sheet: AttendanceSheet
    widths: tuple[float, ...]
    footer: Footer
    notice: tuple[str, ...]
    noticed: Element
    lowest: float


def attendance_pdf(sheet: AttendanceSheet, fonts: Path) -> bytes:
    """Print who is expected or came, with room to sign; each stack has pages of its own."""
    target = BytesIO()
    look = look_of(fonts, sheet.house.colour)
    footer = Footer(look, sheet.footer, right=_page_of(888, 888))
    notice = broken(sheet.notice, _SMALL, WIDTH)
    lowest = footer.top + len(notice) * _SMALL.leading + 2 * mm
    canvas = open_canvas(target, sheet.title)
    noticed = Element("P")
    noticed.repeats = True
    page = _Page(canvas, look, sheet, _widths(sheet), footer, notice, noticed, lowest)
    for stack in sheet.stacks:
        with canvas.inside(Element("Sect")):
            _draw_stack(page, stack)
    canvas.save()
    return target.getvalue()


def shared_out(heights: list[float], first: float, full: float, end: float) -> list[int]:
    """How many rows go on each page: `first` and `full` are the room on the first and the others.

    The last page has `end` below its rows, and two rows at least where they fit.
    """
    counts, room = [0], first
    for height in heights:
        if height > room:
            counts.append(0)
            room = full
        counts[-1] += 1
        room -= height
    if end > room:
        counts.append(0)
    while len(counts) > 1 and counts[-1] < _TOGETHER and counts[-2] > 1:
        if sum(heights[-counts[-1] - 1 :]) + end > full:
            break
        counts[-2:] = [counts[-2] - 1, counts[-1] + 1]
    return counts


def _widths(sheet: AttendanceSheet) -> tuple[float, ...]:
    """Share the room out between the columns; the signature has as much as a hand needs."""
    room = WIDTH - _NUMBERS - (_SIGNATURE if sheet.to_sign else 0)
    named = sheet.columns[:-1] if sheet.to_sign else sheet.columns
    whole = sum(each.share for each in named)
    widths = tuple(room * each.share / whole for each in named)
    return (*widths, _SIGNATURE) if sheet.to_sign else widths


def _page_of(number: int, count: int) -> str:
    return _("Page {page} / {pages}").format(page=number, pages=count)


def _draw_stack(page: _Page, stack: Stack) -> None:
    rows = _rows(page, stack)
    table, names = Element("Table"), _names(page)
    table.add(names)
    begun, running = _draw_heading(page, stack), _running(page, stack)
    full = _TOP - len(running) * _RUNNING.leading - 3 * mm - page.lowest - _HEAD
    heights = [row.height for row in rows]
    if max(heights, default=0) > full:
        raise UserError(
            "A text of the paper “{title}” is longer than a page: shorten it, then print again.",
            title=page.sheet.title,
        )
    counts = shared_out(heights, begun - page.lowest - _HEAD, full, _end_height(page))
    left = iter(rows)
    for number, count in enumerate(counts, start=1):
        top = begun if number == 1 else _draw_running(page, running)
        if count:
            top = _draw_names(page, names, top)
        ends = [top]
        for row in islice(left, count):
            ends.append(_draw_row(page, row, table, ends[-1]))
        _draw_rules(page, ends)
        top = ends[-1]
        if number == len(counts):
            _draw_end(page, top)
        _draw_foot(page, _page_of(number, len(counts)))


def _rows(page: _Page, stack: Stack) -> list[_Row]:
    sheet = page.sheet
    everybody = sum(len(each.rows) for each in sheet.stacks)
    least = (_FEW_ROW if everybody <= _FEW else _SIGN_ROW) if sheet.to_sign else _ROW
    blanks = [("",) * len(sheet.columns)] * sheet.blank_rows
    # whoever is added at one table gets a number that no other table has
    added = everybody + sheet.stacks.index(stack) * sheet.blank_rows + 1
    cells = (*enumerate(stack.rows, stack.first), *enumerate(blanks, added))
    return [_row(page, number, each, least) for number, each in cells]


def _row(page: _Page, number: int, cells: tuple[str, ...], least: float) -> _Row:
    kinds = (_NAME, *(_CELL,) * (len(cells) - 1))
    lines = tuple(
        broken(cell, kind, width - 2 * _PAD) if cell else ()
        for cell, kind, width in zip(cells, kinds, page.widths, strict=True)
    )
    high = max(len(each) for each in lines) * _NAME.leading + 2 * _PAD
    return _Row(str(number), lines, max(high, least))


def _names(page: _Page) -> Element:
    """The row that names the columns: it is on every page, and read once."""
    names = Element("TR")
    for _column in range(len(page.sheet.columns) + 1):
        names.add(Element("TH", attributes="/O /Table /Scope /Column")).repeats = True
    return names


def _draw_heading(page: _Page, stack: Stack) -> float:
    """Draw the top of a stack's first page; return where its rows begin."""
    canvas, look, sheet = page.canvas, page.look, page.sheet
    top = draw_head(canvas, look, sheet.house, (MARGIN, _TOP), WIDTH) - 4 * mm
    title = " · ".join(part for part in (sheet.title, stack.label) if part)
    texts = [(title, _TITLE, "H1"), *((line, _FIRST, "P") for line in sheet.session_lines[:1])]
    texts += [(line, _OTHERS, "P") for line in sheet.session_lines[1:]]
    for words, kind, tag in texts:
        with canvas.part(tag):
            top = draw_lines(canvas, look, broken(words, kind, WIDTH), kind, (MARGIN, top))
    return top - 4 * mm


def _running(page: _Page, stack: Stack) -> tuple[str, ...]:
    """What says, on the other pages, which sheet they belong to."""
    parts = (page.sheet.title, stack.label, *page.sheet.session_lines[:2])
    return broken(" · ".join(part for part in parts if part), _RUNNING, WIDTH)


def _draw_running(page: _Page, running: tuple[str, ...]) -> float:
    with page.canvas.furniture():
        foot = draw_lines(page.canvas, page.look, running, _RUNNING, (MARGIN, _TOP))
    return foot - 3 * mm


def _draw_names(page: _Page, names: Element, top: float) -> float:
    canvas, inks = page.canvas, page.look.inks
    canvas.setFillColor(inks["teal_soft"])
    canvas.rect(MARGIN, top - _HEAD, WIDTH, _HEAD, stroke=0, fill=1)
    canvas.setStrokeColor(inks["teal"])
    canvas.setLineWidth(1.2)
    canvas.line(MARGIN, top - _HEAD, MARGIN + WIDTH, top - _HEAD)
    lefts = accumulate((_NUMBERS, *page.widths[:-1]), initial=MARGIN)
    titles = (_("No."), *(column.title for column in page.sheet.columns))
    for cell, title, left in zip(names.parts, titles, lefts, strict=True):
        with canvas.part(cell):
            draw_lines(canvas, page.look, (title,), _HEADING, (left + _PAD, top - 2 * mm))
    return top - _HEAD


def _draw_row(page: _Page, row: _Row, table: Element, top: float) -> float:
    canvas, look = page.canvas, page.look
    line = table.add(Element("TR"))
    bottom, middle = top - row.height, top - row.height / 2
    with canvas.part(line.add(Element("TD"))):
        height = _NUMBER.leading / 2
        draw_lines(canvas, look, (row.number,), _NUMBER, (MARGIN + _PAD, middle + height))
    left = MARGIN + _NUMBERS
    for at, (cell, width) in enumerate(zip(row.cells, page.widths, strict=True)):
        named = at == 0 and bool(cell)
        part = line.add(Element("TH", attributes=_ROW_NAME) if named else Element("TD"))
        if cell:
            kind = _NAME if at == 0 else _CELL
            with canvas.part(part):
                height = len(cell) * kind.leading / 2
                draw_lines(canvas, look, cell, kind, (left + _PAD, middle + height))
        left += width
    return bottom


def _draw_rules(page: _Page, ends: list[float]) -> None:
    """Draw the lines between rows, and those around the signatures."""
    right = MARGIN + WIDTH
    lines = [(MARGIN, y, right, y) for y in ends[1:]]
    if page.sheet.to_sign:
        lines += [(x, ends[0], x, ends[-1]) for x in (right - _SIGNATURE, right)]
    page.canvas.strokes(page.look.inks["soft"], 0.5, lines)


def _summary(page: _Page) -> tuple[Type, tuple[str, ...]]:
    kind = _SUMMARY if any(stack.rows for stack in page.sheet.stacks) else _LARGE
    return kind, broken(page.sheet.summary, kind, WIDTH)


def _end_height(page: _Page) -> float:
    kind, lines = _summary(page)
    certified = broken(page.sheet.certified[0], _CELL, WIDTH)
    text = len(lines) * kind.leading + len(certified) * _CELL.leading
    return 4 * mm + text + 3 * mm + _SIGN_BOX


def _draw_end(page: _Page, top: float) -> None:
    """Draw the totals, and where the facilitator certifies them."""
    canvas, look, (statement, signature) = page.canvas, page.look, page.sheet.certified
    kind, lines = _summary(page)
    with canvas.part("P"):
        top = draw_lines(canvas, look, lines, kind, (MARGIN, top - 4 * mm))
    with canvas.part("P"):
        words = broken(statement, _CELL, WIDTH)
        top = draw_lines(canvas, look, words, _CELL, (MARGIN, top - 1 * mm)) - 2 * mm
    canvas.setStrokeColor(look.inks["soft"])
    canvas.setLineWidth(0.8)
    canvas.rect(MARGIN, top - _SIGN_BOX, WIDTH, _SIGN_BOX, stroke=1, fill=0)
    with canvas.part("P"):
        words = broken(signature, _SMALL, WIDTH - 2 * _PAD)
        draw_lines(canvas, look, words, _SMALL, (MARGIN + _PAD, top - _PAD))


def _draw_foot(page: _Page, number: str) -> None:
    """Draw the notice, read on the first page only, and the number; then end the page."""
    canvas = page.canvas
    top = page.footer.top + len(page.notice) * _SMALL.leading
    with canvas.part(page.noticed):
        draw_lines(canvas, page.look, page.notice, _SMALL, (MARGIN, top))
    with canvas.furniture():
        page.footer.draw(canvas, number)
    canvas.showPage()
