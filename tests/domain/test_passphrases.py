import pytest

from app.domain.errors import UserError
from app.domain.passphrases import Strength, chosen, normal, strength

LONG = "le chat dort sur le toit"


@pytest.mark.parametrize(
    ("words", "same"),
    [
        ("e\u0301te\u0301", "été"),  # as a Macintosh composes them
        ("été\r\n", "été"),
        (" été ", " été "),
        ("ÉTÉ", "ÉTÉ"),
        ("l’e\u0301te\u0301 \N{SUNFLOWER}", "l’été \N{SUNFLOWER}"),
    ],
)
def test_accents_are_the_same_on_each_system_and_nothing_else_changes(words: str, same: str):
    assert normal(words) == same


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", Strength.REFUSED),
        ("            ", Strength.REFUSED),
        ("motdepasse1", Strength.REFUSED),
        ("aaaaaaaaaaaaaaaa", Strength.REFUSED),
        ("ab ab ab ab ab ab", Strength.REFUSED),
        ("le un de la", Strength.REFUSED),
        ("toto toto toto toto", Strength.REFUSED),
        ("thé été mai sol", Strength.FAIR),
        ("motdepasse12", Strength.FAIR),
        ("\N{SUNFLOWER}" * 8 + "abcdefg", Strength.FAIR),
        ("motdepasse12" * 2, Strength.GOOD),
        ("un toit pour tous ici aussi", Strength.GOOD),
        ("toit pour tous ici aussi", Strength.GOOD),
        (LONG * 500, Strength.GOOD),
    ],
)
def test_twelve_characters_or_four_words_are_asked_for(words: str, found: Strength):
    assert strength(words) is found


@pytest.mark.parametrize("words", [LONG, LONG * 500, LONG + " ", "\N{SUNFLOWER} " + LONG])
def test_one_that_was_typed_twice_is_taken_as_it_was_typed(words: str):
    assert chosen(words, words) == words


def test_one_that_was_pasted_with_its_line_is_taken_without_it():
    assert chosen(f"{LONG}\n", LONG) == LONG


@pytest.mark.parametrize(
    ("words", "again", "said"),
    [
        ("", "", "Type a passphrase"),
        ("  \n", "  \n", "Type a passphrase"),
        ("court", "court", "too easy to guess"),
        (LONG, LONG + " ", "not the same"),
        (LONG, LONG.upper(), "not the same"),
        (LONG, "", "not the same"),
        (f"{LONG}\nsuite", f"{LONG}\nsuite", "no keyboard types"),
        (f"{LONG}\0", f"{LONG}\0", "no keyboard types"),
        (f"{LONG}\ud800", f"{LONG}\ud800", "no keyboard types"),
    ],
)
def test_others_are_refused_with_what_to_do(words: str, again: str, said: str):
    with pytest.raises(UserError, match=said):
        chosen(words, again)
