"""Buttons: one primary a page, the others quiet."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from sv_desktop.gui.theme import Role, current, icon

#: A property of what changes the workspace; it is greyed where a person may only look.
CHANGES = "changes"


class _Button(QPushButton):
    look = ""
    icon_role = Role.TEXT

    def __init__(
        self,
        text: str,
        icon_name: str | None = None,
        parent: QWidget | None = None,
        *,
        clicked: Callable[[], object] | None = None,
        name: str = "",
        changes: bool = False,
    ) -> None:
        super().__init__(f" {text}" if icon_name else text, parent)
        self.setProperty("look", self.look)
        self.setProperty(CHANGES, changes)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if icon_name:
            self.setIcon(icon(icon_name, self.icon_role))
            self.setIconSize(QSize(current().px(2.25), current().px(2.25)))
        self.setAccessibleName(name or text.replace("&", ""))
        if clicked is not None:
            self.clicked.connect(lambda: clicked())


class PrimaryButton(_Button):
    """The one thing most people do next on this page."""

    look = "primary"
    icon_role = Role.ON_PRIMARY


class SecondaryButton(_Button):
    """Anything else that can be done."""

    look = "secondary"


class DangerButton(_Button):
    """Something that takes away; it asks first, or can be undone."""

    look = "danger"
    icon_role = Role.PROBLEM
