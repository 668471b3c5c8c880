"""The canvas shows the slide, fades between slides, and lets the film through."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.captions import caption_block
from app.gui.shared.video import VideoSurface
from app.screens.slides import BlackSlide, LogoSlide
from app.usecases.ports import Frame
from tests.fakes.player import FakeVideoPlayer
from tests.fakes.slides import every_slide, film, question, result

SIZE = QSize(320, 180)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


@pytest.fixture
def surface(qapp):
    assert qapp is not None
    return VideoSurface()


@pytest.fixture
def player(surface, tmp_path):
    made = FakeVideoPlayer()
    made.load(tmp_path / "film.mp4", surface)
    return made


@pytest.fixture
def canvas(qtbot, theme, surface):
    made = SlideCanvas(theme, surface)
    qtbot.addWidget(made)
    made.resize(SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made


def colour(canvas: SlideCanvas, x: int, y: int) -> QColor:
    return canvas.grab().toImage().pixelColor(x, y)


def settled(canvas: SlideCanvas, qtbot: QtBot) -> QImage:
    qtbot.waitUntil(lambda: not canvas.fading)
    return canvas.grab().toImage()


def test_it_starts_black(canvas):
    assert colour(canvas, 10, 10) == QColor(0, 0, 0)


def test_another_slide_fades_in(canvas, qtbot, theme):
    canvas.show_slide(question())
    assert canvas.fading
    assert colour(canvas, 2, 2).lightness() < theme.colour("paper").lightness()
    assert settled(canvas, qtbot).pixelColor(2, 2) == theme.colour("paper")


def test_the_fade_within_a_kind_of_slide_is_the_quicker(canvas, qtbot):
    canvas.show_slide(question())
    between = canvas.fade_ms
    settled(canvas, qtbot)
    canvas.show_slide(question("Et maintenant\u202f?"))
    assert 150 <= canvas.fade_ms < between <= 250
    settled(canvas, qtbot)


def test_a_slide_in_the_middle_of_a_fade_is_the_one_that_stays(canvas, qtbot, theme):
    for slide in every_slide().values():
        canvas.show_slide(slide)
    canvas.show_slide(LogoSlide("Les Tilleuls"))
    image = settled(canvas, qtbot)
    assert image.pixelColor(142, 90) == theme.colour("teal")


def test_black_is_at_once(canvas, qtbot):
    canvas.show_slide(question())
    settled(canvas, qtbot)
    canvas.show_slide(BlackSlide())
    assert not canvas.fading
    assert colour(canvas, 2, 2) == QColor(0, 0, 0)


@pytest.mark.parametrize("still", ["the user", "the canvas"])
def test_nothing_moves_for_those_who_want_none(qtbot, theme, surface, monkeypatch, still):
    if still == "the user":
        monkeypatch.setenv("A_MAIN_LEVEE_STILL", "1")
    canvas = SlideCanvas(theme, surface, animated=still == "the user")
    qtbot.addWidget(canvas)
    canvas.resize(SIZE)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_slide(question())
    assert not canvas.fading
    assert colour(canvas, 2, 2) == theme.colour("paper")


def test_a_slide_is_drawn_once_and_again_at_another_size(canvas, qtbot):
    canvas.show_slide(question())
    first = settled(canvas, qtbot)
    assert settled(canvas, qtbot) == first
    canvas.resize(160, 90)
    assert canvas.grab().toImage().size() == QSize(160, 90)


def test_a_film_is_black_until_its_first_picture(canvas, player):
    canvas.show_slide(film(started=True))
    assert colour(canvas, 160, 90) == QColor(0, 0, 0)
    player.emit_frame(blue_green_red=(0, 0, 255), width=320, height=180)
    assert colour(canvas, 160, 90) == QColor(255, 0, 0)


def test_a_film_without_a_picture_shows_its_title_in_the_end(qtbot, theme, surface, player):
    canvas = SlideCanvas(theme, surface, animated=False, film_opens_ms=1)
    qtbot.addWidget(canvas)
    canvas.resize(SIZE)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_slide(film(started=True))
    qtbot.waitUntil(lambda: colour(canvas, 2, 2) == theme.colour("paper"))
    player.emit_frame(width=320, height=180)
    assert colour(canvas, 2, 2).name() == "#008000"
    surface.clear()
    canvas.show_slide(question())
    assert colour(canvas, 2, 2) == theme.colour("paper")


def test_a_film_whose_picture_is_gone_does_not_show_through_what_follows(
    qtbot, theme, surface, player
):
    canvas = SlideCanvas(theme, surface, film_opens_ms=1)
    qtbot.addWidget(canvas)
    canvas.resize(SIZE)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_slide(film(started=True))
    player.emit_frame(width=320, height=180)
    qtbot.waitUntil(lambda: not canvas.fading)
    qtbot.waitUntil(lambda: not canvas._opening.isActive())
    surface.clear()
    canvas.show_slide(question())
    assert not canvas.fading


def test_a_picture_of_another_film_never_shows(canvas, surface):
    canvas.show_slide(replace(film(started=True), film="voices"))
    listener = surface.listener_of("film")
    listener.frame_ready(Frame(1, 1, 4, memoryview(bytes([0, 0, 255, 255]))))
    assert colour(canvas, 160, 90) == QColor(0, 0, 0)
    canvas.show_slide(replace(film(started=True), film="film"))
    assert colour(canvas, 160, 90) == QColor(255, 0, 0)


def test_a_picture_of_the_right_size_is_shown_pixel_by_pixel(canvas, player):
    canvas.show_slide(film(started=True))
    player.emit_frame(blue_green_red=(1, 2, 3), width=320, height=180)
    image = canvas.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in (0, 319) for y in (0, 179)} == {"#030201"}


def test_a_picture_of_another_shape_is_framed_in_black(canvas, player):
    canvas.show_slide(film(started=True))
    player.emit_frame(width=40, height=30)
    image = canvas.grab().toImage()
    assert image.pixelColor(160, 90).name() == "#008000"
    assert image.pixelColor(10, 90).name() == "#000000"
    assert image.pixelColor(310, 90).name() == "#000000"
    assert image.pixelColor(45, 90).name() == "#008000"


def test_a_film_does_not_show_under_another_slide(canvas, player, qtbot, theme):
    player.emit_frame(width=320, height=180)
    canvas.show_slide(question())
    assert settled(canvas, qtbot).pixelColor(2, 2) == theme.colour("paper")
    canvas.show_slide(BlackSlide())
    assert colour(canvas, 160, 90) == QColor(0, 0, 0)
    canvas.show_slide(film(started=True))
    assert colour(canvas, 160, 90).name() == "#008000"


def test_leaving_a_film_fades_from_its_last_picture(canvas, player, qtbot, theme):
    canvas.show_slide(film(started=True))
    player.emit_frame(width=320, height=180)
    canvas.show_slide(question())
    assert canvas.fading
    mixed = colour(canvas, 2, 2)
    assert mixed.green() > mixed.red()
    assert settled(canvas, qtbot).pixelColor(2, 2) == theme.colour("paper")


def test_the_caption_is_white_on_a_dark_band_at_the_foot(canvas, player, surface):
    canvas.show_slide(film(started=True))
    player.emit_frame(blue_green_red=(255, 255, 0), width=320, height=180)
    plain = canvas.grab().toImage()
    surface.caption = "En 1908, cinquante coopératives avancent ensemble."
    image = canvas.grab().toImage()
    changed = [y for y in range(180) if image.pixelColor(160, y) != plain.pixelColor(160, y)]
    assert changed
    assert min(changed) > 180 * 0.75
    middle = image.copy(40, min(changed), 240, len(changed))
    lightness = [
        middle.pixelColor(x, y).lightness()
        for x in range(middle.width())
        for y in range(middle.height())
    ]
    assert max(lightness) > 240
    assert sorted(lightness)[len(lightness) // 2] < 80
    surface.caption = ""
    assert canvas.grab().toImage() == plain


def test_a_caption_goes_under_the_picture_where_there_is_room(canvas, player, surface):
    canvas.resize(320, 320)
    canvas.show_slide(film(started=True))
    player.emit_frame(width=320, height=180)
    surface.caption = "Bonjour"
    image = canvas.grab().toImage()
    assert image.pixelColor(160, 248).name() == "#008000"
    under = [image.pixelColor(x, y).lightness() for x in range(320) for y in range(252, 320)]
    assert max(under) > 240


def test_captions_are_a_twentieth_of_the_height_on_at_most_two_lines(theme):
    assert theme is not None
    size = QSize(1920, 1080)
    assert caption_block("Bonjour à toutes et à tous.", size).size >= 1080 / 20
    long = "Le 13 janvier 1908, à Paris, cinquante coopératives décident d’avancer ensemble. " * 2
    assert len(caption_block(long, size).lines) == 2
    assert "\n" not in caption_block("Le 13 janvier 1908,\nà Paris", size).text


def test_a_small_copy_of_the_film_is_repainted_more_rarely(qtbot, theme, surface, player):
    canvas = SlideCanvas(theme, surface, animated=False, video_interval_ms=60_000)
    qtbot.addWidget(canvas)
    canvas.resize(SIZE)
    with qtbot.waitExposed(canvas):
        canvas.show()
    canvas.show_slide(film(started=True))
    QCoreApplication.processEvents()
    paints = Paints(canvas)
    player.emit_frame()
    qtbot.waitUntil(lambda: paints.count == 1)
    for _ in range(5):
        player.emit_frame()
        QCoreApplication.processEvents()
    assert paints.count == 1
    assert not canvas.visibleRegion().isEmpty()


def test_the_large_picture_of_the_film_is_painted_each_time(canvas, player, qtbot):
    canvas.show_slide(film(started=True))
    QCoreApplication.processEvents()
    paints = Paints(canvas)
    for frames in range(1, 6):
        player.emit_frame()
        qtbot.waitUntil(lambda expected=frames: paints.count >= expected)


def test_other_slides_are_not_repainted_for_a_film(canvas, player, qtbot):
    canvas.show_slide(question())
    settled(canvas, qtbot)
    QCoreApplication.processEvents()
    paints = Paints(canvas)
    player.emit_frame()
    QCoreApplication.processEvents()
    assert paints.count == 0


def test_a_screen_reader_hears_what_the_room_reads(canvas):
    for slide in every_slide().values():
        canvas.show_slide(slide)
        assert canvas.accessibleName()
    canvas.show_slide(question())
    assert canvas.accessibleName() == question().question
    assert "B. Habitations en biens mutuels" in canvas.accessibleDescription()
    canvas.show_slide(result())
    assert "C. Habitations à bon marché (74\u00a0mains, bonne réponse)" in (
        canvas.accessibleDescription()
    )
    canvas.show_slide(film(started=True))
    assert canvas.accessibleDescription()
