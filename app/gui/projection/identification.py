"""Says for a moment on each screen which one it is."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.gui.projection.placement import PluggedScreen
from app.gui.projection.sheets import NamePlate
from app.gui.shared.theme import Theme

SHOWN_MS = 3_000
_FLAGS = (
    Qt.WindowType.ToolTip  # no window manager frames it or gives it the keyboard
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowTransparentForInput
)


class Identification(QObject):
    """Shows a number and a name on each screen; on the room's, over whatever is shown there."""

    def __init__(self, theme: Theme, room: NamePlate) -> None:
        super().__init__(room)
        self._theme = theme
        self._room = room
        self._plates: list[NamePlate] = []
        self._moment = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._moment.timeout.connect(self.stop)

    def show(self, screens: Sequence[PluggedScreen], covered: QRect) -> None:
        """Name the screens; the room's window covers the one at `covered`."""
        self.stop()
        for number, screen in enumerate(screens, start=1):
            if screen.geometry == covered:
                plate, around = self._room, QRect(QPoint(0, 0), covered.size())
                plate.raise_()
            else:
                plate, around = self._made(), screen.geometry
            plate.name_it(number, screen.identity.label)
            plate.setGeometry(_middle(around))
            plate.show()
        self._moment.start()

    def stop(self) -> None:
        """Take the names away."""
        self._moment.stop()
        self._room.hide()
        for plate in self._plates:
            plate.hide()
            plate.deleteLater()
        self._plates.clear()

    def plates(self) -> tuple[QWidget, ...]:
        """The windows that are shown on screens other than the room's."""
        return tuple(self._plates)

    def _made(self) -> NamePlate:
        plate = NamePlate(self._theme)
        plate.setWindowFlags(_FLAGS)
        plate.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._plates.append(plate)
        return plate


def _middle(screen: QRect) -> QRect:
    """Half of a screen, in its middle."""
    size = QRect(0, 0, screen.width() // 2, screen.height() // 2)
    size.moveCenter(screen.center())
    return size
