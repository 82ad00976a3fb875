"""Another register that is to come in: what it holds, what to think about first, and whether to go on."""

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.register_merge import Coming, coming_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

_TRUST = (
    "Only bring in the register of somebody you work with. Their scores, decisions and known signers count here, too. "
    "Each package is checked again. It cannot be undone, so a copy of your register is kept beside it first."
)


class JoinDialog(QDialog):
    """accepted: the person brings it in."""

    def __init__(self, what: Coming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bring in a register")
        page = dialog_page(self)
        page.body.addWidget(Heading(f"What “{what.name}” brings", 2))
        page.body.addWidget(Bullets(coming_words(what)))
        for doubt in what.doubts:
            page.body.addWidget(Banner("warning", "Think about this first", doubt))
        if what.anything:
            page.body.addWidget(Prose(_TRUST, "muted"))
        else:
            page.body.addWidget(Banner("info", "It holds nothing that is not here."))
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.bring = PrimaryButton("Bring it in", "tick", clicked=self.accept)
        self.bring.setVisible(what.anything)
        row.addWidget(self.bring)
        row.addWidget(SecondaryButton("Cancel" if what.anything else "Close", clicked=self.reject))
        page.body.addLayout(row)
        fit(self, 84, 70)
