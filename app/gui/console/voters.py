"""One owner of a meeting on the console: who this is, and how they vote."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QPushButton

from app.domain.events import Vote
from app.gui.shared.widgets import OneLine, button, label, restyle, row, say_hint
from app.screens.panels import RoleEntry
from app.screens.wording import _

VOTE_KEYS = {"p": Vote.FOR, "c": Vote.AGAINST, "a": Vote.ABSTAIN}
"""The initials of what people say in France: pour, contre, abstention."""


class VoterLine(QFrame):
    """An owner with three large buttons to vote, or one to say whether anybody plays them."""

    voted = Signal(str, object)
    toggled = Signal(str)
    chosen = Signal(str)

    def __init__(self, entry: RoleEntry, *, voting: bool) -> None:
        super().__init__()
        self.role = entry.role
        self._vote: Vote | None = None
        self.setProperty("look", "plain-line")
        self._name = OneLine("strong")
        self._name.setMinimumWidth(90)
        self._name.setText(entry.name)
        self._shares = label(entry.shares, "soft")
        digit = label(str(entry.digit), "key")
        digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        digit.setMinimumWidth(30)
        self.buttons = self._votes(entry) if voting else {}
        self.played = button("", partial(self.toggled.emit, entry.role), name="played")
        self.played.setCheckable(True)
        self.played.setMinimumWidth(150)
        tip = " – ".join(part for part in (entry.text, entry.wish) if part)
        say_hint(self, tip)
        buttons = (*self.buttons.values(), self.played)
        line = row(digit, self._name, self._shares, 8, *buttons, spacing=8)
        line.setContentsMargins(8, 3, 8, 3)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.played.setVisible(not voting)

    def _votes(self, entry: RoleEntry) -> dict[Vote, QPushButton]:
        said = {
            "p": (_("For"), _("{name}: for")),
            "c": (_("Against"), _("{name}: against")),
            "a": (_("Abstains"), _("{name}: abstains")),
        }
        made = {}
        for key, vote in VOTE_KEYS.items():
            text, spoken = said[key]
            press = partial(self._press, vote)
            shown = f"{text}  [{key.upper()}]"
            each = button(shown, press, f"vote-{vote.value}", name="vote", hint=key.upper())
            each.setAccessibleName(spoken.format(name=entry.name))
            each.setCheckable(True)
            made[vote] = each
        return made

    def _press(self, vote: Vote) -> None:
        """The same vote a second time takes it back."""
        self.voted.emit(self.role, None if vote is self._vote else vote)

    def show_entry(self, entry: RoleEntry, *, enabled: bool, chosen: bool) -> None:
        """Show how this owner stands."""
        self._vote = entry.vote
        for vote, each in self.buttons.items():
            each.setChecked(entry.vote is vote)
            each.setEnabled(enabled and entry.present)
        self.played.setChecked(entry.present)
        self.played.setText(_("Played") if entry.present else _("Absent tonight"))
        self.played.setAccessibleName(f"{entry.name} · {self.played.text()}")
        restyle(self, "chosen-line" if chosen else "plain-line")
        restyle(self._name, "strong" if entry.present else "soft")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the name makes it the next to vote."""
        self.chosen.emit(self.role)
        super().mousePressEvent(event)
