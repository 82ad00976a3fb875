"""Buttons: one primary a page, the others quiet."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from sv_desktop.gui.theme import Role, current, icon
from sv_desktop.gui.widgets.toggling import Toggling

#: A property of what changes the workspace; it is greyed where a person may only look.
CHANGES = "changes"
#: So many letters of the largest text go into one line of the smallest window.
_ONE_LINE = 24


class _Button(Toggling, QPushButton):
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
        shown = _in_two_lines(text) if current().one_column else text
        if icon_name:  # a space between the icon and each line
            shown = "\n".join(f" {line}" for line in shown.split("\n"))
        super().__init__(shown, parent)
        self.let_toggle()
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


def _in_two_lines(text: str) -> str:
    """Long words for large text: broken near their middle, so that the button fits the smallest window."""
    gaps = [at for at, letter in enumerate(text) if letter == " "]
    if len(text) <= _ONE_LINE or not gaps:
        return text
    at = min(gaps, key=lambda gap: abs(gap - len(text) // 2))
    return f"{text[:at]}\n{text[at + 1 :]}"


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
