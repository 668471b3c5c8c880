"""The list of shortcuts, over the console and never on the room's screen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.shortcuts import ShortcutGroup, ShortcutRow
from app.screens.wording import _

AROUND = 10
ROW_SPACING = 1


class ShortcutSheet(QFrame):
    """All shortcuts in two columns; it takes no key for itself, the session goes on behind it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("look", "sheet")
        self.setAccessibleName(_("Shortcuts"))
        self._columns = (_column(), _column())
        close = button(_("Close"), self.hide, hint=_("? or Esc"), name="close-sheet")
        top = row(label(_("Shortcuts"), "title"), None, label(_("? or Esc"), "soft"), close)
        halves = row(*self._columns, spacing=40)
        halves.setStretch(0, 6)
        halves.setStretch(1, 5)
        self.setLayout(column(top, Scrolled(halves), margin=12, spacing=4))
        over.installEventFilter(self)
        self.hide()

    def toggle(self, groups: tuple[ShortcutGroup, ...]) -> None:
        """Show these shortcuts, or put the list away."""
        if self.isVisible():
            self.hide()
            return
        for each, part in zip(self._columns, _halves(groups), strict=True):
            clear(each)
            each.addLayout(_lines(part))
            each.addStretch(1)
        self._cover()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the console at any size, and go with it."""
        if event.type() is QEvent.Type.Resize:
            self._cover()
        elif event.type() is QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        around = self._over.rect()
        self.setGeometry(around.adjusted(AROUND, AROUND, -AROUND, -AROUND))


def _column() -> QVBoxLayout:
    return column(spacing=ROW_SPACING)


def _halves(groups: tuple[ShortcutGroup, ...]) -> tuple[list[ShortcutGroup], list[ShortcutGroup]]:
    """Share the groups out so that both columns are about as long; their order stays."""
    heights = [len(group.rows) + 2 for group in groups]
    splits = range(1, len(groups))
    at = min(splits, key=lambda split: max(sum(heights[:split]), sum(heights[split:])), default=0)
    return list(groups[:at]), list(groups[at:])


def _lines(groups: list[ShortcutGroup]) -> QGridLayout:
    """What is done, then its keys, below each other in all the groups of a column."""
    made = QGridLayout()
    made.setHorizontalSpacing(18)
    made.setVerticalSpacing(ROW_SPACING)
    made.setColumnStretch(1, 1)
    for group in groups:
        title = label(group.title, "heading")
        title.setContentsMargins(0, 6, 0, 0)
        made.addWidget(title, made.rowCount(), 0, 1, 2)
        for each in group.rows:
            at = made.rowCount()
            made.addWidget(label(each.label, "line"), at, 0)
            made.addLayout(_keys(each), at, 1)
    return made


def _keys(each: ShortcutRow) -> QLayout:
    keys = [label(key, "key") for key in each.keys]
    for key in keys:
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return row(*keys, None, spacing=5)
