"""Workbooks of real spreadsheet programs, and those that somebody spoilt or locked."""

import io
import struct
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.tables.reading import read_tables
from tests.tables.binary_excel import binary_workbook
from tests.tables.old_excel import compound, old_workbook
from tests.tables.test_reading import ODS, ROWS, as_text, ods, saved, workbook, write

PEOPLE = (
    ("Référence", "Nom", "Prénom", "Téléphone", "Le", "Vient"),
    (1, "LEFÈVRE", "Zoé", "06 12 34 56 78", datetime(2026, 11, 3, 9, 12), True),  # noqa: DTZ001
    (2, "Œuvré", "Noël محمد 👩", 612345678, None, False),
)
READ = (
    ("Référence", "Nom", "Prénom", "Téléphone", "Le", "Vient"),
    ("1", "LEFÈVRE", "Zoé", "06 12 34 56 78", "2026-11-03 09:12:00", "1"),
    ("2", "Œuvré", "Noël محمد 👩", "612345678", "", "0"),
)
FAT, FOLDER = 512, 1024  # places in the compound files of the tests


def spoilt(content: bytes, place: int, numbers: bytes) -> bytes:
    return content[:place] + numbers + content[place + len(numbers) :]


def test_a_workbook_of_the_old_excel_is_read(tmp_path: Path):
    (table,) = read_tables(write(tmp_path, old_workbook(PEOPLE), "réponses.xls"))
    assert table.rows == READ
    assert table.name == "Réponses"


def test_a_long_workbook_of_the_old_excel_is_read(tmp_path: Path):
    rows = [("Nom", "Ville"), *[("Petit", "Rennes")] * 20_000]
    (table,) = read_tables(write(tmp_path, old_workbook(rows), "a.xls"))
    assert table.rows == tuple(rows)


def test_a_workbook_of_the_binary_kind_is_read(tmp_path: Path):
    rows = (("Nom", "Prénom", "Téléphone"), ("LEFÈVRE", "Zoé", 612345678.0))
    (table,) = read_tables(write(tmp_path, binary_workbook(rows), "a.xlsb"))
    assert table.rows == (rows[0], ("LEFÈVRE", "Zoé", "612345678"))


@pytest.mark.parametrize("far", [(60_000, 0), (0, 1_500), (1_048_575, 16_383)])
def test_a_cell_far_away_in_the_binary_kind_does_not_fill_the_memory(
    tmp_path: Path, far: tuple[int, int]
):
    content = binary_workbook((("Nom",), ("Petit",)), far=far)
    with pytest.raises(UserError, match="goes beyond"):
        read_tables(write(tmp_path, content, "a.xlsb"))


def forged_extent(content: bytes) -> bytes:
    """The workbook says that it goes on for ever."""
    place = content.index(struct.pack("<HH", 0x0200, 14)) + 4
    return spoilt(content, place, struct.pack("<IIHH", 0, 0x7FFFFFFF, 0, 0xFFFF))


def forged_cell(content: bytes) -> bytes:
    """The last cell is the last one there can be."""
    place = content.rindex(struct.pack("<HH", 0x00FD, 10)) + 4
    return spoilt(content, place, struct.pack("<HH", 65_535, 255))


@pytest.mark.parametrize("forge", [forged_extent, forged_cell])
def test_an_old_workbook_that_goes_too_far_is_refused_before_it_takes_memory(tmp_path: Path, forge):
    content = forge(old_workbook(PEOPLE))
    with pytest.raises(UserError, match="goes beyond"):
        read_tables(write(tmp_path, content, "a.xls"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda content: content[:1500],  # written by half
        lambda content: content[:600],
        lambda content: content[:40],
        lambda content: spoilt(content, FAT + 12, struct.pack("<I", 2)),  # round in a circle
        lambda content: spoilt(content, 0x44, struct.pack("<II", 5, 0x7FFFFFFF)),
        lambda content: spoilt(content, 30, struct.pack("<H", 3)),
        lambda content: spoilt(  # the first row after the last one: found by the fuzz
            content,
            content.index(struct.pack("<HH", 0x0200, 14)) + 4,
            struct.pack("<II", 47_616, 2),
        ),
        lambda content: content.replace("Workbook".encode("utf-16-le"), b"?" * 16),
    ],
)
def test_an_old_workbook_that_is_not_whole_is_refused_in_a_sentence(tmp_path: Path, spoil):
    content = spoil(old_workbook(PEOPLE))
    with pytest.raises(UserError, match=r"a\.xls (is damaged|holds no table)"):
        read_tables(write(tmp_path, content, "a.xls"))


@pytest.mark.parametrize("place", range(40, 5_600, 47))
def test_an_old_workbook_with_noise_in_it_is_read_or_refused(tmp_path: Path, place: int):
    content = spoilt(old_workbook(PEOPLE), place, b"\xff\x7f\xff")
    try:
        assert read_tables(write(tmp_path, content, "a.xls"))
    except UserError as error:
        assert "a.xls" in str(error)  # noqa: PT017 - either is well


def locked_old(content: bytes) -> bytes:
    """With the record that says how it is locked."""
    place = content.index(struct.pack("<HH", 0x0042, 2))
    return spoilt(content, place, struct.pack("<HH", 0x002F, 2))


def locked_ods() -> bytes:
    out = io.BytesIO(ods())
    with zipfile.ZipFile(out) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    parts["META-INF/manifest.xml"] += b"<manifest:encryption-data/>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        compound(bytes(4096), "EncryptionInfo", "EncryptedPackage"),  # an .xlsx of Excel
        locked_old(old_workbook(PEOPLE)),
        locked_ods(),
    ],
)
def test_a_workbook_with_a_password_says_so(tmp_path: Path, content: bytes):
    with pytest.raises(UserError, match="protected by a password"):
        read_tables(write(tmp_path, content, "a"))


@pytest.mark.parametrize("sign", ["~$réponses.xlsx", ".~lock.réponses.xlsx#"])
def test_a_workbook_half_saved_by_a_program_that_has_it_open_is_told_of(tmp_path: Path, sign: str):
    whole = saved(workbook())
    file = write(tmp_path, whole[: len(whole) // 2], "réponses.xlsx")
    with pytest.raises(UserError, match="is damaged"):
        read_tables(file)
    (tmp_path / sign).write_bytes(b"")
    with pytest.raises(UserError, match="close it in Excel or LibreOffice"):
        read_tables(file)
    write(tmp_path, whole, "réponses.xlsx")  # whole, it is read although it is open
    assert read_tables(file)[0].rows == ROWS


def test_a_workbook_with_macros_and_links_elsewhere_is_only_its_texts(tmp_path: Path):
    out = io.BytesIO(saved(workbook()))
    with zipfile.ZipFile(out, "a") as book:
        book.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0" + b"x" * 3000)
        book.writestr("xl/externalLinks/externalLink1.xml", "<externalLink/>")
        book.writestr(
            "xl/externalLinks/_rels/externalLink1.xml.rels",
            '<Relationships><Relationship Id="rId1" Target="file:///etc/passwd"'
            ' TargetMode="External"/></Relationships>',
        )
    (table,) = read_tables(write(tmp_path, out.getvalue(), "a.xlsm"))
    assert table.rows == ROWS


@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_a_zip_that_lies_about_its_size_is_refused(tmp_path: Path, part: str):
    whole = zipfile.ZipFile(io.BytesIO(saved(workbook())))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bomb:
        for name in whole.namelist():
            bomb.writestr(name, bytes(20_000_000) if name == part else whole.read(name))
        entry = bomb.getinfo(part)
    content = bytearray(out.getvalue())
    place = content.rindex(part.encode()) - 46  # in the list at the end
    for size in (place + 24, entry.header_offset + 22):
        content[size : size + 4] = struct.pack("<I", 1000)
    with pytest.raises(UserError, match="is damaged"):
        read_tables(write(tmp_path, bytes(content), "a.xlsx"))


REPEATED = '<table:table-row table:number-rows-repeated="{rows}">{cell}</table:table-row>'
CELL = (
    '<table:table-cell office:value-type="string" table:number-columns-repeated="{columns}">'
    "<text:p>Nom</text:p></table:table-cell>"
)


@pytest.mark.parametrize(("rows", "columns"), [(1_048_576, 1_000), (1, 16_384), (60_000, 1)])
def test_a_cell_that_is_repeated_for_ever_is_refused(tmp_path: Path, rows: int, columns: int):
    out = io.BytesIO()
    body = REPEATED.format(rows=rows, cell=CELL.format(columns=columns))
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr("content.xml", ODS.format(body))
    with pytest.raises(UserError):
        read_tables(write(tmp_path, out.getvalue(), "a.ods"))


def test_a_table_of_one_cell_is_one(tmp_path: Path):
    for name, content in (("a.xlsx", saved(workbook([["Nom"]]))), ("a.csv", b"Nom")):
        (table,) = read_tables(write(tmp_path, content, name))
        assert table.rows == (("Nom",),)


def test_bytes_that_are_no_letters_are_left_out_of_a_text(tmp_path: Path):
    content = b"Nom;Pr\x00enom\r\nPetit\x00;Zo\x00\xe9\r\n"
    (table,) = read_tables(write(tmp_path, content))
    assert table.rows == (("Nom", "Prenom"), ("Petit", "Zoé"))
    content = bytes(3) + as_text(";").encode()
    assert read_tables(write(tmp_path, content))[0].rows == ROWS


def test_lines_may_end_in_three_ways_in_one_file(tmp_path: Path):
    text = 'Nom;Prénom\r\nPetit;Zoé\nDiallo;Awa\r"Mar\rtin";Luc\n'
    (table,) = read_tables(write(tmp_path, text.encode()))
    assert table.rows == (
        ("Nom", "Prénom"), ("Petit", "Zoé"), ("Diallo", "Awa"), ("Mar\ntin", "Luc"),
    )  # fmt: skip


def test_many_rows_of_many_columns_say_what_to_delete(tmp_path: Path):
    text = ("x;" * 199 + "x\n") * 26_000
    with pytest.raises(UserError, match="delete the columns that nobody needs"):
        read_tables(write(tmp_path, text.encode()))
