"""A question and its choices, nothing else."""

from dataclasses import replace

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import (
    Draft,
    Surround,
    all_fits,
    column_fits,
    first_that_fits,
    surround,
)
from app.gui.shared.slides.elements import Element, Page, Panel, Sign, Words
from app.gui.shared.slides.layout import Fit, Role, Span, Weight, set_text
from app.gui.shared.slides.small import large_or_aloud, readable
from app.screens.slides import ChoiceRow, QuestionSlide

_MANY = 5
_TALLEST_PAD = 58.0
_FOOT = 1031.0  # where the lowest line ends
_PROMPT_SHARE = 0.78
_OVER_PROMPT = 32.0
_CALLED_LINE = 9.0


def question_page(slide: QuestionSlide, width: float) -> Page:
    """Lay out a question; where its texts need the room, what to do is set small at the foot."""
    page = _page(slide, width)
    if not slide.asking or readable(page):
        return large_or_aloud(slide, lambda asked: _page(asked, width))
    return large_or_aloud(replace(slide, asking=False), lambda asked: _page(asked, width))


def _page(slide: QuestionSlide, width: float) -> Page:
    edges = _edges(slide, width)
    body = edges.body
    if not slide.rows:
        draft = first_that_fits(all_fits(), lambda fit: _alone(slide, body, fit), body.bottom())
        return Page(width, "paper", (*edges.elements, *draft.elements))

    def lay_out(way: tuple[int, Fit]) -> Draft:
        tight = _draft(slide, body, way, 0.0)
        spare = body.bottom() - tight.bottom
        return _draft(slide, body, way, spare) if spare > 0 else tight

    columns = (1, 2) if len(slide.rows) < _MANY else (2, 1)
    draft = first_that_fits(column_fits(columns, columns), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _edges(slide: QuestionSlide, width: float) -> Surround:
    """The lines around; what the room is to do now is set large at the foot."""
    if not slide.asking:
        return surround(slide.header, slide.hint, slide.counter, width)
    edges = surround(slide.header, "", slide.counter, width)
    size = Fit(0, 1).size(Role.PROMPT)
    words = (Span(slide.hint, "ink", Weight.BOLD),)
    text = set_text(words, size, edges.body.width() * _PROMPT_SHARE)
    top = _FOOT - text.height
    body = edges.body
    body.setBottom(top - _OVER_PROMPT)
    prompt = Words(text, body.left(), top, Role.PROMPT)
    return Surround((*edges.elements, prompt), body)


def _alone(slide: QuestionSlide, body: QRectF, fit: Fit) -> Draft:
    """The question before its choices: larger, a little above the middle."""
    span = Span(slide.question, "ink", Weight.BOLD)
    size = fit.size(Role.QUESTION_ALONE)
    text = set_text((span,), size, body.width(), even=True)
    top = body.top() + max(0.0, (body.height() - text.height) * 0.4)
    return Draft((Words(text, body.left(), top, Role.QUESTION_ALONE),), top + text.height)


def _draft(slide: QuestionSlide, body: QRectF, way: tuple[int, Fit], spare: float) -> Draft:
    """The question and its choices; `spare` is the height that is left to breathe in."""
    columns, fit = way
    size = fit.size(Role.QUESTION)
    text = set_text((Span(slide.question, "ink", Weight.BOLD),), size, body.width(), even=True)
    top = body.top() + fit.gap(0, 20)
    elements: list[Element] = [Words(text, body.left(), top, Role.QUESTION)]
    lines = -(-len(slide.rows) // columns)
    calling = any(row.called for row in slide.rows)
    pad = min(_TALLEST_PAD, fit.gap(10, 30) + spare * 0.3 / lines)
    gap = fit.gap(12, 28)
    y = top + text.height + fit.gap(20, 44) + min(36.0, spare * 0.25)
    width = (body.width() - gap * (columns - 1)) / columns
    for first in range(0, len(slide.rows), columns):
        row = slide.rows[first : first + columns]
        flat = QRectF(body.left(), y, width, 0)
        height = max(_card(choice, flat, fit, pad).bottom for choice in row) - y
        for column, choice in enumerate(row):
            cell = QRectF(body.left() + column * (width + gap), y, width, height)
            elements += _card(choice, cell, fit, pad, faded=calling).elements
        y += height + gap
    return Draft(tuple(elements), y - gap)


def _card(row: ChoiceRow, cell: QRectF, fit: Fit, pad: float, *, faded: bool = False) -> Draft:
    """A choice in its box, which is as high as it needs or as `cell` says.

    The one that is called has a strong outline; the others fade then, but can still be read.
    """
    faded = faded and not row.called
    size = fit.size(Role.CHOICE)
    side = size * 1.5
    left = cell.left() + 32 + side + size * 0.62
    words = (Span(row.text, "soft" if faded else "ink"),)
    text = set_text(words, size, cell.right() - 36 - left, even=True)
    height = max(cell.height(), 2 * pad + max(side, text.height))
    middle = cell.top() + height / 2
    box = QRectF(cell.left(), cell.top(), cell.width(), height)
    mark = QRectF(cell.left() + 32, middle - side / 2, side, side)
    panel = Panel(box, fill="paper" if faded else "card", line="line")
    if row.called:
        panel = Panel(box, fill="card", line="ink", line_width=_CALLED_LINE)
    elements: tuple[Element, ...] = (
        panel,
        Sign(row.mark, mark),
        Words(text, left, middle - text.height / 2, Role.CHOICE),
    )
    return Draft(elements, box.bottom())
