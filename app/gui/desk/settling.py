"""What a page does when somebody else wrote the row that is on it; nothing typed is ever lost."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from app.gui.desk.bench import Bench
from app.gui.desk.clashes import ClashPane
from app.gui.desk.inputs import Input
from app.screens.desk_clashes import clash_rows, collision_said, undecided_said
from app.screens.desk_values import Names
from app.usecases.desk.colliding import Clash, Edited, collide

Result = TypeVar("Result")


class Settling(Generic[Edited]):
    """The fields of a page, the row as it was when they were filled, and what is in dispute."""

    def __init__(
        self,
        bench: Bench,
        pane: ClashPane,
        inputs: Mapping[str, Input],
        names: Callable[[], Names],
    ) -> None:
        self._bench = bench
        self._pane = pane
        self._inputs = inputs
        self._names = names
        self._clashes: dict[str, Clash] = {}
        self._saving = False
        pane.decided.connect(self._decide)

    def begin(self) -> None:
        """Another row is on the page."""
        self._clashes = {}
        self._pane.show_rows(())

    def meet(self, before: Edited, mine: Edited, theirs: Edited) -> bool:
        """Take in what was written meanwhile; of what both changed, mine stays until I choose."""
        if self._saving:
            return False
        found = collide(before, mine, theirs, self._inputs)
        for field in found.news:
            self._inputs[field].put(getattr(theirs, field))
            self._clashes.pop(field, None)
        self._clashes |= {each.field: each for each in found.clashes}
        if found.news or found.clashes:
            who = next((each.who for each in self._bench.register.history(theirs.id, 1)[-1:]), "")
            said = collision_said(who, found.news, found.clashes)
            self._bench.window.notice.say(said)
        self._show()
        return True

    def save(self, work: Callable[[], Result], done: Callable[[Result], object]) -> None:
        """Write what is on the page; what comes back tidied is nobody else's change."""
        self._saving = True
        self._bench.attempt(work, done)
        self._saving = False

    def undecided(self) -> bool:
        """Lead to what must be chosen first, if anything must."""
        if self._pane.rows:
            self._bench.window.notice.say(undecided_said(self._pane.rows[0]))
            self._pane.lead()
        return bool(self._pane.rows)

    def _decide(self, field: str, mine: bool) -> None:  # noqa: FBT001 - Qt calls it
        clash = self._clashes.pop(field)
        shown = self._inputs[field]
        if not mine:
            shown.put(clash.theirs)
        shown.control.setFocus()
        self._bench.window.notice.hide()
        self._show()

    def _show(self) -> None:
        rows = clash_rows(self._clashes.values(), self._names())
        if rows != self._pane.rows:
            self._pane.show_rows(rows)
