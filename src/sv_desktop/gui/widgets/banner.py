"""A banner: something to know before going on, with what can be done about it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_ICONS = {
    "info": ("info", Role.PRIMARY),
    "success": ("done", Role.DONE),
    "warning": ("look_again", Role.LOOK_AGAIN),
    "problem": ("problem", Role.PROBLEM),
}


class Banner(QFrame):
    """kind: "info", "success", "warning" or "problem"."""

    def __init__(
        self,
        kind: str = "info",
        title: str = "",
        body: str = "",
        actions: Sequence[QAbstractButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self._offered: LinkButton | None = None
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(1.5), theme.px(2), theme.px(1.5))
        row.setSpacing(theme.px(1.5))
        self._icon = QLabel()
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._icon.setContentsMargins(0, 2, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(theme.px(0.5))
        self._title, self._body = Prose(strong=True), Prose()
        column.addWidget(self._title)
        column.addWidget(self._body)
        self._actions = Flow()
        self._actions.setSpacing(theme.px(1))
        for action in actions:
            self._actions.addWidget(action)
        column.addLayout(self._actions)
        row.addLayout(column, 1)
        self.tell(kind, title, body)

    def tell(self, kind: str, title: str, body: str = "") -> None:
        """Say something else."""
        if self._offered is not None:
            self._offered.hide()
            self._offered.deleteLater()
            self._offered = None
        name, role = _ICONS[kind]
        self.setProperty("kind", kind)
        self._icon.setPixmap(pixmap(name, role, current().px(3), self.devicePixelRatioF()))
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._body.setText(body)
        self._body.setVisible(bool(body))
        self.setAccessibleName(f"{title} {body}".strip())
        self.style().unpolish(self)
        self.style().polish(self)
        if self.isVisible():
            announce(self, f"{title} {body}".strip(), at_once=kind == "problem")

    def offer(self, words: str, act: Callable[[], object]) -> None:
        """Add a link for what can be done now; the next thing that is told takes it away."""
        self._offered = LinkButton(words, "right", clicked=act)
        self._actions.addWidget(self._offered)

    def tell_saved(self, path: Path, note: str = "") -> None:
        """Say where a document is now, and offer to open it: whoever opens it can print it."""

        def show() -> None:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self.tell("success", tr("Saved"), f"{path}\n{note}".strip())
        self.offer(tr("Open it, to read or print"), show)

    def tell_error(self, error: BaseException) -> None:
        """Say what went wrong and what to do; anything but a PlainError is told in general words."""
        if isinstance(error, PlainError):
            self.tell("problem", error.what, error.next_step)
        else:
            self.tell(
                "problem", tr("Something went wrong that we did not expect."), tr("What was saved is safe. Try again.")
            )
        self.show()
