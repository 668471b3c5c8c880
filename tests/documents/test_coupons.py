"""Sign-up coupons, read back from their PDF."""

from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from app.documents.coupons import Size, coupon_pdf
from app.domain.errors import UserError
from app.screens.coupons import Coupon, DatedLine, Labels
from tests.documents.reading import FONTS, boxes_of, fonts_of, overlaps, page_texts, read
from tests.documents.samples import HOUSE
from tests.documents.structure import faults_of, said_by

LABELS = Labels(
    ("Mme", "M."), "NOM", "PRÉNOM", "Résidence, bâtiment", "Téléphone", "Courriel",
    ("1er choix", "2e choix", "Personnes"), "Noms des autres personnes",
    "J’ai besoin d’une aide (réponse facultative) :",
    ("fauteuil roulant", "pour entendre", "pour lire"), "Date et signature",
)  # fmt: skip
DATES = tuple(
    DatedLine(
        letter, f"mardi {day} septembre 2026, 18 h 30", what, "", f"mar. {day} sept., 18 h 30"
    )
    for letter, day, what in (
        ("A", 1, "L’histoire des Coop’HLM"), ("B", 15, "Le principe coopératif"),
        ("C", 22, "La gouvernance"), ("D", 29, "Les métiers"),
    )
)  # fmt: skip
COUPON = Coupon(
    "Venez participer !", HOUSE, DATES, "Autres dates : exemple.fr/inscription",
    "Lieu : Agence du Parc, 3 rue des Lilas",
    ("Par téléphone : 02 99 00 00 00", "Par courriel : bonjour@exemple.fr"),
    "https://exemple.fr/inscription", "S’inscrire en ligne :", "Je m’inscris", LABELS,
    ("À renvoyer avant le mardi 25 août 2026 à :", "Coop, 3 rue des Lilas, 35000 Rennes"),
    "À renvoyer avant le mardi 25 août 2026 : l’adresse est au dos.",
    ("Coop", "3 rue des Lilas", "35000 Rennes"),
    "Coop n’utilise ces réponses que pour organiser les séances. Votre nom et un moyen de vous "
    "joindre suffisent. Vous pouvez consulter, faire corriger ou effacer ce qui vous concerne.",
    "Réf. 0A1B2C",
)  # fmt: skip
PAGES = {Size.QUARTER: (105, 148.5), Size.HALF: (210, 148.5), Size.FULL: (210, 297)}
CUTS = {Size.QUARTER: 99, Size.HALF: 99, Size.FULL: 148.5}
BARE = replace(COUPON, dates=(replace(DATES[0], letter=""),), form="", form_words="", reach=())


def leaving(pdf: bytes) -> list[str]:
    """The texts less than 3 mm from the edge of their page."""
    width, height = (float(each) for each in read(pdf).pages[0].mediabox[2:])
    edge = 3 * mm
    return [
        box.text
        for page in read(pdf).pages
        for box in boxes_of(page)
        if box.left < edge or box.right > width - edge
        or box.bottom < edge or box.top > height - edge
    ]  # fmt: skip


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("coupon", [COUPON, BARE])
def test_it_is_as_large_as_its_place_and_can_be_read(coupon, size):
    pdf = coupon_pdf(coupon, FONTS, size)
    for page in read(pdf).pages:
        high = [float(each) / mm for each in page.mediabox[2:]]
        assert high == pytest.approx(PAGES[size], abs=0.1)
    assert overlaps(pdf) == []
    assert leaving(pdf) == []
    assert faults_of(pdf) == []
    assert all(fonts_of(pdf).values())


@pytest.mark.parametrize("size", Size)
def test_the_dates_stay_and_the_answers_leave(size):
    pdf = coupon_pdf(COUPON, FONTS, size)
    page, back = read(pdf).pages
    cut = CUTS[size] * mm
    kept = " ".join(box.text for box in boxes_of(page) if box.bottom > cut)
    sent = " ".join(box.text for box in boxes_of(page) if box.top < cut)
    for words in ("L’histoire", "Les métiers", "bonjour@exemple.fr"):
        assert words in kept
    assert "exemple.fr/inscription" in kept.replace(" ", "")
    for words in ("NOM", "PRÉNOM", "Téléphone", "2e choix", "fauteuil", "Rennes", "Réf. 0A1B2C"):
        assert words in sent
    assert said_by(pdf, "Lbl") == ["A", "B", "C", "D"]
    behind = boxes_of(back)  # of the part that is sent: its address, and nothing else
    assert [box.text.strip() for box in behind] == list(COUPON.back)
    assert all(box.top < cut for box in behind)


@pytest.mark.parametrize("size", [Size.HALF, Size.FULL])
def test_where_there_is_room_everything_is_asked(size):
    text, _back = page_texts(coupon_pdf(COUPON, FONTS, size))
    for words in ("Résidence", "Noms des autres", "Date et signature"):
        assert words in text


@pytest.mark.parametrize("size", Size)
def test_long_words_are_smaller_and_stay_words(size):
    dates = (replace(DATES[0], what="<b>Une & " * 6, where="Œ" * 30), *DATES[1:2])
    house = replace(HOUSE, name=f"{HOUSE.name} " * 4)
    where = (COUPON.send_back[0], "Coop de la Tour-Saint-Étienne-du-Rouvray " * 6)
    pdf = coupon_pdf(replace(COUPON, dates=dates, house=house, send_back=where), FONTS, size)
    assert leaving(pdf) == []
    assert overlaps(pdf) == []
    assert faults_of(pdf) == []


def test_dates_that_do_not_fit_are_elsewhere_and_nothing_is_too_small():
    pdf = coupon_pdf(replace(COUPON, dates=DATES * 6), FONTS, Size.QUARTER)
    shown = said_by(pdf, "Lbl")
    assert shown == ["A", "B", "C"]
    assert "Autres dates : exemple.fr/inscription" in page_texts(pdf)[0]
    seven = replace(COUPON, dates=(*DATES, *DATES[:3]))
    for size in (Size.HALF, Size.FULL):
        pdf = coupon_pdf(seven, FONTS, size)
        assert len(said_by(pdf, "Lbl")) == 7
        assert "Autres dates" not in page_texts(pdf)[0]
        assert overlaps(pdf) == []


def test_a_date_longer_than_the_page_is_refused():
    endless = replace(DATES[0], what="Le principe coopératif " * 60)
    with pytest.raises(UserError, match="do not fit"):
        coupon_pdf(replace(COUPON, dates=(endless,)), FONTS, Size.QUARTER)


@pytest.mark.parametrize("size", Size)
def test_an_address_without_room_is_on_the_other_side_only(size):
    long = replace(COUPON, send_back=(COUPON.send_back[0], "Résidence des Trois-Fontaines, " * 20))
    front, _back = page_texts(coupon_pdf(long, FONTS, size))
    assert "l’adresse est au dos" in front
    assert "Trois-Fontaines" not in front


def test_a_long_address_on_the_web_stays_off_the_small_code():
    form = "https://cooperative-exemple.fr/culture-coop/inscription-aux-seances"
    pdf = coupon_pdf(replace(COUPON, form=form, dates=DATES[:1]), FONTS, Size.HALF)
    assert overlaps(pdf) == []
    assert leaving(pdf) == []
    told = "S’inscrire en ligne : cooperative-exemple.fr/culture-coop/inscription-aux-seances"
    assert told in " ".join(page_texts(pdf)[0].split())


def test_where_a_quarter_is_too_small_the_telephone_is_asked_for_first():
    crowded = replace(COUPON, notice=COUPON.notice * 3)
    front, _back = page_texts(coupon_pdf(crowded, FONTS, Size.QUARTER))
    assert "Téléphone" in front
    assert "Courriel" not in front
