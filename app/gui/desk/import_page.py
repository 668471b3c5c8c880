"""The preview of a table, and what its columns hold."""

from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QProgressBar, QWidget

from app.domain.imports.fields import Field as Meaning
from app.domain.imports.layouts import Layout
from app.gui.desk.drawing import LikelyDrawing
from app.gui.desk.fields import Choice, Field, breakable, keyed, titled
from app.gui.desk.import_source import SourceBoxes
from app.gui.shared.flow import Flow
from app.gui.shared.pen import Pen
from app.gui.shared.rows import RowList
from app.gui.shared.widgets import Scrolled, button, clear, column, label, row
from app.gui.shared.work import FULL, Work
from app.screens.desk_import import OFFERED, ImportView, column_name, progress_said
from app.screens.importing import field_name
from app.screens.wording import _


class ImportPage(QWidget):
    """What each row of a table would become; nothing is written before somebody says so.

    Of those who may be there already, staff say who they are: `decided` tells the key of the
    line and what was said of it.
    """

    agreed = Signal()
    left = Signal()
    columns_wanted = Signal()
    order_told = Signal(bool)
    rejected_wanted = Signal()
    decided = Signal(str, object)

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._keys: tuple[str | None, ...] = ()
        self._title, self._sums = label(look="name", wrap=True), label(look="soft", wrap=True)
        self.source, self.waiting = SourceBoxes(), WaitingLine()
        self.list = RowList("import-lines", LikelyDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Rows of the table"))
        self.list.moved.connect(self._show_deciding)
        self.day_first = button(_("The day comes first"), lambda: self.order_told.emit(False),
                                "mini", name="day-first")  # fmt: skip
        self.month_first = button(_("The month comes first"), lambda: self.order_told.emit(True),
                                  "mini", name="month-first")  # fmt: skip
        self._order = QWidget()
        self._order.setLayout(row(self.day_first, self.month_first, None, spacing=6))
        self._deciding, self._doing = QWidget(), QWidget()
        self._add_buttons()
        top = Scrolled(
            column(self._title, self.waiting, self.source, self._sums, self._order, None, spacing=6)
        )
        whole = column(top, self.list, self._deciding, self._doing, spacing=8)
        whole.setStretch(0, 1)
        whole.setStretch(1, 2)
        self.setLayout(whole)
        self.wait("")

    def _add_buttons(self) -> None:
        self.agree = keyed(_("Import"), "Ctrl+S", self.agreed.emit, "primary", name="bring-in")
        self._columns = button(_("Columns…"), self.columns_wanted.emit, "lean", name="columns")
        self.save = button(_("Save what cannot be read…"), self.rejected_wanted.emit, "lean",
                           name="save-rejected")  # fmt: skip
        leave = keyed(_("Leave"), _("Esc"), self.left.emit, "lean", name="leave-import")
        doing, deciding = Flow(), Flow()
        for each in (self.agree, self._columns, self.save, leave):
            doing.addWidget(each)
        for text, key, said, name in (
            (_("Same person"), "M", Said.SAME, "same-person"),
            (_("Somebody new"), "N", Said.NEW, "new-person"),
            (_("Leave out"), "L", Said.OUT, "leave-out"),
            (_("Decide later"), "D", Said.OPEN, "decide-later"),
        ):
            tell = partial(self._tell, said)
            deciding.addWidget(keyed(text, key, tell, "mini", name=name))
            short = QShortcut(QKeySequence(key), self.list)
            short.setContext(Qt.ShortcutContext.WidgetShortcut)
            short.activated.connect(tell)
        self._doing.setLayout(doing)
        self._deciding.setLayout(deciding)

    def wait(self, words: str, work: Work | None = None) -> None:
        """Say what is waited for, with the way to stop it; empty when it is over."""
        self.waiting.follow(words, work)
        for each in (self.agree, self._columns, self.save, self._deciding):
            each.setEnabled(not words)
        if words:
            self._show_nothing()

    def lead(self) -> None:
        """Keep the keyboard here: a button that is out of use would give it to another page."""
        if not self.source.isAncestorOf(QApplication.focusWidget() or self):
            self.list.setFocus()

    def _show_nothing(self) -> None:
        self._order.hide()
        self._deciding.hide()
        self.save.hide()

    def begin(self, title: str) -> None:
        """Show that a table is on its way."""
        self.source.hide()
        self._title.setText(breakable(title))
        self._sums.setText("")
        self._keys = ()
        self.list.show_rows(())

    def show_preview(self, view: ImportView, at: int = 0) -> None:
        """Show what would become of each row; the keyboard comes here from this page only."""
        focus = QApplication.focusWidget() or self
        led = self.isAncestorOf(focus) and not self.source.isAncestorOf(focus)
        self.wait("")
        self._title.setText(breakable(view.title))
        self._sums.setText(breakable("\n".join(view.sums)))
        self._order.setVisible(view.asks_for_order)
        self.save.setVisible(bool(view.rejected))
        self._keys = view.keys
        self.list.renew(view.rows, at)
        self.agree.setEnabled(view.writes)
        self._show_deciding()
        if led:
            self.list.setFocus()

    def _show_deciding(self) -> None:
        self._deciding.setVisible(any(self._keys))
        self._deciding.setEnabled(self._key() is not None)

    def _key(self) -> str | None:
        at = self.list.at()
        return self._keys[at] if 0 <= at < len(self._keys) else None

    def _tell(self, said: "Said") -> None:
        key = self._key()
        if key is not None and self._deciding.isEnabled():
            self.decided.emit(key, said)

    def go_on(self) -> None:
        """Go to the next row to decide."""
        following = range(self.list.at() + 1, len(self._keys))
        self.list.go_to(next((at for at in following if self._keys[at]), self.list.at()))
        self.list.scrollTo(self.list.currentIndex())
        self._show_deciding()


class Said(Enum):
    """What staff say of somebody who may be there already."""

    SAME = "same"
    NEW = "new"
    OUT = "out"
    OPEN = "open"


class WaitingLine(QWidget):
    """What is waited for, how far it is, and the button that stops it."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label(look="soft", wrap=True)
        self._words.setMinimumWidth(200)
        self.bar = QProgressBar()
        self.bar.setRange(0, FULL)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(14)
        self.stop = button(_("Cancel"), self._cancel, "mini", name="cancel-import")
        self._work: Work | None = None
        self.setLayout(column(self._words, row(self.bar, self.stop, spacing=10), spacing=4))

    def follow(self, words: str, work: Work | None) -> None:
        """Show a piece of work; empty words where there is none."""
        self._work = work
        self._words.setText(breakable(words))
        self.bar.setAccessibleName(words)
        self.bar.setValue(0)
        self.bar.setVisible(work is not None)
        self.stop.setVisible(work is not None)
        self.setVisible(bool(words))
        if work is not None:
            work.moved.connect(self._show)

    def _show(self, share: int, whole: int) -> None:
        if self._work is not None:
            self.bar.setValue(share)
            self._words.setText(progress_said(share * whole // FULL, whole))

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()


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
