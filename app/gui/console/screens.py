"""The console's page about the screens: which one the room looks at, and whether it is sharp."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.gui.shared.theme import Theme, font
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.placing import ScreenRow, ScreensView
from app.screens.wording import _


class ScreensPane(QWidget):
    """Shows how the screens stand on the desk, and moves the room's picture."""

    chosen = Signal(int)
    identified = Signal()
    pattern_toggled = Signal()
    window_toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._map = DeskMap(theme)
        self._sentence = label(look="line", wrap=True)
        self._rows = column(spacing=8)
        self.identify = button(_("Name the screens"), self.identified.emit, name="identify")
        self.pattern = button(_("Test pattern"), self.pattern_toggled.emit, name="test-pattern")
        self.pattern.setCheckable(True)
        self.window_button = button("", self.window_toggled.emit, name="room-window")
        self._view: ScreensView | None = None
        self._buttons: list[QPushButton] = []
        buttons = column(
            row(self.identify, self.pattern, None), row(self.window_button, None), spacing=8
        )
        body = column(
            self._map, self._sentence, self._rows, buttons,
            label(_("The test pattern goes away by itself with the next step."), "soft", wrap=True),
            None, spacing=14,
        )  # fmt: skip
        self.setLayout(column(label(_("Screens"), "question"), Scrolled(body), spacing=14))

    def show_view(self, view: ScreensView) -> None:
        """Show the screens as they are."""
        if view == self._view:
            return
        self._view = view
        self._map.show_rows(view.rows)
        self._sentence.setText(view.sentence)
        self.window_button.setText(view.window_label)
        self.window_button.setAccessibleName(view.window_label)
        self.window_button.setVisible(bool(view.window_label))
        clear(self._rows)
        self._buttons = [
            self._button(at, each, choosable=view.choosable) for at, each in enumerate(view.rows)
        ]
        for made in self._buttons:
            self._rows.addWidget(made)

    def _button(self, at: int, screen: ScreenRow, *, choosable: bool) -> QPushButton:
        said = f"{screen.number} · {screen.spoken}"
        made = button(said, partial(self._choose, at), "spot", name=f"screen-{screen.number}")
        made.setCheckable(True)
        made.setChecked(screen.room)
        made.setEnabled(choosable)
        return made

    def _choose(self, at: int) -> None:
        self.chosen.emit(at)
        self._check_buttons()  # a press in vain comes up again

    def _check_buttons(self) -> None:
        view = self._view
        for made, each in zip(self._buttons, view.rows if view else (), strict=True):
            made.setChecked(each.room)


class DeskMap(QWidget):
    """The screens as they stand beside each other, each with its number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[ScreenRow, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as some lines of text."""
        return QSize(480, 168)

    def show_rows(self, rows: tuple[ScreenRow, ...]) -> None:
        """Show these screens."""
        self._rows = rows
        self.setAccessibleName("\n".join(f"{each.number} · {each.spoken}" for each in rows))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a box for each screen, the room's one filled."""
        areas = [QRectF(*each.area) for each in self._rows]
        around = QRectF()
        for area in areas:
            around = around.united(area)
        if around.isEmpty():
            return
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        scale = min(room.width() / around.width(), room.height() / around.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(room.left(), room.top())
        painter.setFont(font(34))
        for screen, area in zip(self._rows, areas, strict=True):
            corner = (area.topLeft() - around.topLeft()) * scale
            box = QRectF(corner, area.size() * scale).adjusted(3, 3, -3, -3)
            painter.setPen(QPen(self._theme.colour("teal" if screen.room else "sand_strong"), 3))
            painter.setBrush(self._theme.colour("teal" if screen.room else "card"))
            painter.drawRoundedRect(box, 8, 8)
            painter.setPen(self._theme.colour("on_dark" if screen.room else "ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(screen.number))
        painter.end()
