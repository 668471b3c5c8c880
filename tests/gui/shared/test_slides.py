"""The slides: large enough, nothing cut, nothing over something else, nothing said too early."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from app.gui.shared.slides import paint_slide
from app.gui.shared.slides.elements import Icon, Panel, Picture, Sign, Stroke
from app.gui.shared.slides.marks import paint_badge, paint_mark
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.theme import Theme
from app.screens.slides import InfographicSlide, ResultSlide, Slide, mark_of
from tests.fakes.slides import every_slide, exercise, film, infographic, question, result
from tests.gui.shared.soundness import assert_large_enough, assert_sound, words_of

WIDE, SQUARE = 1920.0, 1440.0
SLIDES = every_slide()
FRENCH = ("la", "coopérative", "d’HLM", "à", "logements", "et", "l’assemblée", "générale", "vote")
pytestmark = pytest.mark.usefixtures("theme")


def painted(slide: Slide, size: QSize, theme: Theme) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_slide(painter, slide, size, theme)
    painter.end()
    return image


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("width", [WIDE, SQUARE, 2592.0])
@pytest.mark.parametrize("name", SLIDES)
def test_everything_is_large_enough_and_in_its_place(name, width):
    page = lay_out(SLIDES[name], width)
    assert_sound(page)
    assert_large_enough(page)


@pytest.mark.parametrize("name", SLIDES)
def test_the_narrowest_page_holds_everything(name):
    assert_sound(lay_out(SLIDES[name], 1350.0))


@pytest.mark.parametrize("width", [WIDE, SQUARE])
@given(
    text=st.lists(st.sampled_from(FRENCH), min_size=3, max_size=60),
    choices=st.lists(
        st.lists(st.sampled_from(FRENCH), min_size=1, max_size=22).map(" ".join),
        min_size=2,
        max_size=6,
    ),
    reason=st.lists(st.sampled_from(FRENCH), max_size=60).map(" ".join),
)
def test_nothing_is_ever_cut_however_long(width, text, choices, reason):
    slide = question(" ".join(text), tuple(choices))
    page = lay_out(slide, width)
    assert_sound(page)
    said = [letters(words.block.text) for words in words_of(page)]
    assert letters(slide.question) in said
    for row in slide.rows:
        assert letters(row.text) in said
    page = lay_out(result(" ".join(text), tuple(choices), reason), width)
    assert_sound(page)
    said = [letters(words.block.text) for words in words_of(page)]
    assert letters(choices[-1]) in said
    assert not reason or letters(reason) in said


def test_before_its_reason_a_result_shows_every_answer():
    slide = result(explanation="")
    said = [words.block.text for words in words_of(lay_out(slide, WIDE))]
    for row in slide.rows:
        assert row.text in said
        assert row.amount in said


@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_the_reason_comes_in_without_pushing_the_answers(width):
    def answers(slide: ResultSlide) -> list[QRectF]:
        return [each.rect for each in lay_out(slide, width).elements if isinstance(each, Sign)]

    assert answers(result()) == answers(result(explanation=""))


@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_the_points_of_a_path_never_move(width):
    def road(slide: InfographicSlide) -> list[tuple[float, float]]:
        strokes = [each for each in lay_out(slide, width).elements if isinstance(each, Stroke)]
        return sorted((each.start.x(), each.start.y()) for each in strokes)

    closed = road(infographic(0))
    assert all(road(infographic(opened)) == closed for opened in range(1, 7))


def test_a_question_says_nothing_of_its_answer():
    page = lay_out(question(), WIDE)
    assert {words.block.text for words in words_of(page)} <= {
        "L’histoire des Coop’HLM \u00a0·\u00a0 Quiz d’introduction",
        question().question,
        *(row.text for row in question().rows),
        question().hint,
        question().counter,
    }
    cards = [each for each in page.elements if isinstance(each, Panel)]
    assert len({(card.fill, card.line, round(card.rect.height())) for card in cards}) == 1
    assert not [each for each in page.elements if isinstance(each, Icon)]
    assert "good" not in {
        span.colour for words in words_of(page) for line in words.block.lines for span in line.spans
    }


def test_the_right_answer_is_told_by_a_tick_and_by_words():
    page = lay_out(result(), WIDE)
    ticks = [each for each in page.elements if isinstance(each, Icon)]
    assert [tick.picture for tick in ticks] == [Picture.TICK]
    assert "bonne réponse" in {words.block.text for words in words_of(page)}


def test_bars_are_as_long_as_their_share_and_grow():
    def bars(moment: float) -> list[float]:
        page = lay_out(result(explanation=""), WIDE, moment)
        colours = [each for each in page.elements if isinstance(each, Panel)]
        return [bar.rect.width() for bar in colours]

    none, half, whole = bars(1.0)
    assert none < 10
    assert half == pytest.approx(whole / 2, rel=0.02)
    assert bars(0.5)[2] == pytest.approx(whole / 2, rel=0.01)
    assert len(set(bars(0.0))) == 1


def test_what_is_wrong_is_told_by_a_cross_and_right_by_a_tick():
    page = lay_out(exercise(6, checked=True), WIDE)
    pictures = [each.picture for each in page.elements if isinstance(each, Icon)]
    assert pictures.count(Picture.CROSS) == 2
    assert pictures.count(Picture.TICK) == 4


def test_lines_break_at_the_same_words_on_every_screen_of_a_shape(theme):
    large = painted(SLIDES["long question"], QSize(1920, 1080), theme)
    small = painted(SLIDES["long question"], QSize(960, 540), theme)
    shrunk = large.scaled(960, 540)
    different = sum(
        abs(shrunk.pixelColor(x, y).lightness() - small.pixelColor(x, y).lightness()) > 128
        for x in range(0, 960, 7)
        for y in range(0, 540, 5)
    )
    assert different < 0.02 * (960 / 7) * (540 / 5)


@pytest.mark.parametrize("size", [QSize(304, 171), QSize(1024, 768), QSize(1366, 768)])
def test_no_two_slides_look_alike(size, theme):
    pictures = {name: painted(slide, size, theme) for name, slide in SLIDES.items()}
    seen = {bytes(image.constBits()) for image in pictures.values()}
    assert len(seen) == len(pictures)


def test_black_is_black_to_the_edge(theme):
    image = painted(SLIDES["black"], QSize(200, 200), theme)
    corners = {image.pixelColor(x, y).name() for x in (0, 99, 199) for y in (0, 99, 199)}
    assert corners == {"#000000"}


def test_a_film_that_runs_without_a_picture_has_its_title(theme):
    size = QSize(320, 180)
    assert painted(film(started=True), size, theme) == painted(film(), size, theme)


def test_a_narrow_window_is_filled_with_paper(theme):
    image = painted(question(), QSize(300, 900), theme)
    assert image.pixelColor(5, 5) == theme.colour("paper")
    assert image.pixelColor(150, 890) == theme.colour("paper")


def test_a_breadcrumb_too_long_for_a_line_goes_on_two():
    slide = question()
    header = replace(slide.header, module="L’habitat participatif " * 4, right="Essai 1")
    page = lay_out(replace(slide, header=header), SQUARE)
    assert_sound(page)
    assert slide.header.activity in {words.block.text for words in words_of(page)}


def test_the_letter_of_a_triangle_is_inside_it(theme):
    size = QSize(300, 300)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme.colour("paper"))
    painter = QPainter(image)
    paint_mark(painter, mark_of(2), image.rect().toRectF(), theme)
    painter.end()
    white = [
        (x, y)
        for x in range(0, 300, 2)
        for y in range(0, 300, 2)
        if image.pixelColor(x, y).name() == "#ffffff"
    ]
    left, right = min(x for x, _ in white), max(x for x, _ in white)
    assert abs((left + right) / 2 - 150) < 4
    for x, y in white:
        assert 150 - y / 1.8 < x < 150 + y / 1.8


@pytest.mark.parametrize("text", ["a", "d", "12"])
def test_a_badge_is_a_disc_with_its_text_in_the_middle(theme, text):
    image = QImage(QSize(200, 100), QImage.Format.Format_RGB32)
    image.fill(theme.colour("paper"))
    painter = QPainter(image)
    paint_badge(painter, text, image.rect().toRectF(), "ink", theme)
    painter.end()
    assert image.pixelColor(20, 50) == theme.colour("paper")
    assert image.pixelColor(56, 50) == theme.colour("ink")
    white = [
        (x, y)
        for x in range(200)
        for y in range(100)
        if image.pixelColor(x, y) == theme.colour("on_dark")
    ]
    for axis, middle in ((0, 100), (1, 50)):
        values = [point[axis] for point in white]
        assert abs((min(values) + max(values) + 1) / 2 - middle) <= 1.5
