"""The moments of a film to go to: its chapters, and the questions for which it stops."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.console.cards import CardButton
from app.gui.shared.widgets import Scrolled, clear, column, label
from app.screens.panels import FilmMoment
from app.screens.wording import _


class ChapterList(QWidget):
    """A button for each moment; where a film has none, it takes no room."""

    sought = Signal(int)
    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._moments: tuple[FilmMoment, ...] = ()
        self._buttons = column(spacing=6)
        body = Scrolled(column(self._buttons, None, spacing=0))
        self.setLayout(column(label(_("Chapters"), "heading"), body, spacing=8))
        self.hide()

    def show_moments(self, moments: tuple[FilmMoment, ...]) -> None:
        """Offer these moments."""
        self.setVisible(bool(moments))
        if moments == self._moments:
            return
        self._moments = moments
        clear(self._buttons)
        for each in moments:
            go = partial(self._go, each)
            made = CardButton(each.time, each.text, go, "chapter")
            made.setCheckable(True)
            self._buttons.addWidget(made)

    def show_time(self, position_ms: int) -> None:
        """Mark the chapter that runs."""
        begun = [
            at
            for at, each in enumerate(self._moments)
            if each.at_ms <= position_ms and not each.question
        ]
        running = begun[-1] if begun else None
        for at in range(self._buttons.count()):
            item = self._buttons.itemAt(at)
            made = item.widget() if item else None
            if isinstance(made, CardButton):
                made.setChecked(at == running)

    def _go(self, moment: FilmMoment) -> None:
        if moment.question:
            self.asked.emit(moment.question)
        else:
            self.sought.emit(moment.at_ms)
