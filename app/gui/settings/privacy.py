"""The page of personal data: who answers for it, how long it is kept, what people are told."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from app.domain.settings import MOST_MONTHS, MOST_YEARS, Privacy, Retention
from app.gui.shared.fields import NumberField
from app.gui.shared.widgets import Scrolled, column, frame, label, row
from app.screens.settings import privacy_labels
from app.screens.wording import _

_WORDS = ("controller", "contact", "dpo")
_NUMBERS = {"contacts": MOST_MONTHS, "names": MOST_MONTHS, "youngest": MOST_YEARS}


class PrivacyPage(QWidget):
    """Says what was changed, each change at once; shows the notice that follows from it."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = Privacy()
        self.words = {name: QLineEdit() for name in _WORDS}
        self.numbers = {name: NumberField(1) for name in _NUMBERS}
        for name, most in _NUMBERS.items():
            self.numbers[name].setMaximum(most)
            self.numbers[name].setFixedWidth(120)
        self.notice = label(wrap=True)
        halves = row(self._left(), self._right(), spacing=48)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.setLayout(column(Scrolled(halves)))

    def _left(self) -> QLayout:
        about = _("Empty: the cooperative, its address, its telephone and its e-mail.")
        return column(
            label(_("Who answers for the data"), "heading"), label(about, "soft", wrap=True),
            *(self._named(name, self.words[name]) for name in _WORDS), 12,
            label(_("Kept after the last session"), "heading"),
            *(self._named(name, self.numbers[name]) for name in ("contacts", "names")), None,
            spacing=8,
        )  # fmt: skip

    def _right(self) -> QLayout:
        age = _("Below 15 years, parents consent with their child. Nobody is asked for an age.")
        told = column(
            label(_("What people are told"), "heading"), self.notice,
            label(_("Each change makes a new text; older ones are kept. The whole of it is at the "
                    "desk: F6."), "soft", wrap=True),
            margin=12, spacing=8,
        )  # fmt: skip
        return column(
            label(_("Who may register alone"), "heading"), label(age, "soft", wrap=True),
            self._named("youngest", self.numbers["youngest"]), 12, frame("calm", told), None,
            spacing=8,
        )  # fmt: skip

    def _named(self, name: str, field: QLineEdit | NumberField) -> QLayout:
        """A name over a field."""
        words = privacy_labels()[name]
        field.setAccessibleName(words)
        field.editingFinished.connect(self.note_typed)
        above = label(words, "soft", wrap=True)
        above.setBuddy(field)
        return column(above, field, spacing=2)

    def show_privacy(self, privacy: Privacy, notice: str) -> None:
        """Show what is kept, and what people are told now."""
        self._shown = privacy
        for name, field in self.words.items():
            field.setText(getattr(privacy, name))
        kept = privacy.retention
        for name, value in (
            ("contacts", kept.contacts), ("names", kept.names), ("youngest", privacy.youngest),
        ):  # fmt: skip
            self.numbers[name].setValue(value)
        self.notice.setText(notice)

    def note_typed(self) -> None:
        """Have kept what is typed."""
        for field in self.numbers.values():
            field.interpretText()
        number = {name: field.value() for name, field in self.numbers.items()}
        words = {name: field.text() for name, field in self.words.items()}
        retention = Retention(number["contacts"], number["names"])
        typed = Privacy(**words, retention=retention, youngest=number["youngest"])
        if typed != self._shown:
            self.told.emit(typed)
