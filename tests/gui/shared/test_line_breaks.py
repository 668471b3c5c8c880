"""Lines break where a reader would break them, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from app.gui.shared.slides.layout import Block, Fit, Role, Span, Weight, page_width, set_text

WORDS = ("la", "coopérative", "d’HLM", "à", "logements", "et", "l’assemblée", "générale", "vote")
pytestmark = pytest.mark.usefixtures("theme")


def texts(block: Block) -> list[str]:
    return ["".join(span.text for span in line.spans) for line in block.lines]


def test_a_question_breaks_after_its_first_sentence():
    text = "Avant «\u00a0HLM\u00a0», on disait «\u00a0HBM\u00a0». Que veut dire HBM\u202f?"
    block = set_text((Span(text, "ink", Weight.BOLD),), 78, 1728, even=True)
    assert texts(block)[0].endswith("HBM\u00a0».")
    assert len(block.lines) == 2


def test_the_sign_that_ends_a_sentence_stays_with_its_word():
    wide = set_text("Que veut dire HBM", 40, 2000).width
    for width in range(int(wide * 0.5), int(wide * 1.1), 7):
        for line in texts(set_text("Que veut dire HBM ?", 40, width)):
            assert not line.startswith("?")


@pytest.mark.parametrize("even", [True, False])
def test_no_word_is_alone_on_a_last_line(even):
    text = "La loi de 1894 a créé le cadre des habitations à bon marché, les HLM"
    for width in range(500, 1500, 10):
        lines = texts(set_text(text, 40, width, even=even))
        assert len(lines) == 1 or " " in lines[-1]


def test_a_word_wider_than_the_page_is_broken_but_never_cut():
    word = "anticonstitutionnellement" * 6
    block = set_text(word, 60, 700)
    assert "".join(texts(block)) == word
    assert block.width <= 700


def test_text_of_several_styles_keeps_them():
    spans = (Span("Le prêt.", "teal", Weight.BOLD), Span("Vous signez une offre."))
    (line,) = set_text(spans, 40, 2000).lines
    assert line.spans == spans
    apart = sum(set_text((span,), 40, 2000).width for span in spans)
    assert line.width > apart


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), st.integers(300, 1700))
def test_every_word_is_there_in_order_and_within_the_width(words, width):
    for even in (True, False):
        block = set_text(" ".join(words), 46, width, even=even)
        assert " ".join(texts(block)) == " ".join(words)
        assert block.width <= width + 1e-6
        assert block.height == pytest.approx(46 * 1.24 * len(block.lines))


def test_an_empty_text_takes_no_room():
    assert set_text("", 40, 100).height == 0


def test_sizes_go_down_to_the_floor_then_below_it_only_past_the_last_readable_step():
    sizes = [Fit(step, 1).size(Role.CHOICE) for step in (0, 0.5, 1, 1.5)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] >= 1080 / 20
    assert sizes[2] >= 1080 / 22 > sizes[3]


def test_a_page_is_as_wide_as_the_screen_within_reason():
    assert page_width(QSize(1920, 1080)) == 1920
    assert page_width(QSize(1024, 768)) == 1440
    assert page_width(QSize(400, 1000)) == 1350
    assert page_width(QSize(4000, 300)) == 1080 * 2.4
