"""The check of the room, row by row as it is found out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from app.gui.shared.widgets import Scrolled, button, column, label, restyle, row
from app.screens.check import CheckRow, CheckView, Verdict
from app.screens.wording import _

_MARK_PIXELS = 30
_WORD_LOOKS = {Verdict.WRONG: "warning", Verdict.WELL: "good"}


class CheckPane(QWidget):
    """What was looked at, what is wrong first; a tone to hear the loudspeakers."""

    again_wanted = Signal()
    tone_wanted = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.headline = label(look="name", wrap=True)
        self.about = label(look="soft", wrap=True)
        self._lines: list[_Line] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._tone_says = label(look="soft", wrap=True)
        self._tone_says.hide()
        self.again = button(_("Check again"), self.again_wanted.emit, name="check-again")
        tone = button(_("Listen to a test tone"), self.tone_wanted.emit, name="tone")
        leave = button(_("Close"), self.closed.emit, name="close-check")
        self.setLayout(
            column(
                column(self.headline, self.about, spacing=2),
                Scrolled(column(self._list, None)),
                self._tone_says,
                row(tone, self.again, leave, None, spacing=8),
            )
        )

    def show_view(self, view: CheckView) -> None:
        """Show the check as it stands."""
        self.headline.setText(view.headline)
        self.again.setEnabled(view.over)
        while len(self._lines) < len(view.rows):
            self._lines.append(_Line())
            self._list.addWidget(self._lines[-1])
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(view.rows))
        # the lines stay where they are: nothing blinks when one of them has news
        for line, each in zip(self._lines, view.rows, strict=False):
            line.show_row(each)

    def say_tone(self, words: str) -> None:
        """Say what there is to hear, or why nothing is; empty takes it back."""
        self._tone_says.setText(words)
        self._tone_says.setVisible(bool(words))


class _Line(QFrame):
    """One thing looked at: a mark, its name, what was found, and the mark in a word."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "check-row")
        self._mark = label()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._mark.setFixedSize(_MARK_PIXELS, _MARK_PIXELS)
        self._subject, self._text = label(look="strong", wrap=True), label(wrap=True)
        self._subject.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._word = label()
        words = column(row(self._subject, self._word, spacing=8), self._text, spacing=0)
        line = row(column(3, self._mark, None, spacing=0), words)
        line.setContentsMargins(0, 6, 0, 7)
        self.setLayout(line)

    def show_row(self, shown: CheckRow) -> None:
        """Show this."""
        restyle(self._mark, f"mark-{shown.verdict.value}")
        restyle(self._word, _WORD_LOOKS.get(shown.verdict, "soft"))
        self._mark.setText(shown.mark)
        self._word.setText(shown.word)
        self._subject.setText(shown.subject)
        self._text.setText(shown.text)
        self._text.setVisible(bool(shown.text))
        self.setAccessibleName(f"{shown.subject} · {shown.word} · {shown.text}")
