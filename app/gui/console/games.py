"""The console during the infographic, and before the beginning."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.gui.console.points import TeamsBox
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.panels import InfographicPanel, WelcomePanel
from app.screens.slides import SpotLook
from app.screens.wording import _


class InfographicPane(QWidget):
    """The numbered points, and the text of the open one."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._panel: InfographicPanel | None = None
        self._title = label(look="question", wrap=True)
        self._spots = QGridLayout()
        self._spots.setSpacing(8)
        self._card = label(look="choice", wrap=True)
        whole = column(self._title, Scrolled(column(self._spots, 8, self._card, None)))
        self.setLayout(whole)

    def show_panel(self, panel: InfographicPanel) -> None:
        """Show which points are open."""
        self._panel = panel
        self._title.setText(panel.title)
        self._card.setText(panel.card)
        clear(self._spots)
        for index, (spot, shown) in enumerate(panel.spots):
            seen = "" if shown.look is SpotLook.CLOSED else "  ✓"
            text = f"{shown.number}   {shown.label}{seen}"
            made = button(text, partial(self.opened.emit, spot), "spot", name="spot")
            made.setCheckable(True)
            made.setChecked(shown.look is SpotLook.OPEN)
            self._spots.addWidget(made, index // 2, index % 2)

    def open_by_key(self, number: int) -> None:
        """A digit opens the point with this number."""
        if self._panel and 0 < number <= len(self._panel.spots):
            self.opened.emit(self._panel.spots[number - 1][0])


class WelcomePane(QWidget):
    """Before the first activity."""

    people_wanted = Signal()
    sheets_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="question", wrap=True)
        self._text = label(look="choice", wrap=True)
        self._people = label(look="strong", wrap=True)
        who = button(_("Who is there"), self.people_wanted.emit, name="who")
        self.sheets = button(
            _("Print the counting sheets"), self.sheets_wanted.emit, name="counting-sheets"
        )
        self.teams = TeamsBox()
        self._saved = label(look="good", wrap=True)
        top = (self._title, self._text, 12, self._people, row(who, self.sheets, None))
        self.setLayout(column(*top, self._saved, 12, self.teams, None))

    def say_saved(self, text: str, _file: Path | None = None) -> None:
        """Say where the counting sheets went."""
        self._saved.setText(text)

    def show_panel(self, panel: WelcomePanel) -> None:
        """Say what is about to begin."""
        self._title.setText(panel.title)
        self._text.setText(panel.text)
        self._people.setText(panel.people)
        self.sheets.setVisible(panel.assembly)
