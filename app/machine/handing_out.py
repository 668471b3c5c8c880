"""Prints without a dialog, and finds the sticks that are plugged in."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QStorageInfo, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.errors import UserError
from app.usecases.devices import Machine, Stick

_DPI = 300
_POINTS = 72  # an inch
_LONGEST_A4 = 860  # points, with some tolerance
_PLACES = ("/media/", "/run/media/", "/Volumes/")


class QtHandingOut:
    """The port HandingOut; `into` prints to a file instead of paper."""

    def __init__(self, machine: Machine, *, into: Path | None = None) -> None:
        self._machine = machine
        self._into = into

    def printers(self) -> tuple[str, ...]:
        """Return the names of the printers, the usual one first."""
        names = self._machine.printers()
        usual = _usual_printer()
        return tuple(sorted(names, key=lambda name: (name != usual, names.index(name))))

    def print_pdf(self, pdf: bytes, printer: str, copies: int) -> None:
        """Print every page as large as the paper, so many times."""
        self._print(pdf, printer, copies, _Sheet())

    def print_true(
        self, pdf: bytes, printer: str, copies: int, cancelled: Callable[[], bool]
    ) -> None:
        """Print every page at its own size, or as large as the paper where that is smaller."""
        large = self._into is not None or _takes_a3(printer)
        sheet = _Sheet(true_size=True, large=large, cancelled=cancelled)
        self._print(pdf, printer, copies, sheet)

    def _print(self, pdf: bytes, printer: str, copies: int, sheet: "_Sheet") -> None:
        press = self._press(printer, copies)
        held = QByteArray(pdf)
        device = QBuffer(held)
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(device)
        press.setPageLayout(sheet.layout(document))
        painter = QPainter()
        if not document.pageCount() or not painter.begin(press):
            raise UserError(
                "The printer {printer} does not answer: check that it is on, or save the paper "
                "instead.",
                printer=printer,
            )
        for page in range(document.pageCount()):
            if sheet.cancelled():
                press.abort()
                break
            if page:
                press.newPage()
            _print_page(painter, press, document, page, true_size=sheet.true_size)
        painter.end()
        document.close()

    def _press(self, printer: str, copies: int) -> QPrinter:
        press = QPrinter(QPrinter.PrinterMode.HighResolution)
        press.setResolution(_DPI)
        press.setFullPage(True)
        press.setCopyCount(copies)
        press.setDocName("À main levée")
        if self._into is None:
            press.setPrinterName(printer)
        else:
            press.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            press.setOutputFileName(str(self._into))
        return press

    def sticks(self) -> tuple[Stick, ...]:
        """Return the removable disks that can be written to."""
        return tuple(
            Stick(f"{each.displayName()} ({each.rootPath()})", Path(each.rootPath()))
            for each in QStorageInfo.mountedVolumes()
            if each.isReady() and not each.isReadOnly() and removable(each.rootPath())
        )


@dataclass(frozen=True)
class _Sheet:
    """The paper that pages are printed on, and whether they keep their size."""

    true_size: bool = False
    large: bool = False
    cancelled: Callable[[], bool] = lambda: False

    def layout(self, document: QPdfDocument) -> QPageLayout:
        """The paper for a document: A4, or A3 for what is larger."""
        page = document.pagePointSize(0)
        over = max(page.width(), page.height()) > _LONGEST_A4
        size = QPageSize.PageSizeId.A3 if over and self.large else QPageSize.PageSizeId.A4
        lying, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
        turned = lying if page.width() > page.height() else upright
        return QPageLayout(QPageSize(size), turned, QMarginsF())


def _takes_a3(printer: str) -> bool:
    sizes = QPrinterInfo.printerInfo(printer).supportedPageSizes()
    return any(each.id() is QPageSize.PageSizeId.A3 for each in sizes)


def removable(root: str) -> bool:
    """Tell whether a disk is one that people plug in, by where the system puts it."""
    if sys.platform == "win32":
        import psutil  # noqa: PLC0415 - only Windows tells it this way

        found = {each.mountpoint.rstrip("\\/"): each.opts for each in psutil.disk_partitions()}
        return "removable" in found.get(root.rstrip("\\/").replace("/", "\\"), "")
    return root.startswith(_PLACES)


def _print_page(
    painter: QPainter, press: QPrinter, document: QPdfDocument, page: int, *, true_size: bool
) -> None:
    paper = QRectF(press.paperRect(QPrinter.Unit.DevicePixel))
    size = document.pagePointSize(page)
    own = size * (press.resolution() / _POINTS)
    fits = own.width() <= paper.width() + 1 and own.height() <= paper.height() + 1
    largest = size.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    shown = own if true_size and fits else largest
    image = document.render(page, shown.toSize())
    left = (paper.width() - shown.width()) / 2
    top = (paper.height() - shown.height()) / 2
    painter.drawImage(QRectF(left, top, shown.width(), shown.height()), image)


def _usual_printer() -> str:
    if sys.platform == "win32":
        return QPrinterInfo.defaultPrinterName()
    try:
        found = subprocess.run(
            ["lpstat", "-d"],  # noqa: S607 - it is where the system has it
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            timeout=4,
            env={"LC_ALL": "C", "PATH": "/usr/bin:/bin:/usr/local/bin:/usr/sbin"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return found.stdout.rpartition(": ")[2].strip()
