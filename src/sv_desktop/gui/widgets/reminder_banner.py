"""A reminder that an award runs out: shown when the workspace is opened, until it is put away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.link import LinkButton


class ReminderBanner(Banner):
    """renew_requested; put_away: not to be shown again. months: before the end. left: how long it counts, in words."""

    renew_requested = Signal()
    put_away = Signal()

    def __init__(self, months: int, left: str, *, read_only: bool, parent: QWidget | None = None) -> None:
        actions = [LinkButton(tr("Renew"), "right", clicked=lambda: self.renew_requested.emit())]
        if not read_only:
            actions.append(LinkButton(tr("Not now"), clicked=self._put_away))
        title = counted(
            "Think of renewing: your award runs out within {n} month",
            "Think of renewing: your award runs out within {n} months",
            months,
        )
        super().__init__("warning", title, f"{left}.", actions, parent)

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()
