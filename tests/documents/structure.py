"""Reads a paper as a screen reader does, and finds what PDF/UA would not let pass."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject
from pypdf.generic import ContentStream

from tests.documents.reading import read

_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI", "INLINE IMAGE"}
_SHOWS = {"Tj", "TJ", "'", '"'}
_PARTS = {
    "Document": {"Sect", "H1", "H2", "H3", "P", "L", "Table", "Figure"},
    "Sect": {"Sect", "H1", "H2", "H3", "P", "L", "Table", "Figure"},
    "Table": {"TR"},
    "TR": {"TH", "TD"},
    "TD": {"P", "L", "Figure"},
    "TH": {"P"},
    "L": {"LI"},
    "LI": {"Lbl", "LBody"},
    "LBody": {"P", "L"},
}


@dataclass
class Part:
    """A part of the structure with the words that are shown for it, in order."""

    tag: str
    words: str
    parts: list["Part"] = field(default_factory=list)
    alt: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)

    def all(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.all()

    @property
    def said(self) -> str:
        """All that is read of it."""
        return " ".join(" ".join(each.alt or each.words for each in self.all()).split())


@dataclass
class PageWords:
    """What is shown on a page: by mark, as furniture, and by nobody's leave."""

    marks: dict[int, str] = field(default_factory=dict)
    furniture: str = ""
    faults: list[str] = field(default_factory=list)


def structure_of(pdf: bytes) -> Part:
    """The document as it is read aloud."""
    reader = read(pdf)
    root: Any = reader.trailer["/Root"]
    pages = {page.indirect_reference.idnum: words_of(page) for page in reader.pages}  # type: ignore[union-attr]
    [document] = root["/StructTreeRoot"]["/K"]
    return _part(document.get_object(), pages)


def said_by(pdf: bytes, tag: str) -> list[str]:
    """What is read of all parts of a kind."""
    return [part.said for part in structure_of(pdf).all() if part.tag == tag]


def faults_of(pdf: bytes) -> list[str]:
    """What keeps a paper from being read well; nothing when all is right."""
    reader = read(pdf)
    faults = [*_file_faults(reader)]
    root: Any = reader.trailer["/Root"]
    parents: Any = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for number, page in enumerate(reader.pages):
        words = words_of(page)
        faults += [f"page {number + 1}: {fault}" for fault in words.faults]
        if page.get("/Tabs") != "/S" or page.get("/StructParents") != number:
            faults.append(f"page {number + 1} does not lead to the structure")
        if list(words.marks) != list(range(len(parents[2 * number + 1]))):
            faults.append(f"page {number + 1}: marks and structure disagree")
    tree = structure_of(pdf)
    return [*faults, *_tree_faults(tree), *_heading_faults(tree)]


def _file_faults(reader: Any) -> Iterator[str]:
    root: Any = reader.trailer["/Root"]
    if root.get("/Lang") != "fr-FR":
        yield "no language"
    if not bool(root.get("/MarkInfo", {}).get("/Marked")):
        yield "not marked as tagged"
    if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield "the title is not shown"
    packet = root["/Metadata"].get_data().decode()
    if "<pdfuaid:part>1</pdfuaid:part>" not in packet or not reader.metadata.title:
        yield "no note on PDF/UA, or no title"
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            if "/FontFile2" not in font.get("/FontDescriptor", {}) or "/ToUnicode" not in font:
                yield f"{font['/BaseFont']} is not in the file"


def _tree_faults(tree: Part) -> Iterator[str]:
    for part in tree.all():
        for inner in part.parts:
            if inner.tag not in _PARTS.get(part.tag, set()):
                yield f"{inner.tag} in {part.tag}"
        if part.tag == "Figure" and not (part.alt and "/BBox" in part.attributes):
            yield "a figure without words or without its place"
        if part.tag == "TH" and "/Scope" not in part.attributes:
            yield f"{part.said} names neither a column nor a row"
        if part.tag in {"P", "H1", "H2", "H3", "Lbl"} and not part.said:
            yield f"an empty {part.tag}"
        if part.tag == "Table":
            yield from _table_faults(part)


def _table_faults(table: Part) -> Iterator[str]:
    if not any(cell.tag == "TH" for row in table.parts for cell in row.parts):
        yield "a table without names of columns or rows"
    if any("/RowSpan" in cell.attributes for row in table.parts for cell in row.parts):
        yield "cells over several rows are not looked at by this check"
    widths = {
        sum(int(cell.attributes.get("/ColSpan", 1)) for cell in row.parts) for row in table.parts
    }
    if len(widths) > 1:
        yield f"rows of {sorted(widths)} cells"


def _heading_faults(tree: Part) -> Iterator[str]:
    before = 0
    for part in tree.all():
        if re.fullmatch(r"H\d", part.tag):
            level = int(part.tag[1])
            if level > before + 1:
                yield f"{part.said} is an H{level} after an H{before}"
            before = level
    if not before:
        yield "no heading"


def words_of(page: PageObject) -> PageWords:
    """Walk through what is drawn on a page: each sign must belong to a part or be furniture."""
    fonts: Any = page["/Resources"]
    walk = _Walk({name: _signs_of(font.get_object()) for name, font in fonts["/Font"].items()})
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        walk.step(operator.decode(), operands)
    return walk.found


class _Walk:
    """The operators of a page one after the other; `_inside` is the mark that is open."""

    def __init__(self, signs: dict[str, dict[int, str]]) -> None:
        self.found = PageWords()
        self._signs = signs
        self._font = ""
        self._inside: str | int | None = None
        self._spoken = False  # other words than those that are shown

    def step(self, name: str, operands: list[Any]) -> None:
        """Take one operator."""
        if name in {"BMC", "BDC"}:
            self._open(operands)
        elif name == "EMC":
            self._close()
        elif name == "Tf":
            self._font = operands[0]
        elif name in _SHOWS and not self._spoken:
            signs = self._signs[self._font]
            _note(self.found, self._inside, "".join(_decoded(each, signs) for each in operands))
        elif name == "T*":
            _note(self.found, self._inside, " ")
        elif name in _PAINTS and self._inside is None:
            self.found.faults.append(f"{name} belongs to nothing")

    def _open(self, operands: list[Any]) -> None:
        if operands[0] == "/Span":
            self._spoken = True
            _note(self.found, self._inside, str(operands[1]["/ActualText"]))
            return
        if self._inside is not None:
            self.found.faults.append("a mark within a mark")
        self._inside = _opened(operands)
        if isinstance(self._inside, int):
            self.found.marks.setdefault(self._inside, "")

    def _close(self) -> None:
        if self._spoken:
            self._spoken = False
        else:
            self._inside = None


def _opened(operands: list[Any]) -> str | int:
    if operands[0] != "/Artifact":
        return int(operands[1]["/MCID"])
    return str(operands[1]["/Type"]) if len(operands) > 1 else ""


def _note(found: PageWords, inside: str | int | None, words: str) -> None:
    if isinstance(inside, int):
        found.marks[inside] += words
    elif inside == "/Pagination":
        found.furniture += words
    elif words.strip():
        found.faults.append(f"“{words}” is not read")


def _decoded(operand: Any, signs: dict[int, str]) -> str:
    if isinstance(operand, list):
        return "".join(_decoded(each, signs) for each in operand)
    if isinstance(operand, int | float):
        return ""
    data = operand.original_bytes if hasattr(operand, "original_bytes") else bytes(operand)
    return "".join(signs[each] for each in data)


def _signs_of(font: Any) -> dict[int, str]:
    """The sign of each code of a font, as its ToUnicode map says."""
    text = font["/ToUnicode"].get_data().decode()
    pairs = re.findall(r"^<(\w{2})> <(\w{4,})>$", text, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(sign).decode("utf-16-be") for code, sign in pairs}


def _part(element: Any, pages: dict[int, PageWords]) -> Part:
    page = element.raw_get("/Pg").idnum if "/Pg" in element else 0
    attributes: Any = element.get("/A", {})
    part = Part(str(element["/S"])[1:], "", alt=str(element.get("/Alt", "")))
    part.attributes = dict(attributes)
    for kid in element.get("/K", []):
        each = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(each, int):
            part.words += f" {pages[page].marks[each]}"
        elif each.get("/Type") == "/MCR":
            part.words += f" {pages[each.raw_get('/Pg').idnum].marks[each['/MCID']]}"
        else:
            part.parts.append(_part(each, pages))
    return part
