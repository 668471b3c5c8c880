"""The settings window: what a cooperative sets once for all its sessions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from app.gui.settings.cooperative import CooperativePage
from app.gui.settings.looks import LooksPage
from app.gui.settings.mail import MailPage
from app.gui.settings.notes import NotesPage
from app.gui.settings.papers import PapersPage
from app.gui.settings.privacy import PrivacyPage
from app.gui.settings.safety import SafetyPage
from app.gui.settings.shortcuts import ShortcutsPage
from app.gui.shared.widgets import Notice, button, column, frame, label, row
from app.screens.settings import SettingsView
from app.screens.wording import _


class SettingsWindow(QWidget):
    """Its pages; each change is kept at once and can be taken back."""

    undone = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("À main levée — settings"))
        self.setProperty("look", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(1366, 740)
        self.notice = Notice()
        self.cooperative = CooperativePage()
        self.papers = PapersPage()
        self.mail = MailPage()
        self.notes = NotesPage()
        self.looks = LooksPage()
        self.shortcuts = ShortcutsPage()
        self.safety = SafetyPage()
        self.privacy = PrivacyPage()
        self._pages = QStackedWidget()
        self._doors = QButtonGroup(self)
        self.doors: list[QPushButton] = []
        middle = row(self._left(), self._right(), margin=16, spacing=16)
        middle.setStretch(1, 1)
        self.setLayout(column(self._bar(), middle, spacing=0))
        taken_back = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        taken_back.activated.connect(self.undone)

    def _bar(self) -> QWidget:
        self.undo = button(
            _("Take the last change back"), self.undone.emit, hint="Ctrl+Z", name="undo"
        )
        done = button(_("Back to the start"), self.close, name="leave-settings")
        bar = row(label(_("Settings"), "name"), None, self.undo, done)
        bar.setContentsMargins(24, 9, 24, 9)
        return frame("bar", bar)

    def _left(self) -> QWidget:
        doors = column(margin=14, spacing=8)
        for name, page in (
            (_("The cooperative"), self.cooperative),
            (_("Its papers"), self.papers),
            (_("And in my coop?"), self.notes),
            (_("Looks of the slides"), self.looks),
            (_("Shortcuts"), self.shortcuts),
            (_("E-mails"), self.mail),
            (_("Passphrase"), self.safety),
            (_("Privacy"), self.privacy),
        ):
            self._pages.addWidget(page)
            door = button(name, lambda page=page: self.open_page(page), "spot", name="page")  # type: ignore[misc]
            door.setCheckable(True)
            self._doors.addButton(door)
            self.doors.append(door)
            doors.addWidget(door)
        doors.addStretch(1)
        self.doors[0].setChecked(True)
        card = frame("card", doors)
        card.setFixedWidth(214)
        return card

    def _right(self) -> QWidget:
        return frame("card", column(self.notice, self._pages, margin=20, spacing=16))

    def open_page(self, page: QWidget) -> None:
        """Show a page; a note that was refused is corrected first."""
        page = page if self.note_typed() else self.notes
        self._pages.setCurrentWidget(page)
        self.doors[self._pages.indexOf(page)].setChecked(True)

    def show_view(self, view: SettingsView) -> None:
        """Show everything as it is kept."""
        self.undo.setEnabled(view.can_undo)
        self.cooperative.show_view(view)
        self.papers.show_letterhead(view.letterhead)
        self.mail.show_account(view.mail)
        self.privacy.show_privacy(view.privacy, view.notice)
        self.looks.show_view(view.view)
        self.shortcuts.show_view(view)

    def note_typed(self) -> bool:
        """Have kept what is still being typed; False when a text was refused."""
        self.cooperative.note_typed()
        self.papers.note_typed()
        self.mail.note_typed()
        self.privacy.note_typed()
        return self.notes.note_typed()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to the first window, unless a note that was typed would be lost."""
        if not self.note_typed():
            self.open_page(self.notes)
            event.ignore()
            return
        self.closed.emit()
        super().closeEvent(event)
