"""The papers at the desk, by keys alone: listed, looked at, printed, kept, handed over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.changes import Entity
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Standing
from app.domain.messages import Occasion
from app.domain.people import Address
from app.gui.desk.clerk import Clerk, build_desk
from app.gui.desk.papers import Papers
from app.gui.shared.theme import Theme
from app.surroundings import RESOURCES
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.press import FakePress
from tests.fakes.register import keep
from tests.gui.desk.front_office import FrontOffice, K, M

SOON = a_session(5, NOW + timedelta(days=7))
LATER = a_session(5, NOW + timedelta(days=14))
ANNE = somebody("Adjami", "Anne", address=Address(("3 rue X",), "35000", "Rennes"))
OMAR = somebody("Omar", "Luc", phones=("06 12 34 56 78",))
SEATS = a_seat(SOON.id, ANNE), a_seat(SOON.id, OMAR)


class PaperOffice(FrontOffice):
    """The desk with a press beside it."""

    def another(self, theme: Theme) -> Clerk:
        """Build the desk with its papers."""
        self.press_fake = FakePress(self.later, "Accueil", "Étage")
        self.papers: list[Papers] = []

        def matter(bench: object) -> Papers:
            made = Papers(bench, self.press_fake.press())  # type: ignore[arg-type]
            self.papers.append(made)
            return made

        return build_desk(
            theme, RESOURCES / "icons", self.office, lambda: self.titles, lambda _on: self.intake,
            (matter,),
        )  # fmt: skip

    @property
    def pane(self):
        return self.papers[0].pane

    @property
    def preview(self):
        return self.papers[0].preview

    def list_papers(self) -> None:
        """Open the papers and let the printers be found."""
        self.press(K.Key_F8)
        self.later.do()
        self.settle()

    def choose(self, title: str) -> None:
        """Go to a paper with the arrows."""
        self.pane.list.setFocus()
        self.press(K.Key_Home)
        for _step in range(40):
            current = self.pane.current()
            if current is not None and current.title == title:
                return
            self.press(K.Key_Down)
        raise AssertionError(f"no paper {title}")

    def wait(self) -> None:
        """Let the paper be made."""
        self.later.do()
        self.settle()

    def offers(self) -> list[str]:
        """The buttons of the notice."""
        found: list[QPushButton] = self.window.notice.findChildren(QPushButton, "offer")
        return [each.text() for each in found if each.isVisible()]

    def offer(self, text: str) -> None:
        """Press a button of the notice."""
        found: list[QPushButton] = self.window.notice.findChildren(QPushButton, "offer")
        next(each for each in found if each.text() == text).click()
        self.settle()


@pytest.fixture
def papers(qtbot: QtBot, theme: Theme) -> Callable[..., PaperOffice]:
    """Open the desk on these."""

    def open_one(*entities: Entity) -> PaperOffice:
        made = PaperOffice(theme, *entities)
        qtbot.addWidget(made.window)
        made.open()
        return made

    return open_one


def test_the_papers_of_the_session_are_listed_and_one_is_looked_at(papers):
    office = papers(SOON, ANNE, OMAR, *SEATS)
    office.list_papers()
    assert office.window.shows(office.pane)
    assert office.focus() is office.pane.list
    office.choose("Attendance sheet, to sign")
    assert "Enter shows its pages" in office.preview._said.text()
    office.press(K.Key_Return)
    assert "being made" in office.preview._said.text()
    assert office.said() == ""
    office.wait()
    assert office.preview.document.pageCount() == 2
    assert "2 pages" in office.preview._said.text()
    assert office.focus() is office.preview.view
    assert office.said() == ""


def test_pages_are_made_larger_and_smaller_by_keys(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.command(K.Key_Plus)  # nothing to see yet
    office.choose("Attendance sheet, to sign")
    office.press(K.Key_Return)
    office.wait()
    office.command(K.Key_Plus)
    large = office.preview.view.zoomFactor()
    office.command(K.Key_Minus)
    office.command(K.Key_Minus)
    assert office.preview.view.zoomFactor() < large


def test_what_cannot_be_printed_says_why(papers):
    office = papers(SOON, OMAR, SEATS[1])
    office.list_papers()
    office.choose("Convocations")
    for key, held in (
        (K.Key_Return, M.NoModifier), (K.Key_P, M.ControlModifier), (K.Key_S, M.ControlModifier),
    ):  # fmt: skip
        office.press(key, held=held)
        assert office.said() == "Nobody of this session is told by post."
    assert not office.pane.print.isEnabled()
    assert office.press_fake.gathered == []
    assert office.preview._said.text() == "Nobody of this session is told by post."


def test_letters_are_printed_and_then_noted_as_sent(papers):
    office = papers(SOON, ANNE, OMAR, *SEATS)
    office.list_papers()
    office.choose("Convocations")
    office.pane.copies.setValue(2)
    office.command(K.Key_P)
    office.wait()
    [(_pdf, printer, copies)] = office.press_fake.ways.printed
    assert (printer, copies) == ("Accueil", 2)
    assert "sent to the printer Accueil" in office.said()
    assert office.press_fake.left == [("convocations", SOON.id, (SEATS[0].id,))]
    assert office.offers() == ["Note 1 letter as sent  F9"]
    office.press(K.Key_F9)
    [message] = office.register.messages(SOON.id)
    assert (message.registration, message.occasion) == (SEATS[0].id, Occasion.CONVOCATION)
    assert office.said() == "1 letter: noted as sent."
    assert office.pane.current().title == "Convocations"
    assert "For a copy" in office.pane.current().missing
    office.press(K.Key_F9)
    assert office.said() == "Print or save letters first."


def test_a_copy_is_noted_on_purpose(papers):
    office = papers(SOON, ANNE, SEATS[0])
    office.window.page.people.setFocus()
    office.list_papers()
    for copies in (1, 2):
        office.pane.list.setFocus()
        office.command(K.Key_P)
        office.wait()
        office.press(K.Key_F9)
        assert len(office.register.messages(SOON.id)) == copies


def test_a_paper_that_was_seen_is_not_drawn_again_until_something_changes(papers):
    office = papers(SOON, ANNE, OMAR, *SEATS)
    office.list_papers()
    office.choose("Name tents")
    office.press(K.Key_Return)
    office.wait()
    office.command(K.Key_P)
    office.wait()
    office.press(K.Key_Return)  # the pages have the keyboard: nothing
    office.pane.list.setFocus()
    office.press(K.Key_Return)
    assert office.press_fake.drawn == 1
    office.clerk.bench.changed.emit()  # elsewhere, about somebody else
    office.command(K.Key_P)
    office.wait()
    assert office.press_fake.drawn == 1
    keep(office.register, replace(SEATS[0], standing=Standing.CANCELLED))
    office.clerk.bench.changed.emit()
    office.command(K.Key_P)
    office.wait()
    assert office.press_fake.drawn == 2


def test_looking_at_certificates_gives_no_number(papers):
    held = replace(SOON, starts_at=SOON.starts_at - timedelta(days=30))
    came = a_seat(SOON.id, ANNE, attendance=Attendance.PRESENT)
    office = papers(held, ANNE, came)
    office.list_papers()
    office.choose("Certificates of participation")
    office.press(K.Key_Return)
    office.wait()
    assert office.press_fake.tried == ["certificate"]
    assert office.press_fake.gathered == []
    office.pane.list.setFocus()
    office.command(K.Key_P)
    office.wait()
    assert [each.kind for each in office.press_fake.gathered] == ["certificate"]
    office.command(K.Key_S)  # the same sheet, not a duplicate
    office.wait()
    assert len(office.press_fake.gathered) == 1
    assert office.offers() == ["Open", "Open the folder"]


def test_a_paper_is_saved_where_the_user_says_and_opened(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Date for a calendar (.ics)")
    assert "it is a file" in office.preview._said.text()
    office.press(K.Key_Return)
    assert "it is a file" in office.said()
    office.command(K.Key_S)
    office.wait()
    assert office.press_fake.asked == [("Save the paper", "date")]
    assert list(office.press_fake.written) == [Path("papier.pdf")]
    assert office.press_fake.left == [("calendar", SOON.id, None)]
    assert "saved as papier.pdf" in office.said()
    office.offer("Open the folder")
    assert office.press_fake.shown == [Path()]
    office.press_fake.opens = False
    office.offer("Open")
    assert "No program of this computer opens it" in office.said()


def test_results_are_saved_as_a_table(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.press_fake.held = True
    office.list_papers()
    office.choose("Results as a table (.xlsx)")
    assert not office.pane.print.isEnabled()
    office.command(K.Key_S)
    office.wait()
    assert [(each.kind, each.ending) for each in office.press_fake.gathered] == [
        ("results", ".xlsx")
    ]


def test_saving_nowhere_writes_nothing(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.press_fake.where = None
    office.list_papers()
    office.choose("Name tents")
    office.command(K.Key_S)
    assert office.press_fake.gathered == []
    assert office.said() == ""


def test_what_is_being_made_can_be_given_up(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    office.command(K.Key_S)
    office.offer("Cancel")
    office.wait()
    assert office.press_fake.written == {}
    assert office.said() == "Cancelled."
    office.command(K.Key_P)
    office.press(K.Key_Escape)
    office.wait()
    assert office.press_fake.ways.printed == []
    assert not office.window.shows(office.pane)
    assert office.window.shows(office.window.page)
    assert office.focus() is office.window.page.people


def test_pages_that_take_long_can_be_given_up_too(papers, qtbot):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    office.press(K.Key_Return)
    qtbot.waitUntil(lambda: "being made" in office.said())
    office.offer("Cancel")
    office.wait()
    assert office.said() == "Cancelled."
    assert office.preview.document.pageCount() == 0


def test_a_key_pressed_twice_prints_once(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    for _time in range(2):
        office.command(K.Key_P)
    office.press(K.Key_Return)  # not even to look at, before it is done
    office.wait()
    assert len(office.press_fake.ways.printed) == 1
    assert "sent to the printer" in office.said()


def test_refusals_are_said_in_words(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    office.press_fake.refusal = UserError("The module is gone.")
    office.press(K.Key_Return)
    assert office.said() == "The module is gone."
    assert "Enter shows its pages" in office.preview._said.text()
    office.press_fake.refusal = None
    office.press_fake.broken = UserError("The disk is full.")
    office.command(K.Key_S)
    office.wait()
    assert office.said() == "The disk is full."
    office.press(K.Key_Return)
    office.wait()
    assert "Enter shows its pages" in office.preview._said.text()
    office.press_fake.broken = None
    office.pane.copies.setValue(400)
    office.command(K.Key_P)
    assert office.said() == "At most 99 copies at a time."


def test_names_that_papers_cannot_show_are_told_of(papers):
    ming = somebody("李", "明")
    office = papers(SOON, ANNE, ming, SEATS[0], a_seat(SOON.id, ming))
    office.list_papers()
    assert office.pane._warning.text().startswith("1 name has letters that papers cannot show")


def test_without_a_printer_papers_are_saved(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.press_fake.ways.names = ()
    office.press_fake.warning = "The logo is gone."
    office.list_papers()
    assert office.pane._no_printer.isVisible()
    assert office.pane._warning.isVisible()
    office.choose("Name tents")
    assert not office.pane.print.isEnabled()
    office.command(K.Key_P)
    assert "No printer is set up" in office.said()


def test_somebody_of_the_list_has_papers_of_their_own(papers):
    office = papers(SOON, ANNE, OMAR, *SEATS)
    office.window.page.people.setFocus()
    office.press(K.Key_Down)
    office.list_papers()
    current = office.pane.current()
    assert current is not None
    assert current.heading == "For OMAR Luc"
    assert current.wish.registrations == (SEATS[1].id,)
    office.press(K.Key_Down)
    office.command(K.Key_P)
    office.wait()
    assert office.press_fake.gathered[0].registrations == (SEATS[1].id,)


def test_the_papers_follow_the_session_and_give_way_to_the_form(papers):
    office = papers(SOON, LATER, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Convocations")
    assert office.pane.current().missing == ""
    office.clerk.select(LATER.id)
    office.settle()
    assert office.pane.current().title == "Convocations"
    assert office.pane.current().missing != ""
    office.press(K.Key_N, held=M.ControlModifier)
    assert office.window.shows(office.window.form)
    assert office.window.shows(office.window.page)
    office.command(K.Key_P)  # nobody is signed up by it
    assert "F8 lists them" in office.said()
    assert office.press_fake.ways.printed == []
    assert office.window.shows(office.window.form)


def test_letters_that_are_still_due_are_led_to(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.papers[0].letters_first = lambda: True
    office.list_papers()
    assert office.pane.current().title == "Letters of confirmation"
    office.command(K.Key_P)
    office.wait()
    office.press(K.Key_F9)
    office.list_papers()
    assert office.pane.current().title == "Convocations"


def test_without_a_session_there_are_no_papers(papers):
    office = papers()
    office.press(K.Key_F8)
    assert "Plan a session first" in office.said()


def test_a_paper_belongs_to_the_session_it_was_made_for(papers):
    office = papers(SOON, LATER, ANNE, OMAR, *SEATS, a_seat(LATER.id, ANNE))
    office.list_papers()
    office.choose("Convocations")
    office.press(K.Key_Return)
    office.clerk.select(LATER.id)
    office.wait()  # pages of a session that is no longer shown
    assert office.preview.document.pageCount() == 0
    office.pane.list.setFocus()
    office.command(K.Key_P)
    office.clerk.select(SOON.id)
    office.wait()
    assert [each.session for each in office.press_fake.gathered] == [SOON.id, LATER.id]
    assert office.press_fake.left[0][1] == LATER.id
    assert office.said().startswith("L’histoire")  # it says whose they are
    office.press(K.Key_F9)
    assert "The letters made last are those of" in office.said()
    assert office.register.messages(SOON.id) == office.register.messages(LATER.id) == ()
    office.clerk.select(LATER.id)
    office.press(K.Key_F9)
    assert len(office.register.messages(LATER.id)) == 1
    assert office.register.messages(SOON.id) == ()


def test_what_changed_while_a_paper_was_drawn_is_drawn_again(papers):
    office = papers(SOON, ANNE, OMAR, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    office.press(K.Key_Return)
    keep(office.register, SEATS[1])
    office.clerk.bench.changed.emit()  # somebody else signs up meanwhile
    office.wait()
    assert len(office.press_fake.gathered) == 2
    assert office.preview.document.pageCount() == 2
    office.pane.list.setFocus()
    office.command(K.Key_P)
    keep(office.register, replace(SEATS[1], standing=Standing.CANCELLED))
    office.clerk.bench.changed.emit()
    office.wait()
    assert len(office.press_fake.ways.printed) == 1
    office.command(K.Key_P)
    office.wait()
    assert len(office.press_fake.gathered) == 3


def test_pages_are_shown_only_to_who_still_looks_at_that_paper(papers):
    office = papers(SOON, ANNE, *SEATS[:1])
    office.list_papers()
    office.choose("Name tents")
    office.press(K.Key_Return)
    office.press(K.Key_Down)
    office.wait()
    assert office.preview.document.pageCount() == 0
    office.press(K.Key_Up)
    office.press(K.Key_Return)
    assert office.preview.document.pageCount() == 2
    office.pane.list.setFocus()
    office.press(K.Key_Down)
    office.press(K.Key_Return)
    office.command(K.Key_L)
    assert office.focus() is office.window.page.people
    office.wait()
    office.clerk.bench.changed.emit()
    office.settle()
    assert office.focus() is office.window.page.people
    assert office.window.shows(office.window.page)
