"""Names in other writings, joined and turned."""

from io import BytesIO

import pytest

from app.documents.lines import Type, broken, draw_lines
from app.documents.look import Weight, look_of, width_of
from app.documents.pages import Paper, open_canvas, paper_pdf
from app.documents.writings import OTHER, Run, register, runs
from app.domain.errors import UserError
from tests.documents.reading import FONTS, fonts_of
from tests.documents.structure import faults_of, structure_of

OWN = Weight.REGULAR.font
LOOK = look_of(FONTS)
MUHAMMAD = "محمد"
SALAM = "سلام"


def shown(words: str) -> str:
    return "".join(run.shown for run in runs(words, OWN))


def test_what_the_type_has_stays_one_run() -> None:
    assert runs("Zoé", OWN) == (Run(OWN, "Zoé", "Zoé"),)
    assert runs("Zoe", OWN) == (Run(OWN, "Zoe", "Zoe"),)


def test_other_letters_come_from_the_other_type() -> None:
    assert runs("Зоя Б. Roy", OWN) == (
        Run(OTHER, "Зоя", "Зоя"), Run(OWN, " ", " "), Run(OTHER, "Б", "Б"),
        Run(OWN, ". Roy", ". Roy"),
    )  # fmt: skip


def test_hebrew_is_turned_and_read_as_it_is_spoken() -> None:
    first, hebrew, rest = runs("Ali שלום, 12", OWN)
    assert (first.words, rest.words) == ("Ali ", ", 12")
    assert hebrew == Run(OTHER, "שלום"[::-1], "שלום")


def test_arabic_letters_are_joined() -> None:
    # beginning, middle, middle, end: read from the right
    assert shown(MUHAMMAD) == "\ufee3\ufea4\ufee4\ufeaa"[::-1]
    # a lam and an alef are one sign, and what follows an alef stands alone
    assert shown(SALAM) == "\ufeb3\ufefc\ufee1"[::-1]


def test_what_stands_over_a_letter_stays_with_it() -> None:
    marked = "م\N{ARABIC FATHA}ن"
    assert shown(marked) == "\ufee6\ufee3\N{ARABIC FATHA}"
    assert shown("\N{HEBREW LETTER ALEF}\N{HEBREW POINT PATAH}ב") == (
        "ב\N{HEBREW LETTER ALEF}\N{HEBREW POINT PATAH}"
    )


def test_widths_count_every_run() -> None:
    assert width_of(f"Zoé {MUHAMMAD}", 12, Weight.REGULAR) == pytest.approx(
        width_of("Zoé ", 12, Weight.REGULAR) + width_of(MUHAMMAD, 12, Weight.REGULAR)
    )


def test_they_are_read_aloud_as_they_were_typed() -> None:
    target = BytesIO()
    canvas, kind = open_canvas(target, "Un papier"), Type(12)
    with canvas.part("H1"):
        draw_lines(canvas, LOOK, broken(f"Zoé {MUHAMMAD} {SALAM} Зоя", kind, 400), kind, (50, 500))
    canvas.save()
    pdf = target.getvalue()
    assert faults_of(pdf) == []
    assert structure_of(pdf).said == f"Zoé {MUHAMMAD} {SALAM} Зоя"
    assert all(fonts_of(pdf).values())
    assert any(OTHER in name for name in fonts_of(pdf))


def test_paragraphs_know_them_too() -> None:
    words = f"<b>{MUHAMMAD} {SALAM}</b> & Зоя"
    pdf = paper_pdf(
        Paper(LOOK, "Un papier", "", "bas"), lambda: [LOOK.text(words, 12).tagged("H1")]
    )
    assert faults_of(pdf) == []
    assert structure_of(pdf).said == words


def test_a_font_that_is_gone_is_told() -> None:
    with pytest.raises(UserError, match="install the program again"):
        register("Nothing", FONTS / "nothing.ttf")
