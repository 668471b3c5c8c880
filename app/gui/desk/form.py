"""The one form of the desk: a paper coupon, a call, an e-mail, somebody at the door."""

from datetime import date
from typing import cast
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.domain.meetings import Channel
from app.domain.people import Need
from app.gui.desk.consent import Ready
from app.gui.desk.drawing import LikelyDrawing
from app.gui.desk.fields import Box, Choice, Field, Moment, keyed, titled
from app.gui.desk.ticks import Ticks
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import Scrolled, button, column, frame, label, row
from app.screens.desk_form import LikelyRow
from app.screens.desk_people import need_name
from app.screens.names import channel_name
from app.screens.wording import _
from app.usecases.desk.typed import Typed

K = Qt.Key
CHANNELS = (Channel.PAPER, Channel.PHONE, Channel.EMAIL, Channel.WALK_IN)
_MOST_SHOWN = 3


class SignUpForm(QWidget):
    """What is typed about one person or couple; it says what was asked for and decides nothing."""

    typed = Signal()
    entered = Signal()
    meant = Signal(int)
    session_chosen = Signal(object)
    second_taken = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title = label(look="heading", wrap=True)
        self.family, self.given = Field(_("Family name")), Field(_("First name"))
        self.contact = Field(_("Phone, e-mail or address — what is written"))
        self.likely = LikelyPane(pen)
        self.session, self.second = Choice(_("Session")), Choice(_("Second choice"))
        channels = ((channel_name(each), each) for each in CHANNELS)
        self.channel = Choice(_("Received by"), *channels)
        self.received = Moment(_("Received on"), "dd/MM/yyyy")
        self.needs = {need: Box(need_name(need)) for need in Need}
        self.interests, self.ambassador = Ticks(), Ready()
        self._room = label(look="amber", wrap=True)
        self.swap = keyed(_("Take the second choice"), "F3", self.second_taken.emit, "chip")
        self.send = button(_("Register, next one"), self.entered.emit, "primary", name="send")
        self._postmark = QWidget()
        self._postmark.setLayout(column(*titled(_("Received on"), self.received), spacing=4))
        parts = column(
            *titled(_("Family name"), self.family), self.likely,
            *titled(_("First name"), self.given),
            *titled(_("Phone, e-mail or address — what is written"), self.contact),
            *titled(_("Session"), self.session), self._room, self.swap,
            *titled(_("Second choice"), self.second), *titled(_("Received by"), self.channel),
            self._postmark, *self.needs.values(),
            label(_("Modules that interest"), "strong", wrap=True), self.interests,
            self.ambassador, None,
            spacing=4,
        )  # fmt: skip
        whole = column(self._title, Scrolled(parts, self.likely), row(self.send, None), spacing=10)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self.say_room("")
        self.ambassador.put(None)

    def _connect(self) -> None:
        for field in (self.family, self.given, self.contact):
            field.textEdited.connect(self.typed)
            field.installEventFilter(self)
        for need, box in self.needs.items():
            box.setAccessibleName(need_name(need))
        self.channel.currentIndexChanged.connect(self._entitle)
        self.session.activated.connect(lambda _at: self.session_chosen.emit(self.session.value()))
        self.second.currentIndexChanged.connect(self.typed)
        self.likely.taken.connect(self.meant)
        self._entitle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lead the arrows through who is shown; F2 takes one."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        steps = {K.Key_Down: 1, K.Key_Up: -1}
        if event.key() in steps and self.likely.isVisible():
            self.likely.rows.step(steps[K(event.key())])
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, whichever field it comes from."""
        if event.key() not in {K.Key_Return, K.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.entered.emit()

    def take_likely(self) -> None:
        """Say that it is the one who is shown."""
        if self.likely.isVisible():
            self.meant.emit(self.likely.rows.at())

    def _entitle(self) -> None:
        channel = self.channel.value()
        self._title.setText(form_title(cast("Channel", channel)))
        self._postmark.setVisible(channel in {Channel.PAPER, Channel.EMAIL})

    def start(self, channel: Channel) -> None:
        """Begin a form that came in this way."""
        self.channel.choose(channel)
        self.family.setFocus()
        self.family.selectAll()

    def clear(self) -> None:
        """Be ready for the next person; session, channel and date stay."""
        for field in (self.family, self.given, self.contact):
            field.put("")
        for box in self.needs.values():
            box.setChecked(False)
        self.interests.put(frozenset())
        self.ambassador.put(None)
        self.second.choose(None)
        self.likely.show_rows((), asks=False)
        self.family.setFocus()

    def show_text(self, family: str, given: str, contact: str) -> None:
        """Show what is known of somebody."""
        fields = (self.family, self.given, self.contact)
        for field, text in zip(fields, (family, given, contact), strict=True):
            field.put(text)

    def put(self, typed: Typed) -> None:
        """Show what a message says, to check."""
        self.show_text(typed.family, typed.given, typed.contact)
        for need, box in self.needs.items():
            box.setChecked(need in typed.needs)
        self.interests.put(typed.interests)
        self.ambassador.put(typed.ambassador)

    def says(self) -> Typed:
        """What was typed."""
        needs = frozenset(need for need, box in self.needs.items() if box.isChecked())
        wishes, ready = self.interests.value(), self.ambassador.value()
        texts = (self.family.text(), self.given.text(), self.contact.text())
        return Typed(*texts, needs, wishes, ready)

    def came_by(self) -> Channel:
        """The channel that is chosen."""
        return cast("Channel", self.channel.value())

    def postmark(self) -> date | None:
        """The day on which a coupon or a message came."""
        if self.came_by() not in {Channel.PAPER, Channel.EMAIL}:
            return None
        day = self.received.date().toPython()
        return day if isinstance(day, date) else None

    def other_choice(self) -> UUID | None:
        """The second choice."""
        return cast("UUID | None", self.second.value())

    def say_room(self, text: str) -> None:
        """Say that seats are lacking, and where some are free."""
        self._room.setText(text)
        self._room.setVisible(bool(text))
        self.swap.setVisible(bool(text) and self.second.value() is not None)


class LikelyPane(QWidget):
    """Who it may be; nothing is taken over before somebody says so."""

    taken = Signal(int)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self.rows = RowList("likely", LikelyDrawing(pen), by_click=False)
        self.rows.setAccessibleName(_("Perhaps the same person"))
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._count = 0
        self.same = keyed(_("It is this person"), "F2", self._take, "chip", name="same")
        self.same.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # F2 does it: Tab goes to the next field
        self._other = label(_("Somebody else: Enter"), "small", wrap=True)
        inside = column(self.rows, self.same, self._other, margin=6, spacing=4)
        self.setLayout(column(frame("note", inside)))
        self.rows.opened.connect(self.taken)
        self.hide()

    def show_rows(self, rows: tuple[LikelyRow, ...], *, asks: bool) -> None:
        """Show these people; with `asks`, Enter first says that it is somebody else."""
        self._count = len(rows)
        self.rows.show_rows(rows)
        self._other.setVisible(asks)
        self.setVisible(bool(rows))
        self._measure()
        spoken = " ; ".join(each.spoken for each in rows)
        self.rows.setAccessibleDescription(spoken)

    def _measure(self) -> None:
        shown = range(min(self._count, _MOST_SHOWN))
        self.rows.setFixedHeight(4 + sum(self.rows.sizeHintForRow(at) for at in shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the rows need at this width."""
        super().resizeEvent(event)
        self._measure()

    def _take(self) -> None:
        self.taken.emit(self.rows.at())


def form_title(channel: Channel) -> str:
    """What the form is called for a channel."""
    return {
        Channel.PAPER: _("Paper coupon"),
        Channel.PHONE: _("Registration by phone"),
        Channel.EMAIL: _("Registration by e-mail"),
        Channel.ONLINE: _("Registration on line"),
        Channel.WALK_IN: _("Somebody on the spot"),
    }[channel]
