"""The sheets of the counters, read back from their PDF."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from app.documents.zones import zones_pdf
from app.domain.content import Choice, IntroQuiz
from app.domain.errors import UserError
from app.domain.events import Zone
from app.domain.settings import Settings
from app.papers import zones_of
from app.screens.papers import ZoneSheets
from app.screens.zone_sheets import zone_sheets
from app.usecases.counting import set_zones
from app.usecases.planning import Planning
from tests.documents.reading import FONTS, boxes_of, fonts_of, outside, overlaps, page_texts, read
from tests.fakes.kinds import SEVERAL, SINGLE, Asking, every_kind
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import FakeShelf

ZONES = tuple(Zone(name, name) for name in ("Gauche", "Centre", "Droite"))
LONG = "Une question sur les délibérations anticonstitutionnellement longues " * 4


def many(count: int) -> ZoneSheets:
    six = tuple(Choice(f"c{at}", "Choix", right=at == 0) for at in range(6))
    wide = replace(SEVERAL, text=LONG, choices=six)
    questions = tuple(replace(wide if at % 4 == 0 else SINGLE, id=f"q{at}") for at in range(count))
    quiz = IntroQuiz("intro", "Quiz d’introduction", 5, "", questions)
    return zone_sheets(a_meeting(), replace(every_kind(), activities=(quiz,)), ZONES)


def test_each_zone_has_one_page_with_all_its_boxes() -> None:
    pdf = zones_pdf(zone_sheets(a_meeting(), every_kind(), ZONES), FONTS)
    pages = page_texts(pdf)
    assert len(pages) == 3
    for page, zone in zip(pages, ZONES, strict=True):
        assert f"Counting sheet · {zone.name}" in page
        assert "Name and signature of the counter" in page
    letters = [box.text for box in boxes_of(read(pdf).pages[0]) if box.text in set("ABCD")]
    assert letters == [*"AB", *"AB", *"ABC", *"ABCD", *"AB"]


@pytest.mark.parametrize("count", [1, 12, 24, 30])
def test_nothing_is_printed_over_anything_else_nor_off_the_page(count: int) -> None:
    pdf = zones_pdf(many(count), FONTS)
    assert overlaps(pdf) == []
    assert outside(pdf) == []


def test_a_long_question_is_named_by_its_first_words() -> None:
    [page, *_others] = page_texts(zones_pdf(many(1), FONTS))
    assert "Une question" in page
    assert "…" in page
    assert LONG.strip() not in page


def test_a_month_of_questions_goes_on_to_another_page_with_its_heading() -> None:
    sheets = many(30)
    one = replace(sheets, sheets=sheets.sheets[:1])
    pages = page_texts(zones_pdf(one, FONTS))
    assert len(pages) == 2
    assert all("Quiz d’introduction" in page for page in pages)


def test_its_fonts_are_in_the_file_and_it_repeats_exactly() -> None:
    pdf = zones_pdf(many(3), FONTS)
    assert all(fonts_of(pdf).values())
    assert pdf == zones_pdf(many(3), FONTS)


def drawn(hall: Asking, zones: tuple[str, ...] = (), fonts: Path = FONTS) -> list[str]:
    register = MemoryRegister()
    keep(register, hall.meeting)
    planning = Planning(register, hall.journal, hall.clock, "Léa")
    draw = zones_of(planning, FakeShelf(hall.module), Settings(zones=zones), UUID(int=1), fonts)
    return page_texts(draw())


def shelved() -> Asking:
    hall = Asking()
    hall.module = replace(hall.module, id="sample")
    return hall


def test_the_zones_of_the_session_come_before_the_usual_ones() -> None:
    hall = shelved()
    assert "whole room" in drawn(hall)[0].casefold()
    assert "Jardin" in drawn(hall, ("Jardin",))[0]
    set_zones(hall.live, ZONES)
    assert "Gauche" in drawn(hall, ("Jardin",))[0]


def test_a_module_that_wants_no_hands_has_no_sheet() -> None:
    hall = shelved()
    hall.module = replace(hall.module, activities=())
    with pytest.raises(UserError, match="No question of this module"):
        drawn(hall)
