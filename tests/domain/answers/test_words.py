"""Which words go on the wall of the alphabet, and what sessions leave to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.answers import (
    MOST_WORDS,
    letter_of_word,
    letters_found,
    tidy_word,
    wall_left_by,
    words_under,
)
from app.domain.content import LETTERS
from app.domain.errors import UserError
from app.domain.events import Word

WALL = (Word("E", "Entraide"), Word("V", "Voix"), Word("E", "Équipe"))
A, B, C = Word("A", "Accueil"), Word("B", "Bailleur"), Word("C", "Castors")


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("entraide", "E"), ("École", "E"), ("Œuvre", "O"), ("œuvrer", "O"), ("Ægir", "A"),
        ("  Çà et là", "C"), ("ÿ", "Y"), ("E\u0301cole", "E"), ("", ""), ("3e âge", ""),
        ("’", ""), ("Łódź", ""), ("ж", ""), ("ß", "S"),
    ],
)  # fmt: skip
def test_a_word_goes_under_its_first_letter_accents_folded(text, letter):
    assert letter_of_word(text) == letter


def test_a_word_is_tidied_and_keeps_its_capitals():
    assert tidy_word("V", "  vie   de\tl'immeuble\n", ()) == Word("V", "vie de l’immeuble")
    assert tidy_word("H", "HLM", ()) == Word("H", "HLM")
    assert tidy_word("E", "E\u0301coute", ()) == Word("E", "Écoute")
    assert tidy_word("R", "Rez-de-chaussée", ()) == Word("R", "Rez-de-chaussée")
    assert tidy_word("O", "Œuvre & co.", ()) == Word("O", "Œuvre & co.")


@pytest.mark.parametrize(
    ("letter", "text", "sentence"),
    [
        ("E", " \n", "Type a word for the letter E."),
        ("E", "E" * 25, "A word has at most 24 letters here: shorten it."),
        ("E", "Voisins", "“Voisins” does not begin with E: choose another word"),
        ("E", "9 étages", "does not begin with E"),
        ("E", "Entr@ide", "A word is made of letters"),
        ("E", "Eau 🌱", "A word is made of letters"),
        ("E", "Eжик", "A word is made of letters"),
        ("E", "ENTRAIDE", "“ENTRAIDE” is on the wall already"),
        ("E", "equipe", "“equipe” is on the wall already"),
    ],
)
def test_a_word_that_does_not_fit_is_refused_with_a_sentence(letter, text, sentence):
    with pytest.raises(UserError) as refused:
        tidy_word(letter, text, WALL)
    assert sentence in str(refused.value)


def test_a_letter_has_room_for_some_words_and_no_more():
    full = tuple(Word("E", f"Eau {number}") for number in range(MOST_WORDS))
    assert tidy_word("E", "Été", full[1:]).text == "Été"
    with pytest.raises(UserError, match="has 8 words already: take one off first"):
        tidy_word("E", "Été", full)
    assert tidy_word("F", "Fête", full).text == "Fête"


@given(st.text())
def test_whatever_is_typed_becomes_a_word_of_its_letter_or_a_sentence(text):
    for letter in LETTERS:
        try:
            word = tidy_word(letter, text, WALL)
        except UserError:
            continue
        assert letter_of_word(word.text) == letter
        assert 0 < len(word.text) <= 24
        assert word.text.isprintable()


def test_words_are_told_by_letter_in_their_order():
    assert words_under("E", WALL) == ("Entraide", "Équipe")
    assert words_under("Z", WALL) == ()
    assert letters_found(WALL) == {"E", "V"}


@pytest.mark.parametrize(
    ("sessions", "left"),
    [
        ([], ()),
        ([((), (A,)), ((A,), (A, B))], (A, B)),
        ([((), (A, B)), ((A, B), (B, C))], (B, C)),
        # two that ran side by side, neither knew of the other
        ([((), (A,)), ((), (B,))], (A, B)),
        # one took off what the other had been brought and kept
        ([((A,), (A, B)), ((A,), (C,))], (B, C)),
        # the journal of the session that found A is damaged: what it left is still known
        ([((A,), (A, B))], (A, B)),
    ],
)
def test_sessions_leave_their_words_to_the_next(sessions, left):
    assert wall_left_by(sessions) == left
