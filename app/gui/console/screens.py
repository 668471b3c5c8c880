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
        moves = column(
            self._sentence,
            row(self.window_button, None),
            row(self.identify, None),
            row(self.pattern, None),
            None,
            spacing=8,
        )
        above = row(self._map, moves, spacing=18)
        above.setStretch(1, 1)
        remark = label(_("The test pattern goes away by itself with the next step."), "soft")
        remark.setWordWrap(True)
        body = column(above, self._rows, remark, None, spacing=14)
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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as some lines of text."""
        return QSize(260, 160)

    def show_rows(self, rows: tuple[ScreenRow, ...]) -> None:
        """Show these screens."""
        self._rows = rows
        self.setAccessibleName("\n".join(f"{each.number} · {each.spoken}" for each in rows))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a box for each screen, the room's one filled; copies of it share their box."""
        boxes: dict[tuple[int, int, int, int], list[ScreenRow]] = {}
        around = QRectF()
        for screen in self._rows:
            boxes.setdefault(screen.area, []).append(screen)
            around = around.united(QRectF(*screen.area))
        if around.isEmpty():
            return
        inside = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        scale = min(inside.width() / around.width(), inside.height() / around.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(inside.topLeft())
        painter.setFont(font(34))
        for place, screens in boxes.items():
            area = QRectF(*place)
            corner = (area.topLeft() - around.topLeft()) * scale
            box = QRectF(corner, area.size() * scale).adjusted(3, 3, -3, -3)
            self._draw_box(painter, box, screens)
        painter.end()

    def _draw_box(self, painter: QPainter, box: QRectF, screens: list[ScreenRow]) -> None:
        room = any(each.room for each in screens)
        painter.setPen(QPen(self._theme.colour("teal" if room else "sand_strong"), 3))
        painter.setBrush(self._theme.colour("teal" if room else "card"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(self._theme.colour("on_dark" if room else "ink"))
        numbers = " = ".join(str(each.number) for each in screens)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, numbers)
