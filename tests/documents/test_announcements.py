"""Posters and flyers, read back from their PDF."""

from dataclasses import replace

import pytest

from app.documents.announcements import SIZES, announcement_pdf
from app.domain.errors import UserError
from app.screens.announcements import Announcement
from tests.documents.reading import FONTS, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import HOUSE
from tests.documents.structure import faults_of, structure_of
from tests.documents.test_coupons import DATES

SERIES = Announcement(
    "Venez participer !", HOUSE, "", DATES, "Lieu : Agence du Parc, 3 rue des Lilas",
    "Pour s’inscrire", ("Par téléphone : 02 99 00 00 00", "Par courriel : bonjour@exemple.fr"),
    (
        ("S’inscrire en ligne :", "https://exemple.fr/inscription"),
        ("En savoir plus :", "https://exemple.fr/mooc/histoire"),
    ),
)  # fmt: skip
ALONE = replace(
    SERIES, title="L’histoire des Coop’HLM", summary="Cent trente ans d’histoire. " * 6,
    dates=(replace(DATES[0], letter="", what="", where="Salle des œuvres"),), place="", codes=(),
)  # fmt: skip
BARE = replace(ALONE, reach_title="", reach=(), summary="")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("paper", [SERIES, ALONE, BARE])
def test_it_is_one_page_of_its_size_that_can_be_read_aloud(paper, size):
    pdf = announcement_pdf(paper, FONTS, size)
    [page] = read(pdf).pages
    assert [float(each) for each in page.mediabox[2:]] == pytest.approx(SIZES[size], abs=0.01)
    assert faults_of(pdf) == []
    assert all(fonts_of(pdf).values())


def test_it_is_read_from_who_invites_to_how_one_signs_up():
    said = structure_of(announcement_pdf(SERIES, FONTS, "a4")).said
    order = ("Habiter", SERIES.title, "mardi 1", "Les métiers", "Lieu", "Pour s’inscrire", "mooc")
    assert [said.index(words) for words in order] == sorted(said.index(words) for words in order)


@pytest.mark.parametrize(
    "words", ["<img src='/etc/hostname'/> <b>", "Œ" * 200, "DE LA " * 30, "\N{PARTY POPPER} Zoé"]
)
def test_long_words_are_smaller_and_stay_words(words):
    dates = (replace(DATES[0], what=words, where=words),)
    paper = replace(ALONE, title=words, dates=dates, place=words)
    pdf = announcement_pdf(paper, FONTS, "a4")
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []


def test_twelve_dates_fit_and_a_book_is_refused():
    twelve = announcement_pdf(replace(SERIES, dates=DATES * 3), FONTS, "a4")
    assert page_texts(twelve)[0].count("Les métiers") == 3
    assert overlaps(twelve) == []
    with pytest.raises(UserError, match="shorten it"):
        announcement_pdf(replace(ALONE, summary="mot " * 4000), FONTS, "a4")
