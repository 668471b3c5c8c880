"""The top of the console: which session, where the room's screen is, how late it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from app.gui.shared.widgets import OneLine, button, label, restyle, row, say_hint
from app.screens.console import ConsoleView
from app.screens.pace import ClockView
from app.screens.placing import curtain_label
from app.screens.wording import _

LONGEST_LIVE = 320  # pixels
SHORT_LIVE = 190


class TopBar(QFrame):
    """Says what is on, and whether it is a rehearsal."""

    people_wanted = Signal()
    sheet_wanted = Signal()
    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "bar")
        self._title = OneLine("name")
        self.rehearsal = label(_("REHEARSAL"), "rehearsal")
        say_hint(self.rehearsal, _("Nothing of a rehearsal is kept."))
        self.rehearsal.hide()
        self._live = label(look="live")
        self._where = self._curtain = ""
        for badge in (self.rehearsal, self._live):
            badge.setMaximumHeight(34)
        self._clock = label(look="soft")
        self._spent = label(look="strong")
        self.pace = label(look="soft")
        self.who = button(
            _("Who is there"), self.people_wanted.emit, hint="F3", name="who-is-there"
        )
        self.who.setCheckable(True)
        keys = button("?", self.sheet_wanted.emit, hint=_("Shortcuts"), name="shortcuts")
        keys.setAccessibleName(_("Shortcuts"))
        self.finish = button("", self.finished.emit, name="finish", once=True)
        self._bar = row(
            self._title, self.rehearsal, self._live, self._clock, self._spent, self.pace, keys,
            self.who, self.finish, spacing=14,
        )  # fmt: skip
        self._bar.setStretch(0, 1)
        self.setLayout(self._bar)
        self.set_compact(False)

    def set_compact(self, on: bool) -> None:  # noqa: FBT001 - the size of the window says it
        """Stand closer together on a small screen."""
        self._longest = SHORT_LIVE if on else LONGEST_LIVE
        aside = 12 if on else 24
        self._bar.setContentsMargins(aside, 9, aside, 9)
        self._bar.setSpacing(10 if on else 14)
        self._say_live()

    def show_view(self, view: ConsoleView) -> None:
        """Say which session is on, and how it is left."""
        self._title.setText(view.title)
        self._curtain = curtain_label(view.curtain)
        self._say_live()
        self.finish.setText(view.finish_label)
        self.finish.setAccessibleName(view.finish_label)

    def show_clock(self, clock: ClockView) -> None:
        """Show the time and the pace."""
        self._clock.setText(clock.time)
        self._spent.setText(f"{clock.spent} / {clock.planned}")
        self.pace.setText(f"{clock.left} · {clock.pace}")
        restyle(self.pace, "warning" if clock.late else "soft")

    def show_live(self, text: str) -> None:
        """Say where the room's screen is."""
        self._where = text
        self._say_live()

    def _say_live(self) -> None:
        """Say where the room's picture is and what covers it; a screen's name may be long."""
        self._live.ensurePolished()
        metrics = self._live.fontMetrics()
        covered = f" · {self._curtain}" if self._curtain else ""
        left = self._longest - metrics.horizontalAdvance(covered)
        where = metrics.elidedText(self._where, Qt.TextElideMode.ElideRight, left)
        self._live.setText(where + covered)
        say_hint(self._live, self._where + covered)
        self._live.setAccessibleName(self._where + covered)
