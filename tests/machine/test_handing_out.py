"""Printing for real, into a file; sticks by where the system puts them."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from app.domain.errors import UserError
from app.machine.handing_out import QtHandingOut, removable
from tests.fakes.machine import FakeMachine

pytestmark = pytest.mark.usefixtures("qapp")


def pdf(*sizes: tuple[int, int]) -> bytes:
    writer = PdfWriter()
    for width, height in sizes:
        writer.add_blank_page(width, height)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def printed(file: Path, content: bytes) -> PdfReader:
    QtHandingOut(FakeMachine(), into=file).print_pdf(content, "", 2)
    return PdfReader(file)


def test_every_page_is_printed_on_a4(tmp_path: Path) -> None:
    pages = printed(tmp_path / "out.pdf", pdf((420, 595), (420, 595))).pages
    assert len(pages) == 2
    assert [round(float(each)) for each in pages[0].mediabox[2:]] == [595, 842]


def test_a_wide_leaflet_is_printed_lying(tmp_path: Path) -> None:
    (page,) = printed(tmp_path / "out.pdf", pdf((842, 595))).pages
    assert float(page.mediabox.width) > float(page.mediabox.height)


def printed_true(file: Path, content: bytes, *cancelled: bool) -> PdfReader:
    answers = iter(cancelled)
    QtHandingOut(FakeMachine(), into=file).print_true(content, "", 1, lambda: next(answers, False))
    return PdfReader(file)


def test_what_is_to_be_cut_out_keeps_its_size_and_a_poster_gets_a_large_sheet(
    tmp_path: Path,
) -> None:
    (page,) = printed_true(tmp_path / "small.pdf", pdf((298, 421))).pages
    assert [round(float(each)) for each in page.mediabox[2:]] == [595, 842]
    (page,) = printed_true(tmp_path / "large.pdf", pdf((842, 1191))).pages
    assert [round(float(each)) for each in page.mediabox[2:]] == [842, 1191]


def test_printing_stops_before_the_next_page_once_it_is_cancelled(tmp_path: Path) -> None:
    content = pdf((595, 842), (595, 842), (595, 842))
    assert len(printed_true(tmp_path / "out.pdf", content, False, True).pages) == 1


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_takes_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not answer"):
        printed(tmp_path / "no" / "such" / "out.pdf", pdf((595, 842)))
    with pytest.raises(UserError, match="does not answer"):
        printed(tmp_path / "out.pdf", b"no pdf at all")


def test_the_printers_are_those_of_the_machine() -> None:
    names = QtHandingOut(FakeMachine(printers=("Accueil", "Étage"))).printers()
    assert sorted(names) == ["Accueil", "Étage"]


def test_what_people_plug_in_is_told_by_its_place() -> None:
    assert removable("/media/lucie/CLE_USB")
    assert removable("/run/media/lucie/CLE_USB")
    assert not removable("/")
    assert not removable("/home")


def test_the_sticks_of_this_computer_can_be_listed() -> None:
    assert all(each.folder.is_dir() for each in QtHandingOut(FakeMachine()).sticks())
