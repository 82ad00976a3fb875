"""Text for people: wrapped, selectable, and never taken for markup, whoever wrote it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.breaks import with_breaks, without_breaks


class Prose(QLabel):
    """A paragraph. role: "text", "muted", "problem", "done" or "look_again"."""

    def __init__(
        self, text: str = "", role: str = "text", *, strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", role)
        self.setFont(current().font(strong=strong))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; very long words may break."""
        self._text = text
        shown = with_breaks(text)
        super().setText(shown)
        if shown != text:
            self.setAccessibleName(text)

    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.hasSelectedText():
            menu = QMenu(self)
            menu.addAction(tr("Copy"), self._copy)
            menu.exec(event.globalPos())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(without_breaks(self.selectedText()))

    def set_role(self, role: str) -> None:
        """Change what the text is for."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
