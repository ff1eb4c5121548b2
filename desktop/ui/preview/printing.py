"""Prints the pages that are on show."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

DOTS_PER_INCH = 300


def ask_and_print(document: QPdfDocument, name: str, parent: QWidget) -> bool:
    """Ask for a printer and print every page; False when the person thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    draw_pages(document, printer)
    return True


def draw_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Draw the document's pages on a printer, each fitted to its sheet."""
    printer.setResolution(DOTS_PER_INCH)
    painter = QPainter(printer)
    try:
        for page in range(document.pageCount()):
            if page:
                printer.newPage()
            sheet = printer.pageRect(QPrinter.Unit.DevicePixel)
            points = document.pagePointSize(page)
            scale = min(sheet.width() / points.width(), sheet.height() / points.height())
            size = QSize(int(points.width() * scale), int(points.height() * scale))
            painter.drawImage(
                QRectF(0, 0, size.width(), size.height()), document.render(page, size)
            )
    finally:
        painter.end()
