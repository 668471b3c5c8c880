"""The slides of the two games: what a scale tells without colours, what a wall keeps whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.gui.shared.slides.alphabet import parted, words_in
from app.gui.shared.slides.elements import Icon, Page, Panel, Picture, Words
from app.gui.shared.slides.layout import Role
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.slides.spoken import spoken
from app.gui.shared.theme import Theme
from app.screens.slides import LetterCell, ScalePart, VoteLook
from tests.fakes.game_slides import (
    game_slides,
    letter,
    outcome,
    owners,
    resolution,
    scale,
    wall,
)

WIDE, SQUARE = 1920.0, 1440.0
pytestmark = pytest.mark.usefixtures("theme")


def panels(page: Page) -> list[Panel]:
    return [each for each in page.elements if isinstance(each, Panel)]


def grey(theme: Theme, panel: Panel) -> int:
    """How dark a stretch is on a black-and-white screen, roughly; -1 without a fill."""
    return theme.colour(panel.fill).lightness() // 60 if panel.fill else -1


def texts(page: Page) -> list[str]:
    return [each.block.text for each in page.elements if isinstance(each, Words)]


def test_bars_of_owners_are_as_long_as_their_shares_and_dashed_for_the_absent():
    bars = [each for each in panels(lay_out(owners(), WIDE)) if not each.bar]
    lengths = [bar.rect.width() for bar in bars]
    rows = owners().rows
    assert lengths == pytest.approx([lengths[0] * row.share for row in rows])
    assert [bar.dashed for bar in bars] == [bool(row.note) for row in rows]


def test_a_scale_tells_votes_apart_without_colours(theme):
    page = lay_out(outcome(scale()), WIDE)
    track = next(each for each in panels(page) if each.rect.width() > 1700)
    inside = [
        each
        for each in panels(page)
        if each is not track and track.rect.contains(each.rect) and each.rect.width() > 20
    ]
    looks = [(grey(theme, each), bool(each.line), each.dashed) for each in inside]
    assert len(set(looks)) == 4
    pictures = [each.picture for each in page.elements if isinstance(each, Icon)]
    assert pictures.count(Picture.TICK) == 2  # the stretch and its sample in the legend
    assert pictures.count(Picture.CROSS) == 3  # and the verdict


@pytest.mark.parametrize("needed", [0.0, 0.25, 0.5001, 1.0])
@pytest.mark.parametrize("width", [WIDE, SQUARE])
def test_the_mark_stands_where_it_is_needed_and_never_off_the_page(needed, width):
    page = lay_out(outcome(scale(needed=needed)), width)
    (mark,) = [each for each in panels(page) if each.fill == "ink"]
    track = max(panels(page), key=lambda each: each.rect.width())
    at = track.rect.left() + needed * track.rect.width()
    assert abs(mark.rect.center().x() - at) <= 4.1
    assert mark.rect.right() <= track.rect.right()


def test_no_sign_is_under_the_mark():
    for needed in (0.235, 0.61, 0.605, 0.73):
        page = lay_out(outcome(scale(needed=needed)), WIDE)
        (mark,) = [each for each in panels(page) if each.fill == "ink"]
        for icon in (each for each in page.elements if isinstance(each, Icon)):
            assert not icon.rect.intersects(mark.rect)


def test_while_hands_are_collected_nobody_can_tell_the_sides():
    page = lay_out(resolution(6, voted=6), WIDE)
    assert {each.picture for each in page.elements if isinstance(each, Icon)} == {Picture.TICK}
    assert "good" not in {each.fill for each in panels(page)}


def test_a_reason_that_leaves_no_room_takes_the_scales_away_and_keeps_the_words():
    slide = game_slides()["two scales"]
    for width in (WIDE, SQUARE):
        said = texts(lay_out(slide, width))
        assert slide.explanation in said  # type: ignore[union-attr]
        assert slide.verdict in said  # type: ignore[union-attr]


def test_the_letter_asked_for_has_a_thick_edge_and_its_last_word_too():
    page = lay_out(letter("Entraide", "École"), WIDE)
    thick = [each for each in panels(page) if each.line_width > 3]
    assert [each.line for each in thick] == ["teal", "ink"]


def test_the_wall_marks_the_last_word_and_dashes_what_is_empty():
    slide = wall()
    page = lay_out(slide, WIDE)
    assert sum(each.dashed for each in panels(page)) == sum(not each.words for each in slide.cells)
    assert sum(each.line == "teal" for each in panels(page)) == 1
    assert slide.last in texts(page)


def test_a_wall_without_a_word_says_nothing_of_a_last_one():
    page = lay_out(wall(empty=True), WIDE)
    assert all(each.dashed for each in panels(page))
    assert Role.WALL not in {each.role for each in page.elements if isinstance(each, Words)}


@given(st.lists(st.text("abcdeé-", min_size=1, max_size=24), min_size=1, max_size=8))
def test_the_newest_word_is_always_whole_and_what_is_left_out_is_counted(words):
    block = words_in(words, 240, 84)
    said = "".join(block.text.split())
    assert words[-1] in said
    told = said.rpartition("+")[2] if "+" in said else "0"
    shown = len(words) - int(told)
    assert "".join("·".join(words[-shown:]).split()) in said


def test_a_long_word_may_break_after_the_hyphen_nearest_its_middle():
    assert parted("Rez-de-chaussée") == "Rez-de- chaussée"
    assert parted("Location-attribution") == "Location- attribution"
    assert parted("Entraide") == "Entraide"
    assert parted("vis-à-vis amical") == "vis-à-vis amical"


@pytest.mark.parametrize("name", game_slides())
def test_a_screen_reader_says_what_the_room_reads(name):
    slide = game_slides()[name]
    title, said = spoken(slide)
    assert title in texts(lay_out(slide, WIDE))
    assert said
    assert "\n\n" not in said


def test_a_screen_reader_hears_votes_words_and_hints():
    assert "a voté" not in spoken(resolution(6))[1]
    assert spoken(resolution(6))[1].count("has voted") == 2
    assert "M. Lemaire, 1\u202f900, absent ce soir" in spoken(resolution(6))[1]
    assert "Pour 4\u202f700" in spoken(outcome())[1]
    assert "E. Entraide, École" in spoken(wall())[1]
    assert "Un indice, Entraide, Se loger" in spoken(letter(clue="Entraide"))[1]


def test_a_stretch_too_thin_for_its_sign_goes_without():
    thin = scale(0.999, 0.001)
    page = lay_out(outcome(thin, adopted=True), WIDE)
    crosses = [each for each in page.elements if isinstance(each, Icon)]
    assert [each.picture for each in crosses].count(Picture.CROSS) == 1  # in the legend
    assert thin.parts[1] == ScalePart(VoteLook.AGAINST, 0.001, "Contre", "2\u202f700")


def test_cells_keep_the_order_of_the_alphabet():
    assert next(cell for cell in wall().cells if cell.words) == LetterCell(
        "A", ("Accession", "Amicale des locataires")
    )


@pytest.mark.parametrize("width", [WIDE, SQUARE])
@pytest.mark.parametrize("step", range(4))
def test_the_last_word_stays_in_its_row_however_large_texts_are_wanted(width, step):
    slide = wall()
    page = lay_out(slide, width, text_step=step)
    lowest = max(each.rect.bottom() for each in panels(page))
    row = next(each.rect for each in panels(page) if each.rect.bottom() == lowest)
    told = [
        each.rect
        for each in page.elements
        if isinstance(each, Words)
        and each.role is not Role.WALL
        and each.block.text in {slide.last, slide.last_label}
    ]
    assert len(told) == 2
    for rect in told:
        assert row.top() - 1 <= rect.top() <= rect.bottom() <= row.bottom() + 1
