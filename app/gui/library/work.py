"""Long work on packs: how far it has come, and the button that stops it."""

from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from app.gui.shared.widgets import button, label, row
from app.gui.shared.work import FULL, Work
from app.screens.library import work_in_words
from app.screens.wording import _


class WorkStrip(QFrame):
    """Shows the work that is on, over the pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "calm")
        self._work: Work | None = None
        self._words = label(wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(260, 14)
        self.stop = button(_("Cancel"), self._cancel, name="cancel-work")
        line = row(self._words, self.bar, self.stop, margin=10, spacing=14)
        self.setLayout(line)
        self.hide()

    @property
    def busy(self) -> bool:
        """Tell whether work is on."""
        return self._work is not None

    def begin(self, work: Work) -> None:
        """Follow a piece of work."""
        self._work = work
        self.bar.setValue(0)
        self.bar.setAccessibleName(work.name)
        self._words.setText(work.name)
        self.stop.setEnabled(True)
        work.moved.connect(self._show)
        self.show()

    def end(self) -> None:
        """The work is over."""
        self._work = None
        self.hide()

    def cancel(self) -> None:
        """Have the work stop, if there is any."""
        if self._work is not None:
            self._work.cancel()

    def _cancel(self) -> None:
        self.cancel()
        self.stop.setEnabled(False)
        self._words.setText(_("Stopping…"))

    def _show(self, share: int, whole: int) -> None:
        if self._work is None or self._work.cancelled():
            return
        self.bar.setValue(share)
        self._words.setText(work_in_words(self._work.name, share / FULL, whole))
