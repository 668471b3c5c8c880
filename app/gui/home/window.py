"""The first window: today's sessions, one to take up again, the people and the papers."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.meetings import Channel
from app.gui.home.after import AfterPane
from app.gui.home.card import resume_card, session_card
from app.gui.home.check import CheckPane
from app.gui.home.plan import PlanPane
from app.gui.home.prepare import PreparePane
from app.gui.shared.people import PeoplePane
from app.gui.shared.widgets import Notice, Scrolled, button, clear, column, frame, label, row
from app.screens.home import HomeView, SessionCard
from app.screens.wording import _


class HomeWindow(QWidget):
    """Shows what there is to do and says what was asked for; `appeared` comes once."""

    appeared = Signal()
    started = Signal(object)
    rehearsed = Signal(object)
    prepare_wanted = Signal(object)
    selected = Signal(object)
    attendance_wanted = Signal(object)
    results_wanted = Signal(object)
    save_wanted = Signal(object, str, str)
    came_back = Signal()
    check_wanted = Signal()
    library_wanted = Signal()
    desk_wanted = Signal()
    settings_wanted = Signal()
    room_off_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        self.notice = Notice()
        self.people = PeoplePane(Channel.PAPER)
        self.plan = PlanPane()
        self.prepare = PreparePane()
        self.after = AfterPane()
        self.check_pane = CheckPane()
        self.selected_session: UUID | None = None
        self._shown: dict[UUID, SessionCard] = {}
        self._greeting = label(_("Hello."), "title", wrap=True)
        self._date = label(look="soft")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self._resume = QVBoxLayout()
        self._side_title = label(look="name", wrap=True)
        middle = row(self._left(), self._right(), margin=24, spacing=28)
        middle.setStretch(0, 5)
        middle.setStretch(1, 4)
        self.setLayout(column(self._bar(), middle, spacing=0))
        self.setTabOrder(self.new, self._room_off)  # nobody's first key turns the room's screen off
        for each in (self.new, self.desk, self.library, self.settings):
            each.setEnabled(False)
        self._side.hide()
        self._seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell the first time."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            self.appeared.emit()

    def _bar(self) -> QWidget:
        self.check = button(_("Check the room"), self.check_wanted.emit, name="check")
        self.new = button(_("New session"), self._plan, name="new-session")
        self.desk = button(_("Registrations"), self.desk_wanted.emit, name="desk")
        self.library = button(_("Mallettes"), self.library_wanted.emit, name="library")
        self.settings = button(_("Settings"), self.settings_wanted.emit, name="settings")
        off = self.room_off_wanted.emit
        self._room_off = button(_("Turn the room’s screen off"), off, name="room-off")
        self._room_off.hide()
        bar = row(
            label(_("À main levée"), "name"), None,
            self._room_off, self.desk, self.library, self.settings, self.check, self.new,
        )  # fmt: skip
        bar.setContentsMargins(24, 9, 24, 9)
        return frame("bar", bar)

    def _left(self) -> QWidget:
        self.first = button(_("New session"), self._plan, "primary", name="first-session")
        self.first.setEnabled(False)
        self.first.hide()  # until it is known that there is no session
        parts = self.notice, self._greeting, self._date, self._resume, self._cards
        return Scrolled(column(*parts, row(self.first, None), None))

    def _right(self) -> QWidget:
        self._side = QStackedWidget()
        self._side.addWidget(frame("card", column(self._side_title, self.people, margin=24)))
        panes = self.plan, self.check_pane, self.prepare, self.after
        cards = [frame("card", column(each, margin=24)) for each in panes]
        for card in cards:
            self._side.addWidget(card)
        _plan_card, self._check_card, self._prepare_card, self._after_card = cards
        for pane in (self.check_pane, self.prepare, self.after):
            pane.closed.connect(self._show_people)
        self.plan.cancelled.connect(self._show_people)
        return self._side

    def _plan(self) -> None:
        self._side.show()
        self._side.setCurrentIndex(1)
        self.plan.start()

    def _show_people(self) -> None:
        self._side.setCurrentIndex(0)
        self._side.setVisible(self.selected_session is not None)

    def ready(self) -> None:
        """Let sessions be planned, modules be seen and settings be changed: all is loaded."""
        for each in (self.new, self.first, self.desk, self.library, self.settings):
            each.setEnabled(True)
        self.check.setEnabled(True)

    def show_check(self) -> None:
        """Show the check of the room beside the sessions, for the one that was chosen."""
        about = self._side_title.text() if self.selected_session else _("All modules")
        self.check_pane.about.setText(about)
        self._side.show()
        self._side.setCurrentWidget(self._check_card)

    def show_door(self, door: QWidget) -> None:
        """Show what stands before the sessions; until then there is no room to check."""
        self.check.setEnabled(False)
        clear(self._resume)
        self._resume.addWidget(door)

    def show_view(self, view: HomeView) -> None:
        """Show the sessions as they stand."""
        self._greeting.setText(view.greeting)
        self._date.setText(view.date)
        clear(self._resume)
        if view.resume:
            again = partial(self.started.emit, view.resume.session)
            self._resume.addWidget(resume_card(view.resume, again))
        clear(self._cards)
        for card in view.cards:
            self._cards.addWidget(self._card(card))
        if not view.cards:
            self._cards.addWidget(label(view.empty, "soft", wrap=True))
        self.first.setVisible(not view.cards)
        self._shown = {card.session: card for card in view.cards}
        if view.cards and self.selected_session not in self._shown:
            self._select(view.cards[0])

    def select(self, session: UUID) -> None:
        """Show the people of this session."""
        self._select(self._shown[session])

    def _card(self, card: SessionCard) -> QWidget:
        session = card.session
        wanted: dict[str, Callable[[], object]] = {
            "start": partial(self.started.emit, session),
            "rehearse": partial(self.rehearsed.emit, session),
            "prepare": partial(self._prepare, card),
            "people": partial(self._select, card),
            "attendance": partial(self.attendance_wanted.emit, session),
            "results": partial(self.results_wanted.emit, session),
        }
        return session_card(card, wanted)

    def show_after(self, session: UUID) -> None:
        """Show what can be done once a session is over, beside the sessions."""
        self._select(self._shown[session])
        self.after.about.setText(self._side_title.text())
        self._side.show()
        self._side.setCurrentWidget(self._after_card)

    def _prepare(self, card: SessionCard) -> None:
        self._select(card)
        self.prepare_wanted.emit(card.session)

    def show_prepare(self) -> None:
        """Show how the chosen session is prepared, beside the sessions."""
        self.prepare.about.setText(self._side_title.text())
        self._side.show()
        self._side.setCurrentWidget(self._prepare_card)

    def show_room(self, *, on: bool) -> None:
        """Let the room's screen be turned off while the last session is still on it."""
        self._room_off.setVisible(on)

    def note_typed(self) -> None:
        """Have kept what is still being typed."""
        self.people.note_typed()
        self.prepare.order.note_typed()
        self.after.note_typed()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is half typed is kept; nothing of the program stays open."""
        self.note_typed()
        self.closed.emit()
        super().closeEvent(event)

    def _select(self, card: SessionCard) -> None:
        self.prepare.order.note_typed()  # for the session before
        self.selected_session = card.session
        self._side_title.setText(f"{card.title} · {card.day} {card.hour}")
        self._show_people()
        self._side.show()
        self.selected.emit(card.session)
