"""What a benchmark would tell and what it leaves out, before it is sealed with the scheme's identity."""

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.wording import plural
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import NewIdentityCard
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.publish import Draft
from sv_desktop.services.trust import SchemeIdentity

_NEW = (
    "The benchmark is signed, so that organisations can tell that it comes from you. The identity is kept in this "
    "register and is named as the register is."
)
_LOST = "If it is lost, start a new register for signing; everybody who knows the fingerprint has to compare a new one."
_ONCE = "What has been published is kept in mind: a later benchmark cannot be used to work out who came or changed."


class PublishDialog(QDialog):
    """passphrase: what was typed. makes: whether the identity is to be made with it first."""

    def __init__(self, drafted: Draft, identity: SchemeIdentity | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Publish a benchmark")
        self.passphrase, self.makes = "", identity is None
        page = dialog_page(self)
        page.body.addWidget(Heading("Publish a benchmark", 2))
        page.body.addWidget(Prose(_summary(drafted)))
        page.body.addWidget(Prose(drafted.benchmark.method, "muted"))
        page.body.addWidget(Prose(_ONCE, "muted"))
        row = Flow()
        row.setSpacing(current().px(1.5))
        if identity is None:
            card = NewIdentityCard("An identity for this register", _NEW, _LOST)
            card.make_requested.connect(self._take)
            page.body.addWidget(card)
        else:
            page.body.addWidget(Prose(f"It is signed by {identity.organisation}, whose fingerprint is:"))
            page.body.addWidget(FingerprintLabel(identity.fingerprint))
            self.edit = PassphraseEdit()
            self.edit.entered.connect(lambda: self._take(self.edit.text()))
            page.body.addWidget(FieldRow("Passphrase", "", self.edit))
            row.addWidget(PrimaryButton("Sign and save…", "save", clicked=lambda: self._take(self.edit.text())))
        row.addWidget(SecondaryButton("Cancel", clicked=self.reject))
        page.body.addLayout(row)
        fit(self, 84, 84)

    def _take(self, passphrase: str) -> None:
        self.passphrase = passphrase
        self.accept()


def _summary(drafted: Draft) -> str:
    figures = len(drafted.benchmark.figures)
    told = f"{plural(figures, 'figure')} of {plural(len(drafted.submissions), 'organisation')}"
    left = f"{plural(drafted.hidden, 'group')} left out, so that nobody is recognised."
    return f"It tells {told}, in {plural(drafted.shown, 'group')}; {left}"
