"""The leaflet on the console: its pages, printed without a dialog, saved to a stick."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.content import Closing, Leaflet
from app.domain.errors import UserError
from app.domain.events import PageTurned
from app.gui.console.cards import CardButton
from app.gui.shared.background import Background
from app.handing import LeafletHanding
from app.screens.slides import AddressSlide, PartSlide
from tests.fakes.handing_out import FakeHandingOut
from tests.fakes.rehearsal import part
from tests.fakes.shelf import sample_module
from tests.gui.evening import Evening, found, words

ADDRESS = "https://exemple.coop/verger"
K = Qt.Key


@pytest.fixture
def evening(open_evening):
    """A session on a leaflet with an address; a closing slide comes after it."""
    leaflet = replace(part(Leaflet, "page"), address=ADDRESS)
    last = Closing("fin", "Pour finir", 2, headline="Merci !", lines=("À mardi.",), address=ADDRESS)
    made = open_evening(module=replace(sample_module(), activities=(leaflet, last)))
    made.show("page")
    return made


@pytest.fixture
def background():
    with closing(Background()) as made:
        yield made


def pages(evening: Evening) -> list[CardButton]:
    QApplication.processEvents()
    return [
        each
        for each in evening.console.leaflet.findChildren(CardButton, "page")
        if each.isVisible()
    ]


def serve(evening: Evening, background: Background, ways: FakeHandingOut) -> None:
    served = LeafletHanding(evening.conductor.handing, background, ways)
    evening.conductor.handing.setProperty("served", served)  # as long as the session


def test_pages_are_shown_with_a_click_or_one_after_the_other(evening):
    assert isinstance(evening.projection.canvas.slide, AddressSlide)
    assert [each.said for each in pages(evening)] == ["Cover", "1 À retenir", "2 And at home?"]
    evening.click(pages(evening)[2])
    slide = evening.projection.canvas.slide
    assert isinstance(slide, PartSlide)
    assert slide.heading == "And at home?"
    assert [each.isChecked() for each in pages(evening)] == [False, False, True]
    evening.press(K.Key_PageUp)
    assert evening.events()[-1] == PageTurned("page", 1)


def test_it_is_printed_on_the_usual_printer_without_a_question(evening, background, qtbot):
    ways = FakeHandingOut("Accueil", "Étage")
    serve(evening, background, ways)
    pane = evening.console.leaflet
    pane.copies.setValue(12)
    evening.click(pane.print)
    qtbot.waitUntil(lambda: bool(ways.printed))
    qtbot.waitUntil(lambda: "12 copies sent to Accueil." in words(pane))
    (pdf, printer, copies) = ways.printed[0]
    assert (pdf[:5], printer, copies) == (b"%PDF-", "Accueil", 12)
    pane.printers.setCurrentText("Étage")
    evening.click(pane.print)
    qtbot.waitUntil(lambda: len(ways.printed) == 2)
    assert ways.printed[1][1] == "Étage"


def test_without_a_printer_it_says_what_else_can_be_done(evening, background, qtbot):
    serve(evening, background, FakeHandingOut())
    evening.click(evening.console.leaflet.print)
    qtbot.waitUntil(lambda: "No printer is set up" in words(evening.console.leaflet))
    assert evening.console.leaflet.save.isVisible()


def test_a_printer_that_does_not_answer_is_named(evening, background, qtbot):
    ways = FakeHandingOut("Accueil")
    ways.refusal = UserError("The printer {printer} does not answer.", printer="Accueil")
    serve(evening, background, ways)
    evening.click(evening.console.leaflet.print)
    qtbot.waitUntil(lambda: "Accueil does not answer" in words(evening.console.leaflet))


def test_the_one_stick_gets_it_at_once_and_whole(evening, background, qtbot, tmp_path):
    serve(evening, background, FakeHandingOut(sticks=(tmp_path,)))
    evening.click(evening.console.leaflet.stick)
    qtbot.waitUntil(lambda: "The stick can be taken out." in words(evening.console.leaflet))
    (file,) = tmp_path.iterdir()
    assert file.read_bytes()[:5] == b"%PDF-"
    assert file.name.startswith("plaquette")


def test_of_several_sticks_one_is_chosen(evening, background, qtbot, tmp_path):
    sticks = tmp_path / "ROUGE", tmp_path / "BLEUE"
    for each in sticks:
        each.mkdir()
    serve(evening, background, FakeHandingOut(sticks=sticks))
    pane = evening.console.leaflet
    evening.click(pane.stick)
    qtbot.waitUntil(lambda: len(found(pane, "save-to")) == 2)
    evening.click(found(pane, "save-to")[1])
    qtbot.waitUntil(lambda: "The stick can be taken out." in words(pane))
    assert [len(list(each.iterdir())) for each in sticks] == [0, 1]
    assert found(pane, "save-to") == []


def test_no_stick_and_a_stick_pulled_meanwhile_are_said(evening, background, qtbot, tmp_path):
    ways = FakeHandingOut()
    serve(evening, background, ways)
    pane = evening.console.leaflet
    evening.click(pane.stick)
    qtbot.waitUntil(lambda: "No stick was found" in words(pane))
    gone = tmp_path / "GONE"
    ways.plugged = FakeHandingOut(sticks=(gone,)).plugged
    evening.click(pane.stick)
    qtbot.waitUntil(lambda: "no longer there" in words(pane))
    assert not gone.exists()


def test_a_slip_of_the_program_is_said_without_a_trace(evening, background, qtbot, caplog):
    ways = FakeHandingOut("Accueil")
    ways.refusal = OSError("paper")  # type: ignore[assignment]
    serve(evening, background, ways)
    evening.click(evening.console.leaflet.print)
    qtbot.waitUntil(lambda: "unexpected" in caplog.text)
    qtbot.waitUntil(lambda: "paper" not in words(evening.console.leaflet))


def test_nothing_is_handed_out_away_from_a_leaflet(evening, background):
    ways = FakeHandingOut("Accueil")
    serve(evening, background, ways)
    evening.show("fin")
    evening.console.leaflet.print_wanted.emit("", 1)
    evening.console.leaflet.stick_wanted.emit()
    background.close()
    assert ways.printed == []


def test_the_pdf_of_the_pack_is_what_is_handed_out(open_evening, background, qtbot, tmp_path):
    file = tmp_path / "own.pdf"
    file.write_bytes(b"%PDF-own")
    leaflet = replace(part(Leaflet, "page"), file=file, pages=1)
    evening = open_evening(module=replace(sample_module(), activities=(leaflet,)))
    evening.show("page")
    ways = FakeHandingOut("Accueil")
    serve(evening, background, ways)
    evening.click(evening.console.leaflet.print)
    qtbot.waitUntil(lambda: bool(ways.printed))
    assert ways.printed[0][0] == b"%PDF-own"
    Path(file).unlink()
    evening.click(evening.console.leaflet.print)
    qtbot.waitUntil(lambda: "cannot be read" in words(evening.console.leaflet))


def test_the_closing_slide_is_told_on_the_console(evening):
    evening.show("fin")
    slide = evening.projection.canvas.slide
    assert isinstance(slide, AddressSlide)
    assert slide.address == ADDRESS
    assert "exemple.coop/verger" in words(evening.console.closing)
