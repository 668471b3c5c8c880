"""Takes steps of the desk back, and does them again."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from app.domain.changes import Batch
from app.gui.desk.bench import Bench
from app.screens.desk_steps import people_in, step_said, steps_for
from app.screens.wording import _
from app.usecases.desk.office import Office
from app.usecases.desk.undoing import redo, redoable, undo, undoable


class Stepping(QObject):
    """Undo and redo with the desk behind them."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        bench.window.steps.undo_wanted.connect(self._undo)
        bench.window.steps.redo_wanted.connect(self._redo)
        bench.shown.connect(self._show)

    def _show(self) -> None:
        office = self._bench.office
        last, undone = undoable(office), redoable(office)
        ids = {each for step in (last, undone) if step for each in people_in(step)}
        people = self._bench.register.people(ids)
        self._bench.window.steps.show_steps(steps_for(last, undone, people))

    def _undo(self) -> None:
        self._step_back(undoable(self._bench.office), undo, _("Taken back: {what}"))

    def _redo(self) -> None:
        self._step_back(redoable(self._bench.office), redo, _("Done again: {what}"))

    def _step_back(
        self, step: Batch | None, work: Callable[[Office], Batch | None], words: str
    ) -> None:
        if step is None:
            return
        people = self._bench.register.people(people_in(step))
        said = words.format(what=step_said(step, people))
        self._bench.attempt(partial(work, self._bench.office), lambda _batch: self._bench.say(said))
