"""Name tents and labels, read back from their PDF."""

from dataclasses import replace

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from app.documents.name_papers import LABEL, labels_pdf, tents_pdf
from app.screens.name_papers import LabelSheet, Tents
from tests.documents.reading import FONTS, boxes_of, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import HOUSE
from tests.documents.structure import faults_of, said_by

NAMES = (("Zoé", "LEFÈVRE"), ("PETIT", ""), ("Jean-Baptiste", "DE LA TOUR-SAINT-ÉTIENNE"))
TENTS = Tents("Chevalets de table", HOUSE, NAMES, "L’histoire · mardi 3 mars 2026")
SHEET = LabelSheet("Étiquettes de noms", "21 étiquettes", NAMES[:1] * 22, large=True)
ADDRESS = (
    "Mme Zoé LEFÈVRE", "Résidence Les Châtaigniers", "BÂTIMENT B", "12 RUE DE LA FONTAINE",
    "LIEU-DIT LE BOURG", "76800 SAINT-ÉTIENNE-DU-ROUVRAY CEDEX 09",
)  # fmt: skip
HOSTILE = ("<img src='/etc/hostname'/> <b>", "Œ" * 150, "DE LA " * 50, "Zoé \N{PARTY POPPER}")


def test_a_tent_is_a_page_whose_name_is_read_once_and_seen_from_both_sides():
    pdf = tents_pdf(TENTS, FONTS)
    assert said_by(pdf, "H1") == ["Zoé LEFÈVRE", "PETIT", "Jean-Baptiste DE LA TOUR-SAINT-ÉTIENNE"]
    assert [text.count("PETIT") for text in page_texts(pdf)] == [0, 2, 0]
    assert faults_of(pdf) == []
    assert all(fonts_of(pdf).values())


def test_a_short_name_is_seen_from_across_the_table():
    page = read(tents_pdf(TENTS, FONTS)).pages[0]
    assert max(box.size for box in boxes_of(page)) == 96


def test_a_name_of_another_script_leaves_room_for_a_pen():
    tents = replace(TENTS, names=(("明", "李"), ("Łukasz", "中文")), by_hand="À écrire ici")
    pdf = tents_pdf(tents, FONTS)
    unknown = "[other script]"
    assert said_by(pdf, "H1") == [f"{unknown} À écrire ici", f"Łukasz {unknown} À écrire ici"]
    assert all(box.size <= 14 for page in read(pdf).pages for box in boxes_of(page))
    assert faults_of(pdf) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_a_long_name_stays_on_its_side_of_the_fold(words):
    pdf = tents_pdf(replace(TENTS, names=((words, words),)), FONTS)
    [page] = read(pdf).pages
    upright = [box for box in boxes_of(page) if box.right < A4[0] and box.bottom < A4[1] / 2]
    assert upright
    assert all(box.left > 22 and box.right < 573 for box in upright)
    assert faults_of(pdf) == []


def test_the_22nd_label_is_on_the_next_sheet():
    pdf = labels_pdf(SHEET, FONTS)
    assert [text.count("LEFÈVRE") for text in page_texts(pdf)] == [21, 1]
    assert said_by(pdf, "H1") == ["Étiquettes de noms"]
    assert faults_of(pdf) == []


@pytest.mark.parametrize("large", [True, False])
@pytest.mark.parametrize("label", [ADDRESS, *((words, *ADDRESS[2:4]) for words in HOSTILE)])
def test_words_stay_on_their_label(label, large):
    pdf = labels_pdf(replace(SHEET, labels=(ADDRESS, label) * 3, large=large), FONTS)
    [page] = read(pdf).pages
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []
    tops = [A4[1] - 15.15 * mm - row * LABEL[1] for row in range(7)]
    lefts = [7.2 * mm + column * 66 * mm for column in range(3)]
    for box in boxes_of(page)[2:]:
        assert any(left < box.left and box.right < left + LABEL[0] + 3 for left in lefts)
        assert any(top - LABEL[1] < box.bottom and box.top < top for top in tops)


def test_an_empty_sheet_still_is_one():
    assert faults_of(labels_pdf(replace(SHEET, labels=()), FONTS)) == []
