"""The leaflet, read back from its PDF."""

from dataclasses import replace

import pytest

from app.documents.leaflet import leaflet_pdf
from app.domain.errors import UserError
from app.screens.qr import qr_modules
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
from tests.documents.samples import DATES, MY_COOP, STORY, WORDS, a_leaflet

FULL = a_leaflet(DATES, STORY, WORDS, MY_COOP)


def body_size(pdf: bytes, words: str) -> float:
    return next(box.size for box in boxes_of(read(pdf).pages[0]) if words in box.text)


def test_everything_is_on_one_page() -> None:
    [text] = page_texts(leaflet_pdf(FULL, FONTS))
    for words in (
        "L’histoire des Coop’HLM",
        "Se loger ensemble, depuis plus de 130 ans",
        "une invention sociale permanente.",
        "1894",
        "la loi Siegfried crée les habitations à bon marché (HBM).",
        "D’où venons-nous ?",
        "Après 1945, les « Castors » bâtissent ensemble leurs maisons.",
        "SCIC : société coopérative d’intérêt collectif.",
        "Et dans ma coop ?",
        "Ce document peut être photocopié",
    ):
        assert words in text


@pytest.mark.parametrize(
    "sections",
    [
        (),
        (STORY,),
        (DATES,),
        (STORY, WORDS),
        (STORY, MY_COOP),
        (MY_COOP,),
        (DATES, STORY, WORDS, MY_COOP),
        (STORY, ("Vide", ())),
        (("Des périodes", ("1914-1918 : la guerre", "1939–1945 : encore", "1950")),),
    ],
)
def test_it_is_always_one_page_where_nothing_meets(
    sections: tuple[tuple[str, tuple[str, ...]], ...],
) -> None:
    pdf = leaflet_pdf(a_leaflet(*sections), FONTS)
    assert len(read(pdf).pages) == 1
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_dates_stand_in_a_line_of_their_own() -> None:
    page = read(leaflet_pdf(a_leaflet(DATES, STORY), FONTS)).pages[0]
    dates = [box for box in boxes_of(page) if box.text in {"1894", "1908", "1947", "2021"}]
    assert len(dates) == 4
    assert len({round(box.left, 3) for box in dates}) == 1


def test_a_span_of_years_goes_on_two_lines() -> None:
    spans = ("Des périodes", ("1914-1918 : la guerre", "1939 – 1945 : encore"))
    page = read(leaflet_pdf(a_leaflet(spans), FONTS)).pages[0]
    lines = [box.text.strip() for box in boxes_of(page)]
    assert [line for line in lines if line[:2] == "19"] == ["1914–", "1918", "1939–", "1945"]


def test_a_list_that_only_holds_some_years_is_no_line_of_time() -> None:
    mixed = ("Repères", ("1894 : les HBM", "Après 1945 : les Castors"))
    page = read(leaflet_pdf(a_leaflet(mixed), FONTS)).pages[0]
    assert "1894 : les HBM" in [box.text for box in boxes_of(page)]


def test_rows_of_dots_become_lines_to_write_on() -> None:
    [text] = page_texts(leaflet_pdf(a_leaflet(MY_COOP), FONTS))
    assert "Elle est née en :" in text
    assert "Ma part sociale : €" in text
    assert "…" not in text
    assert "..." not in text


def test_dots_that_end_a_sentence_stay() -> None:
    section = ("Une liste", ("Des maisons, des jardins, etc.", "Et ainsi de suite…"))
    [text] = page_texts(leaflet_pdf(a_leaflet(section), FONTS))
    assert "etc." in text
    assert "Et ainsi de suite…" in text


def test_a_short_leaflet_is_set_larger_and_a_long_one_smaller_but_legible() -> None:
    short = body_size(leaflet_pdf(a_leaflet(STORY, MY_COOP), FONTS), "19e siècle")
    full = body_size(leaflet_pdf(FULL, FONTS), "19e siècle")
    assert short > full >= 11


def test_nothing_but_the_footer_is_smaller_than_eleven_points() -> None:
    boxes = boxes_of(read(leaflet_pdf(FULL, FONTS)).pages[0])
    assert min(box.size for box in boxes) >= 11


def test_a_leaflet_that_cannot_fit_is_refused_with_what_to_do() -> None:
    paper = a_leaflet(*(DATES, STORY, WORDS) * 3)
    with pytest.raises(UserError, match="too long for one page: shorten its sections"):
        leaflet_pdf(paper, FONTS)


def test_texts_of_a_pack_are_never_taken_for_markup() -> None:
    section = ("<b>Titre</b> & co", ("<img src=x>", "<para>"))
    [text] = page_texts(leaflet_pdf(a_leaflet(section), FONTS))
    assert "<b>Titre</b> & co" in text
    assert "<img src=x>" in text


def test_its_fonts_are_in_the_file_and_it_says_its_language() -> None:
    pdf = leaflet_pdf(FULL, FONTS)
    fonts = fonts_of(pdf)
    assert len(fonts) == 3
    assert all(fonts.values())
    title = "Se loger ensemble, depuis plus de 130 ans"
    assert said_of(pdf) == (title, "À main levée", "fr-FR")


def test_the_same_leaflet_gives_the_same_bytes() -> None:
    assert leaflet_pdf(FULL, FONTS) == leaflet_pdf(FULL, FONTS)


def test_an_address_is_printed_with_its_code() -> None:
    paper = replace(FULL, address="https://www.hlm.coop/culturecoop")
    page = read(leaflet_pdf(paper, FONTS)).pages[0]
    assert "www.hlm.coop/culturecoop" in page.extract_text()
    squares = page.get_contents().get_data().count(b" re")  # type: ignore[union-attr]
    dark = sum(sum(row) for row in qr_modules("https://www.hlm.coop/culturecoop"))
    assert squares >= dark
