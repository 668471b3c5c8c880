"""The attendance sheet, read back from its PDF."""

import re
from itertools import pairwise

import pytest

from app.documents.attendance import attendance_pdf
from app.domain.errors import UserError
from app.screens.papers import AttendanceRow
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
from tests.documents.samples import FOOTER, LONG_NAME, NOTICE, SESSION, a_sheet, people


def test_it_says_all_that_the_sheet_says_with_every_accent() -> None:
    rows = [AttendanceRow("Mme ŒUVRE-FAÇADE Noëlle", "téléphone", "excusée")]
    [text] = page_texts(attendance_pdf(a_sheet(rows), FONTS))
    for words in (
        *SESSION,
        "Feuille de présence",
        "Nom et prénom",
        "Signature",
        "Mme ŒUVRE-FAÇADE Noëlle",
        "téléphone",
        "excusée",
        "5 personnes inscrites",
        NOTICE,
        FOOTER,
    ):
        assert words in text


def test_a_name_is_never_taken_for_markup() -> None:
    names = ["<img src=x>", "M. & Mme D’ESSAI", "<b>EXEMPLE", "&amp; &nbsp;", "</para>"]
    [text] = page_texts(
        attendance_pdf(a_sheet([AttendanceRow(name, "", "") for name in names]), FONTS)
    )
    for name in names:
        assert name in text


def test_sixty_people_get_numbered_pages_that_all_start_with_the_columns() -> None:
    texts = page_texts(attendance_pdf(a_sheet(people(60), blank_rows=6), FONTS))
    assert len(texts) == 4
    for number, text in enumerate(texts, 1):
        assert "Nom et prénom" in text
        assert f"Page {number} / 4" in text
    names = [int(each) for text in texts for each in re.findall(r"EXEMPLE(\d+) ", text)]
    assert names == list(range(1, 61))
    assert "66" in texts[-1]


def test_the_pages_after_the_first_say_which_session_they_belong_to() -> None:
    texts = page_texts(attendance_pdf(a_sheet(people(40)), FONTS))
    for text in texts[1:]:
        assert f"Feuille de présence · {SESSION[0]}" in text


@pytest.mark.parametrize("count", range(13, 20))
def test_the_summary_is_never_alone_on_a_page(count: int) -> None:
    last = page_texts(attendance_pdf(a_sheet(people(count), summary="Le bilan"), FONTS))[-1]
    assert "Le bilan" in last
    assert last.count("EXEMPLE") >= 2


def test_rows_are_tall_enough_to_sign() -> None:
    page = read(attendance_pdf(a_sheet(people(5), blank_rows=3), FONTS)).pages[0]
    numbers = [box for box in boxes_of(page) if box.text in set("12345678")]
    steps = [upper.bottom - lower.bottom for upper, lower in pairwise(numbers)]
    assert len(steps) == 7
    assert min(steps) >= 11 * 72 / 25.4


def test_the_columns_keep_their_distance_whatever_the_name() -> None:
    rows = [AttendanceRow(LONG_NAME, "bulletin papier", "présent"), *people(3, "absent")]
    rows.append(AttendanceRow("ANTICONSTITUTIONNELLEMENT" * 3, "sur place", "présente"))
    pdf = attendance_pdf(a_sheet(rows, blank_rows=3), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_long_name_breaks_after_its_hyphens() -> None:
    page = read(attendance_pdf(a_sheet([AttendanceRow(LONG_NAME, "", "")]), FONTS)).pages[0]
    lines = [box.text for box in boxes_of(page)]
    assert "M. EXEMPLE-DE-LA-" in lines
    assert "RÉSIDENCE-DES-TILLEULS" in lines


def test_nobody_yet_leaves_lines_to_write_on() -> None:
    [text] = page_texts(attendance_pdf(a_sheet(blank_rows=8, summary="Personne"), FONTS))
    assert "Signature" in text
    assert "Personne" in text


def test_a_head_count_needs_no_table() -> None:
    pdf = attendance_pdf(a_sheet(summary="171 personnes présentes"), FONTS)
    [text] = page_texts(pdf)
    assert "171 personnes présentes" in text
    assert NOTICE in text
    assert "Signature" not in text
    [count] = [box for box in boxes_of(read(pdf).pages[0]) if "171" in box.text]
    assert count.size >= 16


def test_its_fonts_are_in_the_file() -> None:
    fonts = fonts_of(attendance_pdf(a_sheet(people(2)), FONTS))
    assert len(fonts) == 3
    assert all(fonts.values())
    assert all("AtkinsonHyperlegibleNext" in name for name in fonts)


def test_it_says_its_title_its_language_and_where_it_comes_from() -> None:
    said = said_of(attendance_pdf(a_sheet(), FONTS))
    assert said == ("Feuille de présence", "À main levée", "fr-FR")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    sheet = a_sheet(people(30), blank_rows=5)
    assert attendance_pdf(sheet, FONTS) == attendance_pdf(sheet, FONTS)


def test_a_text_longer_than_a_page_is_refused_with_what_to_do() -> None:
    sheet = a_sheet([AttendanceRow("long " * 2000, "", "")])
    with pytest.raises(UserError, match="shorten it"):
        attendance_pdf(sheet, FONTS)


def test_three_hundred_people_are_all_there() -> None:
    pdf = attendance_pdf(a_sheet(people(300)), FONTS)
    assert sum(text.count("EXEMPLE") for text in page_texts(pdf)) == 300
