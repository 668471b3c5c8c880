"""The console during the games of the whole room: an owners' meeting, the alphabet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.gui.console.alphabet import AlphabetPane
from app.gui.console.meeting import MeetingPane
from app.gui.shared.stage import Stage
from app.gui.shared.widgets import Notice, button, column, label, row
from app.screens.panels import GamePanel, RolePlayPanel
from app.screens.wording import _
from app.usecases.live_session import LiveSession


class PlayPane(QWidget):
    """The game that is on, and below it the paper that was made of it."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.meeting = MeetingPane()
        self.alphabet = AlphabetPane()
        self._games = QStackedWidget()
        self._games.addWidget(self.meeting)
        self._games.addWidget(self.alphabet)
        self._file: Path | None = None
        self._saved = label(look="good", wrap=True)
        self.open = button(_("Open it here"), self._open, name="open-paper")
        line = row(self._saved, self.open, spacing=8)
        line.setStretch(0, 1)
        whole = column(self._games, line, spacing=6)
        whole.setStretchFactor(self._games, 1)
        self.setLayout(whole)
        self.say_saved("")

    def show_panel(self, panel: GamePanel) -> None:
        """Show the game as it stands."""
        if isinstance(panel, RolePlayPanel):
            self.meeting.show_panel(panel)
            self._games.setCurrentWidget(self.meeting)
        else:
            self.alphabet.show_panel(panel)
            self._games.setCurrentWidget(self.alphabet)

    def take_figure(self, figure: int) -> None:
        """A figure pressed anywhere."""
        if self._games.currentWidget() is self.meeting:
            self.meeting.take_figure(figure)

    def take_letter(self, letter: str) -> None:
        """A letter pressed anywhere."""
        if self._games.currentWidget() is self.meeting:
            self.meeting.take_letter(letter)
        else:
            self.alphabet.take_letter(letter)

    def say_saved(self, text: str, file: Path | None = None) -> None:
        """Say where a paper went; it opens on demand only, not over the session."""
        self._file = file
        self._saved.setText(text)
        self._saved.setVisible(bool(text))
        self.open.setVisible(file is not None)

    def _open(self) -> None:
        self.opened.emit(self._file)


class Playing(QObject):
    """Has done what the games ask for; `paper_wanted` names a paper of the session that is on."""

    paper_wanted = Signal(str, object)

    def __init__(self, pane: PlayPane, notice: Notice, stage: Stage) -> None:
        super().__init__(pane)
        self._notice = notice
        self._stage = stage
        for game in (pane.meeting, pane.alphabet):
            game.wanted.connect(self._do)
            game.paper_wanted.connect(self._want_paper)
        pane.alphabet.emptied.connect(notice.settle)  # what was refused is no longer there

    def _do(self, command: Callable[[LiveSession], None]) -> None:
        """Carry out a command; one that is taken answers what was refused before it."""
        if self._stage.do(command):
            self._notice.settle()

    def _want_paper(self, name: str) -> None:
        if self._stage.session is not None:
            self.paper_wanted.emit(name, self._stage.session)
