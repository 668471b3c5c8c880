"""Tables that spreadsheets open as what they are."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from app.tables.reading import read_tables
from app.tables.writing import Value, csv_text, xlsx

HOSTILE = (
    "=cmd|' /C calc'!A0", "=1+1", "@SUM(A1)", "+1+cmd", "-2+3+cmd|' /C calc'!A0", "\t=1+1",
    "<b>gras</b>", "👩‍👩‍👧", "محمد", "x" * 300, "a\nb", "D’ANGÉLO",
)  # fmt: skip
HARMLESS = ("+33 6 12 34 56 78", "+33612345678", "-12,5", "06 12 34 56 78", "+33 (0)6 12 34 56 78")


@pytest.mark.parametrize("text", [*HOSTILE, *HARMLESS])
def test_a_text_in_a_workbook_is_a_text(tmp_path: Path, text: str):
    content = xlsx("Liste", ["Nom"], [[text]])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", text)
    with ZipFile(io.BytesIO(content)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    (tmp_path / "a.xlsx").write_bytes(content)
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert table.rows == (("Nom",), (text.strip(),))


@pytest.mark.parametrize("text", HOSTILE[:6])
def test_a_text_in_a_csv_never_is_a_formula(text: str):
    assert csv_text(["Nom"], [[text]]).decode("utf-8-sig").splitlines()[1].lstrip('"')[0] == "'"


@pytest.mark.parametrize("text", HARMLESS)
def test_a_phone_number_in_a_csv_stays_one(text: str):
    assert (
        csv_text(["Tel", "x"], [[text, 1]])
        .decode("utf-8-sig")
        .splitlines()[1]
        .startswith((text, f'"{text}"'))
    )


def test_a_csv_is_one_that_french_spreadsheets_open():
    moment = datetime(2026, 11, 3, 9, 12, tzinfo=UTC)
    row: list[Value] = ["Zoé", 2, 6.5, None, moment, date(2026, 11, 3)]
    content = csv_text(["Nom", "n", "x", "", "à", "le"], [row])
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig") == (
        "Nom;n;x;;à;le\r\nZoé;2;6,5;;03/11/2026 09:12;03/11/2026\r\n"
    )


def test_numbers_and_moments_in_a_workbook_stay_what_they_are():
    moment = datetime(2026, 11, 3, 9, 12, tzinfo=UTC)
    content = xlsx("[Liste]: a/b?", ["n"], [[2], [6.5], [None], [moment], [date(2026, 11, 3)]])
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book.active
    assert sheet is not None
    assert sheet.title == " Liste   a b "
    values = [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert values[:4] == [2, 6.5, None, moment.replace(tzinfo=None)]
    assert sheet["A6"].number_format == "dd/mm/yyyy"
    assert sheet.freeze_panes == "A2"


def test_signs_that_no_workbook_takes_are_left_out():
    content = xlsx("", ["a\x07b"], [["c\x00d"]])
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    assert sheet is not None
    assert (sheet.title, sheet["A1"].value, sheet["A2"].value) == ("1", "ab", "cd")
