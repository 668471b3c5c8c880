"""A question and its choices, nothing else."""

from collections.abc import Iterator

from PySide6.QtCore import QRectF

from app.gui.shared.slides.edges import Draft, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Page, Panel, Sign, Words
from app.gui.shared.slides.layout import Role, Span, Weight, set_text, size_at, steps
from app.screens.slides import ChoiceRow, QuestionSlide

_MANY = 5


def question_page(slide: QuestionSlide, width: float) -> Page:
    """Lay out a question."""
    edges = surround(slide.header, slide.hint, slide.counter, width)
    body = edges.body

    def lay_out(way: tuple[int, float]) -> Draft:
        return _draft(slide, body, *way)

    draft = first_that_fits(_ways(len(slide.rows)), lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _ways(rows: int) -> Iterator[tuple[int, float]]:
    """One column at every size that can be read from afar, then two, then smaller."""
    columns = (1, 2) if rows < _MANY else (2, 1)
    everything = list(steps())
    for count in columns:
        yield from ((count, step) for step in everything if step <= 1)
    for step in everything:
        if step > 1:
            yield from ((count, step) for count in columns)


def _draft(slide: QuestionSlide, body: QRectF, columns: int, step: float) -> Draft:
    size = size_at(Role.QUESTION, step)
    text = set_text((Span(slide.question, "ink", Weight.BOLD),), size, body.width(), even=True)
    top = body.top() + 24 * (1 - min(1.0, step))
    question = Words(text, body.left(), top, Role.QUESTION)
    y = top + text.height + size * 0.5
    gap = 28 - 12 * min(1.0, step)
    elements: list[Element] = [question]
    for first in range(0, len(slide.rows), columns):
        cell = QRectF(body.left(), y, (body.width() - gap * (columns - 1)) / columns, 0)
        cells = []
        for column, row in enumerate(slide.rows[first : first + columns]):
            cells.append((row, cell.translated(column * (cell.width() + gap), 0)))
        height = max(_card(row, place, step).bottom for row, place in cells) - y
        for row, place in cells:
            place.setHeight(height)
            elements += _card(row, place, step).elements
        y += height + gap
    return Draft(tuple(elements), y - gap if slide.rows else y)


def _card(row: ChoiceRow, cell: QRectF, step: float) -> Draft:
    """A choice in its box, which is as high as it needs or as `cell` says."""
    size = size_at(Role.CHOICE, step)
    side = size * 1.5
    pad = (32 - 18 * min(1.0, step)) * min(1.0, 2 / (1 + step))
    left = cell.left() + 32 + side + 34
    text = set_text(row.text, size, cell.right() - 36 - left)
    height = max(cell.height(), 2 * pad + max(side, text.height))
    middle = cell.top() + height / 2
    box = QRectF(cell.left(), cell.top(), cell.width(), height)
    mark = QRectF(cell.left() + 32, middle - side / 2, side, side)
    elements: tuple[Element, ...] = (
        Panel(box, fill="card", line="line"),
        Sign(row.mark, mark),
        Words(text, left, middle - text.height / 2, Role.CHOICE),
    )
    return Draft(elements, box.bottom())
