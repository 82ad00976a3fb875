"""What a person has once the package is sealed, and what to do with it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import VERDICT_WORDS, Verification
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.seal import Sealed

_NEXT = tr(
    "1.  Send or hand over this one file. If it goes by email, mind what the evidence shows.\n"
    "2.  Tell the receiver to expect your call, and read out the fingerprint above.\n"
    "3.  Changed something later? Seal again: you get a new package, the old one stays as it is."
)


class SealedCard(Card):
    """check_requested, summary_requested: the person wants the package verified, or the PDF summary by itself."""

    check_requested = Signal()
    summary_requested = Signal()

    def __init__(self, sealed: Sealed, parent: QWidget | None = None) -> None:
        super().__init__(parent, plain=True)
        self._path = sealed.path
        self.body.addWidget(Heading(tr("What to do now"), 3))
        self.body.addWidget(Prose(_NEXT))
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton(tr("Check it now"), "tick", clicked=self.check_requested.emit))
        row.addWidget(SecondaryButton(tr("Show in folder"), "open", clicked=self._show_folder))
        row.addWidget(SecondaryButton(tr("Save the PDF summary…"), "save", clicked=self.summary_requested.emit))
        self.body.addLayout(row)
        self.checked = Prose("", "done")
        self.checked.hide()
        self.body.addWidget(self.checked)
        self.body.addWidget(Prose(tr("Saved in {parent}", parent=sealed.path.parent), "muted"))
        self.body.addWidget(Prose(tr("SHA-256 of its list of files: {sha256}", sha256=sealed.sha256), "muted"))

    def tell_verdict(self, found: Verification) -> None:
        """Say what a check of the package found."""
        verdict = VERDICT_WORDS[found.verdict]
        words = counted(
            "{verdict}. {n} file checked.", "{verdict}. {n} files checked.", len(found.entries), verdict=verdict
        )
        if found.sealed:
            words = tr("{words} This is what a receiver sees before comparing your fingerprint.", words=words)
        self.checked.setText(words)
        self.checked.set_role("done" if found.sealed else "problem")
        self.checked.show()
        announce(self, self.checked.text())

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
