"""Small pieces that every window is built from; their looks are in resources/theme/style.qss."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtGui import Qt as QtText
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.gui.shared.keys import focus_of
from app.gui.shared.sight import Sight
from app.gui.shared.wrapping import WrappedLabel
from app.screens.wording import _

LEAST_SEEN = 110  # pixels of a part that scrolls: two lines of it


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """Make a plain-text label; imported text must never be taken for rich text."""
    made = WrappedLabel() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    if look:
        made.setProperty("look", look)
    return made


def say_hint(widget: QWidget, text: str) -> None:
    """Say a plain text under the pointer; Qt would take one with mark-up for rich text."""
    if QtText.mightBeRichText(text):
        text = QtText.convertFromPlainText(text, QtText.WhiteSpaceMode.WhiteSpaceNormal)
    widget.setToolTip(text)


class OnceButton(QPushButton):
    """A button whose double click is one press: what it does cannot be done twice by chance."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the second press of a double click do nothing, whatever the button says by then."""
        event.accept()


def button(
    text: str,
    pressed: Callable[[], object],
    look: str = "",
    *,
    name: str = "",
    hint: str = "",
    once: bool = False,
) -> QPushButton:
    """Make a push button; `name` finds it again, `hint` is said under the pointer.

    With `once` a double click is one press.
    """

    def press(*_checked: object) -> None:
        pressed()

    made = OnceButton(text) if once else QPushButton(text)
    made.clicked.connect(press)
    # a click must not take the keyboard away from the session
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(True)  # Enter presses it too, when the keyboard was led to it
    made.setObjectName(name)
    say_hint(made, hint)
    made.setAccessibleName(text or hint)
    if look:
        made.setProperty("look", look)
    return made


def column(
    *parts: QWidget | QLayout | int | None, margin: int = 0, spacing: int = 12
) -> QVBoxLayout:
    """Stack parts from top to bottom; a number is a space, None takes the room left over."""
    made = QVBoxLayout()
    _fill(made, parts, margin, spacing)
    return made


def row(*parts: QWidget | QLayout | int | None, margin: int = 0, spacing: int = 12) -> QHBoxLayout:
    """Set parts side by side; a number is a space, None takes the room left over."""
    made = QHBoxLayout()
    _fill(made, parts, margin, spacing)
    return made


def _fill(
    layout: QVBoxLayout | QHBoxLayout,
    parts: tuple[QWidget | QLayout | int | None, ...],
    margin: int,
    spacing: int,
) -> None:
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QWidget):
            layout.addWidget(part)
        else:
            layout.addLayout(part)


def frame(look: str, layout: QLayout) -> QFrame:
    """Put a layout on a surface: a card, a bar, a note."""
    made = QFrame()
    made.setProperty("look", look)
    made.setLayout(layout)
    return made


def restyle(widget: QWidget, look: str) -> None:
    """Change the look of a widget that is already shown."""
    if widget.property("look") == look:
        return
    widget.setProperty("look", look)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, within = item.widget(), item.layout()
        if within is not None:
            clear(within)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


@contextmanager
def keyboard_kept(pane: QWidget) -> Iterator[None]:
    """Show something new in a pane without leading the keyboard to a control by chance.

    If the control that has the keyboard goes, the one that takes its place gets it, else the
    window itself.
    """
    used = focus_of(pane.window())
    if used is None or not pane.isAncestorOf(used):
        yield
        return
    alike = _alike(pane, used)
    at = alike.index(used) if used in alike else 0
    yield
    successors = _alike(pane, used)
    if used in successors:
        return
    if used.objectName() and successors:
        successor = successors[min(at, len(successors) - 1)]
        successor.show()  # Qt shows what is new only later, and what is not shown gets no keys
        successor.setFocus()
    else:
        pane.window().setFocus()


def _alike(pane: QWidget, control: QWidget) -> list[QWidget]:
    """The controls of a pane with the name of this one that can be used now, in their order."""
    # without a name a control has nothing alike; to look at every part of a pane takes a frame
    name = control.objectName()
    found: list[QWidget] = pane.findChildren(QWidget, name) if name else [control]
    return [each for each in found if each.isEnabled() and not _is_hidden(each, pane)]


def _is_hidden(control: QWidget, pane: QWidget) -> bool:
    """Tell whether a control was taken off; one that is new is not shown yet, but not hidden."""
    chosen = control.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    around = control.parentWidget()
    return (chosen and control.isHidden()) or not (around and around.isVisibleTo(pane))


class Scrolled(QScrollArea):
    """A part that scrolls when there is no room for its whole height; it never cuts its width.

    What has the keyboard is in sight, if there is room with `beside`, which belongs to it.
    """

    def __init__(self, layout: QLayout, beside: QWidget | None = None) -> None:
        super().__init__()
        self._inside = QWidget()
        layout.setContentsMargins(0, 0, 6, 0)  # between the controls and the scroll bar
        self._inside.setLayout(layout)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sight = Sight(self, self._inside, beside)
        self.setWidget(self._inside)

    def minimumSizeHint(self) -> QSize:
        """As wide as what is inside, and high enough to see some of it."""
        inside = self._inside.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(inside.width() + bar, min(inside.height(), LEAST_SEEN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another width when what is inside does."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class OneLine(QLabel):
    """A line that gives way: what does not fit ends in an ellipsis, never pushes the window."""

    def __init__(self, look: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("look", look)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        fitting = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.end()


class Notice(QFrame):
    """A sentence that comes up over the work, without stopping it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self._until_done = False
        self._led_from: QWidget | None = None
        self._text = label(wrap=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._close = button("×", self.hide, "link", name="close-notice", hint=_("Close"))
        self._close.setAccessibleName(_("Close"))
        self._offers = row(spacing=8)
        self.setLayout(column(row(self._text, self._close), self._offers, margin=8, spacing=8))
        self.hide()

    def say(
        self,
        text: str,
        *,
        calm: bool = False,
        until_done: bool = False,
        offers: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show a sentence until it is closed or another comes; `calm` is for good news.

        With `until_done` it also goes once what it is about was done well; `offers` are buttons
        for what can be done about it at once.
        """
        clear(self._offers)
        for wording, pressed in offers:
            self._offers.addWidget(button(wording, pressed, name="offer"))
        self._offers.addStretch(1)
        self._until_done, self._led_from = until_done, None
        restyle(self, "calm" if calm else "notice")
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))

    def lead(self) -> None:
        """Lead the keyboard to the last of the offers."""
        item = self._offers.itemAt(self._offers.count() - 2)  # before the room left over
        offer = item.widget() if item else None
        if offer is not None:
            self._led_from = focus_of(self.window())
            offer.show()  # Qt shows what is new only later, and what is not shown gets no keys
            offer.setFocus()

    def setVisible(self, shown: bool) -> None:  # noqa: N802, FBT001 - Qt calls it
        """Give the keyboard back when it goes: it was only lent to the offers."""
        used, lender = focus_of(self.window()), self._led_from
        super().setVisible(shown)
        if not shown and lender and isValid(lender) and self.isAncestorOf(used or self):
            lender.setFocus()

    def settle(self) -> None:
        """Take away a sentence about what was just done well."""
        if self._until_done:
            self.hide()

    def text(self) -> str:
        """The sentence shown, empty when there is none."""
        return "" if self.isHidden() else self._text.text()
