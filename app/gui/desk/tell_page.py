"""The page of those who must be told: a list, what is done with each, and e-mails for all."""

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.gui.desk.fields import Field, breakable, keyed, titled
from app.gui.desk.people_list import PeopleList
from app.gui.desk.send_question import SendQuestion
from app.gui.shared.flow import Flow
from app.gui.shared.keys import focus_of
from app.gui.shared.pen import Pen
from app.gui.shared.widgets import button, clear, column, frame, label, row
from app.screens.desk_telling import TellDeed, TellLine, TellView, deed_said
from app.screens.wording import _

_ACROSS = 3


class PasswordLine(QWidget):
    """Asks for the password of the mail server; it is kept in memory only."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(_("Password of the mail server (kept nowhere)"))
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.returnPressed.connect(self._give)
        go = button(_("Send"), self._give, "lean", name="give-password")
        line = row(self.field, go, spacing=6)
        line.setStretch(0, 1)
        inside = column(*titled(self.field.accessibleName(), self.field)[:1], line, spacing=4)
        inside.setContentsMargins(8, 8, 8, 8)
        self.setLayout(column(frame("calm", inside)))
        self.hide()

    def ask(self, *, lead: bool = True) -> None:
        """Show the field, and lead the keyboard there from this page."""
        self.field.clear()
        self.show()
        if lead:
            self.field.setFocus()

    def _give(self) -> None:
        if self.field.text():
            typed = self.field.text()
            self.field.clear()
            self.hide()
            self.given.emit(typed)


class TellPage(QWidget):
    """Says what was asked for; it decides nothing."""

    wanted = Signal(object)
    left = Signal()
    send_wanted = Signal()
    stop_wanted = Signal()
    letters_wanted = Signal()
    convocation_wanted = Signal(bool)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title, self._where = label(look="name", wrap=True), label(wrap=True)
        self._sums, self._empty = label(look="soft", wrap=True), label(look="soft", wrap=True)
        self.list = PeopleList(pen, "to-tell", _("People to tell"))
        self.list.wanted.connect(self.wanted)
        self.list.entered.connect(partial(self.wanted.emit, TellDeed.SHEET))
        self.list.moved.connect(lambda _at: self._show_deeds())
        self._lines: tuple[TellLine, ...] = ()
        self._deeds = QGridLayout()
        self._deeds.setSpacing(6)
        self.question, self.password = SendQuestion(), PasswordLine()
        self.question.left.connect(self.lead)
        self.send = keyed(_("Send the e-mails"), "Ctrl+S", self.send_wanted.emit, "lean",
                          name="send-emails")  # fmt: skip
        self.stop = button(_("Stop"), self.stop_wanted.emit, "mini", name="stop-emails")
        self._progress = label(wrap=True)
        going = row(self._progress, self.stop, margin=8, spacing=8)
        going.setStretch(0, 1)
        self.going = QWidget()
        self.going.setLayout(column(frame("calm", going)))
        self.going.hide()
        self.turn = button("", self._turn, "lean", name="convocation")
        self._convocation = False
        letters = keyed(_("Letters…"), "F8", self.letters_wanted.emit, "lean", name="tell-letters")
        leave = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-telling")
        buttons = Flow()
        for each in (self.send, letters, self.turn, leave):
            buttons.addWidget(each)
        head = column(self._title, self._where, self._sums, spacing=2)
        whole = column(
            head, buttons, self.question, self.password, self.going, self._empty, self.list,
            self._deeds, spacing=8,
        )  # fmt: skip
        whole.setStretch(6, 1)
        whole.addStretch(0)
        self.setLayout(whole)
        self.setFocusProxy(self.list)

    def minimumSizeHint(self) -> QSize:
        """Become as small as need be: the list scrolls."""
        return QSize(0, 0)

    def show_view(self, view: TellView, where: str, *, convocation: bool) -> None:
        """Show who must be told; who was current stays so."""
        now = self.current()
        ids = [each.row.registration for each in view.lines]
        at = self.list.at()
        if now is not None and now.row.registration in ids:
            at = ids.index(now.row.registration)
        self._lines, self._convocation = view.lines, convocation
        self._title.setText(view.title)
        self._where.setText(breakable(where))
        self._sums.setText(view.sums)
        self._sums.setVisible(bool(view.sums))
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        turn = _("News…") if convocation else _("Convoke…")
        self.turn.setText(turn)
        self.turn.setAccessibleName(turn)
        self.send.setEnabled(view.emails > 0 and self.going.isHidden())
        rows = tuple(each.row for each in view.lines)
        self.list.renew_people(rows, min(max(at, 0), len(ids) - 1))
        led = self.list.hasFocus() and not ids
        self.list.setVisible(bool(ids))
        self._show_deeds()
        if led:  # the keyboard stays on the page
            self.turn.setFocus()

    def show_going(self, said: str) -> None:
        """Say how far the e-mails are; nothing once they are done."""
        self._progress.setText(said)
        self.going.setVisible(bool(said))
        self.send.setEnabled(self.send.isEnabled() and not said)
        self._show_deeds()

    def current(self) -> TellLine | None:
        """Who is current."""
        at = self.list.at()
        return self._lines[at] if 0 <= at < len(self._lines) else None

    def lines(self) -> tuple[TellLine, ...]:
        """All who are listed."""
        return self._lines

    def go_to(self, registration: object) -> None:
        """Make somebody the current one."""
        for at, each in enumerate(self._lines):
            if each.row.registration == registration:
                self.list.go_to(at)
        self._show_deeds()

    def take_question_back(self) -> None:
        """Ask no more: what was asked about is no longer what is shown."""
        led = self.question.isAncestorOf(focus_of(self) or self)
        self.question.hide()
        if led:
            self.lead()

    def lead(self) -> None:
        """Lead the keyboard to the list, or to what can be done where it is empty."""
        (self.list if self._lines else self.turn).setFocus()

    def _turn(self) -> None:
        self.convocation_wanted.emit(not self._convocation)

    def _show_deeds(self) -> None:
        current = self.current()
        deeds = current.deeds if current and self.going.isHidden() else ()
        if deeds == self.list.deeds and self._deeds.count() == len(deeds):
            return
        self.list.deeds = deeds
        clear(self._deeds)
        for at, deed in enumerate(deeds):
            made = keyed(
                deed_said(deed), f"Alt+{deed.value}", partial(self.wanted.emit, deed), "mini",
                name=f"tell-{deed.name.lower()}",
            )  # fmt: skip
            self._deeds.addWidget(made, at // _ACROSS, at % _ACROSS)


class TellAlarm(QWidget):
    """Says on the page of the session that people believe what no longer holds."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = label(wrap=True)
        self.open = keyed(_("Tell them"), "F7", self.wanted.emit, "chip", name="tell-them")
        line = row(self._said, self.open, margin=8, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(frame("calm", line)))
        self.hide()

    def say(self, text: str) -> None:
        """Say it; nothing where nobody must be told."""
        self._said.setText(breakable(text))
        self.open.setAccessibleDescription(text)
        self.setVisible(bool(text))
