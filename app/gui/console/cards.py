"""A button for a card or a place: as many lines as its text needs, never wider than its room."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui.shared.widgets import label, row


class CardButton(QPushButton):
    """A letter or a number, then a text that wraps; checkable where it can be in the hand.

    `place` is the number of the place where it is or which it stands for, 0 for none. Drawn with
    the mouse onto another one, it says onto which place it was `dropped`.
    """

    dropped = Signal(int)

    def __init__(self, badge: str, text: str, pressed: Callable[[], object], name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.place = 0
        self.setProperty("look", "card")
        self.setAutoDefault(True)
        # a click must not take the keyboard away from the session
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(" ".join(part for part in (badge, text) if part))

        def press(*_checked: object) -> None:
            pressed()

        self.clicked.connect(press)
        self._badge = label(badge, "strong")
        self._text = label(text, wrap=True)
        for part in (self._badge, self._text):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(self._badge, self._text, spacing=12)
        inside.setContentsMargins(12, 6, 12, 6)
        inside.setStretch(1, 1)
        inside.setAlignment(self._badge, Qt.AlignmentFlag.AlignTop)
        self._inside = inside
        self.setLayout(inside)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A card that is drawn elsewhere shows that it is held."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton and self.isCheckable():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go over another place, it goes there; over itself, that was a click."""
        super().mouseReleaseEvent(event)
        self.unsetCursor()
        place = 0 if self.rect().contains(event.position().toPoint()) else self._under(event)
        if place:
            self.dropped.emit(place)

    def _under(self, event: QMouseEvent) -> int:
        """The place under the pointer, 0 for none."""
        window = self.window()
        under = window.childAt(window.mapFromGlobal(event.globalPosition().toPoint()))
        while isinstance(under, QWidget) and not isinstance(under, CardButton):
            under = under.parentWidget()
        return under.place if isinstance(under, CardButton) else 0

    @property
    def said(self) -> str:
        """What can be read on it."""
        return f"{self._badge.text()} {self._text.text()}".strip()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on how its text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its text needs."""
        return max(40, self._inside.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """The button's own text is empty: ask what is inside."""
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """A line of text, as wide as the longest word."""
        return QSize(self._inside.minimumSize().width(), 40)
