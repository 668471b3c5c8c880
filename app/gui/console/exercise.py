"""The console during an exercise: the places at the left, the cards on the table at the right."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.content import ExerciseKind
from app.gui.console.cards import CardButton
from app.gui.console.hand import FIRST_FREE, Lift, Move, Put, kept, moved, named
from app.gui.shared.widgets import (
    Scrolled,
    button,
    clear,
    column,
    keyboard_kept,
    label,
    restyle,
    row,
)
from app.screens.panels import ExercisePanel
from app.screens.slides import CardLook, CardRow, PlaceRow
from app.screens.wording import _


class ExercisePane(QWidget):
    """The group proposes, one hand places: by letter and figure, or with the mouse."""

    placed = Signal(str, int)
    lifted = Signal(str)
    checked = Signal()
    given_up = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._panel: ExercisePanel | None = None
        self._hand = ""
        self._title = label(look="question", wrap=True)
        self._text = label(look="choice", wrap=True)
        self._verdict = label(look="strong", wrap=True)
        self._places = _list()
        self._rest = _list()
        self.check = button(_("Check"), self.checked.emit, name="check")
        self.give_up = button(_("Show the solution"), self.given_up.emit, name="give-up")
        self._left_title = label(look="heading")
        self._right_title = label(look="heading")
        self._left = QWidget()
        self._left.setLayout(column(self._left_title, self._places, None, spacing=8))
        right = column(self._right_title, self._rest, None, spacing=8)
        halves = row(self._left, right, spacing=24)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        cards = Scrolled(column(self._text, halves, None))
        cards.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what is read aloud may be long
        cards.setAccessibleName(_("Cards and places"))
        whole = column(self._title, cards, row(self.check, self.give_up, self._verdict))
        whole.setStretchFactor(cards, 1)
        self.setLayout(whole)

    def show_panel(self, panel: ExercisePanel) -> None:
        """Show the exercise as it stands."""
        self._hand = kept(panel, self._panel, self._hand)
        self._panel = panel
        self._title.setText(panel.title)
        self._text.setText(panel.text)
        self._text.setVisible(bool(panel.text))
        self._verdict.setText(panel.verdict or _how(panel))
        restyle(self._verdict, "strong" if panel.verdict else "soft")
        self.check.setEnabled(panel.can_check)
        self.give_up.setEnabled(panel.can_give_up)
        self._draw(panel)

    def _draw(self, panel: ExercisePanel) -> None:
        odd = panel.kind is ExerciseKind.ODD_ONE_OUT
        self._left.setVisible(not odd)
        self._left_title.setText(_("Places"))
        self._right_title.setText(_("The cards") if odd else _("Left to place"))
        clear(self._places)
        clear(self._rest)
        for place in () if odd else panel.places:
            self._draw_place(panel, place)
        on_the_table = _on_the_table(panel)
        self._right_title.setVisible(bool(on_the_table))
        for card in on_the_table:
            self._rest.addLayout(self._card(card, "card", card.letter))
        if panel.reasons:
            self._rest.addWidget(label(_("To read aloud"), "heading"))
        for reason in panel.reasons:
            self._rest.addWidget(label(reason, wrap=True))

    def _draw_place(self, panel: ExercisePanel, place: PlaceRow) -> None:
        """A place and its cards; a place without a name is its card, or waits for one."""
        number = str(place.number)
        named_place = bool(place.name)
        if named_place or not place.cards:
            target = CardButton(
                number, place.name or "–", partial(self._choose, place.number), "place"
            )
            target.place = place.number
            free = place.name or _("empty")
            target.setAccessibleName(f"{number} {free}")
            # a name is there to be read, be there a card for it or not
            target.setEnabled(bool(self._hand or named_place) and not panel.over)
            self._places.addWidget(target)
        for card in place.cards:
            badge = f"    {card.letter}" if named_place else f"{number}   {card.letter}"
            name = "placed" if named_place else "place"
            self._places.addLayout(self._card(card, name, badge, place.number))

    def _card(self, card: CardRow, name: str, badge: str, place: int = 0) -> QVBoxLayout:
        made = CardButton(badge, card.text, partial(self._press, card.card), name)
        made.place = place
        made.dropped.connect(partial(self._drop, card.card))
        said = (made.accessibleName(), _look_name(card.look))
        made.setAccessibleName(" ".join(part for part in said if part))
        made.setCheckable(True)
        made.setChecked(card.card == self._hand)
        panel = self._panel
        made.setEnabled(panel is not None and not panel.over)
        mark = label(_look_name(card.look), _look_style(card.look))
        mark.setVisible(bool(mark.text()))
        line = row(made, mark, spacing=8)
        line.setStretch(0, 1)
        return column(line)

    def _press(self, card: str) -> None:
        """A click on a placed card takes it back; one on the table is named, as by its letter."""
        panel = self._panel
        if panel is None:
            return
        if card in panel.placed:
            self._do("", Lift(card))
        else:
            self.place_by_key(panel.letters[card])

    def _choose(self, place: int) -> None:
        if self._panel is not None:
            self._do(self._hand, moved(self._panel, self._hand, place))

    def _drop(self, card: str, place: int) -> None:
        """A card was drawn onto a place with the mouse."""
        if self._panel is not None:
            self._do(card, moved(self._panel, card, place))

    def place_by_key(self, letter: str) -> None:
        """A card was named by its letter."""
        if self._panel is not None:
            self._do(*named(self._panel, self._hand, letter))

    def move_by_key(self, figure: int) -> None:
        """A place was named by its figure; 0 is the tenth."""
        self._choose(figure or 10)

    @property
    def holding(self) -> bool:
        """Tell whether a card is in the hand, to be moved or taken back."""
        return bool(self._hand)

    def take_back(self) -> None:
        """The card in the hand goes back to the table."""
        if self._panel is not None:
            placed = self._hand in self._panel.placed
            self._do("", Lift(self._hand) if placed else None)

    def _do(self, hand: str, move: Move | None) -> None:
        """Carry out a move; without one, only show what is in the hand."""
        self._hand = hand
        if isinstance(move, Put):
            self.placed.emit(move.card, move.place)
        elif isinstance(move, Lift):
            self.lifted.emit(move.card)
        elif self._panel is not None:
            with keyboard_kept(self):
                self._draw(self._panel)


def _list() -> QVBoxLayout:
    return column(spacing=4)


def _on_the_table(panel: ExercisePanel) -> tuple[CardRow, ...]:
    """The cards at the right: those that are left, or all of them to find the odd one out."""
    if panel.kind is not ExerciseKind.ODD_ONE_OUT:
        return panel.rest
    framed = tuple(card for place in panel.places for card in place.cards)
    return tuple(sorted((*framed, *panel.rest), key=lambda card: card.letter))


def _how(panel: ExercisePanel) -> str:
    """What to type, for somebody who does this for the first time."""
    if panel.kind is ExerciseKind.ODD_ONE_OUT:
        return _("Type the letter of a card.")
    if panel.direct:
        return _("Type the letter of a card; a figure moves it elsewhere.")
    return _("Type the letter of a card, then the figure of its place.")


def _look_name(look: CardLook) -> str:
    return {
        CardLook.RIGHT: _("right"),
        CardLook.WRONG: _("not here"),
        CardLook.SHOWN: _("solution"),
    }.get(look, "")


def _look_style(look: CardLook) -> str:
    return "warning" if look is CardLook.WRONG else "good"


__all__ = ["FIRST_FREE", "ExercisePane"]
