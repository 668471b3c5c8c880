"""What the room answered, the right answer and its reason."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from app.gui.shared.slides.answers import answer_row
from app.gui.shared.slides.change import change_box
from app.gui.shared.slides.edges import Draft, column_fits, first_that_fits, surround
from app.gui.shared.slides.elements import Element, Page, Panel, Words, moved
from app.gui.shared.slides.layout import LEADING, Fit, Role, Span, Weight, set_text
from app.gui.shared.slides.small import large_or_aloud
from app.screens.slides import EstimateSlide, ResultRow, ResultSlide

_USUAL_LINES = 2


@dataclass(frozen=True)
class _Way:
    """Bars beside their answers or under them; `reserve` keeps the usual room for the reason."""

    beside: bool
    rows: tuple[ResultRow, ...]
    reserve: bool


def result_page(slide: ResultSlide, width: float, moment: float) -> Page:
    """Lay out a result; `moment` (0 to 1) is how far the bars have grown.

    Where a reason leaves too little room to read everything from afar, the answers it is about
    stay with it; the others were on the slide before.
    """
    return large_or_aloud(slide, lambda told: _page(told, width, moment))


def _page(slide: ResultSlide, width: float, moment: float) -> Page:
    edges = surround(slide.header, slide.total, slide.counter, width)
    body = edges.body

    def lay_out(way: tuple[_Way, Fit]) -> Draft:
        return _draft(slide, body, way, moment)

    whole = [
        _Way(beside, slide.rows, reserve) for reserve in (True, False) for beside in (False, True)
    ]
    kept = tuple(row for row in slide.rows if row.right or row.agreed)
    short = [_Way(beside, kept, False) for beside in (False, True)] if slide.explanation else []
    ways = column_fits([*whole, *short], [*short, *whole[2:]])
    draft = first_that_fits(ways, lay_out, body.bottom())
    return Page(width, "paper", (*edges.elements, *draft.elements))


def _draft(slide: ResultSlide, body: QRectF, way: tuple[_Way, Fit], moment: float) -> Draft:
    """The question, the answers and the reason, with the height that is left between them.

    The reason comes in at the foot, where its room was kept, without pushing the answers about.
    """
    fit = way[1]
    reason = reason_box(slide, body, fit)
    kept = reason.bottom - body.top()
    if way[0].reserve:
        lines = _USUAL_LINES * fit.size(Role.EXPLANATION) * LEADING
        kept = max(kept, lines + 2 * _reason_pad(fit))
    tight = _answers(slide, body, way, moment, 0.0)
    spare = max(0.0, body.bottom() - tight.bottom - kept)
    loose = tight
    if spare:
        loose = _answers(slide, body, way, moment, spare / (len(way[0].rows) + 1))
    shown = moved(reason.elements, down=loose.bottom - body.top())
    return Draft((*loose.elements, *shown), loose.bottom + kept)


def _answers(
    slide: ResultSlide, body: QRectF, way: tuple[_Way, Fit], moment: float, share: float
) -> Draft:
    """The question and the answers, down to where the reason begins."""
    arrangement, fit = way
    size = fit.size(Role.QUESTION_AGAIN)
    text = set_text((Span(slide.question, "ink", Weight.BOLD),), size, body.width(), even=True)
    elements: list[Element] = [Words(text, body.left(), body.top(), Role.QUESTION_AGAIN)]
    gap = fit.gap(12, 30) + min(14.0, share)
    y = body.top() + text.height + fit.gap(12, 30) + min(22.0, share)
    for row in arrangement.rows:
        room = QRectF(body.left(), y, body.width(), 0)
        drawn = answer_row(slide, row, room, (arrangement.beside, fit), moment)
        elements += drawn.elements
        y = drawn.bottom + gap
    return Draft(tuple(elements), y + fit.gap(4, 12))


def reason_box(slide: ResultSlide | EstimateSlide, room: QRectF, fit: Fit) -> Draft:
    """What changed since the beginning, then the reason in its box, from the top of the room."""
    change = change_box(slide.change, room, fit)
    if not slide.explanation:
        return change
    size = fit.size(Role.EXPLANATION)
    pad = _reason_pad(fit)
    top = change.bottom + (fit.gap(10, 20) if slide.change else 0.0)
    name = "good" if not isinstance(slide, ResultSlide) or slide.judged else "teal"
    text = set_text(slide.explanation, size, room.width() - 54 - 44, even=True)
    box = QRectF(room.left(), top, room.width(), text.height + 2 * pad)
    words = Words(text, room.left() + 54, top + pad, Role.EXPLANATION)
    panel = Panel(box, fill=f"{name}_soft", bar=name)
    return Draft((*change.elements, panel, words), box.bottom())


def _reason_pad(fit: Fit) -> float:
    return fit.gap(16, 36)
