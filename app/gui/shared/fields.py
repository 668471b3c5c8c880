"""Fields that cut nothing short that is typed, and that scrolling past them does not change."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSpinBox, QWidget

MOST_TYPED = 999_999  # far more than any rule allows: too much is refused in words, not cut short


class NumberField(QSpinBox):
    """A number to type or to step; whoever hears of it says whether it can be."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self.setRange(least, MOST_TYPED)
        self.lineEdit().setTextMargins(10, 0, 0, 0)  # the style sheet does not reach it
        still_under_wheel(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let typing replace the number, however the keyboard came here."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.selectAll)  # the mouse press sets its cursor first


class _Still(QObject):
    """Lets the wheel through to what scrolls, unless the field has the keyboard."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the wheel; an ignored wheel goes on to the parents."""
        if event.type() is not QEvent.Type.Wheel:
            return False
        if isinstance(watched, QWidget) and watched.hasFocus():
            return False
        event.ignore()
        return True


def still_under_wheel(*fields: QWidget) -> None:
    """Keep the wheel from changing these fields while it scrolls past them."""
    for field in fields:
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(_Still(field))
