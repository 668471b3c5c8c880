"""Takes steps of the desk back, and does them again: the last one, or one of today's."""

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.changes import Batch
from app.domain.people import Person
from app.gui.desk.bench import Bench
from app.gui.desk.today import TodayPane
from app.screens.desk_steps import (
    NO_EXTENT,
    Extent,
    StepsView,
    is_partial,
    people_in,
    step_said,
    today_rows,
)
from app.screens.wording import _
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import (
    Step,
    origin,
    redo,
    redoable,
    steps_of_today,
    turn,
    undo,
    undoable,
)


class Stepping(QObject):
    """Undo and redo with the desk behind them."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._extents: dict[UUID, Extent] = {}  # what was written once never grows
        self._steps: tuple[Step, ...] = ()
        self.pane = TodayPane(bench.window.pen)
        window = bench.window
        window.add_side(self.pane)
        window.add_key("Ctrl+H", self.open)
        window.steps.today_wanted.connect(self.open)
        window.steps.undo_wanted.connect(self._undo)
        window.steps.redo_wanted.connect(self._redo)
        self.pane.turned.connect(self._turn)
        self.pane.left.connect(window.back_wanted)
        bench.shown.connect(self._show)

    def open(self) -> None:
        """Show what was done today."""
        self._bench.window.show_side(self.pane)
        self._show_today()
        self.pane.start()

    def _show(self) -> None:
        office = self._bench.office
        last, undone = undoable(office), redoable(office)
        view = StepsView(*(self._said(each) if each else "" for each in (last, undone)))
        self._bench.window.steps.show_steps(view)
        self._show_today()

    def _show_today(self) -> None:
        if self._bench.window.shows(self.pane):
            self._steps = steps_of_today(self._bench.office)
            batches = [each.batch for each in self._steps]
            extents = {each.id: self._extent(each) for each in batches}
            self.pane.show_rows(today_rows(self._steps, self._people(batches), extents))

    def _people(self, batches: Iterable[Batch]) -> dict[UUID, Person]:
        ids = {each for batch in batches for each in people_in(batch)}
        return dict(self._bench.register.people(ids))

    def _extent(self, batch: Batch) -> Extent:
        if not is_partial(batch):
            return NO_EXTENT
        if batch.id not in self._extents:
            self._extents[batch.id] = self._bench.register.extent(batch.id)
        return self._extents[batch.id]

    def _said(self, step: Batch) -> str:
        """What a step did at first, however often it was undone and done again since."""
        first = origin(self._bench.office, step)
        return step_said(first, self._people([first]), self._extent(first))

    def _undo(self) -> None:
        self._step_back(undoable(self._bench.office), undo, _("Taken back: {what}"))

    def _redo(self) -> None:
        self._step_back(redoable(self._bench.office), redo, _("Done again: {what}"))

    def _step_back(
        self, step: Batch | None, work: Callable[[Office], Batch | None], words: str
    ) -> None:
        if step is not None:
            said = words.format(what=self._said(step))
            work_on = partial(work, self._bench.office)
            self._bench.attempt(work_on, lambda _batch: self._bench.say(said))

    def _turn(self, at: int) -> None:
        if not 0 <= at < len(self._steps):
            return
        step = self._steps[at]
        words = _("Done again: {what}") if step.undone else _("Taken back: {what}")
        said = words.format(what=self._said(step.batch))
        work = partial(turn, self._bench.office, step.batch.id)
        self._bench.attempt(work, lambda _batch: self._bench.say(said))
