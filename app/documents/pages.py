"""Pages of a paper: A4, the same heading and footer on all of them, bytes that repeat exactly."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import cast

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.doctemplate import LayoutError

from app.documents.head import Head
from app.documents.look import BASELINE, LEADING, Look, Weight, clean, width_of
from app.documents.tags import TaggedCanvas
from app.domain.errors import UserError
from app.screens.papers import House
from app.screens.wording import _

AUTHOR = "À main levée"
LANGUAGE = "fr-FR"
MARGIN = 15 * mm
WIDTH = A4[0] - 2 * MARGIN

_TOP = 19 * mm
_FOOT = 9 * mm
_EDGE = 1.3 * mm


@dataclass(frozen=True)
class Paper:
    """What every page of a paper says around its text."""

    look: Look
    title: str
    running: str
    footer: str


def heading(
    look: Look,
    title: str,
    lines: tuple[str, ...],
    house: House = House(),  # noqa: B008 - it never changes
) -> list[Flowable]:
    """The top of the first page: from whom it is, what it is, which session it is about."""
    return [
        Head(look, house, WIDTH),
        Spacer(0, 3 * mm),
        look.text(title, 24, Weight.BOLD).tagged("H1"),
        Spacer(0, 2 * mm),
        *(look.text(line, 12.5, Weight.SEMI) for line in lines[:1]),
        *(look.text(line, 12, ink="soft") for line in lines[1:]),
        Spacer(0, 6 * mm),
    ]


def panel(look: Look, lines: list[Flowable], name: str = "teal") -> Table:
    """A soft box with a strong left edge, in the colours `name` and `name`_soft."""
    return Table(
        [["", lines]],
        colWidths=[_EDGE, WIDTH - _EDGE],
        splitInRow=1,
        style=TableStyle(
            [
                ("FONTNAME", (0, 0), (-1, -1), Weight.REGULAR.font),
                ("BACKGROUND", (0, 0), (0, -1), look.inks[name]),
                ("BACKGROUND", (1, 0), (1, -1), look.inks[f"{name}_soft"]),
                ("LEFTPADDING", (1, 0), (1, -1), 3.5 * mm),
                ("RIGHTPADDING", (0, 0), (-1, -1), 3.5 * mm),
                ("TOPPADDING", (0, 0), (-1, -1), 2.2 * mm),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3 * mm),
            ]
        ),
    )


def paper_pdf(paper: Paper, story: Callable[[], list[Flowable]]) -> bytes:
    """Lay the story out; it is told twice, since the first page names the number of pages."""
    try:
        pages, _unnumbered = _laid_out(paper, story(), 0)
        _pages, pdf = _laid_out(paper, story(), pages)
    except LayoutError as error:
        raise UserError(
            "A text of the paper “{title}” is longer than a page: shorten it, then print again.",
            title=paper.title,
        ) from error
    return pdf


def open_canvas(target: BytesIO, title: str, size: tuple[float, float] = A4) -> TaggedCanvas:
    """Begin a paper that is drawn without a story."""
    canvas = TaggedCanvas(
        target,
        pagesize=size,
        invariant=1,
        lang=LANGUAGE,
        initialFontName=Weight.REGULAR.font,  # else an unused Helvetica is named, not embedded
    )
    canvas.setTitle(clean(title))
    canvas.setAuthor(AUTHOR)
    canvas.setCreator(AUTHOR)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class Footer:
    """The last lines of a page, under a hairline; `top` is where the page's text must end."""

    def __init__(self, look: Look, words: str, size: float = 9.5, right: str = "") -> None:
        self._look = look
        self._size = size
        room = WIDTH - (width_of(right, size, Weight.SEMI) + 6 * mm if right else 0)
        self._text = look.text(words, size, ink="soft")
        _width, self._height = self._text.wrap(room, A4[1])
        self._line = _FOOT + max(self._height, size * LEADING) + 2 * mm
        self.top = self._line + 5 * mm

    def draw(self, canvas: Canvas, right: str = "") -> None:
        """Draw it, `right` at the end of its first line."""
        canvas.setStrokeColor(self._look.inks["sand_strong"])
        canvas.setLineWidth(0.6)
        canvas.line(MARGIN, self._line, MARGIN + WIDTH, self._line)
        self._text.drawOn(canvas, MARGIN, self._line - 2 * mm - self._height)
        canvas.setFillColor(self._look.inks["soft"])
        canvas.setFont(Weight.SEMI.font, self._size)
        baseline = self._line - 2 * mm - self._text.style.leading + self._size * BASELINE
        canvas.drawRightString(MARGIN + WIDTH, baseline, right)


def _laid_out(paper: Paper, story: list[Flowable], pages: int) -> tuple[int, bytes]:
    numbers = _("Page {page} / {pages}")
    footer = Footer(paper.look, paper.footer, right=numbers.format(page=888, pages=888))

    def decorate(bare: Canvas, _template: BaseDocTemplate) -> None:
        canvas = cast("TaggedCanvas", bare)
        page = canvas.getPageNumber()
        with canvas.furniture():
            footer.draw(canvas, numbers.format(page=page, pages=pages))
            if page > 1:
                _draw_running(canvas, paper)

    target = BytesIO()
    template = BaseDocTemplate(
        target,
        pagesize=A4,
        title=clean(paper.title),
        author=AUTHOR,
        creator=AUTHOR,
        lang=LANGUAGE,
        displayDocTitle=1,
        invariant=1,
        initialFontName=Weight.REGULAR.font,  # else an unused Helvetica is named, not embedded
    )
    frame = Frame(MARGIN, footer.top, WIDTH, A4[1] - _TOP - footer.top, 0, 0, 0, 0)
    template.addPageTemplates(PageTemplate(frames=[frame], onPageEnd=decorate))
    template.build(story, canvasmaker=TaggedCanvas)
    return template.page, target.getvalue()


def _draw_running(canvas: Canvas, paper: Paper) -> None:
    text = paper.look.text(paper.running, 9.5, Weight.SEMI, "soft")
    text.wrapOn(canvas, WIDTH, _TOP)
    text.drawOn(canvas, MARGIN, A4[1] - 13.5 * mm)
