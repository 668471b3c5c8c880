"""Connects the settings window with the use case behind it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.domain.errors import UserError
from app.gui.settings.window import SettingsWindow
from app.screens.settings import notes_for, settings_for
from app.screens.shortcuts import action_label, key_label
from app.screens.wording import explain
from app.usecases.ports import SettingsStore, Shelf
from app.usecases.settings import Preferences


class SettingsOffice(QObject):
    """Has each change kept, or says why it cannot be; `known` are the actions with shortcuts."""

    left = Signal()

    def __init__(
        self, window: SettingsWindow, store: SettingsStore, shelf: Shelf, known: frozenset[str]
    ) -> None:
        super().__init__(window)
        self.window = window
        self._preferences = Preferences(store, action_label, key_label)
        self._shelf = shelf
        self._known = known
        window.undone.connect(self._undo)
        window.closed.connect(self.left)
        self._connect_pages()

    def open(self) -> None:
        """Show the settings as they are kept."""
        self.window.notice.hide()
        self._draw()
        self.window.show()
        self.window.activateWindow()
        self.window.setFocus()  # no button answers to Enter by chance

    def _connect_pages(self) -> None:
        do, ours, window = self._do, self._preferences, self.window
        page = window.cooperative
        page.named.connect(lambda name: do(lambda: ours.name_cooperative(name)))
        page.exercised.connect(
            lambda trade, ticked: do(lambda: ours.exercise(trade, exercised=ticked))
        )
        page.zone_added.connect(self._add_zone)
        page.zone_renamed.connect(lambda at, name: do(lambda: ours.rename_zone(at, name)))
        page.zone_removed.connect(lambda at: do(lambda: ours.remove_zone(at)))
        page.zone_moved.connect(lambda at, by: do(lambda: ours.move_zone(at, by)))
        window.papers.headed.connect(lambda head: do(lambda: ours.head_papers(head)))
        window.mail.told.connect(lambda account: do(lambda: ours.send_by(account)))
        window.privacy.told.connect(lambda privacy: do(lambda: ours.protect(privacy)))
        window.notes.written.connect(
            lambda module, activity, text: do(lambda: ours.write_note(module, activity, text))
        )
        window.looks.changed.connect(lambda view: do(lambda: ours.show(view)))
        keys = window.shortcuts
        keys.bound.connect(lambda action, key: do(lambda: ours.bind(action, key)))
        keys.reset.connect(lambda action: do(lambda: ours.reset(action)))
        keys.all_reset.connect(lambda: do(ours.reset_keys))

    def _add_zone(self, name: str) -> None:
        if self._do(lambda: self._preferences.add_zone(name)):
            self.window.cooperative.zone_kept()

    def _undo(self) -> None:
        """Keep what is being typed first: it is the last change."""
        if self.window.note_typed():
            self._do(self._preferences.undo)

    def _do(self, change: Callable[[], None]) -> bool:
        """Make a change; a refusal is told and changes nothing."""
        try:
            change()
        except UserError as error:
            self.window.notice.say(explain(error))
            self._draw(notes=False)
            return False
        self.window.notice.hide()
        self._draw()
        return True

    def _draw(self, *, notes: bool = True) -> None:
        """Show what is kept; a note that was refused stays as it was typed."""
        settings = self._preferences.settings
        can_undo = self._preferences.can_undo
        self.window.show_view(settings_for(settings, self._known, can_undo=can_undo))
        if notes:
            self.window.notes.show_chapters(notes_for(self._shelf.modules(), settings.notes))


def build_settings(store: SettingsStore, shelf: Shelf, known: frozenset[str]) -> SettingsOffice:
    """Build the settings window and what is behind it."""
    return SettingsOffice(SettingsWindow(), store, shelf, known)
