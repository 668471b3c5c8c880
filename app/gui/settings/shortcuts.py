"""The page of shortcuts: which keys do what, and other keys for it."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app.gui.shared.key_names import key_name
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.settings import KeyGroup, KeyRow, SettingsView
from app.screens.wording import _


class ShortcutsPage(QWidget):
    """One line a shortcut; “Change…” waits for the next key."""

    bound = Signal(str, str)
    reset = Signal(str)
    all_reset = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, ShortcutLine] = {}
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(14)
        self._lines.setVerticalSpacing(4)
        self._lines.setColumnStretch(1, 1)
        self.reset_all = button(_("Put all shortcuts back"), self.all_reset.emit, name="reset-keys")
        about = label(
            _(
                "While letters name choices or cards, they are no shortcuts. "
                "The keys of a presentation clicker always work."
            ),
            "soft", wrap=True,
        )  # fmt: skip
        top = row(about, self.reset_all)
        top.setStretch(0, 1)
        self.setLayout(column(top, Scrolled(column(self._lines, None))))

    def show_view(self, view: SettingsView) -> None:
        """Show the keys as they are kept."""
        self.reset_all.setEnabled(view.keys_changed)
        shown = [each.action for group in view.keys for each in group.rows]
        if shown != list(self.lines):
            self._build(view.keys)
        for group in view.keys:
            for each in group.rows:
                self.lines[each.action].show_row(each)

    def _build(self, groups: tuple[KeyGroup, ...]) -> None:
        clear(self._lines)
        self.lines = {}
        for group in groups:
            title = label(group.title, "heading")
            title.setContentsMargins(0, 12, 0, 0)
            self._lines.addWidget(title, self._lines.rowCount(), 0, 1, 4)
            for each in group.rows:
                line = self.lines[each.action] = ShortcutLine(each)
                line.change.captured.connect(partial(self.bound.emit, each.action))
                line.back.clicked.connect(partial(self._reset, each.action))
                at = self._lines.rowCount()
                for place, part in enumerate(line.parts()):
                    self._lines.addWidget(part, at, place)

    def _reset(self, action: str, *_checked: object) -> None:
        self.reset.emit(action)
        self.lines[action].change.setFocus()  # the button that was pressed has nothing left to do


class ShortcutLine:
    """The parts of a line: what is done, its keys, and two buttons."""

    def __init__(self, shown: KeyRow) -> None:
        self._label = label(shown.label, "line")
        self._pills: QHBoxLayout = row(None, spacing=5)
        keys = QWidget()
        keys.setLayout(self._pills)
        self._keys = QStackedWidget()
        self._keys.addWidget(keys)
        self._keys.addWidget(label(_("Press a key (Esc: none)"), "live-text"))
        self.change = KeyButton(shown.label)
        self.change.listening.connect(self._keys.setCurrentIndex)
        self.back = button(_("Put back"), lambda: None, name="reset-key")
        self.back.setAccessibleName(_("Put back: {action}").format(action=shown.label))
        self._shown: tuple[str, ...] | None = None

    def parts(self) -> tuple[QWidget, ...]:
        """The parts from left to right."""
        return (self._label, self._keys, self.change, self.back)

    def show_row(self, shown: KeyRow) -> None:
        """Show the keys of this action."""
        self.back.setEnabled(shown.changed)
        if shown.keys != self._shown:
            self._shown = shown.keys
            clear(self._pills)
            for key in shown.keys:
                self._pills.addWidget(label(key, "key"), alignment=Qt.AlignmentFlag.AlignVCenter)
            self._pills.addStretch(1)

    def pills(self) -> list[str]:
        """The keys as they are read."""
        return [each.text() for each in self._keys.findChildren(QLabel) if each.isVisible()]


class KeyButton(QPushButton):
    """Pressed, it takes the next key for its action; Escape or leaving it takes none."""

    captured = Signal(str)
    listening = Signal(int)

    def __init__(self, action: str) -> None:
        super().__init__(_("Change…"))
        self._listening = False
        self.setObjectName("change-key")
        self.setAccessibleName(_("Change the keys: {action}").format(action=action))
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._listen)

    def event(self, event: QEvent) -> bool:
        """Take every key while it listens, Tab and the shortcuts of the desktop included."""
        if self._listening and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._take(event)
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard went elsewhere: no key is waited for any more."""
        super().focusOutEvent(event)
        self._stop()

    def _listen(self) -> None:
        self._listening = True
        self.listening.emit(1)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop(self) -> None:
        self._listening = False
        self.listening.emit(0)

    def _take(self, event: QKeyEvent) -> None:
        name = key_name(event)
        if not name:
            return
        self._stop()
        if name != "Esc":
            self.captured.emit(name)
