"""Tables that spreadsheets open as what they are."""

import io
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from app.screens.books import Book, BookColumn, BookSheet, Shape, Value
from app.tables.reading import read_tables
from app.tables.writing import csv_text, workbook, xlsx

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


SHEET = BookSheet(
    "Réponses",
    (
        BookColumn("Texte", 200), BookColumn("Part", 9, Shape.PERCENT),
        BookColumn("Temps", 9, Shape.MINUTES), BookColumn("Quand", 18, Shape.MOMENT),
    ),
    (("=1+1", 0.54, 17, datetime(2026, 11, 3, 9, 12, tzinfo=UTC)), ("", None, None, None)),
)  # fmt: skip


@pytest.mark.usefixtures("in_paris")
def test_a_workbook_of_several_sheets_holds_true_values_and_prints_on_paper():
    content = workbook(Book("Tom & Zoé", (SHEET, SHEET, BookSheet("RÉPONSES", (), ()))))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Réponses", "Réponses 2", "RÉPONSES 3"]
    assert (book.properties.title, book.properties.creator) == ("Tom & Zoé", "À main levée")
    sheet = book["Réponses"]
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", "=1+1")
    assert (sheet["B2"].value, sheet["B2"].number_format) == (0.54, '0"\N{NO-BREAK SPACE}"%')
    assert (sheet["C2"].value, sheet["C2"].number_format) == (17, '0"\N{NO-BREAK SPACE}""min"')
    assert sheet["D2"].value == datetime(2026, 11, 3, 10, 12)  # noqa: DTZ001 - as on the wall
    assert (sheet["B3"].value, sheet.freeze_panes) == (None, "A2")
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.oddHeader is not None
    assert sheet.oddHeader.left.text == "Tom && Zoé – Réponses"
    assert sheet.column_dimensions["A"].width == 80
    assert sheet["A1"].font.bold


def test_a_workbook_about_nothing_opens_too():
    assert openpyxl.load_workbook(io.BytesIO(workbook(Book("Rien", ())))).sheetnames == ["1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_of_a_sheet_or_file_breaks_a_workbook(text: str):
    sheet = BookSheet(text, (BookColumn(text),), ((text,),))
    book = openpyxl.load_workbook(io.BytesIO(workbook(Book(text, (sheet, sheet)))))
    assert len(set(book.sheetnames)) == 2
    assert book.worksheets[0]["A2"].value == text
