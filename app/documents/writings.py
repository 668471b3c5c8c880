"""Names in other writings: signs that the bundled type lacks, letters joined, right to left."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from app.domain.errors import UserError

OTHER = "DejaVuSans"
_LEFTWARDS = {"R", "AL"}
_BETWEEN = {"WS", "ON", "CS", "ES", "NSM", "BN"}  # they go the way of what is around them
_FORMS = ("isolated", "final", "initial", "medial")


@dataclass(frozen=True)
class Run:
    """Signs of one font in the order in which they stand; `words` are they as they are read."""

    font: str
    shown: str
    words: str


def register(font: str, file: Path) -> None:
    """Make a font known; UserError when its file is gone."""
    if font in pdfmetrics.getRegisteredFontNames():
        return
    try:
        pdfmetrics.registerFont(TTFont(font, file))
    except (OSError, TTFError) as error:
        raise UserError(
            "A file of the program is missing ({file}): install the program again.", file=file
        ) from error
    has.cache_clear()
    runs.cache_clear()


@lru_cache(maxsize=8192)
def has(font: str, sign: str) -> bool:
    """Tell whether a font has a sign; while it is not known, it is taken to."""
    if font not in pdfmetrics.getRegisteredFontNames():
        return True
    face = vars(pdfmetrics.getFont(font))["face"]
    return ord(sign) in face.charToGlyph


@lru_cache(maxsize=8192)
def runs(words: str, font: str) -> tuple[Run, ...]:
    """Cut words into runs of one font each, joined and turned as their writing wants."""
    if words.isascii():
        return (Run(font, words, words),)
    found: list[Run] = []
    for leftwards, stretch in _stretches(words):
        if leftwards:
            found.append(Run(OTHER, _turned(_joined(stretch)), stretch))
            continue
        for own, signs in groupby(stretch, key=lambda sign: has(font, sign)):
            text = "".join(signs)
            found.append(Run(font if own else OTHER, text, text))
    return tuple(found)


def _stretches(words: str) -> Iterator[tuple[bool, str]]:
    """Cut words where they change from left to right."""
    ways = [unicodedata.bidirectional(sign) for sign in words]
    start, end = 0, 0
    while start < len(words):
        if ways[start] not in _LEFTWARDS:
            end = start
            while end < len(words) and ways[end] not in _LEFTWARDS:
                end += 1
            yield False, words[start:end]
        else:
            end = last = start
            while end < len(words) and (ways[end] in _LEFTWARDS or ways[end] in _BETWEEN):
                last = end if ways[end] in _LEFTWARDS or ways[end] == "NSM" else last
                end += 1
            end = last + 1
            yield True, words[start:end]
        start = end


def _turned(words: str) -> str:
    """Turn words that are read from the right; what stands over a letter stays behind it."""
    clusters: list[str] = []
    for sign in words:
        if unicodedata.combining(sign) and clusters:
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return "".join(reversed(clusters))


def _joined(words: str) -> str:
    """Give each Arabic letter the form that its neighbours ask for."""
    shapes = _shapes()
    letters = list(_with_ligatures(words))
    shown = []
    for at, letter in enumerate(letters):
        before = _neighbour(letters, at, -1)
        after = _neighbour(letters, at, 1)
        joins_before = before in shapes and "initial" in shapes[before] and letter in shapes
        joins_after = letter in shapes and "initial" in shapes[letter] and after in shapes
        form = _FORMS[joins_before + 2 * joins_after]
        shape = shapes.get(letter, {}).get(form, letter)
        shown.append(shape if all(has(OTHER, sign) for sign in shape) else letter)
    return "".join(shown)


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """The next letter to one side, past what stands over letters."""
    at += step
    while 0 <= at < len(letters) and unicodedata.combining(letters[at][0]):
        at += step
    return letters[at] if 0 <= at < len(letters) else ""


def _with_ligatures(words: str) -> Iterator[str]:
    """The letters, a lam and the alef after it as one."""
    shapes = _shapes()
    at = 0
    while at < len(words):
        size = 2 if words[at : at + 2] in shapes else 1
        yield words[at : at + size]
        at += size


@lru_cache
def _shapes() -> dict[str, dict[str, str]]:
    """The forms of Arabic letters, as Unicode names them."""
    found: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFBB2), *range(0xFE80, 0xFEFD)):
        form, _space, bases = unicodedata.decomposition(chr(code)).partition(" ")
        base = "".join(chr(int(each, 16)) for each in bases.split())
        if form.strip("<>") in _FORMS and " " not in base:
            found.setdefault(base, {})[form.strip("<>")] = chr(code)
    return found
