"""A label with its answer: long ones folded, each with Copy, strangers' words as plain text."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_SHORT = 900


class AnswerBlock(QWidget):
    """words: the answer as a person reads it, "" where there is none."""

    def __init__(
        self, label: str, words: str, *, copyable: bool = True, note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label, self._answer = label, words
        column = Column(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.25))
        head = QHBoxLayout()
        head.addWidget(Prose(label, "muted"), 1)
        if copyable and words:
            self._copy = LinkButton(
                tr("Copy"), "copy", clicked=self._copy_answer, name=tr("Copy: {label}", label=label)
            )
            head.addWidget(self._copy)
        column.addLayout(head)
        self._words = Prose(words or tr("Not answered yet"), "text" if words else "muted")
        column.addWidget(self._words)
        if len(words) > _SHORT:
            self._words.setText(_start_of(words))
            self._more = LinkButton(
                tr("Show all"), "down", clicked=self._show_all, name=tr("Show all: {label}", label=label)
            )
            column.addWidget(self._more)
        if note:
            column.addWidget(Prose(note, "muted"))

    def _show_all(self) -> None:
        self._words.setText(self._answer)
        self._more.hide()

    def _copy_answer(self) -> None:
        QGuiApplication.clipboard().setText(self._answer)
        self._copy.setText(tr("Copied"))
        announce(self, tr("Copied: {label}", label=self._label))
        QTimer.singleShot(2000, self._copy, lambda: self._copy.setText(tr("Copy")))


def _start_of(words: str) -> str:
    """The beginning, cut at a word."""
    return words[:_SHORT].rsplit(" ", 1)[0] + " …"
