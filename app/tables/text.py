"""Text tables: which encoding, which separator, which rows."""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice, pairwise

from charset_normalizer import from_bytes

from app.domain.errors import UserError
from app.domain.imports.table import Table

ENCODINGS = ("utf-8", "cp1252", "utf-16", "mac_roman")
SEPARATORS = (";", ",", "\t", "|")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAMPLE = 50
_NO_TEXT = ("Cc", "Cs")
_CONTROLS = bytes(each for each in range(32) if each not in b"\t\n\r\f")
_MOST_IN_CELL = 1 << 17
# what French words make of the accents that Mac Roman and Windows-1252 disagree about
_FRENCH = frozenset("éèêëàâîïôûùçœÉÈÊÀÂÎÔÛÇŒ’«»° \N{NO-BREAK SPACE}€–")

Limited = Callable[[int, int], None]


def read_text(
    name: str, content: bytes, limit: Limited, encoding: str = "", separator: str = ""
) -> Table:
    """Read a text table; encoding and separator are what staff chose, else they are found out."""
    text, found = decoded(content, encoding)
    separator = separator or separator_of(text)
    rows, memory = [], dict[str, str]()
    reader = _records(text, separator)
    try:
        for cells in reader:
            rows.append(tuple(memory.setdefault(each, each) for each in map(cleaned, cells)))
            limit(len(rows), len(cells))
    except csv.Error as error:
        raise UserError(
            "{file} cannot be read from row {row} on: save it again as a table, then choose it.",
            file=name,
            row=len(rows) + 1,
        ) from error
    return Table(name, tuple(rows), encoding=found, separator=separator)


def decoded(content: bytes, encoding: str = "") -> tuple[str, str]:
    """The text of a file, and its encoding: its mark, UTF-8, else what French looks like."""
    for mark, marked in _MARKS:
        if content.startswith(mark) and encoding in ("", marked, "utf-16"):
            return content[len(mark) :].decode(marked, "replace"), marked
    if encoding:
        return content.decode(encoding, "replace"), encoding
    wide = _without_mark(content)
    if wide:
        return content.decode(wide, "replace"), wide
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        best = _old_encoding(content)
        return content.decode(best, "replace"), best


def _without_mark(content: bytes) -> str:
    """UTF-16 whose mark was lost: every other byte of plain letters is zero."""
    start = content[:400]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) * 20 < len(start) * 7 or min(even, odd) * 4 > max(even, odd) or not start:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def is_text(content: bytes) -> bool:
    """Tell a text from a picture, a program or whatever else there is."""
    if content.startswith(tuple(mark for mark, _encoding in _MARKS)) or _without_mark(content):
        return True
    start = content[:4000]
    return sum(start.count(each) for each in _CONTROLS) <= max(len(start) / 50, 4)


def _old_encoding(content: bytes) -> str:
    both = {each: content.decode(each, "replace") for each in ("cp1252", "mac_roman")}
    strange = {each: _strange_signs(text) for each, text in both.items()}
    if strange["cp1252"] != strange["mac_roman"]:
        return min(strange, key=lambda each: strange[each])
    guess = from_bytes(content, cp_isolation=["cp1252", "mac_roman"]).best()
    return guess.encoding if guess is not None else "cp1252"


def _strange_signs(text: str) -> int:
    """How many signs French does not have, or not there: a capital after a small letter."""
    return sum(
        sign > "\x7f" and (sign not in _FRENCH or (sign.isupper() and before.islower()))
        for before, sign in pairwise(f" {text}")
    )


def separator_of(text: str) -> str:
    """The separator by which most of the first rows have the same number of cells.

    A comma in a few rows of a single column does not part them.
    """
    best, most = ";", (0, 0)
    for each in SEPARATORS:
        try:
            sample = [row for row in islice(_records(text, each), _SAMPLE) if row]
        except csv.Error:
            continue
        widths = Counter(len(row) for row in sample)
        if sample and len(sample[0]) == 1 and widths[1] * 2 > len(sample):
            continue
        wide = {width: rows for width, rows in widths.items() if width > 1}
        alike = max(wide.values(), default=0), max(wide, default=0)
        if alike > most:
            best, most = each, alike
    return best


def _records(text: str, separator: str) -> Iterator[list[str]]:
    csv.field_size_limit(_MOST_IN_CELL)
    # newline="" leaves the line breaks in quoted cells alone; a NUL is no text
    source = io.StringIO(text.replace("\0", ""), newline="")
    return csv.reader(source, delimiter=separator)


def cleaned(text: str) -> str:
    """A cell in composed letters, with the line breaks of one kind and no control signs."""
    if text.isascii() and text.isprintable():
        return text.strip()
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = (each for each in text if each in "\n\t" or unicodedata.category(each) not in _NO_TEXT)
    return "".join(kept).strip()
