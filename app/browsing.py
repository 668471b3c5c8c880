"""Opens the library on the packs of this computer, from the first window and back to it."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from app.surroundings import RESOURCES
from app.traces import words_for

if TYPE_CHECKING:
    from app.domain.content import Module
    from app.gui.home.window import HomeWindow
    from app.gui.library.librarian import Librarian
    from app.gui.shared.background import Background
    from app.gui.shared.theme import Theme
    from app.stock import LookedThrough, Stock
    from app.usecases.ports import PackProblem, SettingsStore


class Browsing:
    """The window of the modules and their packs, built when it is first wanted."""

    def __init__(
        self,
        home: "HomeWindow",
        theme: "Theme",
        stock: "Stock",
        settings: "SettingsStore",
        background: "Background",
        back: Callable[[], None],
    ) -> None:
        """`back` shows the first window again."""
        self._home = home
        self._theme = theme
        self._stock = stock
        self._settings = settings
        self._background = background
        self._back = back
        self._closed = False
        home.library_wanted.connect(self._open)

    @cached_property
    def library(self) -> "Librarian":
        """The window with all that is behind it."""
        from app.gui.library.librarian import build_library  # noqa: PLC0415
        from app.gui.library.sources import Sources  # noqa: PLC0415
        from app.gui.shared.choosing import ask_over  # noqa: PLC0415 - only when it is wanted
        from app.player.choice import choose_player  # noqa: PLC0415
        from app.player.trial import try_film  # noqa: PLC0415

        sources = Sources(
            shelf=self._stock.shelf,
            store=self._stock.store,
            media=self._stock.media,
            settings=self._settings,
            background=self._background,
            open_player=choose_player,
            try_film=try_film,
            ask_file=ask_over(lambda: self.library.window),
        )
        made = build_library(self._theme, RESOURCES / "icons", sources)
        made.failed.connect(lambda error: made.window.notice.say(words_for(error)))
        made.left.connect(self._leave)
        return made

    def read_packs(
        self,
        say: Callable[[tuple["PackProblem", ...]], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        """Read every pack off the window's thread, offer what is sound, `say` what is not."""

        def known(looked: "LookedThrough") -> None:
            if self._closed:
                return
            self._offer(looked.modules)
            if looked.problems:
                say(looked.problems)

        self._background.run(self._stock.look_through, known, fail)

    def close(self) -> None:
        """Stop what is on, if the window was ever wanted."""
        self._closed = True
        if "library" in self.__dict__:
            self.library.close()

    def _open(self) -> None:
        self._home.note_typed()
        self.library.open()
        self._home.hide()

    def _leave(self) -> None:
        """Packs may have come or gone: other modules can be planned."""
        self._offer(self._stock.shelf.modules())
        self._back()

    def _offer(self, modules: "tuple[Module, ...]") -> None:
        """Let sessions be planned on these modules."""
        self._home.plan.offer({each.id: each.title for each in modules})
