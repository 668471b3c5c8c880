"""How a file is read that is brought in: its sheet, its letters, what parts its columns."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.imports.table import Table
from app.gui.desk.fields import Choice
from app.gui.shared.flow import Flow
from app.screens.desk_import import (
    encoding_chosen,
    encoding_names,
    separator_names,
    sheet_names,
)
from app.screens.wording import _


class SourceBoxes(QWidget):
    """What was found out of a file, to correct; each box only where there is something to choose.

    `read_otherwise` says letters and separator of a text file, `sheet_told` the place of a sheet.
    """

    read_otherwise = Signal(str, str)
    sheet_told = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Choice(_("Sheet of the file"))
        self.encoding = Choice(_("Letters of the file"), *encoding_names())
        self.separator = Choice(_("What parts the columns"), *separator_names())
        self.sheet.activated.connect(self._tell_sheet)
        for each in (self.encoding, self.separator):
            each.activated.connect(self._tell_reading)
        line = Flow(spacing=6)
        for each in (self.sheet, self.encoding, self.separator):
            each.setMinimumContentsLength(18)
            line.addWidget(each)
        self.setLayout(line)

    def show_source(self, tables: Sequence[Table], table: Table) -> None:
        """Show how a file was read."""
        self.sheet.offer(sheet_names(tables))
        self.sheet.choose(next((at for at, each in enumerate(tables) if each is table), 0))
        self.sheet.setVisible(len(tables) > 1)
        self.encoding.choose(encoding_chosen(table))
        self.separator.choose(table.separator)
        for each in (self.encoding, self.separator):
            each.setVisible(bool(table.encoding))
        self.setVisible(len(tables) > 1 or bool(table.encoding))

    def _tell_sheet(self) -> None:
        self.sheet_told.emit(self.sheet.currentIndex())

    def _tell_reading(self) -> None:
        self.read_otherwise.emit(str(self.encoding.value()), str(self.separator.value()))
