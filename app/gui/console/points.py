"""The game between tables: naming them, and giving points once the answer is known."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from app.gui.shared.widgets import button, clear, column, label, row, say_hint
from app.screens.panels.points import PointsPanel
from app.screens.wording import _
from app.usecases import playing

BETWEEN = ","
COLUMNS = 4
MOST_SEEN = 8  # letters of a name: four tables are beside each other on a small laptop


class TeamsBox(QWidget):
    """Before the session: which tables or residences play, never persons.

    `wanted` carries what is to be done in the session.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Table 1, Table 2, Table 3"))
        self.field.setAccessibleName(_("Tables that play for points"))
        self.field.setMaxLength(playing.MOST_TEAMS * (playing.LONGEST_NAME + 2))
        self.field.returnPressed.connect(self._name)
        self.set = button(_("Name the tables"), self._name, name="name-tables")
        hint = label(
            _("Points by table, if you want a game: 2 to 8 names with commas between."),
            "soft",
            wrap=True,
        )
        line = row(self.field, self.set, spacing=8)
        line.setStretch(0, 1)
        self.setLayout(column(hint, line, spacing=6))

    def show_points(self, points: PointsPanel | None) -> None:
        """Show who plays, unless that is being typed."""
        names = f"{BETWEEN} ".join(name for name, _points in points.teams) if points else ""
        if not self.field.hasFocus():
            self.field.setText(names)

    def _name(self) -> None:
        names = tuple(self.field.text().split(BETWEEN))
        self.wanted.emit(partial(playing.name_teams, names=names))


class PointsStrip(QFrame):
    """The tables with their points, one button each; the score for the room on demand."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "sums")
        self._teams = QGridLayout()
        self._teams.setSpacing(4)
        self.score = button(_("Show"), self._show_score, "chip", name="score")
        self.score.setAccessibleName(_("Show the points"))
        self.score.setCheckable(True)
        say_hint(self.score, _("Show the points to the room, or the slide again"))
        self.setLayout(row(self._teams, None, self.score, margin=6, spacing=6))
        self._shown: PointsPanel | None = None
        self.hide()

    def show_points(self, points: PointsPanel | None) -> None:
        """Show how the game stands; nothing where nobody plays."""
        self.setVisible(points is not None)
        if points is None or points == self._shown:
            return
        self._shown = points
        clear(self._teams)
        for at, (name, total) in enumerate(points.teams):
            made = button(
                _brief(at + 1, name, total), partial(self.give, at), "chip", name="give-point"
            )
            made.setAccessibleName(
                _("One point for {table}, which has {n}").format(table=name, n=total)
            )
            say_hint(made, _("+1 for {table} (Ctrl+{digit})").format(table=name, digit=at + 1))
            made.setEnabled(points.open)
            self._teams.addWidget(made, at // COLUMNS, at % COLUMNS)
        self.score.setChecked(points.shown)

    def give(self, team: int) -> None:
        """Give a table one point."""
        self.wanted.emit(partial(playing.give_points, team=team))

    def _show_score(self) -> None:
        self.score.setChecked(not self.score.isChecked())  # the session says whether it is shown
        self.wanted.emit(playing.show_scores)


def _brief(digit: int, name: str, total: int) -> str:
    """A table as it fits on a small button, after the figure of its key, and its points."""
    seen = name if len(name) <= MOST_SEEN else name[: MOST_SEEN - 1].rstrip() + "…"
    return f"{digit}. {seen}  ({total})"
