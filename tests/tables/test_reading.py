"""Files of all kinds, read by what they hold."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from app.domain.errors import UserError
from app.domain.imports.table import Area, Remark, Table, Trouble, address
from app.tables import reading
from app.tables.reading import read_tables, text_of
from app.tables.sheet_xml import look_beyond

ROWS = (
    ("Référence", "Nom", "Prénom", "Téléphone"),
    ("1", "LEFÈVRE", "Zoé", "06 12 34 56 78"),
    ("2", "D’Angélo", "Noël", "02 99 00 00 00"),
    ("3", "Benoît", "Gaëlle, ou Gaël", "0299111111"),
)


def write(folder: Path, content: bytes, name: str = "réponses.csv") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def as_text(separator: str, end: str = "\r\n", rows: Sequence[Sequence[str]] = ROWS) -> str:
    return "".join(separator.join(f'"{each}"' for each in row) + end for row in rows)


def workbook(rows: Sequence[Sequence[object]] = ROWS) -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def cells_of(book: Workbook, where: str) -> Cell:
    sheet = book.active
    assert sheet is not None
    found = sheet[where]
    assert isinstance(found, Cell)
    return found


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Feuille1">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""


def ods(rows: Sequence[Sequence[str]] = ROWS) -> bytes:
    out = io.BytesIO()
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{each}</text:p>'
            "</table:table-cell>"
            for each in row
        )
        + "</table:table-row>"
        for row in rows
    )
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", ODS.format(body))
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        book.writestr(
            "META-INF/manifest.xml",
            '<?xml version="1.0"?><manifest:manifest '
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            "</manifest:manifest>",
        )
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cp1252.csv", as_text(";").encode("cp1252")),
        ("utf8.csv", as_text(",", "\n").encode()),
        ("marked.csv", as_text(";").encode("utf-8-sig")),
        ("framaforms.xls", as_text("\t", "\n").encode("utf-16")),
        ("big-endian.txt", as_text("\t").encode("utf-16-be")),
        ("little-endian.txt", as_text("|").encode("utf-16-le")),
        ("mac.csv", as_text(";", "\r").encode("mac_roman")),
        ("excel.xlsx", saved(workbook())),
        ("excel named wrongly.csv", saved(workbook())),
        ("libreoffice.ods", ods()),
    ],
)
def test_the_same_people_in_any_file(tmp_path: Path, name: str, content: bytes):
    (table,) = read_tables(write(tmp_path, content, name))
    assert table.rows == ROWS
    assert table.remarks == ()


@pytest.mark.parametrize("word", ["Zoé", "Référence", "forêt", "garçon", "Noël", "où", "ÉCOLE"])
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_old_encodings_are_told_apart_by_one_word(tmp_path: Path, word: str, encoding: str):
    (table,) = read_tables(write(tmp_path, f"Nom;Ville\n{word};Rennes\n".encode(encoding)))
    assert (table.rows[1], table.encoding) == ((word, "Rennes"), encoding)


def test_staff_may_choose_the_encoding(tmp_path: Path):
    file = write(tmp_path, "Nom;Ville\nZoé;Rennes\n".encode("cp1252"))
    assert read_tables(file, "mac_roman")[0].rows[1] == ("ZoÈ", "Rennes")
    with pytest.raises(ValueError, match="klingon"):
        read_tables(file, "klingon")


def test_the_mark_of_utf_16_is_taken_off_when_it_was_chosen(tmp_path: Path):
    file = write(tmp_path, "Nom;Ville\n".encode("utf-16"))
    assert read_tables(file, "utf-16")[0].rows == (("Nom", "Ville"),)


def test_a_line_break_in_a_cell_stays_there_and_rows_keep_their_numbers(tmp_path: Path):
    text = 'Nom;Note\r\n\r\nZoé;"un\r\ndeux"\r\n'
    (table,) = read_tables(write(tmp_path, text.encode()))
    assert table.rows == (("Nom", "Note"), (), ("Zoé", "un\ndeux"))


def test_a_table_of_one_column_is_one(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, "Nom\nPetit, Zoé\nDurand\n".encode()))
    assert table.rows == (("Nom",), ("Petit, Zoé",), ("Durand",))


def test_a_quote_that_is_never_closed_still_is_a_table(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, b'Nom;Ville\nPetit;"Rennes\n'))
    assert table.rows[1] == ("Petit", "Rennes")


def test_a_cell_without_end_is_refused(tmp_path: Path):
    endless = b'Nom;Ville\nPetit;"' + b"x" * 200_000
    with pytest.raises(UserError, match="from row 2 on"):
        read_tables(write(tmp_path, endless))


def test_signs_that_cannot_be_seen_are_taken_out(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, "Nom;Ville\nZo\u0065\u0301;Ren\x07nes\0\n".encode()))
    assert table.rows[1] == ("Zoé", "Rennes")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (612345678.0, "612345678"),
        (6.5, "6.5"),
        (12, "12"),
        (True, "1"),
        (False, "0"),
        (datetime(2026, 11, 3, 9, 12), "2026-11-03 09:12:00"),  # noqa: DTZ001 - as in a sheet
        (date(2026, 11, 3), "2026-11-03"),
        (time(14, 30), "14:30"),
        (timedelta(days=1), "1 day, 0:00:00"),
        ("  Zoé\u00a0", "Zoé"),
    ],
)
def test_values_are_texts(value: reading.Value, text: str):
    assert text_of(value) == text


def test_a_sheet_that_begins_further_down_keeps_its_addresses(tmp_path: Path):
    book = Workbook()
    cells_of(book, "C4").value = "Zoé"
    (table,) = read_tables(write(tmp_path, saved(book), "a.xlsx"))
    assert table.rows == (*[("", "", "")] * 3, ("", "", "Zoé"))
    assert (table.text(3, 2), table.text(0, 9), table.width) == ("Zoé", "", 3)


def test_what_a_formula_gave_is_read_and_one_that_gave_nothing_is_named(tmp_path: Path):
    book = workbook()
    cells_of(book, "C2").value = "=1+1"
    cells_of(book, "D3").value = "=cmd|' /C calc'!A0"
    cells_of(book, "B4").value = "#DIV/0!"
    (table,) = read_tables(write(tmp_path, saved(book), "a.xlsx"))
    assert table.text(1, 2) == table.text(2, 3) == table.text(3, 1) == ""
    assert table.remarks == (
        Remark(Trouble.NO_VALUE, "C2"),
        Remark(Trouble.NO_VALUE, "D3"),
        Remark(Trouble.ERROR_VALUE, "B4", "#DIV/0!"),
    )


def test_a_text_that_only_looks_like_a_formula_is_a_text(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, b"Nom;Tel\n=1+1;+33612345678\n"))
    assert table.rows[1] == ("=1+1", "+33612345678")


def test_merged_cells_hidden_rows_and_hidden_sheets_are_told_of(tmp_path: Path):
    book = workbook()
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("B2:B3")
    sheet.row_dimensions[4].hidden = True
    hidden = book.create_sheet("Cachée")
    hidden.sheet_state = "hidden"
    hidden.append(["Nom"])
    book.create_sheet("Vide")
    first, second = read_tables(write(tmp_path, saved(book), "a.xlsx"))
    assert first.merged == (Area(1, 1, 2, 1),)
    assert first.remarks == (
        Remark(Trouble.HIDDEN_ROWS, text="4"),
        Remark(Trouble.MERGED_CELLS, "B2:B3"),
    )
    assert (second.name, second.remarks) == (
        "Cachée",
        (Remark(Trouble.HIDDEN_SHEET, text="Cachée"),),
    )


def test_a_sheet_of_drawings_only_is_passed_over(tmp_path: Path):
    book = workbook()
    book.create_chartsheet("Camembert")
    assert len(read_tables(write(tmp_path, saved(book), "a.xlsx"))) == 1


REFUSED = {
    "holds no table": [
        b"%PDF-1.7 ...", b"\x89PNG\r\n", b"<!DOCTYPE html><table>", b"\x00\x01\x02\x03" * 500,
    ],
    "is empty": [b"", b"\n\n;;\n", saved(Workbook())],
    "is damaged": [b"PK\x03\x04rien", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600],
}  # fmt: skip


@pytest.mark.parametrize(
    ("why", "content"), [(why, each) for why, contents in REFUSED.items() for each in contents]
)
def test_what_is_no_table_is_refused_in_a_sentence(tmp_path: Path, why: str, content: bytes):
    with pytest.raises(UserError, match=why):
        read_tables(write(tmp_path, content, "x"))


def test_a_zip_of_something_else_is_no_table(tmp_path: Path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as other:
        other.writestr("word/document.xml", "<w/>")
    with pytest.raises(UserError, match="holds no table"):
        read_tables(write(tmp_path, out.getvalue(), "lettre.docx"))


@pytest.mark.parametrize("place", range(40, 1600, 60))
def test_a_broken_workbook_is_read_or_refused(tmp_path: Path, place: int):
    whole = saved(workbook())
    file = write(tmp_path, whole[:place] + b"\xff\x00\xff" + whole[place + 3 :], "a.xlsx")
    try:
        assert read_tables(file)
    except UserError as error:
        assert "a.xlsx" in str(error)  # noqa: PT017 - either is well


def test_a_file_that_is_gone_or_open_elsewhere_is_told_of(tmp_path: Path):
    with pytest.raises(UserError, match="not there any more"):
        read_tables(tmp_path / "a.csv")
    with pytest.raises(UserError, match="is a folder"):
        read_tables(tmp_path)
    with pytest.raises(UserError, match="close it in Excel"):
        read_tables(write(tmp_path, b"x", "a.xlsx") / "b.csv")
    for sign in ("~$réponses.xlsx", ".~lock.réponses.ods#"):
        with pytest.raises(UserError, match="choose the table itself"):
            read_tables(write(tmp_path, b"x", sign))


def test_an_export_of_two_hundred_columns_is_read(tmp_path: Path):
    row = tuple(f"Question {number}" for number in range(200))
    (table,) = read_tables(write(tmp_path, saved(workbook([row, row])), "a.xlsx"))
    assert table.width == 200
    assert address(3, 199) == "GR4"


def test_more_than_fifty_thousand_rows_are_refused(tmp_path: Path):
    text = "Nom;Ville\n" + "Petit;Rennes\n" * 50_000
    (table,) = read_tables(write(tmp_path, text.encode()))
    assert len(table.rows) == 50_001
    with pytest.raises(UserError, match="goes beyond 50000 rows"):
        read_tables(write(tmp_path, (text + "Petit;Rennes\n" * 20).encode()))


@pytest.mark.parametrize("cell", ["A900000", "XFD2", "ZZ9999"])
def test_a_cell_far_away_does_not_fill_the_memory(tmp_path: Path, cell: str):
    book = workbook()
    cells_of(book, cell).value = "x"
    with pytest.raises(UserError, match=r"goes beyond|too many rows and columns"):
        read_tables(write(tmp_path, saved(book), "a.xlsx"))


def test_a_file_too_large_is_refused(tmp_path: Path):
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(reading.MOST_BYTES + 1)
    with pytest.raises(UserError, match="too large"):
        read_tables(tmp_path / "a.csv")


def test_a_zip_that_unpacks_into_too_much_is_refused(tmp_path: Path):
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb,
        bomb.open("xl/workbook.xml", "w") as file,
    ):
        for _each in range(reading.MOST_UNPACKED // 1_000_000 + 1):
            file.write(bytes(1_000_000))
    with pytest.raises(UserError, match="too large"):
        read_tables(write(tmp_path, out.getvalue(), "a.xlsx"))


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"xl/workbook.xml": b"<workbook/>", "xl/_rels/workbook.xml.rels": b"<x/>"},
        {
            "xl/workbook.xml": b'<sheet r:id="rId1"/>',
            "xl/_rels/workbook.xml.rels": b'<Relationship Id="rId1" Target="/xl/gone.xml"/>',
        },
    ],
)
def test_of_a_workbook_laid_out_oddly_little_is_said(parts: dict[str, bytes]):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    with zipfile.ZipFile(out) as book:
        assert look_beyond(book, 0).rows == 0


def test_a_table_remembers_how_it_was_read(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, as_text("|").encode("cp1252")))
    assert (table.encoding, table.separator, table.name) == ("cp1252", "|", "réponses.csv")
    assert isinstance(table, Table)
