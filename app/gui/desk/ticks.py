"""Things to tick, with names that may take more than one line."""

from collections.abc import Iterable

from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from app.gui.desk.fields import Box
from app.gui.shared.widgets import clear, column, label, row


class Tick(QWidget):
    """One thing to tick; a press on its name ticks it too."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.box = Box()
        self.box.setAccessibleName(text)
        said = label(text, wrap=True)
        line = row(self.box, said, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setFocusProxy(self.box)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by the name."""
        self.box.toggle()
        event.accept()


class Ticks(QWidget):
    """Several things of which some are ticked; those that are not offered stay as they were."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[str, QCheckBox] = {}
        self._shown: frozenset[str] = frozenset()
        self._inside = column(spacing=2)
        self.setLayout(self._inside)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer these: texts and values; nothing changes where they are offered already."""
        choices = tuple(choices)
        offered = [(value, box.accessibleName()) for value, box in self._boxes.items()]
        if offered == [(value, text) for text, value in choices]:
            return
        ticked = self.value()
        clear(self._inside)
        self._boxes = {}
        for text, value in choices:
            tick = Tick(text)
            self._boxes[value] = tick.box
            self._inside.addWidget(tick)
        self.put(ticked)

    def put(self, values: frozenset[str]) -> None:
        """Tick these."""
        self._shown = values
        for value, box in self._boxes.items():
            box.setChecked(value in values)

    def value(self) -> frozenset[str]:
        """What is ticked."""
        kept = self._shown - self._boxes.keys()
        return kept | {each for each, box in self._boxes.items() if box.isChecked()}
