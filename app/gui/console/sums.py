"""Present, entered and left, always in sight while hands are counted."""

from collections.abc import Callable
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from app.gui.shared.widgets import button, column, label, restyle, row
from app.screens.panels import QuizPanel, Sum
from app.screens.wording import _

MOST_SUMS = 3  # present, entered, left


class SumsBar(QFrame):
    """The sums of a question, and the keys that count without figures."""

    rest_wanted = Signal()
    majority_wanted = Signal()
    estimate_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "sums")
        self._sums = tuple((label(), label(look="sum")) for _sum in range(MOST_SUMS))
        self._warning = label(look="amber", wrap=True)
        self.rest = _key("=", _("all the rest"), self.rest_wanted.emit)
        self.majority = _key("M", _("majority"), self.majority_wanted.emit)
        self.estimate = _key("E", "≈", self.estimate_wanted.emit, _("about"))
        sums = (each for pair in self._sums for each in pair)
        line = row(*sums, None, self.rest, self.majority, self.estimate, spacing=4)
        whole = column(line, self._warning, spacing=4)
        whole.setContentsMargins(10, 8, 6, 8)
        self.setLayout(whole)

    def show_panel(self, panel: QuizPanel, *, hands: bool) -> None:
        """Show the sums; `hands` tells whether hands are counted, so that the keys serve."""
        for (name, figure), each in zip_longest(self._sums, panel.sums):
            name.setVisible(each is not None)
            figure.setVisible(each is not None)
            if each is not None:
                _show(name, figure, each)
        self._warning.setText(panel.warning)
        self._warning.setVisible(bool(panel.warning))
        for key in (self.rest, self.majority, self.estimate):
            key.setVisible(hands)
            key.setEnabled(panel.open)
        self.rest.setVisible(hands and not panel.several)


def _show(name: QLabel, figure: QLabel, each: Sum) -> None:
    name.setText(each.label)
    figure.setText(each.figure)
    restyle(figure, "sum-over" if each.over else "sum")


def _key(key: str, text: str, pressed: Callable[[], object], said: str = "") -> QPushButton:
    made = button(f"{key} {text}", pressed, "chip", name=f"key-{key}")
    made.setAccessibleName(said or text)
    return made
