"""The console while a question is asked."""

from enum import Enum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QStackedWidget, QWidget

from app.gui.console.entry import EntryLine
from app.gui.console.hands import HandsEntry
from app.gui.console.persons import PersonsEntry
from app.gui.console.sums import SumsBar
from app.gui.console.zones import ZoneGrid
from app.gui.shared.theme import Theme
from app.gui.shared.widgets import button, column, label, row
from app.screens.panels import QuizPanel
from app.screens.wording import _
from app.usecases import counting


class Way(Enum):
    """How a room answers."""

    HANDS = "hands"
    TOGETHER = "together"
    PERSONS = "persons"


class QuizPane(QWidget):
    """The question, its entry in one of the ways, and the sums that must agree with the room.

    `wanted` carries what is to be done in the session; `zones_wanted` asks for the usual zones.
    """

    wanted = Signal(object)
    zones_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._panel: QuizPanel | None = None
        self.way = Way.HANDS
        self._zoned: bool | None = None
        self.hands = HandsEntry(theme)
        self.zones = ZoneGrid(theme)
        self.persons = PersonsEntry()
        self.sums = SumsBar()
        self._counter = label(look="soft")
        self._question = label(look="question", wrap=True)
        self._entries = QStackedWidget()
        for entry in (self.hands, self.zones, self.persons):
            self._entries.addWidget(entry)
            entry.wanted.connect(self.wanted)
        self.shut = label(look="soft", wrap=True)
        self.again = button("", self._ask_again, "chip", name="again")
        top = row(self._counter, None, self.again, spacing=8)
        whole = column(
            top, self._question, self._ways(), self._entries, self.shut, self.sums, spacing=10
        )
        whole.setStretchFactor(self._entries, 1)
        self.setLayout(whole)
        self.sums.rest_wanted.connect(self.give_rest)
        self.sums.majority_wanted.connect(self.give_majority)
        self.sums.estimate_wanted.connect(self.mark_about)

    def _ways(self) -> QWidget:
        """How the room answers; in a hall also by zones, at a table also by person."""
        self.by_hands = _chip(_("Count hands"), lambda: self._choose_way(Way.HANDS))
        self.by_group = _chip(_("One answer together"), lambda: self._choose_way(Way.TOGETHER))
        self.by_person = _chip(_("By person"), lambda: self._choose_way(Way.PERSONS))
        ways = QButtonGroup(self)
        for each in (self.by_hands, self.by_group, self.by_person):
            ways.addButton(each)
        self.by_zones = _chip(_("By zones"), self.toggle_zones, hint="F2")
        self.twice = _chip(_("Count again"), self._redraw)
        self.down = _chip(_("Tab: down the answer"), self._redraw)
        for each in (self.by_person, self.by_zones, self.twice, self.down):
            each.hide()  # until a question wants it: all of them would widen the window
        made = QFrame()
        made.setLayout(
            row(
                self.by_hands, self.by_group, self.by_person, None, self.down, self.twice,
                self.by_zones, spacing=6,
            )
        )  # fmt: skip
        return made

    @property
    def lines(self) -> dict[str, EntryLine]:
        """The lines of the choices, when the whole room is counted."""
        return self.hands.lines

    @property
    def by_zone(self) -> bool:
        """Tell whether the hands are entered by zones now."""
        return bool(self._zoned and self.way is Way.HANDS and self._panel.zones.lines)  # type: ignore[union-attr]

    def show_panel(self, panel: QuizPanel) -> None:
        """Show a question as it stands; a new one is entered as this gathering usually does."""
        fresh = self._panel is None or panel.key != self._panel.key
        self._panel = panel
        if fresh:
            self.way = _usual_way(panel)
            self.hands.build(panel)
            self.persons.begin()
            self.twice.setChecked(panel.zones.second)
        if self._zoned is None:
            self._zoned = bool(panel.zones.lines)
        self._draw(panel)

    def _draw(self, panel: QuizPanel) -> None:
        self._counter.setText(f"{panel.counter} · {panel.stage}")
        self._question.setText(panel.question)
        self.again.setText(panel.again)
        self.again.setVisible(bool(panel.again))
        self.shut.setText(panel.shut)
        self.shut.setVisible(bool(panel.shut))
        for way, made in self._by_way().items():
            made.setChecked(self.way is way)
        self.by_person.setVisible(not panel.assembly or panel.named)
        hall = panel.assembly and self.way is Way.HANDS
        self.by_group.setVisible(not self.by_zone)
        self.by_zones.setVisible(hall)
        self.by_zones.setChecked(self.by_zone)
        for each in (self.twice, self.down):
            each.setVisible(hall and self.by_zone)
        self.hands.show_panel(panel, together=self.way is Way.TOGETHER)
        if self.by_zone:
            down, second = self.down.isChecked(), self.twice.isChecked() or panel.zones.second
            self.zones.show_panel(panel, second=second, down=down)
        if self.way is Way.PERSONS:
            self.persons.show_panel(panel)
        self._entries.setCurrentWidget(self._entry())
        self.sums.setVisible(self.way is not Way.TOGETHER)
        self.sums.show_panel(panel, hands=self.way is Way.HANDS)

    def _entry(self) -> HandsEntry | ZoneGrid | PersonsEntry:
        if self.way is Way.PERSONS:
            return self.persons
        return self.zones if self.by_zone else self.hands

    def _by_way(self) -> dict[Way, QPushButton]:
        ways = (Way.HANDS, Way.TOGETHER, Way.PERSONS)
        return dict(zip(ways, (self.by_hands, self.by_group, self.by_person), strict=True))

    def _redraw(self) -> None:
        if self._panel:
            self.show_panel(self._panel)

    def forget(self) -> None:
        """Take the next question for a new one: another session may ask the same."""
        self._panel = None
        self._zoned = None

    def _choose_way(self, way: Way) -> None:
        """Answer in another way; the room is told when answers are noted by person."""
        self.note_typed()
        self.way = way
        self.wanted.emit(partial(counting.name_answers, on=way is Way.PERSONS))
        self._redraw()

    def toggle_zones(self) -> None:
        """Count by zones, or the whole room again."""
        if self._panel is None or not self._panel.assembly:
            return
        self.note_typed()
        self.way = Way.HANDS
        self._zoned = not self.by_zone
        if self._zoned and not self._panel.zones.lines:
            self.zones_wanted.emit()
        self._redraw()

    def _ask_again(self) -> None:
        self.note_typed()
        self.wanted.emit(counting.begin_round)

    def answer_by_key(self, index: int) -> None:
        """A choice's letter."""
        if self._panel is not None and self._panel.open:
            self._entry().letter(index)

    def figure_by_key(self, digit: int) -> None:
        """A figure: of a count, or the number of a person."""
        if self._panel is not None and self._panel.open:
            self._entry().figure(digit)

    @property
    def _counting(self) -> bool:
        """Tell whether hands may be entered now."""
        return self.way is Way.HANDS and self._panel is not None and self._panel.open

    def give_rest(self) -> None:
        """Put all the rest under the present choice."""
        if self._counting:
            (self.zones if self.by_zone else self.hands).give_rest()

    def give_majority(self) -> None:
        """Say that the present choice has an evident majority."""
        if self._counting:
            (self.zones if self.by_zone else self.hands).give_majority()

    def mark_about(self) -> None:
        """Mark the last number as about right."""
        if self._counting:
            (self.zones if self.by_zone else self.hands).estimate()

    def settle(self) -> None:
        """Use the figure that has the keyboard, where two tellers differ."""
        if self.by_zone and self._counting:
            self.zones.settle()

    def note_typed(self) -> None:
        """Have noted the count that is still being typed."""
        self.hands.note_typed()
        self.zones.note_typed()


def _usual_way(panel: QuizPanel) -> Way:
    """How a question is answered unless somebody chooses: as before, or as this gathering does."""
    if panel.persons or panel.named:
        return Way.PERSONS
    counted = any(entry.answered for entry in panel.rows)
    agreed = any(entry.agreed for entry in panel.rows)
    return Way.TOGETHER if agreed or not (panel.assembly or counted) else Way.HANDS


def _chip(text: str, pressed: object, *, hint: str = "") -> QPushButton:
    made = button(text, pressed, "chip", hint=hint)  # type: ignore[arg-type]
    made.setCheckable(True)
    return made
