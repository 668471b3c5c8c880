"""Leaflets and closing slides in packs: PDFs, addresses; what is broken is said, and goes on."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter

from app.domain.content import Closing, Leaflet
from app.domain.errors import UserError
from app.library.leaflets import MOST_PAGES, pdf_pages
from app.library.limits import PDF
from app.library.packs import check_pack, read_pack
from app.library.shelf import FolderShelf
from tests.fakes.packs import small_module, write_pack

PAGE = "activities 5 (page)"


def pdf(pages: int, *, locked: bool = False) -> bytes:
    writer = PdfWriter()
    for _number in range(pages):
        writer.add_blank_page(595, 842)
    if locked:
        writer.encrypt("pomme", algorithm="RC4-128")
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def packed(content: bytes) -> bytes:
    """A PDF whose page lies in an object stream, as office programs write it."""
    inner = zlib.compress(
        b"4 0 5 40 <</Type/Pages/Count 1/Kids[5 0 R]>> <</Type /Page/Parent 4 0 R>>"
    )
    return (
        b"%PDF-1.5\n1 0 obj<</Type/ObjStm/N 2/First 9/Filter/FlateDecode/Length "
        + str(len(inner)).encode()
        + b">>stream\r\n"
        + inner
        + b"\nendstream endobj\n"
        + content
    )


def pack(folder: Path, content: bytes | None = None, **more: Any) -> Path:
    module = small_module()
    module["activities"][4].update(more)
    made = write_pack(folder / "verger", module)
    if content is not None:
        (made / "media/page.pdf").write_bytes(content)
    return made


def leaflet_in(folder: Path) -> Leaflet:
    module = FolderShelf((folder,)).module("verger")
    found = module.activity("page")
    assert isinstance(found, Leaflet)
    return found


def test_a_pdf_takes_the_place_of_the_sections(tmp_path: Path) -> None:
    folder = pack(tmp_path, pdf(2), file="media/page.pdf", address="https://exemple.coop/a")
    assert check_pack(folder) == ()
    leaflet = leaflet_in(folder)
    assert (leaflet.file, leaflet.pages) == (folder / "media/page.pdf", 2)
    assert (leaflet.page_count, leaflet.address) == (2, "https://exemple.coop/a")


def test_pages_in_object_streams_are_counted(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    broken = b"2 0 obj<</Type/ObjStm/Filter/Other>>stream\nnot packed endstream"
    file.write_bytes(packed(broken))
    assert pdf_pages(file) == 1


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (b"<html>a page</html>", "page.pdf is not a PDF"),
        (pdf(1, locked=True), "locked with a password"),
        (pdf(0), "has no page"),
        (b"%PDF-1.7\n" + bytes(50), "has no page"),
        (pdf(MOST_PAGES + 1), "has 41 pages"),
    ],
)
def test_a_pdf_that_cannot_be_shown_is_named_and_the_text_shown_instead(
    tmp_path: Path, content: bytes, remedy: str
) -> None:
    folder = pack(tmp_path, content, file="media/page.pdf")
    (problem,) = check_pack(folder)
    assert problem.file == "verger/media/page.pdf"
    assert remedy in problem.remedy
    leaflet = leaflet_in(folder)
    assert (leaflet.file, leaflet.page_count) == (None, 1)
    assert FolderShelf((folder,)).problems() == (problem,)


def test_a_pdf_past_what_a_laptop_carries_or_gone(tmp_path: Path) -> None:
    file = tmp_path / "large.pdf"
    file.write_bytes(pdf(1))
    with file.open("r+b") as opened:
        opened.truncate(PDF + 1)
    with pytest.raises(UserError, match="is larger than"):
        pdf_pages(file)
    with pytest.raises(UserError, match="cannot be read"):
        pdf_pages(tmp_path / "gone.pdf")


@pytest.mark.parametrize(
    ("more", "place", "remedy"),
    [
        ({"file": "media/no.pdf"}, f"{PAGE} › file", "is not in the pack"),
        ({"sections": []}, PAGE, "This leaflet is empty"),
        ({"address": "http://exemple.coop"}, f"{PAGE} › address", "begin with https://"),
        ({"address": "https://a b.coop"}, f"{PAGE} › address", "not an address"),
        ({"address": "https://moi@exemple.coop"}, f"{PAGE} › address", "not an address"),
    ],
)
def test_leaflets_that_do_not_fit_are_refused_in_words(
    tmp_path: Path, more: dict[str, Any], place: str, remedy: str
) -> None:
    (problem,) = check_pack(pack(tmp_path, **more))
    assert problem.place == place
    assert remedy in problem.remedy


def test_only_a_leaflet_that_is_made_here_needs_a_footer(tmp_path: Path) -> None:
    module = small_module()
    del module["activities"][4]["footer"]
    (problem,) = check_pack(write_pack(tmp_path / "verger", module))
    assert "“footer” is missing" in problem.remedy
    module["activities"][4]["file"] = "media/page.pdf"
    folder = write_pack(tmp_path / "verger", module)
    (folder / "media/page.pdf").write_bytes(pdf(1))
    assert check_pack(folder) == ()


def test_a_closing_slide_is_read(tmp_path: Path) -> None:
    module = small_module()
    module["activities"].append(
        {
            "kind": "closing", "id": "fin", "title": "Pour finir", "minutes": 2,
            "headline": "Merci !", "lines": ["À mardi."], "address": "https://exemple.coop/",
        }
    )  # fmt: skip
    read = read_pack(write_pack(tmp_path / "verger", module)).modules[0].module
    assert read is not None
    assert read.activity("fin") == Closing(
        "fin", "Pour finir", 2, headline="Merci !", lines=("À mardi.",),
        address="https://exemple.coop/",
    )  # fmt: skip
