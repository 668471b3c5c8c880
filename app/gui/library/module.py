"""A module that is open: its activities, and the preview of the one that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.gui.library.contents import ActivityList
from app.gui.library.heading import ModuleHeading
from app.gui.library.preview import PreviewPane
from app.gui.shared.pen import Pen
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.gui.shared.widgets import Scrolled, button, column, frame, label, row
from app.screens.library import ActivityRow, ModuleView
from app.screens.wording import _

LIST_WIDTH, NARROW_LIST = 310, 258
LEAST_NOTE = 44  # two lines
NOTE_MARGINS = 4 * 12 + 6


class ModulePage(QWidget):
    """Its activities on the left, what the room would see on the right."""

    activity_chosen = Signal(str)
    official_wanted = Signal()
    ours_wanted = Signal()

    def __init__(self, theme: Theme, pen: Pen, surface: VideoSurface) -> None:
        super().__init__()
        self._rows: tuple[ActivityRow, ...] = ()
        self.heading = ModuleHeading(pen)
        self.preview = PreviewPane(theme, pen, surface)
        self.activities = ActivityList(pen)
        self.activities.setAccessibleName(_("Activities"))
        self.activities.moved.connect(self._chosen)
        self.activities.opened.connect(lambda _at: self.preview.steps.setFocus())
        self._note = label(wrap=True)
        self._note_room = Scrolled(column(self._note, None))
        self._note_card = frame(
            "note",
            column(label(_("Note for you"), "strong"), self._note_room, margin=12, spacing=2),
        )
        self.official = button("", self.official_wanted.emit, "chip", name="use-official")
        self.ours = button("", self.ours_wanted.emit, "chip", name="back-to-ours")
        left = column(
            self.activities, self._note_card, self.official, self.ours, margin=12, spacing=10
        )
        left.setStretch(0, 1)
        self.activities.setMinimumHeight(84)
        self._left = frame("card", left)
        right = frame("card", column(self.preview, margin=14))
        body = row(self._left, right, spacing=16)
        body.setStretch(0, 10)
        body.setStretch(1, 33)
        whole = column(self.heading, body, spacing=14)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._left.setMinimumWidth(NARROW_LIST)
        self._left.setMaximumWidth(LIST_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the activities their room where there is little."""
        super().resizeEvent(event)
        self._fit_note()

    def _fit_note(self) -> None:
        """Make a note as high as it is, at most so high; it scrolls where it is longer."""
        inside = self._left.width() - NOTE_MARGINS
        needed = self._note.heightForWidth(inside) + 2
        self._note_room.setFixedHeight(min(needed, max(LEAST_NOTE, round(self.height() * 0.28))))

    def show_view(self, view: ModuleView, activity: str) -> None:
        """Show a module with one of its activities."""
        self.heading.show_view(view)
        self._rows = view.rows
        ids = [each.activity for each in view.rows]
        at = ids.index(activity) if activity in ids else 0
        self.activities.show_rows(view.rows, at)
        self.show_activity(activity)

    def show_activity(self, activity: str) -> None:
        """Show what belongs to the activity that is chosen."""
        chosen = next((each for each in self._rows if each.activity == activity), None)
        self._note.setText(chosen.note if chosen else "")
        self._note_card.setVisible(bool(chosen and chosen.note))
        self._fit_note()
        for made, words in (
            (self.official, chosen.official_label if chosen else ""),
            (self.ours, chosen.ours_label if chosen else ""),
        ):
            made.setText(words)
            made.setAccessibleName(words)
            made.setVisible(bool(words))

    def _chosen(self, at: int) -> None:
        if 0 <= at < len(self._rows):
            self.activity_chosen.emit(self._rows[at].activity)
