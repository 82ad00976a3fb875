"""Another register that is to come in: what it holds, what to think about first, and whether to go on."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.register_merge import Coming, SameName, coming_words, same_name_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage

_TRUST = tr(
    "Only bring in the register of somebody you work with. Their scores, decisions and known signers count here, too. "
    "Each package is checked again. It cannot be undone, so a copy of your register is kept beside it first."
)


class JoinDialog(QDialog):
    """accepted: the person brings it in. here: this computer, as entries name it."""

    def __init__(self, what: Coming, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bring in a register"))
        page = dialog_page(self)
        page.body.addWidget(Heading(tr("What “{name}” brings", name=what.name), 2))
        page.body.addWidget(Bullets(coming_words(what)))
        self._apart = [
            (one.name, computer, self._ask(page, one, computer))
            for one in what.same_names
            for computer in one.computers
            if computer != here
        ]
        for doubt in what.doubts:
            page.body.addWidget(Banner("warning", tr("Think about this first"), doubt))
        if what.anything:
            page.body.addWidget(Prose(_TRUST, "muted"))
        else:
            page.body.addWidget(Banner("info", tr("It holds nothing that is not here.")))
        self.bring = PrimaryButton(tr("Bring it in"), "tick", clicked=self.accept)
        self.bring.setVisible(what.anything)
        leave = SecondaryButton(tr("Cancel") if what.anything else tr("Close"), clicked=self.reject)
        dialog_foot(self, self.bring, leave)
        fit(self, 84, 70)

    def showEvent(self, event: QShowEvent) -> None:
        """The words come first, whatever there is to fill in."""
        super().showEvent(event)
        self.bring.setFocus()

    def told_apart(self) -> tuple[tuple[str, str, str], ...]:
        """(name, computer, another name) for whoever is another person than the one of the same name here."""
        return tuple(
            (name, computer, line.text().strip()) for name, computer, line in self._apart if line.text().strip()
        )

    def _ask(self, page: ScrollPage, one: SameName, computer: str) -> QLineEdit:
        page.body.addWidget(Banner("warning", tr("One person, or two of one name?"), same_name_words(one)))
        line = QLineEdit()
        line.setFont(current().font())
        line.setMaxLength(100)
        hint = tr("Leave it empty if it is one person.")
        page.body.addWidget(
            FieldRow(
                tr("Another name for “{name}” on {computer}", name=one.name, computer=computer),
                hint,
                line,
                optional=True,
            )
        )
        page.watch(line)
        return line
