"""Pictures behind the points of an infographic: scaled, off the window's thread, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.pictures import LARGEST, Picture, follow, picture_of
from app.gui.shared.slides import paint_slide
from app.gui.shared.slides.elements import Badge, Page, Panel, Photo, Stroke, Words
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.slides.spoken import spoken
from app.gui.shared.video import VideoSurface
from app.screens.slides import InfographicSlide, SpotLook
from tests.fakes.slides import LONG_EXPLANATION, infographic
from tests.gui.shared.soundness import assert_sound

WIDE, SQUARE = 1920.0, 1440.0
BLUE = 0x336699
SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
<rect width="200" height="100" fill="#336699"/></svg>"""
pytestmark = pytest.mark.usefixtures("theme")


def painted_file(folder: Path, width: int, height: int, name: str = "street.png") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    assert image.save(str(folder / name))
    return folder / name


def loaded(qtbot, path: Path) -> Picture:
    picture = picture_of(path)
    if picture.pending:
        with qtbot.waitSignal(picture.arrived):
            pass
    return picture


def slide_over(path: Path, opened: int = 2, card: str = "Elle est fraîche.") -> InfographicSlide:
    return replace(infographic(opened, card), picture=path, alt="Une rue et six points.")


def painted(slide: InfographicSlide, theme) -> QImage:
    image = QImage(QSize(960, 540), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, slide, image.size(), theme)
    painter.end()
    return image


def has_blue(image: QImage) -> bool:
    pixels = ((x, y) for x in range(0, 960, 20) for y in range(0, 540, 20))
    return any(image.pixelColor(x, y).rgb() & 0xFFFFFF == BLUE for x, y in pixels)


def photo_of(page: Page) -> QRectF:
    return next(each.rect for each in page.elements if isinstance(each, Photo))


def test_the_picture_is_shown_with_its_points(qtbot, tmp_path, theme):
    path = painted_file(tmp_path, 1600, 900)
    assert loaded(qtbot, path).size == QSize(1600, 900)
    assert has_blue(painted(slide_over(path), theme))
    page = lay_out(slide_over(path), WIDE)
    assert not [each for each in page.elements if isinstance(each, Stroke)]
    assert {each.text for each in page.elements if isinstance(each, Badge)} >= set("123456")


def test_until_it_is_there_its_room_is_kept_and_then_the_canvas_draws_it(qtbot, tmp_path, theme):
    canvas = SlideCanvas(theme, VideoSurface(), animated=False)
    qtbot.addWidget(canvas)
    canvas.resize(960, 540)
    canvas.show_slide(slide_over(painted_file(tmp_path, 1600, 900)))
    picture = picture_of(tmp_path / "street.png")
    assert picture.pending
    canvas.grab()
    loaded(qtbot, tmp_path / "street.png")
    assert has_blue(canvas.grab().toImage())


def test_a_very_large_photograph_is_decoded_small(qtbot, tmp_path):
    image = QImage(20_000, 4_000, QImage.Format.Format_Grayscale8)
    image.fill(128)
    path = tmp_path / "wall.jpg"
    assert image.save(str(path))
    picture = loaded(qtbot, path)
    assert picture.size == QSize(20_000, 4_000)
    assert picture.image is not None
    assert picture.image.width() == LARGEST.width()
    assert photo_of(lay_out(slide_over(path), WIDE)).width() == pytest.approx(1728, abs=1)


def test_a_picture_past_all_memory_is_never_decoded(tmp_path, theme):
    path = tmp_path / "wall.png"
    sides = (20_000).to_bytes(4, "big") * 2
    whole = painted_file(tmp_path, 8, 8).read_bytes()
    path.write_bytes(whole[:16] + sides + whole[24:])
    picture = picture_of(path)
    assert not picture.expected
    assert not picture.pending
    without = replace(slide_over(path), picture=None)
    assert painted(slide_over(path), theme) == painted(without, theme)


def test_a_file_that_is_no_picture_leaves_the_points_on_their_path(tmp_path, theme):
    path = tmp_path / "street.png"
    path.write_text("no picture", encoding="utf-8")
    assert not picture_of(path).expected
    gone = tmp_path / "gone.png"
    assert painted(slide_over(gone), theme) == painted(slide_over(path), theme)


def test_a_picture_that_breaks_off_leaves_the_points_on_their_path(qtbot, tmp_path, theme):
    path = painted_file(tmp_path, 640, 480)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    redrawn: list[bool] = []
    follow(path, lambda: redrawn.append(True))
    assert not loaded(qtbot, path).expected
    assert redrawn
    assert not has_blue(painted(slide_over(path), theme))


def test_a_drawing_is_as_sharp_as_the_screen(qtbot, tmp_path):
    path = tmp_path / "street.svg"
    path.write_text(SVG, encoding="utf-8")
    picture = loaded(qtbot, path)
    assert picture.image is not None
    assert picture.image.size() == QSize(2560, 1280)


def test_what_is_there_already_needs_no_second_drawing(qtbot, tmp_path):
    path = painted_file(tmp_path, 64, 48)
    loaded(qtbot, path)
    redrawn: list[bool] = []
    follow(path, lambda: redrawn.append(True))
    assert picture_of(path) is picture_of(path)
    assert redrawn == []


@pytest.mark.parametrize("sides", [(1600, 900), (900, 1200), (3000, 900), (400, 3000)])
@pytest.mark.parametrize("width", [WIDE, SQUARE, 1350.0])
def test_the_card_covers_no_point_and_the_picture_never_moves(qtbot, tmp_path, sides, width):
    path = painted_file(tmp_path, *sides)
    loaded(qtbot, path)
    rects = []
    for opened in range(7):
        card = LONG_EXPLANATION if opened % 2 else "Elle est fraîche."
        page = lay_out(slide_over(path, opened, card), width)
        assert_sound(page)
        photo = photo_of(page)
        rects.append(photo)
        cards = [each for each in page.elements if isinstance(each, Panel)]
        assert not any(each.rect.intersects(photo) for each in cards)
        discs = [each for each in page.elements if isinstance(each, Badge) and each.text]
        on_picture = [each for each in discs if photo.contains(each.centre)]
        assert [each.text for each in on_picture] == list("123456")
        assert all(photo.contains(each.rect) for each in on_picture)
    assert (
        len({(round(rect.left()), round(rect.top()), round(rect.width())) for rect in rects}) == 1
    )


def test_a_card_beside_the_picture_is_read_from_afar(qtbot, tmp_path):
    path = painted_file(tmp_path, 1600, 900)
    loaded(qtbot, path)
    page = lay_out(slide_over(path, 3, LONG_EXPLANATION), WIDE)
    words = [each for each in page.elements if isinstance(each, Words)]
    said = next(each for each in words if "capital" in each.block.text)
    assert said.block.size >= 1080 / 26
    assert said.x > photo_of(page).right()


def test_what_was_seen_stays_marked(qtbot, tmp_path):
    path = painted_file(tmp_path, 1600, 900)
    loaded(qtbot, path)
    slide = slide_over(path, 3)
    seen = [spot.number for spot in slide.spots if spot.look is SpotLook.SEEN]
    page = lay_out(slide, WIDE)
    marked = [each for each in page.elements if isinstance(each, Badge) and each.fill == "teal_mid"]
    assert [int(each.text) for each in marked] == seen == [1, 2]


def test_a_point_at_the_very_edge_is_still_whole(qtbot, tmp_path):
    path = painted_file(tmp_path, 1600, 900)
    loaded(qtbot, path)
    slide = slide_over(path, 0)
    corner = replace(slide.spots[0], x=0.0, y=1.0)
    page = lay_out(replace(slide, spots=(corner,)), WIDE)
    (disc,) = (each for each in page.elements if isinstance(each, Badge) and each.text == "1")
    photo = photo_of(page)
    assert photo.contains(disc.rect)
    assert (disc.centre - QPointF(photo.left(), photo.bottom())).manhattanLength() < 200


def test_a_sliver_of_a_picture_still_has_its_points(qtbot, tmp_path):
    path = painted_file(tmp_path, 4000, 20)
    loaded(qtbot, path)
    page = lay_out(slide_over(path, 0), WIDE)
    assert {each.text for each in page.elements if isinstance(each, Badge)} >= set("123456")


def test_a_screen_reader_says_what_the_picture_shows(tmp_path):
    title, text = spoken(slide_over(tmp_path / "street.png"))
    assert title == "Le chemin des clés"
    assert text.startswith("Une rue et six points.\n1. Le projet")
