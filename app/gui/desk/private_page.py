"""The pages about personal data: whom to forget, what left, and the data of one person."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from app.gui.desk.drawing import GAP, PAD, DeskDrawing, tall
from app.gui.desk.fields import breakable, keyed
from app.gui.shared.flow import Flow
from app.gui.shared.pen import SMALL, STRONG, USUAL, Pen
from app.gui.shared.rows import Look, Row, RowList
from app.gui.shared.theme import font
from app.gui.shared.widgets import OneLine, Scrolled, button, column, label
from app.screens.desk_private import Matter, PrivateView, TextRow, matter_name
from app.screens.wording import _

_HEAD = 26


class TextDrawing(DeskDrawing):
    """Draws a row of words, under a heading where there is one."""

    def size(self, room: int, row: Row) -> QSize:
        """As high as its texts."""
        if not isinstance(row, TextRow):
            return QSize()
        inner = room - 2 * PAD
        high = tall(row.title, font(USUAL, STRONG), inner) + tall(row.about, font(SMALL), inner)
        return QSize(room, high + 2 * (PAD - 3) + GAP + (_HEAD if row.heading else 0))

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a row."""
        if not isinstance(row, TextRow):
            return
        if row.heading:
            head = QRect(place.left() + PAD, place.top(), place.width() - 2 * PAD, _HEAD)
            self.pen.write_line(painter, head, row.heading, font(SMALL, STRONG), "teal")
            place = place.adjusted(0, _HEAD, 0, 0)
        inner = self.back(painter, place, look)
        inner.setTop(self.put(painter, inner, row.title, font(USUAL, STRONG)))
        self.put(painter, inner, row.about, font(SMALL), "soft")


class PrivatePage(QWidget):
    """Says what was asked for; it decides nothing."""

    turned = Signal(object)
    erase_wanted = Signal()
    paper_wanted = Signal()
    left = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._said = label(look="soft", wrap=True)
        self.list = RowList("private", TextDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Personal data"))
        self.doors: dict[Matter, QPushButton] = {}
        self._group, doors = QButtonGroup(self), Flow()
        for matter in Matter:
            door = button(matter_name(matter), partial(self.turned.emit, matter), "chip",
                          name=f"private-{matter.value}")  # fmt: skip
            door.setCheckable(True)
            self._group.addButton(door)
            self.doors[matter] = door
            doors.addWidget(door)
        self.erase = button(_("Erase…"), self.erase_wanted.emit, "lean", name="purge")
        self.paper = button("", self.paper_wanted.emit, "lean", name="save-private")
        leave = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-private")
        ends = Flow()
        for each in (self.erase, self.paper, leave):
            ends.addWidget(each)
        whole = column(
            label(_("Personal data"), "name"), doors, self._said, self.list, ends, spacing=8
        )
        whole.setStretch(3, 1)
        whole.addStretch(0)
        self.setLayout(whole)
        self.setFocusProxy(self.list)

    def minimumSizeHint(self) -> QSize:
        """Become as small as need be: the list scrolls."""
        return QSize(0, 0)

    def show_view(self, matter: Matter, view: PrivateView) -> None:
        """Show one matter."""
        self.doors[matter].setChecked(True)
        self._said.setText(breakable(view.said))
        self.list.show_rows(view.rows)
        self.list.setVisible(bool(view.rows))
        self.erase.setVisible(matter is Matter.DUE)
        self.erase.setEnabled(view.erasable)
        self.paper.setVisible(matter is not Matter.DUE and bool(view.rows))
        words = _("Save this text…") if matter is Matter.NOTICE else _("Save this list…")
        self.paper.setText(words)
        self.paper.setAccessibleName(words)

    def lead(self, matter: Matter) -> None:
        """Lead the keyboard to what is listed, else to the matters."""
        (self.doors[matter] if self.list.isHidden() else self.list).setFocus()


class PersonDataPage(QWidget):
    """What is kept about one person, and what they may ask for."""

    file_wanted = Signal(str)
    erase_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = OneLine("heading")
        self._kept = label(wrap=True)
        self.pdf = button(
            _("File to hand over (PDF)…"), partial(self.file_wanted.emit, ".pdf"), "lean",
            name="access",
        )  # fmt: skip
        self.json = button(
            _("File for another program (JSON)…"), partial(self.file_wanted.emit, ".json"), "lean",
            name="access-json",
        )  # fmt: skip
        self.erase = button(_("Erase this person…"), self.erase_wanted.emit, "lean", name="erase")
        leave = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-person-data")
        told = _(
            "The file holds all that is kept about this person, and nothing about others. To "
            "correct something or to note that a consent is withdrawn, use the sheet."
        )
        inside = column(
            self._kept, label(told, "soft", wrap=True), self.pdf, self.json, self.erase, None,
            spacing=10,
        )  # fmt: skip
        whole = column(self._title, Scrolled(inside), leave, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.pdf)

    def show_person(self, name: str, kept: str) -> None:
        """Show whose data this is, and how much of it there is."""
        self._title.setText(name)
        self._kept.setText(breakable(kept))
