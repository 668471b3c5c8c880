"""The slides of leaflets and of the end: codes that can be read, pages of PDFs, large parts."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.domain.settings import View
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.slides.elements import Code, Page, Sheet, Words
from app.gui.shared.slides.layout import Role
from app.gui.shared.slides.paint import lay_out, paint_slide
from app.gui.shared.slides.sheet import follow_sheet, sheet_of
from app.gui.shared.slides.spoken import spoken
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.qr import QUIET, qr_modules
from app.screens.slides import AddressSlide, Header, LeafletSlide, PartSlide, SheetSlide, Slide
from tests.library.test_leaflets import pdf

Kind = TypeVar("Kind", Code, Sheet)
WIDE = 1920.0
ADDRESS = "https://www.hlm.coop/culturecoop"
HEADER = Header("L’histoire des Coop’HLM", "Plaquette")
COVER = AddressSlide(
    HEADER, "Se loger ensemble : une longue histoire", "Des habitants s’unissent.", (), ADDRESS
)
PART = PartSlide(HEADER, "Les dates", ("1894 – Une loi.", "1908 – Une union."), "", "Page 1 sur 2")
SIZES = [(1280, 720), (800, 600)]
pytestmark = pytest.mark.usefixtures("theme")


def painted(slide: Slide, size: tuple[int, int], theme: Theme, view: View | None = None) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, slide, QSize(*size), theme, view)
    painter.end()
    return image


def one(page: Page, kind: type[Kind]) -> Kind:
    (found,) = [each for each in page.elements if isinstance(each, kind)]
    return found


@pytest.mark.parametrize("contrast", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_the_painted_code_is_the_code_dark_on_white_with_its_margin(theme, size, contrast):
    page = lay_out(COVER, 1080 * size[0] / size[1])
    code = one(page, Code)
    image = painted(COVER, size, theme, View(contrast=contrast))
    scale = size[1] / 1080
    whole = code.rect
    left_edge, top_edge, side = (
        round(each * scale) for each in (whole.left(), whole.top(), whole.width())
    )
    card = QRect(left_edge, top_edge, side, side)
    inside = image.copy(card.adjusted(12, 12, -12, -12))  # without the rounded corners
    dark = [
        (x, y)
        for y in range(inside.height())
        for x in range(inside.width())
        if inside.pixelColor(x, y).lightness() < 128
    ]
    left, top = min(x for x, _y in dark), min(y for _x, y in dark)
    right, bottom = max(x for x, _y in dark) + 1, max(y for _x, y in dark) + 1
    modules = qr_modules(ADDRESS)
    square = (right - left) / len(modules)
    read = tuple(
        tuple(
            inside.pixelColor(
                int(left + (column + 0.5) * square), int(top + (row + 0.5) * square)
            ).lightness()
            < 128
            for column in range(len(modules))
        )
        for row in range(len(modules))
    )
    assert read == modules
    assert left + 12 >= QUIET * square - 1
    assert right - left >= size[1] * 0.3
    assert bottom - top == pytest.approx(right - left, abs=1)


@pytest.mark.parametrize("slide", [COVER, PART])
def test_addresses_and_parts_are_set_large(slide):
    words = [each for each in lay_out(slide, WIDE).elements if isinstance(each, Words)]
    body = [each for each in words if each.role is not Role.EDGE]
    assert min(each.block.size for each in body) >= 1080 / 26
    assert all(each.rect.right() <= WIDE for each in words)


def test_the_address_is_written_beneath_its_code():
    page = lay_out(COVER, WIDE)
    code = one(page, Code)
    texts = [each for each in page.elements if isinstance(each, Words)]
    address = next(each for each in texts if each.block.text == "www.hlm.coop/culturecoop")
    assert address.y >= code.rect.bottom()
    assert address.block.size >= 1080 / 22


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "page.pdf"
    made.write_bytes(pdf(2))
    return made


def sheet(file: Path, page: int = 1) -> SheetSlide:
    return SheetSlide(HEADER, "Plaquette", file, page, f"Page {page} sur 2", COVER)


def test_a_page_fills_the_height_and_says_which_one_it_is(file, theme):
    page = lay_out(sheet(file), WIDE)
    shown = one(page, Sheet).rect
    assert shown.height() > 1000
    assert shown.width() / shown.height() == pytest.approx(595 / 842, abs=0.002)
    assert [each.block.text for each in page.elements if isinstance(each, Words)] == [
        "Page 1 sur 2"
    ]
    image = painted(sheet(file), (1280, 720), theme)
    assert image.pixelColor(640, 360) == QColor(Qt.GlobalColor.white)


def test_a_page_is_drawn_in_the_pixels_of_the_screen_and_kept(file, qtbot):
    page, wanted = sheet_of(file, 1), QSize(700, 990)
    redrawn: list[bool] = []
    follow_sheet(file, 1, lambda: redrawn.append(True))
    assert page.picture(wanted) is None
    qtbot.waitUntil(lambda: page.picture(wanted) is not None)
    first = page.picture(wanted)
    assert first is not None
    assert (first.size(), redrawn) == (wanted, [True])
    assert page.picture(wanted) is first
    small = page.picture(QSize(70, 99))
    assert small is first  # shrunk, until its own picture comes
    qtbot.waitUntil(lambda: len(redrawn) == 2)
    for width in (71, 72, 73):  # a window that is made larger does not fill the memory
        with qtbot.waitSignal(page.arrived):
            page.picture(QSize(width, 99))
    assert page.picture(wanted) is not first


def test_a_picture_that_comes_late_is_drawn_on_the_canvas(file, theme, qtbot):
    canvas = SlideCanvas(theme, VideoSurface(), animated=False)
    qtbot.addWidget(canvas)
    canvas.resize(640, 360)
    canvas.show()
    slide = sheet(file)
    canvas.show_slide(slide)
    with qtbot.waitSignal(sheet_of(file, 1).arrived):
        canvas.grab()
    assert canvas.grab().toImage().pixelColor(320, 180) == QColor(Qt.GlobalColor.white)


def test_a_page_that_cannot_be_shown_leaves_the_cover(file, tmp_path, theme):
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    for missing in (sheet(file, 3), sheet(broken), sheet(tmp_path / "gone.pdf")):
        assert isinstance(one(lay_out(missing, WIDE), Code), Code)
    assert sheet_of(tmp_path / "gone.pdf", 1).picture(QSize(10, 10)) is None
    leaflet = LeafletSlide(HEADER, "Plaquette", "", (), "")
    instead = SheetSlide(HEADER, "Plaquette", broken, 1, "", leaflet)
    assert painted(instead, (1280, 720), theme).size() == QSize(1280, 720)


def test_what_a_screen_reader_says_of_them(file):
    assert spoken(COVER) == (COVER.title, "Des habitants s’unissent.\nwww.hlm.coop/culturecoop")
    assert spoken(PART) == ("Les dates", "1894 – Une loi.\n1908 – Une union.\nPage 1 sur 2")
    assert spoken(sheet(file)) == ("Plaquette", "Page 1 sur 2")
