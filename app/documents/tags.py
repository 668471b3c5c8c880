"""What a paper tells a screen reader: its structure, written into the PDF as PDF/UA asks.

Everything drawn on a page is page furniture unless it is drawn as a part of the structure.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, cast

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import PDFName, PDFStream, PDFZCompress
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from app.documents.structure import text_of, write_structure
from app.documents.writings import Run, runs

_FURNITURE = "/Artifact BMC"
_PAGINATION = "/Artifact <</Type /Pagination>> BDC"
_END = "EMC"

Line = tuple[float, float, float, float]


class Element:
    """A part of the structure, such as a heading, a table or one of its cells.

    Parts are read in the order in which they were put into their parent; one that has none is put
    into the document when something is first drawn for it. What `repeats` is read on the first of
    its pages only.
    """

    __slots__ = ("alt", "attributes", "marks", "number", "parent", "parts", "repeats", "tag")

    def __init__(self, tag: str, *, alt: str = "", attributes: str = "") -> None:
        self.tag = tag
        self.alt = alt
        self.attributes = attributes
        self.repeats = False
        self.parent: Element | None = None
        # tuples: thousands of empty lists would be walked through again and again by Python
        self.parts: tuple[Element, ...] | list[Element] = ()
        self.marks: tuple[tuple[int, int], ...] = ()
        self.number = 0

    def add(self, part: "Element") -> "Element":
        """Put a part at the end of this one."""
        part.parent = self
        if isinstance(self.parts, tuple):
            self.parts = []
        self.parts.append(part)
        return part

    def top(self) -> "Element":
        """The part that this one belongs to and that belongs to none."""
        found = self
        while found.parent is not None:
            found = found.parent
        return found


class TaggedCanvas(Canvas):
    """A canvas that keeps what is drawn for which part of the structure."""

    # what is written on the page so far, and the file: reportlab names them, its stubs do not
    _code: list[str]
    _doc: Any
    _fillColorObj: Any  # noqa: N815
    _escape: Any

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **{**options, "pdfVersion": (1, 7)})
        self._document = Element("Document")
        self._inside = self._document
        self._marking = False
        self._inks: dict[int, str] = {}
        self._shown: dict[tuple[str, float, str], str] = {}
        self._pages: list[list[Element]] = [[]]
        self._code.append(_FURNITURE)

    @contextmanager
    def part(self, element: "Element | str") -> Iterator[None]:
        """Draw what belongs to a part; inside another one, it belongs to that."""
        if self._marking:
            yield
            return
        self._switch(self._opened(Element(element) if isinstance(element, str) else element))
        self._marking = True
        try:
            yield
        finally:
            self._marking = False
            self._switch(_FURNITURE)

    def write(self, words: str, font: str, size: float, start: tuple[float, float]) -> None:
        """Write one line from its left and baseline, as drawString does, in half its time."""
        key = font, size, words
        shown = self._shown.get(key)
        if shown is None:
            shown = " ".join(self._run(run, size) for run in runs(words, font))
            self._shown[key] = shown
        self._code.append(f"BT 1 0 0 1 {start[0]:.2f} {start[1]:.2f} Tm {shown} ET")

    def _run(self, run: Run, size: float) -> str:
        face: Any = getFont(run.font)
        shown = " ".join(
            f"{face.getSubsetInternalName(subset, self._doc)} {size:g} Tf "
            f"({self._escape(letters)}) Tj"
            for subset, letters in face.splitString(run.shown, self._doc)
        )
        if run.shown == run.words:
            return shown
        # joined and turned as they are, nobody could read them aloud
        return f"/Span <</ActualText {text_of(run.words)}>> BDC {shown} EMC"

    def ink(self, colour: Color) -> None:
        """Set the colour of what is filled, if it is another one than before."""
        if self._fillColorObj is not colour:
            self._fillColorObj = colour
            self._code.append(f"{self._parts_of(colour)} rg")

    def strokes(
        self,
        colour: Color,
        width: float,
        lines: Iterable[Line] = (),
        boxes: Iterable[Line] = (),
    ) -> None:
        """Draw lines (from x, y to x, y) and boxes (left, bottom, width, height) at once."""
        drawn = [f"{x:.2f} {y:.2f} m {right:.2f} {top:.2f} l" for x, y, right, top in lines]
        drawn += [f"{x:.2f} {y:.2f} {wide:.2f} {high:.2f} re" for x, y, wide, high in boxes]
        self._code.append(f"q {self._parts_of(colour)} RG {width:g} w {' '.join(drawn)} S Q")

    def _parts_of(self, colour: Color) -> str:
        parts = self._inks.get(id(colour))
        if parts is None:
            parts = self._inks[id(colour)] = "{:.4g} {:.4g} {:.4g}".format(*colour.rgb())
        return parts

    @contextmanager
    def spoken(self, words: str) -> Iterator[None]:
        """Draw what is read in other words than those that are shown; none: as it is shown."""
        if words:
            self._code.append(f"/Span <</ActualText {text_of(words)}>> BDC")
        yield
        if words:
            self._code.append(_END)

    @contextmanager
    def figure(self, alt: str, box: tuple[float, float, float, float]) -> Iterator[None]:
        """Draw a picture that `alt` tells in words; `box` is its left, bottom, width, height."""
        left, bottom, width, height = box
        x, y = self.absolutePosition(left, bottom)
        right, top = self.absolutePosition(left + width, bottom + height)
        attributes = f"/O /Layout /Placement /Block /BBox [{x:.2f} {y:.2f} {right:.2f} {top:.2f}]"
        with self.part(Element("Figure", alt=alt, attributes=attributes)):
            yield

    @contextmanager
    def furniture(self) -> Iterator[None]:
        """Draw what is on every page, such as its number: it is not read."""
        self._switch(_PAGINATION)
        self._marking = True
        try:
            yield
        finally:
            self._marking = False
            self._switch(_FURNITURE)

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Put the parts that belong to none into this one, while drawing."""
        before = self._inside
        self._inside = before.add(element)
        try:
            yield
        finally:
            self._inside = before

    def showPage(self) -> None:  # noqa: N802
        """End the page."""
        self._switch("")
        super().showPage()
        page: Any = self._doc.Pages[-1]
        # instead of the class's: these two are not among what reportlab writes of a page
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = len(self._pages) - 1
        page.Tabs = PDFName("S")
        # bytes as they are: reportlab would write them as letters, a quarter longer
        page.Contents = PDFStream(content=page.stream, filters=[PDFZCompress])
        self._pages.append([])
        self._code.append(_FURNITURE)

    def save(self) -> None:
        """Write the file, its structure included."""
        if self._code != [_FURNITURE]:
            self.showPage()
        self._code.clear()  # else reportlab ends one more page
        write_structure(self._doc, self._document, self._pages[:-1])
        super().save()

    def _opened(self, part: Element) -> str:
        """Note that something is drawn for a part; it is furniture if it was read already."""
        page = len(self._pages) - 1
        if part.repeats and part.marks and part.marks[0][0] != page:
            return _PAGINATION
        top = part.top()
        if top is not self._document:
            self._inside.add(top)
        marked = self._pages[page]
        part.marks += ((page, len(marked)),)
        marked.append(part)
        return f"/{part.tag} <</MCID {len(marked) - 1}>> BDC"

    def _switch(self, opening: str) -> None:
        """End what is open on the page, begin another; empty furniture is left out."""
        code = self._code
        if code[-1] == _FURNITURE:
            code.pop()
        else:
            code.append(_END)
        if opening:
            code.append(opening)


def canvas_of(flowable: Flowable) -> TaggedCanvas:
    """What a flowable is drawn on: all papers are drawn on one of these."""
    return cast("TaggedCanvas", flowable.canv)
