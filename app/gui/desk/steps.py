"""What can be taken back and done again, on the last line of the desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk.fields import keyed
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

    def show_steps(self, view: StepsView) -> None:
        """Say what can be taken back, and done again."""
        for pressed, said, text in (
            (self.undo, self._undo_said, view.undo),
            (self.redo, self._redo_said, view.redo),
        ):
            pressed.setEnabled(bool(text))
            said.setText(text)
        self.undo.setAccessibleName(_("Undo: {what}").format(what=view.undo))
        self.redo.setAccessibleName(_("Redo: {what}").format(what=view.redo))
