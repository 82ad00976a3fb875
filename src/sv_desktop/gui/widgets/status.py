"""Status: an icon, a word and a colour, never the colour alone."""

from PySide6.QtCore import Qt
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
    "info": ("info", Role.PRIMARY),
    "unread": ("todo", Role.MUTED),
    "read": ("eye", Role.MUTED),
    "scored": ("done", Role.DONE),
    "changed": ("pencil", Role.LOOK_AGAIN),
    "added": ("plus", Role.PRIMARY),
    "removed": ("trash", Role.MUTED),
}
_TEXT_ROLES = {"done": "done", "look_again": "look_again", "problem": "problem"}


class StatusTag(QWidget):
    """kind: a key of ICONS, the same as the values of ItemStatus. wraps: whether the words may take several lines.

    The words speak for themselves: with a name of its own, a screen reader would say them twice.
    """

    def __init__(self, kind: str, text: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(0.75))
        self._icon = QLabel()
        self._words = Prose()
        self._words.setWordWrap(wraps)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag(0))
        layout.addWidget(self._words, 1 if wraps else 0)
        if not wraps:
            layout.addStretch(1)
        self.set_status(kind, text)

    def set_status(self, kind: str, text: str) -> None:
        """Show another status."""
        name, role = ICONS[kind]
        self._icon.setPixmap(pixmap(name, role, current().px(2.25), self.devicePixelRatioF()))
        self._words.setText(text)
        self._words.set_role(_TEXT_ROLES.get(kind, "muted"))

    @property
    def text(self) -> str:
        """The words."""
        return self._words.text()
