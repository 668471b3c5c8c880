"""Where the page of imports stands: what ends elsewhere leaves the user where he is."""

from collections.abc import Callable
from pathlib import Path

from app.gui.desk.intake import Result
from app.gui.desk.window import DeskWindow
from app.screens.wording import _


class ImportPlace:
    """Shows the page, leads the keyboard there and away, while the user is at it."""

    def __init__(self, window: DeskWindow) -> None:
        self._window = window
        self._page = window.import_page

    def open(self) -> None:
        """Show the page, in all the room."""
        self._window.notice.hide()
        self._window.show_side(self._window.form)
        self._window.show_middle(self._page)
        self._page.lead()

    def lead(self) -> None:
        """Keep the keyboard on the page, from where something is waited for."""
        if self._at_work():
            self._page.lead()

    def _at_work(self) -> bool:
        window = self._window
        return window.works_in(self._page) or window.works_in(window.columns)

    def when_here(self, take: Callable[[Result], None], file: Path) -> Callable[[Result], None]:
        """Take what comes of some work where the page is still shown; else say that it is done."""
        self.lead()

        def ready(result: Result) -> None:
            if self._window.shows(self._page):
                take(result)
            else:
                self.offer(file, lambda: take(result))

        return ready

    def offer(self, file: Path, go_on: Callable[[], object]) -> None:
        """Say that the file was read to somebody who does something else by now."""

        def show() -> None:
            self.open()
            go_on()

        words = _("{file} was read.").format(file=file.name)
        self._window.notice.say(words, calm=True, offers=((_("Show"), show),))

    def close(self) -> None:
        """Show the people again; the keyboard comes along only from this page."""
        window = self._window
        if not window.shows(self._page):
            return
        led = self._at_work()
        if window.shows(window.columns):
            window.show_side(window.form)
        if led:
            window.lead_to_people()
        else:
            window.show_middle(window.page)
