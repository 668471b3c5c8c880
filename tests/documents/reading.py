"""Reads finished papers back, as a printer and a screen reader would."""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from reportlab.pdfbase.pdfmetrics import stringWidth

FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def said_of(pdf: bytes) -> tuple[Any, Any, Any]:
    """The title, the author and the language that the file says it has."""
    reader = read(pdf)
    metadata: Any = reader.metadata
    root: Any = reader.trailer["/Root"]
    return metadata.title, metadata.author, root["/Lang"]


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, all spaces alike."""
    return [" ".join(page.extract_text().split()) for page in read(pdf).pages]


def fonts_of(pdf: bytes) -> dict[str, bool]:
    """Each font named on a page, with whether its outlines are in the file."""
    found = {}
    for page in read(pdf).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            descriptor = font.get_object().get("/FontDescriptor", {})
            found[font["/BaseFont"]] = "/FontFile2" in descriptor
    return found


@dataclass(frozen=True)
class Box:
    """Where a run of text stands on its page, from its baseline to the height of an x."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    font: str

    def meets(self, other: "Box") -> bool:
        return (
            min(self.right, other.right) - max(self.left, other.left) > 0.5
            and min(self.top, other.top) - max(self.bottom, other.bottom) > 0.5
        )


def boxes_of(page: PageObject) -> list[Box]:
    """The runs of text of a page."""
    found: list[Box] = []

    def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        words = text.strip("\n")
        if not words.strip():
            return
        name = font["/BaseFont"].rpartition("+")[2]
        left, bottom = cm[4] + tm[4], cm[5] + tm[5]
        width = stringWidth(words, name, size)
        if found and (found[-1].left, found[-1].bottom) == (left, bottom):
            # the type changes within a line: pypdf gives the line's start again
            found[-1] = replace(
                found[-1], text=found[-1].text + words, right=found[-1].right + width
            )
            return
        found.append(Box(words, left, left + width, bottom, bottom + size * 0.55, size, name))

    page.extract_text(visitor_text=visit)
    return found


def overlaps(pdf: bytes) -> list[tuple[str, str]]:
    """The pairs of texts that are printed over each other."""
    return [
        (one.text, other.text)
        for page in read(pdf).pages
        for boxes in (boxes_of(page),)
        for index, one in enumerate(boxes)
        for other in boxes[index + 1 :]
        if one.meets(other)
    ]


def outside(pdf: bytes) -> list[str]:
    """The texts that leave the printable part of an A4 page (8 mm from its edges)."""
    return [
        box.text
        for page in read(pdf).pages
        for box in boxes_of(page)
        if box.left < 22 or box.right > 573 or box.bottom < 22 or box.top > 820
    ]
