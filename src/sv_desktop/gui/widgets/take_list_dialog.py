"""A list of known signers that somebody hands on: who signed it, what it would change, and whether to take it over."""

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import grouped
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.wrapping import WrappingCheck
from sv_desktop.services.trust import Offered

_MOST = 12


class TakeListDialog(QDialog):
    """accepted: the person takes it over. fingerprint(): of the signer, where it was compared."""

    def __init__(self, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = offered
        self.setWindowTitle(tr("Take a list over"))
        page = dialog_page(self)
        page.body.addWidget(Heading(tr("A list signed by {organisation}", organisation=offered.signer.organisation), 2))
        page.body.addWidget(FingerprintLabel(grouped(offered.signer.fingerprint)))
        self.agrees = WrappingCheck(tr("I have compared all sixteen groups with them, by phone or face to face."))
        self.agrees.setFont(current().font())
        if offered.trusted:
            page.body.addWidget(Banner("success", tr("You know this signer.")))
        else:
            words = tr("Whoever you take a list from decides whom this register trusts. Compare the fingerprint first.")
            page.body.addWidget(Banner("warning", tr("You do not know this signer yet"), words))
            page.body.addWidget(self.agrees)
        changes = offered.changes
        page.body.addWidget(
            Prose(
                counted("It would change {n} key:", "It would change {n} keys:", len(changes))
                if changes
                else tr("It changes nothing.")
            )
        )
        for key in changes[:_MOST]:
            page.body.addWidget(Prose(f"{key.organisation}: {'withdrawn' if key.withdrawn_on else 'known'}"))
        if len(changes) > _MOST:
            page.body.addWidget(Prose(tr("And {count:,} more.", count=len(changes) - _MOST), "muted"))
        self.take = PrimaryButton(tr("Take it over"), "tick", clicked=self.accept)
        self.take.setEnabled(offered.trusted and bool(changes))
        self.agrees.toggled.connect(lambda on: self.take.setEnabled(on and bool(changes)))
        dialog_foot(self, self.take, SecondaryButton(tr("Cancel"), clicked=self.reject))
        fit(self, 84, 70)

    def fingerprint(self) -> str:
        """The signer's, once it was compared."""
        return self._offered.signer.fingerprint if self.agrees.isChecked() else ""
