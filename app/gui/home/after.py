"""The page of a session that is over: what the room said, and its results as files."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QLayout, QPlainTextEdit, QWidget

from app.gui.shared.flow import Flow
from app.gui.shared.widgets import button, column, label, row
from app.screens.wording import _


class AfterPane(QWidget):
    """A text to write beside the sessions, kept when it is left, and what can be saved.

    `saving` carries what is wanted and how the name of its file ends.
    """

    written = Signal(str)
    saving = Signal(str, str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.about = label(look="soft", wrap=True)
        self._kept = ""
        self.comments = QPlainTextEdit()
        self.comments.setAccessibleName(_("What the room said"))
        self.comments.setPlaceholderText(_("A question, an idea, a wish…"))
        self.comments.setTabChangesFocus(True)
        self.comments.setMinimumHeight(120)
        self.comments.installEventFilter(self)
        name = label(_("&What the room said"), "strong")
        name.setBuddy(self.comments)
        said = label(
            _("Kept as you go on, and printed with the results. Name nobody."), "soft", wrap=True
        )
        title = row(label(_("After the session"), "name"), None, self._leave_button())
        whole = column(
            column(title, self.about, spacing=2), column(name, self.comments, said, spacing=6),
            *self._files(), None,
        )  # fmt: skip
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _leave_button(self) -> QWidget:
        return button(_("Close"), self._leave, name="close-after")

    def _files(self) -> tuple[QWidget, ...]:
        """What can be saved where the user wants it."""

        def saves(text: str, kind: str, ending: str, name: str) -> QWidget:
            return button(text, partial(self._save, kind, ending), name=name)

        results = Flow(8)
        for text, ending in (
            (_("Save as a &PDF…"), "pdf"),
            (_("Save as a &table…"), "xlsx"),
            (_("Save as &JSON…"), "json"),
        ):
            results.addWidget(saves(text, "results", f".{ending}", f"save-results-{ending}"))
        attendance = saves(
            _("Save the &list as a table…"), "attendance", ".xlsx", "save-attendance-xlsx"
        )
        return (
            label(_("Results, without any name"), "strong", wrap=True),
            _within(results),
            label(_("Attendance, with the names"), "strong", wrap=True),
            _within(row(attendance, None)),
        )

    def show_comments(self, text: str) -> None:
        """Show what is kept; what is being typed stays where it is the same."""
        self._kept = text
        if self.comments.toPlainText() != text:
            self.comments.setPlainText(text)

    def note_typed(self) -> None:
        """Have kept what was typed."""
        text = self.comments.toPlainText()
        if text != self._kept:
            self.written.emit(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the text when the keyboard leaves it."""
        if watched is self.comments and event.type() is QEvent.Type.FocusOut:
            self.note_typed()
        return super().eventFilter(watched, event)

    def _save(self, kind: str, ending: str) -> None:
        self.note_typed()
        self.saving.emit(kind, ending)

    def _leave(self) -> None:
        self.note_typed()
        self.closed.emit()


def _within(layout: QLayout) -> QWidget:
    """A layout as a widget, among others."""
    made = QWidget()
    made.setLayout(layout)
    return made
