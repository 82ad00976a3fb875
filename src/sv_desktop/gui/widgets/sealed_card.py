"""What a person has once the package is sealed, and what to do with it."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.package import VERDICT_WORDS, Verification
from sv_desktop.domain.wording import plural
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.seal import Sealed

_NEXT = (
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
        self.body.addWidget(Heading("What to do now", 3))
        self.body.addWidget(Prose(_NEXT))
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton("Check it now", "tick", clicked=self.check_requested.emit))
        row.addWidget(SecondaryButton("Show in folder", "open", clicked=self._show_folder))
        row.addWidget(SecondaryButton("Save the PDF summary…", "save", clicked=self.summary_requested.emit))
        self.body.addLayout(row)
        self.checked = Prose("", "done")
        self.checked.hide()
        self.body.addWidget(self.checked)
        self.body.addWidget(Prose(f"Saved in {sealed.path.parent}", "muted"))
        self.body.addWidget(Prose(f"SHA-256 of its list of files: {sealed.sha256}", "muted"))

    def tell_verdict(self, found: Verification) -> None:
        """Say what a check of the package found."""
        own = " This is what a receiver sees before comparing your fingerprint." if found.sealed else ""
        self.checked.setText(f"{VERDICT_WORDS[found.verdict]}. {plural(len(found.entries), 'file')} checked.{own}")
        self.checked.set_role("done" if found.sealed else "problem")
        self.checked.show()
        announce(self, self.checked.text())

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
