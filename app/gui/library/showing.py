"""Shows a module that is open: its activities, their steps, their films."""

from PySide6.QtCore import QObject

from app.domain.content import Activity, Module, Video
from app.domain.errors import UserError
from app.domain.settings import Settings
from app.gui.library.film import FilmPreview
from app.gui.library.module import ModulePage
from app.gui.shared.widgets import Notice
from app.screens.library import module_view
from app.screens.preview import preview_slide, step_rows
from app.screens.room import without_film
from app.screens.wording import _, explain
from app.usecases.mallettes import PackState
from app.usecases.passages import FILM, Passage
from app.usecases.previewing import Step, step_named, steps_of


class Showing(QObject):
    """Leads through the previews of one module; nothing of it is written down."""

    def __init__(self, page: ModulePage, film: FilmPreview, notice: Notice) -> None:
        super().__init__(page)
        self._page = page
        self._film = film
        self._notice = notice
        self.house = Settings()
        self.module: Module | None = None
        self.pack: PackState | None = None
        self.activity: Activity | None = None
        self._plain = False
        self._steps: tuple[Step, ...] = ()
        self._at = 0
        page.activity_chosen.connect(self._choose)
        preview = page.preview
        preview.step_wanted.connect(self.go_to)
        preview.plain_changed.connect(self._say_plainly)
        preview.steps.opened.connect(self._press)
        preview.slide_pressed.connect(self._press_slide)
        preview.canvas.sized.connect(film.fit)
        preview.film.toggled.connect(film.toggle)
        preview.film.sought.connect(film.seek)
        preview.film.subtitles_changed.connect(film.show_subtitles)
        film.moved.connect(preview.film.show_time)
        film.changed.connect(preview.film.show_playing)
        film.failed.connect(self._say_broken)

    def open(
        self,
        module: Module,
        pack: PackState | None,
        activity: Activity | None = None,
        passage: Passage | None = None,
    ) -> None:
        """Open a module, at the step of an activity that shows a text."""
        view = self.house.view
        self._film.volume = self.house.volume
        self._film.subtitles = view.subtitles
        self._page.preview.film.subtitles.setChecked(view.subtitles)
        self._page.preview.canvas.set_view(view)
        self._plain = view.plain or (passage is not None and passage.plain)
        self.module, self.pack = module, pack
        chosen = activity or module.activities[0]
        self._page.show_view(module_view(module, pack), chosen.id)
        self._show(chosen, passage)

    def renew(self, module: Module, pack: PackState | None) -> None:
        """Show the same module as it is now; where nothing else changed, the step stays."""
        self.pack = pack
        activity = self.activity
        name = activity.id if activity else ""
        self._page.show_view(module_view(module, pack), name)
        if module == self.module:
            return
        self.module = module
        fresh = module.activity(name) or module.activities[0]
        if fresh != activity:
            self._show(fresh, None)

    def leave(self) -> None:
        """Let the module go, and its film."""
        self._film.leave()
        self.module = self.activity = None

    def leave_film(self) -> None:
        """Let the film go, and show the first step."""
        self._film.leave()
        self.go_to(0)

    def close(self) -> None:
        """Let the player go too."""
        self.leave()
        self._film.close()

    def _choose(self, activity: str) -> None:
        found = self.module.activity(activity) if self.module else None
        if found is not None:
            self._page.show_activity(activity)
            self._show(found, None)

    def _show(self, activity: Activity, passage: Passage | None) -> None:
        """Show an activity, at the step of a text."""
        if self.module is None:
            return
        self.activity = activity
        self._lay_out()
        at = step_named(self._steps, passage.step) if passage else 0
        rows = step_rows(activity, self._steps)
        can_be_plain = self.module.plain is not None
        plain = self._plain if can_be_plain else None
        self._page.preview.show_steps(rows, at, plain=plain)
        self.go_to(at, passage.at_ms if passage else 0)

    def _lay_out(self) -> None:
        if self.module is None or self.activity is None:
            return
        module = self.module.plain if self._plain and self.module.plain else self.module
        activity = module.activity(self.activity.id) or self.activity
        self._steps = steps_of(module, activity, self.house)

    def _say_plainly(self, plain: bool) -> None:  # noqa: FBT001 - Qt calls it
        """Show the same step in plain words, or in the usual ones."""
        self._plain = plain
        self._lay_out()
        if self._steps[self._at].name != FILM:  # a film says the same either way
            self.go_to(self._at)

    def go_to(self, at: int, at_ms: int = 0) -> None:
        """Show a step; the film plays when it is its turn."""
        if not 0 <= at < len(self._steps):
            return
        self._at = at
        step = self._steps[at]
        preview = self._page.preview
        filming = step.name == FILM and isinstance(self.activity, Video)
        preview.show_step(at)
        preview.show_filming(filming=filming)
        if filming and isinstance(self.activity, Video):
            self._play(self.activity, at_ms)
        else:
            self._film.leave()
        preview.show_slide(preview_slide(step))

    def _play(self, film: Video, at_ms: int) -> None:
        self._notice.hide()
        try:
            self._film.open(film, at_ms)
        except UserError as error:
            self._notice.say(explain(error))

    def _press(self, _at: int) -> None:
        """Enter plays or pauses a film; elsewhere it is the next step."""
        if self._film.film is not None:
            self._film.toggle()
        else:
            self._page.preview.go_on(1)

    def _press_slide(self) -> None:
        """Play the film whose title waits for it, pause the one that runs."""
        names = [step.name for step in self._steps]
        if self._film.film is not None:
            self._film.toggle()
        elif FILM in names and self._at < names.index(FILM):
            self.go_to(names.index(FILM))

    def _say_broken(self, film: str) -> None:
        """Say that the film cannot be played, on the slide as the room would see it, and why."""
        if self.activity is None:
            return
        slide = preview_slide(self._steps[self._at])
        self._page.preview.show_slide(without_film(slide, film))
        self._notice.say(
            _("“{title}” cannot be played: its file is missing or damaged.").format(
                title=self.activity.title
            )
        )
