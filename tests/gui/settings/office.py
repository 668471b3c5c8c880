"""The settings window on settings in memory, used with real keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.settings import Settings
from app.domain.shortcuts import ACTIONS
from app.gui.settings.office import build_settings
from app.gui.shared.keys import focus_of
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.storage import MemorySettings


class Office:
    """The window, what is behind it, and hands on the keyboard."""

    def __init__(self, settings: Settings) -> None:
        self.store = MemorySettings(settings)
        self.office = build_settings(self.store, FakeShelf(sample_module()), frozenset(ACTIONS))
        self.window = self.office.window
        self.office.open()
        QApplication.processEvents()

    @property
    def kept(self) -> Settings:
        """What is on the disk now."""
        return self.store.read()

    def notice(self) -> str:
        """The sentence over the pages."""
        return self.window.notice.text()

    def press(
        self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press keys wherever the keyboard is then."""
        for key in keys:
            QTest.keyClick(self.keyboard(), key, modifier)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type a text wherever the keyboard is."""
        QTest.keyClicks(self.keyboard(), text)

    def keyboard(self) -> QWidget:
        """The widget that gets the next key."""
        return focus_of(self.window) or self.window

    def lead_to(self, control: QWidget) -> QWidget:
        """Bring the keyboard to a control, as Tab does."""
        control.setFocus(Qt.FocusReason.TabFocusReason)
        assert control.hasFocus(), control
        return control

    def open(self, page: QWidget) -> None:
        """Open a page by its button."""
        pages = (
            self.window.cooperative, self.window.papers, self.window.notes, self.window.looks,
            self.window.shortcuts, self.window.mail, self.window.safety, self.window.privacy,
        )  # fmt: skip
        self.lead_to(self.window.doors[pages.index(page)])
        self.press(Qt.Key.Key_Space)
        assert page.isVisible()
