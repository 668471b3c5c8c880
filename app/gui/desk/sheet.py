"""The sheet of somebody: what is known, the calls, what happened, and who it may be besides."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.calls import Outcome
from app.domain.people import Civility, Need, Person, Reach, Status
from app.gui.desk.clashes import ClashPane
from app.gui.desk.consent import Ready
from app.gui.desk.fields import Choice, Field, breakable, keyed, titled
from app.gui.desk.inputs import (
    Input,
    address_in,
    chosen_in,
    parts_in,
    read_all,
    show_all,
    text_in,
    ticked_in,
)
from app.gui.desk.ticks import Ticks
from app.gui.shared.flow import Flow
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


@dataclass(frozen=True)
class SheetView:
    """What stands beside the fields: what happened, the modules attended, a double to make one of.

    `merged` are those who were made one with this person and can be parted again.
    """

    lines: tuple[str, ...] = ()
    double: str = ""
    about: str = ""
    attended: str = ""
    merged: tuple[tuple[str, UUID], ...] = ()


class PersonSheet(QWidget):
    """All that is known of somebody, to correct; calls are noted with one key."""

    saved = Signal()
    left = Signal()
    called = Signal(object, str)
    merge_wanted = Signal()
    unmerge_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._person: Person | None = None
        self._title, self._about = OneLine("heading"), label(look="soft", wrap=True)
        self.clashes = ClashPane()
        self.call_note = Field(_("What was said"))
        self._history, self._buttons = column(spacing=4), Flow()
        self._merged, self._attended = column(spacing=4), label(look="small", wrap=True)
        self._double = label(wrap=True)
        self.merge = button(_("Make one person of both"), self.merge_wanted.emit, "chip",
                            name="merge")  # fmt: skip
        self.save = keyed(_("Save"), "Ctrl+S", self.saved.emit, "lean", name="save-sheet")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-sheet")
        inside = column(
            self._about, *self._calls(), self._double, self.merge, self._merged,
            *self._fields(), self._buttons,
            label(_("What happened"), "strong"), self._history, None, spacing=4,
        )  # fmt: skip
        self._inside = Scrolled(inside)
        whole = column(
            self._title, self.clashes, self._inside, row(self.save, close, None, spacing=8),
            spacing=8,
        )  # fmt: skip
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def add_button(self, made: QPushButton) -> None:
        """Add what can be done with this person, after the fields."""
        self._buttons.addWidget(made)

    def _calls(self) -> tuple[QWidget, ...]:
        parts: list[QWidget] = [label(_("Note a call"), "strong"), self.call_note]
        self.call_note.setPlaceholderText(_("What was said"))
        inside = Flow()
        for each in Outcome:
            inside.addWidget(button(outcome_name(each), self._call(each), "chip", name=each.value))
        buttons = QWidget()
        buttons.setLayout(inside)
        return (*parts, buttons)

    def _call(self, outcome: Outcome) -> Callable[[], None]:
        return lambda: self.called.emit(outcome, self.call_note.text())

    def _fields(self) -> list[QWidget]:
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
        needs = {need.value: need for need in Need}
        self.needs, self.interests, self.followed = Ticks(), Ticks(), Ticks()
        self.needs.offer((need_name(need), value) for value, need in needs.items())
        self.ambassador = Ready()
        self.inputs: Mapping[str, Input] = {
            "civility": chosen_in(self.civility),
            "family_name": text_in(self.family),
            "given_name": text_in(self.given),
            "phones": parts_in(self.phones),
            "email": text_in(self.email),
            "address": address_in(self.street, self.postcode, self.town),
            "residence": text_in(self.residence),
            "status": chosen_in(self.status),
            "reach": chosen_in(self.reach),
            "needs": Input(
                self.needs,
                lambda held: self.needs.put(frozenset(each.value for each in held)),
                lambda: frozenset(needs[each] for each in self.needs.value()),
            ),
            "interests": ticked_in(self.interests),
            "followed": ticked_in(self.followed),
            "ambassador": Input(self.ambassador, self.ambassador.put, self.ambassador.value),
            "note": text_in(self.note),
        }
        return self._laid_out()

    def _laid_out(self) -> list[QWidget]:
        parts: list[QWidget] = []
        lines = (
            self.family, self.given, self.phones, self.email, self.street, self.postcode,
            self.town, self.residence, self.note,
        )  # fmt: skip
        for field in (self.civility, *lines[:-1], self.status, self.reach, self.note):
            parts += titled(field.accessibleName(), field)
        for line in lines:
            line.returnPressed.connect(self.saved)
        for name, ticks in (
            (_("Needs"), self.needs),
            (_("Modules that interest"), self.interests),
            (_("Modules already followed"), self.followed),
        ):
            parts += [label(name, "strong", wrap=True), ticks]
        return [*parts, self._attended, self.ambassador]

    def offer_modules(self, titles: Mapping[str, str]) -> None:
        """Offer these modules to tick."""
        for ticks in (self.interests, self.followed):
            ticks.offer((title, module) for module, title in titles.items())

    def show_person(self, person: Person) -> None:
        """Show somebody, to correct."""
        self.hold(person)
        show_all(self.inputs, person)
        self.call_note.put("")

    def hold(self, person: Person) -> None:
        """Take this for what is written now; what is typed stays."""
        self._person = person
        self._title.setText(addressed(person))
        self._title.setAccessibleName(addressed(person))
        say_hint(self._title, addressed(person))

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
        self._attended.setText(breakable(view.attended))
        self._attended.setVisible(bool(view.attended))
        clear(self._history)
        for line in view.lines:
            self._history.addWidget(label(breakable(line), "small", wrap=True))
        self._show_merged(view.merged)

    def _show_merged(self, merged: Iterable[tuple[str, UUID]]) -> None:
        clear(self._merged)
        for said, double in merged:
            self._merged.addWidget(label(breakable(said), "small", wrap=True))
            part = button(_("Make two people again"), self._part(double), "chip", name="unmerge")
            part.setAccessibleDescription(said)
            line = QWidget()
            line.setLayout(row(part, None))
            self._merged.addWidget(line)

    def _part(self, double: UUID) -> Callable[[], None]:
        return lambda: self.unmerge_wanted.emit(double)

    def person(self) -> Person | None:
        """Who was shown, as it was."""
        return self._person

    def says(self) -> Person | None:
        """Who was shown, as it stands in the fields."""
        if self._person is None:
            return None
        return replace(self._person, **read_all(self.inputs))
