"""The right of the console: what the room sees, what comes next, and what can hide it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.events import Curtain
from app.gui.shared.canvas import SlideCanvas
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import button, column, frame, label, row, say_hint
from app.screens.console import ConsoleView
from app.screens.wording import _

PREVIEW = QSize(272, 153)
SMALL_PREVIEW = QSize(208, 117)


class RoomColumn(QWidget):
    """Shows the room's picture and the next one, and says what should cover it."""

    curtain_moved = Signal(object)
    swapped = Signal()
    screens_wanted = Signal()
    staging_wanted = Signal()

    def __init__(self, theme: Theme, surface: VideoSurface) -> None:
        super().__init__()
        self.now_canvas = _preview(theme, surface)
        self.next_canvas = _preview(theme, surface)
        self._next_caption = label(look="soft", wrap=True)
        self._coming = False
        self.black = self._curtain(_("Black"), ".", Curtain.BLACK)
        self.logo = self._curtain(_("Logo"), "L", Curtain.LOGO)
        self.freeze = self._curtain(_("Freeze"), "F", Curtain.FROZEN)
        hint = _("Swap screens")
        self.swap = button(_("Swap"), self.swapped.emit, "tight", name="swap", hint=hint)
        self.screens_opener = _opener(_("Screens"), self.screens_wanted.emit, "screens")
        self.staging_opener = _opener(_("For the room…"), self.staging_wanted.emit, "staging")
        self.staging_opener.setAccessibleName(_("Pause, message, looks"))
        seen = column(label(_("The room sees"), "heading"), self.now_canvas, margin=12, spacing=8)
        coming = column(
            label(_("Next"), "heading"), self._next_caption, self.next_canvas, margin=12, spacing=6
        )
        self._rows = [row(spacing=4) for _row in range(3)]
        self._curtains = column(*self._rows, margin=12, spacing=0)
        self._compact = False
        cards = (frame("card", seen), frame("card", coming), frame("card", self._curtains))
        self._cards = column(*cards, None)
        self.setLayout(self._cards)
        self.set_compact(False)

    def set_compact(self, on: bool) -> None:  # noqa: FBT001 - the size of the window says it
        """Show less beside less: on a small screen the next slide is only named."""
        self._compact = on
        self.now_canvas.setFixedSize(SMALL_PREVIEW if on else PREVIEW)
        self.next_canvas.setVisible(self._coming and not on)
        buttons = (
            self.black, self.logo, self.freeze, self.staging_opener, self.screens_opener, self.swap,
        )  # fmt: skip
        across = 2 if on else 3
        for at, each in enumerate(buttons):
            self._rows[at // across].addWidget(each)
        for line in self._rows[1:]:  # the last one is empty, and takes no room, where there is more
            line.setContentsMargins(0, (4 if on else 8) if line.count() else 0, 0, 0)
        self._cards.setSpacing(8 if on else 12)
        self.setFixedWidth((SMALL_PREVIEW if on else PREVIEW).width() + 28)

    def _curtain(self, text: str, key: str, curtain: Curtain) -> QPushButton:
        made = _opener(
            f"{text}  [{key}]", lambda: self.curtain_moved.emit(curtain), f"curtain-{key}"
        )
        say_hint(made, text)
        return made

    def show_view(self, view: ConsoleView) -> None:
        """Show what the room sees and what it would see next."""
        for canvas in (self.now_canvas, self.next_canvas):
            canvas.set_view(view.look)
        self.now_canvas.show_slide(view.now)
        self._coming = view.next is not None
        self.next_canvas.setVisible(self._coming and not self._compact)
        if view.next is not None:
            self.next_canvas.show_slide(view.next)
        self._say_next(view.next_caption, alone=self._compact or not self._coming)
        self.black.setChecked(view.curtain is Curtain.BLACK)
        self.logo.setChecked(view.curtain is Curtain.LOGO)
        self.freeze.setChecked(view.curtain is Curtain.FROZEN)

    def _say_next(self, caption: str, *, alone: bool) -> None:
        """Say what comes, on one line where its picture needs the room below."""
        if not alone:
            metrics, wide = self._next_caption.fontMetrics(), PREVIEW.width()
            caption = metrics.elidedText(caption, Qt.TextElideMode.ElideRight, wide)
        self._next_caption.setWordWrap(alone)
        self._next_caption.setText(caption)


def _preview(theme: Theme, surface: VideoSurface) -> SlideCanvas:
    canvas = SlideCanvas(theme, surface, animated=False, video_interval_ms=100)
    canvas.setFixedSize(PREVIEW)
    return canvas


def _opener(text: str, pressed: Callable[[], object], name: str) -> QPushButton:
    made = button(text, pressed, "tight", name=name)
    made.setCheckable(True)
    return made
