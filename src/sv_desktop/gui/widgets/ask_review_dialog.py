"""Asking for a review: who asks, why, and the passphrase that seals it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

_WHAT = tr(
    "You get a small sealed file for the scheme. Send it to them in the way you sent the application. Asking does not "
    "harm you in any way. If you would rather ring them, they can write it down for you."
)


class AskReviewDialog(FormDialog):
    """asked_by(), role(), reasons(), passphrase(): what was filled in."""

    def __init__(self, name: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(tr("Ask for a review"), tr("Seal the request…"), parent)
        self.body.addWidget(Prose(_WHAT))
        self._reasons = GrowingTextEdit(least=6)
        hint = tr("Say in your own words what was missed or understood otherwise. Plain is good.")
        self.reasons_row = self.add_field(tr("What should they look at again?"), hint, self._reasons)
        self._name, self._role = QLineEdit(name), QLineEdit(role)
        for line in (self._name, self._role):
            line.setFont(current().font())
        self.name_row = self.add_field(tr("Your name"), tr("So that they know whom to ring."), self._name)
        self.add_field(tr("Your role"), tr("Such as “Chair”."), self._role, optional=True)
        self._passphrase = PassphraseEdit()
        self._passphrase.entered.connect(self.accept)
        self.passphrase_row = self.add_field(tr("The passphrase of your identity"), "", self._passphrase)

    def asked_by(self) -> str:
        """Who asks."""
        return self._name.text().strip()

    def role(self) -> str:
        """In what role."""
        return self._role.text().strip()

    def reasons(self) -> str:
        """Why."""
        return self._reasons.toPlainText().strip()

    def passphrase(self) -> str:
        """What seals it."""
        return self._passphrase.text()

    def wrong(self) -> FieldRow | None:
        said = (
            (self.reasons_row, self.reasons(), tr("Say what they should look at again.")),
            (self.name_row, self.asked_by(), tr("Type your name.")),
            (self.passphrase_row, self.passphrase(), tr("Type the passphrase.")),
        )
        for row, text, words in said:
            row.set_problem("" if text else words)
        return next((row for row, text, _words in said if not text), None)
