"""The papers with the desk behind them: listed, looked at, printed, kept."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.messages import Occasion
from app.domain.people import Reach
from app.gui.desk.bench import Bench
from app.gui.desk.fields import keyed
from app.gui.desk.papers_page import PapersPane, PreviewPage
from app.gui.desk.press import Press
from app.gui.desk.pressing import Pressing
from app.screens.desk_papers import PaperFacts, papers_for, unprinted_said
from app.screens.paper_wishes import PaperRow, Wish
from app.screens.wording import _
from app.usecases.desk.telling import whom_to_tell


class Papers(QObject):
    """Lists the papers of the session that is shown, and has done what is asked for.

    `letters_first` is asked whether whoever opens them was busy with whom to tell.
    """

    def __init__(self, bench: Bench, press: Press) -> None:
        super().__init__(bench)
        self._bench = bench
        self._press = press
        self._pressing = Pressing(bench, press)
        self._chosen: UUID | None = None
        self._known: PaperFacts | None = None
        self._seen: Wish | None = None
        self.letters_first: Callable[[], bool] = lambda: False
        self.pane, self.preview = PapersPane(bench.window.pen), PreviewPage(bench.window.pen)
        self._add_to_window()
        pane = self.pane
        pane.left.connect(bench.window.back_wanted)
        pane.seen.connect(self._look)
        pane.printed.connect(self._print)
        pane.saved.connect(self._save)
        pane.moved.connect(self._say_what)
        bench.shown.connect(self._refresh)
        self._pressing.ended.connect(self._say_ended)

    def _add_to_window(self) -> None:
        window = self._bench.window
        window.add_middle(self.preview)
        window.add_side(self.pane, self._save, self._print)
        window.add_key("F8", self.open)
        window.add_key("F9", self._pressing.hand_over)
        window.add_key("Ctrl++", lambda: self.preview.zoom(1))
        window.add_key("Ctrl+-", lambda: self.preview.zoom(-1))
        window.page.add_button(keyed(_("Papers…"), "F8", self.open, "mini", name="papers"))
        window.back_wanted.connect(self._leave)
        window.side.currentChanged.connect(lambda _at: self._leave_pages())

    def open(self) -> None:
        """List the papers; from somebody of the list, begin with the own ones."""
        bench, window = self._bench, self._bench.window
        if bench.session is None:
            window.notice.say(_("Plan a session first: New session, Ctrl+R."))
            return
        current = window.page.current()
        own, letters = window.page.people.hasFocus(), self.letters_first()
        self._chosen = current.registration if current else None
        window.show_side(self.pane)
        self._known = None
        self._refresh()
        self._lead(lambda row: row.own is own and (not letters or row.letter is not None))
        ways, background = self._press.ways, self._press.background
        background.run(ways.printers, self._take_printers, bench.fail)

    def _lead(self, wanted: Callable[[PaperRow], bool]) -> None:
        """Lead the keyboard to the first paper of these that there is."""
        rows = [(at, each) for at, each in enumerate(self._rows()) if wanted(each)]
        there = [at for at, each in rows if not each.missing]
        if rows:
            self.pane.lead(there[0] if there else rows[0][0])

    def _take_printers(self, names: tuple[str, ...]) -> None:
        self.pane.offer_printers(names)
        self.pane.let_do()

    def _facts(self) -> PaperFacts | None:
        bench, session = self._bench, self._bench.session
        if session is None:
            return None
        return PaperFacts(
            session, bench.registrations, bench.register.calls(session.id),
            tuple(bench.sessions.values()), self._press.settings(), bench.office.now(),
            self._press.held(session.id),
            (self._due(session, Occasion.CONFIRMATION), self._due(session, Occasion.CONVOCATION)),
            bench.over(session),
        )  # fmt: skip

    def _due(self, session: Session, occasion: Occasion) -> tuple[UUID, ...]:
        """Who must still be written to by post."""
        office = self._bench.office
        told = whom_to_tell(office.register, session.id, office.now(), occasion)
        return tuple(each.registration.id for each in told if each.way is Reach.POST)

    def _rows(self) -> tuple[PaperRow, ...]:
        facts = self._facts()
        return papers_for(facts, self._chosen) if facts is not None else ()

    def _refresh(self) -> None:
        """Show them as they are now: what was drawn before may no longer be right."""
        facts = self._facts()
        if not self._bench.window.shows(self.pane) or facts is None:
            return
        known, again = self._known, False
        if known is None or not facts.same_papers(known):
            self._known, self._seen = facts, None
            looked = self._pressing.forget()
            again = looked and known is not None and known.session.id == facts.session.id
        self.pane.show_papers(papers_for(facts, self._chosen), self._warning(facts))
        row = self.pane.current()
        if again and row is not None and not row.missing:
            self._look()

    def _warning(self, facts: PaperFacts) -> str:
        """What the papers lack: what the settings do not say, letters that cannot be printed."""
        n = self._press.unprinted(
            each.person.full_name for each in facts.registrations if each.live
        )
        return "\n".join(each for each in (self._press.warn(), unprinted_said(n)) if each)

    def _say_what(self) -> None:
        """Say what can be done with the paper that is chosen now; its pages are not drawn yet."""
        row, window = self.pane.current(), self._bench.window
        if row is None or not self._here() or self._seen == row.wish:
            return
        if row.missing:
            words = row.missing
        elif row.wish.has_pages:
            words = _("Enter shows its pages. Ctrl+P prints it, Ctrl+S saves it.")
        else:
            words = _("Ctrl+S saves it: it is a file, not a page.")
        self._seen = None
        self.preview.say(row.title, words)
        window.show_middle(self.preview)

    def _here(self) -> bool:
        """Whether the user is at the papers, not among the people beside them."""
        window = self._bench.window
        at_work = window.works_in(self.pane) or window.shows(self.preview)
        return window.shows(self.pane) and at_work

    def _wanted(self, *, paged: bool) -> tuple[PaperRow, Session] | None:
        """The paper that is chosen; where it cannot be made, say why."""
        row, session = self.pane.current(), self._bench.session
        if row is None or session is None:
            return None
        if row.missing or (paged and not row.wish.has_pages):
            words = row.missing or _("Ctrl+S saves it: it is a file, not a page.")
            self._bench.window.notice.say(words)
            return None
        return row, session

    def _look(self) -> None:
        wanted = self._wanted(paged=True)
        if wanted is not None:
            row, session = wanted
            self._pressing.look(row, session, lambda pdf: self._show_pages(row, pdf))
            if self._pressing.busy:
                self.preview.say(row.title, _("{paper}: being made…").format(paper=row.title))
            else:
                self._say_ended()

    def _say_ended(self) -> None:
        """Say again what can be done, where no pages are shown."""
        if self.preview.view.isHidden():
            self._say_what()

    def _show_pages(self, row: PaperRow, pdf: bytes) -> None:
        """Show what was made, while it is still the paper that is chosen."""
        current = self.pane.current()
        if not self._here() or current is None or current.wish != row.wish:
            return
        self._bench.window.show_middle(self.preview)
        self.preview.show_pages(row.title, pdf)
        self._seen = row.wish
        if self.pane.list.hasFocus() or self.pane.look.hasFocus():
            self.preview.view.setFocus()

    def _print(self) -> None:
        wanted = self._wanted(paged=True)
        if wanted is None:
            return
        printer = self.pane.printers.value()
        if isinstance(printer, str):
            self._pressing.print(*wanted, printer, self.pane.number_of_copies())
        else:
            self._bench.fail(UserError("No printer is set up on this computer: save the paper."))

    def _save(self) -> None:
        wanted = self._wanted(paged=False)
        if wanted is not None:
            self._pressing.save(*wanted)

    def _leave(self) -> None:
        """Escape: give up what is being made, and show the people again."""
        if self._bench.window.shows(self.pane):
            self._pressing.cancel()
            self._leave_pages()

    def _leave_pages(self) -> None:
        window = self._bench.window
        if window.shows(self.preview):
            window.show_middle(window.page)
