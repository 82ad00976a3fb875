"""Another look: what is open is taken down, the look is changed, and it is put up again at the same place.

Qt gives each widget that is there its new look one by one, at a cost of some ten times what making it anew takes.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import Scheme, apply_theme, current
from sv_desktop.services.remember import remember

_CALM_MS = 200
#: Shows what was open again.
Again = Callable[[], object]


class Window(Protocol):
    """What the window does for it."""

    jobs: Jobs

    def taken_down(self) -> Again | None:
        """Hand over what was typed last and say how to show the page again; None where it must stay for now."""

    def draw_again(self) -> None:
        """Draw what is open anew, with all that stands in it."""

    def centralWidget(self) -> QWidget | None:
        """The page that is shown."""


class Redrawing(QObject):
    """parent: the widget of the window."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window

    def restyle(self, scheme: Scheme, text_scale: float) -> None:
        """Change the look, and remember it."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        remember(scheme=scheme, text_scale=text_scale)
        again = self._window.taken_down() if self._is_calm() else None
        if again is not None and (page := self._window.centralWidget()) is not None:
            page.hide()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        apply_theme(app, scheme=scheme, text_scale=text_scale)
        if again is not None:
            again()
        else:
            self._redraw()

    def follow_system(self) -> None:
        """The system has changed between light and dark."""
        if current().scheme == "system":
            self.restyle("system", current().text_scale)

    def scale_text(self, by: float) -> None:
        """Larger or smaller text, from 100 to 200 %; 0 goes back to 100 %."""
        scale = min(max(current().text_scale + by, 1.0), 2.0) if by else 1.0
        self.restyle(current().scheme, scale)

    def _is_calm(self) -> bool:
        """No page waits for work that would then be told to nobody, and no question of it for an answer."""
        return not self._window.jobs.busy("work") and QApplication.activeModalWidget() is None

    def _redraw(self) -> None:
        if self._is_calm():
            self._window.draw_again()
        else:
            QTimer.singleShot(_CALM_MS, self, self._redraw)
