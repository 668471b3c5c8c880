"""The first window: today's sessions, one to take up again, the people and the papers."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.meetings import Channel
from app.gui.home.check import CheckPane
from app.gui.home.plan import PlanPane
from app.gui.shared.people import PeoplePane
from app.gui.shared.widgets import Notice, Scrolled, button, clear, column, frame, label, row
from app.screens.home import HomeView, ResumeCard, SessionCard
from app.screens.wording import _


class HomeWindow(QWidget):
    """Shows what there is to do and says what was asked for; `appeared` comes once."""

    appeared = Signal()
    started = Signal(object)
    selected = Signal(object)
    attendance_wanted = Signal(object)
    results_wanted = Signal(object)
    check_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        self.notice = Notice()
        self.people = PeoplePane(Channel.PAPER)
        self.plan = PlanPane()
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
        self.new.setEnabled(False)
        self.settings.setEnabled(False)
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
        self.settings = button(_("Settings"), self.settings_wanted.emit, name="settings")
        bar = row(label(_("À main levée"), "name"), None, self.settings, self.check, self.new)
        bar.setContentsMargins(24, 9, 24, 9)
        return frame("bar", bar)

    def _left(self) -> QWidget:
        return Scrolled(
            column(self.notice, self._greeting, self._date, self._resume, self._cards, None)
        )

    def _right(self) -> QWidget:
        self._side = QStackedWidget()
        people = frame("card", column(self._side_title, self.people, margin=24))
        plan = frame("card", column(self.plan, margin=24))
        self._side.addWidget(people)
        self._side.addWidget(plan)
        self._check_card = frame("card", column(self.check_pane, margin=24))
        self._side.addWidget(self._check_card)
        self.check_pane.closed.connect(self._show_people)
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
        """Let sessions be planned and settings be changed: everything is loaded."""
        self.new.setEnabled(True)
        self.settings.setEnabled(True)

    def show_check(self) -> None:
        """Show the check of the room beside the sessions, for the one that was chosen."""
        about = self._side_title.text() if self.selected_session else _("All modules")
        self.check_pane.about.setText(about)
        self._side.show()
        self._side.setCurrentWidget(self._check_card)

    def show_view(self, view: HomeView) -> None:
        """Show the sessions as they stand."""
        self._greeting.setText(view.greeting)
        self._date.setText(view.date)
        clear(self._resume)
        if view.resume:
            self._resume.addWidget(self._resume_card(view.resume))
        clear(self._cards)
        for card in view.cards:
            self._cards.addWidget(self._session_card(card))
        if not view.cards:
            self._cards.addWidget(label(view.empty, "soft", wrap=True))
        self._shown = {card.session: card for card in view.cards}
        if view.cards and self.selected_session not in self._shown:
            self._select(view.cards[0])

    def select(self, session: UUID) -> None:
        """Show the people of this session."""
        self._select(self._shown[session])

    def _resume_card(self, card: ResumeCard) -> QWidget:
        again = button(
            _("Resume the session"), partial(self.started.emit, card.session), "primary",
            name="resume",
        )  # fmt: skip
        words = column(
            label(card.title, "strong", wrap=True), label(card.text, "soft", wrap=True), spacing=2
        )
        line = row(words, again, margin=20)
        line.setStretch(0, 1)
        return frame("soft-alert", line)

    def _session_card(self, card: SessionCard) -> QWidget:
        hour = frame(
            "hour",
            column(label(card.hour, "hour"), label(card.day, "small"), margin=12, spacing=0),
        )
        words = column(
            label(card.title, "name", wrap=True),
            label(card.place, "soft", wrap=True),
            label(card.seats),
            spacing=4,
        )
        session = card.session
        start = button(
            card.start_label, partial(self.started.emit, session),
            "primary" if card.urgent else "", name="start",
        )  # fmt: skip
        buttons = row(
            start,
            button(_("People"), partial(self._select, card), name="people"),
            button(
                _("Attendance sheet"),
                partial(self.attendance_wanted.emit, session),
                name="attendance",
            ),
            button(_("Results"), partial(self.results_wanted.emit, session), name="results"),
            None,
            spacing=8,
        )
        top = row(hour, words, spacing=18)
        top.setStretch(1, 1)
        return frame("card", column(top, buttons, margin=22, spacing=16))

    def _select(self, card: SessionCard) -> None:
        self.selected_session = card.session
        self._side_title.setText(f"{card.title} · {card.day} {card.hour}")
        self._show_people()
        self._side.show()
        self.selected.emit(card.session)
