"""The leaflet page by page and the closing slide: before the room, and on the console."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.content import Closing, Leaflet
from app.screens.console import console_for
from app.screens.panels import ClosingPanel, LeafletPanel
from app.screens.room import slide_for
from app.screens.sheets import leaflet_paper
from app.screens.slides import (
    AddressSlide,
    LeafletSlide,
    PartSlide,
    SheetSlide,
    Slide,
    WelcomeSlide,
)
from app.usecases.paging import turn_to
from tests.fakes.rehearsal import Rehearsal, part
from tests.fakes.shelf import sample_module

ADDRESS = "https://exemple.coop/verger"


def showing(activity: Leaflet | Closing) -> Rehearsal:
    module = replace(sample_module(), activities=(activity,))
    evening = Rehearsal(module)
    evening.live.show_activity(activity.id)
    return evening


def slides(evening: Rehearsal) -> list[Slide]:
    seen = [slide_for(evening.state)]
    while console_for(evening.state, evening.meeting).next is not None:
        evening.live.forward()
        seen.append(slide_for(evening.state))
    return seen


def panel(evening: Rehearsal) -> LeafletPanel | ClosingPanel:
    found = console_for(evening.state, evening.meeting).panel
    assert isinstance(found, LeafletPanel | ClosingPanel)
    return found


def test_a_leaflet_with_an_address_begins_with_its_code_large() -> None:
    evening = showing(replace(part(Leaflet, "page"), address=ADDRESS))
    cover, first, second = slides(evening)
    assert isinstance(cover, AddressSlide)
    assert (cover.title, cover.address) == ("Les pommes de l’été", ADDRESS)
    assert isinstance(first, PartSlide)
    assert (first.heading, first.lines) == ("À retenir", ("Planter ensemble", "Pick together"))
    assert isinstance(second, PartSlide)
    assert second.counter == "Page 2 of 2"


def test_a_leaflet_without_address_begins_with_what_is_on_it() -> None:
    cover = slides(showing(part(Leaflet, "page")))[0]
    assert isinstance(cover, LeafletSlide)
    assert cover.sections == (("On this page", ("À retenir", "And at home?")),)


def test_a_pdf_is_shown_page_by_page_with_its_cover_in_reserve() -> None:
    file = Path("plaquette.pdf")
    evening = showing(replace(part(Leaflet, "page"), file=file, pages=3, sections=()))
    cover, *pages = slides(evening)
    assert isinstance(cover, LeafletSlide)
    assert cover.sections == ()
    for number, page in enumerate(pages, start=1):
        assert isinstance(page, SheetSlide)
        assert (page.file, page.page, page.instead) == (file, number, cover)
        assert page.counter == f"Page {number} of 3"
    assert panel(evening) == LeafletPanel(
        "Les pommes de l’été",
        "An orchard belongs to those who plant it.",
        ("Cover", "Page 1", "Page 2", "Page 3"),
        3,
    )


def test_the_console_names_the_pages_and_goes_to_any() -> None:
    evening = showing(part(Leaflet, "page"))
    seen = panel(evening)
    assert isinstance(seen, LeafletPanel)
    assert (seen.pages, seen.page) == (("Cover", "À retenir", "And at home?"), 0)
    turn_to(evening.live, 2)
    seen = panel(evening)
    assert isinstance(seen, LeafletPanel)
    assert seen.page == 2


@pytest.mark.parametrize("page", [-1, 0, 3])
def test_a_page_that_is_not_there_or_shown_already_writes_nothing(page: int) -> None:
    evening = showing(part(Leaflet, "page"))
    before = evening.state.sequence
    turn_to(evening.live, page)
    assert evening.state.sequence == before


def test_the_paper_bears_the_address() -> None:
    leaflet = replace(part(Leaflet, "page"), address=ADDRESS)
    assert leaflet_paper(sample_module(), leaflet).address == ADDRESS


def test_the_last_slide_thanks_and_shows_the_way_on() -> None:
    closing = Closing(
        "fin", "Pour finir", 2, headline="Merci !", lines=("À mardi.",), address=ADDRESS
    )
    evening = showing(closing)
    slide = slide_for(evening.state)
    assert isinstance(slide, AddressSlide)
    assert (slide.title, slide.lines, slide.address) == ("Merci !", ("À mardi.",), ADDRESS)
    assert panel(evening) == ClosingPanel("Merci !", ("À mardi.",), "exemple.coop/verger")
    evening.live.close()  # while phones still read the code
    assert slide_for(evening.state) == slide


def test_without_an_address_it_only_thanks() -> None:
    evening = showing(Closing("fin", "Pour finir", 2, headline="Merci !", lines=("À mardi.",)))
    assert slide_for(evening.state) == WelcomeSlide("Merci !", "Les pommes de l’été", ("À mardi.",))
