"""The window that the room sees."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.slides import Slide
from app.screens.wording import _


class ProjectionWindow(QWidget):
    """A black window with nothing but the slide; it takes no focus when it appears."""

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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: the room must not lose its picture to a stray Alt+F4; the program hides it."""
        event.ignore()

    def show_slide(self, slide: Slide) -> None:
        """Show this slide to the room."""
        self.canvas.show_slide(slide)
