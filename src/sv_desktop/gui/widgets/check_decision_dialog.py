"""Check before you decide: everything that will be told, in one place."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.decision import Decided
from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.decided_card import DecidedCard
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

_WHAT = tr("Nothing is sent by this. Until the answer is sealed, you can take the decision back.")


class CheckDecisionDialog(QDialog):
    """doubts: what the person should know first; it blocks nothing."""

    def __init__(
        self, organisation: str, decided: Decided, doubts: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check before you decide"))
        page = dialog_page(self)
        page.body.addWidget(Heading(tr("Check before you decide"), 2))
        page.body.addWidget(
            Prose(
                tr(
                    "This is what {organisation} will be told, with what was said of each answer.",
                    organisation=organisation,
                )
            )
        )
        for words in doubts:
            page.body.addWidget(Banner("warning", tr("Please look at this first"), words))
        page.body.addWidget(DecidedCard(decided, ""))
        page.body.addWidget(Prose(_WHAT, "muted"))
        self.decide = PrimaryButton(tr("Decide"), "tick", clicked=self.accept)
        dialog_foot(self, self.decide, SecondaryButton(tr("Go back and change it"), clicked=self.reject))
        fit(self, 88, 88)
