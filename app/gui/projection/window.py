"""The window that the room sees."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.projection.sheets import NamePlate, PatternSheet, WayBack
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.slides import Slide
from app.screens.wording import _

STIR = 24  # pixels that a pointer moves when somebody looks for it


class ProjectionWindow(QWidget):
    """A black window with nothing but the slide; it takes no focus when it appears.

    `stirred` is told when the pointer is moved over it on purpose, `clicked` when it is clicked,
    `keyed` for each key that goes down or up: it has no use for any.
    """

    stirred = Signal()
    clicked = Signal()
    keyed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        surface: VideoSurface,
        *,
        animated: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(_("Room screen"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setCursor(Qt.CursorShape.BlankCursor)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(0, 0, 0))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.canvas = SlideCanvas(theme, surface, animated=animated, parent=self)
        # the pointer is this window's business
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMouseTracking(True)
        self._pointer: QPoint | None = None
        self.pattern = PatternSheet(theme, self)
        self.plate = NamePlate(theme, self)
        self.way_back = WayBack(theme, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: the room must not lose its picture to a stray Alt+F4; the program hides it."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what covers the slide cover all of it."""
        super().resizeEvent(event)
        self.pattern.setGeometry(self.rect())
        self.way_back.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell a wish from a table that was knocked against."""
        at = event.globalPosition().toPoint()
        if self._pointer is None:
            self._pointer = at
        elif (at - self._pointer).manhattanLength() >= STIR:
            self._pointer = None
            self.stirred.emit()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Say that it was clicked."""
        self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the key on."""
        self.keyed.emit(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Hand the key on."""
        self.keyed.emit(event)

    def show_slide(self, slide: Slide) -> None:
        """Show this slide to the room."""
        self.canvas.show_slide(slide)
