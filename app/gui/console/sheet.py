"""The list of shortcuts, over the console and never on the room's screen."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QVBoxLayout, QWidget

from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.shortcuts import ShortcutGroup, ShortcutRow
from app.screens.wording import _

MARGIN = 20
ROW_SPACING = 5


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
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.setLayout(column(top, Scrolled(halves), margin=MARGIN, spacing=10))
        over.installEventFilter(self)
        self.hide()

    def toggle(self, groups: tuple[ShortcutGroup, ...]) -> None:
        """Show these shortcuts, or put the list away."""
        if self.isVisible():
            self.hide()
            return
        for each, part in zip(self._columns, _halves(groups), strict=True):
            clear(each)
            for group in part:
                _add_group(each, group)
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
        self.setGeometry(around.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))


def _column() -> QVBoxLayout:
    return column(spacing=ROW_SPACING)


def _halves(groups: tuple[ShortcutGroup, ...]) -> tuple[list[ShortcutGroup], list[ShortcutGroup]]:
    """Share the groups out so that both columns are about as long; their order stays."""
    heights = [len(group.rows) + 2 for group in groups]
    splits = range(1, len(groups))
    at = min(splits, key=lambda split: max(sum(heights[:split]), sum(heights[split:])), default=0)
    return list(groups[:at]), list(groups[at:])


def _add_group(to: QVBoxLayout, group: ShortcutGroup) -> None:
    to.addWidget(label(group.title, "heading"))
    lines = QGridLayout()
    lines.setHorizontalSpacing(14)
    lines.setVerticalSpacing(ROW_SPACING)
    lines.setColumnStretch(1, 1)
    for at, each in enumerate(group.rows):
        lines.addLayout(_keys(each), at, 0)
        lines.addWidget(label(each.label), at, 1)
    to.addLayout(lines)
    to.addSpacing(8)


def _keys(each: ShortcutRow) -> QLayout:
    keys = [label(key, "key") for key in each.keys]
    for key in keys:
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return row(None, *keys, spacing=5)
