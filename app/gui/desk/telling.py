"""Those who must be told with the desk behind them: listed, written to, called, each once."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.calls import Outcome
from app.domain.errors import UserError
from app.domain.messages import Delivery, Occasion, Way, by_registration
from app.gui.desk.bench import Bench
from app.gui.desk.fields import keyed
from app.gui.desk.messenger import Messenger
from app.gui.desk.sending import Sending
from app.gui.desk.tell_page import TellAlarm, TellPage
from app.screens.desk import named_session
from app.screens.desk_people import Deed, addressed
from app.screens.desk_telling import (
    Known,
    TellDeed,
    TellLine,
    alarm_said,
    is_sendable,
    phoned_said,
    posted_said,
    question_said,
    telling_for,
)
from app.screens.wording import _
from app.usecases.desk.telling import (
    Due,
    begin,
    copy_for,
    doubts,
    dues,
    note_letters,
    settle,
)
from app.usecases.desk.waiting import call_about


class Telling(QObject):
    """Shows who must still be told of the session, and has done what is asked for."""

    def __init__(self, bench: Bench, messenger: Messenger) -> None:
        super().__init__(bench)
        self._bench = bench
        self._messenger = messenger
        self._occasion = Occasion.CONFIRMATION
        self._copy: UUID | None = None
        self._asked: tuple[Due, ...] = ()
        self.page, self.alarm = TellPage(bench.window.pen), TellAlarm()
        self.sending = Sending(bench, messenger, self.page)
        self._works: dict[TellDeed, Callable[[TellLine], object]] = {
            TellDeed.SEND: self._send_one,
            TellDeed.DRAFT: self._draft,
            TellDeed.PHONED: partial(self._call, Outcome.REACHED),
            TellDeed.NO_ANSWER: partial(self._call, Outcome.NO_ANSWER),
            TellDeed.HANDED: self._hand,
            TellDeed.WENT: partial(self._settle, Delivery.GONE),
            TellDeed.STAYED: partial(self._settle, Delivery.REFUSED),
        }
        self._add_to_window()

    def _add_to_window(self) -> None:
        window, page = self._bench.window, self.page
        window.add_middle(page, self._send_all, wide=True)
        window.add_key("F7", self.open)
        self.button = keyed(_("To tell…"), "F7", self.open, "mini", name="tell")
        window.page.add_button(self.button)
        window.page.add_line(self.alarm)
        window.sheet.add_button(keyed(_("Tell…"), "F7", self.open, "mini", name="tell-person"))
        self.alarm.wanted.connect(self.open)
        page.left.connect(window.back_wanted)
        page.wanted.connect(self._do)
        page.send_wanted.connect(self._send_all)
        page.question.agreed.connect(lambda: self.sending.send(self._asked))
        page.convocation_wanted.connect(self._turn)
        self._bench.shown.connect(self.refresh)

    def open(self) -> None:
        """Show who must be told; whoever was just looked at comes first."""
        bench, window = self._bench, self._bench.window
        if bench.session is None:
            window.notice.say(_("Plan a session first: New session, Ctrl+R."))
            return
        own = self._looked_at()
        self._copy = own
        self._occasion = Occasion.CONFIRMATION
        window.notice.hide()
        self._ask_no_more()
        window.show_side(window.form)
        window.show_middle(self.page)
        self.refresh()
        if own is not None:
            self.page.go_to(own)
        self.page.lead()

    def _looked_at(self) -> UUID | None:
        """The registration of whose sheet is open, or of who is current in the list."""
        bench, window = self._bench, self._bench.window
        person = window.sheet.person() if window.shows(window.sheet) else None
        if person is not None:
            own = (each for each in bench.registrations if each.person.id == person.id)
            return next((each.id for each in own if each.live), None)
        current = window.page.current() if window.page.people.hasFocus() else None
        return current.registration if current is not None and current.live else None

    def refresh(self) -> None:
        """Show it as it is now, and say it on the page of the session."""
        bench, session = self._bench, self._bench.session
        if session is None:
            self.alarm.say("")
            return
        told = by_registration(bench.register.messages(session.id))
        now, people = bench.office.now(), bench.registrations
        due = dues(session, people, told, now)
        self.alarm.say(alarm_said(due))
        self._name_button(len(due))
        if not bench.window.shows(self.page):
            self._copy = None
            return
        convoke = self._occasion is Occasion.CONVOCATION
        wanted = dues(session, people, told, now, self._occasion) if convoke else due
        # what is on its way from here is no doubt yet
        doubted = () if self.sending.busy else doubts(people, told)
        known = Known(
            (*self._asked_for(wanted), *wanted), doubted,
            bench.register.calls(session.id), self._messenger.readable,
            self._messenger.account().ready, convoke,
        )  # fmt: skip
        if any(each.registration.session != session.id for each in self._asked):
            self._ask_no_more()
        where = named_session(session, bench.titles())
        self.page.show_view(telling_for(known), where, convocation=convoke)

    def _name_button(self, n: int) -> None:
        words = _("To tell: {n}…").format(n=n) if n else _("To tell…")
        shown = self.button.text().endswith("F7")
        self.button.setText(f"{words}  F7" if shown else words)
        self.button.setAccessibleName(words)

    def _asked_for(self, wanted: tuple[Due, ...]) -> tuple[Due, ...]:
        """Who was asked for by name and knows already: a copy is made on purpose."""
        if self._copy is None or any(each.registration.id == self._copy for each in wanted):
            return ()
        office = self._bench.office
        found = {each.id: each for each in self._bench.registrations if each.live}
        session = self._bench.session
        if self._copy not in found or session is None or session.starts_at <= office.now():
            return ()
        copy = copy_for(office.register, self._copy, office.now())
        return (copy,) if copy.copy else ()

    def _turn(self, convoke: bool) -> None:  # noqa: FBT001 - Qt calls it
        self._occasion = Occasion.CONVOCATION if convoke else Occasion.CONFIRMATION
        self._copy = None
        self._ask_no_more()
        self.refresh()
        self.page.lead()

    def _do(self, deed: TellDeed) -> None:
        line = self.page.current()
        if line is None or self.sending.busy:
            return
        self._ask_no_more()
        if deed is TellDeed.SHEET:
            page = self._bench.window.page
            page.go_to(line.row.registration)
            page.wanted.emit(Deed.SHEET)
        elif deed in line.deeds:
            self._works[deed](line)

    def _send_all(self) -> None:
        """Send to all who can be sent to at once; to several only once that was asked."""
        due = tuple(
            each.due
            for each in self.page.lines()
            if each.due is not None and is_sendable(each.due, self._messenger.readable)
        )
        if len(due) < 2 or self.sending.busy or not self._messenger.account().ready:
            self.sending.send(due)
            return
        self._asked = due
        self.page.question.ask(question_said(len(due)))

    def _ask_no_more(self) -> None:
        self._asked = ()
        self.page.take_question_back()

    def _send_one(self, line: TellLine) -> None:
        if line.due is not None:
            self.sending.send((line.due,))

    def _draft(self, line: TellLine) -> None:
        """Open a draft: from then on somebody must say whether it went."""
        session = self._bench.session
        if line.due is not None and session is not None:
            self._bench.attempt(partial(self._open_draft, session.id, line.due), self._opened)

    def _open_draft(self, session: UUID, due: Due) -> bool:
        office = self._bench.office
        message = begin(office, due, Way.DRAFT)
        if message is None:
            return False
        try:
            self._messenger.draft(session, due)
        except UserError:
            settle(office, message, Delivery.REFUSED)
            raise
        return True

    def _opened(self, opened: bool) -> None:  # noqa: FBT001 - it is all that came back
        words = _("The draft is open in your mail program. Say here whether you sent it.")
        self._bench.say(words if opened else _("Somebody else told them in the meantime."))

    def _call(self, outcome: Outcome, line: TellLine) -> None:
        due, bench = line.due, self._bench
        if due is not None:
            said = partial(phoned_said, due.registration.person, outcome)
            bench.note(partial(call_about, bench.office, due, outcome), said)

    def _hand(self, line: TellLine) -> None:
        due, bench = line.due, self._bench
        if due is not None:
            own = due.registration
            work = partial(
                note_letters, bench.office, own.session, [own.id], due.occasion, copy=due.copy
            )
            bench.note(work, partial(posted_said, own.person))

    def _settle(self, delivery: Delivery, line: TellLine) -> None:
        if line.doubt is not None:
            name = addressed(line.doubt.registration.person)
            work = partial(settle, self._bench.office, line.doubt.message, delivery)
            said = {
                Delivery.GONE: _("{name}: noted as told."),
                Delivery.REFUSED: _("{name}: still to be told."),
            }[delivery].format(name=name)
            noted = line.doubt.message.way is not Way.EMAIL  # else a server has it, or perhaps
            self._bench.attempt(work, lambda _message: self._bench.say(said, back=noted))
