"""The passphrase of the register's identity, to sign what leaves it; the identity is made the first time."""

from collections.abc import Iterable

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import NewIdentityCard
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.trust import SchemeIdentity

_NEW = tr(
    "What leaves the register is signed, so that others can tell that it comes from you. The identity is kept in this "
    "register and is named as the register is."
)
_LOST = tr(
    "If it is lost, start a new register for signing; everybody who knows the fingerprint has to compare a new one."
)


class SchemeSignDialog(QDialog):
    """passphrase: what was typed. makes: whether the identity is to be made with it first.

    title: of the window, such as "Hand the list on"; heading: what is signed, such as "Sign the list".
    said: what to know before it is signed.
    """

    def __init__(
        self,
        identity: SchemeIdentity | None,
        title: str,
        heading: str,
        parent: QWidget | None = None,
        *,
        said: Iterable[Prose] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.passphrase, self.makes = "", identity is None
        page = dialog_page(self)
        page.body.addWidget(Heading(heading, 2))
        for words in said:
            page.body.addWidget(words)
        if identity is None:
            card = NewIdentityCard(tr("An identity for this register"), _NEW, _LOST)
            card.make_requested.connect(self._take)
            page.body.addWidget(card)
        else:
            page.body.addWidget(
                Prose(
                    tr(
                        "It is signed by {organisation}. Whoever receives it compares:",
                        organisation=identity.organisation,
                    )
                )
            )
            page.body.addWidget(FingerprintLabel(identity.fingerprint))
            self.edit = PassphraseEdit()
            self.edit.entered.connect(lambda: self._take(self.edit.text()))
            page.body.addWidget(FieldRow(tr("Passphrase"), "", self.edit))
        cancel = SecondaryButton(tr("Cancel"), clicked=self.reject)
        if identity is None:
            dialog_foot(self, cancel)
        else:
            sign = PrimaryButton(tr("Sign and save…"), "save", clicked=lambda: self._take(self.edit.text()))
            dialog_foot(self, sign, cancel)
        fit(self, 84, 84)

    def _take(self, passphrase: str) -> None:
        self.passphrase = passphrase
        self.accept()
