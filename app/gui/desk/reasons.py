"""Asks why somebody passes before others who wait; the reason stays in the history."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.domain.meetings import Registration
from app.gui.desk.bench import Bench
from app.gui.desk.fields import Field, breakable, keyed, titled
from app.gui.shared.widgets import column, label, row
from app.screens.desk_waiting import passing_said
from app.screens.wording import _
from app.usecases.desk.waiting import passed_over

Grant = Callable[[UUID, str], object]
"""Gives somebody a seat, or offers one, for a reason."""


class ReasonPane(QWidget):
    """One line to say why; Enter goes on."""

    said = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._who = label(look="soft", wrap=True)
        self.reason = Field(_("Why this person comes first"))
        self.reason.returnPressed.connect(self.said)
        go = keyed(_("Save"), "Ctrl+S", self.said.emit, "lean", name="save-reason")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-reason")
        self.setLayout(
            column(
                label(_("Before others who wait"), "heading", wrap=True), self._who,
                *titled(self.reason.accessibleName(), self.reason),
                row(go, close, None, spacing=8), None, spacing=8,
            )
        )  # fmt: skip

    def ask(self, who: str) -> None:
        """Ask anew, of somebody."""
        self._who.setText(breakable(who))
        self.reason.put("")
        self.reason.setFocus()


class Reasons(QObject):
    """Gives seats; whoever is not the next one gets theirs for a reason."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._do: Callable[[str], object] = lambda _reason: None
        self.pane = ReasonPane()
        bench.window.add_side(self.pane, self._say)
        self.pane.said.connect(self._say)
        self.pane.left.connect(bench.window.back_wanted)

    def grant(self, seats: Sequence[Registration], give: Grant, done: Callable[[], object]) -> None:
        """Do this for people of one form; first ask why, where others wait before them."""
        bench = self._bench
        ids = [each.id for each in seats]

        def do(reason: str) -> None:
            bench.attempt(lambda: [give(each, reason) for each in ids], lambda _given: done())

        def ask(passed: int) -> None:
            if not passed:
                do("")
                return
            self._do = do
            bench.window.show_side(self.pane)
            self.pane.ask(passing_said(seats, passed))

        bench.attempt(partial(passed_over, bench.register, ids[0]), ask)

    def _say(self) -> None:
        self._do(self.pane.reason.text())
