"""The running order as a list to change: choose, move, shorten, add a stop of one's own."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from app.domain.content import Activity, Module
from app.gui.shared.fields import NumberField
from app.gui.shared.keys import focus_of
from app.gui.shared.widgets import Scrolled, button, clear, column, keyboard_kept, label, row
from app.screens.order import OrderRow, order_rows, order_total
from app.screens.wording import _
from app.usecases.desk.checking import MOST_NOTE
from app.usecases.ordering import (
    MOST_LETTERS,
    lasting,
    moved,
    with_activity,
    with_stop,
    without,
)

USUAL_STOP = 10
MINUTES_WIDTH = 92
BOX_WIDTH = 48  # a note stands under the title that it is about


class OrderPane(QWidget):
    """Says which running order is wanted; it decides nothing.

    With `notes`, each activity has a field for what the facilitator wants to remember.
    """

    wanted = Signal(object)
    noted = Signal(str, str)

    def __init__(self, *, notes: bool = False) -> None:
        super().__init__()
        self._notes = notes
        self._module: Module | None = None
        self._activities: tuple[Activity, ...] = ()
        self._written: dict[str, str] = {}
        self._present = ""
        self._shown: object = None
        self._held = False
        self._rows = column(spacing=8)
        self._total = label(look="strong")
        self.stop_title = QLineEdit()
        self.stop_title.setPlaceholderText(_("Break, visit…"))
        self.stop_title.setAccessibleName(_("Name of the stop"))
        self.stop_title.setMaxLength(MOST_LETTERS)
        self.stop_title.setMinimumHeight(44)
        self.stop_title.returnPressed.connect(self._add_stop)
        self.stop_minutes = NumberField(1)
        self.stop_minutes.setValue(USUAL_STOP)
        self.stop_minutes.setMinimumHeight(44)
        self.stop_minutes.setFixedWidth(MINUTES_WIDTH)
        self.stop_minutes.setAccessibleName(_("Minutes of the stop"))
        self.add = button(_("Add a stop"), self._add_stop, name="add-stop")
        self.reset = button(_("As the module comes"), self._reset, name="reset-order")
        adding = row(
            self.stop_title, self.stop_minutes, label(_("minutes"), "soft"), self.add, spacing=8
        )
        adding.setStretch(0, 1)
        whole = column(
            Scrolled(column(self._rows, None)), adding, row(self._total, None, self.reset),
            spacing=12,
        )  # fmt: skip
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    def show_order(
        self,
        module: Module,
        activities: tuple[Activity, ...],
        present: str = "",
        *,
        held: bool = False,
    ) -> None:
        """Show a running order; `present` is the activity after which a stop is put.

        One that is `held` can be looked at, and notes written beside it.
        """
        self._present = present
        shown = (module, activities, held)
        if shown == self._shown:
            return
        self._shown = shown
        self._module, self._activities, self._held = module, activities, held
        for each in (self.stop_title, self.stop_minutes, self.add, self.reset):
            each.setEnabled(not held)
        self._total.setText(order_total(activities))
        with keyboard_kept(self):
            clear(self._rows)
            for line in order_rows(module, activities):
                self._rows.addWidget(self._line(line))

    def show_notes(self, written: dict[str, str]) -> None:
        """Fill in what was written for each activity, before the order is shown."""
        self._written = written
        self._shown = None

    def note_typed(self) -> None:
        """Have kept what is still being typed: a list that is drawn again would lose it."""
        field = focus_of(self.window())
        if isinstance(field, QLineEdit | QSpinBox) and self.isAncestorOf(field):
            if isinstance(field, QSpinBox):
                field.interpretText()
            field.editingFinished.emit()

    def _line(self, each: OrderRow) -> QWidget:
        kept = QCheckBox()
        kept.setAccessibleName(each.title)
        kept.setChecked(each.kept)
        kept.setEnabled(not self._held)
        kept.setObjectName(f"keep-{each.activity}")
        kept.clicked.connect(lambda: self._keep(each.activity, kept=kept.isChecked()))
        minutes = NumberField(1)
        minutes.setFixedWidth(MINUTES_WIDTH)
        minutes.setValue(each.minutes)
        minutes.setEnabled(each.kept and not self._held)
        minutes.setObjectName(f"minutes-{each.activity}")
        minutes.setAccessibleName(_("Minutes of “{title}”").format(title=each.title))
        minutes.editingFinished.connect(lambda: self._last(each.activity, minutes.value()))
        up = self._step("↑", each, -1, _("Move “{title}” up"))
        up.setEnabled(each.kept and not each.first and not self._held)
        down = self._step("↓", each, 1, _("Move “{title}” down"))
        down.setEnabled(each.kept and not each.last and not self._held)
        title = label(each.title, "" if each.kept else "soft", wrap=True)
        line = row(kept, title, minutes, label(_("min"), "soft"), up, down, spacing=8)
        line.setStretch(1, 1)
        whole = QWidget()
        note = row(BOX_WIDTH, self._note(each), spacing=0) if self._notes else None
        whole.setLayout(column(line, note, 8, spacing=2) if note else line)
        return whole

    def _step(self, sign: str, each: OrderRow, by: int, name: str) -> QWidget:
        made = button(
            sign, partial(self._move, each.activity, by), "step",
            name=f"{'up' if by < 0 else 'down'}-{each.activity}",
        )  # fmt: skip
        made.setAccessibleName(name.format(title=each.title))
        return made

    def _note(self, each: OrderRow) -> QWidget:
        field = QLineEdit(self._written.get(each.activity, ""))
        field.setPlaceholderText(_("A note for you"))
        field.setAccessibleName(_("Note for “{title}”").format(title=each.title))
        field.setObjectName(f"note-{each.activity}")
        field.setMaxLength(MOST_NOTE)
        field.editingFinished.connect(lambda: self._note_down(each.activity, field.text()))
        return field

    def _note_down(self, activity: str, text: str) -> None:
        if text != self._written.get(activity, ""):
            self._written = {**self._written, activity: text}
            self.noted.emit(activity, text)

    def _want(self, activities: tuple[Activity, ...]) -> None:
        """Ask for an order; until it is granted, what is shown stays what holds."""
        before, self._shown = self._shown, None
        self.wanted.emit(activities)
        self._refresh(before)

    def _refresh(self, before: object) -> None:
        """Show again what holds, if what was asked for was refused."""
        if self._shown is None and before is not None and self._module is not None:
            self.show_order(self._module, self._activities, self._present, held=self._held)

    def _keep(self, activity: str, *, kept: bool) -> None:
        self.note_typed()
        if not kept:
            self._want(without(self._activities, activity))
        elif self._module is not None:
            self._want(with_activity(self._module, self._activities, activity))

    def _last(self, activity: str, minutes: int) -> None:
        if any(each.id == activity and each.minutes != minutes for each in self._activities):
            self._want(lasting(self._activities, activity, minutes))

    def _move(self, activity: str, by: int) -> None:
        self.note_typed()
        self._want(moved(self._activities, activity, by))

    def _add_stop(self) -> None:
        self.note_typed()
        title = self.stop_title.text().strip()
        if not title:
            self.stop_title.setFocus()
            return
        after = self._present or (self._activities[-1].id if self._activities else "")
        self.stop_title.clear()
        self._want(with_stop(self._activities, title, self.stop_minutes.value(), after))

    def _reset(self) -> None:
        self.note_typed()
        if self._module is not None:
            self._want(self._module.activities)
