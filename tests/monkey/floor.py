"""What Qt itself takes for a page: bare labels, boxes and buttons in our style, built, shown and painted, for each."""

import time
from statistics import median

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

_LABELS, _BOXES, _BUTTONS, _ROUNDS = 75, 3, 45, 5
_WORDS = "Some words that stand on a page, as long as many of ours are. "


def milliseconds_each() -> tuple[float, float]:
    """The thread's own time for building and showing, and for laying out anew, shared out among all the widgets."""
    window = QWidget()
    window.resize(1280, 800)
    inside = QVBoxLayout(window)
    window.show()
    QApplication.processEvents()
    found = [_one(window, inside) for _ in range(_ROUNDS)]
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return median(built for built, _again in found), median(again for _built, again in found)


def _one(window: QWidget, inside: QVBoxLayout) -> tuple[float, float]:
    began = time.thread_time()
    page = bare_page(_LABELS, _BOXES, _BUTTONS)
    inside.addWidget(page)
    QApplication.processEvents()
    built = time.thread_time()
    number = len(page.findChildren(QWidget))
    window.resize(1600 if window.width() < 1500 else 1280, 800)
    QApplication.processEvents()
    again = time.thread_time()
    inside.removeWidget(page)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    return (built - began) * 1000 / number, (again - built) * 1000 / number


def bare_page(labels: int, boxes: int, buttons: int) -> QScrollArea:
    """A page that scrolls, with nothing of ours in it but the style."""
    page, sheet = QScrollArea(), QWidget()
    page.setWidgetResizable(True)
    page.setFrameShape(QFrame.Shape.NoFrame)
    column = QVBoxLayout(sheet)
    for _ in range(labels):
        label = QLabel(_WORDS, sheet)
        label.setWordWrap(True)
        column.addWidget(label)
    for _ in range(boxes):
        column.addWidget(QPlainTextEdit(sheet))
    for _ in range(buttons):
        column.addWidget(QPushButton("Press", sheet))
    page.setWidget(sheet)
    return page
