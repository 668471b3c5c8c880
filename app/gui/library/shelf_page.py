"""The pages of the library before a module is open: its cards, what was found, what is wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.gui.library.cards import CardList
from app.gui.library.results import ResultList
from app.gui.shared.pen import Pen
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row
from app.screens.found import ResultsView
from app.screens.library import LibraryView, ProblemRow
from app.screens.wording import _


class CardsPage(QWidget):
    """Every module as a card."""

    opened = Signal(str)
    problems_wanted = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._modules: tuple[str, ...] = ()
        self._headline = label(look="title")
        self._empty = label(look="line", wrap=True)
        self.wrong = button("", self.problems_wanted.emit, "alarm", name="problems")
        self.cards = CardList(pen)
        self.cards.setAccessibleName(_("Modules"))
        self.cards.opened.connect(lambda at: self.opened.emit(self._modules[at]))
        top = row(self._headline, None, self.wrong)
        whole = column(top, self._empty, self.cards, spacing=14)
        whole.setStretch(2, 1)
        whole.addStretch(0)  # where there is no list, the words stay at the top
        self.setLayout(whole)

    def show_view(self, view: LibraryView) -> None:
        """Show the modules; the one that was current stays so."""
        at = self.cards.at()
        before = self._modules[at] if 0 <= at < len(self._modules) else ""
        self._modules = tuple(card.module for card in view.cards)
        self._headline.setText(view.headline)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self.wrong.setText(view.wrong)
        self.wrong.setAccessibleName(view.wrong)
        self.wrong.setVisible(bool(view.wrong))
        now = self._modules.index(before) if before in self._modules else 0
        self.cards.show_cards(view.cards, now)
        self.cards.setVisible(bool(view.cards))


class ResultsPage(QWidget):
    """What a search found."""

    opened = Signal(int)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._headline = label(look="heading", wrap=True)
        self._empty = label(look="line", wrap=True)
        self.list = ResultList(pen)
        self.list.setAccessibleName(_("Results"))
        self.list.opened.connect(self.opened)
        whole = column(self._headline, self._empty, self.list, spacing=10)
        whole.setStretch(2, 1)
        whole.addStretch(0)  # where there is no list, the words stay at the top
        self.setLayout(whole)

    def show_view(self, view: ResultsView) -> None:
        """Show the results."""
        self._headline.setText(view.headline)
        self._empty.setText(view.empty)
        self._empty.setVisible(bool(view.empty))
        self.list.show_rows(view.rows)
        self.list.setAccessibleDescription(view.headline)
        self.list.setVisible(bool(view.rows))


class ProblemsPage(QWidget):
    """Everything that is wrong in the packs, with its remedy."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows = column(spacing=10)
        leave = button(_("‹ Mallettes"), self.closed.emit, name="leave-problems")
        leave.setAccessibleName(_("Back to the mallettes"))
        title = row(leave, label(_("Problems in the mallettes"), "title"), None, spacing=16)
        self.setLayout(column(title, Scrolled(column(self._rows, None)), spacing=14))

    def show_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show these problems."""
        clear(self._rows)
        for each in rows:
            parts = [label(each.file, "strong", wrap=True)]
            if each.place:
                parts.append(label(each.place, "soft", wrap=True))
            parts.append(label(each.remedy, wrap=True))
            for part in parts:
                part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addWidget(frame("card", column(*parts, margin=14, spacing=2)))
