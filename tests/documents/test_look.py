"""Text made fit for a paper, and the papers' independence from the windows."""

import subprocess
import sys
from typing import Any

import pytest
from babel.messages.pofile import read_po
from reportlab.pdfbase import pdfmetrics

from app.documents.look import NARROW, NO_BREAK, Weight, clean, lacks, look_of
from tests.documents.reading import FONTS


def lines_of(paragraph: Any, width: float) -> list[str]:
    paragraph.wrap(width, 1000)
    return [
        "".join(run.text for run in line.words) if hasattr(line, "words") else " ".join(line[1])
        for line in paragraph.blPara.lines
    ]


@pytest.mark.parametrize(
    ("words", "cleaned"),
    [
        ("e\N{COMBINING ACUTE ACCENT}te\N{COMBINING ACUTE ACCENT}", "été"),
        ("deux\nlignes\tici", "deux lignes ici"),
        ("nul\0 et cloche\a", "nul  et cloche"),
        ("co\N{SOFT HYPHEN}op", "coop"),
        ("peut\N{NON-BREAKING HYPHEN}être", "peut-être"),
        ("moitié \ud83d perdue", "moitié  perdue"),
        ("  Œuvre  ", "Œuvre"),
        ("ﬁn \N{PARTY POPPER}", "fin"),
        ("Łukasz 中文", f"Łukasz [other{NO_BREAK}script]"),
        ("李 小龍 (Bruce\ue000)", f"[other{NO_BREAK}script] (Bruce)"),
        ("Ελένη", "Ελένη"),
        ("Renée\N{ZERO WIDTH JOINER} \N{RIGHT-TO-LEFT OVERRIDE}", "Renée"),
        ("vingt\N{NARROW NO-BREAK SPACE}ans", "vingt\N{NARROW NO-BREAK SPACE}ans"),
    ],
)
def test_what_cannot_be_printed_is_dropped(words: str, cleaned: str) -> None:
    look_of(FONTS)
    assert clean(words) == cleaned


def test_words_that_no_type_has_are_known() -> None:
    look_of(FONTS)
    assert lacks("Łukasz 中文")
    assert not lacks("Łukasz Ελένη Олена \N{PARTY POPPER}")
    assert clean(clean("中文")) == clean("中文")


@pytest.mark.parametrize("width", range(40, 320, 5))
def test_no_line_starts_with_a_sign_whatever_the_width(width: int) -> None:
    words = f"Pourquoi donc{NARROW}? Parce que{NARROW}! Et après{NO_BREAK}: voilà bien tout"
    lines = lines_of(look_of(FONTS).text(words, 12), width)
    assert not [line for line in lines if line.lstrip(f"{NO_BREAK} ")[:1] in set("?!:")]


def test_a_short_last_word_keeps_company() -> None:
    lines = lines_of(look_of(FONTS).text("Se loger ensemble, depuis plus de 130 ans", 20), 370)
    assert lines[-1].replace(NO_BREAK, " ").split() == ["130", "ans"]


def test_the_look_can_be_read_again() -> None:
    assert look_of(FONTS) == look_of(FONTS)


@pytest.mark.parametrize("weight", Weight)
def test_the_type_has_every_sign_that_the_program_says(weight: Weight) -> None:
    """A sign that is missing prints as an empty box; the sign of an estimate once did."""
    look_of(FONTS)
    font: Any = pdfmetrics.getFont(weight.font)
    signs = font.face.charToGlyph
    with (FONTS.parent / "translations" / "fr.po").open("rb") as file:
        entries = [entry.string for entry in read_po(file, locale="fr")]
    said = "".join("".join(each or "") for each in entries)
    assert sorted({sign for sign in said if sign != "\n" and ord(sign) not in signs}) == []
    assert ord("≈") in signs


def test_papers_are_printed_without_the_windows_library() -> None:
    code = (
        "import sys, app.documents.attendance, app.documents.leaflet, app.documents.results; "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
