"""Letters about a session, read back from their PDF."""

from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from app.documents.letters import WINDOW, letters_pdf
from app.domain.errors import UserError
from app.screens.letters import Letter, Letters
from app.screens.papers import House
from tests.documents.reading import FONTS, boxes_of, fonts_of, outside, overlaps, page_texts, read
from tests.documents.samples import HOUSE
from tests.documents.structure import faults_of, said_by, structure_of

ZOE = Letter(
    recipient=(
        "Mme Zoé LEFÈVRE-DES-TILLEULS", "Résidence Les Châtaigniers", "Bâtiment B escalier 2",
        "12 RUE DE LA FONTAINE AUX ŒILLETS", "LIEU-DIT LE BOURG", "76800 SAINT-ÉTIENNE-DU-ROUVRAY",
    ),
    subject="Votre inscription à la séance du mardi 3 mars 2026 est confirmée",
    greeting="Madame,",
    text=("Merci de votre inscription. Une place vous est réservée :",),
    facts=(
        ("Séance", "L’histoire des Coop’HLM"), ("Date", "mardi 3 mars 2026"),
        ("Horaire", "de 18 h 30 à 20 h"), ("Lieu", "Salle des œuvres, 3 rue des Lilas, Rennes"),
    ),
    closing=(
        "Si vous ne pouvez pas venir, prévenez-nous : votre place ira à une autre personne.",
        "Pour nous joindre : 02 99 00 00 00 · bonjour@exemple.fr",
    ),
)  # fmt: skip
PAPER = Letters(
    "Courriers de la séance du mardi 3 mars 2026", HOUSE, "vendredi 20 février 2026", (ZOE,),
    ("Anne Roy", "présidente"),
    "Ce que vous nous avez dit sert seulement à organiser cette séance. Vous pouvez le consulter, "
    "le faire corriger ou effacer : adressez-vous à votre coopérative.",
)  # fmt: skip
HOSTILE = (
    "<img src='/etc/hostname'/> <b>Luc & Co", "Œ" * 300, "DE LA " * 50,
    "Zoé \N{PARTY POPPER} \N{ARABIC LETTER ALEF}", "=1+1",
)  # fmt: skip


def printed(*made: Letter, house: House = HOUSE) -> bytes:
    return letters_pdf(replace(PAPER, letters=made, house=house), FONTS)


def test_a_letter_says_all_it_has_to_say_in_the_order_it_is_read():
    pdf = printed(ZOE)
    [text] = page_texts(pdf)
    for words in (*ZOE.recipient, ZOE.subject, *ZOE.text, *ZOE.closing, *PAPER.signed):
        assert words in text
    assert said_by(pdf, "TH") == ["Séance", "Date", "Horaire", "Lieu"]
    said = structure_of(pdf).said
    order = ("Habiter", "LEFÈVRE", PAPER.dated, ZOE.subject, "Madame,", "Horaire", "Anne Roy")
    assert [said.index(words) for words in order] == sorted(said.index(words) for words in order)


@pytest.mark.parametrize("name", ["Zoé", *HOSTILE])
def test_the_address_and_nothing_else_shows_through_the_window(name):
    left, top, width, height = WINDOW
    address = (name, *ZOE.recipient[1:])
    house = replace(HOUSE, name=f"{HOUSE.name} " * 6, lines=HOUSE.lines * 6)
    for page in read(printed(replace(ZOE, recipient=address), house=house)).pages:
        shown = [
            box for box in boxes_of(page)
            if box.right > left and box.top > top - height and box.bottom < top
        ]  # fmt: skip
        assert shown[0].left == pytest.approx(left, abs=0.1)
        assert all(
            left - 1 <= box.left and box.right <= left + width + 1
            and top - height <= box.bottom and box.top <= top
            for box in shown
        )  # fmt: skip
        assert "RUE DE LA FONTAINE" in " ".join(box.text for box in shown)


def test_an_address_is_where_the_envelope_has_its_window():
    left, top, width, height = WINDOW
    assert (left / mm, (297 - top / mm), width / mm, height / mm) == pytest.approx(
        (110, 55, 85, 33), abs=0.02
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_words_are_neither_markup_nor_too_long(words):
    one = replace(
        ZOE, recipient=(words, *ZOE.recipient[1:]), greeting=words, subject=words,
        facts=(("Lieu", words), *ZOE.facts),
    )  # fmt: skip
    pdf = printed(one)
    assert len(read(pdf).pages) == 1
    assert overlaps(pdf) == []
    assert outside(pdf) == []
    assert faults_of(pdf) == []


def test_a_long_sender_pushes_the_text_down_and_a_much_too_long_text_is_refused():
    long = House("Coop " * 40, ("3 rue des Lilas",) * 20)
    assert overlaps(printed(ZOE, house=long)) == []
    with pytest.raises(UserError, match="shorten it"):
        printed(replace(ZOE, text=("mot " * 3000,)))


def test_a_batch_is_a_page_each_and_repeats_exactly():
    pdf = printed(ZOE, replace(ZOE, recipient=("M. Luc PETIT",)))
    assert [("PETIT" in text) for text in page_texts(pdf)] == [False, True]
    assert said_by(pdf, "H1") == [ZOE.subject] * 2
    assert faults_of(pdf) == []
    assert all(fonts_of(pdf).values())
    assert pdf == printed(ZOE, replace(ZOE, recipient=("M. Luc PETIT",)))
