"""Printing: a document that is there already, or what is read on the page that is shown."""

from collections.abc import Iterator
from html import escape

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QSplitter,
    QTableView,
    QTextEdit,
    QWidget,
)

from sv_desktop.domain.language import counted
from sv_desktop.gui.theme import BASE_POINTS, HEADING_POINTS, current
from sv_desktop.gui.widgets.heading import Heading

#: More lines of a table are not printed from a page; a report has them all.
_MOST_ROWS = 500
#: What begins within so many pixels of height stands in one line.
_LINE = 8


def print_document(document: QTextDocument, parent: QWidget) -> None:
    """Ask for the printer, and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if QPrintDialog(printer, parent).exec():
        document.print_(printer)


def page_as_document(page: QWidget, title: str) -> QTextDocument:
    """What is read on a page, from top to bottom, part by part: headings, words, what was filled in, tables."""
    shown = sorted(_shown(page), key=lambda one: _order(page, one))
    document = QTextDocument()
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    document.setHtml("".join(_html(one) for one in shown))
    return document


def _shown(page: QWidget) -> Iterator[QWidget]:
    kinds = (QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QRadioButton, QCheckBox, QComboBox, QTableView)
    for one in page.findChildren(QWidget):
        if isinstance(one, kinds) and one.isVisibleTo(page) and one.window() is page.window():
            yield one


def _order(page: QWidget, one: QWidget) -> tuple[list[int], int, int]:
    """What stands side by side is read part by part; within a part, from the top."""
    parts: list[int] = []
    widget: QWidget | None = one
    while widget is not None and widget is not page:
        above = widget.parentWidget()
        if isinstance(above, QSplitter):
            parts.insert(0, above.indexOf(widget))
        widget = above
    place = one.mapTo(page, QPoint())
    return parts, place.y() // _LINE, place.x()


def _html(one: QWidget) -> str:
    if isinstance(one, QTableView):
        return _table(one)
    words = escape(_words(one)).replace("\n", "<br>")
    if not words:
        return ""
    if isinstance(one, Heading):
        level = next((at for at, points in HEADING_POINTS.items() if one.font().pointSizeF() >= _scaled(points)), 3)
        return f"<h{level}>{words}</h{level}>"
    strong = one.font().bold() or one.font().weight() > current().font().weight()
    return f"<p><b>{words}</b></p>" if strong else f"<p>{words}</p>"


def _scaled(points: float) -> float:
    return current().font(points).pointSizeF() if points else BASE_POINTS


def _words(one: QWidget) -> str:
    """What it says; of a choice, what was chosen; of a passphrase, nothing."""
    if isinstance(one, QLabel):
        rich = one.textFormat() == Qt.TextFormat.RichText
        return one.accessibleName() if rich else one.text().replace("&&", "&")
    if isinstance(one, QLineEdit):
        return one.text() if one.echoMode() == QLineEdit.EchoMode.Normal else ""
    if isinstance(one, QPlainTextEdit | QTextEdit):
        return one.toPlainText()
    if isinstance(one, QRadioButton | QCheckBox):
        return f"✓ {one.text().replace('&&', '&')}" if one.isChecked() else ""
    return one.currentText() if isinstance(one, QComboBox) else ""


def _table(table: QTableView) -> str:
    model = table.model()
    columns = [at for at in range(model.columnCount()) if not table.isColumnHidden(at)]
    head = [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in columns]
    rows = [head] + [
        [str(model.index(row, at).data() or "") for at in columns] for row in range(min(model.rowCount(), _MOST_ROWS))
    ]
    told = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    more = model.rowCount() - _MOST_ROWS
    left = counted("And {n} more line.", "And {n} more lines.", more) if more > 0 else ""
    return f'<table border="1" cellspacing="0" cellpadding="4">{told}</table><p>{escape(left)}</p>'
