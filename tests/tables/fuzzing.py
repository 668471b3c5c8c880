"""Tables of all kinds, in all encodings, with all separators."""

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime, time

from hypothesis import strategies as st
from openpyxl import Workbook

from app.tables.text import SEPARATORS

ENCODED = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "mac_roman")
HEADERS = (
    "Nom", "Prénom", "Nom et prénom", "Téléphone", "Courriel", "Adresse e-mail", "SID", "ID",
    "Horodateur", "Heure de soumission", "Brouillon", "Heure de début", "Heure de fin",
    "Adresse de messagerie", "Référence commande", "Statut de la commande", "Numéro de billet",
    "Date de la commande", "ID de la réponse", "Date de soumission", "submitdate", "id",
    "Besoins [Fauteuil]", "Vous êtes", "Modules", "Autre…", "Code postal", "Ville", "Adresse",
    "Nombre de personnes", "Accompagnants", "Ambassadeur ?", "", "Nom", "Nom2", "Details",
)  # fmt: skip
CELLS = (
    "", "X", "1", "0", "oui", "non", "Zoé LEFÈVRE", "M. et Mme Petit", "Paul et Zoé", "PETIT",
    "612345678", "6.12345678E8", "6,12E+08", "+33 6 12 34 56 78", "06-12-34-56-78 (soir)",
    "zoe@petit.example", "anonymous", "@", "=cmd|' /C calc'!A0", "=1+1", "03/11/2026 09:12",
    "2026-11-03 09:12:24", "2026/11/03 3:08:24 PM UTC+1", "7/27/26 19:06:23", "31/02/2026",
    "1900-01-00", "25/10/2026 02:30", "<b>gras</b>", "<img src=x>", "👩‍👩‍👧", "محمد", "x" * 300,
    "a\nb", "a\r\nb", 'dit "non"', "a;b,c\td|e", "\u202eגדול", "\x00", "\ufffe", "D’ANGÉLO",
    "Validé", "Remboursé", "35000", "1000.0", "12 personnes",
)  # fmt: skip

texts = st.one_of(st.sampled_from(CELLS), st.text(max_size=12))
headers = st.one_of(st.sampled_from(HEADERS), st.text(max_size=8))
rows = st.lists(st.lists(texts, max_size=10), max_size=12)
grids = st.builds(
    lambda head, body: [*head, *body],
    st.lists(st.lists(headers, min_size=1, max_size=10), max_size=3),
    rows,
)
values = st.one_of(
    texts,
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)),  # noqa: DTZ001 - as in a sheet
    st.times().map(lambda at: time(at.hour, at.minute)),
)
value_grids = st.lists(st.lists(st.one_of(values, headers), max_size=8), max_size=10)


@st.composite
def text_files(draw: st.DrawFn) -> bytes:
    """A text table, as a program or a hand wrote it."""
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=draw(st.sampled_from(SEPARATORS)),
        quoting=draw(st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))),
        lineterminator=draw(st.sampled_from(("\n", "\r\n", "\r"))),
    )
    writer.writerows(draw(grids))
    text = out.getvalue() + draw(st.sampled_from(("", "", "\n", '"', "\x1a")))
    return text.encode(draw(st.sampled_from(ENCODED)), "replace")


def book_of(grid: Sequence[Sequence[object]], merged: str = "") -> bytes:
    """A workbook of these values."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in grid:
        sheet.append([_writable(each) for each in row])
    if merged:
        sheet.merge_cells(merged)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _writable(value: object) -> object:
    if isinstance(value, str):
        return "".join(each for each in value if each.isprintable() or each == "\n")[:30_000]
    return value
