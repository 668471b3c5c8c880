"""Certificates of participation, read back from their PDF."""

from dataclasses import replace

import pytest

from app.documents.certificates import certificates_pdf
from app.domain.errors import UserError
from app.screens.certificates import Certificate, Certificates
from app.screens.papers import House
from tests.documents.reading import FONTS, boxes_of, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import HOUSE
from tests.documents.structure import faults_of, said_by

ZOE = Certificate(
    "N° 2026-0001",
    "",
    ("Je soussignée Anne Roy atteste que Mme Zoé LEFÈVRE a participé à « L’histoire ».",),
    (("Date", "mardi 3 mars 2026"), ("Horaires suivis", "de 18 h à 19 h 30"), ("Durée", "1 h 30")),
)
PAPER = Certificates(
    "Attestation de participation", HOUSE, (ZOE,), "Fait le 4 mars 2026",
    ("Anne Roy", "présidente"), "Signature et cachet",
)  # fmt: skip
HOSTILE = (
    "<img src='/etc/hostname'/> <b>Luc & Co",
    "Œ" * 300,
    "DE LA " * 80,
    "Zoé \N{PARTY POPPER} &amp;",
    "=1+1",
)


def printed(*certificates: Certificate, house: House = HOUSE) -> bytes:
    return certificates_pdf(replace(PAPER, certificates=certificates, house=house), FONTS)


def test_it_says_all_that_is_certified() -> None:
    [text] = page_texts(printed(ZOE))
    for words in (
        HOUSE.name, PAPER.title, ZOE.number, *ZOE.text, "Horaires suivis", "de 18 h à 19 h 30",
        PAPER.dated, *PAPER.signed, PAPER.signature,
    ):  # fmt: skip
        assert words in text
    assert "Duplicata" not in text


def test_each_has_its_page_and_can_be_read_aloud() -> None:
    pdf = printed(ZOE, replace(ZOE, number="N° 2026-0002", copy="Duplicata"))
    first, second = page_texts(pdf)
    assert "N° 2026-0001" in first
    assert "N° 2026-0002 Duplicata" in second
    assert faults_of(pdf) == []
    assert said_by(pdf, "H1") == [PAPER.title] * 2
    assert said_by(pdf, "TH") == ["Date", "Horaires suivis", "Durée"] * 2


@pytest.mark.parametrize("words", HOSTILE)
def test_a_name_is_neither_markup_nor_too_long(words: str) -> None:
    one = replace(ZOE, text=(words, words), facts=(("Lieu", words), *ZOE.facts))
    pdf = printed(one)
    assert len(read(pdf).pages) == 1
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []


def test_a_long_text_is_smaller_and_a_much_too_long_one_is_refused() -> None:
    def size(words: str) -> float:
        [page] = read(printed(replace(ZOE, text=(words,)))).pages
        return next(box.size for box in boxes_of(page) if "mot" in box.text)

    assert size("mot " * 10) > size("mot " * 300)
    with pytest.raises(UserError, match="shorten it"):
        size("mot " * 3000)


@pytest.mark.parametrize("house", [House("Coop"), House("Coop", logo="/nowhere.png")])
def test_it_needs_no_logo(house: House) -> None:
    assert faults_of(printed(ZOE, house=house)) == []


def test_its_fonts_are_in_the_file_and_it_repeats_exactly() -> None:
    assert all(fonts_of(printed(ZOE)).values())
    assert printed(ZOE) == printed(ZOE)
