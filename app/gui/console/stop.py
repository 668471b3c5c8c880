"""The console during a stop: until when it lasts, and some minutes more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.shared.widgets import button, column, label, row
from app.screens.panels import StopPanel
from app.screens.wording import _

LONGER = 5


class StopPane(QWidget):
    """A break, a visit, words of welcome: nothing to enter."""

    longer_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="question", wrap=True)
        self._text = label(look="choice", wrap=True)
        text = _("{n} minutes more").format(n=LONGER)
        longer = button(text, self.longer_wanted.emit, name="longer-stop")
        self.setLayout(column(self._title, self._text, 12, row(longer, None), None))

    def show_panel(self, panel: StopPanel) -> None:
        """Show the stop that is on."""
        self._title.setText(panel.title)
        self._text.setText(panel.text)
