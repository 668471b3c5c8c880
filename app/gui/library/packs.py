"""Installs, checks and removes packs, and puts official films and leaflets in their place."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from app.domain.content import Activity, Module, Video
from app.domain.errors import UserError
from app.gui.library.showing import Showing
from app.gui.library.sources import Sources
from app.gui.library.window import LibraryWindow
from app.gui.shared.work import Work
from app.screens.library import examined_in_words, installed_in_words, removed_in_words
from app.screens.wording import _, explain
from app.usecases.mallettes import (
    Integrity,
    Interruption,
    NeedlessError,
    OfficialFile,
    PackState,
    Place,
    Trust,
)


class PackDesk(QObject):
    """Does one piece of work at a time, off the window's thread, and says what became of it."""

    def __init__(
        self,
        window: LibraryWindow,
        showing: Showing,
        sources: Sources,
        look_again: Callable[[], None],
        fail: Callable[[BaseException], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._showing = showing
        self._sources = sources
        self._look_again = look_again
        self._fail = fail
        heading = window.module.heading
        window.choose_wanted.connect(self._choose)
        window.install_wanted.connect(self.install)
        heading.examine_wanted.connect(self._examine)
        heading.remove_wanted.connect(self._remove)
        window.module.official_wanted.connect(self._choose_official)
        window.module.ours_wanted.connect(self._back_to_ours)

    def stop(self) -> None:
        """Have the work that is on stop soon."""
        self._window.work.cancel()

    def _choose(self) -> None:
        """Ask for the file of a mallette."""
        file = self._sources.ask_file(_("Install a mallette"), _("Mallettes (*.mallette)"))
        if file is not None:
            self.install(file)

    def install(self, file: Path) -> None:
        """Install a mallette."""
        work = Work(_("Installing {file}…").format(file=file.name))
        self._run(work, lambda: self._sources.store.install(file, work.progress, work.cancelled),
                  self._installed)  # fmt: skip

    def _installed(self, pack: PackState) -> None:
        self._window.notice.say(installed_in_words(pack), calm=True, until_done=True)
        self._look_again()

    def _examine(self) -> None:
        pack = self._showing.pack
        if pack is None:
            return
        work = Work(_("Checking “{title}”…").format(title=pack.title))
        self._run(
            work,
            lambda: self._sources.store.examine(pack.id, work.progress, work.cancelled),
            partial(self._examined, pack),
        )

    def _examined(self, pack: PackState, found: Integrity) -> None:
        whole = found.state is not Trust.ALTERED
        words = examined_in_words(pack.title, found)
        self._window.notice.say(words, calm=whole, until_done=whole)
        self._look_again()

    def _remove(self) -> None:
        pack = self._showing.pack
        if pack is None:
            return
        work = Work(_("Removing “{title}”…").format(title=pack.title))
        self._run(
            work, lambda: self._sources.store.remove(pack.id), lambda _none: self._removed(pack)
        )

    def _removed(self, pack: PackState) -> None:
        words = removed_in_words(pack.title, covers=pack.covers)
        self._window.notice.say(words, calm=True, until_done=True)
        self._look_again()

    def _place(self) -> tuple[Module, Activity] | None:
        module, activity = self._showing.module, self._showing.activity
        return (module, activity) if module and activity else None

    def _choose_official(self) -> None:
        """Ask for the cooperative's own file."""
        chosen = self._place()
        if chosen is None:
            return
        film = isinstance(chosen[1], Video)
        kinds = _("Films (*.mp4)") if film else _("Leaflets (*.pdf)")
        title = _("The official leaflet")
        if film:
            title = _("The official film (its subtitles: the .srt of the same name beside it)")
        file = self._sources.ask_file(title, kinds)
        if file is not None:
            self.use_official(file)

    def use_official(self, file: Path) -> None:
        """Put a file in the place of ours, once it was seen to play; its subtitles beside it."""
        chosen = self._place()
        if chosen is None or self._window.work.busy:
            return
        module, activity = chosen
        self._window.notice.hide()
        place, subtitles = (module.id, activity.id), file.with_suffix(".srt")
        film = isinstance(activity, Video)
        chosen_file = OfficialFile(file, subtitles if film and subtitles.is_file() else None)
        try:
            self._sources.media.checked(place, chosen_file)
            if film:
                self._try(place, chosen_file)
            else:
                self._use(place, chosen_file)
        except UserError as error:
            self._refuse(error)

    def _try(self, place: Place, chosen: OfficialFile) -> None:
        """See whether a film plays, before it is copied."""
        work = Work(_("Checking {file}…").format(file=chosen.file.name))
        self._window.work.begin(work)
        self._sources.try_film(chosen.file, partial(self._tried, place, chosen, work))

    def _tried(self, place: Place, chosen: OfficialFile, work: Work, plays: bool) -> None:  # noqa: FBT001 - heard from the player
        self._window.work.end()
        if work.cancelled():
            return
        if plays:
            self._use(place, chosen)
            return
        words = _("{file} cannot be played from one end to the other: choose another file.")
        self._window.notice.say(words.format(file=chosen.file.name))

    def _use(self, place: Place, chosen: OfficialFile) -> None:
        work = Work(_("Copying {file}…").format(file=chosen.file.name))
        media = self._sources.media
        self._run(
            work,
            lambda: media.use(place, chosen, work.progress, work.cancelled),
            lambda _none: self._used(chosen),
        )

    def _used(self, chosen: OfficialFile) -> None:
        words = _("{file} is now shown in the place of ours.").format(file=chosen.file.name)
        if chosen.subtitles is not None:
            taken = _("Its subtitles were taken too: {file}.")
            words += " " + taken.format(file=chosen.subtitles.name)
        elif chosen.file.suffix.lower() == ".mp4":
            words += " " + _("It has no subtitles: put a file of the same name in .srt beside it.")
        self._window.notice.say(words, calm=True, until_done=True)
        self._look_again()

    def _back_to_ours(self) -> None:
        chosen = self._place()
        if chosen is None:
            return
        module, activity = chosen
        self._showing.leave_film()  # its file goes
        work = Work(_("Putting ours back…"))
        self._run(
            work,
            lambda: self._sources.media.back_to_ours((module.id, activity.id)),
            lambda _none: self._put_back(),
        )

    def _put_back(self) -> None:
        self._window.notice.say(_("Ours is shown again."), calm=True, until_done=True)
        self._look_again()

    def _run(self, work: Work, act: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Do a piece of work, unless another one is on."""
        if self._window.work.busy:
            self._window.notice.say(_("Wait until the work that is on has ended, or cancel it."))
            return
        self._window.notice.hide()
        self._window.work.begin(work)

        def succeeded(result: Any) -> None:
            self._window.work.end()
            done(result)

        self._sources.background.run(act, succeeded, self._refuse)

    def _refuse(self, error: BaseException) -> None:
        self._window.work.end()
        if isinstance(error, NeedlessError):
            self._window.notice.say(explain(error), calm=True, until_done=True)
        elif isinstance(error, UserError):
            self._window.notice.say(explain(error))
        elif isinstance(error, Interruption):
            self._window.notice.say(
                _("Cancelled: nothing was changed."), calm=True, until_done=True
            )
        else:
            self._fail(error)
