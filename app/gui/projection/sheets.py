"""What covers the slide for a while: the test pattern, the name of the screen, the way back."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.gui.shared.slides.layout import Weight, face
from app.gui.shared.slides.pattern import paint_pattern
from app.gui.shared.theme import Theme
from app.screens.wording import _

WAY_BACK_MS = 3_000


class PatternSheet(QWidget):
    """The test pattern over all of its parent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._around = parent
        self._theme = theme
        self._name = ""
        self._real: QSize | None = None
        self._picture = QPixmap()
        self.hide()

    def pixels(self) -> QSize:
        """How large it is, in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self.width() * ratio), round(self.height() * ratio))

    def open(self, name: str, real: QSize | None = None) -> None:
        """Show the pattern of the screen of this name; a copy of it says its `real` size."""
        self._name, self._real, self._picture = name, real, QPixmap()
        self.setAccessibleName(_("Test pattern"))
        self.setGeometry(self._around.rect())
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint in the screen's own pixels: the fine lines must be exactly as fine as these."""
        ratio, size = self.devicePixelRatioF(), self.pixels()
        if self._picture.size() != size:
            self._picture = QPixmap(size)
            inside = QPainter(self._picture)
            paint_pattern(inside, self._name, size, self._theme, self._real)
            inside.end()
        painter = QPainter(self)
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()


class NamePlate(QWidget):
    """A number to be seen from afar, and the name of the screen that it is on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self._number = 0
        self._name = ""
        self.hide()

    def name_it(self, number: int, name: str) -> None:
        """Take a number and a name."""
        self._number, self._name = number, name
        self.setAccessibleName(f"{number} · {name}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a dark card with the number, and the name under it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillRect(whole, self._theme.colour("ink"))
        edge = max(2.0, whole.height() / 60)
        painter.setPen(self._theme.colour("on_dark"))
        number = whole.adjusted(0, 0, 0, -0.26 * whole.height())
        painter.setFont(face(0.62 * whole.height(), Weight.BOLD))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(self._number))
        below = QRectF(whole.left(), number.bottom(), whole.width(), 0.2 * whole.height())
        _draw_line(painter, self._name, below.adjusted(4 * edge, 0, -4 * edge, 0))
        painter.fillRect(QRectF(0, whole.bottom() - edge, whole.width(), edge), _bar(self._theme))
        painter.end()


class WayBack(QWidget):
    """Says for a moment, in a corner, how to come back to the console on the only screen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around = parent
        self._theme = theme
        self._words = ""
        self._moment = QTimer(self, singleShot=True, interval=WAY_BACK_MS)
        self._moment.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str) -> None:
        """Show these words for a moment."""
        self._words = words
        self.setAccessibleName(words)
        within = self._around.rect()
        height = max(36, within.height() // 20)
        text = QFontMetricsF(face(0.5 * height, Weight.STRONG)).horizontalAdvance(words)
        self.resize(round(text + 1.4 * height), height)
        self.move(within.right() - self.width() - height // 2, within.bottom() - height * 3 // 2)
        self.raise_()
        self.show()
        self._moment.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("ink"))
        round_off = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), round_off, round_off)
        painter.setPen(self._theme.colour("on_dark"))
        painter.setFont(face(0.5 * self.height(), Weight.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()


def _draw_line(painter: QPainter, text: str, place: QRectF) -> None:
    """Write one line as large as it fits."""
    size = 0.8 * place.height()
    wide = QFontMetricsF(face(size, Weight.STRONG)).horizontalAdvance(text)
    size *= min(1.0, place.width() / max(1.0, wide))
    painter.setFont(face(size, Weight.STRONG))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _bar(theme: Theme) -> QColor:
    return theme.colour("teal_mid")
