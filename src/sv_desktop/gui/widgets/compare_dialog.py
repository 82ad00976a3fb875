"""Comparing a fingerprint by phone, step by step, and saying how it was done."""

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer, grouped
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_STEPS = tr(
    "1.  Ring a number that you know from elsewhere, such as a public register. Never one from the package.\n"
    "2.  Ask them to read out their fingerprint. They find it under “Seal and hand over”, or on their printed sheet.\n"
    "3.  Compare all sixteen groups. One wrong letter means that it is another key."
)


class CompareDialog(QDialog):
    """how(): in what way the fingerprint was compared. button: such as "Mark as known"."""

    def __init__(self, signer: Signer, button: str, parent: QWidget | None = None, *, note: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(button)
        page = self._page = dialog_page(self)
        page.body.addWidget(Heading(tr("Is this the key of {organisation}?", organisation=signer.organisation), 2))
        if note:
            page.body.addWidget(Prose(note, "look_again", strong=True))
        page.body.addWidget(Prose(_STEPS))
        page.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
        self.agrees = WrappingCheck(tr("All sixteen groups agree."))
        self.agrees.setFont(current().font())
        page.body.addWidget(self.agrees)
        self.line = ProseLine()
        hint = tr("Such as “rang the number on the charity register and spoke to the treasurer”. It is kept for good.")
        self.row = FieldRow(tr("How did you compare it?"), hint, self.line)
        page.body.addWidget(self.row)
        self.problem = Prose("", "problem", strong=True)
        self.problem.hide()
        page.body.addWidget(self.problem)
        keep = PrimaryButton(button, "tick", clicked=self._keep)
        dialog_foot(self, keep, SecondaryButton(tr("Cancel"), clicked=self.reject))
        fit(self, 84, 70)

    def how(self) -> str:
        """What was said."""
        return self.line.text().strip()

    def _keep(self) -> None:
        self.row.set_problem("" if self.how() else tr("Say in a few words how you compared it."))
        self.problem.setText("" if self.agrees.isChecked() else tr("Tick the box once all sixteen groups agree."))
        self.problem.setVisible(not self.agrees.isChecked())
        if self.how() and self.agrees.isChecked():
            self.accept()
        else:
            self._page.lead_to(self.line if self.agrees.isChecked() else self.agrees)
