"""The page of the papers: where the cooperative is reached, its colours, who certifies."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from app.domain.settings import Letterhead
from app.gui.shared.widgets import Scrolled, column, label, row
from app.screens.certificate_places import places_in_words
from app.screens.settings import letterhead_labels
from app.screens.wording import _

ADDRESS_LINES = 3
_LEFT = ("phone", "email", "form")
_LOOK = ("colour", "logo")
_CERTIFICATES = ("signatory", "signatory_role", "certificate")


class PapersPage(QWidget):
    """Says what was changed; each change is kept at once."""

    headed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown = Letterhead()
        self.fields: dict[str, QLineEdit] = {}
        halves = row(self._left(), self._right(), spacing=48)
        halves.setStretch(0, 1)
        halves.setStretch(1, 1)
        self.setLayout(column(Scrolled(halves)))

    def _left(self) -> QLayout:
        names = tuple(f"address {line}" for line in range(1, ADDRESS_LINES + 1))
        about = _("Printed at the top of attendance sheets, certificates and letters.")
        return column(
            label(_("Where you are reached"), "heading"), label(about, "soft", wrap=True),
            *self._lines((*names, *_LEFT)), None,
            spacing=8,
        )  # fmt: skip

    def _right(self) -> QLayout:
        return column(
            label(_("Looks of the papers"), "heading"), *self._lines(_LOOK), 12,
            label(_("Certificates of participation"), "heading"), *self._lines(_CERTIFICATES),
            label(places_in_words(), "soft", wrap=True), None,
            spacing=8,
        )  # fmt: skip

    def _lines(self, names: tuple[str, ...]) -> list[QWidget | QLayout]:
        """A name over each field."""
        parts: list[QWidget | QLayout] = []
        for name, words in letterhead_labels(names):
            field = self.fields[name] = QLineEdit()
            field.setAccessibleName(words)
            field.editingFinished.connect(self.note_typed)
            parts.append(column(label(words, "soft"), field, spacing=2))
        return parts

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show what is kept."""
        self._shown = letterhead
        for name, field in self.fields.items():
            field.setText(_kept(letterhead, name))

    def note_typed(self) -> None:
        """Have kept what is typed."""
        typed = {name: field.text() for name, field in self.fields.items()}
        if all(text == _kept(self._shown, name) for name, text in typed.items()):
            return
        lines = tuple(typed.pop(f"address {at}") for at in range(1, ADDRESS_LINES + 1))
        self.headed.emit(Letterhead((*lines, *self._shown.address[ADDRESS_LINES:]), **typed))


def _kept(letterhead: Letterhead, name: str) -> str:
    if name.startswith("address "):
        at = int(name.removeprefix("address ")) - 1
        return letterhead.address[at] if at < len(letterhead.address) else ""
    kept: str = getattr(letterhead, name)
    # a text of several lines stays whole on one
    return " ".join(kept.split("\n"))
