"""Keeps what has the keyboard in sight where a page scrolls."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from app.gui.shared.keys import focus_of

_AROUND = 6  # pixels left above and below
_ANEW = {QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show}


def place_in(inside: QWidget, part: QWidget) -> QRect:
    """Where a part of a page is on it."""
    return QRect(part.mapTo(inside, QPoint()), part.size())


def field_place(inside: QWidget) -> QRect | None:
    """Where the field that has the keyboard is, with its name; None where it is elsewhere."""
    field = focus_of(inside.window())
    if field is None or not inside.isAncestorOf(field) or not field.isVisible():
        return None
    place = place_in(inside, field)
    names: list[QLabel] = inside.findChildren(QLabel)
    for name in names:
        if name.buddy() is field and name.isVisible():
            place = place.united(place_in(inside, name))
    around = field.parentWidget()
    if around is not None and around.focusProxy() is field:
        return place.united(place_in(inside, around))
    return place


def bring_into_sight(area: QScrollArea, wanted: QRect, beside: QWidget | None) -> None:
    """Scroll just as far as needed; with what belongs to it, where there is room for both.

    The top comes first where there is not even room for the one.
    """
    seen = area.viewport().height()
    inside = area.widget()
    if inside is not None and beside is not None and beside.isVisible():
        both = wanted.united(place_in(inside, beside))
        wanted = both if both.height() + 2 * _AROUND <= seen else wanted
    bar = area.verticalScrollBar()
    least, most = wanted.bottom() + 1 + _AROUND - seen, wanted.top() - _AROUND
    bar.setValue(min(max(bar.value(), least), most))


class Sight(QObject):
    """Follows the keyboard through what a scrolling part holds.

    It is made before the area takes `inside`: it then hears of each change after the area does.
    """

    def __init__(self, area: QScrollArea, inside: QWidget, beside: QWidget | None) -> None:
        super().__init__(area)
        self._area, self._inside, self._beside = area, inside, beside
        self._place: QRect | None = None  # where the keyboard was last
        inside.installEventFilter(self)
        area.viewport().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on seeing the field where the page or the room for it changes."""
        if event.type() in _ANEW:
            self._keep(moved=watched is self._inside)
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inside.isAncestorOf(now):
            self._keep()

    def _keep(self, *, moved: bool = False) -> None:
        """With `moved` only where the field is elsewhere now: somebody may be looking around."""
        place, before = field_place(self._inside), self._place
        self._place = place
        if place is not None and not (moved and place == before):
            bring_into_sight(self._area, place, self._beside)
