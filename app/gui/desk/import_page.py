"""The preview of a table, and what its columns hold."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.imports.fields import Field as Meaning
from app.domain.imports.layouts import Layout
from app.gui.desk.drawing import LikelyDrawing
from app.gui.desk.fields import Choice, Field, breakable, keyed, titled
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.screens.desk_form import LikelyRow
from app.screens.desk_import import OFFERED, column_name
from app.screens.importing import field_name
from app.screens.wording import _


class ImportPage(QWidget):
    """What each row of a table would become; nothing is written before somebody says so."""

    agreed = Signal()
    left = Signal()
    columns_wanted = Signal()
    order_told = Signal(bool)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title, self._sums = label(look="name", wrap=True), label(look="soft", wrap=True)
        self.list = RowList("import-lines", LikelyDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Rows of the table"))
        self.day_first = button(_("The day comes first"), lambda: self.order_told.emit(False),
                                "mini", name="day-first")  # fmt: skip
        self.month_first = button(_("The month comes first"), lambda: self.order_told.emit(True),
                                  "mini", name="month-first")  # fmt: skip
        self._order = QWidget()
        self._order.setLayout(row(self.day_first, self.month_first, None, spacing=6))
        self.agree = keyed(_("Bring in"), "Ctrl+S", self.agreed.emit, "lean", name="bring-in")
        columns = button(_("Columns…"), self.columns_wanted.emit, "lean", name="columns")
        leave = keyed(_("Leave"), _("Esc"), self.left.emit, "lean", name="leave-import")
        top = Scrolled(column(self._title, self._sums, self._order, None, spacing=4))
        whole = column(top, self.list, row(self.agree, columns, leave, None, spacing=6), spacing=8)
        whole.setStretch(0, 1)
        whole.setStretch(1, 2)
        self.setLayout(whole)

    def show_preview(
        self, title: str, sums: tuple[str, ...], rows: tuple[LikelyRow, ...], *, asks: bool
    ) -> None:
        """Show what would become of each row."""
        self._title.setText(breakable(title))
        self._sums.setText(breakable("\n".join(sums)))
        self._order.setVisible(asks)
        self.list.show_rows(rows)
        self.agree.setEnabled(bool(rows))
        self.list.setFocus()


class ColumnsPane(QWidget):
    """Says once what the columns of a table hold; it is remembered under a name."""

    mapped = Signal(object, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._inside = column(spacing=4)
        self._choices: list[Choice] = []
        self.name = Field(_("Name of this form, to know it again"))
        show = button(_("Show the preview"), self._tell, "lean", name="show-preview")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-columns")
        self.name.returnPressed.connect(self._tell)
        whole = column(
            label(_("What the columns hold"), "heading", wrap=True),
            Scrolled(column(self._inside, None)), *titled(self.name.accessibleName(), self.name),
            column(row(show, None), row(close, None), spacing=6), spacing=6,
        )  # fmt: skip
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_layout(self, layout: Layout) -> None:
        """Show how a table is read now, to correct."""
        clear(self._inside)
        self._choices = []
        meanings = tuple((field_name(each), each) for each in OFFERED)
        for at, target in enumerate(layout.targets):
            choice = Choice(column_name(layout, at), *meanings)
            choice.choose(target.field)
            self._choices.append(choice)
            above = label(breakable(column_name(layout, at)), "small", wrap=True)
            self._inside.addWidget(above)
            self._inside.addWidget(choice)
        self.name.put(layout.name)
        if self._choices:
            self._choices[0].setFocus()

    def meanings(self) -> tuple[Meaning, ...]:
        """What each column holds."""
        return tuple(Meaning(str(each.value())) for each in self._choices)  # Qt keeps the text

    def _tell(self) -> None:
        self.mapped.emit(self.meanings(), self.name.text().strip())
