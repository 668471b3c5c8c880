"""Words without end can be broken; all others stay as they are."""

import pytest

from app.gui.shared.wrapping import LONGEST_WORD, PIECE, breakable

BREAK = "\N{ZERO WIDTH SPACE}"


@pytest.mark.parametrize(
    "text", ["", "Le verger", f"{'W' * LONGEST_WORD} et {'W' * LONGEST_WORD}", "un\ndeux  trois"]
)
def test_usual_words_stay(text):
    assert breakable(text) == text
    assert breakable(f"{text} {'mot ' * 20}") == f"{text} {'mot ' * 20}"


def test_a_word_without_end_is_broken_and_nothing_else():
    word = "W" * (LONGEST_WORD + 1)
    said = breakable(f"Le {word}  verger")
    assert said.replace(BREAK, "") == f"Le {word}  verger"
    assert max(map(len, said.replace(BREAK, " ").split())) == PIECE


def test_an_accent_stays_on_its_letter():
    word = "e\N{COMBINING ACUTE ACCENT}" * 40
    assert f"{BREAK}\N{COMBINING ACUTE ACCENT}" not in breakable(f"x{word}")
