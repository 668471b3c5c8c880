"""What can be taken back and done again, on the last line of the desk."""

from weakref import WeakSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.desk.fields import Field, keyed
from app.gui.shared.keys import focus_of
from app.gui.shared.widgets import OneLine, row
from app.screens.desk_steps import StepsView
from app.screens.wording import _


class StepsLine(QWidget):
    """The last step, and the last that was taken back, each with its key."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    today_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.undo = keyed(_("Undo"), "Ctrl+Z", self.undo_wanted.emit, "chip", name="undo")
        self.redo = keyed(_("Redo"), "Ctrl+Y", self.redo_wanted.emit, "chip", name="redo")
        self._undo_said, self._redo_said = OneLine("soft"), OneLine("soft")
        self._view = StepsView("", "")
        self._met: WeakSet[Field] = WeakSet()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        today = keyed(_("Done today"), "Ctrl+H", self.today_wanted.emit, "chip", name="today-steps")
        self._line = line = row(
            self.undo, self._undo_said, self.redo, self._redo_said, today, spacing=8
        )
        line.setStretch(1, 1)
        line.setStretch(3, 1)
        self.setLayout(line)

    def add_chip(self, chip: QWidget) -> None:
        """Add a small button at the end of the line."""
        self._line.addWidget(chip)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, Field) and now not in self._met:
            self._met.add(now)
            now.held.connect(self._say)
        self._say()

    def show_steps(self, view: StepsView) -> None:
        """Say what can be taken back, and done again."""
        self._view = view
        self.undo.setEnabled(bool(view.undo))
        self.redo.setEnabled(bool(view.redo))
        self.undo.setAccessibleName(_("Undo: {what}").format(what=view.undo))
        self.redo.setAccessibleName(_("Redo: {what}").format(what=view.redo))
        self._say()

    def _say(self) -> None:
        """Promise a step only while the keys mean it."""
        focus = focus_of(self.window())
        typed = isinstance(focus, Field) and focus.holds_undo
        here = _("Ctrl+Z takes back what is typed in this field.")
        self._undo_said.setText(here if typed else self._view.undo)
        self._redo_said.setText("" if typed else self._view.redo)
