"""When something fails that nobody expected: the work is saved first, then it is told, with a report for support."""

import logging
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr

if TYPE_CHECKING:
    from sv_desktop.gui.wizard import Wizard

_LOG = logging.getLogger(__name__)
_SAVED = tr("What you wrote is saved in your file.")
_UNSURE = tr("All that was saved before is safe. What you typed last may not be saved: please look at it.")
_WAYS = tr("You can go on. If it happens again, close SV Desktop and open it again.")


class Window(Protocol):
    """What the window does for it."""

    @property
    def wizard(self) -> "Wizard | None":
        """The open workspace."""

    def close(self) -> bool:
        """Close the window."""

    def tell(self, error: BaseException) -> None:
        """Say what went wrong."""

    def show_support(self) -> None:
        """Show the report for support."""


class Mishaps(QObject):
    """At most one is told at a time; all are logged. parent: the widget of the window."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._parent = window, parent
        self.box: QMessageBox | None = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """In the place of sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _LOG.error("not caught", exc_info=(kind, error, trace))
        if isinstance(error, PlainError):
            self._window.tell(error)
        elif self.box is None:
            self._show(tr("Something went wrong that we did not expect."), f"{self._save()} {_WAYS}")

    def tell_of_crash(self) -> None:
        """The program ended in a crash last time."""
        words = tr("All that was saved until then is in your file. A report for support helps us to mend it.")
        self._show(tr("SV Desktop ended in the middle of its work last time. We are sorry."), words)

    def _save(self) -> str:
        wizard = self._window.wizard
        try:
            return "" if wizard is None else _SAVED if wizard.settle() else _UNSURE
        except Exception:  # whatever has failed may fail here again
            _LOG.exception("could not be settled")
            return _UNSURE

    def _show(self, what: str, words: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "SV Desktop", what, parent=self._parent)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(words.strip())
        go_on = box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
        report = box.addButton(tr("Report for support…"), QMessageBox.ButtonRole.ActionRole)
        close = box.addButton(tr("Close SV Desktop"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(go_on)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box = box

        def done() -> None:
            chosen, self.box = box.clickedButton(), None
            if chosen is report:
                self._window.show_support()
            elif chosen is close:
                self._window.close()

        box.finished.connect(done)
        box.open()
