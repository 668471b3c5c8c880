"""The on-line sign-up at the desk: a discreet count, and the code that opens the page."""

from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from app.gui.desk.bench import Bench
from app.gui.desk.fields import keyed
from app.gui.shared.widgets import column, label, row
from app.screens.desk_online import OnlineView, online_view
from app.screens.qr import QUIET, Modules
from app.screens.wording import _

_WIDE = 300
_DARK, _LIGHT = 0xFF000000, 0xFFFFFFFF


class OnlinePane(QWidget):
    """The code and the address of the page, to be shown to whoever stands at the desk."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count, self.told = label("", "soft", wrap=True), label("", wrap=True)
        self.code, self.address = QLabel(), label("", "heading", wrap=True)
        self.code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_pane = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-online")
        whole = column(
            label(_("On-line sign-up"), "heading"), self.count, self.told, self.code, self.address,
            row(self.close_pane, None), spacing=10,
        )  # fmt: skip
        whole.addStretch(1)
        self.setLayout(whole)

    def show_view(self, view: OnlineView) -> None:
        """Show how many came, and the code while there is one."""
        self.count.setText(view.count)
        self.told.setText(view.told)
        self.address.setText(view.address)
        self.code.setPixmap(_picture(view.code) if view.code else QPixmap())
        self.code.setAccessibleName(
            _("Code that opens the page {address}").format(address=view.address)
        )
        for each in (self.code, self.address):
            each.setVisible(bool(view.code))


def _picture(code: Modules) -> QPixmap:
    """Draw a code in squares of whole pixels, with the margin that a reader needs."""
    count = len(code) + 2 * QUIET
    image = QImage(count, count, QImage.Format.Format_RGB32)
    image.fill(_LIGHT)
    for y, line in enumerate(code):
        for x, dark in enumerate(line):
            image.setPixel(x + QUIET, y + QUIET, _DARK if dark else _LIGHT)
    size = count * max(1, _WIDE // count)
    return QPixmap.fromImage(image.scaled(size, size))


class Online(QObject):
    """Keeps the count on the last line of the desk, and shows the code by F4."""

    def __init__(self, bench: Bench, address: Callable[[], str]) -> None:
        """`address` is where the page is open, empty while it is not."""
        super().__init__(bench)
        self._bench, self._address = bench, address
        self.pane = OnlinePane()
        self.chip = keyed(_("On line: {n}").format(n=0), "F4", self.open, "chip", name="online")
        window = bench.window
        window.add_side(self.pane)
        window.add_key("F4", self.open)
        window.steps.add_chip(self.chip)
        self.pane.left.connect(window.back_wanted)
        bench.shown.connect(self._show)

    def open(self) -> None:
        """Show where the page is open."""
        self._bench.window.show_side(self.pane)
        self._show()
        self.pane.close_pane.setFocus()

    def _show(self) -> None:
        today = datetime.combine(self._bench.office.now().astimezone().date(), time()).astimezone()
        shown = self._bench.window.shows(self.pane)
        view = online_view(self._bench.register.batches(today, 0), self._address() if shown else "")
        key = "  F4" if self.chip.text().endswith("  F4") else ""  # left out where it is narrow
        self.chip.setText(view.chip + key)
        self.chip.setAccessibleName(view.count)
        if shown:
            self.pane.show_view(view)
