"""The structure of a paper as the PDF keeps it: its tree, and the way back from each page."""

from html import escape
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFStream

if TYPE_CHECKING:
    from app.documents.tags import Element


class _Written(PDFObject):
    """An object of the file whose bytes are known."""

    __RefOnly__ = True

    def __init__(self, content: bytes = b"") -> None:
        self.content = content

    def format(self, _document: Any) -> bytes:
        """Give the bytes."""
        return self.content


def write_structure(document: Any, root: "Element", pages: list[list["Element"]]) -> None:
    """Add the tree, the way back from each page to it, and the note that the file is tagged."""
    catalog = document.Catalog
    ids = document.idToObjectNumberAndVersion
    places = [ids[document.Reference(page).name][0] for page in document.Pages.pages]
    tree, parents = _Written(), _Written()
    tree_number, parents_number = _place(document, tree), _place(document, parents)
    for element, target in _numbered(document, root):
        parent = element.parent.number if element.parent else tree_number
        target.content = _element_bytes(element, parent, places)
    arrays = (
        f"{page} [{' '.join(f'{each.number} 0 R' for each in marked)}]"
        for page, marked in enumerate(pages)
    )
    parents.content = f"<</Nums [{' '.join(arrays)}]>>".encode()
    tree.content = (
        f"<</Type /StructTreeRoot /K [{root.number} 0 R] /ParentTree {parents_number} 0 R "
        f"/ParentTreeNextKey {len(pages)}>>"
    ).encode()
    catalog.StructTreeRoot = tree
    catalog.MarkInfo = _Written(b"<</Marked true>>")
    catalog.Metadata = _metadata(document)


def _numbered(document: Any, root: "Element") -> list[tuple["Element", _Written]]:
    """Give each element its place in the file."""
    found = []
    waiting = [root]
    while waiting:
        element, target = waiting.pop(), _Written()
        element.number = _place(document, target)
        found.append((element, target))
        waiting += element.parts
    return found


def _place(document: Any, target: _Written) -> int:
    """Give a new object its number in the file."""
    number: int = document.objectcounter + 1
    name = f"S{number}"
    document.objectcounter = number
    document.idToObjectNumberAndVersion[name] = number, 0
    document.numberToId[number] = name
    document.idToObject[name] = target
    vars(target)["__InternalName__"] = name
    return number


def _element_bytes(element: "Element", parent: int, places: list[int]) -> bytes:
    kids = [f"{part.number} 0 R" for part in element.parts]
    first = element.marks[0][0] if element.marks else -1
    for page, mark in element.marks:
        away = f"<</Type /MCR /Pg {places[page]} 0 R /MCID {mark}>>"
        kids.append(str(mark) if page == first else away)
    told = f"<</Type /StructElem /S /{element.tag} /P {parent} 0 R"
    if first >= 0:
        told += f" /Pg {places[first]} 0 R"
    if kids:
        told += f" /K [{' '.join(kids)}]"
    if element.attributes:
        told += f" /A <<{element.attributes}>>"
    if element.alt:
        told += f" /Alt {text_of(element.alt)}"
    return f"{told}>>".encode()


def text_of(words: str) -> str:
    """Words as a PDF keeps them outside its pages."""
    return f"<feff{words.encode('utf-16-be', 'replace').hex()}>"


def _metadata(document: Any) -> PDFStream:
    """The note, for programs, that this file is made as PDF/UA asks."""
    kind = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    info = document.info
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(info.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{escape(info.author)}</rdf:li></rdf:Seq></dc:creator>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
    # it must be readable as it is, hence no filter
    return PDFStream(kind, packet.encode(), [])
