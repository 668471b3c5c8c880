"""The least that could draw a paper again: its own words where they stand, by bare reportlab."""

import time
from collections.abc import Callable
from io import BytesIO
from statistics import median

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from app.documents.look import look_of
from tests.documents.reading import FONTS, Box, boxes_of, read

Pages = list[list[Box]]


def words_of(pdf: bytes) -> Pages:
    """Where each run of words stands, page by page."""
    return [boxes_of(page) for page in read(pdf).pages]


def drawn_again(pages: Pages) -> bytes:
    """Draw the words of a paper: no layout, no line breaking, no structure, no rules."""
    look_of(FONTS)
    target = BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    for page in pages:
        for box in page:
            canvas.setFont(box.font, box.size)
            canvas.drawString(box.left, box.bottom, box.text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def in_turns(
    ours: Callable[[], bytes], bare: Callable[[], bytes], rounds: int
) -> tuple[list[float], list[float]]:
    """Measure both in turns by the processor's own time, whatever else the machine does."""
    times: tuple[list[float], list[float]] = ([], [])
    for _round in range(rounds):
        for each, taken in zip((ours, bare), times, strict=True):
            begun = time.process_time()
            each()
            taken.append(time.process_time() - begun)
    return times


def told(what: str, pdf: bytes, bare: bytes, times: tuple[list[float], list[float]]) -> str:
    """One table: how long, how large, how many pages."""
    ours, least = (median(each) for each in times)
    pages = len(read(pdf).pages)
    return "\n".join(
        (
            f"{what}: {pages} pages, {len(times[0])} rounds in turns",
            "milliseconds of processor, median",
            f"{'ours':16}{ours * 1000:9.0f}{len(pdf) // 1024:8} KB",
            f"{'bare reportlab':16}{least * 1000:9.0f}{len(bare) // 1024:8} KB",
            f"{'ratio':16}{ours / least:9.2f}",
        )
    )


def same_words(pdf: bytes, bare: bytes) -> bool:
    """Tell whether both say the same."""
    return [page.extract_text().split() for page in read(pdf).pages] == [
        page.extract_text().split() for page in read(bare).pages
    ]
