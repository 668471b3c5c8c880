from dataclasses import replace

import pytest

from app.documents.rescue import rescue_sheet_pdf
from app.screens.papers import House
from app.screens.rescue_sheets import RescueSheet
from tests.documents.reading import FONTS, read
from tests.documents.structure import faults_of, said_by

SHEET = RescueSheet(
    "Fiche de secours", House(), ("Sans elle, rien.", "À la main."),
    ("Phrase de passe", "Depuis le", "Qui la connaît"), ("Fichier : a.sqlite", "Détruire."),
    "Imprimée le 21/11/2026",
)  # fmt: skip
LONGEST = replace(
    SHEET,
    house=House("Coop <b>du</b> Parc " * 6, ("12 rue des Lilas", "Bâtiment B", "59000 Lille")),
    after=("Fichier : " + "C:\\dossier-tres-long\\" * 13, "Détruire. " * 8, "Réparer. " * 8),
)


@pytest.mark.parametrize("sheet", [SHEET, LONGEST])
def test_it_is_one_page_that_can_be_read_aloud(sheet: RescueSheet):
    pdf = rescue_sheet_pdf(sheet, FONTS)
    assert len(read(pdf).pages) == 1
    assert faults_of(pdf) == []
    assert said_by(pdf, "H1") == ["Fiche de secours"]
    said = " ".join(" ".join(said_by(pdf, "P")).split())
    assert said.endswith("Imprimée le 21/11/2026")
    for each in (*sheet.before, *sheet.blanks):
        assert each in said
