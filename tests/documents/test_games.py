"""Role cards, the tally sheet and the poster of the alphabet, read back from their PDFs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.look import look_of
from app.documents.poster import poster_pdf, words_set
from app.documents.roles import roles_pdf
from app.screens.game_papers import MeetingPaper, Poster, PosterCell, RoleCard, TallyColumn
from tests.documents.reading import (
    FONTS,
    boxes_of,
    fonts_of,
    outside,
    overlaps,
    page_texts,
    read,
    said_of,
)
from tests.documents.samples import FOOTER, SESSION

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PORTRAIT = "Retraité, au rez-de-chaussée depuis vingt ans. Il compte ses sous."
EIGHT = (
    "Entraide", "École", "Équipe", "Égalité", "Énergie", "Espoir", "Écoute", "Environnement",
)  # fmt: skip
LONGEST = "Anticonstitutionnellemen"


def cards(count: int, portrait: str = PORTRAIT) -> tuple[RoleCard, ...]:
    return tuple(
        RoleCard(
            f"Mme Exemple {at}", "2\u202f600 tantièmes sur 10\u202f000", 0.26, portrait, "La paix."
        )
        for at in range(1, count + 1)
    )


def columns(count: int) -> tuple[TallyColumn, ...]:
    rule = "Majorité simple (article 24) – Il faut plus de tantièmes pour que contre."
    return tuple(TallyColumn(str(at), f"Décision {at}", rule) for at in range(1, count + 1))


def a_meeting(cards: tuple[RoleCard, ...], columns: tuple[TallyColumn, ...]) -> MeetingPaper:
    return MeetingPaper(
        "L’assemblée des Tilleuls", SESSION, cards, "Vous êtes", "Ce que vous voulez",
        "Votre voix pèse autant que vos tantièmes.", "Feuille de pointage", "Cochez.", columns,
        "Copropriétaire", ("Pour", "Contre", "Abst."), FOOTER,
    )  # fmt: skip


def a_poster(**words: tuple[str, ...]) -> Poster:
    cells = tuple(PosterCell(letter, words.get(letter, ())) for letter in LETTERS)
    lines = ("Salle des œuvres · samedi 21 novembre 2026", "21 lettres sur 26")
    invitation = f"Il manque encore\u00a0: {', '.join(LETTERS)}. Une idée\u202f?"
    return Poster("L’abécédaire de la coop", lines, cells, "à trouver", invitation, FOOTER)


@pytest.mark.parametrize(("roles", "pages"), [(2, 2), (4, 2), (6, 3), (10, 4)])
def test_four_cards_stand_on_a_page_and_the_tally_sheet_follows(roles: int, pages: int) -> None:
    pdf = roles_pdf(a_meeting(cards(roles), columns(3)), FONTS)
    texts = page_texts(pdf)
    assert len(texts) == pages
    assert texts[0].count("Vous êtes") == min(4, roles)
    for at in range(1, roles + 1):
        assert f"Mme Exemple {at}" in texts[(at - 1) // 4]
    assert texts[-1].count("Contre") == 3
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_card_says_who_what_and_how_much() -> None:
    card, *_others = page_texts(roles_pdf(a_meeting(cards(1), columns(1)), FONTS))
    for words in (PORTRAIT, "Ce que vous voulez", "La paix.", "tantièmes sur", "Votre voix pèse"):
        assert words in card


def test_without_a_wish_the_card_does_not_ask_for_one() -> None:
    wishless = (RoleCard("Mme Exemple", "1 tantième", 0.5, PORTRAIT, ""),)
    assert (
        "Ce que vous voulez" not in page_texts(roles_pdf(a_meeting(wishless, columns(1)), FONTS))[0]
    )


def test_the_longest_portrait_stays_on_its_card() -> None:
    pdf = roles_pdf(a_meeting(cards(4, "Une vie bien remplie, " * 9), columns(1)), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert len(page_texts(pdf)) == 2


def test_many_resolutions_go_on_below_and_on_the_next_pages() -> None:
    pdf = roles_pdf(a_meeting(cards(10), columns(24)), FONTS)
    said = " ".join(page_texts(pdf))
    assert all(f"Décision {at} " in said for at in range(1, 25))
    assert overlaps(pdf) == []
    assert outside(pdf) == []


@pytest.mark.parametrize("large", [False, True])
def test_the_poster_is_one_page_with_all_letters_and_words(large: bool) -> None:
    pdf = poster_pdf(
        a_poster(E=EIGHT, L=("Location-attribution",), A=(LONGEST,)), FONTS, large=large
    )
    (text,) = page_texts(pdf)
    for words in (*EIGHT, "attribution", LONGEST, "L’abécédaire de la coop", "Une idée"):
        assert words in text
    assert text.count("à trouver") == 23
    page = read(pdf).pages[0]
    size = (round(page.mediabox.width), round(page.mediabox.height))
    assert size == ((842, 1191) if large else (595, 842))
    assert said_of(pdf) == ("L’abécédaire de la coop", "À main levée", "fr-FR")
    assert all(fonts_of(pdf).values())


@pytest.mark.parametrize("words", [(), EIGHT, (LONGEST,) * 8, ("Eau",) * 3])
def test_nothing_on_the_poster_meets_or_leaves_the_page(words: tuple[str, ...]) -> None:
    pdf = poster_pdf(a_poster(**dict.fromkeys(LETTERS, words)), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_few_words_stand_below_each_other_and_larger() -> None:
    def size(*words: str) -> float:
        pdf = poster_pdf(a_poster(E=words), FONTS)
        return next(box.size for box in boxes_of(read(pdf).pages[0]) if "Entraide" in box.text)

    assert size("Entraide") == 16
    assert size("Entraide") >= size("Entraide", "École") > size(*EIGHT) >= 6


@given(st.lists(st.text("abcdefghij é-’", min_size=1, max_size=24), min_size=1, max_size=40))
def test_words_are_set_however_many_and_long_they_are(words: list[str]) -> None:
    texts = words_set(look_of(FONTS), tuple(words), 108.0, 52.0)
    assert texts


def test_the_title_of_a_poster_gives_way_to_the_houses() -> None:
    title = "L’abécédaire de la grande coopérative des Tilleuls et du Moulin"
    long = replace(a_poster(), title=title)
    pdf = poster_pdf(long, FONTS)
    assert overlaps(pdf) == []
    found = next(box for box in boxes_of(read(pdf).pages[0]) if "abécédaire" in box.text)
    assert found.right < 440


def test_the_papers_repeat_exactly() -> None:
    assert poster_pdf(a_poster(E=EIGHT), FONTS) == poster_pdf(a_poster(E=EIGHT), FONTS)
    paper = a_meeting(cards(5), columns(2))
    assert roles_pdf(paper, FONTS) == roles_pdf(paper, FONTS)
