"""The list of people of a session: tick who is there, add somebody, or only count heads."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.meetings import Channel
from app.gui.shared.fields import NumberField, still_under_wheel
from app.gui.shared.widgets import button, clear, column, keyboard_kept, label, row
from app.screens.home import PeopleView, PersonRow
from app.screens.names import channel_name
from app.screens.wording import _


class PeoplePane(QWidget):
    """Who is registered and who is there; used before and during a session."""

    ticked = Signal(object, bool)
    added = Signal(str, str, object)
    heads_counted = Signal(int)

    def __init__(self, usual: Channel) -> None:
        """`usual` is the channel offered first: walk-in during a session, paper before."""
        super().__init__()
        self._summary = label(look="strong", wrap=True)
        self._list = QVBoxLayout()
        self._only_seen = _rehearsal_words()
        self._boxes: list[QCheckBox] = []
        self._list.setSpacing(2)
        inside = QWidget()
        inside.setLayout(column(self._list, None))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.family = _field(_("Family name"))
        self.given = _field(_("First name"))
        self.channel = _channels(usual)
        self._usual = self.channel.currentIndex()
        for field in (self.family, self.given):
            field.returnPressed.connect(self._add)
        self.add = button(_("Add"), self._add, name="add-person")
        self.heads = NumberField(-1)
        self.heads.setSpecialValueText("–")
        self.heads.setAccessibleName(_("Number of people there"))
        self.heads.setFixedWidth(110)
        self.heads.setKeyboardTracking(False)
        self.heads.valueChanged.connect(self.heads_counted)
        heads = row(label(_("Or only count heads:"), "soft"), self.heads, None)
        self.setLayout(
            column(
                self._only_seen, self._summary, scroll, label(_("Add somebody"), "heading"),
                row(self.family, self.given, spacing=8),
                row(self.channel, self.add, None, spacing=8), heads,
            )
        )  # fmt: skip

    def show_people(self, view: PeopleView) -> None:
        """Show the list as it stands."""
        self._summary.setText(view.summary)
        with keyboard_kept(self):
            clear(self._list)
            self._boxes = [self._tick_box(person) for person in view.rows]
            for box in self._boxes:
                self._list.addWidget(box)
        if not view.rows:
            self._list.addWidget(label(view.empty, "soft", wrap=True))
        self.heads.blockSignals(True)  # showing a number is not typing it
        self.heads.setValue(view.head_count)
        self.heads.blockSignals(False)

    def _tick_box(self, person: PersonRow) -> QCheckBox:
        made = QCheckBox(f"{person.name}  ·  {person.channel}".replace("&", "&&"))
        made.setObjectName("person")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # ticking leaves the keyboard where it is
        made.setChecked(person.present)
        made.setEnabled(self.add.isEnabled())
        made.setAccessibleName(person.name)

        def tick(present: bool) -> None:  # noqa: FBT001 - Qt calls it
            self.note_typed()  # the list is drawn again: what is half typed would go
            self.ticked.emit(person.registration, present)

        made.clicked.connect(tick)
        return made

    def let_note(self, noting: bool) -> None:  # noqa: FBT001 - it is all that it says
        """Let people be noted, or the list only be looked at; heads can be counted all the same."""
        self._only_seen.setVisible(not noting)
        for each in (self.family, self.given, self.channel, self.add, *self._boxes):
            each.setEnabled(noting)

    def tick_boxes(self) -> list[QCheckBox]:
        """The tick boxes, in the order of the list."""
        return list(self._boxes)

    def start_adding(self) -> None:
        """Give the keyboard to the name field."""
        self.family.setFocus()

    def note_typed(self) -> None:
        """Have noted the number of people that is still being typed."""
        self.heads.interpretText()

    def _add(self) -> None:
        self.note_typed()
        self.added.emit(self.family.text(), self.given.text(), self.channel.currentData())

    def clear_form(self) -> None:
        """Make the form ready for the next person."""
        self.family.clear()
        self.given.clear()
        self.channel.setCurrentIndex(self._usual)
        self.family.setFocus()


def _rehearsal_words() -> QLabel:
    """What a rehearsal says of the list; it is hidden until there is one."""
    made = label(
        _(
            "This is a rehearsal: the list is only to be looked at. "
            "The number of people counts until the rehearsal ends."
        ),
        "warning",
        wrap=True,
    )
    made.hide()
    return made


def _channels(usual: Channel) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(_("Registered by"))
    for channel in Channel:
        made.addItem(channel_name(channel), channel)
    made.setCurrentIndex(list(Channel).index(usual))
    still_under_wheel(made)
    return made


def _field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(name)
    made.setAccessibleName(name)
    made.setMaxLength(120)
    return made
