"""Text for people: wrapped, selectable, and never taken for markup, whoever wrote it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sv_desktop.gui.theme import current


class Prose(QLabel):
    """A paragraph. role: "text", "muted", "problem", "done" or "look_again"."""

    def __init__(
        self, text: str = "", role: str = "text", *, strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("role", role)
        self.setFont(current().font(strong=strong))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_role(self, role: str) -> None:
        """Change what the text is for."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
