"""Who sealed what came back: known, or to be compared by phone first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer, grouped
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag

_NEW = tr(
    "Nothing was changed since sealing. Who sealed it is not proved yet: anybody can write any name. Ring the scheme "
    "on a number that you know from elsewhere, and let them read out their fingerprint. Do not rely on this before."
)


class SchemeSigner(Card):
    """mark_requested: the person has compared the fingerprint."""

    mark_requested = Signal()

    def __init__(self, signer: Signer, *, known: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(tr("Sealed by {organisation}", organisation=signer.organisation), 3))
        if known:
            self.body.addWidget(
                StatusTag("done", tr("Somebody you know. Nothing was changed since sealing."), wraps=True)
            )
            self.body.addWidget(Prose(tr("Their fingerprint:"), "muted"))
        else:
            self.body.addWidget(Banner("warning", tr("Sealed by someone new to you"), _NEW))
        self.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
        if not known:
            mark = SecondaryButton(tr("I have compared it: mark as known"), "people", clicked=self.mark_requested.emit)
            self.body.addWidget(mark)
