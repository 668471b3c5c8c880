"""The console during the alphabet: a letter, then a word, then Enter."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QWidget

from app.domain.content import LETTERS
from app.gui.shared.widgets import Scrolled, button, clear, column, frame, label, restyle, row
from app.screens.panels import AlphabetPanel
from app.screens.wording import _
from app.usecases.alphabet_play import call_letter, drop_word, offer_word, show_hint
from app.usecases.live_session import LiveSession

ACROSS = 13
LETTER_WIDTH = 36
MOST_TYPED = 60  # more than any word may have: too long is refused in words, not cut short


class AlphabetPane(QWidget):
    """All letters to press, a field for words, and the words that can be taken off.

    `wanted` carries what to do with the session, `paper_wanted` the name of a paper; `emptied`
    tells that nothing is typed any more.
    """

    wanted = Signal(object)
    paper_wanted = Signal(str)
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = label(look="name", wrap=True)
        self._counter = label(look="strong")
        self._letters = QGridLayout()
        self._letters.setSpacing(4)
        self.letters: dict[str, QPushButton] = {}
        for index, letter in enumerate(LETTERS):
            made = button(letter, partial(self._call, letter), "letter", name="letter")
            made.setCheckable(True)
            made.setMinimumWidth(LETTER_WIDTH)
            self.letters[letter] = made
            self._letters.addWidget(made, index // ACROSS, index % ACROSS)
        self._field_label = label(look="strong")
        self.field = QLineEdit()
        self.field.setMaxLength(MOST_TYPED)
        self.field.returnPressed.connect(self._enter)
        self.field.textChanged.connect(self._typed)
        self.put = button(_("On the wall"), self._enter, name="put")
        self._hint = label(look="soft", wrap=True)
        self.hint = button(_("Show a hint"), self._show_hint, name="hint")
        self.whole = button(_("The whole wall"), partial(self._call, ""), name="whole-wall")
        self._words = column(spacing=4)
        self._scroll = Scrolled(column(self._words, None))
        self._lay_out()

    def _lay_out(self) -> None:
        top = row(self._title, self._counter, spacing=16)
        top.setStretch(0, 1)
        entry = row(self._field_label, self.field, self.put, spacing=10)
        entry.setStretch(1, 1)
        clue = row(self._hint, self.hint, spacing=10)
        clue.setStretch(0, 1)
        papers = row(self.whole, None, *(self._paper(name) for name in ("A4", "A3")), spacing=8)
        asked = frame("sums", column(entry, clue, margin=10, spacing=8))
        whole = column(top, self._letters, asked, self._scroll, papers, spacing=10)
        whole.setStretchFactor(self._scroll, 1)
        self.setLayout(whole)

    def _paper(self, size: str) -> QPushButton:
        press = partial(self.paper_wanted.emit, f"poster-{size.lower()}")
        return button(_("Poster {size} (PDF)").format(size=size), press, name=f"poster-{size}")

    def show_panel(self, panel: AlphabetPanel) -> None:
        """Show the alphabet as it stands."""
        self._title.setText(panel.title)
        self._counter.setText(panel.counter)
        self._field_label.setText(panel.field_label)
        self.field.setAccessibleName(panel.field_label)
        self._hint.setText(panel.hint)
        self.hint.setEnabled(panel.can_hint)
        self.whole.setEnabled(bool(panel.letter))
        for key in panel.letters:
            made = self.letters[key.letter]
            made.setChecked(key.letter == panel.letter)
            restyle(made, "letter-found" if key.words else "letter")
            words = _("{letter}: {n} words").format(letter=key.letter, n=key.words)
            made.setAccessibleName(words if key.words else key.letter)
        clear(self._words)
        for word in panel.words:
            text = f"{word.letter}   {word.text}"
            drop = button(
                _("Take off"),
                partial(self._drop, word.letter, word.text),
                "link",
                name="drop",
                hint=_("Take this word off the wall"),
            )
            drop.setAccessibleName(_("Take off “{word}”").format(word=word.text))
            self._words.addLayout(row(label(text, "line"), drop, None, spacing=8))

    def take_letter(self, letter: str) -> None:
        """A letter pressed anywhere is asked for; what is typed next is a word."""
        self._call(letter.upper())

    def _call(self, letter: str) -> None:
        self.wanted.emit(lambda live: call_letter(live, letter))
        if letter:
            self.field.setFocus()

    def _enter(self) -> None:
        """One letter is asked for, a word goes on the wall; what is refused can be corrected."""
        text = self.field.text().strip()
        if not text:
            return
        if len(text) == 1 and text.upper() in LETTERS:
            self.field.clear()
            self._call(text.upper())
            return
        self.wanted.emit(lambda live: self._offer(live, text))

    def _typed(self, text: str) -> None:
        if not text:
            self.emptied.emit()

    def _offer(self, live: LiveSession, text: str) -> None:
        """A word that is refused stays in the field."""
        offer_word(live, text)
        self.field.clear()

    def _show_hint(self) -> None:
        self.wanted.emit(show_hint)

    def _drop(self, letter: str, text: str) -> None:
        self.wanted.emit(lambda live: drop_word(live, letter, text))
