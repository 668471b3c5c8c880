"""Connects the window of the library with what is behind it: modules, searches, packs."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.library.film import FilmPreview
from app.gui.library.packs import PackDesk
from app.gui.library.showing import Showing
from app.gui.library.sources import Sources
from app.gui.library.window import LibraryWindow
from app.gui.shared.room import fit_on_screen
from app.gui.shared.theme import Theme
from app.gui.shared.video import VideoSurface
from app.screens.found import results_for
from app.screens.library import library_for, library_unread, problem_rows
from app.usecases.library import Holdings, index_of, look_through
from app.usecases.searching import Found, Index


class Librarian(QObject):
    """Shows what there is; `left` when the window is closed, `changed` when packs came or went.

    `failed` carries what went wrong in a way that nobody foresaw.
    """

    left = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, window: LibraryWindow, sources: Sources, film: FilmPreview) -> None:
        super().__init__(window)
        self.window = window
        self._sources = sources
        self._holdings = Holdings()
        self._index: Index | None = None
        self._found = Found((), ())
        self.showing = Showing(window.module, film, window.notice)
        self.packs = PackDesk(window, self.showing, sources, self._look_again, self.failed.emit)
        window.searched.connect(self._search)
        window.back_wanted.connect(self.go_back)
        window.closed.connect(self._leave)
        window.cards.opened.connect(self._open)
        window.cards.problems_wanted.connect(self._show_problems)
        window.problems.closed.connect(self.go_back)
        window.results.opened.connect(self._open_hit)
        window.module.heading.left.connect(self.go_back)

    def open(self) -> None:
        """Show the library: what is known at once, the rest as it is found out."""
        window = self.window
        self.showing.house = self._sources.settings.read()
        window.notice.hide()
        window.search.clear()
        window.pages.setCurrentWidget(window.cards)
        if self._holdings.modules:
            self._take(self._holdings)
        else:  # to read two hundred modules takes a while
            window.cards.show_view(library_unread())
        fit_on_screen(window)
        window.show()
        window.activateWindow()
        window.cards.cards.setFocus()
        self._look(again=False)

    def _look(self, *, again: bool) -> None:
        look = partial(look_through, self._sources.shelf, self._sources.store, again=again)
        self._sources.background.run(look, self._take_all, self.failed.emit)

    def _look_again(self) -> None:
        """Something came or went: look everything through anew."""
        self._look(again=True)
        self.changed.emit()

    def _take_all(self, holdings: Holdings) -> None:
        self._take(holdings)
        self._index = None
        make = partial(index_of, holdings)
        self._sources.background.run(make, self._take_index, self.failed.emit)

    def _take(self, holdings: Holdings) -> None:
        first = not self._holdings.modules
        self._holdings = holdings
        view = library_for(holdings.modules, holdings.packs, holdings.problems)
        self.window.cards.show_view(view)
        if first and self.window.pages.currentWidget() is self.window.cards:
            self.window.cards.cards.setFocus()
        self.window.problems.show_rows(problem_rows(holdings.problems))
        module = self.showing.module
        if module is None:
            return
        fresh = holdings.module(module.id)
        if fresh is None:
            self.showing.leave()
            self.go_back()
        else:
            self.showing.renew(fresh, holdings.pack_of(fresh.id))

    def _take_index(self, index: Index) -> None:
        self._index = index
        if self.window.pages.currentWidget() is self.window.results:
            self._search(self.window.search.text())

    def _search(self, typed: str) -> None:
        """Show what was found; without a word, the cards again."""
        window = self.window
        if not typed.strip():
            if window.pages.currentWidget() is window.results:
                window.pages.setCurrentWidget(window.cards)
            return
        self.showing.leave()
        window.notice.settle()
        window.pages.setCurrentWidget(window.results)
        if self._index is not None:
            self._found = self._index.search(typed)
            window.results.show_view(results_for(self._found, typed))

    def _open(self, module: str) -> None:
        found = self._holdings.module(module)
        self.window.notice.settle()
        if found is not None:
            self.window.show_page(self.window.module)  # first: films are drawn as large as shown
            self.showing.open(found, self._holdings.pack_of(module))

    def _open_hit(self, at: int) -> None:
        hit = self._found.hits[at]
        pack = self._holdings.pack_of(hit.module.id)
        self.window.show_page(self.window.module)
        self.showing.open(hit.module, pack, hit.activity, hit.passage)

    def _show_problems(self) -> None:
        self.window.pages.setCurrentWidget(self.window.problems)

    def go_back(self) -> None:
        """Go back one page: from a module to the results it was found in, else to the cards."""
        window = self.window
        page = window.pages.currentWidget()
        if page is window.module and window.module.heading.put_off():
            return
        self.showing.leave()
        if page is window.module and window.search.text().strip():
            window.pages.setCurrentWidget(window.results)
            window.search.setFocus()
        elif page is window.results:
            window.search.clear()
            window.cards.cards.setFocus()
        else:
            window.show_page(window.cards)

    def _leave(self) -> None:
        self.showing.close()
        self.left.emit()

    def close(self) -> None:
        """Stop what is on, and let the player go."""
        self.packs.stop()
        self.showing.close()
        self.window.hide()


def build_library(theme: Theme, icons: Path, sources: Sources) -> Librarian:
    """Build the window of the library and what is behind it."""
    surface = VideoSurface()
    window = LibraryWindow(theme, icons, surface)
    surface.setParent(window)
    return Librarian(window, sources, FilmPreview(surface, sources.open_player))
