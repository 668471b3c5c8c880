"""The attendance sheet, read back from its PDF."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from app.documents.attendance import attendance_pdf, shared_out
from app.domain.errors import UserError
from app.screens.papers import AttendanceSheet, House, Stack
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
from tests.documents.samples import (
    FOOTER,
    HOUSE,
    LONG_NAME,
    NOTICE,
    SESSION,
    a_filled_sheet,
    a_sheet,
    people,
)
from tests.documents.structure import faults_of, said_by, structure_of

MM = 72 / 25.4
HOSTILE = (
    ("<img src=x>", "Zoé", ""),
    ("D’ANGÉLO & FILS", "<b>Luc", ""),
    ("Œ" * 300, "a" * 300, ""),
    ("DE " * 100, "Marie-" * 50, ""),
    ("&amp; &nbsp;", "</para>", "Excusée"),
    ("LE GOFF", "Zoé \N{PARTY POPPER}", ""),
)


def pdf_of(sheet: AttendanceSheet) -> bytes:
    return attendance_pdf(sheet, FONTS)


def test_it_says_all_that_the_sheet_says_with_every_accent() -> None:
    rows = [("ŒUVRE-FAÇADE", "Noëlle", "Excusée")]
    [text] = page_texts(pdf_of(a_sheet(rows)))
    for words in (
        HOUSE.name, *HOUSE.lines, *SESSION, "Feuille d’émargement", "Nom", "Prénom", "Signature",
        "ŒUVRE-FAÇADE", "Noëlle", "Excusée", "5 personnes inscrites",
        "Je certifie exacte la présente feuille.", "Page 1 / 1", NOTICE, FOOTER,
    ):  # fmt: skip
        assert words in text


def test_a_name_is_never_taken_for_markup_and_never_leaves_its_column() -> None:
    pdf = pdf_of(a_sheet(HOSTILE))
    text = " ".join(page_texts(pdf))
    for words in ("<img src=x>", "D’ANGÉLO & FILS", "<b>Luc", "&amp; &nbsp;", "</para>", "LE GOFF"):
        assert words in text
    assert text.count("Œ") == 300
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []
    signatures = 595 - 15 * MM - 60 * MM
    for page in read(pdf).pages:
        names = [box for box in boxes_of(page) if set(box.text) <= set("Œa")]
        assert all(box.right < signatures for box in names)


def test_sixty_people_get_numbered_pages_that_all_start_with_the_columns() -> None:
    texts = page_texts(pdf_of(a_sheet(people(60), blank_rows=6)))
    for number, text in enumerate(texts, 1):
        assert "No. Nom Prénom Signature" in text
        assert f"Page {number} / {len(texts)}" in text
        assert NOTICE in text
    names = [int(each) for text in texts for each in re.findall(r"EXEMPLE(\d+) ", text)]
    assert names == list(range(1, 61))
    assert "66" in texts[-1]


def test_the_pages_after_the_first_say_which_session_they_belong_to() -> None:
    texts = page_texts(pdf_of(a_sheet(people(40))))
    for text in texts[1:]:
        assert f"Feuille d’émargement · {SESSION[0]}" in text


@pytest.mark.parametrize("count", range(1, 40))
def test_the_end_is_never_alone_on_a_page(count: int) -> None:
    last = page_texts(pdf_of(a_sheet(people(count), summary="Le bilan")))[-1]
    assert "Le bilan" in last
    assert "Je certifie" in last
    assert last.count("EXEMPLE") >= min(2, count)


def test_rows_are_shared_out_between_the_pages() -> None:
    assert shared_out([], 100, 200, 50) == [0]
    assert shared_out([40, 40], 100, 200, 20) == [2]
    assert shared_out([40, 40], 100, 200, 30) == [1, 1]
    assert shared_out([40, 40, 40, 40], 100, 200, 100) == [2, 2]
    assert shared_out([90, 190, 20], 100, 200, 10) == [1, 1, 1]
    assert shared_out([90, 150], 100, 200, 100) == [1, 1, 0]
    assert shared_out([90, 60], 200, 200, 150) == [2, 0]


@pytest.mark.parametrize(("count", "least"), [(5, 16), (15, 16), (16, 12), (40, 12)])
def test_rows_are_tall_enough_to_sign(count: int, least: int) -> None:
    for page in read(pdf_of(a_sheet(people(count), blank_rows=5))).pages:
        numbers = [box for box in boxes_of(page) if box.text.isdecimal()]
        steps = [upper.bottom - lower.bottom for upper, lower in pairwise(numbers)]
        assert min(steps) == pytest.approx(least * MM, abs=0.01)


def test_a_filled_sheet_needs_no_room_to_sign() -> None:
    rows = [(f"NOM{at}", "Zoé", "Les Tilleuls", "bulletin", "présente") for at in range(40)]
    pdf = pdf_of(a_filled_sheet(rows))
    assert len(read(pdf).pages) == 2
    assert overlaps(pdf) == []
    assert faults_of(pdf) == []


def test_each_table_at_the_door_gets_pages_of_its_own() -> None:
    stacks = (Stack("A – F", tuple(people(30))), Stack("G – Z", tuple(people(5)), 31))
    pdf = pdf_of(replace(a_sheet(blank_rows=3), stacks=stacks))
    texts = page_texts(pdf)
    assert [re.findall(r"Page . / .", text)[0] for text in texts] == [
        "Page 1 / 3", "Page 2 / 3", "Page 3 / 3", "Page 1 / 1",
    ]  # fmt: skip
    assert "Feuille d’émargement · A – F" in texts[0]
    assert "Feuille d’émargement · A – F" in texts[1]
    assert "Feuille d’émargement · G – Z" in texts[3]
    assert "35 EXEMPLE5 Noëlle" in texts[3]
    assert "37 38" in texts[2]
    assert "39 40 41" in texts[3]
    assert [part.tag for part in structure_of(pdf).parts] == ["Sect", "Sect"]
    assert faults_of(pdf) == []


def test_a_long_name_breaks_after_its_hyphens() -> None:
    page = read(pdf_of(a_sheet([(LONG_NAME, "Zoé", "")]))).pages[0]
    lines = [box.text for box in boxes_of(page)]
    assert "EXEMPLE-DE-LA-" in lines
    assert "RÉSIDENCE-DES-TILLEULS" in lines


def test_a_head_count_needs_no_table() -> None:
    pdf = pdf_of(a_sheet(summary="171 personnes présentes"))
    [text] = page_texts(pdf)
    assert "171 personnes présentes" in text
    assert NOTICE in text
    assert "Signature" not in text
    [count] = [box for box in boxes_of(read(pdf).pages[0]) if "171" in box.text]
    assert count.size >= 16


def test_its_fonts_are_in_the_file() -> None:
    fonts = fonts_of(pdf_of(a_sheet(people(2))))
    assert len(fonts) == 3
    assert all(fonts.values())
    assert all("AtkinsonHyperlegibleNext" in name for name in fonts)


def test_it_says_its_title_its_language_and_where_it_comes_from() -> None:
    assert said_of(pdf_of(a_sheet())) == ("Feuille d’émargement", "À main levée", "fr-FR")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = a_sheet(people(30), blank_rows=5)
    assert pdf_of(sheet) == pdf_of(sheet)


def test_a_text_longer_than_a_page_is_refused_with_what_to_do() -> None:
    sheet = a_sheet([("long " * 2000, "", "")])
    with pytest.raises(UserError, match="shorten it"):
        pdf_of(sheet)


def test_three_hundred_people_are_all_there() -> None:
    pdf = pdf_of(a_sheet(people(300)))
    assert sum(text.count("EXEMPLE") for text in page_texts(pdf)) == 300


@pytest.mark.parametrize("house", [House(), House("Coop", logo="/nowhere.png"), HOUSE])
def test_it_begins_with_the_cooperative_as_far_as_it_is_known(house: House) -> None:
    pdf = pdf_of(a_sheet(people(2), house=house))
    assert faults_of(pdf) == []
    assert house.name in page_texts(pdf)[0]


def test_the_logo_is_told_in_words(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGB", (300, 100), "#7A1F5C").save(logo)
    pdf = pdf_of(a_sheet(people(2), house=replace(HOUSE, logo=str(logo), colour="#7A1F5C")))
    assert faults_of(pdf) == []
    assert said_by(pdf, "Figure") == ["Logo of Coop « Habiter d’abord »"]
    assert said_by(pdf_of(a_sheet(house=House(logo=str(logo)))), "Figure") == ["Logo"]
