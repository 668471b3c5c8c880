"""Personal data with the desk behind it: whom to forget, what left, the data of one person."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.people import Person
from app.domain.retention import Due
from app.gui.desk.bench import Bench
from app.gui.desk.custody import Custody, ask_for_good, forget_elsewhere, save_elsewhere
from app.gui.desk.fields import breakable, keyed
from app.gui.desk.private_page import PersonDataPage, PrivatePage
from app.screens.desk_people import addressed
from app.screens.desk_private import (
    ListTable,
    Matter,
    PrivateView,
    due_view,
    exports_table,
    exports_view,
    notice_view,
    numbers_table,
    numbers_view,
)
from app.screens.privacy import (
    asked_said,
    due_for,
    erased_said,
    kept_said,
    names_in,
    purged_said,
    stake_said,
)
from app.screens.wording import _
from app.usecases.privacy.forgetting import (
    AtStake,
    ToPurge,
    at_stake,
    erase,
    purge,
    to_purge,
)


class Private(QObject):
    """Shows whose time is over, what left, and what people are told; has the first forgotten."""

    def __init__(self, bench: Bench, custody: Custody) -> None:
        super().__init__(bench)
        self._bench = bench
        self._custody = custody
        self._matter, self._listed = Matter.DUE, ToPurge(Due(), Due(), ())
        self._told = False
        window, self.page = bench.window, PrivatePage(bench.window.pen)
        self.person = PersonData(bench, custody)
        window.add_middle(self.page, wide=True)
        window.add_key("F6", self.open)
        window.page.add_button(keyed(_("Data…"), "F6", self.open, "mini", name="private"))
        self.page.left.connect(window.back_wanted)
        self.page.turned.connect(self._turn)
        self.page.erase_wanted.connect(self._ask)
        self.page.paper_wanted.connect(self._save)
        bench.shown.connect(self._remind)

    def open(self) -> None:
        """Show the data of the person whose sheet is open, else whom to forget."""
        window = self._bench.window
        if window.shows(window.sheet):
            self.person.open()
            return
        window.notice.hide()
        window.show_side(window.form)
        window.show_middle(self.page)
        self._turn(self._matter)
        self._lead()

    def _remind(self) -> None:
        """Say once, when the desk is opened, whose time is over."""
        if self._told:
            return
        self._told = True
        work = partial(to_purge, self._bench.office, self._custody.rules())
        self._custody.background.run(work, self._say_due, self._bench.fail)

    def _say_due(self, listed: ToPurge) -> None:
        notice = self._bench.window.notice
        if listed.now and not notice.text():
            said, offer = due_for(listed, {}).said, (_("See whom (F6)"), self.open)
            notice.say(breakable(said), calm=True, offers=(offer,))

    def _turn(self, matter: Matter) -> None:
        self._matter = matter
        try:
            self.page.show_view(matter, self._view(matter))
        except UserError as error:
            self._bench.fail(error)

    def _view(self, matter: Matter) -> PrivateView:
        bench, custody = self._bench, self._custody
        match matter:
            case Matter.DUE:
                self._listed = to_purge(bench.office, custody.rules())
                people = bench.register.people(names_in(self._listed))
                return due_view(due_for(self._listed, people))
            case Matter.EXPORTS:
                return exports_view(custody.exports())
            case Matter.NUMBERS:
                return numbers_view(bench.register.tallies(bench.office.now()), bench.titles())
            case Matter.NOTICE:
                return notice_view(custody.notice())

    def _ask(self) -> None:
        """Say once what goes: it is the one thing here that no key takes back."""
        due = self._listed.now
        ask_for_good(self._bench, asked_said(due), partial(self._purge, due), self._lead)

    def _lead(self) -> None:
        self.page.lead(self._matter)

    def _purge(self, due: Due) -> None:
        self._lead()
        custody, office = self._custody, self._bench.office
        work = partial(purge, office, custody.rules(), due, custody.papers)
        forget_elsewhere(self._bench, custody, work, self._purged)

    def _purged(self, due: Due) -> None:
        """Say who was erased; the page follows where it is still shown."""
        window = self._bench.window
        led = window.works_in(self.page)
        if window.shows(self.page):
            self._turn(self._matter)
        if led:
            self._lead()
        self._bench.say(purged_said(due))

    def _save(self) -> None:
        """Save what is shown: the text as a paper, a list as a table."""
        bench, custody = self._bench, self._custody
        if self._matter is Matter.NOTICE:
            save_elsewhere(bench, custody, custody.paper, _("Notice"), "notice.pdf")
            return
        try:
            table = self._table()
        except UserError as error:
            bench.fail(error)
            return
        draw = partial(custody.table, table.title, table.headers, table.rows)
        save_elsewhere(bench, custody, draw, table.title, _("list") + ".xlsx")

    def _table(self) -> ListTable:
        bench = self._bench
        if self._matter is Matter.EXPORTS:
            return exports_table(self._custody.exports())
        return numbers_table(bench.register.tallies(bench.office.now()), bench.titles())


class PersonData(QObject):
    """The data of the person whose sheet is open: handed out, or erased."""

    def __init__(self, bench: Bench, custody: Custody) -> None:
        super().__init__(bench)
        self._bench = bench
        self._custody = custody
        self._stake: AtStake | None = None
        self.page = PersonDataPage()
        window, page = bench.window, self.page
        window.add_side(page)
        window.sheet.add_button(
            keyed(_("Personal data…"), "F6", self.open, "mini", name="person-data")
        )
        page.left.connect(window.back_wanted)
        page.file_wanted.connect(self._hand_out)
        page.erase_wanted.connect(self._ask)

    def open(self) -> None:
        """Show what is kept about them."""
        window = self._bench.window
        person = window.sheet.person()
        if person is None:
            return
        try:
            self._stake = at_stake(self._bench.office, person.id)
        except UserError as error:
            self._bench.fail(error)
            return
        self.page.show_person(addressed(self._stake.person), kept_said(self._stake))
        window.show_side(self.page)
        self.page.setFocus()

    def _hand_out(self, ending: str) -> None:
        if self._stake is None:
            return
        person, custody = self._stake.person.id, self._custody

        def drawn() -> bytes:
            file = custody.access(person)
            return file.json() if ending == ".json" else file.pdf()

        title, name = _("File of a person"), _("personal-data") + ending
        save_elsewhere(self._bench, custody, drawn, title, name)

    def _ask(self) -> None:
        if self._stake is not None:
            work = partial(self._erase, self._stake.person.id)
            ask_for_good(self._bench, stake_said(self._stake), work, self.page.setFocus)

    def _erase(self, person: UUID) -> None:
        self.page.setFocus()
        custody = self._custody
        work = partial(erase, self._bench.office, person, custody.papers)
        forget_elsewhere(self._bench, custody, work, partial(self._erased, person))

    def _erased(self, person: UUID, named: tuple[Session | Person, ...]) -> None:
        """Say what became of it; their page gives way where it is still shown."""
        window = self._bench.window
        if self._stake is not None and self._stake.person.id == person:
            self._stake = None
            led = window.works_in(self.page)
            if window.shows(self.page):
                window.show_side(window.form)
            if led:
                window.lead_to_people() if window.shows(window.page) else window.lead_on()
        self._bench.say(erased_said(named))
