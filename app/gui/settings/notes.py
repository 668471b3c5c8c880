"""The page of local notes: what an activity means in this cooperative."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QPlainTextEdit, QWidget

from app.domain.meetings import one_line
from app.gui.shared.fields import still_under_wheel
from app.gui.shared.widgets import column, label, restyle, row
from app.screens.settings import NoteChapter, NoteRow, room_for_note
from app.screens.wording import _
from app.usecases.settings import MOST_NOTE


class NotesPage(QWidget):
    """Choose a module, an activity, type its note; leaving the note keeps it."""

    written = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self._chapters: tuple[NoteChapter, ...] = ()
        self._row: NoteRow | None = None
        self.module = QComboBox()
        self.module.setAccessibleName(_("Module"))
        self.module.activated.connect(self._open_module)
        still_under_wheel(self.module)
        self.activities = QListWidget()
        self.activities.setAccessibleName(_("Activity"))
        self.activities.setObjectName("activities")
        self.activities.setFixedWidth(330)
        self.activities.currentRowChanged.connect(self._open_activity)
        self._title = label(look="name", wrap=True)
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(_("Note of the cooperative"))
        self.note.setTabChangesFocus(True)
        self.note.setMaximumHeight(190)
        self.note.textChanged.connect(self._count)
        self.note.installEventFilter(self)
        self._used = label(look="soft")
        about = label(
            _(
                "A date, a place, an example from your cooperative: they are shown with the "
                "activity."
            ),
            "soft", wrap=True,
        )  # fmt: skip
        left = column(self.module, self.activities)
        right = column(self._title, self.note, self._used, None, spacing=10)
        halves = row(left, right, spacing=24)
        halves.setStretch(1, 1)
        self.setLayout(column(about, halves))

    def show_chapters(self, chapters: tuple[NoteChapter, ...]) -> None:
        """Show the notes as they are kept; the activity that is open stays open."""
        if [each.module for each in chapters] != [each.module for each in self._chapters]:
            self._chapters = chapters
            self._offer()
            return
        self._chapters = chapters
        open_now = self._row
        for at, each in enumerate(self._rows()):
            self.activities.item(at).setText(_in_list(each))
            if open_now and each.activity == open_now.activity:
                self._row = each
                if one_line(self.note.toPlainText()) != each.note:
                    self.note.setPlainText(each.note)

    def note_typed(self) -> bool:
        """Have kept the note that is still being typed; False when it was refused."""
        row_, typed = self._row, one_line(self.note.toPlainText())
        if row_ is None or typed == row_.note:
            return True
        self.written.emit(row_.module, row_.activity, typed)
        return self._row is not None and self._row.note == typed

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the keyboard leaves it."""
        if event.type() is QEvent.Type.FocusOut:
            self.note_typed()
        return super().eventFilter(watched, event)

    def _offer(self) -> None:
        self.module.clear()
        for chapter in self._chapters:
            self.module.addItem(chapter.title)
        self.note.setEnabled(bool(self._chapters))
        self._list(self.module.currentIndex())

    def _rows(self) -> tuple[NoteRow, ...]:
        at = self.module.currentIndex()
        return self._chapters[at].rows if 0 <= at < len(self._chapters) else ()

    def _open_module(self, at: int) -> None:
        """Show the activities of another module, unless the note that is open was refused."""
        if self.note_typed():
            self._list(at)
        elif self._row is not None:
            shown = [each.module for each in self._chapters].index(self._row.module)
            self.module.setCurrentIndex(shown)

    def _list(self, _at: int) -> None:
        self.activities.blockSignals(True)
        self.activities.clear()
        for each in self._rows():
            self.activities.addItem(QListWidgetItem(_in_list(each)))
        self.activities.setCurrentRow(0)
        self.activities.blockSignals(False)
        self._open(0)

    def _open_activity(self, at: int) -> None:
        if self.note_typed():
            self._open(at)
        elif self._row is not None:
            self.activities.blockSignals(True)
            self.activities.setCurrentRow(self._rows().index(self._row))
            self.activities.blockSignals(False)

    def _open(self, at: int) -> None:
        rows = self._rows()
        self._row = rows[at] if 0 <= at < len(rows) else None
        self._title.setText(self._row.title if self._row else "")
        self.note.setPlainText(self._row.note if self._row else "")

    def _count(self) -> None:
        text = one_line(self.note.toPlainText())
        self._used.setText(room_for_note(text))
        restyle(self._used, "warning" if len(text) > MOST_NOTE else "soft")


def _in_list(each: NoteRow) -> str:
    return f"{each.title}  ✓" if each.note else each.title
