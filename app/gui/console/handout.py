"""The console during the leaflet and the closing slide."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLayout, QWidget

from app.gui.console.cards import CardButton
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import Scrolled, button, clear, column, label, restyle, row
from app.screens.panels import ClosingPanel, LeafletPanel
from app.screens.wording import _, ngettext
from app.usecases.devices import Stick

MOST_COPIES = 500


class LeafletPane(QWidget):
    """The pages to show, and the leaflet to hand out: printed, on a stick, as a PDF."""

    turned = Signal(int)
    wanted = Signal()
    opened = Signal(object)
    print_wanted = Signal(str, int)
    stick_wanted = Signal()
    stick_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self._panel: LeafletPanel | None = None
        self._turners: list[CardButton] = []
        self._title = label(look="question", wrap=True)
        self._tagline = label(look="soft", wrap=True)
        self._saved = label(look="good", wrap=True)
        self._pages = QGridLayout()
        self._pages.setSpacing(6)
        self._sticks = column(spacing=6)
        self.copies = NumberField(1)
        self.copies.setRange(1, MOST_COPIES)
        self.copies.setMinimumHeight(44)
        self.copies.setAccessibleName(_("Number of copies"))
        self.printers = QComboBox()
        self.printers.setAccessibleName(_("Printer"))
        self.printers.setMinimumHeight(44)
        self.printers.hide()
        body = column(
            label(_("Show the room"), "heading"), self._pages, 6,
            label(_("Hand out"), "heading"), self._printing(), self._filing(), self._sticks,
            None, spacing=8,
        )  # fmt: skip
        self.setLayout(column(self._title, self._tagline, Scrolled(body), self._saved, spacing=8))

    def _printing(self) -> QLayout:
        self.print = button(_("Print"), self._print, name="print")
        return row(label(_("Copies"), "soft"), self.copies, self.print, self.printers, None)

    def _filing(self) -> QLayout:
        self.save = button(_("Make the leaflet (PDF)"), self.wanted.emit, name="leaflet")
        self.stick = button(_("Save to a stick…"), self.stick_wanted.emit, name="stick")
        self.open = button(_("Open it here"), self._open, name="open-leaflet")
        self.open.hide()
        return row(self.save, self.stick, self.open, None)

    def show_panel(self, panel: LeafletPanel) -> None:
        """Show which leaflet it is, and which page the room sees."""
        before, self._panel = self._panel, panel
        self._title.setText(panel.title)
        self._tagline.setText(panel.tagline)
        if before is None or (before.title, before.pages) != (panel.title, panel.pages):
            self.say_saved("")
            self._list_pages(panel.pages)
        for number, made in enumerate(self._turners):
            made.setChecked(number == panel.page)

    def _list_pages(self, names: tuple[str, ...]) -> None:
        clear(self._pages)
        self._turners = []
        for number, name in enumerate(names):
            turn = partial(self.turned.emit, number)
            made = CardButton(str(number) if number else "", name, turn, "page")
            made.setCheckable(True)
            self._turners.append(made)
            self._pages.addWidget(made, number // 2, number % 2)

    def offer_printers(self, names: tuple[str, ...]) -> None:
        """Let the printer be chosen where there are several; the usual one is first."""
        chosen = self.printers.currentText()
        self.printers.clear()
        self.printers.addItems(names)
        self.printers.setCurrentIndex(max(0, self.printers.findText(chosen)))
        self.printers.setVisible(bool(names))

    def offer_sticks(self, sticks: tuple[Stick, ...]) -> None:
        """Let the stick be chosen where there are several."""
        clear(self._sticks)
        for each in sticks:
            text = _("Save to {stick}").format(stick=each.name)
            choose = partial(self.stick_chosen.emit, each)
            self._sticks.addWidget(button(text, choose, name="save-to"))

    def say_saved(self, text: str, file: Path | None = None) -> None:
        """Say where the leaflet went; it opens on demand only, not over the session."""
        self._file = file
        restyle(self._saved, "good")
        self._saved.setText(text)
        self.open.setVisible(file is not None)

    def say_refused(self, text: str) -> None:
        """Say why it was not printed or saved, and what to do."""
        self.say_saved(text)
        restyle(self._saved, "warning")

    def _print(self) -> None:
        self.print_wanted.emit(self.printers.currentText(), self.copies.value())

    def _open(self) -> None:
        self.opened.emit(self._file)


def printed_in_words(copies: int, printer: str) -> str:
    """Say what was sent where."""
    said = ngettext("{n} copy sent to {printer}.", "{n} copies sent to {printer}.", copies)
    return said.format(n=copies, printer=printer)


class ClosingPane(QWidget):
    """What the last slide says."""

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="question", wrap=True)
        self._lines = label(look="choice", wrap=True)
        self._address = label(look="strong", wrap=True)
        self.setLayout(column(self._title, self._lines, 8, self._address, None))

    def show_panel(self, panel: ClosingPanel) -> None:
        """Show what the room reads."""
        self._title.setText(panel.title)
        self._lines.setText("\n".join(panel.lines))
        text = _("The code on the slide opens {address}.").format(address=panel.address)
        self._address.setText(text if panel.address else "")
