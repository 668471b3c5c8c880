"""The call list, read back from its PDF."""

from dataclasses import replace

import pytest

from app.documents.calls import calls_pdf
from app.screens.call_lists import CallGroup, CallList, ToCall
from tests.documents.reading import FONTS, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import HOUSE, SESSION
from tests.documents.structure import faults_of, said_by

ROY = ToCall("ROY Anne", ("06 11 22 33 44", "02 99 00 00 00"), "attend, rang 1", "Appel du 3 mars")
PAPER = CallList(
    "Liste d’appel", "Liste d’appel · mardi 3 mars", SESSION, "2 personnes à appeler",
    ("Nom", "Téléphone", "À propos", "Réponse"),
    (
        CallGroup("Pas joints : à rappeler", (ROY,)),
        CallGroup("Sur la liste d’attente", (replace(ROY, name="PETIT Luc", last=""),)),
    ),
    "Cette liste est réservée au bureau : détruisez-la une fois les appels passés.",
    "Version du 03/03/2026, 18 h 30", HOUSE,
)  # fmt: skip


def test_it_says_whom_to_call_and_why():
    pdf = calls_pdf(PAPER, FONTS)
    [text] = page_texts(pdf)
    for words in (
        HOUSE.name, "ROY Anne", *ROY.phones, ROY.about, ROY.last, PAPER.notice, PAPER.summary,
    ):  # fmt: skip
        assert words in text
    assert said_by(pdf, "H2") == ["Pas joints : à rappeler", "Sur la liste d’attente"]
    assert faults_of(pdf) == []
    assert all(fonts_of(pdf).values())


@pytest.mark.parametrize(
    "words", ["<img src='/etc/hostname'/> <b>", "Œ" * 300, "DE LA " * 50, "\N{PARTY POPPER} Zoé"]
)
def test_hostile_words_stay_words(words):
    hostile = ToCall(words, (words, words), words, words)
    pdf = calls_pdf(replace(PAPER, groups=(CallGroup(words, (hostile, ROY)),)), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []


def test_a_hundred_people_go_on_over_the_pages_with_the_heads_repeated():
    many = tuple(replace(ROY, name=f"EXEMPLE{number}") for number in range(100))
    pdf = calls_pdf(replace(PAPER, groups=(CallGroup("Tous", many),)), FONTS)
    pages = page_texts(pdf)
    assert len(pages) == len(read(pdf).pages) > 4
    assert all("Téléphone" in page for page in pages)
    assert f"Page 2 / {len(pages)}" in pages[1]
    assert overlaps(pdf) == []


def test_nobody_to_call_is_a_page_too():
    pdf = calls_pdf(replace(PAPER, groups=(), summary="Il n’y a personne à appeler."), FONTS)
    assert faults_of(pdf) == []
