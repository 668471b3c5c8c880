"""Notices what others write while the desk is open: another window, another computer."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.errors import UserError
from app.gui.desk.bench import Bench
from app.screens.desk_clashes import session_news

LOOK_MS = 1500


class Watching(QObject):
    """Looks every moment whether there is a new edition, and has the desk drawn again if so.

    The keyboard, who is chosen, what is typed and what the eyes rest on stay where they are. What
    opened over the window is waited for. A register that cannot be read now is asked again later.
    """

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._edition = -1
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self.look)
        self._looks.start()
        bench.shown.connect(self._note)

    def look(self) -> None:
        """Draw the desk again if somebody else wrote since it was drawn."""
        bench = self._bench
        if not bench.window.isVisible() or QApplication.activePopupWidget() is not None:
            return
        try:
            edition = bench.register.edition()
        except UserError:  # said where something is done; the next look may read it again
            return
        if edition == self._edition:
            return
        before, typing = bench.session, not bench.window.form.says().empty
        bench.changed.emit()
        if before is not None:
            news = session_news(before, bench.sessions.get(before.id), bench.titles())
            if news and typing:
                bench.window.notice.say(news)

    def _note(self) -> None:
        try:
            self._edition = self._bench.register.edition()
        except UserError:
            self._edition = -1
