"""The console during an owners' meeting: the roles are dealt, then every resolution is voted."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.events import Vote
from app.gui.console.voters import VOTE_KEYS, VoterLine
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, row
from app.screens.panels import RoleEntry, RolePlayPanel
from app.screens.wording import _
from app.usecases.meeting_play import cast_vote, deal_roles


class MeetingPane(QWidget):
    """Rows of owners; a digit chooses one, P, C or A is how they vote, then the next is chosen.

    `wanted` carries what to do with the session, `paper_wanted` the name of a paper.
    """

    wanted = Signal(object)
    paper_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._panel: RolePlayPanel | None = None
        self._chosen = ""
        self.lines: dict[str, VoterLine] = {}
        self._counter = label(look="soft")
        self._text = label(look="question", wrap=True)
        self._rule = label(look="soft", wrap=True)
        self._rows = column(spacing=2)
        self._sums = label(look="strong")
        self._warning = label(look="warning", wrap=True)
        self._result = label(look="heading")
        self._read = label(wrap=True)
        # what is read aloud comes before the rows, which stay for corrections
        told = column(self._result, self._read, spacing=4)
        self._scroll = Scrolled(column(told, self._rows, None, spacing=8))
        self.cards = button(
            _("Role cards (PDF)"), partial(self.paper_wanted.emit, "roles"), name="cards"
        )
        self.everybody = button(_("Deal all the roles"), self._deal_all, name="deal-all")
        self.few = button("", self._deal_few, name="deal-few")
        top = row(self._counter, None, self.cards, spacing=8)
        dealing = row(self.everybody, self.few, None, spacing=8)
        sums = frame("sums", column(self._sums, self._warning, margin=10, spacing=4))
        whole = column(top, self._text, self._rule, dealing, self._scroll, sums, spacing=8)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def show_panel(self, panel: RolePlayPanel) -> None:
        """Show the meeting as it stands."""
        if self._panel is None or _shape(self._panel) != _shape(panel):
            self._build(panel)
        self._panel = panel
        if self._chosen not in self._votable():
            self._chosen = self._next_silent()
        self._counter.setText(panel.counter)
        self._text.setText(panel.text if panel.voting else panel.title)
        self._rule.setText(" – ".join(part for part in (panel.rule_title, panel.rule) if part))
        self._sums.setText(panel.sums)
        self._warning.setText(panel.warning)
        self._warning.setVisible(bool(panel.warning))
        if panel.result and not self._result.text():
            self._scroll.verticalScrollBar().setValue(0)
        self._result.setText(panel.result)
        self._result.setVisible(bool(panel.result))
        self._read.setText("\n".join(panel.to_read))
        self._read.setVisible(bool(panel.to_read))
        self.everybody.setVisible(not panel.voting)
        self.few.setText(panel.few_label)
        self.few.setAccessibleName(panel.few_label)
        self.few.setVisible(bool(panel.few))
        self._draw()

    def _build(self, panel: RolePlayPanel) -> None:
        clear(self._rows)
        self.lines = {}
        self._chosen = ""
        for entry in panel.rows:
            line = VoterLine(entry, voting=panel.voting)
            line.voted.connect(self._vote)
            line.toggled.connect(self._toggle)
            line.chosen.connect(self._choose)
            self._rows.addWidget(line)
            self.lines[entry.role] = line

    def _draw(self) -> None:
        panel = self._panel
        for entry in panel.rows if panel else ():
            chosen = bool(panel and panel.open) and entry.role == self._chosen
            open_ = bool(panel and panel.open)
            self.lines[entry.role].show_entry(entry, enabled=open_, chosen=chosen)

    def take_figure(self, figure: int) -> None:
        """A digit chooses who votes; before the first vote it says whether anybody plays them."""
        entry = next((each for each in self._entries() if each.digit == figure), None)
        if entry is None or self._panel is None:
            return
        if not self._panel.voting:
            self._toggle(entry.role)
        elif entry.present:
            self._choose(entry.role)

    def take_letter(self, letter: str) -> None:
        """P, C or A is the vote of who is chosen."""
        if self._chosen and self._panel and self._panel.open and letter in VOTE_KEYS:
            self._vote(self._chosen, VOTE_KEYS[letter])

    def _vote(self, role: str, vote: Vote | None) -> None:
        """Have a vote noted; then the next one who has not voted is chosen."""
        self.wanted.emit(lambda live: cast_vote(live, role, vote))
        self._choose(self._next_silent(role) or role)

    def _choose(self, role: str) -> None:
        if role in self._votable():
            self._chosen = role
            self._scroll.ensureWidgetVisible(self.lines[role])
        self._draw()

    def _next_silent(self, after: str = "") -> str:
        """The next owner, from one on and round, who is there and has not voted."""
        entries = self._entries()
        at = next((n for n, each in enumerate(entries, start=1) if each.role == after), 0)
        waiting = (
            each.role for each in entries[at:] + entries[:at] if each.present and not each.vote
        )
        return next(waiting, "")

    def _entries(self) -> tuple[RoleEntry, ...]:
        return self._panel.rows if self._panel else ()

    def _votable(self) -> set[str]:
        return {each.role for each in self._entries() if each.present}

    def _deal_all(self) -> None:
        if self._panel:
            self._deal(self._panel.everybody)

    def _deal_few(self) -> None:
        if self._panel:
            self._deal(self._panel.few)

    def _toggle(self, role: str) -> None:
        """Deal one role more, or one less."""
        dealt = {each.role for each in self._entries() if each.present} ^ {role}
        self._deal(tuple(dealt))

    def _deal(self, roles: tuple[str, ...]) -> None:
        self.wanted.emit(lambda live: deal_roles(live, roles))


def _shape(panel: RolePlayPanel) -> tuple[str, tuple[RoleEntry, ...]]:
    """What the rows are built from; all else is only shown in them."""
    return panel.key, tuple(_fixed(entry) for entry in panel.rows)


def _fixed(entry: RoleEntry) -> RoleEntry:
    return replace(entry, present=True, vote=None)
