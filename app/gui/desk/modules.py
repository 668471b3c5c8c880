"""The modules of a session in their order: choosing one opens the room for the next."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.gui.desk.fields import Choice, titled
from app.gui.shared.widgets import column
from app.screens.wording import _

_NONE = ""


class ModulesInOrder(QWidget):
    """The first module, what follows it, and one place more; « – » takes a module out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._titles: Mapping[str, str] = {}
        self._lines: list[tuple[QWidget, Choice]] = []
        self._inside = column(spacing=4)
        self.setLayout(self._inside)
        self._add()
        self.setFocusProxy(self.first)

    @property
    def first(self) -> Choice:
        """Where the first module is chosen."""
        return self._lines[0][1]

    def choices(self) -> tuple[Choice, ...]:
        """All places, in order."""
        return tuple(choice for _line, choice in self._lines)

    def _add(self) -> None:
        n = len(self._lines) + 1
        name = _("Module") if n == 1 else _("Module {n}").format(n=n)
        choice = Choice(name)
        choice.activated.connect(lambda _at: self._close_up())
        line = QWidget()
        line.setLayout(column(*titled(name if n == 1 else _("Then"), choice), spacing=4))
        self._lines.append((line, choice))
        self._inside.addWidget(line)
        if n > 1:  # else it would come last of all
            QWidget.setTabOrder(self._lines[-2][1], choice)

    def _offer(self, at: int, modules: tuple[str, ...]) -> None:
        """Offer what does not come earlier, and what stands here although it is gone."""
        earlier, own = modules[:at], modules[at] if at < len(modules) else _NONE
        offered = [(title, each) for each, title in self._titles.items() if each not in earlier]
        gone = [(own, own)] if own and own not in self._titles else []
        choice = self.choices()[at]
        choice.offer((*([("–", _NONE)] if at else []), *offered, *gone))
        choice.choose(own)

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offer these modules, titles by id."""
        self._titles = titles
        self.put(self.value())

    def put(self, modules: tuple[str, ...]) -> None:
        """Show these modules, and one place more while there are others to add."""
        room = min(len(modules) + 1, max(len(self._titles), len(modules), 1))
        while len(self._lines) < room:
            self._add()
        for at, (line, _choice) in enumerate(self._lines):
            self._offer(at, modules)
            line.setVisible(at < room)

    def value(self) -> tuple[str, ...]:
        """The modules that are chosen, each once."""
        chosen = (str(each.value() or _NONE) for each in self.choices())
        return tuple(dict.fromkeys(each for each in chosen if each))

    def _close_up(self) -> None:
        self.put(self.value())
        self.changed.emit()
