"""Status: an icon, a word and a colour, never the colour alone."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.prose import Prose

ICONS = {
    "done": ("done", Role.DONE),
    "started": ("started", Role.PRIMARY),
    "not_started": ("todo", Role.MUTED),
    "look_again": ("look_again", Role.LOOK_AGAIN),
    "problem": ("problem", Role.PROBLEM),
    "not_chosen": ("not_chosen", Role.MUTED),
    "todo": ("todo", Role.MUTED),
    "optional": ("todo", Role.MUTED),
}
_TEXT_ROLES = {"done": "done", "look_again": "look_again", "problem": "problem"}


class StatusTag(QWidget):
    """kind: a key of ICONS, the same as the values of ItemStatus."""

    def __init__(self, kind: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(0.75))
        self._icon = QLabel()
        self._words = Prose()
        self._words.setWordWrap(False)
        layout.addWidget(self._icon)
        layout.addWidget(self._words)
        layout.addStretch(1)
        self.set_status(kind, text)

    def set_status(self, kind: str, text: str) -> None:
        """Show another status."""
        name, role = ICONS[kind]
        self._icon.setPixmap(pixmap(name, role, current().px(2.25), self.devicePixelRatioF()))
        self._words.setText(text)
        self._words.set_role(_TEXT_ROLES.get(kind, "muted"))
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The words."""
        return self._words.text()
