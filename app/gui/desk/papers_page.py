"""The papers of a session beside the people, and the pages of one in their place."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from app.gui.desk.drawing import PAD, DeskDrawing, tall
from app.gui.desk.fields import Choice, breakable, keyed, titled
from app.gui.shared.fields import NumberField
from app.gui.shared.pen import SMALL, STRONG, USUAL, Pen
from app.gui.shared.rows import Look, Row, RowList
from app.gui.shared.theme import font
from app.gui.shared.widgets import column, label, row
from app.screens.paper_wishes import PaperRow
from app.screens.wording import _, ngettext

_HEAD = 26
_STEP = 1.25
_POINTS = 72  # an inch


class PaperDrawing(DeskDrawing):
    """Draws a paper: what it is, what for, whom it concerns or why there is none."""

    def size(self, room: int, row: Row) -> QSize:
        """As high as its texts."""
        if not isinstance(row, PaperRow):
            return QSize()
        inner = room - 2 * PAD
        high = tall(row.title, font(USUAL, STRONG), inner)
        high += sum(tall(each, font(SMALL), inner) for each in (row.about, _last(row)))
        return QSize(room, high + 2 * (PAD - 3) + 6 + (_HEAD if row.heading else 0))

    def draw(self, painter: QPainter, place: QRect, row: Row, look: Look) -> None:
        """Draw a paper; one that cannot be is pale."""
        if not isinstance(row, PaperRow):
            return
        if row.heading:
            head = QRect(place.left() + PAD, place.top(), place.width() - 2 * PAD, _HEAD)
            self.pen.write_line(painter, head, row.heading, font(SMALL, STRONG), "teal")
            place = place.adjusted(0, _HEAD, 0, 0)
        inner = self.back(painter, place, look)
        colour = "soft" if row.missing else "ink"
        inner.setTop(self.put(painter, inner, row.title, font(USUAL, STRONG), colour))
        inner.setTop(self.put(painter, inner, row.about, font(SMALL), "soft"))
        self.put(painter, inner, _last(row), font(SMALL), "coral" if row.missing else "teal")


def _last(row: PaperRow) -> str:
    return row.missing or row.extent


class PapersPane(QWidget):
    """The papers of a session, and what is done with one."""

    seen = Signal()
    printed = Signal()
    saved = Signal()
    moved = Signal()
    left = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._rows: tuple[PaperRow, ...] = ()
        self._warning = label(look="warning", wrap=True)
        self.list = RowList("papers", PaperDrawing(pen), by_click=False)
        self.list.setAccessibleName(_("Papers of the session"))
        self.list.opened.connect(lambda _at: self.seen.emit())
        self.list.moved.connect(lambda _at: self.let_do())
        self.printers = Choice(_("Printer"))
        self.copies = NumberField(1)
        self.copies.setAccessibleName(_("Copies"))
        self.copies.setFixedWidth(84)
        self._no_printer = label(_("No printer is set up on this computer: save the paper."),
                                 "small", wrap=True)  # fmt: skip
        self.look = keyed(_("Preview"), _("Enter"), self.seen.emit, "lean", name="preview-paper")
        self.print = keyed(_("Print"), "Ctrl+P", self.printed.emit, "lean", name="print-paper")
        self.save = keyed(_("Save…"), "Ctrl+S", self.saved.emit, "lean", name="save-paper")
        close = keyed(_("Close"), _("Esc"), self.left.emit, "lean", name="leave-papers")
        whole = column(
            label(_("Papers"), "heading"), self._warning, self.list, self._printing(),
            column(row(self.look, self.print, None, spacing=6),
                   row(self.save, close, None, spacing=6), spacing=6),
            spacing=8,
        )  # fmt: skip
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _printing(self) -> QWidget:
        self._where = QWidget()
        printers, copies = (
            titled(self.printers.accessibleName(), self.printers),
            titled(self.copies.accessibleName(), self.copies),
        )
        line = row(column(*printers, spacing=2), column(*copies, spacing=2), spacing=8)
        line.setStretch(0, 1)
        line.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._where.setLayout(line)
        made = QWidget()
        made.setLayout(column(self._where, self._no_printer))
        self.offer_printers(())
        return made

    def offer_printers(self, names: tuple[str, ...]) -> None:
        """Offer these printers, the usual one first."""
        self.printers.offer(tuple((each, each) for each in names))
        self._where.setVisible(bool(names))
        self._no_printer.setVisible(not names)

    def show_papers(self, rows: tuple[PaperRow, ...], warning: str) -> None:
        """Show the papers; the current one stays so where it is still there."""
        now = self.current()
        same = (at for at, each in enumerate(rows) if now is not None and each.replaces(now))
        at = next(same, 0)
        self._rows = rows
        self._warning.setText(breakable(warning))
        self._warning.setVisible(bool(warning))
        self.list.show_rows(rows, at)
        self.let_do()

    def lead(self, at: int) -> None:
        """Lead the keyboard to a paper."""
        self.list.go_to(at)
        self.list.scrollTo(self.list.currentIndex())
        self.list.setFocus()
        self.let_do()

    def current(self) -> PaperRow | None:
        """The paper that is chosen."""
        at = self.list.at()
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def number_of_copies(self) -> int:
        """How many copies are wanted, the number that is still being typed too."""
        self.copies.interpretText()
        return self.copies.value()

    def let_do(self) -> None:
        """Let only be done what can be done with the chosen paper."""
        current = self.current()
        there = current is not None and not current.missing
        paged = there and current is not None and current.wish.has_pages
        self.look.setEnabled(paged)
        self.print.setEnabled(paged and self.printers.count() > 0)
        self.save.setEnabled(there)
        self.moved.emit()


class PreviewPage(QWidget):
    """The pages of a paper as they will be printed."""

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._title, self._said = label(look="name", wrap=True), label(look="soft", wrap=True)
        self._held = QByteArray()
        self._device = QBuffer(self._held, self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setDocument(self.document)
        self.view.setAccessibleName(_("Pages of the paper"))
        around = self.view.palette()
        around.setColor(QPalette.ColorRole.Dark, pen.colour("line"))
        self.view.setPalette(around)
        whole = column(self._title, self._said, self.view, spacing=8)
        whole.setStretch(2, 1)
        whole.addStretch(0)
        self.setLayout(whole)

    def say(self, title: str, words: str) -> None:
        """Show no page, but what can be done."""
        self._title.setText(breakable(title))
        self._said.setText(breakable(words))
        self.document.close()
        self.view.hide()

    def show_pages(self, title: str, pdf: bytes) -> None:
        """Show the pages of a PDF, from the first one on."""
        self.document.close()
        self._device.close()
        self._device.setData(QByteArray(pdf))
        self._device.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._device)
        count = self.document.pageCount()
        self._title.setText(breakable(title))
        pages = ngettext("{n} page", "{n} pages", count).format(n=count)
        how = _("the arrows scroll, Ctrl + and Ctrl - zoom")
        self._said.setText(f"{pages} · {how}")
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.show()
        words = (self.document.getAllText(page).text() for page in range(min(count, 3)))
        self.view.setAccessibleDescription("\n".join(words))

    def zoom(self, steps: int) -> None:
        """Show the pages larger or smaller."""
        if self.view.isHidden() or not self.document.pageCount():
            return
        view = self.view
        if view.zoomMode() is QPdfView.ZoomMode.FitToWidth:
            wide = self.document.pagePointSize(0).width() * view.logicalDpiX() / _POINTS
            margins = view.documentMargins()
            room = view.viewport().width() - margins.left() - margins.right()
            view.setZoomMode(QPdfView.ZoomMode.Custom)
            view.setZoomFactor(room / wide)
        view.setZoomFactor(min(6.0, max(0.2, view.zoomFactor() * _STEP**steps)))
