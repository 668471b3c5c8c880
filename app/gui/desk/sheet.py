"""The sheet of somebody: what is known, the calls, what happened, and who it may be besides."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from app.domain.calls import Outcome
from app.domain.people import Address, Civility, Need, Person, Reach, Status
from app.gui.desk.fields import Choice, Field, breakable, keyed, titled
from app.gui.shared.widgets import (
    OneLine,
    Scrolled,
    button,
    clear,
    column,
    label,
    row,
    say_hint,
)
from app.screens.desk_people import (
    addressed,
    civility_name,
    need_name,
    outcome_name,
    reach_name,
    status_name,
)
from app.screens.wording import _

_BETWEEN = " / "


@dataclass(frozen=True)
class SheetView:
    """What stands beside the fields: what happened, and a double to make one of."""

    lines: tuple[str, ...] = ()
    double: str = ""
    about: str = ""


class PersonSheet(QWidget):
    """All that is known of somebody, to correct; calls are noted with one key."""

    saved = Signal()
    left = Signal()
    called = Signal(object, str)
    merge_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._title, self._about = OneLine("heading"), label(look="soft", wrap=True)
        self.family, self.given = Field(_("Family name")), Field(_("First name"))
        self.phones = Field(_("Phones, with / between them"))
        self.email, self.street = Field(_("E-mail")), Field(_("Street, with / between lines"))
        self.postcode, self.town = Field(_("Postcode")), Field(_("Town"))
        self.residence, self.note = Field(_("Residence")), Field(_("Note"))
        self.civility = Choice(
            _("Title"), *((civility_name(each) or "–", each) for each in Civility)
        )
        self.status = Choice(_("Status"), *((status_name(each), each) for each in Status))
        self.reach = Choice(_("Prefers"), *((reach_name(each), each) for each in Reach))
        self.needs = {need: QCheckBox(need_name(need)) for need in Need}
        self.call_note = Field(_("What was said"))
        self._history = column(spacing=4)
        self._double = label(wrap=True)
        self.merge = button(_("Make one person of both"), self.merge_wanted.emit, "chip",
                            name="merge")  # fmt: skip
        self.save = keyed(_("Save"), "Ctrl+S", self.saved.emit, "lean", name="save-sheet")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-sheet")
        inside = column(
            self._about, *self._calls(), self._double, self.merge,
            *self._fields(), *self.needs.values(),
            label(_("What happened"), "strong"), self._history, None, spacing=4,
        )  # fmt: skip
        self._inside = Scrolled(inside)
        whole = column(
            self._title, self._inside, row(self.save, close, None, spacing=8), spacing=8,
        )  # fmt: skip
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _calls(self) -> tuple[QWidget, ...]:
        self.outcomes = {
            each: button(outcome_name(each), self._call(each), "chip", name=each.value)
            for each in Outcome
        }
        parts: list[QWidget] = [label(_("Note a call"), "strong"), self.call_note]
        self.call_note.setPlaceholderText(_("What was said"))
        pairs = [*self.outcomes.values()]
        for at in (0, 2):
            line = QWidget()
            line.setLayout(row(*pairs[at : at + 2], None, spacing=6))
            parts.append(line)
        return tuple(parts)

    def _call(self, outcome: Outcome) -> Callable[[], None]:
        return lambda: self.called.emit(outcome, self.call_note.text())

    def _fields(self) -> list[QWidget]:
        parts: list[QWidget] = []
        for field in (
            self.civility, self.family, self.given, self.phones, self.email, self.street,
            self.postcode, self.town, self.residence, self.status, self.reach, self.note,
        ):  # fmt: skip
            parts += titled(field.accessibleName(), field)
        for need, box in self.needs.items():
            box.setAccessibleName(need_name(need))
        for line in (self.family, self.given, self.phones, self.email, self.street,
                     self.postcode, self.town, self.residence, self.note):  # fmt: skip
            line.returnPressed.connect(self.saved)
        return parts

    def show_person(self, person: Person) -> None:
        """Show somebody, to correct."""
        self._person = person
        self._title.setText(addressed(person))
        self._title.setAccessibleName(addressed(person))
        say_hint(self._title, addressed(person))
        address = person.address
        for field, text in (
            (self.family, person.family_name), (self.given, person.given_name),
            (self.phones, _BETWEEN.join(person.phones)), (self.email, person.email),
            (self.street, _BETWEEN.join(address.lines)), (self.postcode, address.postcode),
            (self.town, address.town), (self.residence, person.residence),
            (self.note, person.note), (self.call_note, ""),
        ):  # fmt: skip
            field.put(text)
        self.civility.choose(person.civility)
        self.status.choose(person.status)
        self.reach.choose(person.reach)
        for need, box in self.needs.items():
            box.setChecked(need in person.needs)

    def start(self) -> None:
        """Begin where calls are noted."""
        self.call_note.setFocus()
        self._inside.verticalScrollBar().setValue(0)

    def show_view(self, view: SheetView) -> None:
        """Show what stands beside the fields."""
        self._about.setText(breakable(view.about))
        self._about.setVisible(bool(view.about))
        self._double.setText(breakable(view.double))
        self._double.setVisible(bool(view.double))
        self.merge.setVisible(bool(view.double))
        clear(self._history)
        for line in view.lines:
            self._history.addWidget(label(breakable(line), "small", wrap=True))

    def person(self) -> Person | None:
        """Who was shown, as it was."""
        return self._person

    def says(self) -> Person | None:
        """Who was shown, as it stands in the fields."""
        if self._person is None:
            return None
        lines = _parts(self.street.text())
        address = Address(lines, self.postcode.text().strip(), self.town.text().strip())
        return replace(
            self._person,
            civility=cast("Civility", self.civility.value()),
            family_name=self.family.text(),
            given_name=self.given.text(),
            phones=_parts(self.phones.text()),
            email=self.email.text(),
            address=address,
            residence=self.residence.text(),
            status=cast("Status", self.status.value()),
            reach=cast("Reach", self.reach.value()),
            needs=frozenset(need for need, box in self.needs.items() if box.isChecked()),
            note=self.note.text(),
        )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split("/") if each.strip())
