"""The console during the exercise, the infographic, the leaflet, and before the beginning."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.panels import ExercisePanel, InfographicPanel, LeafletPanel, WelcomePanel
from app.screens.slides import PlaceLook, SpotLook
from app.screens.wording import _


class ExercisePane(QWidget):
    """Cards left on the table, and the line of places."""

    placed = Signal(str)
    lifted = Signal(str)
    checked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._panel: ExercisePanel | None = None
        self._title = label(look="question", wrap=True)
        self._verdict = label(look="good")
        self._line = QVBoxLayout()
        self._line.setSpacing(6)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(6)
        self.check = button(_("Check the order"), self.checked.emit, name="check")
        left = column(label(_("On the line"), "heading"), self._line, None, spacing=8)
        self._right_title = label(look="heading")
        right = column(self._right_title, self._rest, None, spacing=8)
        halves = row(left, right, spacing=24)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        cards = Scrolled(column(halves, None))
        cards.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what is read aloud may be long
        cards.setAccessibleName(_("On the line"))
        whole = column(self._title, cards, row(self.check, self._verdict, None))
        whole.setStretchFactor(cards, 1)
        self.setLayout(whole)

    def show_panel(self, panel: ExercisePanel) -> None:
        """Show the exercise as it stands."""
        self._panel = panel
        self._title.setText(panel.title)
        self._verdict.setText(panel.verdict)
        self._right_title.setText(_("To read aloud") if panel.reasons else _("Left to place"))
        self.check.setEnabled(panel.can_check)
        clear(self._line)
        clear(self._rest)
        for place, card in zip(panel.places, panel.placed, strict=True):
            text = f"{place.number}   {place.text}" if card else f"{place.number}   –"
            line = button(text, partial(self.lifted.emit, card), "spot", name="place")
            line.setToolTip(_("Take this card off the line"))
            line.setEnabled(bool(card))
            spoken = (str(place.number), place.text or _("empty"), _look_name(place.look))
            line.setAccessibleName(" ".join(spoken).strip())
            mark = label(_look_name(place.look), _look_style(place.look))
            pair = row(line, mark, spacing=8)
            pair.setStretch(0, 1)
            self._line.addLayout(pair)
        for reason in panel.reasons:
            self._rest.addWidget(label(reason, wrap=True))
        for card, rest in panel.rest:
            text = f"{rest.letter}   {rest.text}"
            self._rest.addWidget(button(text, partial(self.placed.emit, card), "spot", name="card"))

    def place_by_key(self, letter: str) -> None:
        """A card's letter puts it at the first free place."""
        if self._panel is None:
            return
        for card, rest in self._panel.rest:
            if rest.letter == letter:
                self.placed.emit(card)
                return


def _look_name(look: PlaceLook) -> str:
    return {PlaceLook.RIGHT: _("right"), PlaceLook.WRONG: _("not here")}.get(look, "")


def _look_style(look: PlaceLook) -> str:
    return "warning" if look is PlaceLook.WRONG else "good"


class InfographicPane(QWidget):
    """The numbered points, and the text of the open one."""

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._panel: InfographicPanel | None = None
        self._title = label(look="question", wrap=True)
        self._spots = QGridLayout()
        self._spots.setSpacing(8)
        self._card = label(look="choice", wrap=True)
        whole = column(self._title, Scrolled(column(self._spots, 8, self._card, None)))
        self.setLayout(whole)

    def show_panel(self, panel: InfographicPanel) -> None:
        """Show which points are open."""
        self._panel = panel
        self._title.setText(panel.title)
        self._card.setText(panel.card)
        clear(self._spots)
        for index, (spot, shown) in enumerate(panel.spots):
            seen = "" if shown.look is SpotLook.CLOSED else "  ✓"
            text = f"{shown.number}   {shown.label}{seen}"
            made = button(text, partial(self.opened.emit, spot), "spot", name="spot")
            made.setCheckable(True)
            made.setChecked(shown.look is SpotLook.OPEN)
            self._spots.addWidget(made, index // 2, index % 2)

    def open_by_key(self, number: int) -> None:
        """A digit opens the point with this number."""
        if self._panel and 0 < number <= len(self._panel.spots):
            self.opened.emit(self._panel.spots[number - 1][0])


class LeafletPane(QWidget):
    """The page to take home."""

    wanted = Signal()
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self._title = label(look="question", wrap=True)
        self._tagline = label(look="choice", wrap=True)
        self._saved = label(look="good", wrap=True)
        self.save = button(_("Make the leaflet (PDF)"), self.wanted.emit, name="leaflet")
        self.open = button(_("Open it here"), self._open, name="open-leaflet")
        self.open.hide()
        buttons = row(self.save, self.open, None)
        self.setLayout(column(self._title, self._tagline, 8, buttons, self._saved, None))

    def show_panel(self, panel: LeafletPanel) -> None:
        """Show which leaflet it is."""
        self._title.setText(panel.title)
        self._tagline.setText(panel.tagline)

    def say_saved(self, text: str, file: Path | None = None) -> None:
        """Say where the leaflet went; it opens on demand only, not over the session."""
        self._file = file
        self._saved.setText(text)
        self.open.setVisible(file is not None)

    def _open(self) -> None:
        self.opened.emit(self._file)


class WelcomePane(QWidget):
    """Before the first activity."""

    people_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="question", wrap=True)
        self._text = label(look="choice", wrap=True)
        self._people = label(look="strong", wrap=True)
        who = button(_("Who is there"), self.people_wanted.emit, name="who")
        self.setLayout(column(self._title, self._text, 12, self._people, row(who, None), None))

    def show_panel(self, panel: WelcomePanel) -> None:
        """Say what is about to begin."""
        self._title.setText(panel.title)
        self._text.setText(panel.text)
        self._people.setText(panel.people)
