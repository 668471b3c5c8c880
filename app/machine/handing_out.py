"""Prints without a dialog, and finds the sticks that are plugged in."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QStorageInfo, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.domain.errors import UserError
from app.usecases.devices import Machine, Stick

_DPI = 300
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
        press = self._press(printer)
        press.setResolution(_DPI)
        press.setFullPage(True)
        press.setCopyCount(copies)
        press.setDocName("À main levée")
        held = QByteArray(pdf)
        device = QBuffer(held)
        device.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(device)
        press.setPageLayout(_a4(wide=_is_wide(document)))
        painter = QPainter()
        if not document.pageCount() or not painter.begin(press):
            raise UserError(
                "The printer {printer} does not answer: check that it is on, or save the leaflet "
                "to a stick.",
                printer=printer,
            )
        for page in range(document.pageCount()):
            if page:
                press.newPage()
            _print_page(painter, press, document, page)
        painter.end()
        document.close()

    def _press(self, printer: str) -> QPrinter:
        press = QPrinter(QPrinter.PrinterMode.HighResolution)
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


def removable(root: str) -> bool:
    """Tell whether a disk is one that people plug in, by where the system puts it."""
    if sys.platform == "win32":
        import psutil  # noqa: PLC0415 - only Windows tells it this way

        found = {each.mountpoint.rstrip("\\/"): each.opts for each in psutil.disk_partitions()}
        return "removable" in found.get(root.rstrip("\\/").replace("/", "\\"), "")
    return root.startswith(_PLACES)


def _is_wide(document: QPdfDocument) -> bool:
    size = document.pagePointSize(0)
    return size.width() > size.height()


def _a4(*, wide: bool) -> QPageLayout:
    lying, upright = QPageLayout.Orientation.Landscape, QPageLayout.Orientation.Portrait
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, lying if wide else upright, QMarginsF())


def _print_page(painter: QPainter, press: QPrinter, document: QPdfDocument, page: int) -> None:
    paper = QRectF(press.paperRect(QPrinter.Unit.DevicePixel))
    shown = document.pagePointSize(page).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
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
