"""The left of the console: the running order, and the notes for the facilitator."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.gui.console.running import RunningOrder
from app.gui.shared.widgets import Scrolled, button, column, frame, label, row
from app.screens.console import ConsoleView
from app.screens.pace import ClockView
from app.screens.wording import _

COLUMN_WIDTH = 270
NOTES_WIDTH = 230  # beside the margins of the column and a scroll bar
LEAST_ORDER = 150  # pixels: what is on, and what comes


class Notes(Scrolled):
    """As high as the notes if there is room, and no higher: the running order needs the rest."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inside.setFixedWidth(NOTES_WIDTH)  # with and without a scroll bar: lines stay

    def sizeHint(self) -> QSize:
        """The height of all that is inside, at this width."""
        return QSize(NOTES_WIDTH, max(self._inside.heightForWidth(NOTES_WIDTH), 0))


class PlanColumn(QWidget):
    """Shows where the session stands in its running order, and what to remember now."""

    note_shown = Signal(str)
    order_wanted = Signal()
    corrections_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.running = RunningOrder()
        self.change = button(_("Change…"), self.order_wanted.emit, "mini", name="change-order")
        self.change.setCheckable(True)
        self.change.setAccessibleName(_("Change the running order"))
        self._advice = label(look="warning", wrap=True)
        self._advice.hide()
        self._note = label(wrap=True)
        self._note_card = frame(
            "note", column(label(_("Note for you"), "strong"), self._note, margin=12, spacing=4)
        )
        self._local = label(wrap=True)
        self.show_local = button(
            _("Show it to the room"), lambda: self.note_shown.emit(self._local.text()), "chip",
            name="show-local-note",
        )  # fmt: skip
        self._local_card = frame(
            "note",
            column(
                label(_("And in my coop?"), "strong"), self._local, row(self.show_local, None),
                margin=12, spacing=6,
            ),
        )  # fmt: skip
        self.correct = button(
            _("Correct…"), self.corrections_wanted.emit, "mini", name="corrections", hint="F10"
        )
        self.correct.setAccessibleName(_("Correct what was noted"))
        title = row(
            label(_("Running order"), "heading"), None, self.correct, self.change, spacing=4
        )
        self.running.setMinimumHeight(LEAST_ORDER)
        self._notes = Notes(column(self._note_card, self._local_card))
        inside = column(title, self.running, self._advice, self._notes, margin=14)
        inside.setStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame("card", inside))
        self.setFixedWidth(COLUMN_WIDTH)

    def show_view(self, view: ConsoleView) -> None:
        """Show where the session stands."""
        self.running.show_rows(view.running)
        self._note.setText(view.note)
        self._note_card.setVisible(bool(view.note))
        self._local.setText(view.local_note)
        self._local_card.setVisible(bool(view.local_note))
        self._notes.setVisible(bool(view.note or view.local_note))
        self._notes.updateGeometry()  # by itself it would follow its words a moment later

    def show_clock(self, clock: ClockView) -> None:
        """Say what still fits when the session runs late."""
        self._advice.setText(clock.advice)
        self._advice.setVisible(bool(clock.advice))
        self.running.mark_beyond(clock.beyond)
