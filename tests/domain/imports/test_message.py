"""Pasted messages are read into what staff check."""

from datetime import UTC, datetime

import pytest

from app.domain.imports.message import read_message
from app.domain.imports.rows import Entry
from app.domain.imports.table import Remark, Trouble
from app.domain.people import Civility, Need
from tests.fakes.imports import KNOWN, PARIS


def read(text: str) -> Entry:
    return read_message(text, KNOWN, PARIS)


def names(entry: Entry) -> list[str]:
    return [each.full_name for each in entry.guests]


MAIL = """De : "Zoé Petit" <zoe.petit@coop.example>
Envoyé : mardi 3 novembre 2026 à 09:12
À : accueil@coop.example
Objet : inscription

Bonjour,
Je voudrais venir à la séance du 12.
Mon téléphone : 06 12 34 56 78
Merci
Zoé Petit
"""

FORM = """Soumis le mardi 3 novembre 2026 - 09:12
Les valeurs soumises sont :
> Nom : LEFÈVRE
> Prénom : Zoé
* Téléphone\t06 12 34 56 78
Adresse e-mail :
zoe@lefevre.example
Quels sont vos besoins ?

Boucle magnétique
Commentaire : à deux rues
"""


def test_an_e_mail():
    entry = read(MAIL)
    assert names(entry) == ["PETIT Zoé"]
    assert entry.guests[0].email == "zoe.petit@coop.example"
    assert entry.guests[0].phones == ("06 12 34 56 78",)
    assert entry.sent_at == datetime(2026, 11, 3, 8, 12, tzinfo=UTC)
    assert entry.note == "Bonjour, Je voudrais venir à la séance du 12. Merci Zoé Petit"


def test_a_form_message():
    entry = read(FORM)
    assert names(entry) == ["LEFÈVRE Zoé"]
    assert entry.guests[0].email == "zoe@lefevre.example"
    assert entry.guests[0].needs == {Need.HEARING}
    assert entry.sent_at == datetime(2026, 11, 3, 8, 12, tzinfo=UTC)
    assert entry.note == "Commentaire : à deux rues"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bonjour, je m'appelle Karim Benali, je viens", "BENALI Karim"),
        ("Mon nom est Mme Zoé de La Tour.", "TOUR Zoé de La"),
        ("Je suis en fauteuil\nAnne DURAND", "DURAND Anne"),
        ("Merci d’inscrire Luc Roi\n02.99.00.00.00", "ROI Luc"),
        ("From: Formulaire <no-reply@forms.example>\nJean-Pierre LE GOFF", "LE GOFF Jean-Pierre"),
        ("From: zoe@petit.example\nAnne Petit", "PETIT Anne"),
        ("De : accueil\nNom : M. et Mme Petit", "PETIT"),
    ],
)
def test_a_name_is_found_in_a_sentence_or_below_it(text: str, name: str):
    assert names(read(text))[0] == name


def test_a_couple_takes_two_seats():
    entry = read("Nom et prénom : M. et Mme Petit")
    assert [each.civility for each in entry.guests] == [Civility.SIR, Civility.MADAM]


def test_numbers_and_addresses_are_found_in_the_text():
    entry = read("Je m’appelle Zoé Petit : 0612345678 ou +33 2 99 00 00 00, zoe@petit.example.")
    assert entry.guests[0].phones == ("0612345678", "+33 2 99 00 00 00")
    assert entry.guests[0].email == "zoe@petit.example"


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Date: Tue, 3 Nov 2026 09:12:00 +0100", datetime(2026, 11, 3, 8, 12, tzinfo=UTC)),
        ("Date: Tue, 3 Nov 2026 09:12:00 -0000", datetime(2026, 11, 3, 8, 12, tzinfo=UTC)),
        ("Date : 03/11/2026 09:12", datetime(2026, 11, 3, 8, 12, tzinfo=UTC)),
        ("Date : 1er août 2026", datetime(2026, 7, 31, 22, tzinfo=UTC)),
        ("Envoyé le 3 février 2026 9h30", datetime(2026, 2, 3, 8, 30, tzinfo=UTC)),
        ("Date : 31 février 2026", None),
        ("Date : bientôt", None),
        ("Reçu le 3", None),
    ],
)
def test_the_date_of_a_message(line: str, moment: datetime | None):
    entry = read(f"{line}\nDate : 04/11/2020\nNom : Petit" if moment else f"{line}\nNom : Petit")
    assert entry.sent_at == moment


def test_a_wrong_address_is_told_of():
    entry = read("Nom : Petit\nCourriel : zoe@petit")
    assert entry.remarks == (Remark(Trouble.BAD_EMAIL, "", "zoe@petit"),)


@pytest.mark.parametrize("text", ["", "\n\n", "Bonjour", "?", ":::", "À 10 h : oui", "Nom :"])
def test_a_message_of_nobody_names_nobody(text: str):
    assert read(text).guests == ()


def test_a_label_is_not_the_answer_of_another():
    entry = read("Téléphone :\nNom : Petit\nPrénom :\n\nZoé")
    assert names(entry) == ["PETIT Zoé"]
    assert entry.guests[0].phones == ()


def test_a_message_without_end_is_read_at_its_beginning():
    assert names(read("Nom : Petit\n" + "x" * 100_000)) == ["PETIT"]


def test_two_messages_have_two_keys():
    assert read("Nom : Petit").key != read("Nom : Durand").key
